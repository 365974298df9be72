import type { Decimal } from '../text/decimal.ts';

/** A number as it was read, and where it ends. */
export interface Scanned {
  readonly end: number;
  readonly value: Decimal;
  /** Power of ten of the last printed digit. */
  readonly printed: number;
  /** 余 or 多 stands inside it: 3余万. */
  readonly odd: boolean;
}

const HAN_DIGITS = '零一二三四五六七八九';

const digitAt = (text: string, at: number): number => {
  const arabic = text.charCodeAt(at) - 48;
  return arabic >= 0 && arabic <= 9 ? arabic : HAN_DIGITS.indexOf(text[at] ?? '\n');
};

/** 百分之二十点六: a Han numeral with the decimals behind it. */
export function withDecimals(text: string, whole: Scanned): Scanned {
  if (text[whole.end] !== '点' || whole.value.exponent !== 0) return whole;
  let end = whole.end + 1;
  let { mantissa } = whole.value;
  for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, end)) {
    mantissa = mantissa * 10 + digit;
    end++;
  }
  const exponent = whole.end + 1 - end;
  return exponent === 0 ? whole : { ...whole, end, value: { mantissa, exponent }, printed: exponent };
}

/** 占2成8。 and 三成五左右, not 占2成8月. */
const TENTHS_END = /^(?:[,。;:、()左以多余强弱]|$)/;

/** Tenths whose own tenths are told behind the 成: 2成8 is 28%. `end`: behind the 成. */
export function withTenths(text: string, { value, odd }: Scanned, end: number): Scanned | undefined {
  const digit = digitAt(text, end);
  if (digit < 1 || value.exponent !== 0 || !TENTHS_END.test(text.slice(end + 1, end + 2))) return undefined;
  return { end: end + 1, value: { mantissa: value.mantissa * 10 + digit, exponent: -1 }, printed: -1, odd };
}
