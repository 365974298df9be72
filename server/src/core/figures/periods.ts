import { flatMapped } from '../text/flatMapped.ts';
import { matchesOf } from '../text/matches.ts';
import { hanValue } from '../text/numerals.ts';

/** How many days, months or years a period may hold: one number, or two where leap years or long months leave it open. */
export type Length = readonly [least: number, most: number];

const count = (words: string): number | undefined => (/^\d+$/.test(words) ? Number(words) : hanValue(words));

const NUMBER = '(\\d{1,4}|[一二两三四五六七八九十]{1,3})';
/** 以366日计: days that are reckoned with. */
const DAYS = new RegExp(`${NUMBER}(?:(?:个)?天|日计)`, 'g');
const MONTHS = new RegExp(`${NUMBER}个月`, 'g');
const YEARS = new RegExp(`(?<![\\d第])${NUMBER}(?<!\\d{4})年(?:间|来|里|内|共|合|累|总|期|以|,)`, 'g');
const YEAR_RANGE = /(\d{4})(?:年)?(?:-|至|到|~|—)(\d{4})年/g;
const MONTH_RANGE = /(?<!\d)(\d{1,2})(?:月)?(?:-|至|到|~|—)(\d{1,2})月/g;
/** Days of the year up to the end of each month, but for the day that a leap year adds. */
const CUMULATIVE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Its first month and its last. */
type Months = readonly [first: number, last: number];

const NAMED: readonly (readonly [RegExp, Months])[] = [
  [/一季度|首季/, [1, 3]],
  [/二季度/, [4, 6]],
  [/(?<!前)三季度/, [7, 9]],
  [/四季度/, [10, 12]],
  [/上半年/, [1, 6]],
  [/下半年/, [7, 12]],
  [/前三季度/, [1, 9]],
  [/全年|年度|(?<![\d前])\d{4}年(?!\d{1,2}月)/, [1, 12]],
];

const A_MONTH: Length = [28, 31];

function numbers(pattern: RegExp, words: string): readonly number[] {
  return flatMapped(matchesOf(words, pattern), ([, number]) => count(number!));
}

function monthsNamed(words: string): readonly Months[] {
  const ranged = matchesOf(words, MONTH_RANGE)
    .map(([, first, last]): Months => [Number(first), Number(last)])
    .filter(([first, last]) => first >= 1 && first < last && last <= 12);
  return ranged.length > 0
    ? ranged
    : flatMapped(NAMED, ([pattern, months]) => (pattern.test(words) ? [months] : undefined));
}

/** The days that `words` may speak of; the likeliest first, none where they name no period. Leap years have one day more. */
export function daysIn(words: string): readonly Length[] {
  const told = numbers(DAYS, words).filter((days) => days > 1);
  if (told.length > 0) return told.map((days): Length => [days, days]).reverse();
  const spans = flatMapped(monthsNamed(words), ([first, last]): readonly Length[] => {
    const days = CUMULATIVE[last]! - CUMULATIVE[first - 1]!;
    return [[days, first <= 2 && last >= 2 ? days + 1 : days], workingDays(days)];
  });
  const single = /(?<![-至到~—\d])\d{1,2}月(?!\d{1,2}日)/.test(words) ? [A_MONTH] : [];
  return [...spans, ...single];
}

/** Five days of seven, less the holidays: 247 to 252 of a year. */
const workingDays = (days: number): Length => [Math.floor(days * 0.66), Math.ceil(days * 0.7)];

export function monthsIn(words: string): readonly Length[] {
  const told = numbers(MONTHS, words).filter((months) => months > 1);
  const all = told.length > 0 ? told : monthsNamed(words).map(([first, last]) => last - first + 1);
  return all.map((months): Length => [months, months]);
}

/** 三年共计, 2021年至2023年. */
export function yearsIn(words: string): readonly Length[] {
  const told = numbers(YEARS, words).filter((years) => years > 1 && years < 100);
  const ranges = matchesOf(words, YEAR_RANGE).map(([, from, to]) => Number(to) - Number(from) + 1);
  return [...told, ...ranges.filter((years) => years > 1 && years < 100)].map((years): Length => [years, years]);
}

const YEARS_BETWEEN =
  /(?<![\d第])(\d{1,2}|[一二两三四五六七八九十]{1,3})(?<!\d{3})(?:个)?年(?:间|来|里|内|时间|以来|增|共|累计|,|年均|平均)/g;
const NUMBERED_YEAR = /(?<!\d)((?:19|20)\d{2})年/g;
const PLAN = /“?十[一二三四]五”?(?:期间|时期|以来|规划期)?/;

/** How many years may lie between two levels that `words` tell of: 2020年到2025年, 五年来, “十四五”期间. The likeliest first. */
export function spansIn(words: string): readonly number[] {
  const years = matchesOf(words, NUMBERED_YEAR).map(([, year]) => Number(year));
  const between = years.length > 1 ? [Math.max(...years) - Math.min(...years)] : [];
  // 2021—2025年五年间: from the year before the first.
  const ranges = flatMapped(matchesOf(words, YEAR_RANGE), ([, from, to]) => [
    Number(to) - Number(from),
    Number(to) - Number(from) + 1,
  ]);
  const told = numbers(YEARS_BETWEEN, words);
  const plan = PLAN.test(words) ? [5] : [];
  return [...new Set([...between, ...told, ...ranges, ...plan])].filter((count) => count > 1 && count < 60);
}
