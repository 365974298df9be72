import { type DateMention, yearOf } from './dates.ts';
import { daysFrom } from './gregorian.ts';

/** A day, a time of day, or both, as far as they are told. Offsets are reading offsets in the block. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly date: DateMention | undefined;
  /** Minutes since midnight. */
  readonly clock: number | undefined;
  /** 下午, 晚: the time that follows without such a word is of the same half of the day. */
  readonly afternoon: boolean;
  /** 次日 stands before it. */
  readonly nextDay: boolean;
}

const CLOCK =
  /(次日|翌日)?(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|夜间)?(?<![\d.])([01]?\d|2[0-4])(?:[时点](?:([0-5]?\d)分|(半))?(?![段钟间候任长光])|:([0-5]\d)(?![:\d]))/g;
const AFTERNOON = /下午|傍晚|晚|夜/;
const NOON = 12;
const MINUTES = 60;

/**
 * The days and times from one offset to another, in order; a time right behind its day is one with it. `dates`: those of the block,
 * of which the passage's begin with the `first`.
 */
export function momentsIn(
  text: string,
  dates: readonly DateMention[],
  first: number,
  from: number,
  to: number,
): readonly Moment[] {
  const moments: Moment[] = [];
  for (let at = first; at < dates.length && dates[at]!.end <= to; at++) {
    const date = dates[at]!;
    if (date.day === undefined) continue;
    moments.push({ start: date.start, end: date.end, date, clock: undefined, afternoon: false, nextDay: false });
  }
  for (const match of text.slice(from, to).matchAll(CLOCK)) {
    const [whole, next, half, hour, minute, thirty, second] = match;
    const afternoon = half !== undefined && AFTERNOON.test(half);
    const start = from + match.index;
    const own = moments.findIndex(
      ({ end, clock }) => clock === undefined && BLANK.test(text.slice(end, start)) && end <= start,
    );
    const hours = Number(hour) + (afternoon && Number(hour) < NOON ? NOON : 0);
    const moment: Moment = {
      start: own < 0 ? start : moments[own]!.start,
      end: start + whole.length,
      date: own < 0 ? undefined : moments[own]!.date,
      clock: hours * MINUTES + Number(minute ?? second ?? (thirty === undefined ? 0 : MINUTES / 2)),
      afternoon,
      nextDay: next !== undefined,
    };
    if (own < 0) moments.push(moment);
    else moments[own] = moment;
  }
  return moments.sort((a, b) => a.start - b.start);
}

const BLANK = /^ ?(?:[(,]? ?(?:星期|周)[一二三四五六日] ?\)?)? ?$/;

const DAY_MINUTES = 24 * MINUTES;

/**
 * Minutes from one moment to the next: of days alone, from midnight to midnight. Two answers where the 29th of February may lie
 * between; none where they do not tell.
 */
export function minutesBetween(a: Moment, b: Moment): readonly number[] {
  const days = daysBetween(a, b);
  if (a.clock === undefined || b.clock === undefined) return days.map((count) => count * DAY_MINUTES);
  const carried = a.afternoon && !b.afternoon && b.clock < NOON * MINUTES && !b.nextDay && b.date === undefined;
  const apart = b.clock + (carried ? NOON * MINUTES : 0) - a.clock;
  return days.map((count) => count * DAY_MINUTES + apart).map((one) => (one < 0 ? one + DAY_MINUTES : one));
}

function daysBetween(a: Moment, b: Moment): readonly number[] {
  if (b.date === undefined) return [b.nextDay ? 1 : 0];
  return a.date === undefined ? [] : daysApart(a.date, b.date);
}

/** Where no year is told: one without a leap day in it and the next, one before a leap year, and a leap year. */
const YEARS = [2025, 2023, 2024];

/**
 * Days from a date to one that follows it within a year, or so many of them, whether their year is told or not; two where a leap
 * day may lie between.
 */
export function daysApart(a: DateMention, b: DateMention, farthest = 1): readonly number[] {
  const month = a.month?.value;
  const until = b.month?.value ?? month;
  if (!isMonth(month) || !isMonth(until) || a.day === undefined || b.day === undefined) return [];
  const [from, to] = [a.day.value, b.day.value];
  const [first, last] = [yearOf(a), yearOf(b)];
  const turned = until < month || (until === month && to < from) ? 1 : 0;
  const years = first !== undefined && last !== undefined ? last - first : turned;
  if (years > farthest) return [];
  const known = first ?? (last === undefined ? undefined : last - turned);
  const apart = (known === undefined ? YEARS : [known]).map((year) =>
    daysFrom([year, month, from], [year + years, until, to]),
  );
  // 2034年4月1日至2025年3月31日 runs backwards, and lasts no time.
  const counts = [...new Set(apart)].filter((count) => count >= 0);
  // 1月26日（星期五）到3月5日（星期二）: the weekdays tell whether a leap day lies between.
  const [one, other] = [a.weekday?.value, b.weekday?.value];
  if (one === undefined || other === undefined) return counts;
  const told = counts.filter((count) => (one + count) % WEEK === other);
  return told.length > 0 ? told : counts;
}

const WEEK = 7;

const isMonth = (month: number | undefined): month is number => month !== undefined && month >= 1 && month <= 12;
