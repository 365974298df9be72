import { flatMapped } from '../text/flatMapped.ts';
// One thing blanked in two styles, `xx县` here and `**县` there: whoever fills in the one by searching misses the other.

import { type BlankedThing, type BlankPlace, blankedThings, nounBehind } from '../draft/blankedThings.ts';
import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import { bySummary, type Finding, type Rule } from './rule.ts';

export const placeholderMixed: Rule = {
  id: 'placeholder-mixed',
  group: 'placeholder',
  severity: 'information',
  fix: 'choice',
  inDraft: bySummary(summaryOf, judge),
};

function* judge(draft: Draft): Iterable<Finding> {
  for (const [usual, ...others] of alike(blankedThings(draft))) {
    const standard = usual!.places[0]!;
    for (const place of flatMapped(others, ({ places }) => places)) {
      yield {
        span: place.span,
        confidence: 'certain',
        message: message('placeholder-mixed.found', { found: place.span, usual: standard.span, noun: usual!.noun }),
        related: [{ span: standard.span, message: message('placeholder-mixed.usual') }],
        fixes: [unified(place, standard)],
      };
    }
  }
}

function summaryOf({ placeholders, reading }: Block, source: string): string {
  return placeholders
    .map(({ start, end, style }) => {
      const span = reading.sourceSpan(start, end);
      return [span.start, source.slice(span.start, span.end), style, nounBehind(reading.text, end)].join();
    })
    .join(';');
}

/** Things of one noun blanked differently, the most frequent first. */
function alike(things: readonly BlankedThing[]): readonly (readonly BlankedThing[])[] {
  const byNoun = new Map<string, BlankedThing[]>();
  for (const thing of things) {
    if (thing.kind === 'other') continue;
    const same = byNoun.get(thing.noun);
    if (same === undefined) byNoun.set(thing.noun, [thing]);
    else same.push(thing);
  }
  return [...byNoun.values()]
    .filter((same) => same.length > 1)
    .map((same) => [...same].sort((a, b) => b.places.length - a.places.length));
}

function unified(place: BlankPlace, { text }: BlankPlace) {
  return {
    title: message('placeholder-mixed.fix', { usual: text }),
    safe: false,
    edits: [{ span: place.span, newText: text }],
  };
}
