import { type DateMention, type DateRange, yearOf } from './dates.ts';

/** First and last day that a date may mean, each as one sortable number: year, month and day in pairs of digits. */
interface Days {
  readonly first: number;
  readonly last: number;
}

const STAGES: Readonly<Record<string, readonly [first: number, last: number]>> = {
  初: [1, 15],
  底: [20, 31],
  末: [20, 31],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};
const YEAR_STAGES: Readonly<Record<string, readonly [first: number, last: number]>> = {
  初: [101, 331],
  底: [1201, 1231],
  末: [1201, 1231],
};

function daysOf(year: number, { month, day, stage }: DateMention, monthBefore?: number): Days | undefined {
  const base = year * 10_000;
  const number = month?.value ?? (day === undefined ? undefined : monthBefore);
  if (number === undefined) {
    if (day !== undefined) return undefined;
    const [first, last] = YEAR_STAGES[stage] ?? [101, 1231];
    return { first: base + first, last: base + last };
  }
  const [first, last] = day === undefined ? (STAGES[stage] ?? [1, 31]) : [day.value, day.value];
  return { first: base + number * 100 + first, last: base + number * 100 + last };
}

/** From this month on a range without years may run into the next year: 11月15日至3月15日. */
const MAY_CROSS = 7;

/**
 * Whether a range ends before it begins. `probable` where the end may lie in a year that is not told, though it hardly
 * does. Undefined where the range runs forwards, or may.
 */
export function backwards({ from, to }: DateRange): 'certain' | 'probable' | undefined {
  const years = yearsOf(from, to);
  if (years === undefined) return undefined;
  const a = daysOf(years.from, from);
  const b = daysOf(years.to, to, from.month?.value);
  if (a === undefined || b === undefined || a.first <= b.last) return undefined;
  const sameMonth = to.month === undefined || to.month.value === from.month?.value;
  if (years.told || (sameMonth && to.day !== undefined)) return 'certain';
  return from.month!.value >= MAY_CROSS || isWholeYear(from, to) ? undefined : 'probable';
}

/** 4月1日至3月31日, 4月至3月: a year that does not begin in January. */
function isWholeYear(from: DateMention, to: DateMention): boolean {
  const next = to.month!.value === from.month!.value - 1;
  if (from.month!.elided) return false;
  return next && (from.day === undefined ? to.day === undefined : from.day.value === 1 && (to.day?.value ?? 0) >= 28);
}

/** `told`: both ends print their year. */
interface Years {
  readonly from: number;
  readonly to: number;
  readonly told: boolean;
}

const NEITHER: Years = { from: 0, to: 0, told: false };
/** A short year from here on is of the century before: 98年至02年. */
const TURN = 50;

function yearsOf(from: DateMention, to: DateMention): Years | undefined {
  if (to.year === undefined) {
    if (from.month === undefined) return undefined;
    return from.year === undefined || from.yearForm !== undefined ? NEITHER : undefined;
  }
  if (from.year === undefined) return undefined;
  const [a, b] = [yearOf(from), yearOf(to)];
  if (a !== undefined && b !== undefined) return isYearRange(from, to) ? { from: a, to: b, told: true } : undefined;
  // 15年底至16年7月20日. Without a month or 底, short years may be spans of time.
  if (to.yearForm !== 'short' || from.yearForm === undefined || from.yearForm === 'republic') return undefined;
  if (to.month === undefined && to.stage === '') return undefined;
  const short = from.year.value % 100;
  if (short >= TURN && to.year.value < TURN) return undefined;
  return { from: short, to: to.year.value, told: true };
}

/** Years of three digits may be spans of time as well: 100年至150年. */
function isYearRange(from: DateMention, to: DateMention): boolean {
  const plain = (one: DateMention): boolean =>
    one.yearForm === 'republic' && one.month === undefined && one.stage === '' && one.year!.value < 1000;
  return !(plain(from) && plain(to));
}
