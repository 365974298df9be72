import { SIMPLIFIED, TRADITIONAL } from './traditional.generated.ts';

/**
 * Marks that drafts write in several ways, each group led by the one that rules are written with. Full-width
 * letters, digits and ASCII marks are folded by arithmetic below; these are what arithmetic does not reach.
 */
const ALIKE: readonly (readonly [string, string])[] = [
  [' ', '\u00a0\u2002\u2003\u2007\u2009\u202f\u3000'],
  [':', '∶︰﹕'],
  [',', '﹐'],
  [';', '﹔'],
  ['(', '﹙'],
  [')', '﹚'],
  ['%', '﹪'],
  ['-', '‐‑‒–−'],
  ['~', '〜∼﹋'],
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
  ['。', '｡'],
  ['、', '､'],
  ['×', '✕╳✖'],
  ['○', '◯⚪'],
  ['两', '両'],
  ['占', '佔'],
  ['户', '戸'],
  ['教', '敎'],
];

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let at = 0; at < TRADITIONAL.length; at++) table[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
  for (let unit = FULL_WIDTH_FIRST; unit <= FULL_WIDTH_LAST; unit++) table[unit] = unit - FULL_WIDTH_SHIFT;
  for (const [read, written] of ALIKE) {
    for (let at = 0; at < written.length; at++) table[written.charCodeAt(at)] = read.charCodeAt(0);
  }
  return table;
}

/**
 * How each UTF-16 code unit is read: traditional as simplified, full width as half width, look-alike marks as one.
 * One unit stays one unit, so folding never moves an offset. The text itself is never changed by it.
 */
export const FOLD: Uint16Array = foldTable();

export function folded(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) out += String.fromCharCode(FOLD[text.charCodeAt(at)]!);
  return out;
}

/** 万 and 亿 in the script of the text they stand beside. */
export function scriptedLike(source: string, text: string): string {
  return /[萬億]/.test(source) ? text.replace(/万/g, '萬').replace(/亿/g, '億') : text;
}

/** Closing and opening marks by what folding made of them, in the width and the kind that drafts use beside each other. */
const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Figures and marks, as rules read them, in the script, the width and the kind of the text that stands there. */
export function writtenLike(source: string, text: string): string {
  const scripted = scriptedLike(source, text);
  if (/[０-９]/.test(source)) return fullWidth(scripted);
  if (/[「」『』]/.test(source)) return scripted.replace(/[“”‘’]/g, (mark) => CORNERS[mark]!);
  return /[（）［］｛｝，；：？！]/.test(source) ? scripted.replace(/[()[\]{},;:?!]/g, fullWidth) : scripted;
}

/** ASCII letters, digits and marks in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + FULL_WIDTH_SHIFT));
}

/** The same in half width. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH_SHIFT));
}
