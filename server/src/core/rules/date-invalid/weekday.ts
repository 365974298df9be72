import { type DatedDay, WEEK, type Weekday } from '../../calendar/dates.ts';
import { weekdayOf } from '../../calendar/gregorian.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import { type Span, shifted } from '../../text/span.ts';
import type { Finding, Fix } from '../rule.ts';

/** A day with its year, in the Gregorian count, and where it stands in the reading. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** 2024年3月29日（星期二）, which was a Friday. */
export function weekday(block: Block, { mention, year, month, carried }: DatedDay): Finding | undefined {
  const { day, weekday: stated, foreign, start, end } = mention;
  if (stated === undefined || year === undefined || month === undefined || day === undefined || foreign)
    return undefined;
  // A year taken over may have turned since; 自2023年10月20日起至2024年4月20日止，10月17日（星期二）: or be the other of two.
  const isOf = (other: number): boolean => weekdayOf(other, month, day.value) === stated.value;
  const isTold = (other: number): boolean => block.reading.text.includes(`${other}年`);
  if (carried && (isOf(year + 1) || (isOf(year - 1) && isTold(year - 1)))) return undefined;
  return against(block, { year, month, day: day.value, start, end }, stated, carried);
}

/** What is wrong with the weekday that stands behind a day. `from`: where the block's findings count from. */
export function against(block: Block, date: Day, stated: Weekday, carried = false, from = 0): Finding | undefined {
  const { year, month, day, start, end } = date;
  const spanOf = (first: number, behind: number): Span => shifted(from, block.reading.sourceSpan(first, behind));
  const right = weekdayOf(year, month, day);
  if (right === stated.value) return undefined;
  const said = spanOf(stated.start, stated.at + 1);
  const told = spanOf(start, end);
  return {
    span: said,
    confidence: carried ? 'probable' : 'certain',
    message: message('date-invalid.weekday', { year, month, day, right: WEEK[right]!, stated: said }),
    related: [{ span: told, message: message('date-invalid.related', { date: told }) }],
    fixes: [righted(block, stated, right, from)],
  };
}

/** The weekday as it should be: 0 for Sunday to 6 for Saturday. `from`: where the block's findings count from. */
export function righted({ reading }: Block, { start, at }: Weekday, right: number, from = 0): Fix {
  const spanOf = (first: number): Span => shifted(from, reading.sourceSpan(first, at + 1));
  const newText = WEEK[right]!;
  return {
    title: message('figures.fix', { wrong: spanOf(start), right: reading.text.slice(start, at) + newText }),
    safe: false,
    edits: [{ span: spanOf(at), newText }],
  };
}
