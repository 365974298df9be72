import type { DateRange } from '../../calendar/dates.ts';
import { backwards } from '../../calendar/order.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';

/** A range that ends before it begins: 9月20日至9月5日, 2009-2008学年度. */
export function order({ reading }: Block, range: DateRange): Finding | undefined {
  const { from, to } = range;
  if (from.foreign !== to.foreign) return undefined;
  const confidence = backwards(range);
  if (confidence === undefined) return undefined;
  return {
    span: reading.sourceSpan(from.start, to.end),
    confidence,
    message: message('date-invalid.backwards', {
      from: reading.sourceSpan(from.start, from.end),
      to: reading.sourceSpan(to.start, to.end),
    }),
    related: [],
    fixes: [],
  };
}
