// A part over a whole as a rate prints it: what agrees, what is close, and what one slip explains.
import {
  add,
  addIntervals,
  compare,
  divide,
  divideIntervals,
  type Interval,
  interval,
  isZero,
  meets,
  multiply,
  type Rational,
  rational,
  subtract,
  truncated,
} from '../../text/decimal.ts';
import type { Figure } from '../figure.ts';
import { slipOf } from '../slip.ts';
import { type Bounds, baseValue, boundsOf, intervalOf, MARGIN, sameKind } from '../worth.ts';

/** May be the whole of a part: counts the same, and is no less. */
export function isWhole(whole: Figure, part: Figure): boolean {
  if (whole === part || !sameKind(whole.quantity, part.quantity)) return false;
  const least = boundsOf(part.quantity).low;
  const most = boundsOf(whole.quantity).high;
  if (Math.abs(least - most) > Math.abs(most) * MARGIN) return least < most;
  return compare(intervalOf(part.quantity).low, intervalOf(whole.quantity).high) <= 0;
}

/** True when `part` ÷ `whole` may print as the rate: rounded, or cut off at its own decimals. */
export function agreesWith(rate: Figure, part: Interval, whole: Interval): boolean {
  const quotient = divideIntervals(part, whole);
  if (quotient === undefined) return true;
  const value = baseValue(rate.quantity);
  return meets(quotient, intervalOf(rate.quantity)) || meets(cutOff(quotient, rate), interval(value));
}

/** The rate holds for the pair. */
export const agreesAlone = (rate: Figure, part: Figure, whole: Figure): boolean =>
  mayAgree(rate, boundsOf(part.quantity), boundsOf(whole.quantity)) &&
  agreesWith(rate, intervalOf(part.quantity), intervalOf(whole.quantity));

/** The rate holds for the pair, or for the part of both together: 受理2674件，不予受理387件，不予受理率12.6%. */
export function agrees(rate: Figure, part: Figure, whole: Figure): boolean {
  const a = boundsOf(part.quantity);
  const b = boundsOf(whole.quantity);
  const alone = mayAgree(rate, a, b);
  const together = mayAgree(rate, a, { low: a.low + b.low, high: a.high + b.high });
  if (!alone && !together) return false;
  const own = intervalOf(part.quantity);
  const other = intervalOf(whole.quantity);
  return (alone && agreesWith(rate, own, other)) || (together && agreesWith(rate, own, addIntervals(own, other)));
}

/** False where the rate is surely another: most pairs of figures beside a rate are none of its own. */
function mayAgree({ quantity }: Figure, part: Bounds, whole: Bounds): boolean {
  if (whole.low <= 0 || part.low < 0) return true;
  const { low, high } = boundsOf(quantity);
  // A rate cut off at its own decimals lies up to one unit of the last digit below what the figures give.
  const unit = high - low + MARGIN;
  return low - unit <= (part.high / whole.low) * (1 + MARGIN) && high + unit >= (part.low / whole.high) * (1 - MARGIN);
}

function cutOff({ low, high }: Interval, { quantity }: Figure): Interval {
  const decimals = -quantity.printed - quantity.unit!.power;
  return interval(truncated(low, decimals), truncated(high, decimals));
}

const FIVE_POINTS: Rational = rational(1, 20);

export function isClose(rate: Figure, part: Figure, whole: Figure): boolean {
  const quotient = divideIntervals(intervalOf(part.quantity), intervalOf(whole.quantity));
  if (quotient === undefined) return false;
  const value = baseValue(rate.quantity);
  return (
    compare(value, subtract(quotient.low, FIVE_POINTS)) >= 0 && compare(value, add(quotient.high, FIVE_POINTS)) <= 0
  );
}

export function slips(text: string, { quantity }: Figure, part: Figure, whole: Figure): boolean {
  const right = ratioOf(part, whole);
  const slip = right === undefined ? undefined : slipOf(text, quantity, right);
  // A single wrong digit explains too much in short numbers.
  const length = quantity.numberEnd - quantity.numberStart;
  return slip === 'swapped' || (slip === 'doubled' && length >= 3) || (slip === 'digit' && length >= 4);
}

const UNIT = rational(10_000);
/** What a shifted point, and a unit too great, are put right by. */
const GROSS = [rational(1, 10), rational(1, 10_000)];

/** So many times the part would be the rate of the whole. */
function agreesScaled(rate: Figure, part: Figure, whole: Figure, times: Rational): boolean {
  const { low, high } = intervalOf(part.quantity);
  return agreesWith(rate, interval(multiply(low, times), multiply(high, times)), intervalOf(whole.quantity));
}

/** The part would be the rate of the whole but for a unit too small. */
export const isUnitLess = (rate: Figure, part: Figure, whole: Figure): boolean => agreesScaled(rate, part, whole, UNIT);

/** The part would be the rate of the whole but for a digit typed twice, a shifted point or a unit too great. */
export function isGrosslyMore(text: string, rate: Figure, part: Figure, whole: Figure): boolean {
  const right = multiply(baseValue(rate.quantity), baseValue(whole.quantity));
  return (
    slipOf(text, part.quantity, right) === 'doubled' || GROSS.some((times) => agreesScaled(rate, part, whole, times))
  );
}

/** Part ÷ whole as printed; undefined when the whole is zero. */
export function ratioOf(part: Figure, whole: Figure): Rational | undefined {
  const divisor = baseValue(whole.quantity);
  return isZero(divisor) ? undefined : divide(baseValue(part.quantity), divisor);
}
