import { folded } from '../text/fold.ts';
import { HAN_SIGNS } from './enumerations.ts';
import { parseMarker, residueEnd } from './markers.ts';

const LF = 10;
const CR = 13;

/** Offset behind the line that begins at `at`, its terminator (LF, CR or CRLF) included. */
export function lineEnd(text: string, at: number): number {
  for (let to = at; to < text.length; to++) {
    const unit = text.charCodeAt(to);
    if (unit === LF) return to + 1;
    if (unit === CR) return text.charCodeAt(to + 1) === LF ? to + 2 : to + 1;
  }
  return text.length;
}

/** Offset behind the last visible character of `start`..`end`. */
export function contentEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === LF || unit === CR || unit === 9 || unit === 0x3000 || unit === 0xa0 || unit === 0xfeff;
}

/** A line that a PDF copy broke off is at least this long, in UTF-16 units; one that opens with a marker longer still. */
const SHORTEST_BROKEN = 24;
const SHORTEST_BROKEN_HEADING = 36;

/** No line ends in these unless it was broken off. */
const DANGLING = new Set([...'一二三四五六七八九十的和与及或在对把被第約约，、']);
const SHORTEST_DANGLING = 10;

const ENDS_SENTENCE = new Set([...'。！？；：…”’」』）)》】〕.!?;:|']);
const PROSE_MARK = /[，。；,;]/;
const CONTINUES = /^[\u3400-\u9fff0-9A-Za-z，。；、：）”》%％,;)(（“《]/;
const ENUMERATION = new RegExp(
  `^[一二三四五六七八九十]{1,3}[${HAN_SIGNS.join('')}]|^第[一二三四五六七八九十]{1,3}[,，]`,
);

/** Blanks set figures in columns: 城关小学　　5,676　　5,050. */
const COLUMNS = / [-+]?[\d,.]+%? +[-+]?[\d,.]+%?$/;

function isColumns(line: string): boolean {
  return line.includes('|') || line.includes('\t') || COLUMNS.test(folded(line.slice(-LONGEST_COLUMNS)));
}

const LONGEST_COLUMNS = 60;

/**
 * True when the line that begins at `next` goes on with the sentence that the line `start`..`next` broke off, as lines
 * copied from a PDF do. Looks at these two lines only, so that an edit elsewhere cannot change the answer.
 */
export function continues(text: string, start: number, next: number): boolean {
  const end = contentEnd(text, start, next);
  const length = end - start;
  if (length < SHORTEST_DANGLING || next >= text.length || ENDS_SENTENCE.has(text[end - 1]!)) return false;
  if (length < SHORTEST_BROKEN && !DANGLING.has(text[end - 1]!)) return false;
  if (!CONTINUES.test(text[next]!)) return false;
  const line = text.slice(start, end);
  if (!PROSE_MARK.test(line) || isColumns(line)) return false;
  const opening = folded(line.slice(0, 24));
  const headed = parseMarker(opening, residueEnd(opening)) !== undefined;
  if (headed && length < SHORTEST_BROKEN_HEADING && !line.includes('。')) return false;
  const following = folded(text.slice(next, Math.min(next + 16, lineEnd(text, next))));
  const marker = parseMarker(following, 0);
  return (marker === undefined || marker.tentative || marker.prefix !== '') && !ENUMERATION.test(following);
}
