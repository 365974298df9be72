import { matchesOf } from '../text/matches.ts';
import type { Reading } from '../text/reading.ts';
import type { Residue } from './residue.ts';

const DOUBLED = /[,、;:。]{2,}/g;
const DOUBLED_ONCE = /[,、;:。]{2}/;
/** Behind a figure it is number-format's. */
const FIGURE = /[\d%‰]/;
/** `&nbsp;,` is an entity before a mark. */
const LETTER = /[A-Za-z]/;

/** Two marks side by side, where something was cut out between or one was typed over another. Adds to `found`. */
export function doubledMarks(reading: Reading, source: string, found: Residue[]): void {
  if (!DOUBLED_ONCE.test(reading.text)) return;
  const matches = matchesOf(reading.text, DOUBLED);
  // Rows of values with some left out.
  if (matches.filter(({ 0: marks }) => /^,+$/.test(marks)).length > 2) return;
  for (const { 0: marks, index } of matches) {
    if (/^(?:。{3,}|:+)$/.test(marks) || FIGURE.test(reading.text[index - 1] ?? '') || index === 0) continue;
    if (marks[0] === ';' && LETTER.test(reading.text[index - 1]!)) continue;
    if (reading.hasCuts(index, index + marks.length - 1)) continue;
    const span = reading.sourceSpan(index, index + marks.length);
    const instead = [...new Set(source.slice(span.start, span.end))].reverse();
    found.push({ kind: 'doubled', spans: [span], instead, safe: false });
  }
}
