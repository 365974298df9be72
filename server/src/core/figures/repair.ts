import { isClock } from '../draft/clock.ts';
import {
  add,
  divide,
  multiply,
  nearestWhole,
  type Rational,
  rational,
  signOf,
  subtract,
  toNumber,
  wholeOf,
} from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import { writing } from './correction.ts';
import type { Stated } from './place.ts';
import { digitsOf, numberLike } from './print.ts';
import {
  allowedFor,
  inLastDigits,
  lastDigitOf,
  type Relation,
  relationHolds,
  replacing,
  shiftedBy,
  solvedFor,
  withMantissa,
} from './relation.ts';
import { isSlip, SLIPS_IN_DIGITS, type Slip, type SlipInDigits, slipOf, TRAITS, variantsOf } from './slip.ts';
import { baseValue } from './worth.ts';

/** One figure of a relation written otherwise, so that the relation holds as printed. */
export interface Repair {
  readonly at: number;
  /** The number as it is to be printed. */
  readonly number: string;
  readonly slip: Slip | undefined;
}

/** The likeliest first: a slip in the figure that was worked out, one elsewhere, and what no slip explains. */
function rank({ at, slip, number }: Repair, outcome: number): number {
  if (slip === undefined) return at === outcome ? NO_SLIP : NO_SLIP_ELSEWHERE;
  const { ranks, short } = TRAITS[slip];
  if (at === outcome) return ranks.outcome;
  return digitsOf(number).length <= short ? ranks.short : ranks.elsewhere;
}

/** Behind every slip of the outcome and those elsewhere that are too long for chance. */
const NO_SLIP = 6;
const NO_SLIP_ELSEWHERE = 8;

/** For each figure that could be the wrong one what it has to say, the likeliest first. `outcome`: the one that was worked out. */
export function repairsOf(relation: Relation, outcome = 0): readonly Repair[] {
  return flatMapped(relation.terms, (_, at) => repairAt(relation, at)).sort(
    (a, b) => rank(a, outcome) - rank(b, outcome),
  );
}

/** Those of them that a slip of the hand explains, in no order. */
export function slipsOf(relation: Relation): readonly Repair[] {
  return flatMapped(relation.terms, (_, at) => {
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
  // 2.17亿元，较2.21亿元减少0.4亿元: no figure that tells something is written 0.0.
  const nearest = wanted.nearest === 0 ? undefined : written(wanted, wanted.nearest, undefined);
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
  /** From here, in units of the figure's last digit, to here. */
  readonly value: Rational;
  readonly high: Rational;
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
  const high = divide(solved.high, unit);
  // 0.94万亩 of 1.17万亩 is 80.3%, which lies between the least and the most that it may be.
  const middle = divide(add(value, high), rational(2));
  const exact = told ? flatMapped([middle, value, high], printedAs) : undefined;
  return { relation, at, stated, value, high, nearest, exact };
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
  if (isClock(numberOf(wanted.stated))) return slippedClock(wanted);
  const moved = shifted(wanted);
  if (moved !== undefined) return moved;
  for (const { slip, mantissa } of slipsTo(wanted)) {
    const repair = written(wanted, mantissa, slip);
    if (repair !== undefined) return repair;
  }
  return undefined;
}

/** Of 3小时20分钟 the digits that are printed, and not the minutes that they make. */
function slippedClock(wanted: Wanted): Repair | undefined {
  const { block, figure } = wanted.stated;
  const right = baseValue(withMantissa(figure.quantity, wanted.nearest));
  const slip = slipOf(block.reading.text, figure.quantity, right);
  return slip && written(wanted, wanted.nearest, slip);
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?([万亿]?)$/;
/** 9846.30亿 for 9846.30万, and 3260 for 3260万. */
const OTHER_MAGNITUDES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  亿: { [-4]: '万' },
  万: { [-4]: '', 4: '亿' },
  '': { 4: '万' },
};
/** How far the number wanted may be from the same digits ten or ten thousand times as much. */
const ABOUT = 0.1;

/** The same digits with another 万 or 亿, or with their point elsewhere, if the relation holds then. */
function shifted(wanted: Wanted): Repair | undefined {
  const { relation, at, stated, value, high } = wanted;
  const { quantity } = stated.figure;
  const own = inLastDigits(quantity);
  const ratio = toNumber(value) / own;
  const power = Math.round(Math.log10(ratio));
  if (power === 0 || Math.abs(ratio / 10 ** power - 1) > ABOUT) return undefined;
  const isUnit = Math.abs(power) === 4;
  if (!isUnit && toNumber(subtract(high, value)) > MOST_OPEN * toNumber(value)) return undefined;
  const [, sign, whole, fraction = '', magnitude] = NUMBER.exec(numberOf(stated).replaceAll(',', '')) ?? [];
  if (sign === undefined || whole === undefined || magnitude === undefined) return undefined;
  // 550000万元 is 55万元, and 9000亿元 is 9000万元.
  if (power === -4 && magnitude !== '亿' && own % 10_000 === 0) return written(wanted, own / 10_000, 'unit');
  const number = isUnit
    ? withMagnitude(numberOf(stated), magnitude, OTHER_MAGNITUDES[magnitude]![power])
    : withPoint({ sign, whole, fraction, magnitude }, power, quantity.unit?.discrete === true);
  if (number === undefined || !relationHolds(replacing(relation, at, shiftedBy(quantity, power)))) return undefined;
  return { at, number, slip: isUnit ? 'unit' : 'tenfold' };
}

const withMagnitude = (number: string, magnitude: string, other: string | undefined): string | undefined =>
  other === undefined ? undefined : number.slice(0, number.length - magnitude.length) + other;

/** How far a number may be left open whose point is looked for elsewhere. */
const MOST_OPEN = 0.03;
/** How far a point strays. */
const FARTHEST_POINT = 1;

/** 25.9 for 259, and 0.62 for 6.2; what is counted one by one has no point. */
function withPoint(
  { sign, whole, fraction, magnitude }: Readonly<Record<'sign' | 'whole' | 'fraction' | 'magnitude', string>>,
  power: number,
  discrete: boolean,
): string | undefined {
  const digits = whole + fraction;
  const at = whole.length + power;
  if (Math.abs(power) > FARTHEST_POINT || at < 1 || at > digits.length || digits.startsWith('0')) return undefined;
  if (at === digits.length) return sign + digits + magnitude;
  return discrete && magnitude === '' ? undefined : `${sign}${digits.slice(0, at)}.${digits.slice(at)}${magnitude}`;
}

const numberOf = ({ block, figure: { quantity } }: Stated): string =>
  block.reading.text.slice(quantity.numberStart, quantity.numberEnd);

/** Rounded, and cut off. */
const printedAs = (digits: Rational): readonly number[] => [nearestWhole(digits), Number(wholeOf(digits))];

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
  const { quantity } = stated.figure;
  const own = inLastDigits(quantity);
  if (!Number.isSafeInteger(own)) return [];
  const sign = quantity.value.mantissa < 0 ? -1 : 1;
  const width = exact === undefined ? widthOf(relation, at) : 0;
  if (width === undefined) return [];
  const wanted = toNumber(value);
  const decimals = digitsOf(numberOf(stated).split('.')[1] ?? '').length;
  return flatMapped(SLIPS_IN_DIGITS, (slip) => {
    const { least, widest } = TRAITS[slip];
    if (own < (at === 0 ? least.outcome : least.elsewhere) || width > widest) return [];
    const isNear = (variant: number): boolean => Math.abs(variant - wanted) <= 1 + wanted / 10;
    const variants = exact === undefined ? variantsOf(slip, own) : exactly(own, slip, exact, sign, decimals);
    return variants
      .filter(isNear)
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
      .map((variant) => ({ slip, mantissa: variant * sign }));
  });
}

/** Those of a few numbers that are a slip away. */
function exactly(
  own: number,
  slip: SlipInDigits,
  wanted: readonly number[],
  sign: number,
  decimals: number,
): readonly number[] {
  return [...new Set(wanted)].map((one) => one * sign).filter((one) => one >= 0 && isSlip(slip, own, one, decimals));
}

/** The fixes that make a relation true as printed, in the order of `repairs`. */
export function fixesOf(relation: Relation, repairs: readonly Repair[] = repairsOf(relation)) {
  return repairs.map(({ at, number }) => {
    const { block, offset, figure } = relation.terms[at]!.stated!;
    return writing(block, figure.quantity, number, offset);
  });
}
