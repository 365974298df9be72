import type { Blank } from '../draft/blanks.ts';
import type { Quantity } from '../draft/quantities.ts';
import {
  add,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  signOf,
  subtract,
  toFixed,
  wholeOf,
  ZERO,
} from '../text/decimal.ts';
import { baseValue } from './worth.ts';

/** A number that has fallen out, recovered from the rest of its statement. */
export interface Recovered {
  readonly number: string;
  readonly level: Quantity;
  readonly rate: Quantity;
  /** The level of the time before, that the sum goes through. */
  readonly before: string;
}

const GROWS = /(?:增加|增长|新增|增|多|上升|提高)$/;
const SHRINKS = /(?:减少|下降|减|少|降低)$/;
const CLAUSES_APART = /[。;]/;

/**
 * `48人，比去年增加__人，增长率33.3%` → 12: level V and rate P give V − V÷(1+P). Undefined unless one whole number fits the
 * printed rate.
 */
export function recover(text: string, quantities: readonly Quantity[], blank: Blank): Recovered | undefined {
  if (blank.year || blank.unit === undefined) return undefined;
  const next = quantities.find(({ start }) => start >= blank.end);
  const level = quantities.findLast(({ end, unit }) => end <= blank.start && unit?.family === blank.unit!.family);
  if (level === undefined || next?.unit?.kind !== 'rate') return undefined;
  if (CLAUSES_APART.test(text.slice(level.end, next.start))) return undefined;
  const words = text.slice(level.end, blank.at).trimEnd();
  const sign = GROWS.test(words) ? 1 : SHRINKS.test(words) ? -1 : undefined;
  if (sign === undefined) return undefined;
  const rate = baseValue(next);
  const factor = add(rational(1), multiply(rate, rational(sign)));
  if (signOf(factor) <= 0) return undefined;
  const before = toFixed(divide(baseValue(level), factor), 0);
  const change = subtract(baseValue(level), rational(BigInt(before)));
  const number = multiply(rational(wholeOf(change)), rational(sign));
  const base = rational(BigInt(before));
  const printed = percentOf(isZero(base) ? ZERO : divide(number, base), next);
  if (printed !== percentOf(rate, next) || signOf(number) <= 0) return undefined;
  return { number: toFixed(number, 0), level, rate: next, before };
}

/** As a rate is printed that is told like another. */
const percentOf = (rate: Rational, like: Quantity): string => toFixed(multiply(rate, rational(100)), -like.printed);
