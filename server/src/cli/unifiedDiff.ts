import type { Replacement } from './replacements.ts';

const CONTEXT = 3;

/** Whole lines of the old text, `first` up to `last`, and what stands in their place. */
interface Hunk {
  readonly first: number;
  readonly last: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A patch as diff -u prints it. Lines end with LF only, as for `patch`; a CR before it is part of its line. */
export function unifiedDiff(path: string, text: string, replacements: readonly Replacement[]): string {
  const starts = lineStarts(text);
  const lines = starts.slice(0, -1).map((start, index) => text.slice(start, starts[index + 1]));
  const hunks = changedLines(text, starts, replacements);
  let out = `--- ${path}\n+++ ${path}\n`;
  let shift = 0;
  for (let at = 0; at < hunks.length; ) {
    // Changes whose context meets share a hunk.
    let next = at + 1;
    while (next < hunks.length && hunks[next]!.first - hunks[next - 1]!.last <= 2 * CONTEXT) next++;
    const group = hunks.slice(at, next);
    const from = Math.max(0, group[0]!.first - CONTEXT);
    const to = Math.min(lines.length, group.at(-1)!.last + CONTEXT);
    const grown = group.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    out += `@@ -${place(from, to - from)} +${place(from + shift, to - from + grown)} @@\n`;
    let line = from;
    for (const { first, last, removed, added } of group) {
      out += marked(' ', lines.slice(line, first)) + marked('-', removed) + marked('+', added);
      line = last;
    }
    out += marked(' ', lines.slice(line, to));
    shift += grown;
    at = next;
  }
  return out;
}

function changedLines(text: string, starts: readonly number[], replacements: readonly Replacement[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (let at = 0; at < replacements.length; ) {
    const first = lineOf(starts, replacements[at]!.start);
    let last = first;
    let added = '';
    let from = starts[first]!;
    // All replacements that touch the same lines.
    do {
      const { start, end, newText } = replacements[at]!;
      added += text.slice(from, start) + newText;
      from = end;
      last = lineOf(starts, end);
      at++;
    } while (at < replacements.length && lineOf(starts, replacements[at]!.start) === last);
    const behind = Math.min(last + 1, starts.length - 1);
    added += text.slice(from, starts[behind]);
    hunks.push({ first, last: behind, removed: split(text.slice(starts[first], starts[behind])), added: split(added) });
  }
  return hunks;
}

/** Where each line starts, and the text's length behind the last. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0 && at + 1 < text.length; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  if (text.length > 0) starts.push(text.length);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function split(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function place(from: number, count: number): string {
  return count === 0 ? `${from},0` : count === 1 ? `${from + 1}` : `${from + 1},${count}`;
}

function marked(mark: string, lines: readonly string[]): string {
  return lines.map((line) => `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`).join('');
}
