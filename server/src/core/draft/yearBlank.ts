import { folded, fullWidth } from '../text/fold.ts';
import type { BlankPlace } from './blankedThings.ts';

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_ZERO = /[零○]/;
/** A run of one sign behind the digits that are left standing. */
const HALF_WRITTEN = /^([0-9〇零○一二三四五六七八九]{0,3}?)(.)\2*$/u;
const RUNS: ReadonlySet<BlankPlace['style']> = new Set([
  'stars',
  'letters',
  'crosses',
  'circles',
  'line',
  'someone',
  'question',
  'box',
]);

/**
 * What a year's blank holds when it is filled with `year`, in the blank's own digits: `20**` becomes 2025, `２０＊＊`
 * ２０２５, `二〇二×` 二〇二五. Undefined where it cannot be that year: `19**`, `201x`, and `x年`, which counts years.
 */
export function yearIn({ text, style }: BlankPlace, year: number): string | undefined {
  const digits = String(year);
  if (!RUNS.has(style)) return digits;
  const read = folded(text.replace(/[\r\n]/g, ''));
  const written = HALF_WRITTEN.exec(read)?.[1];
  if (written === undefined || read.length < 2) return undefined;
  if (!digits.startsWith([...written].map(arabic).join(''))) return undefined;
  const standing = text.slice(0, written.length);
  return standing + writtenAs(standing, text, digits.slice(written.length));
}

function arabic(digit: string): string {
  if (HAN_ZERO.test(digit)) return '0';
  const value = HAN_DIGITS.indexOf(digit);
  return value < 0 ? digit : String(value);
}

function writtenAs(standing: string, blank: string, digits: string): string {
  if (/[^0-9０-９]/.test(standing)) {
    const zero = HAN_ZERO.exec(standing)?.[0] ?? '〇';
    return [...digits].map((digit) => (digit === '0' ? zero : HAN_DIGITS[Number(digit)]!)).join('');
  }
  const wide = standing === '' ? /[！-～]/.test(blank) : /[０-９]/.test(standing);
  return wide ? fullWidth(digits) : digits;
}
