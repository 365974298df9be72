// One figure is told one way throughout: 粮食总产量 in the text and in the table, 专任教师 in two chapters. Reports repeat figures of
// other scopes and times all the time, so two are held against each other only where what they are of, period, scope and
// status are said and are the same; a name of the draft's own only where a slip of the hand explains the difference.

import type { Draft } from '../draft/draft.ts';
import { spanOf, writing } from '../figures/correction.ts';
import { explainQuotient } from '../figures/explanation.ts';
import { placeOf } from '../figures/place.ts';
import { plainNumber } from '../figures/print.ts';
import { answerFor, type Term } from '../figures/relation.ts';
import { fixesOf, repairsOf } from '../figures/repair.ts';
import { type Restatement, restatementsIn } from '../figures/restated.ts';
import { message } from '../messages/message.ts';
import type { Conflict, Side } from '../telling/conflict.ts';
import { conflictsIn } from '../telling/conflicts.ts';
import { Ledger } from '../telling/ledger.ts';
import { isAlike, isSame, type Said, saidBy } from '../telling/said.ts';
import type { Span } from '../text/span.ts';
import { confidenceOf } from './confidence.ts';
import { LookedAt } from './lookedAt.ts';
import { byBlocks, type Finding, type Fix, type Rule } from './rule.ts';

export const figureConflict: Rule = {
  id: 'figure-conflict',
  group: 'figures',
  severity: 'warning',
  fix: 'choice',
  needs: { quantities: 2, characters: '(合即折相' },
  *inBlock(block) {
    for (const restatement of restatementsIn(block)) {
      if (restatement.verdict !== 'holds') yield restated(restatement);
    }
  },
  inDraft: byBlocks<Said, undefined, Ledger>({
    saidBy,
    isSame,
    isAlike,
    ledger: () => new Ledger(),
    *judge(draft, _, { ledger }) {
      for (const conflict of conflictsIn(ledger)) yield finding(draft, conflict);
    },
  }),
};

/** 61.28万亩（约合4.90万公顷）: one breath, two units, and they differ. */
function restated({ relation, verdict }: Restatement): Finding {
  const [second, first] = relation.terms as [Term, Term];
  const [here, there] = [placeOfTerm(second), placeOfTerm(first)];
  return new LookedAt(here, confidenceOf(verdict), () => {
    const { block, figure } = second.stated!;
    const repairs = repairsOf(relation);
    const result = plainNumber(block.reading.text, figure.quantity, answerFor(relation, 0) ?? second.value, 1);
    return {
      message: message('figure-conflict.restated', {
        from: there,
        result: result + figure.quantity.unit!.name,
        stated: here,
        slip: explainQuotient(relation, repairs),
      }),
      related: [{ span: there, message: message('figure-conflict.related', { figure: there }) }],
      fixes: fixesOf(relation, repairs),
    };
  });
}

const placeOfTerm = ({ stated }: Term): Span => placeOf(stated!, stated!.figure.quantity);

function finding(draft: Draft, { name, wrong, other, slip, tabled }: Conflict): Finding {
  const span = ({ block, quantity }: Side) => spanOf(draft.blocks[block]!, quantity, draft.starts[block]!);
  const fix = ({ block, quantity, right }: Side): readonly Fix[] =>
    right === undefined ? [] : [writing(draft.blocks[block]!, quantity, right, draft.starts[block]!)];
  const key = slip === undefined ? (tabled ? 'table' : 'told') : slip;
  return {
    span: span(wrong),
    confidence: 'probable',
    message: message(`figure-conflict.${key}`, { name, here: span(wrong), there: span(other) }),
    related: [{ span: span(other), message: message('figure-conflict.related', { figure: span(other) }) }],
    fixes: [...fix(wrong), ...fix(other)],
  };
}
