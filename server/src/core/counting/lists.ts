// Names in a row with their number behind them: 安平、定和、兴宁3县, A、B、C等五所学校, “A、B、C”三大行动. Where such a list begins is
// seldom marked, so a list has every length that a reader could give it (notes/domain.md section 0: read naively, most
// published lists are "wrong").

import type { Span } from '../text/span.ts';
import { type Count, countAt, isBody } from './counts.ts';

/** A list and the count behind it. Offsets are reading offsets in the block. */
export interface CountedList {
  readonly count: Count;
  /** As the text separates them, the first with what stands before it in its clause. */
  readonly items: readonly Span[];
  /** How many things it may name. */
  readonly lengths: readonly Range[];
  /** 等 stands before the count: it may name some only. */
  readonly open: boolean;
  /** Enclosed in quotation marks: nothing else belongs to it. */
  readonly enclosed: boolean;
  /** Items before the clause that may belong to it. */
  readonly before: number;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

interface Item extends Span {
  /** A count stands in it. */
  readonly counted: boolean;
}

interface Level {
  readonly opener: string;
  readonly openedAt: number;
  start: number;
  counted: boolean;
  items: Item[];
  /** Where a counted list ends in this clause: what follows may be each of its things'. */
  countedTo: number;
  /** Plain items of the clauses before this one in the sentence. */
  before: Item[];
}

enum Class {
  Plain,
  Separator,
  Clause,
  Opener,
  Closer,
  Numeral,
}

const CLASSES = new Uint8Array(0x10000);
const classify = (characters: string, of: Class): void => {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = of;
};
classify('、', Class.Separator);
classify(';!?:,', Class.Clause);
classify('“‘《〈([【"', Class.Opener);
classify('”’》〉)]】', Class.Closer);
classify('0123456789一二三四五六七八九十两', Class.Numeral);

const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '(': ')',
  '[': ']',
  '【': '】',
  '"': '"',
};
const MOST_ITEMS = 40;
const DEEPEST = 6;
const LONGEST_ITEM = 60;
/** A mark without its partner is given up behind so many characters. */
const LONGEST_QUOTED = 400;

/** A number before a measure word: without one behind its marks a sentence has nothing to judge. */
const CANDIDATE =
  /[0-9一二三四五六七八九十两] ?(?:[个项大所类种家支本部门级件点条名位股座处校县市区镇乡村省州局地国]|方面|单位|街道)/g;

/** Every list in folded text that a count follows. One pass; a list is judged once, at its count. */
export function countedLists(text: string): readonly CountedList[] {
  if (!/[、,]|[》”"] ?[《“"]/.test(text)) return [];
  const lists: CountedList[] = [];
  CANDIDATE.lastIndex = 0;
  for (let found = CANDIDATE.exec(text); found !== null; found = CANDIDATE.exec(text)) {
    const start = text.lastIndexOf('。', found.index) + 1;
    let end = text.indexOf('。', found.index);
    if (end < 0) end = text.length;
    const sentence = text.slice(start, end);
    if (/[、,]|[》”"] ?[《“"]/.test(sentence)) lists.push(...new Scanner(text, start, end).lists);
    CANDIDATE.lastIndex = end;
  }
  return lists;
}

class Scanner {
  readonly lists: CountedList[] = [];
  readonly #text: string;
  #levels: Level[];

  /** A sentence: nothing that a list may be goes past a full stop. */
  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#levels = [level('', start - 1)];
    let at = start;
    while (at < end) at = this.#step(at);
  }

  get #top(): Level {
    return this.#levels.at(-1)!;
  }

  #step(at: number): number {
    switch (CLASSES[text16(this.#text, at)]) {
      case Class.Separator:
        this.#push(at);
        this.#top.start = at + 1;
        return at + 1;
      case Class.Clause:
        this.#clause(at);
        return at + 1;
      case Class.Opener:
        this.#open(at);
        return at + 1;
      case Class.Closer:
        this.#close(at);
        return at + 1;
      case Class.Numeral:
        return this.#numeral(at);
      default:
        return at + 1;
    }
  }

  #push(end: number): void {
    const top = this.#top;
    top.items.push({ start: top.start, end, counted: top.counted });
    if (top.items.length > MOST_ITEMS) top.items.shift();
    top.counted = false;
  }

  #clause(at: number): void {
    const text = this.#text;
    const sign = text[at];
    if (sign === ',' && isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) return;
    if (sign === ';' && this.#levels.length > 1 && at - this.#top.openedAt > LONGEST_QUOTED) this.#levels.length = 1;
    const top = this.#top;
    if (sign === ',') {
      this.#push(at);
      top.before = [...top.before, ...top.items].slice(-12);
    } else {
      top.before = [];
    }
    top.items = [];
    top.start = at + 1;
    top.counted = false;
  }

  #open(at: number): void {
    const text = this.#text;
    const opener = text[at]!;
    if (opener === '"' && this.#top.opener === '"') {
      this.#close(at);
      return;
    }
    // 《甲》《乙》 and “甲”“乙” need no mark between them.
    let before = at - 1;
    while (text[before] === ' ') before--;
    if (opener !== '(' && opener !== '"' && text[before] === CLOSER[opener] && before >= this.#top.start) {
      this.#push(before + 1);
      this.#top.start = at;
    }
    this.#levels.push(level(opener, at));
    if (this.#levels.length > DEEPEST) this.#levels.splice(1, 1);
  }

  #close(at: number): void {
    const text = this.#text;
    let depth = this.#levels.length - 1;
    while (depth > 0 && CLOSER[this.#levels[depth]!.opener] !== text[at]) depth--;
    if (depth === 0) return;
    this.#levels.length = depth + 1;
    this.#push(at);
    const { opener, items } = this.#levels.pop()!;
    if (opener === '(' || items.length < 2) return;
    const count = this.#countBehind(at + 1);
    if (count === undefined) return;
    const list = judged(text, items, [], count, '', true);
    if (list !== undefined) this.lists.push(list);
  }

  #countBehind(at: number): Count | undefined {
    let to = at;
    if (this.#text[to] === '等' || this.#text[to] === '这') to++;
    while (this.#text[to] === ' ') to++;
    return CLASSES[text16(this.#text, to)] === Class.Numeral ? countAt(this.#text, to) : undefined;
  }

  #numeral(at: number): number {
    const text = this.#text;
    const count = countAt(text, at);
    if (count === undefined || text[at - 1] === '第') {
      let to = at + 1;
      while (CLASSES[text16(text, to)] === Class.Numeral) to++;
      return to;
    }
    const top = this.#top;
    const items = top.items;
    if (items.length < MOST_ITEMS && count.value > 1 && !top.counted) {
      const list = this.#listBefore(items.length > 0 ? items : this.#clauses(top, count), top, count);
      if (list !== undefined) {
        this.lists.push(list);
        // What follows begins a list of its own.
        top.items = [];
        top.start = count.end;
        top.countedTo = count.end;
        return count.end;
      }
    }
    top.counted = true;
    return count.end;
  }

  /** 第一小学,第二小学,第三小学3所学校: names with commas between, where they are of the counted kind by their own words. */
  #clauses({ before }: Level, count: Count): readonly Item[] {
    const kind = before.length === 0 ? undefined : kindOf(count);
    if (kind === undefined) return [];
    let from = before.length;
    while (from > 0 && kind.test(this.#text.slice(before[from - 1]!.start, before[from - 1]!.end).trim())) from--;
    return before.slice(from);
  }

  #listBefore(before: readonly Item[], top: Level, count: Count): CountedList | undefined {
    if (before.length === 0) return undefined;
    const text = this.#text;
    // 白沙镇、石桥镇两镇中心小学、中心幼儿园四所学校 are two of each.
    if (before[0]!.start === top.countedTo && !/[的和]/.test(text.slice(before[0]!.start, before[0]!.end)))
      return undefined;
    let end = count.start;
    let from = Math.max(top.start, end - LONGEST_ITEM);
    const tail = /(?:等等|等|共计|合计|总计|共有|共|这|计| )+$/.exec(text.slice(from, end))?.[0] ?? '';
    end -= tail.length;
    while (text[from] === ' ') from++;
    if (end <= top.start || end - top.start > LONGEST_ITEM) return undefined;
    return judged(
      text,
      [...before, { start: top.start, end, counted: false }],
      top.items.length > 0 ? top.before : [],
      count,
      tail,
      false,
    );
  }
}

const text16 = (text: string, at: number): number => text.charCodeAt(at) || 0;

const isDigitAt = (text: string, at: number): boolean => text[at]! >= '0' && text[at]! <= '9';

function level(opener: string, openedAt: number): Level {
  return {
    opener,
    openedAt,
    start: openedAt + 1,
    counted: false,
    items: [],
    countedTo: -1,
    before: [],
  };
}

/** Words that end a clause's verb: what a count follows then is not the list before it. */
const VERB_BEHIND =
  /(?:开展|实施|完成|打造|新增|设立|举办|组织|召开|建成|建立|制定|出台|抓好|做好|形成|实现|取得|获得|荣获|突出|聚焦|围绕|坚持|健全|构建|引进|争取|下达|安排|发放|印发|查处|解决|存在|具有|包括|分为|分成|达到|超过|提供|选派|派出|推出|做到|增强|坚定|拥有|涉及|覆盖|配备|购置|签约|兑现|编印|[了过着的地第前后近约超达逾各每首头上下另其余他仅有为成出到在于至及和与或并被由让从以按将把对向给是用])$/;

/** Nouns that end as those verbs do. */
const NOUN_BEHIND =
  /(?:[导方意动走志]向|[基场园用土工林草耕湿绿阵各内外驻属]地|[集合生养]成|[支产输演]出|[应费利使公商民通作]用|[源牵街码龙]头|[线网海路]上|[线地]下|[境海校国]外|[行作]为|[自案事]由|[课产会售事]后|[岗产课事]前)$/;

/** Begins a member of a sentence: behind it a list of its own may begin. */
const VERB_AHEAD =
  /^(?:加强|推进|开展|抓好|抓|做好|落实|实施|完善|建立|健全|构建|打造|强化|深化|优化|推动|促进|提升|提高|加快|围绕|突出|聚焦|组织|举办|召开|制定|出台|开设|设立|新建|改建|扩建|新改扩建|完成|实现|发挥|依托|利用|通过|按照|根据|对|在|从|向|为|把|将|由|用|给|使|让|是|有|包括|涉及|覆盖|涵盖|形成|培育|引进|支持|帮助|指导|督促|整合|统筹|协调|联合|会同|赴|走访|深入|参加|参与|针对|面向|选派|选择|调整|继续|进一步|全面|扎实|大力|着力|切实|积极|认真|重点|增强|坚定|坚持|做到|修建|投资|投入|购置|帮扶|慰问|约谈)/;
const INNER_VERB = /[\u4e00-\u9fff](?:的(?=[\u4e00-\u9fff]{2})|了|等(?!级|次|待)|分别|所在)/;
/** A number with its unit closes it (小学3所), it is a numeral itself, a range, or no name at all. */
const NO_NAME = /\d ?[\u4e00-\u9fff%℃]{0,3}$|^[一二三四五六七八九十百\d]+$|[~—–]|\d-\d|[一二三四五六七八九十]至/;
const OTHERS = /^(?:其他|其它|其余|另外?|以及|和|及)/;
/** Of each character a thing of its own: 城乡 is two, 水电路气 four. */
const PACKED =
  /^[东西南北中水电路气暖讯网省市县镇乡村组户党政军民学科教文卫体人财物产供销老弱病残孕农林牧副渔德智体美劳川渝云贵粤桂湘鄂赣皖苏浙沪京津冀鲁豫晋陕甘宁青新藏闽琼辽吉黑蒙港澳台猪牛羊禽蛋奶粮棉油吃住行游购娱大中小上下游]{3,7}$/;
const PAIRS = new Set(
  '城乡 收支 存贷 进出 内外 水电 省市 市县 县乡 镇村 村组 东西 南北 党政 军民 军地 科教 教科 文卫 人财 农林 牧渔 川渝 云贵 京津 沪苏 粤港 港澳 闽台 男女 工商 校企 政企 政银 银企 师生 家校 社企 干群 医患 警民 供需 上下 左右 前后 工农 老少 产销 购销 猪牛 牛羊 粮油 文体 文旅 商旅 农旅 交投 城投 国资 内外 涨跌 增减 奖惩'.split(
    ' ',
  ),
);

function judged(
  text: string,
  items: readonly Item[],
  before: readonly Item[],
  count: Count,
  tail: string,
  enclosed: boolean,
): CountedList | undefined {
  const { start, end: lastEnd } = items.at(-1)!;
  if (!enclosed && tail === '') {
    const behind = text.slice(Math.max(start, lastEnd - 4), lastEnd);
    // 定和 is a name; 北京、上海和三个县 goes on.
    if (VERB_BEHIND.test(behind) && !NOUN_BEHIND.test(behind) && !(lastEnd - start === 2 && behind.endsWith('和')))
      return undefined;
  }
  if (items.some(({ counted, start: from, end: to }) => counted || to - from > LONGEST_ITEM)) return undefined;
  const names = items.map(({ start, end }) => text.slice(start, end).trim());
  const bare = names.map((name) => name.replace(/\([^()]*\)/g, ''));
  if (bare.some((name, at) => name === '' || (at > 0 && (NO_NAME.test(name) || OTHERS.test(name))))) return undefined;
  if (NO_NAME.test(bare[0]!)) return undefined;
  const open = tail.includes('等') || text[count.start - 1] === '等';
  if (isBody(count.measure) && !bodiesFit(bare, count)) return undefined;
  const end = sharedEnd(bare);
  const ranges = bare.map((name) => rangeOf(name, bare, end));
  const suffix = (from: number): Range => ({
    least: ranges.slice(from).reduce((sum, { least }) => sum + least, 0),
    most: ranges.slice(from).reduce((sum, { most }) => sum + most, 0),
  });
  const starts = enclosed || (end !== undefined && bare.length > 2) ? [0] : startsOf(bare, count);
  if (starts === undefined) return undefined;
  const lengths = starts.map(suffix);
  // 教育、医疗、学校和家庭两个方面: what 和 joins may be all that is counted.
  const joined = ranges.at(-1)!;
  if (!enclosed && joined.least <= count.value && count.value <= joined.most && !sameEnd(bare)) return undefined;
  return {
    count,
    items: items.slice(Math.min(...starts)),
    lengths,
    open,
    enclosed,
    before: starts.includes(0) ? plainBefore(text, before, bare) : 0,
  };
}

/** 白沙镇、石桥镇两镇, 柳林、龙泉两校; but 龙山村、城关三村 and 市一院、市三院 end in a name. */
function bodiesFit(names: readonly string[], { measure, numerals, value, noun }: Count): boolean {
  const ends = names.filter((name) => name.endsWith(measure)).length;
  const last = names.at(-1)!;
  if (ends > 0 && !last.endsWith(measure)) return false;
  if (
    numerals === 'han' &&
    last.length < 2 &&
    !/^[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼黔滇中美英法德日俄韩印]$/.test(last)
  )
    return false;
  // 二 before a noun is a name's; 两地三中心 counts twice.
  if (numerals === 'han' && value === 2 && !noun) return true;
  return !/^[一二三四五六七八九十两]/.test(noun);
}

/** 和 joins two things, unless it belongs to a name (和苑, 定和, 永和镇) or to one thing (文化和旅游). */
function rangeOf(name: string, names: readonly string[], end: string | undefined): Range {
  // …情况、…情况、…情况: what 和 joins within is one.
  if (end !== undefined && name.indexOf(end) === name.length - end.length) return { least: 1, most: 1 };
  const bare = name.replace(/《[^》]*》|“[^”]*”/g, (title) => '甲'.repeat(title.length));
  const packed = PAIRS.has(name) ? 2 : PACKED.test(name) ? name.length : 1;
  let least = 1;
  let most = packed;
  for (const match of bare.matchAll(/(?<=[\u4e00-\u9fff)”》]{2})(以及|和|及|与|暨|或)(?=[\u4e00-\u9fff“《]{2})/g)) {
    const left = name.slice(0, match.index);
    const right = name.slice(match.index + match[0].length);
    // 的专项工作和青禾、明理、启航: another member of the sentence stands before the list.
    if (name === names[0] && left.length > 2 * right.length + 2) continue;
    most++;
    if (name !== names.at(-1)) continue;
    // 内科、外科、重症及康复三个系统: what 及 joins in a short name may be one.
    const isOwn = match[0] === '以及' || (match[0] === '及' && Math.min(left.length, right.length) > 2);
    if (isOwn && !/^其/.test(right)) least++;
    else if (alike(left, right, names)) least++;
  }
  return { least, most: Math.max(least, most) };
}

/** Two characters that every name ends in: 情况, 行动. */
function sharedEnd(names: readonly string[]): string | undefined {
  const end = names[0]!.slice(-2);
  return end.length === 2 && names.every((name) => name.length > 2 && name.endsWith(end)) ? end : undefined;
}

/** Two names of a kind: they end as the others of the list do. */
function alike(left: string, right: string, names: readonly string[]): boolean {
  return left.at(-1) === right.at(-1) && sameEnd(names);
}

function sameEnd(names: readonly string[]): boolean {
  return names.every((name) => name.at(-1) === names[0]!.at(-1));
}

/** Indices of the items with which the list may begin; undefined where it is no list at all. */
function startsOf(names: readonly string[], count: Count): readonly number[] | undefined {
  const ahead = names.map((name, at) => VERB_AHEAD.test(name) || INNER_VERB.test(name) || isRepeated(names, at));
  const kind = kindOf(count);
  // 城关镇、双河镇5个村: of the towns.
  if (kind !== undefined && names.every((name) => PLACE.test(name) && !kind.test(name))) return undefined;
  const starts = [0];
  // 撤点并校、改造危房、普及实验: each begins with a verb, the list is of clauses.
  // 提效能、促改革、抓产业: of one length, they are of one form.
  if (!ahead.slice(1).every(Boolean) && !names.slice(1).every((name) => name.length === names[1]!.length)) {
    for (let at = 1; at < names.length; at++) {
      if (!ahead[at]) continue;
      if (at === names.length - 1) return undefined;
      starts.push(at);
    }
  }
  if (kind === undefined) return starts;
  // Schools are counted, and towns stand before them: the list begins with the first school.
  const fits = names.map((name) => kind.test(name));
  const first = fits.indexOf(true);
  if (first < 1 || !fits.slice(first).every(Boolean)) return starts;
  if (first === names.length - 1) return undefined;
  return names.slice(0, first).every((name) => PLACE.test(name)) ? [first] : [...new Set([...starts, first])];
}

/** 亲自部署、亲自推动甲、乙两个合作区: it begins as the one before it does, and the last does not. */
function isRepeated(names: readonly string[], at: number): boolean {
  const head = names[at]!.slice(0, 2);
  return at > 0 && names[at - 1]!.includes(head) && !names.at(-1)!.startsWith(head);
}

const PLACE = /[县市区镇乡村省州]$/;
const SCHOOL = /(?:小学|中学|学校|学院|大学|幼儿园|完小|高中|职校|[一二三四五六七八九十][中小])$/;

const ENDS_IN: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [...'县市区镇乡村省', '街道'].map((end) => [end, new RegExp(`${end}$`)]),
);

/** What names of the counted kind end in, where that is known. */
export function kindOf({ measure, noun }: Count): RegExp | undefined {
  if (measure === '所' || measure === '校') return SCHOOL;
  if (/^(?:乡镇|镇街|镇乡|县区|县市|市县|区县|城市|市区)/.test(noun)) return /[县市区乡镇旗街道]$/;
  const named = isBody(measure) ? measure : /^(?:县|市|区|镇|乡|村|街道|省|局|部门|单位|社区)/.exec(noun)?.[0];
  if (named === undefined) return undefined;
  return ENDS_IN[named] ?? ENDS_IN[named.slice(-1)];
}

/** 求真小学,第五中学、第七中学三所学校: a comma may have come into the list, between names of one form. */
function plainBefore(text: string, before: readonly Item[], names: readonly string[]): number {
  const rest = names.slice(1);
  let count = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const { start, end } = before[at]!;
    const name = text.slice(start, end).trim();
    const formed =
      rest.every((other) => other.length === name.length) || rest.every((other) => other.at(-1) === name.at(-1));
    if (name === '' || !formed || TIME.test(name)) break;
    count++;
  }
  return count;
}

const TIME = /(?:[年月日]|年度|半年|季度|以来|期间|目前|其中|一步|同时|统计|要求|了解|悉|介绍)$/;
