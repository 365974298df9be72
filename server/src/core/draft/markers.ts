import { NUMERALS, type Numerals, type NumeralsName } from '../text/numerals.ts';
import { oneOf } from '../text/oneOf.ts';
import { unitAt } from '../text/units.ts';

/**
 * The numbering systems of official writing, highest level first. GB/T 9704 7.3.3 gives 一、（一）1.（1）; parts,
 * chapters and articles stand above, circled numbers and letters below. A heading closes every open heading of its own
 * rank or below.
 */
export interface NumberingSystem {
  readonly id: string;
  readonly rank: number;
  readonly numerals: NumeralsName;
}

const system = (id: string, rank: number, numerals: NumeralsName): NumberingSystem => ({ id, rank, numerals });

export const SYSTEMS = {
  part: system('part', 0, 'han'),
  chapter: system('chapter', 1, 'han'),
  section: system('section', 2, 'han'),
  roman: system('roman', 2.5, 'roman'),
  capital: system('capital', 3, 'capital'),
  stem: system('stem', 4, 'stem'),
  article: system('article', 5, 'han'),
  han: system('han', 6, 'han'),
  hanBracket: system('hanBracket', 7, 'han'),
  arabic: system('arabic', 8, 'arabic'),
  decimal2: system('decimal2', 8.1, 'arabic'),
  decimal3: system('decimal3', 8.2, 'arabic'),
  decimal4: system('decimal4', 8.3, 'arabic'),
  arabicBracket: system('arabicBracket', 9, 'arabic'),
  arabicHalfBracket: system('arabicHalfBracket', 10, 'arabic'),
  circled: system('circled', 11, 'circled'),
  upper: system('upper', 12, 'upper'),
  lower: system('lower', 13, 'lower'),
  /** 工作总结一, 工作总结二: reports in one file, numbered in their titles. */
  title: system('title', -1, 'han'),
} as const;

/** A heading's marker (序次语). Offsets are reading offsets in the block. */
export interface Marker {
  readonly system: NumberingSystem;
  readonly ordinal: number;
  /** What the ordinal is written in: （一）, ㈠ and (一) are one system in two scripts of numerals. */
  readonly numerals: NumeralsName;
  readonly start: number;
  /** After the marker and its mark: `一、`, `（一）`, `1.`. */
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  /** A digit follows (`20.2026年`): a marker only where it continues its siblings, else a figure. */
  readonly tentative: boolean;
  /** Stands inside a paragraph, after a full stop: headings run into one long line. */
  readonly inline: boolean;
  /** An item that goes on within the paragraph of the one before it: 1.…；2.…. It counts; what is wrong with it is said once. */
  readonly item: boolean;
  /** What stands before the ordinal of a decimal: `1.2.` of 1.2.3. Else empty. */
  readonly prefix: string;
  /** Has no mark of its own: the 1 of `1 建设目标`. A marker only where decimals stand under it. */
  readonly bare: boolean;
  /** The decimal that a tentative marker is where decimals of its kind stand before it: 1.2项目建设 behind 1.1. */
  readonly asDecimal: Marker | undefined;
}

/** What may stand before a marker at a line's start: blanks, Markdown signs, residue of web pages and lost bytes. */
const RESIDUE =
  /^(?:[\s#>*\ufeff\u200b-\u200d\ue000-\uf8ff\ufffd]|\[NextPage\]|(?:附[件注]|备?注|说明):|\?(?=\?|[一二三四五六七八九十(]))+/;

/** What the words among it begin with. */
const beginsNote = oneOf('附备注说');

export function residueEnd(text: string): number {
  const first = text.charCodeAt(0);
  // Most paragraphs begin with a Han character: no need to ask the expression.
  if (first >= 0x4e00 && first <= 0x9fff && !beginsNote(text, 0)) return 0;
  return RESIDUE.exec(text)?.[0].length ?? 0;
}

const SINGLE: readonly (readonly [NumeralsName, NumberingSystem])[] = [
  ['circled', SYSTEMS.circled],
  ['parenthesizedHan', SYSTEMS.hanBracket],
  ['parenthesizedArabic', SYSTEMS.arabicBracket],
  ['dotted', SYSTEMS.arabic],
  ['roman', SYSTEMS.roman],
];

const byCharacter = new Map<string, readonly [NumeralsName, NumberingSystem, number]>();
for (const [name, of] of SINGLE) {
  for (const [index, character] of [...NUMERALS[name].characters].entries()) {
    byCharacter.set(character, [name, of, index + 1]);
  }
}

/** Counted nouns after 第N: 第一部分 is a heading's marker, 第一产业 is none. */
const DIVISIONS: readonly (readonly [string, NumberingSystem])[] = [
  ['部分', SYSTEMS.part],
  ['编', SYSTEMS.part],
  ['篇', SYSTEMS.part],
  ['章', SYSTEMS.chapter],
  ['节', SYSTEMS.section],
  ['条', SYSTEMS.article],
];

/** After 一、 these say that the numeral opens a list and not a heading: 一、二类幼儿园, 一、二、三产业. */
const LIST_NOUN = /^[一二三四五六七八九十](?:、|产业|类|级|等|线|号楼|期)/;
/** 一、二年级 are two that follow each other; 二、八年级 is the second chapter, on the eighth. */
const isTwoGrades = (ordinal: number, behind: string): boolean =>
  behind.startsWith('年级', 1) && NUMERALS.han.parse(behind[0]!) === ordinal + 1;

function numeralEnd(text: string, at: number, numerals: Numerals): number {
  let to = at;
  while (to < text.length && numerals.characters.includes(text[to]!)) to++;
  return to;
}

function skipBlanks(text: string, at: number): number {
  let to = at;
  while (text[to] === ' ') to++;
  return to;
}

function parsed(
  of: NumberingSystem,
  numerals: NumeralsName,
  ordinal: number,
  start: number,
  numeralStart: number,
  numeralEndAt: number,
  end: number,
  tentative = false,
): Marker {
  return {
    system: of,
    numerals,
    ordinal,
    start,
    numeralStart,
    numeralEnd: numeralEndAt,
    end,
    tentative,
    inline: false,
    item: false,
    prefix: '',
    bare: false,
    asDecimal: undefined,
  };
}

/** The marker that stands at `at` in folded text, or undefined. */
export function parseMarker(text: string, at: number): Marker | undefined {
  const character = text[at];
  if (character === undefined) return undefined;
  const single = byCharacter.get(character);
  if (single !== undefined) {
    const [numerals, of, ordinal] = single;
    const end = text[at + 1] === '、' || text[at + 1] === '.' ? at + 2 : at + 1;
    return parsed(of, numerals, ordinal, at, at, at + 1, end);
  }
  if (character === '第') return parseDivision(text, at);
  if (character === '(') return parseBracketed(text, at);
  if (character >= '0' && character <= '9') return parseArabic(text, at);
  return parseBare(text, at) ?? parseLetter(text, at);
}

function parseDivision(text: string, at: number): Marker | undefined {
  const start = at + 1;
  const arabic = text[start]! >= '1' && text[start]! <= '9';
  const numerals = arabic ? 'arabic' : 'han';
  const end = numeralEnd(text, start, NUMERALS[numerals]);
  const ordinal = NUMERALS[numerals].parse(text.slice(start, end));
  if (ordinal === undefined) return undefined;
  for (const [noun, of] of DIVISIONS) {
    if (!text.startsWith(noun, end)) continue;
    const after = end + noun.length;
    // 第三条规定 is a reference; a marker is followed by a blank, a mark or the line's end.
    if (after < text.length && !/[ :、,.]/.test(text[after]!) && !isGlued(text, at, after)) return undefined;
    return parsed(of, numerals, ordinal, at, start, end, after);
  }
  return undefined;
}

const LONGEST_GLUED = 20;

/** 第一章总则, alone on its line: 第一章的规定 and 第三条规定 go on with a sentence. */
function isGlued(text: string, at: number, after: number): boolean {
  if (text[after - 1] === '条' || text.length - at > LONGEST_GLUED) return false;
  return (
    !/^[的规所中内里是为和与及至到、将已主]/.test(text[after]!) && /^[\u4e00-\u9fff“《”》]+$/.test(text.slice(after))
  );
}

function parseBracketed(text: string, at: number): Marker | undefined {
  const start = skipBlanks(text, at + 1);
  for (const [numerals, of] of [
    ['han', SYSTEMS.hanBracket],
    ['arabic', SYSTEMS.arabicBracket],
    ['lower', SYSTEMS.lower],
  ] as const) {
    const end = numeralEnd(text, start, NUMERALS[numerals]);
    if (end === start) continue;
    const close = skipBlanks(text, end);
    const ordinal = NUMERALS[numerals].parse(text.slice(start, end));
    if (text[close] !== ')' || ordinal === undefined) return undefined;
    let after = close + 1;
    if (text[after] === '、' || text[after] === '.') after++;
    return parsed(of, numerals, ordinal, at, start, end, after);
  }
  return undefined;
}

function parseArabic(text: string, at: number): Marker | undefined {
  const end = numeralEnd(text, at, NUMERALS.arabic);
  const ordinal = NUMERALS.arabic.parse(text.slice(at, end));
  if (ordinal === undefined) return undefined;
  const mark = skipBlanks(text, end);
  if (mark > end && isBare(text, at, mark)) {
    return { ...parsed(SYSTEMS.arabic, 'arabic', ordinal, at, at, end, end, true), bare: true };
  }
  if (mark > end + 1) return undefined;
  switch (text[mark]) {
    case '、':
      if (listsNumbers(ordinal, text.slice(mark + 1, mark + 6))) return undefined;
      return parsed(SYSTEMS.arabic, 'arabic', ordinal, at, at, end, mark + 1);
    case ')':
      return parsed(SYSTEMS.arabicHalfBracket, 'arabic', ordinal, at, at, end, mark + 1);
    case '.': {
      const next = text[mark + 1] ?? '';
      const decimal = mark === end ? parseDecimal(text, at) : undefined;
      if (decimal?.tentative === false) return decimal;
      if (next < '0' || next > '9') return parsed(SYSTEMS.arabic, 'arabic', ordinal, at, at, end, mark + 1);
      // 1.2017年 and 3.20**年: a year follows, so the point is a marker's; 20.5万元 is a figure; the rest waits.
      const year = /^(?:19|20)(?:\d\d|\*\*|[x×○]{2})(?![\d.%万亿])/i.test(text.slice(mark + 1, mark + 6));
      return { ...parsed(SYSTEMS.arabic, 'arabic', ordinal, at, at, end, mark + 1, !year), asDecimal: decimal };
    }
    default:
      return undefined;
  }
}

/** 1、2号楼, and 7、8两个月 or 7、8月 of which each follows the other. */
function listsNumbers(ordinal: number, behind: string): boolean {
  const next = /^\d{1,2}(?=两个|月)/.exec(behind)?.[0];
  return Number(next) === ordinal + 1 || /^\d{1,3}(?:、|号|班|年级|组|期)/.test(behind);
}

const DECIMAL = /^\d{1,2}(?:\.[1-9]\d?){1,3}(?![\d.%~—-])/;
const LEVELS = [SYSTEMS.decimal2, SYSTEMS.decimal3, SYSTEMS.decimal4];
/** After a number these say that it is a figure, a date or a version, or has a unit. */
const FIGURE =
  /^(?:[年月日号时点分版个名所项家件人次元万亿千百余多倍成折级期届岁周天]|以[上下内]|左右|公[里斤顷分]|平方|立方|[到至比度])/;
/** The same where a blank stands between, which names of sections have more often than figures. */
const SPACED_FIGURE =
  /^ +(?:[万亿千百个元余多倍]|平方|立方|公[里斤顷分]|[年月日号时点分名所项家件人次级期届岁周天](?![\u4e00-\u9fff])|[月日][\u4e00-\u9fff]|年(?!度))/;

function isFigure(behind: string): boolean {
  if (behind.startsWith(' ')) return SPACED_FIGURE.test(behind);
  return FIGURE.test(behind) || unitAt(behind, 0) !== undefined;
}

/** 1.1 总体目标, 1.2.1近期目标: whether the draft counts so, its other headings tell. */
function parseDecimal(text: string, at: number): Marker | undefined {
  const number = DECIMAL.exec(text.slice(at, at + 12))?.[0];
  if (number === undefined) return undefined;
  const behind = text.slice(at + number.length, at + number.length + 6);
  if (!/^[ 、]*[\u4e00-\u9fff“《]/.test(behind)) return undefined;
  const parts = number.split('.');
  const last = parts.pop()!;
  const end = at + number.length;
  const of = LEVELS[parts.length - 1]!;
  const marker = parsed(of, 'arabic', Number(last), at, end - last.length, end, end, isFigure(behind));
  return { ...marker, prefix: `${parts.join('.')}.` };
}

const LONGEST_BARE = 30;

/** `1 建设目标`, a line of its own. */
function isBare(text: string, at: number, words: number): boolean {
  if (text.length - at > LONGEST_BARE || !/[\u4e00-\u9fff“《]/.test(text[words] ?? '')) return false;
  return !SPACED_FIGURE.test(text.slice(words - 1, words + 6)) && !/[。;,!?]/.test(text);
}

function parseBare(text: string, at: number): Marker | undefined {
  for (const [numerals, of] of [
    ['han', SYSTEMS.han],
    ['capital', SYSTEMS.capital],
    ['stem', SYSTEMS.stem],
  ] as const) {
    const end = numeralEnd(text, at, NUMERALS[numerals]);
    if (end === at) continue;
    const mark = skipBlanks(text, end);
    const sign = text[mark];
    if (sign !== '、' && sign !== '.') continue;
    if (sign === '.' && /[0-9]/.test(text[mark + 1] ?? '')) return undefined;
    const ordinal = NUMERALS[numerals].parse(text.slice(at, end));
    const behind = text.slice(mark + 1, mark + 5);
    if (ordinal === undefined || LIST_NOUN.test(behind) || isTwoGrades(ordinal, behind)) return undefined;
    return parsed(of, numerals, ordinal, at, at, end, mark + 1);
  }
  return undefined;
}

function parseLetter(text: string, at: number): Marker | undefined {
  const sign = text[at + 1];
  if (sign !== '.' && sign !== '、' && sign !== ')') return undefined;
  // A.B.C is an abbreviation or a run of choices.
  if (!/[\u4e00-\u9fff “《]/.test(text[at + 2] ?? '')) return undefined;
  for (const numerals of ['upper', 'lower'] as const) {
    const ordinal = NUMERALS[numerals].parse(text[at]!);
    if (ordinal !== undefined) return parsed(SYSTEMS[numerals], numerals, ordinal, at, at, at + 1, at + 2);
  }
  return undefined;
}
