/** The Gregorian calendar, as far as a reader reckons with it. */

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month from 1 to 12; the most it ever has where the year is not known. */
export function daysIn(month: number, year?: number): number {
  return month === 2 && year !== undefined && !isLeap(year) ? 28 : DAYS[month - 1]!;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
