import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Figure } from '../figure.ts';
import { headOf } from '../partitions.ts';
import { ADDED_UP } from './sum.ts';

const NAMED = new RegExp(
  `(?:^|[,。;:(])(?:其中|上述|以上|前述)?([^,。;:()]{2,40}?)(?:${ADDED_UP}|(?<!公)共)[^,。;:()0-9]{0,10}$`,
);
/** 两个月, 三类: so many of them. */
const COUNTED = /等?([两二三四五六七八九])(?:者|大?[项类个种家户部][^、和及与]{0,4})$/;
const JOINED = /、|以及|[和及与]/;
const MOST_NAMES = 6;

/** Whatever adds up says one of these. */
export const mayAdd = mentions('共 合计 总计 相加 之和 起来 在一起');

/** A total's words; those of 三项合计4213起 begin with a figure of their own. */
export function wordsOfTotal(text: string, figures: readonly Figure[], index: number): string {
  const { label, quantity } = figures[index]!;
  const before = figures[index - 1]?.quantity;
  return before?.numerals === 'han' && text.slice(before.end, quantity.numberStart) === label
    ? text.slice(before.numberStart, quantity.numberStart)
    : label;
}

/** The words before a figure back to the one before it; 两个科室 of 儿科、产科两个科室共148人 only counts what they name. */
export function wordsSince(text: string, figures: readonly Figure[], index: number): string {
  const { gap, label } = figures[index]!;
  const words = wordsOfTotal(text, figures, index);
  return words === label ? gap : figures[index - 1]!.gap + words;
}

/** What is added up, where words name it and it is several: 县、乡、村道合计. */
export function namesAddedUp(words: string): readonly string[] | undefined {
  const told = NAMED.exec(words)?.[1];
  if (told === undefined || !JOINED.test(told)) return undefined;
  const [all = '', count] = COUNTED.exec(told) ?? [];
  const names = told.slice(0, told.length - all.length).split(JOINED);
  if (names.length > MOST_NAMES || names.includes('')) return undefined;
  return count === undefined || numberOf(count) === names.length ? names : undefined;
}

/** For each name the figures that are called so, the last first; undefined where one is none's, or one is two names'. */
export function partsNamed(
  figures: readonly Figure[],
  names: readonly string[],
): readonly (readonly Figure[])[] | undefined {
  const found = names.map((_, at) => namedSo(figures, names, at));
  const parts = flatMapped(found, (some) => some[0]);
  return parts.length < names.length || new Set(parts).size < parts.length ? undefined : found;
}

/**
 * The last name says what all of them are: 公路、水路货运量; 全市低收入户 ends in the first of 低收入户和中低收入户, and 中低收入户 begins as the other.
 */
function namedSo(figures: readonly Figure[], names: readonly string[], at: number): readonly Figure[] {
  const name = names[at]!;
  const others = names.filter((one) => one !== name);
  for (let length = name.length; length > 0; length--) {
    const head = name.slice(0, length);
    const begin = figures.filter(({ label }) => headOf(label).startsWith(head));
    const called =
      begin.length > 0
        ? begin
        : figures.filter(({ label }) => label.endsWith(head) && !others.some((one) => headOf(label).startsWith(one)));
    if (called.length > 0 || at < names.length - 1) return called.toReversed();
  }
  return [];
}
