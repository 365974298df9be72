import type { DatedDay } from '../../calendar/dates.ts';
import { weekdayOf } from '../../calendar/gregorian.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';

const WEEK = '日一二三四五六';

/** 2024年3月29日（星期二）, which was a Friday. */
export function* weekday(block: Block, { mention, year, month, carried }: DatedDay): Iterable<Finding> {
  const { day, weekday: stated, foreign } = mention;
  if (stated === undefined || year === undefined || month === undefined || day === undefined || foreign) return;
  const right = weekdayOf(year, month, day.value);
  // A year taken over may have turned since.
  if (right === stated.value || (carried && weekdayOf(year + 1, month, day.value) === stated.value)) return;
  const { reading } = block;
  const said = reading.sourceSpan(stated.start, stated.at + 1);
  yield {
    span: said,
    confidence: carried ? 'probable' : 'certain',
    message: message('date-invalid.weekday', { year, month, day: day.value, right: WEEK[right]!, stated: said }),
    related: [
      {
        span: reading.sourceSpan(mention.start, mention.end),
        message: message('date-invalid.related', { date: reading.sourceSpan(mention.start, mention.end) }),
      },
    ],
    fixes: [
      {
        title: message('figures.fix', {
          wrong: said,
          right: reading.text.slice(stated.start, stated.at) + WEEK[right]!,
        }),
        safe: false,
        edits: [{ span: reading.sourceSpan(stated.at, stated.at + 1), newText: WEEK[right]! }],
      },
    ],
  };
}
