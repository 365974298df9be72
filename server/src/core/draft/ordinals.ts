import { fullWidth } from '../text/fold.ts';
import { NUMERALS, type NumeralsName } from '../text/numerals.ts';

const FULL_WIDTH_ZERO = 0xff10;
const TRADITIONAL_CAPITALS: Readonly<Record<string, string>> = { 贰: '貳', 叁: '參', 陆: '陸' };

/**
 * An ordinal written as `like` is written: in its numerals, full width where it is, with traditional capitals where the
 * draft has them. Undefined when the system has no such ordinal (no circled 51).
 */
export function ordinalLike(
  like: string,
  numerals: NumeralsName,
  ordinal: number,
  traditional: boolean,
): string | undefined {
  const text = NUMERALS[numerals].format(ordinal);
  if (text === undefined) return undefined;
  if (numerals === 'capital')
    return traditional ? text.replace(/[贰叁陆]/g, (one) => TRADITIONAL_CAPITALS[one]!) : text;
  const wide = like.length > 0 && like.charCodeAt(0) >= FULL_WIDTH_ZERO && like.charCodeAt(0) <= 0xff5a;
  return wide ? fullWidth(text) : text;
}
