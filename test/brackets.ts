import type { Span } from '../server/src/core/text/span.ts';

/** A text with `⟦…⟧` around its spans, taken apart. Spans may nest; they come in the order in which they open. */
export interface Bracketed {
  readonly text: string;
  readonly spans: readonly Span[];
}

export function readBrackets(marked: string): Bracketed {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (part === '⟧') {
      const span = open.pop();
      if (span === undefined) throw new Error(`⟧ without ⟦: ${marked}`);
      span.end = text.length;
    } else {
      text += part;
    }
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧: ${marked}`);
  return { text, spans };
}

/** The inverse, for comparing what was found with the text as the test's author wrote it. */
export function writeBrackets(text: string, spans: readonly Span[]): string {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const offsets = [...new Set(ordered.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let marked = '';
  let at = 0;
  for (const offset of offsets) {
    marked += text.slice(at, offset);
    marked += '⟧'.repeat(ordered.filter(({ start, end }) => end === offset && start < end).length);
    marked += '⟦⟧'.repeat(ordered.filter(({ start, end }) => start === offset && end === offset).length);
    marked += '⟦'.repeat(ordered.filter(({ start, end }) => start === offset && start < end).length);
    at = offset;
  }
  return marked + text.slice(at);
}
