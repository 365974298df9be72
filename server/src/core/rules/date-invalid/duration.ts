import { type DateMention, datesIn } from '../../calendar/dates.ts';
import { daysApart, type Moment, minutesBetween, momentsIn } from '../../calendar/moments.ts';
import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Finding } from '../rule.ts';
import { areMeant, countOf, found, isInclusive, type Key, NUMBER, type Told } from './days.ts';
import { dateFrom, isToldOfDateBehind, SEASON, UNTIL } from './daysOfRange.ts';

/**
 * How long it took, as told: 历时16天, 持续38小时. Behind 共 only the days that counted may be told, so that only more than there are
 * is wrong; 为期3天的培训 may be held within the time before it.
 */
const TOLD = new RegExp(
  `(历时|历经|持续|用时|耗时|需时|为期|前后|春运|共计?|共用)(?:了|共|达|为)?(${NUMBER})(个?)(天|日|工作日|交易日|小时|分钟)(?![多余以之后前内]|左右|的)`,
  'g',
);
/** 每批历时, 其中停工历时, 平均用时: not from the one to the other. */
const OF_PART = /每|各|平均|其中|累计|先后|断续|分别|停工|实际|净|单|最长|最短|时长/;
const LOOSE = /^共/;

/** Letters that may stand between the second moment and what is told of both. */
const FARTHEST = 30;

const DAY = 1440;
const UNITS: Readonly<Record<string, { readonly minutes: number; readonly key: Key }>> = {
  天: { minutes: DAY, key: 'days' },
  日: { minutes: DAY, key: 'days' },
  工作日: { minutes: DAY, key: 'workdays' },
  交易日: { minutes: DAY, key: 'workdays' },
  小时: { minutes: 60, key: 'hours' },
  分钟: { minutes: 1, key: 'minutes' },
};

/** What is told, where its words begin and end, and in what words. */
interface Words extends Omit<Told, 'count'> {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly stated: number;
  readonly minutes: number;
  readonly inDays: boolean;
}

/** 6月2日至6月17日，历时26天; 6月28日8时至7月3日20时，持续120小时; 21时14分接警、22时3分扑灭，用时59分钟. */
export function* duration(block: Block): Iterable<Finding> {
  const { text } = block.reading;
  let dates: readonly DateMention[] | undefined;
  let next = 0;
  for (const match of matchesOf(text, TOLD)) {
    dates ??= datesIn(block);
    const from = sentencesBefore(text, match.index);
    while (next < dates.length && dates[next]!.start < from) next++;
    const finding = judged(block, wordsOf(match), dates, next, from);
    if (finding !== undefined) yield finding;
  }
}

function wordsOf(match: RegExpExecArray): Words {
  const [whole, word, number, piece, name] = match as unknown as readonly [string, string, string, string, string];
  const end = match.index + whole.length;
  return {
    ...UNITS[name]!,
    word,
    start: match.index,
    end,
    at: end - number.length - piece.length - name.length,
    number,
    unit: piece + name,
    stated: countOf(number),
    inDays: UNITS[name]!.minutes === DAY,
  };
}

/** `first`: the place of the first date that is not before `from`. */
function judged(
  block: Block,
  words: Words,
  dates: readonly DateMention[],
  first: number,
  from: number,
): Finding | undefined {
  const { text } = block.reading;
  const before = momentsIn(text, dates, first, from, words.start);
  const nearest = before.at(-1);
  if (nearest === undefined || words.start - nearest.end > FARTHEST) return undefined;
  if (OF_PART.test(text.slice(nearest.end, words.start))) return undefined;
  // 11月17日起历时16天至11月30日: the second of the two stands behind.
  const behind = words.inDays ? dateFrom(dates, first, words.end) : undefined;
  const until = behind && endingAt(text, behind, words.end);
  // 启动响应，历时32天（4月28日至5月19日）: told of what stands behind.
  if (until === undefined && isToldOfDateBehind(text, words.end, behind)) return undefined;
  const moments = until === undefined ? before : [...before, until];
  if (isMeantOfAny(text, words, moments)) return undefined;
  const sentence = from + text.slice(from, words.start).lastIndexOf('。');
  const last = moments.at(-1)!;
  const [one, ...others] = moments.slice(0, -1).filter(({ start }) => start > sentence);
  const start = others.at(-1) ?? one;
  if (start === undefined || (others.length > 0 && until === undefined && !isRange(text, start, last)))
    return undefined;
  const [count] = between(words, start, last);
  if (count === undefined) return undefined;
  // 11月15日0时至3月15日24时: so many days of the calendar.
  const [apart = count] = words.inDays ? daysApart(start.date!, last.date!) : [];
  return found(block, start, last, { ...words, count: apart });
}

/** From one moment to another, in the unit told. */
const between = ({ inDays, minutes }: Words, a: Moment, b: Moment): readonly number[] =>
  tells(a, b, inDays) ? minutesBetween(a, b).map((count) => count / minutes) : [];

/** 21时14分接警。21时21分到场，22时03分扑灭，用时49分钟: from whichever of them it is told. */
function isMeantOfAny(text: string, words: Words, moments: readonly Moment[]): boolean {
  const { key, word, stated, inDays, start, end } = words;
  const loose = key === 'workdays' || (LOOSE.test(word) && !isOfSeason(text, moments, start, end));
  const inclusive = key === 'days' && isInclusive(text, Math.max(end, moments.at(-1)!.end));
  // 已于5月28日封顶，从2024年9月10日算起，历时260天: the later may be told first.
  const apart = (a: Moment, b: Moment): readonly number[] =>
    inDays && !loose ? [...between(words, a, b), ...between(words, b, a)] : between(words, a, b);
  const fits = (count: number): boolean => {
    if (!inDays) return key === 'hours' ? Math.abs(count - stated) <= 1 : count === stated;
    const most = Math.ceil(count) + 1;
    return loose ? stated <= most : areMeant(stated, count, most, inclusive);
  };
  return (
    moments.some((a, place) => moments.slice(place + 1).some((b) => apart(a, b).some(fits))) ||
    (inDays && isSumOfRanges(text, words, moments))
  );
}

/** 第一批9月1日至10日、第二批9月15日至24日，历时20天: of the last two of its ranges together, or of more. */
function isSumOfRanges(text: string, words: Words, moments: readonly Moment[]): boolean {
  const counts = flatMapped(moments.slice(1), (b, place) => {
    const a = moments[place]!;
    return isRange(text, a, b) ? between(words, a, b).slice(0, 1) : [];
  });
  let sum = 0;
  return counts.reverse().some((count, place) => {
    sum += count;
    return place > 0 && areMeant(words.stated, sum, Math.ceil(sum) + place + 1);
  });
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
const tells = (a: Moment, b: Moment, inDays: boolean): boolean =>
  inDays ? a.date !== undefined && b.date !== undefined : a.clock !== undefined && b.clock !== undefined;

const RANGE = /^ ?(?:[(,]? ?(?:星期|周)[一二三四五六日] ?\)?)? ?(?:起)?(?:至|到|[-—~]{1,2})/;
const isRange = (text: string, a: Moment, b: Moment): boolean => RANGE.test(text.slice(a.end, b.start));

/** 至11月30日, 至11月30日结束: where what is told of ends, right behind it. */
function endingAt(text: string, date: DateMention, at: number): Moment | undefined {
  const found = UNTIL.exec(text.slice(at, at + 3))?.[0];
  if (found === undefined || date.day === undefined || date.month === undefined) return undefined;
  if (date.start !== at + found.length) return undefined;
  const ends = found.startsWith(',') ? ENDED : ENDS;
  if (!ends.test(text.slice(date.end, date.end + LONGEST_END))) return undefined;
  return { start: date.start, end: date.end, date, clock: undefined, afternoon: false, nextDay: false };
}

const LONGEST_END = 16;
const WEEKDAY = '^ ?(?:[(,]? ?(?:星期|周)[一二三四五六日] ?\\)?)? ?';
const ENDED = new RegExp(
  `${WEEKDAY}(?:全部|全面|圆满|正式|如期|顺利)?(?:结束|止|终止|完成|竣工|完工|收官|落幕|闭幕|解除)(?:[,。;()]|$)`,
);
const ENDS = new RegExp(`${ENDED.source}|${WEEKDAY}(?:[,。;)]|$)`);

/** Between the end of a range and the days it has: （4月1日至9月30日，共183天）. */
const RIGHT_BEHIND = /^(?:[ ,)]|止|(?:24|二十四)时)*$/;

/** 汛期（4月1日至9月30日，共183天）: of a season every day counts. 汛期6月1日至9月30日共32天降雨 tells of some of them. */
function isOfSeason(text: string, moments: readonly Moment[], at: number, end: number): boolean {
  const [from, to] = moments.slice(-2);
  if (from === undefined || to === undefined || !isRange(text, from, to)) return false;
  if (!RIGHT_BEHIND.test(text.slice(to.end, at).replace(/(?:[(,] ?)?(?:星期|周)[一二三四五六日]/, ''))) return false;
  return (
    SEASON.test(text.slice(Math.max(0, from.start - FARTHEST), from.start)) && /^(?:[),。;]|$)/.test(text.slice(end))
  );
}
