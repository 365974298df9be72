import { type DateMention, WEEK } from '../../calendar/dates.ts';
import { daysApart } from '../../calendar/moments.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';
import { righted } from './weekday.ts';

/** 每月8日 takes over no month; 29日 right behind the other does. */
const LISTED = /[至到、和及与—~-] ?$/;
/** What leads to a day of another year or calendar. */
const ELSEWHERE = /[次翌明去前后往历每上当同]年|年度|届/;

const inYear = ({ month, day }: DateMention): number => (month?.value ?? 0) * 100 + (day?.value ?? 0);
const isEarlier = (one: DateMention, other: DateMention): boolean =>
  one.month !== undefined && inYear(one) < inYear(other);

/** 4月1日（星期一）至4月30日（星期三）: whatever the year is, the two do not go together. */
export function* weekdaysTogether(block: Block, dates: readonly DateMention[]): Iterable<Finding> {
  const { reading } = block;
  const told = dates.filter(({ weekday, foreign }) => weekday !== undefined && !foreign);
  for (let at = 1; at < told.length; at++) {
    const [a, b] = [told[at - 1]!, told[at]!];
    // Where the years are told, the calendar says which of them is wrong.
    if (a.sentence !== b.sentence || a.year !== undefined || b.year !== undefined) continue;
    const between = reading.text.slice(a.end, b.start);
    if (ELSEWHERE.test(between) || (b.month === undefined && !LISTED.test(between))) continue;
    // 以1月31日最高，以1月28日最低: the second may be the earlier.
    const back = isEarlier(b, a) ? daysApart(b, a) : [];
    const apart = [...back.map((count) => -count), ...daysApart(a, b)];
    const rights = apart.map((count) => (((a.weekday!.value + count) % 7) + 7) % 7);
    const [right] = rights;
    const stated = b.weekday!;
    if (right === undefined || rights.includes(stated.value)) continue;
    const said = reading.sourceSpan(stated.start, stated.at + 1);
    const [first, second] = [a, b].map((one) => reading.sourceSpan(one.start, one.end));
    const day = reading.sourceSpan(a.weekday!.start, a.weekday!.at + 1);
    yield {
      span: said,
      confidence: 'probable',
      message: message('date-invalid.weekdays', {
        first: first!,
        day,
        second: second!,
        right: WEEK[right]!,
        stated: said,
      }),
      related: [{ span: first!, message: message('date-invalid.related', { date: first! }) }],
      fixes: [righted(block, stated, right)],
    };
  }
}
