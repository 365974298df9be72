import { type DateMention, datesIn } from '../../calendar/dates.ts';
import { daysApart } from '../../calendar/moments.ts';
import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { message } from '../../messages/message.ts';
import { matchesOf } from '../../text/matches.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Finding } from '../rule.ts';

/** 提前7天, behind the day that was set and the day that it was done. */
const TOLD = /(提前|提早|推迟|延后|延迟|逾期|滞后)了?(\d{1,3}|[一二三四五六七八九十]{1,3})天(?![内以之前后])/g;
const mayTell = mentions('提前 提早 推迟 延后 延迟 逾期 滞后');
const EARLY = /提前|提早/;
/** 应于9月13日竣工, 原定9月13日 */
const SET = /(?:应|须|原定|预定|约定|规定|要求|计划|期限|时限|截止)[^,。;0-9]{0,6}$/;
/** 9月28日封顶，比原定的10月31日提前33天: what was done first, and then what was set. */
const SET_BEHIND =
  /(?<!计划|拟|争取|力争|预计)(?:比|较)(?:原定|原计划|原|预定|约定|规定|要求|计划|合同|工期)[^,。;0-9]{0,6}$/;
/** 实际9月6日竣工 */
const DONE = /(?:实际|实|已|结果|最终)[^,。;0-9]{0,6}$/;
const BEFORE = 14;
/** Between the second day and what is told of both: 竣工，整整 */
const BETWEEN = /^[^,。;、]{0,8},?(?:整整|足足|共)?$/;

/** 应于9月13日竣工，实际9月6日竣工，提前17天: seven lie between, or six in full. */
export function* ahead(block: Block): Iterable<Finding> {
  if (!mayTell(block)) return;
  const { reading } = block;
  const { text } = reading;
  let days: readonly DateMention[] | undefined;
  let next = 0;
  for (const match of matchesOf(text, TOLD)) {
    const [whole, word, number] = match as unknown as readonly [string, string, string];
    days ??= datesIn(block).filter(({ day, foreign }) => day !== undefined && !foreign);
    while (next < days.length && days[next]!.end <= match.index) next++;
    const [first, second] = days.slice(Math.max(0, next - 2), next);
    if (first === undefined || second === undefined) continue;
    if (!BETWEEN.test(text.slice(second.end, match.index))) continue;
    if (/[。;]/.test(text.slice(first.start, second.start))) continue;
    const isSetBehind = says(text, second, SET_BEHIND) && !says(text, first, SET);
    if (!isSetBehind && !(says(text, first, SET) && says(text, second, DONE))) continue;
    const [set, done] = isSetBehind ? [second, first] : [first, second];
    const counts = EARLY.test(word) ? daysApart(done, set) : daysApart(set, done);
    const stated = numberOf(number) ?? 0;
    const [count] = counts;
    // Told in the wrong direction, they lie nearly a year apart.
    if (count === undefined || count > MOST || counts.some((one) => Math.abs(one - stated) <= 1)) continue;
    const at = match.index + whole.indexOf(number, word.length);
    const span = reading.sourceSpan(at, match.index + whole.length);
    const [from, to] = [set, done].map(({ start, end }) => reading.sourceSpan(start, end)) as [
      typeof span,
      typeof span,
    ];
    yield {
      span,
      confidence: 'probable',
      message: message('date-invalid.apart', { from, to, count, stated: span }),
      related: [{ span: from, message: message('date-invalid.related', { date: from }) }],
      fixes: [
        {
          title: message('figures.fix', { wrong: span, right: `${count}天` }),
          safe: false,
          edits: [{ span: reading.sourceSpan(at, at + number.length), newText: String(count) }],
        },
      ],
    };
  }
}

const MOST = 300;

const says = (text: string, { start }: DateMention, what: RegExp): boolean =>
  what.test(text.slice(Math.max(0, start - BEFORE), start));
