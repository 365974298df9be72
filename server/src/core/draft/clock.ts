import { type Unit, unitNamed } from '../text/units.ts';
import type { Scanned } from './scanned.ts';

/** A span of time told in two units, in the smaller of them: 3小时20分钟, 5分42秒. */
export interface Clock {
  /** Up to the digits of the smaller; `end` is behind its unit. */
  readonly scanned: Scanned;
  readonly unit: Unit;
  readonly end: number;
}

/** What stands behind so many of a greater unit, and which unit that is. */
interface Smaller {
  readonly told: RegExp;
  readonly unit: string;
}

const MINUTES: Smaller = { told: /([0-5]?\d)(?:分钟|分(?!之))/y, unit: '分钟' };
const SECONDS: Smaller = { told: /([0-5]?\d)秒/y, unit: '秒' };
const SMALLER: Readonly<Record<string, Smaller>> = { 小时: MINUTES, 个小时: MINUTES, 分钟: SECONDS, 分: SECONDS };

/** `end`: behind the greater unit. Undefined where no smaller one follows. */
export function clockAt(text: string, { value, odd }: Scanned, { name }: Unit, end: number): Clock | undefined {
  const smaller = SMALLER[name];
  if (smaller === undefined || odd || value.exponent !== 0) return undefined;
  smaller.told.lastIndex = end;
  const found = smaller.told.exec(text);
  if (found === null) return undefined;
  const [whole, digits = ''] = found;
  const mantissa = value.mantissa * SIXTY + Number(digits);
  const scanned: Scanned = { end: end + digits.length, value: { mantissa, exponent: 0 }, printed: 0, odd: false };
  return { scanned, unit: unitNamed(smaller.unit)!, end: end + whole.length };
}

const SIXTY = 60;

const WRITTEN = /^(\d+)(个?小时|分钟?)(\d{1,2})$/;

/** Whether a number as it is written is one of these: 3小时20. */
export const isClock = (written: string): boolean => WRITTEN.test(written);

/** So many of the smaller unit as `like` is written; only of the smaller where they make none of the greater. */
export function clockLike(like: string, value: number): string | undefined {
  const [, , greater, smaller] = WRITTEN.exec(like) ?? [];
  if (greater === undefined || smaller === undefined || value < 0) return undefined;
  const rest = String(value % SIXTY);
  return value < SIXTY
    ? rest
    : `${Math.floor(value / SIXTY)}${greater}${rest.padStart(smaller.startsWith('0') ? 2 : 1, '0')}`;
}
