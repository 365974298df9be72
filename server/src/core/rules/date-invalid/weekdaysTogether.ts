import { type DateMention, yearOf } from '../../calendar/dates.ts';
import { daysApart } from '../../calendar/moments.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';

const WEEK = '日一二三四五六';
/** 每月8日 takes over no month; 29日 right behind the other does. */
const LISTED = /[至到、和及与—~-] ?$/;
/** What leads to a day of another year or calendar. */
const ELSEWHERE = /[次翌明去前后往历每上当同]年|年度|届/;

const inYear = ({ month, day }: DateMention): number => (month?.value ?? 0) * 100 + (day?.value ?? 0);
const isEarlier = (one: DateMention, other: DateMention): boolean =>
  one.month !== undefined && inYear(one) < inYear(other);

/** 4月1日（星期一）至4月30日（星期三）: whatever the year is, the two do not go together. */
export function* weekdaysTogether({ reading }: Block, dates: readonly DateMention[]): Iterable<Finding> {
  const { text } = reading;
  const told = dates.filter(({ weekday, foreign }) => weekday !== undefined && !foreign);
  for (let at = 1; at < told.length; at++) {
    const [a, b] = [told[at - 1]!, told[at]!];
    // Where the years are told, the calendar says which of them is wrong.
    if (a.sentence !== b.sentence || yearOf(a) !== undefined || yearOf(b) !== undefined) continue;
    if (b.month === undefined && !LISTED.test(text.slice(a.end, b.start))) continue;
    if (a.year !== undefined || b.year !== undefined || ELSEWHERE.test(text.slice(a.end, b.start))) continue;
    // 以1月31日最高，以1月28日最低: the second may be the earlier.
    const back = isEarlier(b, a) ? daysApart(b, a) : [];
    const apart = [...back.map((count) => -count), ...daysApart(a, b)];
    const rights = apart.map((count) => (((a.weekday!.value + count) % 7) + 7) % 7);
    if (rights.length === 0 || rights.includes(b.weekday!.value)) continue;
    const { start, at: end } = b.weekday!;
    const said = reading.sourceSpan(start, end + 1);
    const [first, second] = [a, b].map((one) => reading.sourceSpan(one.start, one.end));
    const right = WEEK[rights[0]!]!;
    yield {
      span: said,
      confidence: 'probable',
      message: message('date-invalid.weekdays', {
        first: first!,
        day: reading.sourceSpan(a.weekday!.start, a.weekday!.at + 1),
        second: second!,
        right,
        stated: said,
      }),
      related: [{ span: first!, message: message('date-invalid.related', { date: first! }) }],
      fixes: [
        {
          title: message('figures.fix', { wrong: said, right: text.slice(start, end) + right }),
          safe: false,
          edits: [{ span: reading.sourceSpan(end, end + 1), newText: right }],
        },
      ],
    };
  }
}
