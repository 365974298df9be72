/** The Gregorian calendar, as far as a reader reckons with it. */

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month from 1 to 12; the most it ever has where the year is not known. */
export function daysIn(month: number, year?: number): number {
  return month === 2 && year !== undefined && !isLeap(year) ? 28 : DAYS[month - 1]!;
}

const DAY = 86_400_000;

type Day = readonly [year: number, month: number, day: number];
const timeOf = ([year, month, day]: Day): number => Date.UTC(year, month - 1, day);

/** Days from one day to another, less than nothing where the other is the earlier. */
export const daysFrom = (from: Day, to: Day): number => (timeOf(to) - timeOf(from)) / DAY;

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(timeOf([year, month, day])).getUTCDay();
}
