import { HAN_SIGNS } from '../draft/enumerations.ts';
import { matchesOf } from '../text/matches.ts';
// A number said first and spelled out behind it: “九个一”(即:…), “三讲两比拼”活动,即讲学习、…, 五所学校(…、…), 4个县:…、….

import { hanValue } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { type Count, countAt } from './counts.ts';

/** A count and what spells it out. Offsets are reading offsets in the block. */
export interface SpelledOut {
  readonly count: Count;
  readonly items: readonly Span[];
  /** How many things the items may be. */
  readonly least: number;
  readonly most: number;
  /** Each item is of the counted kind by its own words, or 即 says that they are all. */
  readonly sure: boolean;
}

const NUMERAL = '[一二三四五六七八九十两]';
const QUOTED = new RegExp(
  `[“"‘]((?:${NUMERAL}{1,2}|\\d{1,2})[^“”"‘’,。;:、()]{1,12})[”"’]([\\u4e00-\\u9fff]{0,6}?)(?:\\(|,? ?(?=即|是指|指的是|就是|是))`,
  'g',
);
/** 两市所有县（市、区） spells out what there are, and not the two. */
const COUNTED = new RegExp(
  `(?<![\\d.第一二三四五六七八九十百两])(?:${NUMERAL}{1,2}|\\d{1,2}) ?[个项大所类种家支县市区镇乡村校](?:(?!所有|全部|[各每])[\\u4e00-\\u9fff]){0,8}(?:\\(|:)`,
  'g',
);
/** 压实三方责任，即…: said without a bracket, and spelled out to the end of the sentence. */
const COUNTED_AS = new RegExp(
  `(?<![\\d.第一二三四五六七八九十百两])(?:${NUMERAL}{1,2}|\\d{1,2}) ?[个项大所类种家支方轮县市区镇乡村校][\\u4e00-\\u9fff]{0,8},? ?(?:即(?![时将使便可日刻查知改到行付收报墨])|分别为|分别是)(?=[\\u4e00-\\u9fff“《])`,
  'g',
);
const LONGEST = 500;
/** Without a bracket the sentence runs on. */
const LONGEST_OPEN = 160;

export function spelledOut(text: string): readonly SpelledOut[] {
  const found: SpelledOut[] = [];
  if (/[”"’]/.test(text)) {
    for (const match of matchesOf(text, QUOTED)) found.push(...slogan(text, match));
  }
  if (text.includes('、') && /[(:]/.test(text)) {
    for (const match of matchesOf(text, COUNTED)) found.push(...counted(text, match));
  }
  if (text.includes('、') && /即|分别[为是]/.test(text)) {
    for (const match of matchesOf(text, COUNTED_AS)) found.push(...countedAs(text, match));
  }
  return found;
}

interface Pair {
  readonly count: Count;
  /** What each of them begins or ends in: 讲, 实践, 统一. */
  readonly key: string;
}

function pairsOf(text: string, start: number, end: number): readonly Pair[] {
  const pairs: Pair[] = [];
  const form =
    /([一二三四五六七八九十两]{1,2}|\d{1,2})(个|项|大)?((?:[统专唯单同]一|[^一二三四五六七八九十两\d]){1,6}|一$)/y;
  form.lastIndex = start;
  while (form.lastIndex < end) {
    const at = form.lastIndex;
    const match = form.exec(text.slice(0, end));
    if (match === null) return [];
    const [, numeral = '', measure = '', key = ''] = match;
    const arabic = /\d/.test(numeral);
    const value = arabic ? Number(numeral) : hanValue(numeral);
    if (value === undefined) return [];
    const numeralEnd = at + numeral.length;
    pairs.push({
      key,
      count: {
        start: at,
        numeralEnd,
        end: measure === '' || key === '一' ? form.lastIndex : numeralEnd + measure.length,
        value,
        numerals: arabic ? 'arabic' : 'han',
        measure,
        noun: key,
      },
    });
  }
  return pairs;
}

function slogan(text: string, match: RegExpExecArray): readonly SpelledOut[] {
  const start = match.index + 1;
  const pairs = pairsOf(text, start, start + match[1]!.length);
  if (pairs.length === 0 || (pairs.length === 1 && pairs[0]!.count.value < 2)) return [];
  const bracket = match[0].endsWith('(');
  const from = match.index + match[0].length;
  const opening = /^ ?(?:即|是指|指的是|就是|是|分别是|分别为)? ?[:,]? ?/.exec(text.slice(from, from + 8))![0].length;
  const explained = from + opening;
  const end = explanationEnd(text, explained, bracket);
  if (end === undefined) return [];
  const said = opening > 0 ? text.slice(from, explained).trim() : '';
  return matched(text, pairs, match[2]!, explained, end) ?? (bracket ? listed(text, pairs, explained, end, said) : []);
}

function explanationEnd(text: string, from: number, bracket: boolean): number | undefined {
  const limit = Math.min(text.length, from + (bracket ? LONGEST : LONGEST_OPEN));
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const sign = text[at]!;
    if (sign === '(') depth++;
    else if (sign === ')') {
      if (depth === 0) return bracket ? at : undefined;
      depth--;
    } else if (sign === '。' && !bracket) return at;
  }
  return bracket ? undefined : limit;
}

interface Part extends Span {
  /** Behind 和, which may stand within a name. */
  readonly joined: boolean;
}

const SEPARATOR = /[、,;]|以及|和|及|与/g;

function partsOf(text: string, start: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  let from = start;
  let joined = false;
  const add = (to: number): void => {
    if (text.slice(from, to).trim() !== '') parts.push({ start: from, end: to, joined });
  };
  for (const match of matchesOf(text.slice(start, end), SEPARATOR)) {
    const at = start + match.index;
    add(at);
    joined = !/[、,;]/.test(match[0]);
    from = at + match[0].length;
  }
  add(end);
  return parts;
}

/** Items that tell by their own words which of the slogan's numbers they belong to. */
function matched(
  text: string,
  pairs: readonly Pair[],
  suffix: string,
  start: number,
  end: number,
): readonly SpelledOut[] | undefined {
  if (new Set(pairs.map(({ key }) => key)).size < pairs.length) return undefined;
  const found = pairs.map(() => ({ items: [] as Span[], least: 0, most: 0 }));
  let current = -1;
  let between = 0;
  for (const part of partsOf(text, start, end)) {
    const words = text.slice(part.start, part.end).trim();
    const at = pairs.findIndex(({ key }) => carries(words, key, suffix, current < 0));
    if (at < 0) {
      // 免学费、杂费: the verb may hold for what follows; 党小组会和党课 are told apart by their own words.
      if (current === -1) return undefined;
      if (found.every(({ least }) => least > 0) && text[part.start - 1] === ',') break;
      found[current]!.most++;
      between++;
      continue;
    }
    if (at < current) return undefined;
    // 不愁吃、不愁穿,义务教育、基本医疗、住房安全有保障: or for what comes before.
    if (at !== current) found[at]!.most += between;
    between = 0;
    current = at;
    found[at]!.items.push({ start: part.start, end: part.end });
    found[at]!.least++;
    found[at]!.most++;
  }
  if (found.some(({ least }) => least === 0) || found.reduce((sum, { least }) => sum + least, 0) < 2) return undefined;
  return pairs.map(({ count }, at) => ({ count, ...found[at]!, sure: true }));
}

function carries(words: string, key: string, suffix: string, first: boolean): boolean {
  if (key === '一') return /一[\u4e00-\u9fff]/.test(words);
  const bare = suffix !== '' && words.endsWith(suffix) ? words.slice(0, -suffix.length) : words;
  return bare.startsWith(key) || bare.endsWith(key) || (first && bare.includes(key));
}

const PARTIAL = /^(?:含|其中|见|详|附|如|包括|不含|按|以|每|约|占|注|除|全|截至|同比|比|下同|以下|简称|也|又|原|现)/;
const ENUMERATED = new RegExp(
  String.raw`^(?:[一二三四五六七八九十][${HAN_SIGNS.join('')}、]|第一[,、是个]|其一[,、是]|首先|[①1]|\(|1\.)`,
);
const AMOUNT = /\d ?[万亿]?[\u4e00-\u9fff%]{0,3}$|[一二三四五六七八九十两\d] ?[个项所家名人次]|等$|…|\*|[xX×]{2}/;

const ENCLOSED = /\([^()]*\)|“[^”]*”|《[^》]*》/g;

/** 3个县(市、区): what else a place of that rank is called. */
const BODIES = /^(?:[县市区旗州镇乡村场]|街道|社区|居)$/;

/** One number, and a plain list in its bracket or behind its colon. */
function listed(text: string, pairs: readonly Pair[], start: number, end: number, said: string): readonly SpelledOut[] {
  const [pair] = pairs;
  const content = text.slice(start, end).trim();
  if (pair === undefined || pairs.length > 1 || PARTIAL.test(content) || ENUMERATED.test(content)) return [];
  const marks = content.replace(ENCLOSED, '甲');
  const separators = [...marks].filter((sign) => sign === '、' || sign === ';' || sign === ',');
  if (separators.length === 0 || new Set(separators).size > 1 || /[。:—]/.test(marks)) return [];
  const [separator] = separators;
  if (separator === ',' && said === '') return [];
  const items: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at++) {
    const sign = at === end ? separator : text[at];
    if ('(“《'.includes(sign!)) depth++;
    else if (')”》'.includes(sign!)) depth--;
    else if (sign === separator && (depth === 0 || at === end)) {
      items.push({ start: from, end: at });
      from = at + 1;
    }
  }
  const names = items.map((item) => text.slice(item.start, item.end).trim());
  if (names.some((name) => name === '' || name.length > 40 || AMOUNT.test(name))) return [];
  if (names.every((name) => BODIES.test(name))) return [];
  let most = items.length;
  let least = items.length;
  for (const [at, whole] of names.entries()) {
    // 英语测验(第二部分)及临床考试(第三部分)
    const name = whole.replace(ENCLOSED, '甲甲');
    const joints = name.match(/(?<=[\u4e00-\u9fff]{2})(?:以及|和|及|与|暨|或)(?=[\u4e00-\u9fff]{2})/g) ?? [];
    most += joints.length;
    if (at < names.length - 1 || joints.length !== 1) continue;
    const [left = '', right = ''] = name.split(joints[0]!);
    const others = names.slice(0, -1);
    if (left.at(-1) === right.at(-1) && others.every((other) => other.at(-1) === right.at(-1))) least++;
    else if (/[以及]/.test(joints[0]!) && left.length === right.length) least++;
  }
  return [{ count: pair.count, items, least, most, sure: said !== '' }];
}

function counted(text: string, match: RegExpExecArray): readonly SpelledOut[] {
  const count = countAt(text, match.index);
  if (count === undefined || count.value < 2) return [];
  const from = match.index + match[0].length;
  const bracket = match[0].endsWith('(');
  const said = /^(?:即|分别是|分别为|具体为|具体是)[:,]?/.exec(text.slice(from, from + 8))?.[0] ?? '';
  const start = from + said.length;
  let end: number | undefined;
  if (bracket) {
    end = explanationEnd(text, start, true);
  } else {
    // A comma may carry the list on; only a full stop closes it.
    const stop = /[,。;:!?]/g;
    stop.lastIndex = start;
    end = stop.exec(text)?.index ?? text.length;
    if (end - start > LONGEST || text[end] === ',' || text[end] === ':') return [];
  }
  if (end === undefined) return [];
  return listed(text, [{ count, key: '' }], start, end, bracket ? said : ':');
}

/** 新建4个，分别是甲村、乙村、丙村、丁村，累计达到17个 */
const OF_ALL = /^(?:累计|总数|共|合计|均|全部|[比较]上年)/;

function countedAs(text: string, match: RegExpExecArray): readonly SpelledOut[] {
  const count = countAt(text, match.index, '方轮');
  if (count === undefined || count.value < 2) return [];
  const start = match.index + match[0].length;
  const length = text.slice(start, start + LONGEST_OPEN).search(/[,。;:!?]/);
  const end = length < 0 ? text.length : start + length;
  // A comma would carry on what each of them is, if what follows is not told of them all.
  const goesOn = text[end] === ':' || (text[end] === ',' && !OF_ALL.test(text.slice(end + 1, end + 5)));
  if (end - start > LONGEST_OPEN || goesOn) return [];
  return listed(text, [{ count, key: '' }], start, end, '即');
}
