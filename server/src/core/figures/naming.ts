import { numberOf } from '../text/numerals.ts';
import { FIGURES_IN_REACH, type Figure, placeAmong } from './figure.ts';

const LONGEST_NAME = 14;
/** Nothing that names what is counted: 共, 其中, 有. */
const BARE = /^(?:其中|包括|其余|共|共计|计|有|为|及|和|与|的|:|分别)*$/;

export const isBare = (label: string): boolean => BARE.test(label);

/** The words that say what a figure counts: those before it or, where they say nothing, those behind it: 128项工作计划. */
export function namedBy(text: string, { label, quantity: { end } }: Figure): string {
  return isBare(label) ? wordsBehind(text, end) : label;
}

/** A figure's words; of 63件97人 and of 286人次、1572.6万元 the second goes with the words of the first. */
export function wordsBefore(figures: readonly Figure[], index: number): string {
  const first = Math.max(0, index - FIGURES_IN_REACH);
  for (let at = index; at > first; at--) {
    const { label, gap } = figures[at]!;
    if (label !== '' || !/^、?$/.test(gap.trim())) return label;
  }
  return figures[first]?.label ?? '';
}

/** The same for a figure of those. */
export const wordsOf = (figures: readonly Figure[], figure: Figure): string =>
  figure.label === '' ? wordsBefore(figures, placeAmong(figures, figure)) : figure.label;

/** The words of its clause behind a figure. */
export function wordsBehind(text: string, end: number): string {
  return /^[^,。;:、()%0-9]*/.exec(text.slice(end, end + LONGEST_NAME))![0];
}

/** Two neighbouring characters of the one stand in the other. */
export function shareTwo(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}

const SPAN = /(\d{1,4})[年月日]?[-—~至](?:\d{4}年)?(\d{1,4})([年月日])[^,。;:()0-9]*(?:分别|依次|依序)[^,。;:()0-9]*$/;

const QUARTERS =
  /(?:第?一(?:季度?)?[至到]第?四季度?|第?一、二、三、四季度?|各季度?)[^,。;:()0-9]*(?:分别|依次|依序)[^,。;:()0-9]*$/;
/** 三个方面分别为, 四个季度依次; 前三位分别为 are not all. */
const COUNTED =
  /(?:^|[,。;:(])(?:其中)?(?:上述|这|以上)?([两二三四五六七八九])个[^,。;:()0-9]{0,10}(?:分别|依次|依序)[^,。;:()0-9]*$/;
const LONGEST_SPAN = 40;

/** 10月1日至8日分别…, 2021年至2025年分别…, 四个季度依次…: one figure for each of them. */
export function spannedBy(text: string, { gap, quantity: { numberStart } }: Figure, count: number): boolean {
  if (!gap.includes('分别') && !gap.includes('依')) return false;
  const words = text.slice(Math.max(0, numberStart - LONGEST_SPAN), numberStart);
  const [, first, last] = SPAN.exec(words) ?? [];
  if (first !== undefined) return Number(last) - Number(first) + 1 === count;
  if (QUARTERS.test(words)) return count === 4;
  const numeral = COUNTED.exec(words)?.[1];
  return numeral !== undefined && numberOf(numeral) === count;
}

const LIST_BEFORE = /(?:^|[,。;:(])(?:其中:?)?([^,。;:()0-9]+?)分别[^,。;:()0-9]*$/;

/** The names that a list behind 分别 goes back to, one for each of its figures: 小学、初中、高中分别为. */
export function namesListed({ gap }: Figure, count: number): readonly string[] | undefined {
  const names = LIST_BEFORE.exec(gap)?.[1]?.split(/、|和|及|与/);
  if (names?.length !== count) return undefined;
  // 第一、第二、第三产业: what is said once is of all.
  const last = names.at(-1)!;
  const tail = last.slice(names[0]!.length);
  return names.every((name) => name.length === names[0]!.length || name === last)
    ? names.map((name) => (name === last ? name : name + tail))
    : names;
}
