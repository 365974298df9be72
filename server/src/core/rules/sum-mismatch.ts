// Parts add up to their total: 共1481人次，其中国家级519、省级274、市级以下688. notes/figures.md "Carriers"; the proof-reading
// rule books put 勾稽 first. A list behind 其中 may name only some of the parts, so a sum that falls short is reported only
// where the parts look like all of them.

import type { Block } from '../draft/block.ts';
import { spanOf } from '../figures/correction.ts';
import { differencesOf } from '../figures/differences.ts';
import { baseValue, type Figure, figuresIn } from '../figures/figure.ts';
import { plainNumber } from '../figures/print.ts';
import { type Relation, termOf } from '../figures/relation.ts';
import { fixesOf, type Repair, repairsOf } from '../figures/repair.ts';
import { type SumStatement, sumsIn } from '../figures/sums.ts';
import { message } from '../messages/message.ts';
import { absolute, compare, type Rational, subtract } from '../text/decimal.ts';
import type { Finding, Rule } from './rule.ts';

export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  *inBlock(block) {
    const { text } = block.reading;
    for (const statement of [...sumsIn(block), ...differencesOf(text, figuresIn(block))]) {
      if (statement.verdict === 'holds' || statement.verdict === 'open') continue;
      yield finding(block, statement);
    }
  },
};

function finding(block: Block, { total, parts, outcome, sum, verdict }: SumStatement): Finding {
  const { reading } = block;
  const difference = subtract(sum, baseValue(total.quantity));
  const figures = [total, ...parts];
  const relation: Relation = { kind: 'sum', terms: figures.map((figure) => termOf({ block, offset: 0, figure })) };
  const repairs = repairsOf(relation, figures.indexOf(outcome));
  const [repair] = repairs;
  const wrong = repair === undefined ? outcome : figures[repair.at]!;
  const terms = parts.map(({ quantity }) => plainNumber(reading.text, quantity, baseValue(quantity)));
  return {
    span: spanOf(block, outcome.quantity),
    confidence: verdict === 'certainly-wrong' ? 'certain' : 'probable',
    message: message(`sum-mismatch.${explanationOf(repair, parts, difference)}`, {
      terms: terms.join('+'),
      sum: plainNumber(reading.text, total.quantity, sum),
      stated: spanOf(block, total.quantity),
      difference: plainNumber(reading.text, total.quantity, absolute(difference)),
      wrong: spanOf(block, wrong.quantity),
      right: repair?.number ?? '',
      part: spanOf(block, (partOf(parts, difference) ?? outcome).quantity),
    }),
    related: figures
      .filter((figure) => figure !== outcome)
      .map((figure) => ({
        span: spanOf(block, figure.quantity),
        message: message(figure === total ? 'sum-mismatch.related-total' : 'sum-mismatch.related-part', {
          figure: spanOf(block, figure.quantity),
        }),
      })),
    fixes: fixesOf(relation, repairs),
  };
}

type Explanation = 'total' | 'swapped' | 'tenfold' | 'digit' | 'left-out' | 'twice';

/** A part left out of the total, or counted twice, explains more than one digit that differs. */
function explanationOf(repair: Repair | undefined, parts: readonly Figure[], difference: Rational): Explanation {
  const slip = repair?.slip;
  if (slip === 'swapped' || slip === 'tenfold' || partOf(parts, difference) === undefined) return slip ?? 'total';
  return difference.numerator > 0n ? 'left-out' : 'twice';
}

/** The part that is as much as the difference. */
function partOf(parts: readonly Figure[], difference: Rational): Figure | undefined {
  const wanted = absolute(difference);
  return parts.length < 3 ? undefined : parts.find(({ quantity }) => compare(baseValue(quantity), wanted) === 0);
}
