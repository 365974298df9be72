import type { Quantity } from '../draft/quantities.ts';
import {
  add,
  addIntervals,
  compare,
  divide,
  divideIntervals,
  exactly,
  type Interval,
  interval,
  meets,
  multiply,
  multiplyIntervals,
  powerOf,
  type Rational,
  rational,
  rootOf,
  signOf,
  subtract,
  subtractIntervals,
  wholeOf,
} from '../text/decimal.ts';
import type { Stated } from './place.ts';
import { baseValue, intervalOf, scaleOf } from './worth.ts';

/** What stands in a relation: a figure of the draft, or a number that is known without being printed (365 days). */
export interface Term {
  readonly value: Rational;
  readonly range: Interval;
  readonly stated: Stated | undefined;
  /** What one of the figure's base unit counts for here: a hundredth for a term of 8.3:46.6:45.1, which has no sign; less than nothing for what is taken away. */
  readonly scale: Rational;
}

/** How the first term follows from the others. */
export type RelationKind =
  /** Total, then its parts. */
  | 'sum'
  /** Mean, then what it is of. */
  | 'mean'
  /** Quotient, dividend, divisor. */
  | 'quotient'
  /** Rate, level now, level before. */
  | 'rise'
  | 'fall'
  /** Rate, level now, change. */
  | 'rise-by'
  | 'fall-by'
  /** Rate a year, level now, level before, years between. */
  | 'rise-yearly'
  | 'fall-yearly'
  /** Step a year, the greater of two levels, the less of them, years between. */
  | 'yearly-step';

/** Figures that arithmetic ties together; the first is told as the outcome (数据关系). */
export interface Relation {
  readonly kind: RelationKind;
  readonly terms: readonly Term[];
}

const ONE: Rational = rational(1);
const UNIT: Interval = interval(ONE);
const HALF: Rational = rational(1, 2);

export function termOf(stated: Stated, scale = ONE): Term {
  const { quantity } = stated.figure;
  return scaled(stated, baseValue(quantity), intervalOf(quantity), scale);
}

function scaled(stated: Stated, value: Rational, { low, high }: Interval, scale: Rational): Term {
  const ends = [multiply(low, scale), multiply(high, scale)] as const;
  return {
    value: multiply(value, scale),
    range: signOf(scale) < 0 ? interval(ends[1], ends[0]) : interval(...ends),
    stated,
    scale,
  };
}

/** The outcome of a division: rounded to its last digit even where it counts persons or things. */
export function quotientTerm(stated: Stated, scale = ONE): Term {
  const { quantity } = stated.figure;
  if (quantity.hedge !== undefined) return termOf(stated, scale);
  const value = baseValue(quantity);
  const half = multiply(lastDigitOf(quantity), HALF);
  return scaled(stated, value, interval(subtract(value, half), add(value, half)), scale);
}

/** A number known from elsewhere, or one of several that it may be: 365 or 366 days. */
export function known(low: Rational, high = low): Term {
  return { value: low, range: interval(low, high), stated: undefined, scale: ONE };
}

type Solve = (terms: readonly Interval[], at: number) => Interval | undefined;

/** What the term at `at` may be, given what the others may be; undefined where they allow no answer. */
const SOLVE: Readonly<Record<RelationKind, Solve>> = {
  sum: (terms, at) => {
    const [total, ...parts] = terms;
    if (at === 0) return parts.reduce(addIntervals);
    return parts.reduce((rest, part, place) => (place === at - 1 ? rest : subtractIntervals(rest, part)), total!);
  },
  mean: ([mean, ...parts], at) => {
    const count = rational(BigInt(parts.length));
    const many = interval(count);
    if (at === 0) return divideIntervals(parts.reduce(addIntervals), many);
    const whole = multiplyIntervals(mean!, many);
    return parts.reduce((rest, part, place) => (place === at - 1 ? rest : subtractIntervals(rest, part)), whole);
  },
  quotient: ([quotient, dividend, divisor], at) =>
    at === 0
      ? divideIntervals(dividend!, divisor!)
      : at === 1
        ? multiplyIntervals(quotient!, divisor!)
        : divideIntervals(dividend!, quotient!),
  rise: ([rate, now, before], at) => {
    if (at === 0) return less(divideIntervals(now!, before!), UNIT);
    const factor = addIntervals(UNIT, rate!);
    return at === 1 ? multiplyIntervals(before!, factor) : divideIntervals(now!, factor);
  },
  fall: ([rate, now, before], at) => {
    if (at === 0) return from(UNIT, divideIntervals(now!, before!));
    const factor = subtractIntervals(UNIT, rate!);
    return at === 1 ? multiplyIntervals(before!, factor) : divideIntervals(now!, factor);
  },
  'rise-by': ([rate, now, change], at) => {
    if (at === 0) return divideIntervals(change!, subtractIntervals(now!, change!));
    if (at === 2) return divideIntervals(multiplyIntervals(now!, rate!), addIntervals(UNIT, rate!));
    const before = divideIntervals(change!, rate!);
    return before === undefined ? undefined : addIntervals(before, change!);
  },
  'fall-by': ([rate, now, change], at) => {
    if (at === 0) return divideIntervals(change!, addIntervals(now!, change!));
    if (at === 2) return divideIntervals(multiplyIntervals(now!, rate!), subtractIntervals(UNIT, rate!));
    const before = divideIntervals(change!, rate!);
    return before === undefined ? undefined : subtractIntervals(before, change!);
  },
  'rise-yearly': (terms, at) => yearly('rise-yearly')(terms, at),
  'fall-yearly': (terms, at) => yearly('fall-yearly')(terms, at),
  'yearly-step': ([step, more, less, years], at) => {
    if (at === 0) {
      // What should be more may be less, and the step below nothing.
      const { low, high } = subtractIntervals(more!, less!);
      return interval(divide(low, years!.low), divide(high, years!.low));
    }
    const all = multiplyIntervals(step!, years!);
    if (at === 1) return addIntervals(less!, all);
    return at === 2 ? subtractIntervals(more!, all) : undefined;
  },
};

/** As the whole change is solved, with the years' root or power between. */
function yearly(kind: 'rise-yearly' | 'fall-yearly'): Solve {
  return ([rate, now, before, years], at) => {
    const count = Number(wholeOf(years!.low));
    if (at === 3) return undefined;
    const fall = kind === 'fall-yearly';
    if (at === 0) {
      const factor = divideIntervals(now!, before!);
      const each = factor === undefined || signOf(factor.low) <= 0 ? undefined : rootOf(factor, count);
      return fall ? from(UNIT, each) : less(each, UNIT);
    }
    const each = fall ? subtractIntervals(UNIT, rate!) : addIntervals(UNIT, rate!);
    if (signOf(each.low) <= 0) return undefined;
    const factor = powerOf(each, count);
    return at === 1 ? multiplyIntervals(before!, factor) : divideIntervals(now!, factor);
  };
}

function less(a: Interval | undefined, b: Interval): Interval | undefined {
  return a === undefined ? undefined : subtractIntervals(a, b);
}

function from(a: Interval, b: Interval | undefined): Interval | undefined {
  return b === undefined ? undefined : subtractIntervals(a, b);
}

/** What the term at `at` may be by the others; undefined where they allow no answer. */
export function allowedFor({ kind, terms }: Relation, at: number): Interval | undefined {
  return SOLVE[kind](
    terms.map(({ range }) => range),
    at,
  );
}

/** What the term at `at` has to be when the others are exactly what is printed; an interval where a number is only known so far. */
export function solvedFor({ kind, terms }: Relation, at: number): Interval | undefined {
  return SOLVE[kind](
    terms.map(({ value, range, stated }) => (stated === undefined ? range : interval(value))),
    at,
  );
}

/** A term on the way to an outcome. */
export interface Addend {
  readonly stated: Stated;
  readonly isLess: boolean;
}

/** How an addend is joined to those before it. */
export const signBefore = ({ isLess }: Addend, at: number): string => (isLess ? '-' : at > 0 ? '+' : '');

/** What has to be added up, or taken away from the first, to give the term of a sum at `at`: parts, or the total less the other parts. */
export function addendsOf({ terms: [total, ...parts] }: Relation, at: number): readonly Addend[] {
  const added = parts.map(({ stated, scale }) => ({ stated: stated!, isLess: signOf(scale) < 0 }));
  if (at === 0) return added;
  const others = added.filter((_, place) => place !== at - 1).map((one) => ({ ...one, isLess: !one.isLess }));
  return [{ stated: total!.stated!, isLess: false }, ...others];
}

/** `solvedFor` in the figure's own base unit, as it would be printed; the least where several answers are allowed. */
export function answerFor(relation: Relation, at: number): Rational | undefined {
  const solved = solvedFor(relation, at);
  return solved === undefined ? undefined : divide(solved.low, relation.terms[at]!.scale);
}

/**
 * True when the outcome may be what is printed: rounded, or cut off at its own decimals, both of which are common in print
 * (notes/figures.md "Traps").
 */
export function relationHolds(relation: Relation): boolean {
  const allowed = allowedFor(relation, 0);
  if (allowed === undefined) return true;
  const [outcome] = relation.terms;
  if (meets(allowed, outcome!.range)) return true;
  const quantity = outcome!.stated?.figure.quantity;
  if (quantity === undefined || quantity.hedge !== undefined) return false;
  const { value, range } = outcome!;
  // 13017÷13061 = 99.66% printed 99%: up to one unit of the last digit above what is printed.
  const cut = add(value, multiply(subtract(range.high, value), rational(2)));
  return compare(allowed.low, cut) < 0 && compare(allowed.high, value) >= 0;
}

/** `quantity` with the value that `number` digits of its last printed place give it. */
export function withMantissa(quantity: Quantity, mantissa: number): Quantity {
  return { ...quantity, value: { mantissa, exponent: quantity.printed } };
}

/** The number, without its sign, in units of its last printed place: 1467 of 14.67. */
export const inLastDigits = ({ value, printed }: Quantity): number =>
  Math.abs(value.mantissa) * 10 ** (value.exponent - printed);

/** `quantity` with a point that stands so many places further to the right. */
export function shiftedBy(quantity: Quantity, power: number): Quantity {
  const { mantissa, exponent } = quantity.value;
  return { ...quantity, value: { mantissa, exponent: exponent + power }, printed: quantity.printed + power };
}

/** One unit of the last printed digit, in base units. */
export function lastDigitOf(quantity: Quantity): Rational {
  return multiply(exactly({ mantissa: 1, exponent: quantity.printed }), scaleOf(quantity));
}

/** The relation with another quantity for the term at `at`. */
export function replacing({ kind, terms }: Relation, at: number, quantity: Quantity): Relation {
  const { stated, scale } = terms[at]!;
  const place = { ...stated!, figure: { ...stated!.figure, quantity } };
  const term = at === 0 && kind !== 'sum' ? quotientTerm(place, scale) : termOf(place, scale);
  return { kind, terms: terms.map((old, index) => (index === at ? term : old)) };
}
