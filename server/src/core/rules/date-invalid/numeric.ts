import { weekdayAt } from '../../calendar/dates.ts';
import { daysIn } from '../../calendar/gregorian.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import { type Span, span } from '../../text/span.ts';
import type { Finding } from '../rule.ts';
import { against } from './weekday.ts';

/** Two digits each, as dates are padded; 2020.8.24 needs none. */
const DATE = /((?:19|20)\d\d)(?:([-/])(\d\d)\2(\d\d)|\.(\d{1,2})\.(\d{1,2}))(?![\dA-Za-z.\-/_])/y;
const PART_OF_CODE = /[\dA-Za-z.\-/_#] ?$|[号码编批款型包段][^,。;]{0,4}$/;
const LONGEST_NAME = 6;

/** 2020-13-24: a code may look like that, so it is asked. */
export function* numeric(block: Block): Iterable<Finding> {
  const { quantities, reading } = block;
  const { text } = reading;
  for (const { start, numerals } of quantities) {
    if (numerals !== 'arabic' || !'-/.'.includes(text[start + 4] ?? '\n')) continue;
    if (PART_OF_CODE.test(text.slice(Math.max(0, start - LONGEST_NAME), start))) continue;
    DATE.lastIndex = start;
    const found = DATE.exec(text);
    if (found === null) continue;
    const [date, written, , padded, paddedDay, bare, bareDay] = found;
    const year = Number(written);
    const month = Number(padded ?? bare);
    const day = Number(paddedDay ?? bareDay);
    const end = start + date.length;
    const finding = wrongDay(block, year, month, day, span(start, end));
    if (finding !== undefined) yield finding;
    else {
      const stated = weekdayAt(text, end);
      const wrong = stated && against(block, { year, month, day, start, end }, stated);
      if (wrong !== undefined) yield wrong;
    }
  }
}

function wrongDay({ reading }: Block, year: number, month: number, day: number, at: Span): Finding | undefined {
  const fits = month >= 1 && month <= 12;
  const days = fits ? daysIn(month, year) : 0;
  if (day >= 1 && day <= days) return undefined;
  const date = reading.sourceSpan(at.start, at.end);
  const key = !fits ? 'no-month' : month === 2 && day === 29 ? 'not-leap' : 'no-day';
  return {
    span: date,
    confidence: 'probable',
    message: message(`date-invalid.${key}`, { date, year, month, days }),
    related: [],
    fixes: [],
  };
}
