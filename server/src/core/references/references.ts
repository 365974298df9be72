import { matchesOf } from '../text/matches.ts';
import { NUMERALS } from '../text/numerals.ts';

/** What a reference may go to, named by how it is numbered. */
export type TargetKind =
  | 'figure'
  | 'table'
  | 'box'
  | 'appendixFigure'
  | 'appendixTable'
  | 'appendix'
  | 'annex'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'item';

/** `表3` is 3; `表2-1` and `表2.1` are 1 in the series of `2`. */
export interface Label {
  readonly series: string;
  readonly number: number;
}

/** A place where a draft sends its reader elsewhere in itself. Offsets are reading offsets in the block. */
export interface Reference {
  readonly kind: TargetKind;
  readonly label: Label;
  readonly start: number;
  readonly end: number;
  /** The words before the number, where they stand: `附件1、3` says 附件 once. */
  readonly wordStart: number;
  readonly wordEnd: number;
  /** What the target stands in: `本条第（二）项` counts in the article that says so. */
  readonly within?: 'article' | 'section' | 'chapter' | 'part';
}

const WORDS: Readonly<Record<string, TargetKind>> = {
  图: 'figure',
  表: 'table',
  专栏: 'box',
  附图: 'appendixFigure',
  附表: 'appendixTable',
  附录: 'appendix',
  附件: 'annex',
};

/** What a text is divided into. */
export const DIVISIONS: Readonly<Record<string, TargetKind>> = {
  部分: 'part',
  编: 'part',
  篇: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  项: 'item',
};

export const HAN = '[一二三四五六七八九十百]{1,5}';
/** A number of a figure, a table or an annex. Four digits are a year's. */
export const LABEL = `\\d{1,2}(?:[-.]\\d{1,2}(?!\\d)){0,2}(?![\\d%])|${HAN}`;

const MENTION = new RegExp(
  `(附[图表件录]|[图表]|专栏) ?(${LABEL})|第(\\( ?)?(\\d{1,3}|${HAN})( ?\\))?(部分|[编篇章节条项])`,
  'g',
);
const NEXT = new RegExp(`([、,]|和|及|与|以及|或|至|到|~|-|—) ?(附[图表件录]|[图表]|专栏)? ?(${LABEL})`, 'y');

/** The kind of target that a word such as 附表 names. */
export const kindOf = (word: string): TargetKind => WORDS[word.replace(/ /g, '')]!;

/** Undefined where the characters are no label (三四, 0). */
export function labelOf(text: string): Label | undefined {
  const parts = text.split(/[-.]/);
  const last = parts.pop()!;
  const number = NUMERALS.arabic.parse(last) ?? NUMERALS.han.parse(last);
  return number === undefined ? undefined : { series: parts.join('-'), number };
}

/** 见, but not that of 意见表 or 可见. */
const SEE = /(?:(?<![意会看听常罕接政偏成高主创远望遇拜召引预可所显])见|参[见阅看]|参照|(?<![例诸比假譬不])如)/.source;
const OWN_PLACE = '(?:本(?:报告|文|稿|方案|通知)(?:的|中)?|文[中末后前]|后附|所附|随附|[上下前后左右]|附后的?)?';
const DIRECT = new RegExp(`${SEE}${OWN_PLACE}[ :]?$`);
const LOOSE = /(?:按照?|依照?|依据|根据|据|对照|结合|由|从|在|以|将|填写|填报|填好|^|[,。;:!?、])[ ]?$/;
/** After a figure or a table, or several: it is spoken of as standing here. */
const SHOWN =
  /^(?: ?[、和及与至到] ?[图表]? ?\d{1,2})* ?(?:所[示列]|中|显示|可[见知]|可以看出|反映|给出|列[出示明]|表明|汇总|对比)/;
const MEASURE =
  /^ ?(?:\(?略|[个张份幅套页册名人次年月日号家条项元台万亿千百%类种级度]|所(?![示列附需述提有])|\.[A-Za-z\d])/;
/** A Han numeral that is the beginning of another word: 见表一般. */
const HAN_GOES_ON = /^[^ ,。;:、!?()“”《》所中的和及与至到或显可反列]/;

/** Another document is at hand: what is numbered may be its. */
const ELSEWHERE = /年鉴|年报|教材|课本|论文|文献|专著|原文|原件|该[书文]|来文|来函/;
const OTHER_DOCUMENT = /[《〔]|文件|通知|公报|规范|标准|规程|条例|办法|方案|意见|上级|省厅|市局/;

const OWN_DOCUMENT =
  /本(?:报告|文|稿|总结|汇报|材料|方案|计划|规划|办法|规定|细则|条例|制度|规程|规则|通知|意见|要点|指南|章程|决定|自治条例)(?:的|中)?$/;
const BACK = /(?:前述|上述|前文|前面|上文|后文|下文|后面|后述)的?(?:所述的?)?$/;
const WITHIN = /本([条节章]|部分)(?:的)?(?:第[一二三四五六七八九十\d]{1,3}款)?$|([前本上]款)$/;
const WITHIN_KINDS: Readonly<Record<string, Reference['within']>> = {
  条: 'article',
  节: 'section',
  章: 'chapter',
  部分: 'part',
};
const FARTHEST = 14;

/** The references of a paragraph to its own draft. Takes folded text; `from`: behind what the line itself is the label of. */
export function referencesOf(text: string, from: number): readonly Reference[] {
  const found: Reference[] = [];
  let quotes: Quotes | undefined;
  MENTION.lastIndex = from;
  for (let match = MENTION.exec(text); match !== null; match = MENTION.exec(text)) {
    const start = match.index;
    const end = MENTION.lastIndex;
    quotes ??= new Quotes(text);
    if (quotes.holds(start)) continue;
    if (match[1] === undefined) {
      const reference = division(text, match, start, end);
      if (reference !== undefined) found.push(reference);
      // 第二章第三节: the section is that chapter's.
      continue;
    }
    const label = labelOf(match[2]!);
    if (label === undefined || !isReference(text, match, start, end)) continue;
    const kind = kindOf(match[1]);
    let wordStart = start;
    let wordEnd = start + match[1].length;
    found.push({ kind, label, start, end, wordStart, wordEnd });
    let inRow = kind;
    NEXT.lastIndex = end;
    for (let next = NEXT.exec(text); next !== null; next = NEXT.exec(text)) {
      const [, link, word, number] = next;
      const behind = text.slice(NEXT.lastIndex, NEXT.lastIndex + 4);
      const numberStart = NEXT.lastIndex - number!.length;
      const more = labelOf(number!);
      if (more === undefined || MEASURE.test(behind)) break;
      if (word === undefined) {
        if (link === ',' || !/^(?:$|[ ),。;:、]|和|及|与|或|至|所|中|的)/.test(behind)) break;
      } else {
        inRow = kindOf(word);
        wordStart = text.indexOf(word, next.index + link!.length);
        wordEnd = wordStart + word.length;
      }
      found.push({
        kind: inRow,
        label: more,
        start: word === undefined ? numberStart : wordStart,
        end: NEXT.lastIndex,
        wordStart,
        wordEnd,
      });
      MENTION.lastIndex = NEXT.lastIndex;
    }
  }
  return found;
}

function isReference(text: string, match: RegExpExecArray, start: number, end: number): boolean {
  const behind = text.slice(end, end + 6);
  if (MEASURE.test(behind)) return false;
  if (/[一二三四五六七八九十]$/.test(match[2]!) && HAN_GOES_ON.test(behind)) return false;
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const direct = DIRECT.test(before);
  const bracketed = !direct && /(?<![表图])\($/.test(before) && /^ ?[)、,和及]/.test(behind);
  const loose =
    !direct &&
    !bracketed &&
    LOOSE.test(before) &&
    (match[1] === '附件' || match[1] === '附表' || SHOWN.test(text.slice(end, end + 24)));
  if (!direct && !bracketed && !loose) return false;
  const sentence = sentenceBefore(text, start);
  if (ELSEWHERE.test(sentence)) return false;
  // `《实施方案》(附件1)` names an annex of one's own; `省厅通知印发(附件1)` need not.
  return direct || (bracketed && before.endsWith('》(')) || !OTHER_DOCUMENT.test(sentence);
}

const LONGEST_SENTENCE = 120;

function sentenceBefore(text: string, at: number): string {
  let from = at;
  const limit = Math.max(0, at - LONGEST_SENTENCE);
  while (from > limit && !'。;!?'.includes(text[from - 1]!)) from--;
  return text.slice(from, at);
}

/** 第三章程, 第二节目: another word. */
const GOES_ON = /^[程目点件例]/;
/** 第三部分人员 counts people. */
const ENDS = /^(?:$|[ ,。;:、)(第“”《]|所|的|中|规|之|和|及|与|内|有|已|将|提|明|至)/;

function division(text: string, match: RegExpExecArray, start: number, end: number): Reference | undefined {
  const [, , , open, numeral, close, noun] = match;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const label = labelOf(numeral!);
  const kind = DIVISIONS[noun!]!;
  if (label === undefined || label.series !== '' || (open !== undefined && kind !== 'item')) return undefined;
  const behind = text.slice(end, end + 2);
  if (GOES_ON.test(behind)) return undefined;
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const reference = { kind, label, start, end, wordStart: start, wordEnd: start };
  const within = WITHIN.exec(before);
  if (within !== null) {
    const word = within[1];
    if (word === undefined && kind !== 'item') return undefined;
    return kind === 'item' || kind === 'section'
      ? { ...reference, within: word === undefined ? 'article' : WITHIN_KINDS[word]! }
      : undefined;
  }
  // A bare 第二项 may be any item: of a list, an agenda, a programme.
  if (kind === 'item') return undefined;
  if (OWN_DOCUMENT.test(before)) return reference;
  if (kind === 'article' || kind === 'section') return undefined;
  if (!ENDS.test(behind)) return undefined;
  if (!DIRECT.test(before) && !BACK.test(before)) return undefined;
  const sentence = sentenceBefore(text, start);
  return ELSEWHERE.test(sentence) || OTHER_DOCUMENT.test(sentence) ? undefined : reference;
}

/** Where a paragraph quotes: 《…》 and “…”. */
class Quotes {
  readonly #ends: readonly (readonly [number, number])[];
  #next = 0;

  constructor(text: string) {
    this.#ends = matchesOf(text, /《[^《》]*》|“[^“”]*”|〈[^〈〉]*〉/g).map(({ index, 0: all }) => [
      index,
      index + all.length,
    ]);
  }

  /** Asked in ascending order of `at`. */
  holds(at: number): boolean {
    while (this.#next < this.#ends.length && this.#ends[this.#next]![1] <= at) this.#next++;
    const open = this.#ends[this.#next];
    return open !== undefined && open[0] <= at;
  }
}

/** `共5项内容(第7项由办公室负责)`: an ordinal beyond the count right before it. */
export interface Overcount {
  readonly start: number;
  readonly end: number;
  readonly countStart: number;
  readonly countEnd: number;
}

const COUNTED = new RegExp(
  `(\\d{1,2}|${HAN})(项|条|点|类|个)([\\u4e00-\\u9fff]{0,10})\\((?:其中)?第(\\d{1,2}|${HAN})(项|条|点|类|个)(?=仅|除外|不|由|无|暂|需|适用|已|未|为|是)`,
  'g',
);

/** Items that a bracket singles out of a count that does not reach so far. */
export function overcountsOf(text: string): readonly Overcount[] {
  const found: Overcount[] = [];
  for (const match of matchesOf(text, COUNTED)) {
    const [all, count, unit, name, ordinal, same] = match;
    const before = text[match.index - 1] ?? '';
    if (unit !== same || /[\d.第]/.test(before) || /第/.test(name!)) continue;
    const stated = labelOf(count!);
    const asked = labelOf(ordinal!);
    if (stated === undefined || asked === undefined || asked.number <= stated.number) continue;
    const end = match.index + all.length;
    found.push({
      start: end - same!.length - ordinal!.length - 1,
      end,
      countStart: match.index,
      countEnd: match.index + count!.length + unit!.length,
    });
  }
  return found;
}
