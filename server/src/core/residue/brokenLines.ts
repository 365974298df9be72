import type { Block } from '../draft/block.ts';
import { contentEnd, lineEnd } from '../draft/lines.ts';
import type { Span } from '../text/span.ts';

/**
 * The line breaks that a sentence was broken over, each with the blanks before it: where a PDF or a mail ended its lines. In
 * Markdown a line break within a paragraph is none.
 */
export function lineBreaks({ kind, markdown, markers, reading }: Block, source: string): readonly Span[] {
  // A reading leaves line breaks out.
  if (kind !== 'text' || markdown || reading.length === reading.text.length) return [];
  const first = lineEnd(source, 0);
  const breaks: Span[] = [];
  // A long heading looks broken off where its paragraph begins.
  const heading = markers[0]?.inline === false && !source.slice(0, first).includes('。');
  for (let at = heading ? lineEnd(source, first) : first; at < source.length; at = lineEnd(source, at)) {
    breaks.push({ start: contentEnd(source, 0, at), end: at });
  }
  return breaks;
}

/** What a line break gives way to: letters of two words stay apart. */
export function joint(source: string, { start, end }: Span): string {
  return LETTER.test(source[start - 1] ?? '') && LETTER.test(source[end] ?? '') ? ' ' : '';
}

const LETTER = /[A-Za-z]/;

/**
 * Whether nobody can have meant these breaks of a block: one of them parts what cannot be parted, or its lines are all as wide as a
 * page and are no list. A paragraph, an item of a list and a line of verse end where their writer wants.
 */
export function isBrokenOff(source: string, breaks: readonly Span[]): boolean {
  const tears = breaks.map((one) => tear(source, one));
  if (tears.includes(Tear.Never)) return true;
  if (breaks.length < 2) return false;
  const lines = linesOf(source, breaks);
  if (isList(lines)) return false;
  return tears.includes(Tear.Word) || isIndented(lines)
    ? areEven(lines, LOOSE)
    : breaks.length > 2 && areEven(lines, STRICT);
}

enum Tear {
  /** The line may end here. */
  None,
  /** Hardly a line ends so. */
  Word,
  /** No line begins or ends so. */
  Never,
}

/** A line of prose ends in none of these, but a line of a song may. */
const WORD_GOES_ON = /[的和与與及或在对對把被将將由为為从從向至]$/;
const NUMERAL_ENDS = /[一二三四五六七八九十百千]$/;
const NUMERAL_GOES_ON = /^[十百千万萬亿億点點]/;
/** 、 and closing quotation marks do open lines: where a number was lost, and where marks are used the wrong way round. */
const NEVER_OPENS = /^[，。；！？）》】〕]/;
const FIGURE_ENDS = /[\u3400-\u9fff、，,] ?\d[\d,.]*$/;
/** Measure words, each with the characters behind it that make it another word: 项目, 人均, 年度. */
const MEASURES: Readonly<Record<string, string>> = {
  '[万亿萬億％%件亩畝吨噸册冊辆輛套]': '',
  公里: '',
  '公[顷頃]': '',
  平方: '',
  '[个個]百分[点點]': '',
  '[余餘多]': '^人名户戶个個件項项家台套次亩畝吨噸元万萬亿億',
  元: '旦宵',
  '[个個]': '人别別体體',
  '[项項]': '目',
  '[户戶]': '籍均口型',
  名: '单單录錄称稱优優义義',
  人: '均口民才大员員事力社工文居物行群類类们們',
  所: '有以在属屬需谓謂长長得',
  座: '谈談位',
  '[处處]': '理置级級长長于罚罰分',
  '[条條]': '件例款线線',
  '[台臺]': '账帳风風胞阶階湾灣',
  家: '庭长長园園电電政禽畜用访訪校具',
  次: '日要年数數序',
  年: '度底初内均来來以后後',
  月: '底初均',
  日: '常前益均',
};
const FIGURE_GOES_ON = new RegExp(
  `^\\d{0,3}(?:\\.\\d+)?(?:${Object.entries(MEASURES)
    .map(([measure, others]) => (others === '' ? measure : `${measure}(?![${others}])`))
    .join('|')})`,
);

function tear(source: string, { start, end }: Span): Tear {
  const before = source.slice(Math.max(0, start - 12), start);
  const after = source.slice(end, end + 12);
  if (NEVER_OPENS.test(after)) return Tear.Never;
  if (FIGURE_ENDS.test(before) && FIGURE_GOES_ON.test(after)) return Tear.Never;
  const word = WORD_GOES_ON.test(before) || (NUMERAL_ENDS.test(before) && NUMERAL_GOES_ON.test(after));
  return word ? Tear.Word : Tear.None;
}

/** The lines on either side of the breaks. */
function linesOf(source: string, breaks: readonly Span[]): readonly string[] {
  const before = source.slice(0, breaks[0]!.start);
  const first = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const starts = [first, ...breaks.map(({ end }) => end)];
  return starts.map((start, index) =>
    source.slice(start, breaks[index]?.start ?? contentEnd(source, start, source.length)),
  );
}

/** Lines that begin with the same character or with a name each, or have their marks in the same places, are one beside another on purpose. */
function isList(lines: readonly string[]): boolean {
  const [first = '', ...others] = lines;
  const marks = marksIn(first);
  return (
    others.every((line) => line[0] === first[0]) ||
    others.every((line) => marksIn(line) === marks) ||
    lines.slice(0, -1).every((line) => NAMED.test(line))
  );
}

/** 原油：1126.4万吨; what comes to all of them may stand below. */
const NAMED = /^[^，。；：,;:]{1,10}[：:]/;

/** Of lines beside one another, none would be set in. */
function isIndented(lines: readonly string[]): boolean {
  return /^(?:\u3000{2}| {2,8}| ?\u3000)/.test(lines[0]!);
}

function marksIn(line: string): string {
  return [...line.matchAll(/[，、；：,;:]/g)].map(({ index }) => index).join(' ');
}

/** Half a Chinese character is one. Words that cannot be parted leave a line shorter, a mark that cannot begin one longer. */
const STRICT = 3;
const LOOSE = 8;
/** By as much is a paragraph's first line indented, and the copy may have lost that. */
const INDENT = 4;
const NARROWEST = 48;

/** Whether all lines but the last are as wide as each other, the last no wider. */
function areEven(lines: readonly string[], tolerance: number): boolean {
  const widths = lines.map(widthOf);
  const [first = 0, ...others] = widths.slice(0, -1);
  const widest = Math.max(first, ...others);
  const narrowest = Math.min(first + INDENT, ...others);
  return narrowest >= NARROWEST && widest - narrowest <= tolerance && widths.at(-1)! <= widest + tolerance;
}

function widthOf(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at++) width += line.charCodeAt(at) < 0x2e80 ? 1 : 2;
  return width;
}
