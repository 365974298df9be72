import { divide, multiply, nearestWhole, type Rational, signOf, subtract, toNumber, wholeOf } from '../text/decimal.ts';
import { writing } from './correction.ts';
import { baseValue } from './figure.ts';
import type { Stated } from './place.ts';
import { digitsOf, numberLike } from './print.ts';
import {
  allowedFor,
  lastDigitOf,
  type Relation,
  relationHolds,
  replacing,
  solvedFor,
  withMantissa,
} from './relation.ts';
import type { Slip } from './slip.ts';

/** One figure of a relation written otherwise, so that the relation holds as printed. */
export interface Repair {
  readonly at: number;
  /** The number as it is to be printed. */
  readonly number: string;
  readonly slip: Slip | undefined;
}

/** Numbers of so many digits or fewer are explained by a slip too easily. */
const SHORT: Readonly<Record<Slip, number>> = { swapped: 3, tenfold: 0, unit: 0, digit: 2 };

/**
 * The likeliest first: two digits swapped in the figure that was worked out, a slip in another that is too long for chance, one
 * digit of the outcome, short ones elsewhere; then the outcome worked out wrongly, and the rest.
 */
function rank({ at, slip, number }: Repair, outcome: number): number {
  const short = slip !== undefined && digitsOf(number).length <= SHORT[slip];
  if (at === outcome) return slip === undefined ? 6 : { swapped: 0, tenfold: 1, unit: 1, digit: 3 }[slip];
  return slip === undefined ? 8 : { swapped: short ? 4 : 2, tenfold: 2, unit: 2, digit: short ? 7 : 5 }[slip];
}

/** For each figure that could be the wrong one what it has to say, the likeliest first. `outcome`: the one that was worked out. */
export function repairsOf(relation: Relation, outcome = 0): readonly Repair[] {
  return relation.terms.flatMap((_, at) => repairAt(relation, at)).sort((a, b) => rank(a, outcome) - rank(b, outcome));
}

/** Those of them that a slip of the hand explains, in no order. */
export function slipsOf(relation: Relation): readonly Repair[] {
  return relation.terms.flatMap((_, at) => {
    const wanted = wantedAt(relation, at);
    return (wanted === undefined ? undefined : slippedAt(wanted)) ?? [];
  });
}

/** Two digits of one of the figures, or of the one at a place, changed their places, be they only two. */
export const isSwapped = (relation: Relation, place?: number): boolean =>
  slipsOf(relation).some(({ at, slip }) => slip === 'swapped' && (place === undefined || at === place));

/** The likeliest slip that explains a relation that does not hold. */
export function likeliestSlip(relation: Relation): Slip | undefined {
  return repairsOf(relation)[0]?.slip;
}

/** What a slip would have made of it and, where that is another number, what it is when worked out and rounded. */
function repairAt(relation: Relation, at: number): readonly Repair[] {
  const wanted = wantedAt(relation, at);
  if (wanted === undefined) return [];
  const slipped = slippedAt(wanted);
  const nearest = written(wanted, wanted.nearest, undefined);
  if (slipped === undefined) return nearest === undefined ? [] : [nearest];
  return nearest === undefined || at !== 0 || nearest.number === slipped.number ? [slipped] : [slipped, nearest];
}

/** The slip that explains the outcome of a relation that does not hold. */
export function slipOfOutcome(relation: Relation): Slip | undefined {
  const wanted = wantedAt(relation, 0);
  return wanted === undefined ? undefined : slippedAt(wanted)?.slip;
}

/** What a figure of a relation would have to be by the others. */
interface Wanted {
  readonly relation: Relation;
  readonly at: number;
  readonly stated: Stated;
  /** In units of the figure's last digit. */
  readonly value: Rational;
  readonly nearest: number;
  /** What it may be printed as, where the others say it exactly. */
  readonly exact: readonly number[] | undefined;
}

function wantedAt(relation: Relation, at: number): Wanted | undefined {
  const { stated, scale } = relation.terms[at]!;
  const solved = solvedFor(relation, at);
  if (stated === undefined || solved === undefined) return undefined;
  const unit = multiply(scale, lastDigitOf(stated.figure.quantity));
  const value = divide(solved.low, unit);
  if (signOf(value) <= 0) return undefined;
  const nearest = nearestWhole(value);
  if (!Number.isSafeInteger(nearest)) return undefined;
  const told = at === 0 || relation.kind === 'sum';
  const exact = told ? [value, divide(solved.high, unit)].flatMap(printedAs) : undefined;
  return { relation, at, stated, value, nearest, exact };
}

/** The figure written with another mantissa, if the relation holds then. */
function written({ relation, at, stated }: Wanted, mantissa: number, slip: Slip | undefined): Repair | undefined {
  const { quantity } = stated.figure;
  const { text } = stated.block.reading;
  const unsigned = numberLike(text, quantity, baseValue(withMantissa(quantity, mantissa)));
  if (unsigned === undefined) return undefined;
  const number = text[quantity.numberStart] === '-' && !unsigned.startsWith('-') ? `-${unsigned}` : unsigned;
  if (number === text.slice(quantity.numberStart, quantity.numberEnd)) return undefined;
  const fits = relationHolds(replacing(relation, at, withMantissa(quantity, mantissa)));
  return fits ? { at, number, slip } : undefined;
}

function slippedAt(wanted: Wanted): Repair | undefined {
  for (const { slip, mantissa } of slipsTo(wanted)) {
    const repair = written(wanted, mantissa, slip);
    if (repair !== undefined) return repair;
  }
  return undefined;
}

/** Rounded, and cut off. */
const printedAs = (digits: Rational): readonly number[] => [nearestWhole(digits), Number(wholeOf(digits))];

/** Where rounding leaves many answers open, one of them looks like a slip by chance: how open they may be, to the whole. */
const WIDEST: Readonly<Record<Slip, number>> = { swapped: 0.04, tenfold: 0.04, unit: 0.04, digit: 0.01 };

/** How wide the others leave the answer, to its size. It sorts out explanations and takes part in no verdict. */
function widthOf(relation: Relation, at: number): number | undefined {
  const allowed = allowedFor(relation, at);
  if (allowed === undefined || signOf(allowed.high) <= 0) return undefined;
  return toNumber(divide(subtract(allowed.high, allowed.low), allowed.high));
}

interface Slipped {
  readonly slip: Slip;
  readonly mantissa: number;
}

/** Numbers one slip away from the printed one that the relation may want, in units of the last digit; the likeliest first. */
function slipsTo({ relation, at, stated, value, exact }: Wanted): readonly Slipped[] {
  const { value: is, printed } = stated.figure.quantity;
  const own = Math.abs(is.mantissa) * 10 ** (is.exponent - printed);
  if (!Number.isSafeInteger(own)) return [];
  const sign = is.mantissa < 0 ? -1 : 1;
  const width = exact === undefined ? widthOf(relation, at) : 0;
  if (width === undefined) return [];
  const wanted = toNumber(value);
  return SLIPS.flatMap((slip) => {
    if (width > WIDEST[slip]) return [];
    const isNear = (variant: number): boolean => Math.abs(variant - wanted) <= 1 + wanted / 10;
    const variants = exact === undefined ? VARIANTS[slip](own) : exactly(own, slip, exact, sign);
    return variants
      .filter(isNear)
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
      .map((variant) => ({ slip, mantissa: variant * sign }));
  });
}

/** Those of a few numbers that are a slip away. */
function exactly(own: number, slip: Slip, wanted: readonly number[], sign: number): readonly number[] {
  return [...new Set(wanted)].map((one) => one * sign).filter((one) => one >= 0 && IS_SLIP[slip](own, one));
}

const IS_SLIP: Readonly<Record<Slip, (own: number, other: number) => boolean>> = {
  // Two digits that change their places change a number by a multiple of nine.
  swapped: (own, other) => (own - other) % 9 === 0 && areSwapped(differing(own, other) ?? []),
  tenfold: (own, other) => isShifted(own, other, TENFOLD),
  unit: (own, other) => isShifted(own, other, UNIT),
  digit: (own, other) =>
    own >= 10 && String(other).length === String(own).length && differing(own, other)?.length === 1,
};

const areSwapped = ([first, second, ...more]: readonly (readonly [string, string])[]): boolean =>
  second !== undefined && more.length === 0 && first![0] === second[1] && first![1] === second[0];

/** Digits in which two numbers of as many places differ; the other may begin with noughts. */
function differing(own: number, other: number): readonly (readonly [string, string])[] | undefined {
  const is = String(own);
  const should = String(other).padStart(is.length, '0');
  if (should.length > is.length) return undefined;
  const found: (readonly [string, string])[] = [];
  for (let at = 0; at < is.length; at++) if (is[at] !== should[at]) found.push([is[at]!, should[at]!]);
  return found;
}

const TENFOLD = [10, 100, 1000];
/** 万元 read as 元, 亿元 as 万元. */
const UNIT = [10_000];

const isShifted = (own: number, other: number, by: readonly number[]): boolean =>
  by.some((times) => other === own * times || own === other * times);

/** The likeliest first. */
export const SLIPS: readonly Slip[] = ['swapped', 'tenfold', 'unit', 'digit'];

const VARIANTS: Readonly<Record<Slip, (own: number) => number[]>> = {
  swapped: (own) => {
    const digits = digitsIn(own);
    const found: number[] = [];
    for (let a = 0; a < digits.length; a++) {
      for (let b = a + 1; b < digits.length; b++) {
        const more = (digits[b]! - digits[a]!) * (tens(digits, a) - tens(digits, b));
        if (more !== 0) found.push(own + more);
      }
    }
    return found;
  },
  tenfold: (own) => shifted(own, TENFOLD),
  unit: (own) => shifted(own, UNIT),
  digit: (own) => {
    const digits = digitsIn(own);
    const found: number[] = [];
    if (digits.length < 2) return found;
    for (const [at, is] of digits.entries()) {
      for (let digit = at === 0 ? 1 : 0; digit < 10; digit++) {
        if (digit !== is) found.push(own + (digit - is) * tens(digits, at));
      }
    }
    return found;
  },
};

const digitsIn = (own: number): readonly number[] => Array.from(String(own), Number);

/** What one in a digit's place is worth. */
const tens = (digits: readonly number[], at: number): number => 10 ** (digits.length - 1 - at);

const shifted = (own: number, by: readonly number[]): number[] =>
  by.flatMap((times) => (own % times === 0 ? [own * times, own / times] : [own * times]));

/** The fixes that make a relation true as printed, in the order of `repairs`. */
export function fixesOf(relation: Relation, repairs: readonly Repair[] = repairsOf(relation)) {
  return repairs.map(({ at, number }) => {
    const { block, offset, figure } = relation.terms[at]!.stated!;
    return writing(block, figure.quantity, number, offset);
  });
}
