import type { Slip } from '../figures/slip.ts';
import { placesOf, sizeOf, type Worded } from './worded.ts';

/** Fewer characters may be about anything. */
const LEAST_WORDS = 2;
/** Of a rate there is always another of something like it. */
const LEAST_WORDS_OF_RATE = 4;

/** Names of so many characters that are the same throughout, of figures of so many digits: then one wrong digit is no chance either. */
const LONG_NAME = 5;
const LONG_NUMBER = 5;
/** The same digits in the same order with the point elsewhere: round numbers are by chance. */
const LEAST_SHIFTED = 3;

/**
 * The words by which two figures are known to be of one thing; undefined where they need not be. They share some and neither says
 * something else beside; they are of one time and status, and not parts of two wholes.
 */
export function sharedName(a: Worded, b: Worded): Shared | undefined {
  if (areApart(a, b) || (a.isPart && b.isPart)) return undefined;
  const shared = longestShared(a, b);
  if (shared === undefined || shared.isOther) return undefined;
  if (a.quantity.unit!.kind === 'rate' && shared.name.length < LEAST_WORDS_OF_RATE) return undefined;
  return [a, b].some((one) => one.isCell && one.before !== shared.name) ? undefined : shared;
}

/** Whether a slip between two figures so named is no chance. */
export function isTelling(slip: Slip, { name, isWhole }: Shared, a: Worded, b: Worded): boolean {
  const size = Math.min(sizeOf(a.quantity), sizeOf(b.quantity));
  switch (slip) {
    case 'dropped':
      return false;
    case 'digit':
      return isWhole && name.length >= LONG_NAME && size >= LONG_NUMBER;
    case 'tenfold':
    case 'unit':
      return size >= LEAST_SHIFTED;
    default:
      return true;
  }
}

/** They are of two times, of two places, or only one of them is so yet. */
export const areApart = (a: Worded, b: Worded): boolean =>
  a.status !== b.status || differ(a.year, b.year) || differ(a.period, b.period) || areOfTwo(a.scope, b.scope);

/** Both are said, and are not the same. */
const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** 县 may be whom all is told of, 青禾镇 is not. */
const areOfTwo = (a: string, b: string): boolean =>
  differ(a, b) || (a !== b && Math.max(a.length, b.length) >= LEAST_NAME);
const LEAST_NAME = 3;

export interface Shared {
  readonly name: string;
  /** Both say something else beside it, on one side: 城区新建学校, 农村新建学校. */
  readonly isOther: boolean;
  /** Neither says anything else. */
  readonly isWhole: boolean;
}

/** What stands before one may stand behind the other: 新增学位8640个, 8640个新增学位. */
function longestShared(a: Worded, b: Worded): Shared | undefined {
  let longest: Shared | undefined;
  for (const own of [a.before, a.behind]) {
    for (const other of [b.before, b.behind]) {
      const shared = sharedIn(own, other);
      if (shared !== undefined && shared.name.length > (longest?.name.length ?? 0)) longest = shared;
    }
  }
  return longest;
}

function sharedIn(a: string, b: string): Shared | undefined {
  let [length, inA, inB] = [0, 0, 0];
  for (let i = 0; i + length < a.length; i++) {
    for (let j = 0; j + length < b.length; j++) {
      let same = 0;
      while (i + same < a.length && a[i + same] === b[j + same]) same++;
      if (same > length) [length, inA, inB] = [same, i, j];
    }
  }
  if (length < LEAST_WORDS) return undefined;
  const rests = [
    [a.slice(0, inA), b.slice(0, inB)],
    [a.slice(inA + length), b.slice(inB + length)],
  ] as const;
  return {
    name: a.slice(inA, inA + length),
    isOther: rests.some(([own, other]) => !own.includes(other) && !other.includes(own)),
    isWhole: rests.every(([own, other]) => own === '' && other === ''),
  };
}

/** How many other values may be told of what both may be, by places: among more of them two look like a slip by chance. */
const OTHERS = [0, 0, 0, 0, 2, 6] as const;

/** So many that chance makes a slip of two of them; the longer the name, the fewer things have it. */
export function areTooMany(others: number, name: string, a: Worded, b: Worded): boolean {
  if (a.quantity.unit!.kind === 'rate') return others > 0;
  const places = Math.min(placesOf(a), placesOf(b), OTHERS.length - 1);
  return others > OTHERS[places]! + name.length - LEAST_WORDS;
}
