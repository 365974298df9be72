import type { DatedDay, DateMention, DatePart } from '../../calendar/dates.ts';
import { daysIn } from '../../calendar/gregorian.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';

/** A month that no year has, or a day that its month has not. */
export function impossible(block: Block, { mention, year, month, carried }: DatedDay): Finding | undefined {
  const { text } = block.reading;
  const { day } = mention;
  if (mention.foreign || month === undefined) return undefined;
  if (month < 1 || month > 12) {
    const part = mention.month;
    return part !== undefined && isCalendar(text, mention) ? noMonth(block, mention, part) : undefined;
  }
  if (day === undefined || isFolk(text, mention)) return undefined;
  const days = daysIn(month, year);
  if (day.value >= 1 && day.value <= days) return undefined;
  const leap = month === 2 && day.value === 29;
  const span = block.reading.sourceSpan(mention.month?.start ?? day.start, day.end);
  const number = block.reading.sourceSpan(day.start, day.end);
  return {
    span,
    confidence: carried && leap ? 'probable' : 'certain',
    message: message(leap ? 'date-invalid.not-leap' : 'date-invalid.no-day', {
      date: span,
      year: year ?? '',
      month,
      days,
    }),
    related: [],
    fixes: isMonthEnd(text, mention, day.value, days)
      ? [
          {
            title: message('figures.fix', { wrong: number, right: `${days}${text[day.end - 1]}` }),
            safe: false,
            edits: [{ span: block.reading.sourceSpan(day.start, day.start + 2), newText: String(days) }],
          },
        ]
      : [],
  };
}

/** 9月31日 is meant for the end of September; 9月39日 may be anything. */
function isMonthEnd(text: string, { day }: DateMention, value: number, days: number): boolean {
  return value <= 31 && value > days && /^\d\d/.test(text.slice(day!.start, day!.start + 2));
}

/** 二月三十日 in Han numerals and without a year may be of the lunar calendar, whose months have thirty days. */
function isFolk(text: string, { year, month, day }: DateMention): boolean {
  return year === undefined && month?.value === 2 && day?.value === 30 && !/^\d/.test(text.slice(day.start, day.end));
}

/** A bare 18月 may be a span of time written badly; with a year, a day or 份 it is a month. */
function isCalendar(text: string, mention: DateMention): boolean {
  const { year, yearForm, month, day, stage } = mention;
  if ((year !== undefined && yearForm !== undefined) || day !== undefined || stage !== '') return true;
  if (text.slice(month!.end - 1, month!.end + 1).includes('份')) return true;
  return isTimetable(text, mention);
}

const MONTH_NUMBER = /^(.{0,8}?)(\d{1,2}) ?[-~—至]{1,2} ?$/;

/** `2—13月` at the head of its item, as timetables begin. */
function isTimetable(text: string, { month }: DateMention): boolean {
  if (month!.start > 14) return false;
  const found = MONTH_NUMBER.exec(text.slice(0, month!.start));
  return found !== null && Number(found[2]) <= 12 && /^(?:[^0-9]*[、.)] ?)?$/.test(found[1]!);
}

function noMonth(block: Block, { day }: DateMention, month: DatePart): Finding {
  const span = block.reading.sourceSpan(month.start, day?.end ?? month.end);
  return {
    span,
    confidence: 'certain',
    message: message('date-invalid.no-month', { date: span, month: month.value }),
    related: [],
    fixes: [],
  };
}
