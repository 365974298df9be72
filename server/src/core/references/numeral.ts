import { NUMERALS, type NumeralsName } from '../text/numerals.ts';

/** Where a number stands in a label: the last one of 第（二）项, 表2-1, 附件一. Reading offsets. */
export interface Numeral {
  readonly numerals: NumeralsName;
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
}

/** The numeral of the label at `start`..`end` of folded text; `end` itself where there is none. */
export function numberOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Numeral {
  const isIn = (numerals: 'arabic' | 'han', at: number): boolean => NUMERALS[numerals].characters.includes(text[at]!);
  let to = end;
  while (to > start && !isIn('arabic', to - 1) && !isIn('han', to - 1)) to--;
  const numerals = to > start && isIn('arabic', to - 1) ? 'arabic' : 'han';
  let from = to;
  while (from > start && isIn(numerals, from - 1)) from--;
  return { numerals, start, end, numeralStart: from, numeralEnd: to };
}

/** The numeral that an entry of 附件说明 opens with: `2.责任分工表`, `附件2：…`. */
export function firstNumberOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Numeral {
  const lead = /^[\s(]*(?:附 *件 *)?(?=[\d一二三四五六七八九十])/.exec(text.slice(start, start + 12))?.[0].length ?? 0;
  const from = start + lead;
  const digits = /^\d+|^[一二三四五六七八九十]+/.exec(text.slice(from, from + 8))?.[0] ?? '';
  const numerals = /^\d/.test(digits) ? 'arabic' : 'han';
  return { numerals, start, end, numeralStart: from, numeralEnd: from + digits.length };
}
