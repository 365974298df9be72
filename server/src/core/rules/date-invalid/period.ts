import { type DateMention, type DateRange, yearOf } from '../../calendar/dates.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Finding } from '../rule.ts';

const LAST_YEARS = /(?:近|过去|最近)([\d一二三四五六七八九十两]{1,3})(?:个)?年来? ?\($/;
const YEARS_BEHIND = /^ ?([\d一二三四五六七八九十两]{1,2})年(?:间|来|共|累计|合计|里)/;
const PLAN = /十([一二三四五六])五[”’]? ?(?:期间|时期)? ?\($/;
const LONGEST = 16;

/** 近三年（2021—2025年）, 2021年至2023年四年共…, “十四五”期间（2020—2024年）: years that do not fit what they are called. */
export function* period(block: Block, { from, to }: DateRange): Iterable<Finding> {
  const [first, last] = [yearOf(from), yearOf(to)];
  if (first === undefined || last === undefined || !isYear(from) || !isYear(to)) return;
  const { text } = block.reading;
  const before = text.slice(Math.max(0, from.start - LONGEST), from.start);
  const behind = text.slice(to.end, to.end + LONGEST);
  const plan = /^年? ?\)/.test(behind) ? PLAN.exec(before) : null;
  if (plan !== null) {
    const start = 2011 + ((numberOf(plan[1]!) ?? 0) - 2) * 5;
    if (first < start || last > start + 4) {
      yield found(block, from, to, 'date-invalid.plan', { plan: `十${plan[1]}五`, first: start, last: start + 4 });
    }
    return;
  }
  const told = /^ ?\)/.test(behind) ? (LAST_YEARS.exec(before) ?? undefined) : undefined;
  const count = told?.[1] ?? YEARS_BEHIND.exec(behind)?.[1];
  if (count === undefined) return;
  // 2020年至2023年 may count four years, or the three between.
  const years = last - first;
  const stated = numberOf(count) ?? 0;
  if (stated < 2 || stated === years || stated === years + 1) return;
  yield found(block, from, to, 'date-invalid.years', { count: years + 1, stated });
}

const isYear = ({ month, day, stage }: DateMention): boolean =>
  month === undefined && day === undefined && stage === '';

function found(
  { reading }: Block,
  { start }: DateMention,
  { end }: DateMention,
  key: 'date-invalid.plan' | 'date-invalid.years',
  args: Readonly<Record<string, string | number>>,
): Finding {
  const span = reading.sourceSpan(start, end);
  return {
    span,
    confidence: 'probable',
    message: message(key, { ...args, years: span }),
    related: [],
    fixes: [],
  };
}
