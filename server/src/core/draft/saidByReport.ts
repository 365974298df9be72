import { Census } from '../text/census.ts';

/** Among the numbers that blocks say: a title, behind which each report of a file says things of its own. */
export const TITLE = 0;
/** Holds a place among them. */
export const NOTHING = 1;

/** A number that something is known by, and that is neither of these. */
export const numberFor = (hash: number): number => (hash === TITLE || hash === NOTHING ? ~hash : hash);

/** What is mixed into a number by `^`, so that it is one of its report, behind one title more. */
export const behindTitle = (report: number): number => (report + 0x9e3779b1) | 0;

/** How often each number is said in its report. */
export function censusOf(values: Int32Array): Census {
  const census = new Census(values.length);
  for (let at = 0, report = 0; at < values.length; at++) {
    const number = values[at]!;
    if (number === TITLE) report = behindTitle(report);
    else if (number !== NOTHING) census.add(number ^ report);
  }
  return census;
}
