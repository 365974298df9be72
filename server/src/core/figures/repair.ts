import type { Quantity } from '../draft/quantities.ts';
import { absolute, compare, divide, multiply, type Rational, rational, subtract, toFixed } from '../text/decimal.ts';
import { writing } from './correction.ts';
import { baseValue } from './figure.ts';
import { numberLike } from './print.ts';
import {
  allowedFor,
  lastDigitOf,
  type Relation,
  relationHolds,
  replacing,
  solvedFor,
  withMantissa,
} from './relation.ts';

/** A slip of the hand that turns the right figure into the printed one. */
export type Slip = 'swapped' | 'digit' | 'tenfold';

/** One figure of a relation written otherwise, so that the relation holds as printed. */
export interface Repair {
  readonly at: number;
  /** The number as it is to be printed. */
  readonly number: string;
  readonly slip: Slip | undefined;
}

const LIKELIHOOD: Readonly<Record<Slip, number>> = { swapped: 0, tenfold: 1, digit: 2 };
const rank = ({ slip }: Repair): number => (slip === undefined ? 3 : LIKELIHOOD[slip]);

/** For each figure that could be the wrong one what it has to say; those that one slip explains come first. */
export function repairsOf(relation: Relation): readonly Repair[] {
  return relation.terms.flatMap((_, at) => repairAt(relation, at) ?? []).sort((a, b) => rank(a) - rank(b));
}

/** The likeliest slip that explains a relation that does not hold. */
export function likeliestSlip(relation: Relation): Slip | undefined {
  return repairsOf(relation)[0]?.slip;
}

function repairAt(relation: Relation, at: number): Repair | undefined {
  const stated = relation.terms[at]!.stated;
  const solved = solvedFor(relation, at);
  if (stated === undefined || solved === undefined || solved.low.numerator <= 0n) return undefined;
  const { quantity } = stated.figure;
  const digits = (value: Rational): Rational => divide(value, lastDigitOf(quantity));
  const wanted = digits(solved.low);
  const nearest = Number(toFixed(wanted, 0));
  if (!Number.isSafeInteger(nearest)) return undefined;
  const written = (mantissa: number, slip: Slip | undefined): Repair | undefined => {
    const { text } = stated.block.reading;
    const number = numberLike(text, quantity, baseValue(withMantissa(quantity, mantissa)));
    if (number === undefined || number === text.slice(quantity.numberStart, quantity.numberEnd)) return undefined;
    const fits = relationHolds(replacing(relation, at, withMantissa(quantity, mantissa)));
    return fits ? { at, number, slip } : undefined;
  };
  const exact = at === 0 ? new Set([solved.low, solved.high].flatMap((value) => printedAs(digits(value)))) : undefined;
  if (exact !== undefined || isNarrow(relation, at)) {
    for (const { slip, mantissa } of slipsOf(quantity, Number(toFixed(wanted, 3)))) {
      const repair = exact === undefined || exact.has(mantissa) ? written(mantissa, slip) : undefined;
      if (repair !== undefined) return repair;
    }
  }
  return written(nearest, undefined);
}

/** Rounded, and cut off. */
const printedAs = (digits: Rational): readonly number[] => [
  Number(toFixed(digits, 0)),
  Number(digits.numerator / digits.denominator),
];

const HUNDREDTH: Rational = rational(1n, 100n);

/** Where rounding leaves many answers open, one of them looks like a slip by chance. */
function isNarrow(relation: Relation, at: number): boolean {
  const allowed = allowedFor(relation, at);
  if (allowed === undefined) return false;
  return compare(subtract(allowed.high, allowed.low), multiply(absolute(allowed.high), HUNDREDTH)) <= 0;
}

interface Slipped {
  readonly slip: Slip;
  readonly mantissa: number;
}

/** Numbers one slip away from the printed one and near the `wanted` one, in units of the last digit; the likeliest first. */
function slipsOf({ value, printed }: Quantity, wanted: number): readonly Slipped[] {
  const own = Math.abs(value.mantissa) * 10 ** (value.exponent - printed);
  if (!Number.isSafeInteger(own)) return [];
  const sign = value.mantissa < 0 ? -1 : 1;
  return SLIPS.flatMap((slip) =>
    VARIANTS[slip](own)
      .filter((variant) => Math.abs(variant - wanted) <= 1 + wanted / 10)
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
      .map((variant) => ({ slip, mantissa: variant * sign })),
  );
}

/** The likeliest first. */
export const SLIPS: readonly Slip[] = ['swapped', 'tenfold', 'digit'];

const VARIANTS: Readonly<Record<Slip, (own: number) => number[]>> = {
  swapped: (own) => {
    const digits = [...String(own)];
    return digits.flatMap((left, a) =>
      digits.flatMap((right, b) => {
        if (a >= b || left === right) return [];
        return [Number(digits.with(a, right).with(b, left).join(''))];
      }),
    );
  },
  tenfold: (own) =>
    [10, 100, 10_000].flatMap((times) => (own % times === 0 ? [own * times, own / times] : [own * times])),
  digit: (own) => {
    const digits = [...String(own)];
    if (digits.length < 2) return [];
    return digits.flatMap((is, at) =>
      [...'0123456789'].flatMap((digit) =>
        digit === is || (at === 0 && digit === '0') ? [] : [Number(digits.with(at, digit).join(''))],
      ),
    );
  },
};

/** The fixes of a relation that does not hold, the likeliest first; each leaves it true as printed. */
export function fixesOf(relation: Relation) {
  return repairsOf(relation).map(({ at, number }) => {
    const { block, offset, figure } = relation.terms[at]!.stated!;
    return writing(block, figure.quantity, number, offset);
  });
}
