import { flatMapped } from '../text/flatMapped.ts';
// Parts add up to their total: 共1481人次，其中国家级519、省级274、市级以下688. notes/figures.md "Carriers"; the proof-reading
// rule books put 勾稽 first. A list behind 其中 may name only some of the parts, so a sum that falls short is reported only
// where the parts look like all of them.

import type { Block } from '../draft/block.ts';
import { explainSum } from '../figures/explanation.ts';
import { placeOf, type Stated } from '../figures/place.ts';
import { plainNumber } from '../figures/print.ts';
import { type Addend, addendsOf, allowedFor, answerFor, type Relation, signBefore } from '../figures/relation.ts';
import { fixesOf, repairsOf } from '../figures/repair.ts';
import { demandsIn } from '../figures/sums/demands.ts';
import { dividedAt } from '../figures/sums/divided.ts';
import { listedAt, totalledAt } from '../figures/sums/listed.ts';
import { naturalIncreasesAt } from '../figures/sums/naturalIncrease.ts';
import { restsAfarAt } from '../figures/sums/restsAfar.ts';
import type { StatedSum } from '../figures/sums/statedSums.ts';
import { isSettled, keyOf, relationOf, type SumStatement } from '../figures/sums/sum.ts';
import { sumsToldIn } from '../figures/sums/sumsTold.ts';
import { baseValue } from '../figures/worth.ts';
import { message } from '../messages/message.ts';
import {
  absolute,
  compare,
  type Interval,
  meets,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import { confidenceIn } from './confidence.ts';
import { LookedAt, type Told } from './lookedAt.ts';
import type { Finding, Rule } from './rule.ts';

export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  needs: { quantities: 1 },
  *inBlock(block) {
    for (const sum of wrongIn(block)) {
      const outcome = [sum.total, ...sum.parts].indexOf(sum.outcome);
      yield finding({ relation: relationOf(block, sum), outcome, verdict: sum.verdict });
    }
    for (const sum of demandsIn(block)) yield finding(sum);
  },
  *inContext(around) {
    const told = wrongIn(around.block).map(({ total, parts }) => keyOf([total, ...parts]));
    for (const sumsAt of OVER_PARAGRAPHS) {
      for (const sum of sumsAt(around)) {
        if (!told.includes(keyOf(flatMapped(sum.relation.terms, ({ stated }) => stated?.figure)))) yield finding(sum);
      }
    }
  },
};

type WrongSum = SumStatement & Pick<StatedSum, 'verdict'>;

const wrongIn = (block: Block): readonly WrongSum[] =>
  sumsToldIn(block).filter((sum): sum is WrongSum => !isSettled(sum));

/** Statements that reach over paragraphs. */
const OVER_PARAGRAPHS = [naturalIncreasesAt, dividedAt, listedAt, totalledAt, restsAfarAt];

function finding({ relation, outcome, verdict }: StatedSum): Finding {
  return new LookedAt(spanOfStated(relation.terms[outcome]!.stated!), confidenceIn(verdict, relation, outcome), () =>
    told(relation, outcome),
  );
}

function told(relation: Relation, outcome: number): Told {
  const terms = relation.terms.map(({ stated }) => stated!);
  const termAt = relation.terms[outcome]!;
  const { block, figure } = termAt.stated!;
  const right = answerFor(relation, outcome)!;
  const difference = subtract(right, baseValue(figure.quantity));
  const repairs = repairsOf(relation, outcome);
  const allowed = allowedFor(relation, outcome)!;
  // 年计划145万吨，已产118.35万吨，尚差26.56万吨: rounding would allow it, and a slip explains it better.
  const between = isRounded(allowed, difference) && !meets(allowed, termAt.range);
  const written = (value: Rational): string => plainNumber(block.reading.text, figure.quantity, value);
  const addends = addendsOf(relation, outcome);
  // 年初63件，新收642件，办结651件: what came and what went.
  const isAccount = outcome === 0 && addends.some(({ isLess }) => isLess);
  const way = isAccount ? 'account' : outcome === 0 ? 'total' : 'left';
  return {
    message: message(`sum-mismatch.${way}${between ? '-between' : ''}`, {
      terms: addends.map(signed).join(''),
      sum: written(right),
      stated: spanOfStated(terms[outcome]!),
      difference: written(absolute(difference)),
      low: written(allowed.low),
      high: written(allowed.high),
      slip: explainSum(relation, repairs),
    }),
    related: terms
      .filter((_, at) => at !== outcome)
      .map((one) => ({
        span: spanOfStated(one),
        message: message(one === terms[0] ? 'sum-mismatch.related-total' : 'sum-mismatch.related-part', {
          figure: spanOfStated(one),
        }),
      })),
    fixes: fixesOf(relation, repairs),
  };
}

function signed(addend: Addend, at: number): string {
  const { block, figure } = addend.stated;
  return signBefore(addend, at) + plainNumber(block.reading.text, figure.quantity, baseValue(figure.quantity));
}

const spanOfStated = (stated: Stated): Span => placeOf(stated, stated.figure.quantity);

const TEN = rational(10);

/** Rounding leaves the sum so open that its bounds say more than the difference does. */
function isRounded({ low, high }: Interval, difference: Rational): boolean {
  const width = subtract(high, low);
  return compare(width, ZERO) > 0 && compare(absolute(difference), multiply(width, TEN)) <= 0;
}
