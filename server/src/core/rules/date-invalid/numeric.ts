import { daysIn } from '../../calendar/gregorian.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';

/** Two digits each, as dates are padded; 2020.8.24 needs none. */
const DATE = /((?:19|20)\d\d)(?:([-/])(\d\d)\2(\d\d)|\.(\d{1,2})\.(\d{1,2}))(?![\dA-Za-z.\-/_])/y;
const PART_OF_CODE = /[\dA-Za-z.\-/_#] ?$|[号码编批款型包段][^,。;]{0,4}$/;
const LONGEST_NAME = 6;

/** 2020-13-24: a code may look like that, so it is asked. */
export function* numeric({ quantities, reading }: Block): Iterable<Finding> {
  const { text } = reading;
  for (const { start, numerals } of quantities) {
    if (numerals !== 'arabic' || !'-/.'.includes(text[start + 4] ?? '\n')) continue;
    if (PART_OF_CODE.test(text.slice(Math.max(0, start - LONGEST_NAME), start))) continue;
    DATE.lastIndex = start;
    const found = DATE.exec(text);
    if (found === null) continue;
    const [date, year, , padded, paddedDay, bare, bareDay] = found;
    const month = Number(padded ?? bare);
    const day = Number(paddedDay ?? bareDay);
    const fits = month >= 1 && month <= 12;
    if (fits && day >= 1 && day <= daysIn(month, Number(year))) continue;
    const span = reading.sourceSpan(start, start + date.length);
    const days = fits ? daysIn(month, Number(year)) : 0;
    const key = !fits ? 'no-month' : month === 2 && day === 29 ? 'not-leap' : 'no-day';
    yield {
      span,
      confidence: 'probable',
      message: message(`date-invalid.${key}`, { date: span, year: Number(year), month, days }),
      related: [],
      fixes: [],
    };
  }
}
