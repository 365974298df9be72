// Parts add up to their total: 共1481人次，其中国家级519、省级274、市级以下688. notes/figures.md "Carriers"; the proof-reading
// rule books put 勾稽 first. A list behind 其中 may name only some of the parts, so a sum that falls short is reported only
// where the parts look like all of them.

import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { spanOf, writing } from '../figures/correction.ts';
import { differencesOf } from '../figures/differences.ts';
import { baseValue, type Figure, figuresIn } from '../figures/figure.ts';
import { numberLike, plainNumber } from '../figures/print.ts';
import { slipOf } from '../figures/slip.ts';
import { type SumStatement, sumsIn } from '../figures/sums.ts';
import { message } from '../messages/message.ts';
import { absolute, add, isZero, type Rational, subtract } from '../text/decimal.ts';
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
  const value = baseValue(total.quantity);
  const difference = subtract(sum, value);
  const terms = parts.map(({ quantity }) => plainNumber(reading.text, quantity, baseValue(quantity)));
  const candidates = candidatesOf(reading.text, total, parts, sum);
  return {
    span: spanOf(block, outcome.quantity),
    confidence: verdict === 'certainly-wrong' ? 'certain' : 'probable',
    message: message(candidates[0]?.slip === undefined ? 'sum-mismatch.total' : `sum-mismatch.${candidates[0].slip}`, {
      terms: terms.join('+'),
      sum: plainNumber(reading.text, total.quantity, sum),
      stated: spanOf(block, total.quantity),
      difference: plainNumber(reading.text, total.quantity, absolute(difference)),
      wrong: spanOf(block, candidates[0]?.quantity ?? total.quantity),
      right: candidates[0]?.right ?? '',
    }),
    related: [total, ...parts]
      .filter((figure) => figure !== outcome)
      .map((figure) => ({
        span: spanOf(block, figure.quantity),
        message: message(figure === total ? 'sum-mismatch.related-total' : 'sum-mismatch.related-part', {
          figure: spanOf(block, figure.quantity),
        }),
      })),
    fixes: candidates.map(({ quantity, right }) => writing(block, quantity, right)),
  };
}

interface Candidate {
  readonly quantity: Quantity;
  /** What it would have to say. */
  readonly right: string;
  readonly slip: 'swapped' | 'digit' | 'tenfold' | undefined;
}

/** Each figure that could be the wrong one, those that a slip of the hand explains first. */
function candidatesOf(text: string, total: Figure, parts: readonly Figure[], sum: Rational): readonly Candidate[] {
  const missing = subtract(baseValue(total.quantity), sum);
  const all: Candidate[] = [];
  const consider = (quantity: Quantity, value: Rational): void => {
    if (value.numerator < 0n || isZero(value)) return;
    const right = numberLike(text, quantity, value);
    if (right === undefined || right === text.slice(quantity.numberStart, quantity.numberEnd)) return;
    all.push({ quantity, right, slip: slipOf(text, quantity, value) });
  };
  consider(total.quantity, sum);
  for (const { quantity } of parts) consider(quantity, add(baseValue(quantity), missing));
  const rank = ({ slip }: Candidate): number =>
    slip === 'swapped' || slip === 'tenfold' ? 0 : slip === 'digit' ? 1 : 2;
  return all
    .sort((a, b) => rank(a) - rank(b))
    .filter((candidate, at) => at === 0 || candidate.quantity !== all[0]!.quantity);
}
