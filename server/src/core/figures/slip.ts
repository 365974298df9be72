import type { Quantity } from '../draft/quantities.ts';
import { compare, divide, isZero, type Rational, rational, signOf } from '../text/decimal.ts';
import { baseValue } from './figure.ts';
import { digitsOf, numberLike } from './print.ts';

/** A slip of the hand that turns the right figure into the printed one. */
export type Slip = 'swapped' | 'digit' | 'tenfold' | 'unit';

/** Which slip explains that `quantity` stands where `right` (in base units) belongs; undefined when none does. */
export function slipOf(text: string, quantity: Quantity, right: Rational): Slip | undefined {
  const should = numberLike(text, quantity, right);
  if (should === undefined || signOf(right) <= 0) return undefined;
  const ratio = isZero(baseValue(quantity)) ? undefined : divide(right, baseValue(quantity));
  if (ratio !== undefined && [10, 100, 1000].some((times) => isRatio(ratio, times))) return 'tenfold';
  if (ratio !== undefined && isRatio(ratio, 10_000)) return 'unit';
  const is = text.slice(quantity.numberStart, quantity.numberEnd);
  const a = digitsOf(is);
  const b = digitsOf(should);
  if (a.length !== b.length) return undefined;
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  if (differing.length === 1) return a.length > 1 ? 'digit' : undefined;
  const [first, second] = differing;
  const swapped = differing.length === 2 && a[first!] === b[second!] && a[second!] === b[first!];
  return swapped ? 'swapped' : undefined;
}

function isRatio(ratio: Rational, times: number): boolean {
  return compare(ratio, rational(times)) === 0 || compare(ratio, rational(1, times)) === 0;
}
