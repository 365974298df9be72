// What a draft sends its reader to must be there: 见图3 where 图1 and 图2 are captioned. Only what the draft surely numbers
// itself is held against it; pasted reports lose tables, annexes are sent apart, and other documents have numbers too.
// GB/T 9704 7.3.4 and 7.3.7: 附件说明 gives the annexes' numbers and titles, and they must agree with the annexes.

import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import { surveyOf, surveySummary } from '../references/survey.ts';
import { pointersOf } from '../references/targets.ts';
import { missingAnnexes, wrongAnnexes } from './cross-reference/annexes.ts';
import { repeatedCaptions } from './cross-reference/captions.ts';
import { missingItems } from './cross-reference/items.ts';
import { missingTargets } from './cross-reference/targets.ts';
import { bySummary, type Finding, type Rule } from './rule.ts';

export const crossReference: Rule = {
  id: 'cross-reference',
  group: 'numbering',
  severity: 'warning',
  fix: 'none',
  needs: { characters: '(' },

  *inBlock(block) {
    for (const { start, end, countStart, countEnd } of pointersOf(block).overcounts) {
      const count = block.reading.sourceSpan(countStart, countEnd);
      yield {
        span: block.reading.sourceSpan(start, end),
        confidence: 'certain',
        message: message('cross-reference.overcount', { target: block.reading.sourceSpan(start, end), count }),
        related: [{ span: count, message: message('cross-reference.related-count') }],
        fixes: [],
      };
    }
  },

  inDraft: bySummary(surveySummary, judge),
};

function* judge(draft: Draft): Iterable<Finding> {
  const survey = surveyOf(draft);
  yield* missingTargets(survey);
  yield* missingItems(survey);
  for (const piece of survey.pieces) yield* repeatedCaptions(draft, piece);
  for (const report of survey.reports) {
    yield* missingAnnexes(draft, report);
    yield* wrongAnnexes(draft, report);
  }
}
