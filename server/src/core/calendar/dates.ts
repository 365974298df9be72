import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { remembered } from '../text/remembered.ts';

/** How a year is written: 2024年, 112年 of the Republic, or 24年, whose century nobody prints. */
export type YearForm = 'full' | 'republic' | 'short';

/** A year, a month or a day as it stands in the text. Offsets are reading offsets in the block. */
export interface DatePart {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The unit stands only behind the other end of the range: 2 of `2—3月`. */
  readonly elided: boolean;
}

/** A weekday as it stands behind a date: 星期五, 0 being Sunday; `at` is where the character stands that names the day. */
export interface Weekday {
  readonly value: number;
  readonly start: number;
  readonly at: number;
}

/** A date in the text, as much of it as is told: 2024年3月29日, 3月29日, 2024年底, 29日 behind another date. */
export interface DateMention {
  readonly start: number;
  /** Behind the day, or 底, 初, 上旬. */
  readonly end: number;
  readonly year: DatePart | undefined;
  readonly yearForm: YearForm | undefined;
  readonly month: DatePart | undefined;
  readonly day: DatePart | undefined;
  /** 底, 初, 上旬, 中旬, 下旬; empty where there is none. */
  readonly stage: string;
  readonly weekday: Weekday | undefined;
  /** The words of a calendar other than the Gregorian stand before it. */
  readonly foreign: boolean;
  /** Counts the sentences of the block. */
  readonly sentence: number;
}

type PartKind = 'year' | 'month' | 'day';

const PART_OF: Readonly<Record<string, PartKind>> = {
  年: 'year',
  年度: 'year',
  学年: 'year',
  学年度: 'year',
  月: 'month',
  月份: 'month',
  日: 'day',
  号: 'day',
};

interface Part extends DatePart {
  readonly kind: PartKind;
  /** Characters of its number. */
  readonly digits: number;
  /** The quantity it was read from, by place. */
  readonly index: number;
}

/** 31号楼, 2号线 are names; 18月龄 and 13月薪 are no months of a year. */
const NO_DAY = /^[楼院线文房门船井车台桥厂店铺路地机窗墩宗令桩站幢栋]/;
const NO_MONTH = /^[龄薪余大嫂子饼]/;
const RANGE_MARK = /^ *[-~—至到]{1,2} *$/;

function partAt(text: string, quantities: readonly Quantity[], index: number): Part | undefined {
  const own = quantities[index]!;
  const elided = own.unit === undefined;
  const kind = elided ? kindBehind(text, own, quantities[index + 1]) : PART_OF[own.unit!.name];
  if (kind === undefined || own.hedge === 'odd' || own.value.exponent !== 0) return undefined;
  // The dash of 19日-16日 reads as a sign.
  const value = Math.abs(own.value.mantissa);
  const behind = text[own.end] ?? '';
  if (kind === 'day' && own.unit?.name === '号' && NO_DAY.test(behind)) return undefined;
  if (value > LATEST || (kind === 'month' && NO_MONTH.test(behind))) return undefined;
  return { kind, start: own.start, end: own.end, value, elided, digits: own.numberEnd - own.start, index };
}

const LATEST = 2999;
const LONGEST_MARK = 6;

/** Of a bare number the kind that the other end of its range has: 2 of `2—3月` is a month. */
function kindBehind(text: string, own: Quantity, next: Quantity | undefined): PartKind | undefined {
  if (next?.unit?.kind !== 'calendar' || next.numerals !== own.numerals) return undefined;
  if (next.start > own.end + LONGEST_MARK || !RANGE_MARK.test(text.slice(own.end, next.start))) return undefined;
  return PART_OF[next.unit.name];
}

const STAGE = /^ ?(?:底|末|初|中旬|上旬|下旬)/;
/** A weekday right behind a date, in brackets or not. 周 without brackets may begin a name: 周一鸣. */
const WEEKDAY =
  /^ ?(?:[上下]午 ?|晚上? ?)?(?:[(,] ?(?:星期|礼拜|周)|星期|礼拜|周(?=[一二三四五六日][,。;:、)上下早晚中 ]))([一二三四五六日天])/;
/** One of several weekdays, for several dates: 29日、30日(星期五、星期六). */
const WEEKDAY_GOES_ON = /^ ?(?:[-~—至到、和及,] ?(?:星期|礼拜|周)?[一二三四五六日天])/;
export const WEEK = '日一二三四五六';
const FOREIGN = /[农阴旧夏古藏彝傣回佛]历[^,。;]{0,9}$/;
const REPUBLIC = /民国 ?$/;

/** The dates of a block, in order; read once for all who ask. */
export const datesIn = remembered((block: Block): readonly DateMention[] => {
  const { quantities, reading } = block;
  if (quantities.length === 0) return NONE;
  const { text } = reading;
  let found: DateMention[] | undefined;
  let sentence = 0;
  let behind = 0;
  for (let index = 0; index < quantities.length; ) {
    const first = partAt(text, quantities, index);
    if (first === undefined) {
      index++;
      continue;
    }
    const parts = partsFrom(text, quantities, first);
    for (let at = behind; at < first.start; at++) if (text[at] === '。') sentence++;
    behind = first.start;
    found ??= [];
    found.push(mentionOf(text, parts, sentence));
    index = parts.at(-1)!.index + 1;
  }
  return found ?? NONE;
});

const NONE: readonly never[] = [];

const FOLLOWS: Readonly<Record<PartKind, PartKind | undefined>> = { year: 'month', month: 'day', day: undefined };

/** A part and those that go on with it: year, month, day. */
function partsFrom(text: string, quantities: readonly Quantity[], first: Part): readonly Part[] {
  const parts = [first];
  for (let last = first; !last.elided && last.index + 1 < quantities.length; ) {
    const next = partAt(text, quantities, last.index + 1);
    if (next === undefined || next.kind !== FOLLOWS[last.kind]) break;
    if (text.slice(last.end, next.start).trim() !== '') break;
    parts.push(next);
    last = next;
  }
  return parts;
}

function mentionOf(text: string, parts: readonly Part[], sentence: number): DateMention {
  const [first] = parts;
  const last = parts.at(-1)!;
  const { start } = first!;
  const part = (kind: PartKind): Part | undefined => parts.find((one) => one.kind === kind);
  const year = part('year');
  const before = text.slice(Math.max(0, start - 12), start);
  const stage = last.elided ? '' : (STAGE.exec(text.slice(last.end, last.end + 3))?.[0] ?? '');
  const end = last.end + stage.length;
  return {
    start,
    end,
    year,
    yearForm: year && yearFormOf(year, before),
    month: part('month'),
    day: part('day'),
    stage: stage.trim(),
    weekday: part('day') && weekdayAt(text, end),
    foreign: FOREIGN.test(before),
    sentence,
  };
}

function yearFormOf({ value, digits }: Part, before: string): YearForm | undefined {
  if (REPUBLIC.test(before)) return 'republic';
  if (digits === 4 && value >= 1000) return 'full';
  if (digits === 3 && value >= 100 && value < 200) return 'republic';
  return digits === 2 ? 'short' : undefined;
}

/** The weekday that is told right behind a date. */
export function weekdayAt(text: string, at: number): Weekday | undefined {
  const found = WEEKDAY.exec(text.slice(at, at + 10));
  if (found === null) return undefined;
  const end = at + found[0].length;
  if (WEEKDAY_GOES_ON.test(text.slice(end, end + 6))) return undefined;
  const value = WEEK.indexOf(found[1] === '天' ? '日' : found[1]!);
  return { value, at: end - 1, start: at + found[0].search(/星期|礼拜|周/) };
}

/** The year in the Gregorian count; undefined where it is not told, or not for sure. */
export function yearOf({ year, yearForm }: DateMention): number | undefined {
  if (year === undefined || yearForm === undefined || yearForm === 'short') return undefined;
  return yearForm === 'republic' ? year.value + 1911 : year.value;
}

/** Two dates with 至, 到 or a dash between them. */
export interface DateRange {
  readonly from: DateMention;
  readonly to: DateMention;
}

/** Between a date and one that goes on with it: (星期四)至, 起到, a dash, 、. */
const WEEKDAY_BEHIND = '(?:[(,]? ?(?:星期|礼拜|周)[一二三四五六日天] ?\\)?)?';
const RANGE = new RegExp(`^ ?起?${WEEKDAY_BEHIND} ?起?(?:[-~—]{1,2}|至|到) ?(?:民国)? ?$`);
const LIST = new RegExp(`^ ?${WEEKDAY_BEHIND} ?起?(?:[、和及与]|[-~—]{1,2}|至|到) ?$`);
const LONGEST_LINK = 12;

const links = (text: string, from: DateMention, to: DateMention, link: RegExp): boolean =>
  to.start - from.end <= LONGEST_LINK && link.test(text.slice(from.end, to.start));

/** The ranges of a block. */
export function rangesOf(text: string, dates: readonly DateMention[]): readonly DateRange[] {
  const ranges: DateRange[] = [];
  for (let at = 1; at < dates.length; at++) {
    const from = dates[at - 1]!;
    const to = dates[at]!;
    if (links(text, from, to, RANGE)) ranges.push({ from, to });
  }
  return ranges;
}

/** A date with its year and month, told or taken over from the date before it. */
export interface DatedDay {
  readonly mention: DateMention;
  /** In the Gregorian count. */
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** The year is that of a date before it in the sentence: likely, not sure. */
  readonly carried: boolean;
}

/** Farther on a year is not taken over. */
const FARTHEST = 120;
/** Words that lead to another year than the one told before. */
const OTHER_YEAR = /[今去明次翌前后往历每上当同]年|年度|以来|[至迄]今|截[至止]/;

/** Every date with what it takes from those before it: 10月18日至31日, 2024年3月5日召开…，3月29日(星期五). */
export function datedDays(text: string, dates: readonly DateMention[]): readonly DatedDay[] {
  const days: DatedDay[] = [];
  for (const mention of dates) {
    const before = days.at(-1);
    days.push(dated(text, mention, before));
  }
  return days;
}

function dated(text: string, mention: DateMention, before: DatedDay | undefined): DatedDay {
  const own = yearOf(mention);
  const month = mention.month?.value;
  if (mention.year !== undefined || before === undefined) return { mention, year: own, month, carried: false };
  const listed = links(text, before.mention, mention, LIST);
  const monthHere = month ?? (listed ? before.month : undefined);
  const carries =
    before.year !== undefined &&
    before.month !== undefined &&
    monthHere !== undefined &&
    mention.sentence === before.mention.sentence &&
    mention.start - before.mention.end <= FARTHEST &&
    !OTHER_YEAR.test(text.slice(before.mention.end, mention.start));
  // 3月5日至8日: one month, one year.
  const sure = listed && month === undefined && !before.carried;
  return { mention, year: carries ? before.year : undefined, month: monthHere, carried: carries && !sure };
}
