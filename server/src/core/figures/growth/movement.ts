import type { Block } from '../../draft/block.ts';
import {
  absolute,
  compare,
  divideIntervals,
  type Interval,
  multiply,
  type Rational,
  rational,
  subtract,
  subtractIntervals,
  ZERO,
} from '../../text/decimal.ts';
import { saysDown, saysSooner } from '../changeWords.ts';
import type { Figure } from '../figure.ts';
import type { Stated } from '../place.ts';
import { quotientTerm, type Relation, relationHolds, termOf } from '../relation.ts';
import { agreesWith } from '../shares/quotients.ts';
import { baseValue, intervalOf } from '../worth.ts';

/** Now, before, and what changed between (数据关系：增减). */
export interface GrowthStatement {
  /**
   * `rate`: a rate of change against level and difference, or against both levels. `difference`: a difference against
   * both levels. `across`: the same from below nought to above. `points`: a difference of two rates.
   * `yearly`: a rate of change a year. `multiple`, `more-times`: so many times the level before, or so many times more.
   * `doubled`: 翻番. `of-base`: a rate of change against the difference and what it is compared with.
   */
  readonly kind:
    | 'rate'
    | 'of-base'
    | 'difference'
    | 'across'
    | 'points'
    | 'yearly'
    | 'multiple'
    | 'more-times'
    | 'doubled';
  readonly relation: Relation;
  /** Its place in the relation, and the figure told as the outcome. */
  readonly at: number;
  readonly outcome: Figure;
  /** The level or rate now. */
  readonly now: Figure;
  /** The level or rate before, or the difference from which it follows. */
  readonly other: Figure;
  readonly verdict: 'holds' | 'wrong' | 'probably-wrong';
  /** The rate was taken of this time's level instead of the time before's. */
  readonly wrongBase?: boolean;
  /** 增加27人，增加率为-4.19%: the one says up, the other down. */
  readonly contradicts?: boolean;
  /** 由1358件到1479件，下降8.9%: told the other way, it would hold. */
  readonly turned?: boolean;
}

/** A rate of change with the level now, and with what changed or the level before. */
export function judgedRate(block: Block, rate: Figure, level: Figure, other: Figure): GrowthStatement | undefined {
  const at = (figure: Figure): Stated => ({ block, offset: 0, figure });
  const negative = rate.quantity.value.mantissa < 0;
  const by = other.role === 'change';
  const up = compare(baseValue(level.quantity), baseValue(other.quantity)) >= 0;
  const down = by
    ? (saysDown(other.label) ?? saysDown(rate.label) ?? false)
    : negative || (saysDown(rate.label) ?? (compare(baseValue(rate.quantity), ZERO) < 0 || !up));
  const relation: Relation = {
    kind: by ? (down ? 'fall-by' : 'rise-by') : down ? 'fall' : 'rise',
    terms: [quotientTerm(at(unsigned(rate))), termOf(at(level)), termOf(at(other))],
  };
  const contradicts = by && negative && saysDown(other.label) === false;
  // 余额687.84亿元，比上年增加1643.70亿元: more than there is.
  const beyond =
    relation.kind === 'rise-by' && compare(intervalOf(other.quantity).low, intervalOf(level.quantity).high) > 0;
  const holds = !beyond && relationHolds(relation);
  const turned = !holds && !by && !negative && relationHolds({ ...relation, kind: down ? 'rise' : 'fall' });
  return {
    kind: 'rate',
    relation,
    at: 0,
    outcome: rate,
    now: level,
    other,
    verdict: holds && !contradicts ? 'holds' : 'wrong',
    wrongBase: !holds && !turned && ofNow(rate, level, other),
    contradicts,
    turned,
  };
}

/** 较上年的265件减少65件，减幅24.5%: a change and the level before, whatever there is now. */
export function ofBase(block: Block, rate: Figure, change: Figure, base: Figure): GrowthStatement {
  const at = (figure: Figure): Stated => ({ block, offset: 0, figure });
  const relation: Relation = {
    kind: 'quotient',
    terms: [quotientTerm(at(unsigned(rate))), termOf(at(change)), termOf(at(base))],
  };
  const verdict = relationHolds(relation) ? 'holds' : 'wrong';
  return { kind: 'of-base', relation, at: 0, outcome: rate, now: change, other: base, verdict };
}

const apartBy = (a: Interval, b: Interval): Interval =>
  compare(a.low, b.low) >= 0 ? subtractIntervals(a, b) : subtractIntervals(b, a);

/** The change was divided by this time's level. */
function ofNow(rate: Figure, level: Figure, other: Figure): boolean {
  const now = intervalOf(level.quantity);
  const change = other.role === 'change' ? intervalOf(other.quantity) : apartBy(now, intervalOf(other.quantity));
  return divideIntervals(change, now) !== undefined && agreesWith(unsigned(rate), change, now);
}

/** The figure without its sign: 增加率-4.16%. */
export function unsigned(figure: Figure): Figure {
  const { quantity } = figure;
  if (quantity.value.mantissa >= 0) return figure;
  return { ...figure, quantity: { ...quantity, value: { ...quantity.value, mantissa: -quantity.value.mantissa } } };
}

/** A term of a ratio is printed in hundredths without a sign. */
const HUNDREDTH: Rational = rational(1, 100);

/** How far two levels or rates lie apart, against what is told of it. `words`: those which say which way. */
export function apart(
  block: Block,
  kind: 'difference' | 'points',
  outcome: Figure,
  now: Figure,
  other: Figure,
  words = outcome.label,
): GrowthStatement {
  const term = (figure: Figure) => termOf({ block, offset: 0, figure }, figure.quantity.ratio ? HUNDREDTH : undefined);
  const a = term(now);
  const b = term(other);
  const isTime = outcome.quantity.unit?.kind === 'duration';
  const down = (isTime ? saysSooner(words) : undefined) ?? saysDown(words) ?? compare(a.value, b.value) < 0;
  const told = (falls: boolean): Relation => ({
    kind: 'sum',
    terms: falls ? [b, a, term(outcome)] : [a, b, term(outcome)],
  });
  const relation = told(down);
  const holds = relationHolds(relation);
  return {
    kind,
    relation,
    at: 2,
    outcome,
    now,
    other,
    verdict: holds ? 'holds' : 'wrong',
    turned: !holds && relationHolds(told(!down)),
  };
}

/** What is told of the distance is just what lies between the two as they are printed. */
export function liesApart(a: Figure, b: Figure, distance: Figure): boolean {
  const worth = ({ quantity }: Figure): Rational =>
    quantity.ratio ? multiply(baseValue(quantity), HUNDREDTH) : baseValue(quantity);
  const between = absolute(subtract(worth(a), worth(b)));
  return compare(between, baseValue(distance.quantity)) === 0;
}
export const isExactly = ({ outcome, now, other }: GrowthStatement): boolean => liesApart(now, other, outcome);

/** 由差短17亿元转为盈余42亿元，增加59亿元: below nought before and above it now, so the two add. */
export function across(block: Block, outcome: Figure, now: Figure, other: Figure): GrowthStatement {
  const terms = [outcome, now, other].map((figure) => termOf({ block, offset: 0, figure }));
  const relation: Relation = { kind: 'sum', terms };
  return {
    kind: 'across',
    relation,
    at: 0,
    outcome,
    now,
    other,
    verdict: relationHolds(relation) ? 'holds' : 'wrong',
  };
}
