import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { numberOf } from '../../text/numerals.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { isSwapped } from '../repair.ts';
import { sameKind } from '../worth.ts';
import { ADDED_UP, isPlainAmount, relationOf, type SumStatement, unjudged } from './sum.ts';

/**
 * 省道183.5公里，县道412.8公里，乡道867.3公里，村道1254.9公里。县、乡、村道合计2535.0公里: what is added up is named, and each of them was told before
 * by a name of its own. Of the totals of clean drafts whose names are found again all hold but those told of something else, which no
 * slip of the hand explains. Found once for all rules.
 */
export const namedTotalsIn = remembered((block: Block): readonly SumStatement[] => {
  if (!mayAdd(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (total, index) => {
    if (!isPlainAmount(total)) return [];
    const names = namesIn(wordsBefore(block.reading.text, figures, index));
    return names === undefined ? [] : (totalAt(block, figures, index, names) ?? []);
  });
});

const mayAdd = mentions('共计 合计 总计 合共 相加 之和 起来 在一起 共');
const NAMED = new RegExp(
  `(?:^|[,。;:(])(?:其中|上述|以上|前述)?([^,。;:()]{2,40}?)(?:${ADDED_UP}|(?<!公)共)[^,。;:()0-9]{0,10}$`,
);
/** 两个月, 三类: so many of them. */
const COUNTED = /等?([两二三四五六七八九])(?:者|大?[项类个种家户部][^、和及与]{0,4})$/;
const OF_ANOTHER = /[比较各]|分别|平均|增|减|降|上年|同期|去年|计划|目标|标准/;
const JOINED = /、|以及|[和及与]/;
const MOST_NAMES = 6;

/** Those back to the figure before it; 两个科室 of 儿科、产科两个科室共148人 only counts what they name. */
function wordsBefore(text: string, figures: readonly Figure[], index: number): string {
  const [count, { gap, label, quantity }] = [figures[index - 1], figures[index]!];
  if (count?.quantity.numerals !== 'han' || gap !== label) return gap;
  return count.gap + text.slice(count.quantity.numberStart, quantity.numberStart);
}

/** What the words before a total name, where it is several. */
function namesIn(words: string): readonly string[] | undefined {
  const told = NAMED.exec(words)?.[1];
  if (told === undefined || OF_ANOTHER.test(words) || !JOINED.test(told)) return undefined;
  const [all = '', count] = COUNTED.exec(told) ?? [];
  const names = told.slice(0, told.length - all.length).split(JOINED);
  if (names.length > MOST_NAMES || names.includes('')) return undefined;
  return count === undefined || numberOf(count) === names.length ? names : undefined;
}

/** How many figures back a reader looks for them. */
const FARTHEST = 30;

function totalAt(
  block: Block,
  figures: readonly Figure[],
  index: number,
  names: readonly string[],
): SumStatement | undefined {
  const total = figures[index]!;
  const before = figures
    .slice(Math.max(0, index - FARTHEST), index)
    .filter((one) => one.role === 'level' && sameKind(one.quantity, total.quantity) && one.label !== '');
  const found = names.map((_, at) => namedSo(before, names, at));
  const parts = flatMapped(found, (some) => some[0]);
  if (parts.length < names.length || new Set(parts).size < parts.length) return undefined;
  const sum = unjudged(total, parts);
  if (sum.verdict === 'holds' || found.some((some) => some.length > 1)) return sum;
  const relation = relationOf(block, sum);
  return hasTellingSlip(relation) || isSwapped(relation) ? { ...sum, verdict: 'probably-wrong' } : sum;
}

/** What opens a list is none of its first name. */
const OPENING = /^(?:其中|包括|含|有|和|及|与|另)[:,]?/;

/**
 * The figures called as one of the names, the last first. The last name says what all of them are: 公路、水路货运量; 全市低收入户 ends in the first of
 * 低收入户和中低收入户, and 中低收入户 begins as the other.
 */
function namedSo(figures: readonly Figure[], names: readonly string[], at: number): readonly Figure[] {
  const name = names[at]!;
  const others = names.filter((one) => one !== name);
  for (let length = name.length; length > 0; length--) {
    const head = name.slice(0, length);
    const begin = figures.filter(({ label }) => nameOf(label).startsWith(head));
    const called =
      begin.length > 0
        ? begin
        : figures.filter(({ label }) => label.endsWith(head) && !others.some((one) => nameOf(label).startsWith(one)));
    if (called.length > 0 || at < names.length - 1) return called.toReversed();
  }
  return [];
}

const nameOf = (label: string): string => label.replace(OPENING, '');
