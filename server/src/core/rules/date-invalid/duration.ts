import { type DateMention, datesIn } from '../../calendar/dates.ts';
import { type Moment, minutesBetween, momentsIn } from '../../calendar/moments.ts';
import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Finding } from '../rule.ts';

/**
 * How long it took, as told: 历时16天, 持续38小时. Behind 共 only the days that counted may be told, so that only more than there are
 * is wrong; 为期3天的培训 may be held within the time before it.
 */
const TOLD =
  /(历时|历经|持续|用时|耗时|为期|前后|春运|共计?|共用)(?:了|共|达|为)?(\d+|[一二三四五六七八九十百两]+)个?(天|日|小时|分钟)(?![多余以之后前内]|左右|的)/g;
/** 每批历时, 其中停工历时, 平均用时: not from the one to the other. */
const OF_PART = /每|各|平均|其中|累计|先后|分别|停工|实际|净|单|最长|最短|时长/;
const LOOSE = /^共/;

/** Letters that may stand between the second moment and what is told of both. */
const FARTHEST = 30;

type Key = 'days' | 'hours' | 'minutes';

const UNITS: Readonly<Record<string, { readonly minutes: number; readonly key: Key }>> = {
  天: { minutes: 1440, key: 'days' },
  日: { minutes: 1440, key: 'days' },
  小时: { minutes: 60, key: 'hours' },
  分钟: { minutes: 1, key: 'minutes' },
};

/** 6月2日至6月17日，历时26天; 6月28日8时至7月3日20时，持续120小时; 21时14分接警、22时3分扑灭，用时59分钟. */
export function* duration(block: Block): Iterable<Finding> {
  const { text } = block.reading;
  let dates: readonly DateMention[] | undefined;
  let next = 0;
  for (const match of text.matchAll(TOLD)) {
    const [, word, number, unit] = match as unknown as readonly string[];
    dates ??= datesIn(block);
    const from = sentencesBefore(text, match.index);
    while (next < dates.length && dates[next]!.start < from) next++;
    const moments = momentsIn(text, dates, next, from, match.index);
    const last = moments.at(-1);
    if (last === undefined || match.index - last.end > FARTHEST) continue;
    if (OF_PART.test(text.slice(last.end, match.index))) continue;
    const { minutes, key } = UNITS[unit!]!;
    const stated = numberOf(number!) ?? 0;
    const between = (a: Moment, b: Moment): readonly number[] =>
      tells(a, b, key) ? minutesBetween(a, b).map((count) => count / minutes) : [];
    // 已于5月28日封顶，从2024年9月10日算起，历时260天: the later may be told first.
    const either = (a: Moment, b: Moment): readonly number[] =>
      key === 'days' ? [...between(a, b), ...between(b, a)] : between(a, b);
    // 21时14分接警。21时21分到场，22时03分扑灭，用时49分钟: from whichever of them it is told.
    const fits = (count: number): boolean => isMeant(count, stated, key, LOOSE.test(word!));
    if (moments.some((a, place) => moments.slice(place + 1).some((b) => either(a, b).some(fits)))) continue;
    const sentence = from + text.slice(from, match.index).lastIndexOf('。');
    const [first, ...others] = moments.slice(0, -1).filter(({ start }) => start > sentence);
    if (first === undefined || (others.length > 0 && !isRange(text, others.at(-1)!, last))) continue;
    const start = others.at(-1) ?? first;
    const [count] = between(start, last);
    if (count === undefined) continue;
    const at = match.index + match[0].indexOf(number!, word!.length);
    yield found(block, start, last, { at, number: number!, unit: unit!, key, count });
  }
}

/** So far back moments are looked for. */
const REACH = 200;

/** Where the sentence before the one at an offset begins, within reach. */
function sentencesBefore(text: string, at: number): number {
  const start = Math.max(0, at - REACH);
  const near = text.slice(start, at);
  const own = near.lastIndexOf('。');
  return own <= 0 ? start : start + near.lastIndexOf('。', own - 1) + 1;
}

/** Both tell days, or times of day where hours and minutes are told. */
const tells = (a: Moment, b: Moment, key: Key): boolean =>
  key === 'days' ? a.date !== undefined && b.date !== undefined : a.clock !== undefined && b.clock !== undefined;

/** First and last day both counted, or only one of them; hours may be rounded. */
function isMeant(count: number, stated: number, key: Key, loose: boolean): boolean {
  if (key === 'days') return loose ? stated <= count + 1 : stated === count || stated === count + 1;
  return key === 'hours' ? Math.abs(count - stated) <= 1 : count === stated;
}

const RANGE = /^ ?(?:[(,]? ?(?:星期|周)[一二三四五六日] ?\)?)? ?(?:起)?(?:至|到|[-—~]{1,2})/;
const isRange = (text: string, a: Moment, b: Moment): boolean => RANGE.test(text.slice(a.end, b.start));

interface Told {
  readonly at: number;
  readonly number: string;
  readonly unit: string;
  readonly key: Key;
  readonly count: number;
}

function found({ reading }: Block, from: Moment, to: Moment, { at, number, unit, key, count }: Told): Finding {
  const span = reading.sourceSpan(
    at,
    at + number.length + (reading.text.startsWith('个', at + number.length) ? 1 : 0) + unit.length,
  );
  const [first, last] = [from, to].map(({ start, end }) => reading.sourceSpan(start, end));
  const right = key === 'days' ? count + 1 : count;
  return {
    span,
    confidence: 'probable',
    message: message(`date-invalid.${key}`, { from: first!, to: last!, count: right, stated: span }),
    related: [{ span: first!, message: message('date-invalid.related', { date: first! }) }],
    fixes: Number.isInteger(right)
      ? [
          {
            title: message('figures.fix', { wrong: span, right: `${right}${unit}` }),
            safe: false,
            edits: [{ span: reading.sourceSpan(at, at + number.length), newText: String(right) }],
          },
        ]
      : [],
  };
}
