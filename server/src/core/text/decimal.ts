/**
 * Exact arithmetic for verdicts. A printed figure is a whole number of units of its last digit; a ratio of two figures
 * is kept as a ratio. No binary floating point takes part in a judgement (design.md, "Judging figures").
 */

/** `mantissa` × 10^`exponent`; the mantissa is a safe integer. */
export interface Decimal {
  readonly mantissa: number;
  readonly exponent: number;
}

/**
 * A fraction with a positive denominator, not reduced. Its terms are safe integers, as they are in nearly all drafts; where one
 * would be none, both are BigInts, which take many times as long. Only this module looks at them.
 */
export type Rational = Small | Large;

interface Small {
  readonly numerator: number;
  readonly denominator: number;
}

interface Large {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

const MOST = Number.MAX_SAFE_INTEGER;
const isSafe = (value: number): boolean => value <= MOST && value >= -MOST;

const isSmall = (value: Rational): value is Small => typeof value.numerator === 'number';

function largeOf({ numerator, denominator }: Rational): Large {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** Of BigInts, as numbers where they are safe. */
function fraction(numerator: bigint, denominator: bigint): Rational {
  const [a, b] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  return a <= MOST && a >= -MOST && b <= MOST
    ? { numerator: Number(a), denominator: Number(b) }
    : { numerator: a, denominator: b };
}

/** Numbers have to be safe integers. */
export function rational(numerator: number | bigint, denominator: number | bigint = 1): Rational {
  return typeof numerator === 'number' && typeof denominator === 'number' && denominator > 0
    ? { numerator, denominator }
    : fraction(BigInt(numerator), BigInt(denominator));
}

const POWERS: readonly Rational[] = Array.from({ length: 32 }, (_, exponent) => rational(10n ** BigInt(exponent)));
const NEGATIVE_POWERS: readonly Rational[] = POWERS.map((power) => divide(POWERS[0]!, power));

/** 10^`exponent`. */
export function tenTo(exponent: number): Rational {
  if (exponent >= 0) return POWERS[exponent] ?? rational(10n ** BigInt(exponent));
  return NEGATIVE_POWERS[-exponent] ?? rational(1n, 10n ** BigInt(-exponent));
}

export function exactly({ mantissa, exponent }: Decimal): Rational {
  return multiply(rational(mantissa), tenTo(exponent));
}

export const ZERO: Rational = rational(0);

export function add(a: Rational, b: Rational): Rational {
  if (isSmall(a) && isSmall(b)) {
    const same = a.denominator === b.denominator;
    const left = same ? a.numerator : a.numerator * b.denominator;
    const right = same ? b.numerator : b.numerator * a.denominator;
    const numerator = left + right;
    const denominator = same ? a.denominator : a.denominator * b.denominator;
    if (isSafe(left) && isSafe(right) && isSafe(numerator) && denominator <= MOST) return { numerator, denominator };
  }
  const [x, y] = [largeOf(a), largeOf(b)];
  if (x.denominator === y.denominator) return fraction(x.numerator + y.numerator, x.denominator);
  return fraction(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);
}

export function negated(a: Rational): Rational {
  return isSmall(a)
    ? { numerator: -a.numerator, denominator: a.denominator }
    : { numerator: -a.numerator, denominator: a.denominator };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negated(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  if (isSmall(a) && isSmall(b)) {
    const numerator = a.numerator * b.numerator;
    const denominator = a.denominator * b.denominator;
    if (isSafe(numerator) && denominator <= MOST) return { numerator, denominator };
  }
  const [x, y] = [largeOf(a), largeOf(b)];
  return fraction(x.numerator * y.numerator, x.denominator * y.denominator);
}

/** Throws RangeError when `b` is zero: callers judge that before. */
export function divide(a: Rational, b: Rational): Rational {
  if (isZero(b)) throw new RangeError('division by zero');
  if (isSmall(b)) {
    const { numerator, denominator } = b;
    return multiply(
      a,
      numerator < 0
        ? { numerator: -denominator, denominator: -numerator }
        : { numerator: denominator, denominator: numerator },
    );
  }
  return multiply(a, fraction(b.denominator, b.numerator));
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  if (isSmall(a) && isSmall(b)) {
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    if (isSafe(left) && isSafe(right)) return left - right;
  }
  const [x, y] = [largeOf(a), largeOf(b)];
  const left = x.numerator * y.denominator;
  const right = y.numerator * x.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Negative, zero or positive, as `a` is. */
export function signOf({ numerator }: Rational): number {
  return numerator < 0 ? -1 : numerator > 0 ? 1 : 0;
}

export function isZero(a: Rational): boolean {
  return signOf(a) === 0;
}

export function absolute(a: Rational): Rational {
  return signOf(a) < 0 ? negated(a) : a;
}

/** The nearest double: for what sorts things out, and decides nothing. */
export function toNumber({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

/** Without what stands behind the point. */
export function wholeOf(a: Rational): number | bigint {
  return isSmall(a) ? (a.numerator - (a.numerator % a.denominator)) / a.denominator : a.numerator / a.denominator;
}

/** From one value to another, or one value alone. */
export function interval(low: Rational, high = low): Interval {
  return { low, high };
}

/**
 * What a printed number allows, from half a unit of its last digit to each side widened to a whole one: the last of several shares is often
 * raised or lowered by one so that they make a hundred.
 */
export function loosened({ low, high }: Interval): Interval {
  const half = divide(subtract(high, low), rational(2));
  return { low: subtract(low, half), high: add(high, half) };
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
  if (signOf(b.low) <= 0 || signOf(a.low) < 0) return undefined;
  return { low: divide(a.low, b.high), high: divide(a.high, b.low) };
}

/** Product of two intervals that hold no negative number. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return { low: multiply(a.low, b.low), high: multiply(a.high, b.high) };
}

/** An interval above nought to a whole power. */
export function powerOf({ low, high }: Interval, power: number): Interval {
  const raised = (value: Rational): Rational => {
    const { numerator, denominator } = largeOf(value);
    return fraction(numerator ** BigInt(power), denominator ** BigInt(power));
  };
  return { low: raised(low), high: raised(high) };
}

const ROOT_DIGITS = 15;

/** The root of an interval above nought, its ends moved outwards by less than the fifteenth decimal. */
export function rootOf({ low, high }: Interval, degree: number): Interval {
  const scale = 10n ** BigInt(ROOT_DIGITS);
  const floor = (value: Rational): bigint => {
    const { numerator, denominator } = largeOf(value);
    return integerRoot((numerator * scale ** BigInt(degree)) / denominator, degree);
  };
  return { low: fraction(floor(low), scale), high: fraction(floor(high) + 1n, scale) };
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

const HALF: Rational = rational(1, 2);

/** The nearest whole number, half away from zero; no safe integer where that is none. */
export function nearestWhole(value: Rational): number {
  const nearest = Number(wholeOf(add(absolute(value), HALF)));
  return signOf(value) < 0 ? -nearest : nearest;
}

/** Rounded half away from zero to `decimals` places, as 四舍五入 does; may be negative for tens, hundreds. */
export function rounded(value: Rational, decimals: number): Rational {
  const scaled = multiply(value, tenTo(decimals));
  const nearest = rational(wholeOf(add(absolute(scaled), HALF)));
  return multiply(signOf(scaled) < 0 ? negated(nearest) : nearest, tenTo(-decimals));
}

/** Cut off towards zero at `decimals` places. */
export function truncated(value: Rational, decimals: number): Rational {
  const places = Math.max(decimals, 0);
  return multiply(rational(wholeOf(multiply(value, tenTo(places)))), tenTo(-places));
}

/** Plain digits at `decimals` places, rounded: 14.20 for 142/10 at 2. */
export function toFixed(value: Rational, decimals: number): string {
  const places = Math.max(decimals, 0);
  const whole = rational(wholeOf(multiply(rounded(value, decimals), tenTo(places))));
  const digits = String(absolute(whole).numerator).padStart(places + 1, '0');
  const sign = signOf(whole) < 0 ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
