import type { Quantity } from '../draft/quantities.ts';
import { compare, divide, isZero, type Rational, rational, signOf } from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import { digitsIn, digitsOf, numberLike } from './print.ts';
import { baseValue } from './worth.ts';

/** A slip of the hand that turns the right figure into the printed one. */
export type Slip = 'swapped' | 'tenfold' | 'unit' | 'doubled' | 'digit' | 'dropped';

/** The likeliest first. */
export const SLIPS: readonly Slip[] = ['swapped', 'tenfold', 'unit', 'doubled', 'digit', 'dropped'];

/** Those that chance hardly makes: one digit more, less or another explains too much. */
export const PLAIN_SLIPS: readonly Slip[] = SLIPS.filter((slip) => slip !== 'digit' && slip !== 'dropped');

/** Those that change the digits, or where the point stands among them; the other changes 万 and 亿. */
export type SlipInDigits = Exclude<Slip, 'unit'>;
export const SLIPS_IN_DIGITS = SLIPS.filter((slip): slip is SlipInDigits => slip !== 'unit');

/** How far a slip is believed: a digit more, less or another makes too much of a short number. */
interface Traits {
  /** The least printed number, in units of its last digit, where it was worked out from the others, and where not. */
  readonly least: { readonly outcome: number; readonly elsewhere: number };
  /** Where rounding leaves many answers open, one of them looks like a slip by chance: how open they may be, to the whole. */
  readonly widest: number;
  /** Right numbers of so many digits or fewer are explained by it too easily. */
  readonly short: number;
  /** Its place among the explanations, the likeliest first. */
  readonly ranks: { readonly outcome: number; readonly elsewhere: number; readonly short: number };
  /** Chance hardly makes one of right numbers of so many digits. */
  readonly telling: number;
  /** It names its figure though one with a higher number explains another. */
  readonly strength: number;
}

/** A point elsewhere, or another unit: the digits are all right, so that even two of them are no chance. */
const SHIFTED: Traits = {
  least: { outcome: 0, elsewhere: 0 },
  widest: 0.04,
  short: 0,
  ranks: { outcome: 1, elsewhere: 2, short: 2 },
  telling: 2,
  strength: 0,
};

export const TRAITS: Readonly<Record<Slip, Traits>> = {
  swapped: {
    least: { outcome: 0, elsewhere: 0 },
    widest: 0.04,
    short: 3,
    ranks: { outcome: 0, elsewhere: 2, short: 4 },
    telling: 3,
    strength: 0,
  },
  tenfold: SHIFTED,
  unit: SHIFTED,
  doubled: {
    least: { outcome: 100, elsewhere: 100 },
    widest: 0.04,
    short: 1,
    ranks: { outcome: 0, elsewhere: 2, short: 4 },
    telling: 2,
    strength: 0,
  },
  digit: {
    least: { outcome: 10, elsewhere: 10 },
    widest: 0.01,
    short: 2,
    ranks: { outcome: 3, elsewhere: 5, short: 7 },
    telling: 4,
    strength: 1,
  },
  dropped: {
    least: { outcome: 100, elsewhere: 1000 },
    widest: 0.01,
    short: 3,
    ranks: { outcome: 3, elsewhere: 5, short: 7 },
    telling: 4,
    strength: 1,
  },
};

/** Which slip explains that `quantity` stands where `right` (in base units) belongs; undefined when none does. */
export function slipOf(text: string, quantity: Quantity, right: Rational): Slip | undefined {
  const should = numberLike(text, quantity, right);
  if (should === undefined || signOf(right) <= 0) return undefined;
  const ratio = isZero(baseValue(quantity)) ? undefined : divide(right, baseValue(quantity));
  if (ratio !== undefined && TENFOLD.some((times) => isRatio(ratio, times))) return 'tenfold';
  if (ratio !== undefined && isRatio(ratio, 10_000)) return 'unit';
  const is = digitsIn(text, quantity);
  const digits = digitsOf(should);
  return BY_DIGITS.find((slip) => (is.length > 1 || slip !== 'digit') && MADE_BY[slip](is, digits));
}

/** The longer is the shorter with one digit more: where `twice`, one that stands there already. */
function isOneMore(longer: string, shorter: string, twice: boolean): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  return longer.slice(at + 1) === shorter.slice(at) && (!twice || (at > 0 && longer[at] === longer[at - 1]));
}

/** One digit is another. */
const isOneOther = (is: string, should: string): boolean => {
  if (is.length !== should.length) return false;
  const first = differsFrom(is, should, 0);
  return first < is.length && differsFrom(is, should, first + 1) === is.length;
};

/** Two digits have changed their places. */
function areSwapped(is: string, should: string): boolean {
  if (is.length !== should.length) return false;
  const first = differsFrom(is, should, 0);
  const second = differsFrom(is, should, first + 1);
  return (
    second < is.length &&
    is[first] === should[second] &&
    is[second] === should[first] &&
    differsFrom(is, should, second + 1) === is.length
  );
}

/** The place from which on two numbers of as many digits differ next; their length where they do not. */
function differsFrom(a: string, b: string, from: number): number {
  let at = from;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return Math.min(at, a.length);
}

type ByDigits = Exclude<SlipInDigits, 'tenfold'>;
const BY_DIGITS: readonly ByDigits[] = ['doubled', 'dropped', 'digit', 'swapped'];

/** Whether one slip sets two numbers apart, by their digits: two swapped, one wrong, one typed twice, or none where only the point or the unit is. */
export function areOneSlipApart(a: string, b: string): boolean {
  if (a.length === b.length) return MADE_BY.digit(a, b) || MADE_BY.swapped(a, b) || isShifted(a, b);
  return MADE_BY.doubled(a, b) || MADE_BY.doubled(b, a) || isShifted(a, b);
}

/** But for the noughts at their ends they are the same. */
function isShifted(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (!longer.startsWith(shorter)) return false;
  for (let at = shorter.length; at < longer.length; at++) if (longer[at] !== '0') return false;
  return true;
}

/** Whether the slip makes the first digits of the second. */
const MADE_BY: Readonly<Record<ByDigits, (is: string, should: string) => boolean>> = {
  swapped: areSwapped,
  doubled: (is, should) => isOneMore(is, should, true),
  digit: isOneOther,
  dropped: (is, should) => isOneMore(should, is, false),
};

const TENFOLD = [10, 100, 1000];

/** Whether the slip makes the first number of the second, both in units of a last digit; `decimals`: how many of them stand behind a point. */
export function isSlip(slip: SlipInDigits, own: number, other: number, decimals: number): boolean {
  if (slip === 'tenfold') return TENFOLD.some((times) => other === own * times || own === other * times);
  // Two digits that change their places change a number by a multiple of nine.
  if (slip === 'swapped' && (own - other) % 9 !== 0) return false;
  const is = String(own);
  // 7.0 may have been 0.7, whose digits are 07; no whole number begins with a nought.
  const padded = slip === 'swapped' && decimals > 0 ? is.length : 0;
  return MADE_BY[slip](is, String(other).padStart(padded, '0'));
}

/** The numbers that a slip would have made this one of, in no order. */
export const variantsOf = (slip: SlipInDigits, own: number): readonly number[] => VARIANTS[slip](own);

const VARIANTS: Readonly<Record<SlipInDigits, (own: number) => readonly number[]>> = {
  swapped: (own) => {
    const digits = digitsOfWhole(own);
    const found: number[] = [];
    for (let a = 0; a < digits.length; a++) {
      for (let b = a + 1; b < digits.length; b++) {
        const more = (digits[b]! - digits[a]!) * (tens(digits, a) - tens(digits, b));
        if (more !== 0) found.push(own + more);
      }
    }
    return found;
  },
  tenfold: (own) => flatMapped(TENFOLD, (times) => (own % times === 0 ? [own * times, own / times] : [own * times])),
  doubled: (own) => {
    const digits = digitsOfWhole(own);
    return flatMapped(digits, (is, at) => (at > 0 && is === digits[at - 1] ? joined(digits, at, at + 1) : undefined));
  },
  digit: (own) => {
    const digits = digitsOfWhole(own);
    const found: number[] = [];
    for (const [at, is] of digits.entries()) {
      for (let digit = at === 0 ? 1 : 0; digit < 10; digit++) {
        if (digit !== is) found.push(own + (digit - is) * tens(digits, at));
      }
    }
    return found;
  },
  dropped: (own) => {
    const digits = digitsOfWhole(own);
    const found: number[] = [];
    for (let at = 0; at <= digits.length; at++) {
      for (let digit = at === 0 ? 1 : 0; digit < 10; digit++) found.push(joined(digits, at, at, digit));
    }
    return found;
  },
};

const digitsOfWhole = (own: number): readonly number[] => Array.from(String(own), Number);

/** The digits up to a place, others in between, and those from a place on. */
const joined = (digits: readonly number[], to: number, from: number, ...between: readonly number[]): number =>
  Number([...digits.slice(0, to), ...between, ...digits.slice(from)].join(''));

/** What one in a digit's place is worth. */
const tens = (digits: readonly number[], at: number): number => 10 ** (digits.length - 1 - at);

function isRatio(ratio: Rational, times: number): boolean {
  return compare(ratio, rational(times)) === 0 || compare(ratio, rational(1, times)) === 0;
}
