/**
 * Exact arithmetic for verdicts. A printed figure is a whole number of units of its last digit; a ratio of two figures
 * is kept as a ratio. No binary floating point takes part in a judgement (design.md, "Judging figures").
 */

/** `mantissa` × 10^`exponent`; the mantissa is a safe integer. */
export interface Decimal {
  readonly mantissa: number;
  readonly exponent: number;
}

/** A fraction with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

const POWERS: readonly bigint[] = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));
const pow10 = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

export function rational(numerator: bigint, denominator = 1n): Rational {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

export function exactly({ mantissa, exponent }: Decimal): Rational {
  const value = BigInt(mantissa);
  return exponent >= 0 ? rational(value * pow10(exponent)) : rational(value, pow10(-exponent));
}

export const ZERO: Rational = rational(0n);

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negated(a: Rational): Rational {
  return rational(-a.numerator, a.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negated(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when `b` is zero: callers judge that before. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? negated(a) : a;
}

export function interval(low: Rational, high: Rational): Interval {
  return { low, high };
}

export function meets(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
}

/** Quotient of two intervals that hold no negative number; undefined when the divisor reaches zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (b.low.numerator <= 0n || a.low.numerator < 0n) return undefined;
  return { low: divide(a.low, b.high), high: divide(a.high, b.low) };
}

/** Product of two intervals that hold no negative number. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return { low: multiply(a.low, b.low), high: multiply(a.high, b.high) };
}

/** An interval above nought to a whole power. */
export function powerOf({ low, high }: Interval, power: number): Interval {
  const raised = ({ numerator, denominator }: Rational): Rational =>
    rational(numerator ** BigInt(power), denominator ** BigInt(power));
  return { low: raised(low), high: raised(high) };
}

const ROOT_DIGITS = 15;

/** The root of an interval above nought, its ends moved outwards by less than the fifteenth decimal. */
export function rootOf({ low, high }: Interval, degree: number): Interval {
  const scale = pow10(ROOT_DIGITS);
  const floor = ({ numerator, denominator }: Rational): bigint =>
    integerRoot((numerator * scale ** BigInt(degree)) / denominator, degree);
  return { low: rational(floor(low), scale), high: rational(floor(high) + 1n, scale) };
}

/** The greatest whole number whose power is not above `value`. */
function integerRoot(value: bigint, degree: number): bigint {
  if (value < 2n) return value;
  const n = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / degree));
  while (true) {
    const next = ((n - 1n) * root + value / root ** (n - 1n)) / n;
    if (next >= root) return root;
    root = next;
  }
}

/** Rounded half away from zero to `decimals` places, as 四舍五入 does; may be negative for tens, hundreds. */
export function rounded(value: Rational, decimals: number): Rational {
  const scale = decimals >= 0 ? rational(pow10(decimals)) : rational(1n, pow10(-decimals));
  const scaled = multiply(value, scale);
  const twice = scaled.numerator * 2n;
  const nearest = (absolute(rational(twice)).numerator + scaled.denominator) / (scaled.denominator * 2n);
  return divide(rational(scaled.numerator < 0n ? -nearest : nearest), scale);
}

/** Cut off towards zero at `decimals` places. */
export function truncated(value: Rational, decimals: number): Rational {
  const scale = rational(pow10(Math.max(decimals, 0)));
  const scaled = multiply(value, scale);
  return divide(rational(scaled.numerator / scaled.denominator), scale);
}

/** Plain digits at `decimals` places, rounded: 14.20 for 142/10 at 2. */
export function toFixed(value: Rational, decimals: number): string {
  const places = Math.max(decimals, 0);
  const scaled = multiply(rounded(value, decimals), rational(pow10(places)));
  const whole = scaled.numerator / scaled.denominator;
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0');
  const sign = whole < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
