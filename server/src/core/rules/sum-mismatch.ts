// Parts add up to their total: 共1481人次，其中国家级519、省级274、市级以下688. notes/figures.md "Carriers"; the proof-reading
// rule books put 勾稽 first. A list behind 其中 may name only some of the parts, so a sum that falls short is reported only
// where the parts look like all of them.

import { changesOf } from '../figures/changes.ts';
import { differencesOf } from '../figures/differences.ts';
import { dividedAt } from '../figures/divided.ts';
import { baseValue, figuresIn } from '../figures/figure.ts';
import { listedAt, totalledAt } from '../figures/listed.ts';
import { naturalIncreasesAt } from '../figures/naturalIncrease.ts';
import { placeOf, type Stated } from '../figures/place.ts';
import { plainNumber } from '../figures/print.ts';
import { answerFor, type Relation, termOf } from '../figures/relation.ts';
import { fixesOf, type Repair, repairsOf } from '../figures/repair.ts';
import type { StatedSum } from '../figures/statedSums.ts';
import { sumsIn } from '../figures/sums.ts';
import { message } from '../messages/message.ts';
import { absolute, compare, type Rational, subtract } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  *inBlock(block) {
    const { text } = block.reading;
    const figures = figuresIn(block);
    const sums = [...sumsIn(block), ...differencesOf(text, figures), ...changesOf(figures)];
    for (const { total, parts, outcome, verdict } of sums) {
      if (verdict === 'holds' || verdict === 'open') continue;
      const told = [total, ...parts];
      const relation: Relation = { kind: 'sum', terms: told.map((figure) => termOf({ block, offset: 0, figure })) };
      yield finding({ relation, outcome: told.indexOf(outcome), verdict });
    }
  },
  *inContext(around) {
    if (around.block.quantities.length === 0) return;
    for (const sumsAt of OVER_PARAGRAPHS) for (const sum of sumsAt(around)) yield finding(sum);
  },
};

/** Statements that reach over paragraphs. */
const OVER_PARAGRAPHS = [naturalIncreasesAt, dividedAt, listedAt, totalledAt];

function finding({ relation, outcome, verdict }: StatedSum): Finding {
  const terms = relation.terms.map(({ stated }) => stated!);
  const [total, ...parts] = terms as [Stated, ...Stated[]];
  const sum = answerFor(relation, 0)!;
  const difference = subtract(sum, baseValue(total.figure.quantity));
  const repairs = repairsOf(relation, outcome);
  const [repair] = repairs;
  const told = terms[outcome]!;
  const wrong = repair === undefined ? told : terms[repair.at]!;
  const written = (value: Rational): string => plainNumber(total.block.reading.text, total.figure.quantity, value);
  return {
    span: spanOfStated(told),
    confidence: verdict === 'certainly-wrong' ? 'certain' : 'probable',
    message: message(`sum-mismatch.${explanationOf(repair, parts, difference)}`, {
      terms: parts
        .map(({ block, figure: { quantity } }) => plainNumber(block.reading.text, quantity, baseValue(quantity)))
        .join('+'),
      sum: written(sum),
      stated: spanOfStated(total),
      difference: written(absolute(difference)),
      wrong: spanOfStated(wrong),
      right: repair?.number ?? '',
      part: spanOfStated(partOf(parts, difference) ?? told),
    }),
    related: terms
      .filter((one) => one !== told)
      .map((one) => ({
        span: spanOfStated(one),
        message: message(one === total ? 'sum-mismatch.related-total' : 'sum-mismatch.related-part', {
          figure: spanOfStated(one),
        }),
      })),
    fixes: fixesOf(relation, repairs),
  };
}

const spanOfStated = (stated: Stated): Span => placeOf(stated, stated.figure.quantity);

type Explanation = 'total' | 'swapped' | 'tenfold' | 'digit' | 'left-out' | 'twice';

/** A part left out of the total, or counted twice, explains more than one digit that differs. */
function explanationOf(repair: Repair | undefined, parts: readonly Stated[], difference: Rational): Explanation {
  const slip = repair?.slip;
  if (slip === 'swapped' || slip === 'tenfold' || partOf(parts, difference) === undefined) return slip ?? 'total';
  return difference.numerator > 0n ? 'left-out' : 'twice';
}

/** The part that is as much as the difference. */
function partOf(parts: readonly Stated[], difference: Rational): Stated | undefined {
  const wanted = absolute(difference);
  return parts.length < 3 ? undefined : parts.find(({ figure }) => compare(baseValue(figure.quantity), wanted) === 0);
}
