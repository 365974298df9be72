import { matchesOf } from '../text/matches.ts';
// A number of items said before the items: 抓好以下五项工作, 主要做法有三, 下半年抓好三件事:一是…. The words must stand right before the
// first item, in the sentence that the item follows.

import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Marker } from '../draft/markers.ts';
import type { EnumerationRun } from '../numbering/enumerationRuns.ts';
import type { Heading, Run } from '../numbering/headings.ts';
import { hanValue } from '../text/numerals.ts';
import { remembered } from '../text/remembered.ts';
import type { Count } from './counts.ts';

/** A promise in its place. */
export interface Promised {
  /** Index of its block. */
  readonly block: number;
  readonly count: Count;
}

const NOUNS =
  '工作|任务|方面|事|事情|实事|措施|举措|做法|办法|特点|特征|问题|不足|短板|重点|原则|目标|要求|建议|意见|环节|关系|转变|体会|经验|启示|成效|变化|着力点|难点|突破|亮点|提升|抓手|层面|阶段|步骤|内容|情况|原因|渠道|途径|困难|因素|关键|关口|文章|计划|打算|机制|制度|保障|支撑|强化|坚持|结合|注重|优势|领域|方向|路径|维度|认识|希望|意识|行动|工程|活动|专项|整治';
const NUMBER = '[一二三四五六七八九十两]{1,3}|\\d{1,2}';
const COUNTED = new RegExp(
  `(以下|如下|下列|下面)?(?:的|这)? ?(?<![第前后近约超达逾各每首头几数多一二三四五六七八九十两\\d.])(${NUMBER}) ?(个方面|方面|个|项|件|大|条|点|种|类)`,
  'g',
);
const NOUN = new RegExp(`^[\\u4e00-\\u9fff“”"]{0,10}?(?:${NOUNS})(?![\\u4e00-\\u9fff])[”"]?`);
const HAVE = new RegExp(
  `(?:做法|特点|原因|问题|方面|体会|措施|经验|成效|表现|任务|重点|打算|建议|意见)(?:主要)?(?:有|为|是)(?:以下|如下)?(${NUMBER})()()()$`,
);
/** Without 以下 or a colon, the verb says that the items are to follow: 我局承担8项工作。 does not. */
const ANNOUNCING =
  /(?:抓|抓好|抓实|抓了|做好|做到|做了|存在|面临|有|是|为|呈现|呈现出|体现|体现在|表现|表现在|从|在|突出|把握|处理好|强化|坚持|围绕|聚焦|取得|取得了|注重|狠抓|紧扣|实现|着力|重点|重点推进|深入实施|实施|开展|落实)(?:[\u4e00-\u9fff]{0,4}?)[“"]?$/;
const BY = /(?:对照|按照|遵照|依照|围绕|针对|根据|面对|聚焦|贯彻|立足|依据|结合|对标)[\u4e00-\u9fff“"]{0,8}$/;
const REACH = 90;
const LONGEST_REST = 24;

/** The promise with which `text` ends before `end`; none where another sentence stands between. */
function promiseIn(text: string, end: number): Count | undefined {
  const from = Math.max(0, end - REACH);
  const ending = text.slice(from, end);
  let tail = ending.replace(/[ 。:,;—]+$/, '');
  const announced = ending.slice(tail.length).includes(':');
  const sentence = Math.max(...['。', '!', '?', ';'].map((sign) => tail.lastIndexOf(sign))) + 1;
  tail = tail.slice(sentence);
  const have = HAVE.exec(tail);
  if (have !== null) return countOf(from + sentence + have.index + have[0].length - have[1]!.length, have[1]!, '', '');
  const last = matchesOf(tail, COUNTED).at(-1);
  if (last === undefined) return undefined;
  const [whole, below, numeral = '', measure = ''] = last;
  const behind = tail.slice(last.index + whole.length);
  const noun = NOUN.exec(behind)?.[0] ?? '';
  const rest = behind.slice(noun.length);
  if (noun === '' && !below && measure !== '点' && !measure.endsWith('方面')) return undefined;
  // 三项制度落实到位: the count is not what the sentence ends in.
  if (
    rest.length > LONGEST_REST ||
    (rest !== '' && !below && !(announced && /^(?:[,(]|的[\u4e00-\u9fff]{1,10}$)/.test(rest)))
  )
    return undefined;
  // 对照五项要求,一是…: what the items go by, not what they are.
  if (!below && !(announced && rest === '') && BY.test(tail.slice(0, last.index))) return undefined;
  if (!announced && !below && !ANNOUNCING.test(tail.slice(0, last.index))) return undefined;
  return countOf(from + sentence + last.index + whole.lastIndexOf(numeral), numeral, measure, noun);
}

function countOf(start: number, numeral: string, measure: string, noun: string): Count | undefined {
  const arabic = /\d/.test(numeral);
  const value = arabic ? Number(numeral) : hanValue(numeral);
  if (value === undefined || value < 2 || value > 30) return undefined;
  const numeralEnd = start + numeral.length;
  return {
    start,
    numeralEnd,
    end: numeralEnd + measure.length,
    value,
    numerals: arabic ? 'arabic' : 'han',
    measure,
    noun,
  };
}

/** The promise that a paragraph ends in. */
const endingIn = remembered(({ kind, title, reading: { text } }: Block): { readonly count: Count | undefined } => ({
  count: kind !== 'text' || title ? undefined : promiseIn(text, text.length),
}));

/** What promises the items of a run inside prose. */
export function promiseOfRun(draft: Draft, { kind, items }: EnumerationRun): Promised | undefined {
  const { block, mark } = items[0]!;
  // 首先 and its like may be left out of a run.
  if (items.length < 2 || mark.ordinal !== 1 || kind === '首先') return undefined;
  if (mark.initial) return promiseBefore(draft, block);
  const count = promiseIn(draft.blocks[block]!.reading.text, mark.start);
  return count && { block, count };
}

/** What promises headings: the line or the paragraph right before the first of them, or the heading above. */
export function promiseOfHeadings(draft: Draft, { headings }: Run): Promised | undefined {
  const [first] = headings;
  if (first === undefined || headings.length < 2 || first.marker.ordinal !== 1) return undefined;
  if (first.marker.inline) {
    const count = promiseIn(draft.blocks[first.block]!.reading.text, first.marker.start);
    return count && { block: first.block, count };
  }
  return promiseBefore(draft, first.block) ?? sharedNoun(draft, headings);
}

/** What the promises take from a block besides its headings and items: for `summaryOf` of the rule that judges them. */
export function promiseSummary(block: Block): string {
  const { kind, title, markers, reading } = block;
  if (kind !== 'text') return '';
  const { count } = endingIn(block);
  const promised = count === undefined ? '' : reading.text.slice(count.start);
  const shared = matchesOf(reading.text, SHARED).map(({ 0: said, 1: noun }) => said + noun);
  return [title, promised, ...shared, ...markers.map((marker) => nounOf(block, marker))].join(';');
}

/** Where in a block these promises stand. */
export function promisePlaces(block: Block): string {
  if (block.kind !== 'text') return '';
  const { reading } = block;
  const places = matchesOf(reading.text, SHARED).map(({ index }) => reading.toSource(index));
  return [reading.toSource(endingIn(block).count?.start ?? 0), ...places].join();
}

/** Counts that what headings call themselves may follow. */
const SHARED = new RegExp(`(?:${NUMBER})(?:大|个|项)(?=([\\u4e00-\\u9fff]{2,8}))`, 'g');

function promiseBefore(draft: Draft, block: number): Promised | undefined {
  const at = draft.lineBefore(block);
  const previous = draft.blocks[at];
  const count = previous && endingIn(previous).count;
  return count && { block: at, count };
}

/** 深入实施四大行动: what the paragraph counts is what every heading behind it calls itself. */
function sharedNoun(draft: Draft, headings: readonly Heading[]): Promised | undefined {
  const at = draft.lineBefore(headings[0]!.block);
  const previous = draft.blocks[at];
  if (previous === undefined || previous.kind !== 'text' || previous.reading.text.search(SHARED) < 0) return undefined;
  const [noun, ...nouns] = headings.map(({ block, marker }) => nounOf(draft.blocks[block]!, marker));
  if (!/^[\u4e00-\u9fff]{2}$/.test(noun!) || !nouns.every((other) => other === noun)) return undefined;
  const form = new RegExp(
    `(?<![第一二三四五六七八九十两\\d])(${NUMBER})(大|个|项)([\\u4e00-\\u9fff]{0,6}?${noun})`,
    'g',
  );
  const found = matchesOf(previous.reading.text, form);
  if (found.length !== 1) return undefined;
  const [match] = found;
  const count = countOf(match!.index, match![1]!, match![2]!, match![3]!);
  return count && { block: at, count };
}

/** The last two characters of what a heading is called. */
function nounOf({ reading }: Block, marker: Marker): string {
  const rest = reading.text.slice(marker.end, marker.end + 60);
  return (/^[^。;:!?]*/.exec(rest)?.[0] ?? '').trim().slice(-2);
}
