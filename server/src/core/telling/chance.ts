import { significantIn } from '../figures/print.ts';
import type { Slip } from '../figures/slip.ts';
import type { Shared } from './sameThing.ts';
import type { Telling } from './tellings.ts';

/** Of a rate there is always another of something like it. */
const LEAST_NAME_OF_RATE = 4;
/** Names of so many characters that are the same throughout, of figures of so many digits: then one wrong digit is no chance either. */
const LONG_NAME = 5;
const LONG_NUMBER = 5;
/** The same digits in the same order with the point elsewhere: round numbers are by chance. */
const LEAST_SHIFTED = 3;
/** 学生 may be any of them. */
const SHORT_NAME = 2;

/** Whether chance hardly sets two figures so named one slip apart. */
export function isNoChance(slip: Slip, { name, isWhole }: Shared, a: Telling, b: Telling): boolean {
  // 占总人口的18.6%, 占总人口的16.8%: of what they are a share, and not what they are of.
  if (isRate(a) && (name.length < LEAST_NAME_OF_RATE || name.startsWith('占'))) return false;
  const size = Math.min(significantIn(a.digits), significantIn(b.digits));
  switch (slip) {
    case 'dropped':
      return false;
    case 'digit':
      return isWhole && name.length >= LONG_NAME && size >= LONG_NUMBER;
    case 'tenfold':
    case 'unit':
      return size >= (name.length > SHORT_NAME ? LEAST_SHIFTED : LEAST_SHIFTED + 1);
    case 'swapped':
      return size > LEAST_SHIFTED || !isOneFiner(a, b);
    default:
      return true;
  }
}

/** 今年计划12.40亿元，明年计划14.2亿元: whoever tells a thing twice leaves off no single digit. 11237万元 told as 1.12亿元 leaves off more. */
const isOneFiner = (a: Telling, b: Telling): boolean => Math.abs(a.quantity.printed - b.quantity.printed) === 1;

const isRate = ({ quantity }: Telling): boolean => quantity.unit!.kind === 'rate';

/** How many other values may be told of what both may be, by digits; one more for each character of the name beyond two. */
const OTHERS = [0, 0, 0, 0, 2, 6] as const;

/** Among so many values chance makes a slip of two of them. */
export function areTooMany(others: number, { name }: Shared, a: Telling, b: Telling): boolean {
  if (isRate(a)) return others > 0;
  const digits = Math.min(a.digits.length, b.digits.length, OTHERS.length - 1);
  return others > OTHERS[digits]! + name.length - SHORT_NAME;
}
