import { HAN_NUMERAL } from '../text/numerals.ts';
import { type Reading, read } from '../text/reading.ts';
import type { Remembering } from '../text/remembered.ts';
import { countScripts, type ScriptCount } from '../text/script.ts';
import { type Blank, bareBlank, bareYear, spacedBlank } from './blanks.ts';
import { emphasisRuns } from './emphasis.ts';
import {
  arabicMark,
  bracketMark,
  circledMark,
  type EnumerationMark,
  hanMark,
  prefixedMark,
  wordMark,
} from './enumerations.ts';
import { joinedItems } from './items.ts';
import { contentEnd } from './lines.ts';
import type { Marker } from './markers.ts';
import { markersOf } from './paragraphMarkers.ts';
import { type Placeholder, RUN_CHARACTERS, runPlaceholder, writtenPlaceholder } from './placeholders.ts';
import { type Quantity, scanQuantity } from './quantities.ts';
import type { Region } from './region.ts';
import { mayBeRow } from './rows.ts';
import { isTitle, titleMarker } from './titles.ts';
import { type UnpairedMark, unpairedMarks } from './unpairedMarks.ts';

export type BlockKind = 'blank' | 'text' | 'table' | 'fence' | 'code';

/**
 * A paragraph with all that rules ask of it, read once. Every offset in it is a reading offset from the block's start;
 * `reading.sourceSpan` turns it into a source offset from the block's start. Nothing in a block knows where in the draft
 * it stands, so that it can be kept when text before it changes.
 */
export interface Block extends Remembering {
  readonly kind: BlockKind;
  /** Source length in UTF-16 units, line terminators included. */
  readonly length: number;
  readonly reading: Reading;
  /** Of a table: cells are told from one another elsewhere. */
  readonly mayBeRow: boolean;
  /** A line that names a report or an annex: numbering begins anew behind it. */
  readonly title: boolean;
  /** The ordinal that a title ends in: 工作总结二. */
  readonly titleMarker: Marker | undefined;
  readonly markers: readonly Marker[];
  readonly enumeration: readonly EnumerationMark[];
  readonly placeholders: readonly Placeholder[];
  readonly blanks: readonly Blank[];
  readonly quantities: readonly Quantity[];
  /** Brackets and quotation marks without their partner in this block, in the order of their places. */
  readonly unpaired: readonly UnpairedMark[];
  /** Stands in a draft written in Markdown. */
  readonly markdown: boolean;
  /** How much of it only one script writes. */
  readonly scripts: ScriptCount;
  /** True when a Markdown code fence is open behind this block. */
  readonly codeBehind: boolean;
}

export interface ReadOptions {
  readonly markdown: boolean;
  /** What is right there: in Taiwan ○○ is no placeholder, and `1、` is how items are numbered. */
  readonly region: Region;
}

const NONE: readonly never[] = [];

enum Class {
  Plain,
  Digit,
  HanNumeral,
  Run,
  Word,
  Space,
  Mark,
  Ordinal,
  Sequence,
  Circled,
  Bracket,
  Code,
}

const CLASSES = new Uint8Array(0x10000);
const classify = (characters: string, of: Class): void => {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = of;
};
classify(HAN_NUMERAL, Class.HanNumeral);
classify('0123456789', Class.Digit);
classify('待此单点在请错ETF{$<[【〔年学', Class.Word);
classify(' ', Class.Space);
classify('。;,、)”!', Class.Mark);
classify(RUN_CHARACTERS, Class.Run);
classify('第其', Class.Ordinal);
classify('首再最', Class.Sequence);
classify('(', Class.Bracket);
classify('`', Class.Code);
for (let unit = 0x2460; unit <= 0x2473; unit++) CLASSES[unit] = Class.Circled;

const FENCE = /^\s{0,3}(?:```|~~~)/;
const TABLE = /^\s*\||\|.*\||\t.*\t/;

/** A heading's marker, and a sentence behind it: pasted from Word, such a line has tabs between the two, and is no row. */
const HEADED = /^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])/;

function isTable(text: string): boolean {
  if (text.includes('|')) return TABLE.test(text);
  return text.includes('\t') && TABLE.test(text) && !(text.includes('。') && HEADED.test(text));
}

/** Reads the block at `start`..`end` of the draft. `codeBefore`: a code fence is open before it. */
export function readBlock(text: string, start: number, end: number, codeBefore: boolean, options: ReadOptions): Block {
  const reading = read(text, start, contentEnd(text, start, end));
  const fence = options.markdown && FENCE.test(reading.text);
  const kind: BlockKind = fence
    ? 'fence'
    : codeBefore
      ? 'code'
      : reading.text === ''
        ? 'blank'
        : isTable(reading.text)
          ? 'table'
          : 'text';
  const found = kind === 'text' || kind === 'table' ? new Scan(reading.text, kind, options) : undefined;
  const title = found !== undefined && isTitle(reading.text, found.markers.length > 0);
  return {
    kind,
    length: end - start,
    reading,
    title,
    mayBeRow: found !== undefined && mayBeRow(reading.text, kind === 'table'),
    titleMarker: title ? titleMarker(reading.text) : undefined,
    markers: found?.markers ?? NONE,
    enumeration: found?.enumeration ?? NONE,
    placeholders: found?.placeholders ?? NONE,
    blanks: found?.blanks ?? NONE,
    quantities: found?.quantities ?? NONE,
    unpaired: found === undefined ? NONE : unpairedMarks(reading.text),
    markdown: options.markdown,
    scripts: countScripts(text, start, end),
    codeBehind: fence ? !codeBefore : codeBefore,
    memory: undefined,
  };
}

/** One pass over a paragraph: each character's class says which reader to ask what begins there. */
class Scan {
  markers: readonly Marker[];
  enumeration: readonly EnumerationMark[] = NONE;
  placeholders: readonly Placeholder[] = NONE;
  blanks: readonly Blank[] = NONE;
  quantities: readonly Quantity[] = NONE;
  readonly #text: string;
  readonly #kind: BlockKind;
  readonly #options: ReadOptions;
  #emphasis: ReadonlySet<number> | undefined;

  constructor(text: string, kind: BlockKind, options: ReadOptions) {
    this.#text = text;
    this.#kind = kind;
    this.#options = options;
    this.markers = kind === 'text' ? markersOf(text) : NONE;
    let at = 0;
    // A marker's numeral is no figure; one that only may be a marker is read as a figure as well.
    for (const marker of this.markers) {
      if (marker.tentative) continue;
      this.#readTo(marker.start, at);
      at = marker.end;
    }
    this.#readTo(text.length, at);
    this.#mark(text.length);
    const joined = joinedItems(this.markers, this.enumeration);
    if (joined !== undefined) {
      this.markers = joined.markers;
      this.enumeration = joined.enumeration;
    }
  }

  #readTo(end: number, from: number): void {
    const text = this.#text;
    for (let at = from; at < end; ) {
      const of = CLASSES[text.charCodeAt(at)]!;
      at = of === Class.Plain ? at + 1 : this.#readAt(at, of);
    }
  }

  /** Takes what begins at `at` and returns where to go on. */
  #readAt(at: number, of: Class): number {
    switch (of) {
      case Class.Digit:
        return this.#digit(at);
      case Class.HanNumeral:
        return this.#hanNumeral(at);
      case Class.Run:
        return this.#run(at, at);
      case Class.Space:
        return this.#space(at);
      case Class.Mark:
        this.#mark(at);
        return at + 1;
      case Class.Circled:
        return this.#item(circledMark(this.#text, at)) ?? at + 1;
      case Class.Ordinal:
        return this.#item(prefixedMark(this.#text, at) ?? wordMark(this.#text, at)) ?? this.#ordinal(at);
      case Class.Sequence:
        return this.#item(wordMark(this.#text, at)) ?? at + 1;
      case Class.Bracket:
        return this.#item(bracketMark(this.#text, at)) ?? this.#word(at);
      case Class.Code:
        return this.#code(at);
      default:
        return this.#word(at);
    }
  }

  /** Past inline code, which Markdown sets between backquotes. */
  #code(at: number): number {
    const close = this.#options.markdown ? this.#text.indexOf('`', at + 1) : -1;
    return close < 0 ? at + 1 : close + 1;
  }

  #digit(at: number): number {
    const text = this.#text;
    const item = this.#item(arabicMark(text, at));
    if (item !== undefined) return item;
    let end = at + 1;
    while (end < at + 4 && CLASSES[text.charCodeAt(end)] === Class.Digit) end++;
    if (CLASSES[text.charCodeAt(end)] === Class.Run) {
      const after = this.#run(at, end);
      if (after > end + 1 || this.placeholders.at(-1)?.start === at) return after;
    }
    return this.#quantity(at);
  }

  #hanNumeral(at: number): number {
    const text = this.#text;
    let end = at + 1;
    while (CLASSES[text.charCodeAt(end)] === Class.HanNumeral) end++;
    const item = this.#item(hanMark(text, at, end));
    if (item !== undefined) return item;
    // 二〇二×年
    if (end - at >= 2 && CLASSES[text.charCodeAt(end)] === Class.Run) return this.#run(at, end);
    return this.#quantity(at);
  }

  /** 第12届, 第三中学: the number is a name's. */
  #ordinal(at: number): number {
    let end = at + 1;
    while (
      CLASSES[this.#text.charCodeAt(end)] === Class.Digit ||
      CLASSES[this.#text.charCodeAt(end)] === Class.HanNumeral
    ) {
      end++;
    }
    return end;
  }

  #quantity(at: number): number {
    const found = scanQuantity(this.#text, at);
    if (typeof found === 'number') return Math.max(found, at + 1);
    if (this.quantities === NONE) this.quantities = [];
    (this.quantities as Quantity[]).push(found);
    return found.end;
  }

  /** `numberStart` < `at` where digits stand before the blank characters. */
  #run(numberStart: number, at: number): number {
    const text = this.#text;
    if (text[at] === '*' || text[at] === '_') this.#emphasis ??= emphasisRuns(text, this.#options.markdown);
    const found = runPlaceholder(text, numberStart, at, this.#emphasis ?? NO_EMPHASIS, this.#options);
    if (found !== undefined) return this.#placeholder(found);
    let end = at + 1;
    while (text[end] === text[at]) end++;
    return end;
  }

  #word(at: number): number {
    const found = writtenPlaceholder(this.#text, at);
    if (found !== undefined) return this.#placeholder(found);
    const unit = this.#text[at];
    if (unit === '年' || unit === '学') this.#blank(bareYear(this.#text, at));
    return at + 1;
  }

  #space(at: number): number {
    const found = writtenPlaceholder(this.#text, at);
    if (found !== undefined) return this.#placeholder(found);
    if (this.#kind === 'text') this.#blank(spacedBlank(this.#text, at));
    let end = at + 1;
    while (this.#text[end] === ' ') end++;
    return end;
  }

  #mark(at: number): void {
    if (this.#kind === 'text') this.#blank(bareBlank(this.#text, at));
  }

  #placeholder(found: Placeholder): number {
    if (this.placeholders === NONE) this.placeholders = [];
    (this.placeholders as Placeholder[]).push(found);
    return found.end;
  }

  #blank(found: Blank | undefined): void {
    if (found === undefined) return;
    const last = this.blanks.at(-1);
    if (last !== undefined && last.end > found.start) return;
    if (this.blanks === NONE) this.blanks = [];
    (this.blanks as Blank[]).push(found);
  }

  #item(found: EnumerationMark | undefined): number | undefined {
    if (found === undefined) return undefined;
    if (this.enumeration === NONE) this.enumeration = [];
    (this.enumeration as EnumerationMark[]).push(found);
    return found.end;
  }
}

const NO_EMPHASIS: ReadonlySet<number> = new Set();
