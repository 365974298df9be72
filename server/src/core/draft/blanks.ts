import { oneOf } from '../text/oneOf.ts';
import type { Unit } from '../text/units.ts';
import { unitAt } from '../text/units.ts';

/** A place where a number has fallen out of the text. Offsets are reading offsets in the block. */
export interface Blank {
  /** What a reader would underline: the word before and the unit left alone. */
  readonly start: number;
  readonly end: number;
  /** Where the number belongs, and the blanks that stand in its place up to `resume`. */
  readonly at: number;
  readonly resume: number;
  readonly unit: Unit | undefined;
  /** A year's digits and not an amount. */
  readonly year: boolean;
}

const HAN = /[\u3400-\u9fff]/;
const BOUNDARY = /[。;,、)”!?\s]/;
const endsClause = (text: string, at: number): boolean => at >= text.length || BOUNDARY.test(text[at]!);

/** Measure words that never stand behind a blank of their own: `教师 名` waits for a number, `项目 名称` does not. */
const COUNTERS = new Set([...'个所名人户家件项次亩吨册台套张条辆座栋间班场期篇份起位元轮批艘盏宗例株']);
const MAGNITUDE = /^(?:万|亿)/;
/** Behind a unit that stands in a column of its own. */
const COLUMN = /^(?:\([^()]{1,6}\))? {2,}[-+]?\d/;
const LONGEST_COLUMN = 16;

/**
 * `下属行政村 个，`, `约 万人`, `为 人。`: a blank between a word and a measure word that closes its clause. Spaced-out
 * headings (`一、综 合`, `品 名`) have one character before the blank.
 */
export function spacedBlank(text: string, at: number): Blank | undefined {
  let unitStart = at;
  while (text[unitStart] === ' ') unitStart++;
  let before = at;
  if (!HAN.test(text[before - 1] ?? '') && text[before - 1] !== ',') return undefined;
  const magnitude = MAGNITUDE.test(text.slice(unitStart, unitStart + 1));
  const unit = unitAt(text, magnitude ? unitStart + 1 : unitStart);
  if (unit === undefined) return undefined;
  const end = (magnitude ? unitStart + 1 : unitStart) + unit.name.length;
  if (!magnitude && !COUNTERS.has(unit.name)) return undefined;
  if (!endsClause(text, end) && text[end] !== '(') return undefined;
  if (text[before - 1] === ',') {
    before--;
    // `学生, 名(幼儿园 名`: the comma stands between a noun and its empty count.
    if (!HAN.test(text[before - 1] ?? '') || text[end] !== '(') return undefined;
  }
  let word = before;
  while (word > 0 && before - word < 3 && HAN.test(text[word - 1]!) && !/[有了的]/.test(text[word - 1]!)) word--;
  // 牛出栏    万头    8.46    8.17: a row's name, its unit and its figures.
  if (unitStart - at > 1 && COLUMN.test(text.slice(end, end + LONGEST_COLUMN))) return undefined;
  const verb = /[为约达共计近超逾有]$/.test(text.slice(word, before));
  if (before - word < 2 && !verb) return undefined;
  // 龚 正, 负 责 人: a name or a spaced word, one character at a time.
  if (word >= 2 && text[word - 1] === ' ' && before - word === 1 && !verb) return undefined;
  return { start: word, end, at, resume: unitStart, unit, year: false };
}

/** What is added, counted or paid, before a bare unit: 增加人, 比去年减少户. */
const CHANGED = '(?:增加|减少|增长了?|新增|净增|下降|增收|减收|共计|合计|总计|达到|共有|约有|超过|不足|大约|约)';
const BARE_COUNT = new RegExp(
  `(?:${CHANGED})(人|名|户|所|个|家|件|项|次|人次|亩|公顷|吨|公里|公斤|台|套|册|张|辆|元|平方米|千瓦时)$`,
);
/** A quantity named and its unit with nothing between: 造林面积亩, 建设资金万元, 粮食产量吨, 装机容量兆瓦. */
const BARE_MEASURE =
  /(?:面积(亩|公顷|平方米|平方公里|万亩|万平方米)|里程(公里|千米)|产量(吨|万吨|公斤)|容量(兆瓦|千瓦|万千瓦|亿立方米)|主体(户|万户)|长度(公里|米)|(?:人数|人口)(人|万人)|户数户|(?:外资|外汇|创汇|出口额?|进口额?)(美元))$/;
/** 274件人: the count behind a count. */
const BARE_SECOND = /\d(?:件|起|案|批|期|场)(人|人次)$/;
/** 同比提高百分点 */
const BARE_POINTS = /(?:提高|提升|上升|下降|降低|回落|扩大|缩小|收窄|加快|高于|低于)了?(个?百分点)$/;
/** 个 closes no word but these: 各个, 逐个, 一个. */
const BARE_ITEMS =
  /[\u3400-\u9fff]{2}(?<![一二两三四五六七八九十百千万亿几多各整逐每这那某哪单首挨成另下上头些余来数半有是做当第大小高矮真个])(个)$/;
/** 专款万元: money without its number. Words before it that make another sense are listed. */
const BARE_MONEY = /([\u3400-\u9fff])(万元|亿元|万美元|亿美元|万吨|亿吨|万亩|万平方米|万人次|亿斤|万斤)$/;
const MONEY_LEFT_WHOLE = new Set([
  ...'一二三四五六七八九〇零数几上百千十亿万成近超过逾破余多来每以按为位元半两达币写标填',
]);

const isDigit = oneOf('0123456789');

/** `at` is the boundary that closes a clause. */
export function bareBlank(text: string, at: number): Blank | undefined {
  const last = text.charCodeAt(at - 1);
  if (!UNIT_LAST.has(last) || isDigit(text, at - 2)) return undefined;
  const tail = text.slice(Math.max(0, at - 12), at);
  const counted = BARE_COUNT.exec(tail) ?? bareIn(tail);
  if (counted !== null) {
    const name = counted.slice(1).find((group) => group !== undefined) ?? '户';
    const start = at - counted[0].length;
    // 增加人、财、物投入 lists what is added; 落实到人 has no such verb.
    if (text[at] === '、') return undefined;
    return blankAt(text, start, at - name.length, at);
  }
  const times = bareTimes(text, at);
  if (times !== undefined) return blankAt(text, times, at - 1, at);
  const money = BARE_MONEY.exec(tail);
  if (money === null || MONEY_LEFT_WHOLE.has(money[1]!)) return undefined;
  if (/(?:单位|计量)(?:都|均|皆|一律|统一)?[:(]?\S?$/.test(tail.slice(0, money.index + 1))) return undefined;
  // 亿元以上（含亿元，下同）项目: the bound is named again, one of its unit.
  if (/[(]不?含$/.test(tail.slice(0, money.index + 1))) return undefined;
  return blankAt(text, Math.max(0, at - money[0].length - 1), at - money[2]!.length, at);
}

function bareIn(tail: string): RegExpExecArray | null {
  switch (tail.at(-1)) {
    case '点':
      return BARE_POINTS.exec(tail);
    case '个':
      return BARE_ITEMS.exec(tail);
    default:
      return BARE_MEASURE.exec(tail) ?? BARE_SECOND.exec(tail);
  }
}

/** 首次, 层次, 人次: words of their own. Other measure words make too many: 批示件, 监测户, 联络处, 采暖期. */
const WORD_OF_TIMES =
  /[首每多再初屡依此上下本层档名位班车批人场频轮航主其几数架件户台例票桩一二两三四五六七八九十百千万亿各]次$/;
/** So far back or ahead the item beside one is looked at, and so long an item may be. */
const LONGEST_ITEM = 24;
const BARE_ITEM = /(?:^|[、,;。:])([\u3400-\u9fff]{3,10})$/;

const COUNTS_TIMES = /[\u3400-\u9fff]\d[\d,.]*[余多]?次$/;

/** `常委会会议9次、主任会议次，`: among items that tell how many times one does not. Where its words begin. */
function bareTimes(text: string, at: number): number | undefined {
  if (text[at - 1] !== '次' || WORD_OF_TIMES.test(text.slice(at - 2, at))) return undefined;
  const item = BARE_ITEM.exec(text.slice(Math.max(0, at - 12), at));
  if (item === null) return undefined;
  const first = at - item[1]!.length;
  const before = text.slice(Math.max(0, first - 1 - LONGEST_ITEM), first - 1);
  const ahead = /^[、,;][^、,;。]{1,24}(?=[、,;。])/.exec(text.slice(at, at + LONGEST_ITEM + 2))?.[0] ?? '';
  return COUNTS_TIMES.test(before) || COUNTS_TIMES.test(ahead) ? at - 3 : undefined;
}

function blankAt(text: string, start: number, at: number, end: number): Blank {
  const magnitude = MAGNITUDE.test(text.slice(at, at + 1)) ? 1 : 0;
  return { start, end, at, resume: at, unit: unitAt(text, at + magnitude), year: false };
}

const UNIT_LAST = new Set(
  [...'人名户所个家件项次亩顷吨里斤台套册张辆元米时点瓦'].map((character) => character.charCodeAt(0)),
);

/** After which a clause, or a span of time, opens with its year. */
const OPENS = /[。;,:(“—、]/;
/**
 * 年 with its digits gone: `年起补充新教师`, `自年对学校`, `至学年度`, `年全镇`. 年初, 年内, 年均 and their like are words, and
 * 今年, 全年, 近三年 have something before.
 */
const BARE_YEAR = /^年(?:起|全[县市镇区省校乡村国]|就有|[,]?(?:我|本)[县市镇区省校局])/;
const BARE_YEAR_AFTER = /(?:^|[。;,:(—、])(?:自|从|至|截至|截止|到|在|于)$/;
const BARE_SCHOOL_YEAR = /^学年度(?!第|末|初|上|下|内|考核|报告|计划|总结)/;

/** `at` is the 年 (or the 学 of 学年度) that may have lost its number. */
export function bareYear(text: string, at: number): Blank | undefined {
  const before = text.slice(Math.max(0, at - 3), at);
  const opens = at === 0 || OPENS.test(text[at - 1]!);
  const afterWord = BARE_YEAR_AFTER.test(before) || (at <= 2 && /^(?:自|从|至|到|在|截至)$/.test(before));
  const rest = text.slice(at, at + 6);
  if (text[at] === '学') {
    if (!(opens || afterWord) || !BARE_SCHOOL_YEAR.test(rest)) return undefined;
    return year(at - (afterWord ? 1 : 0), at, at + 3);
  }
  if (opens && BARE_YEAR.test(rest)) return year(at, at, at + 2);
  // 自年初以来, 到年底 are whole; 我镇自年对 has lost its number.
  if (/[自从]$/.test(before) && /^年(?:对|起|以来|开始|全|我|[,])/.test(rest)) return year(at - 1, at, at + 1);
  return undefined;
}

function year(start: number, at: number, end: number): Blank {
  return { start, end, at, resume: at, unit: unitAt('年', 0), year: true };
}
