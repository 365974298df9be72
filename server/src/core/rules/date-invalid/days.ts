// How many days are told, and whether so many lie between the dates they are told of.

import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Finding } from '../rule.ts';

/** How a time is counted; `workdays` are at most as many as there are days. */
export type Key = 'days' | 'workdays' | 'hours' | 'minutes';

export const NUMBER = '\\d+(?:,\\d{3})*|[一二三四五六七八九十百两]+';

export const countOf = (number: string): number => numberOf(number.replaceAll(',', '')) ?? 0;

/** What is told of two dates. Offsets are reading offsets. */
export interface Told {
  readonly at: number;
  readonly number: string;
  readonly unit: string;
  readonly key: Key;
  /** What lies between them; of days, with only one of the two counted. */
  readonly count: number;
  /** How many of days there are where all are counted, if not one more. */
  readonly most?: number;
}

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** 首尾两日计算在内: said right behind it. */
const INCLUSIVE = /^(?:里|内)? ?[,(]?(?:均?含|包括|连同)?首(?:尾|末)(?:[两二][天日])?(?:算|计|都|均|在内|\)|,)/;
/** 结束（首尾两天均计算在内） */
const LONGEST_END = 18;

/** Both days are said to be counted, right behind what is told or behind the end of a short clause. */
export function isInclusive(text: string, at: number): boolean {
  const rest = text.slice(at, at + LONGEST_END);
  return INCLUSIVE.test(rest.replace(/^[^,。;()]{1,4}(?=\()/, ''));
}

/** First and last day both counted, or only one of them; an hour of the day may make one more of it. */
export function areMeant(stated: number, count: number, most: number, inclusive = false): boolean {
  return inclusive ? stated === most : stated >= Math.floor(count) && stated <= most;
}

export function found({ reading }: Block, from: Spot, to: Spot, told: Told): Finding {
  const { at, number, unit, key, count } = told;
  const span = reading.sourceSpan(at, at + number.length + unit.length);
  const [first, last] = [from, to].map(({ start, end }) => reading.sourceSpan(start, end));
  const inDays = key === 'days' || key === 'workdays';
  const right = inDays ? (told.most ?? count + 1) : count;
  return {
    span,
    confidence: 'probable',
    message: message(`date-invalid.${inDays ? 'days' : key}`, { from: first!, to: last!, count: right, stated: span }),
    related: [{ span: first!, message: message('date-invalid.related', { date: first! }) }],
    // How many of them were workdays is not known.
    fixes:
      Number.isInteger(right) && key !== 'workdays'
        ? [
            {
              title: message('figures.fix', { wrong: span, right: `${right}${unit}` }),
              safe: false,
              edits: [{ span: reading.sourceSpan(at, at + number.length), newText: String(right) }],
            },
          ]
        : [],
  };
}
