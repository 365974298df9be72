import { FOLD } from './fold.ts';
import { glossEnd } from './glosses.ts';
import type { Span } from './span.ts';

/**
 * A stretch of a draft as rules read it: folded (see fold.ts) and without what a reader's eye passes over, which is
 * pinyin glosses `區(qū)` left by mirror sites and the line breaks that a PDF copy puts inside a sentence.
 * Offsets into `text` are reading offsets; `toSource` gives the source offset, both in UTF-16 units from the start of
 * the stretch.
 */
export class Reading {
  readonly text: string;
  /** Source length. */
  readonly length: number;
  /** Pairs [reading offset, units left out of the source before it], ascending; absent when nothing was left out. */
  readonly #cuts: Int32Array | undefined;

  constructor(text: string, length: number, cuts: Int32Array | undefined) {
    this.text = text;
    this.length = length;
    this.#cuts = cuts;
  }

  /** Source offset of the unit at a reading offset. */
  toSource(offset: number): number {
    const cuts = this.#cuts;
    if (cuts === undefined) return offset;
    let low = 0;
    let high = cuts.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cuts[middle * 2]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? offset : offset + cuts[low * 2 - 1]!;
  }

  /** Reading offset of the unit at a source offset, or of the one before it where that was left out. */
  toReading(offset: number): number {
    if (this.#cuts === undefined) return offset;
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.toSource(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Source span of a reading span: what was left out at either edge stays outside. */
  sourceSpan(start: number, end: number): Span {
    const from = this.toSource(start);
    return { start: from, end: end > start ? this.toSource(end - 1) + 1 : from };
  }

  /** True when both leave out as much of their sources in the same places. */
  cutsLike(other: Reading): boolean {
    const [own, others] = [this.#cuts, other.#cuts];
    return own === others || (own?.length === others?.length && own!.every((cut, at) => cut === others![at]));
  }

  /** True when the source holds units between two reading offsets that the reading left out. */
  hasCuts(start: number, end: number): boolean {
    return this.toSource(end) - this.toSource(start) !== end - start;
  }
}

const LF = 10;
const CR = 13;
const OPEN = 0x28;
const OPEN_WIDE = 0xff08;

/** 准照2184份，當中緊急搶修257份: Hong Kong and Macau open the parts of a whole so, where others write 其中. */
const RIGHT = '当'.charCodeAt(0);
const MIDDLE = '中'.charCodeAt(0);
const OF_IT = '其'.charCodeAt(0);
const CLAUSE_MARKS = Array.from(',;:。(', (mark) => mark.charCodeAt(0));

/** Whether nothing or a mark stands before that place of what was read. */
const opensClause = (at: number): boolean => at === 0 || CLAUSE_MARKS.includes(scratch[at - 1]!);

const CHUNK = 8192;
let scratch = new Uint16Array(CHUNK);

function stringOf(length: number): string {
  if (length <= CHUNK) return String.fromCharCode.apply(null, scratch.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    text += String.fromCharCode.apply(null, scratch.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[]);
  }
  return text;
}

/**
 * Reads `text` from `start` to `end`. The result holds no reference to `text`, so that an old version of a long draft
 * is not kept alive by one of its paragraphs.
 */
export function read(text: string, start: number, end: number): Reading {
  if (end - start > scratch.length) scratch = new Uint16Array(end - start);
  let length = 0;
  let left = 0;
  let cuts: number[] | undefined;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === OPEN || unit === OPEN_WIDE) {
      const to = glossEnd(text, at, start, end);
      if (to > at) {
        left += to - at;
        cuts ??= [];
        cuts.push(length, left);
        at = to - 1;
        continue;
      }
    } else if (unit === LF || unit === CR) {
      left++;
      cuts ??= [];
      if (cuts.length > 0 && cuts[cuts.length - 2] === length) cuts[cuts.length - 1] = left;
      else cuts.push(length, left);
      continue;
    }
    const folded = FOLD[unit]!;
    if (folded === MIDDLE && scratch[length - 1] === RIGHT && opensClause(length - 1)) scratch[length - 1] = OF_IT;
    scratch[length++] = folded;
  }
  return new Reading(stringOf(length), end - start, cuts === undefined ? undefined : Int32Array.from(cuts));
}
