import type { Draft } from '../draft/draft.ts';
import type { Span } from '../text/span.ts';
import type { Conversion, Kept } from './conversion.ts';
import type { Keeper } from './keeping.ts';
import type { Pass } from './memory.ts';

/** A line, or the part of it that was asked for, that a conversion changes. */
export interface Rewritten {
  readonly span: Span;
  readonly newText: string;
}

/** What a line is recalled from, and noted in. */
export type Remembered = Pick<Pass, 'recall'> & Partial<Pick<Pass, 'note'>>;

/**
 * Converts a draft line by line: what is in `within` (spans in their order), or all of it. Line breaks stay where they
 * are, so that every line of the result stands for one of the draft.
 */
export function rewritten(
  draft: Draft,
  conversion: Conversion,
  keeper: Keeper,
  { within, memory }: { readonly within?: readonly Span[] | undefined; readonly memory?: Remembered | undefined } = {},
): readonly Rewritten[] {
  const out: Rewritten[] = [];
  for (const { span, kept } of linesOf(draft, keeper, within ?? [{ start: 0, end: draft.text.length }])) {
    const line = draft.text.slice(span.start, span.end);
    const newText = memory?.recall(line) ?? conversion.convert(line, kept);
    memory?.note?.(line, newText);
    if (newText !== line) out.push({ span, newText });
  }
  return out;
}

interface Line {
  readonly span: Span;
  /** Offsets from the span's start. */
  readonly kept: readonly Kept[];
}

function* linesOf(draft: Draft, keeper: Keeper, within: readonly Span[]): Iterable<Line> {
  const { text, blocks, starts, options } = draft;
  let index = 0;
  for (const asked of within) {
    for (index = Math.max(0, draft.blockAt(asked.start)); index < blocks.length; index++) {
      const block = blocks[index]!;
      const start = starts[index]!;
      if (start >= asked.end) break;
      if (block.kind !== 'text' && block.kind !== 'table') continue;
      const end = start + block.length;
      const spans = keeper.spans(block, text.slice(start, end), options.markdown);
      for (const span of split(text, Math.max(start, asked.start), Math.min(end, asked.end))) {
        yield { span, kept: clipped(spans, span.start - start, span.end - start) };
      }
    }
  }
}

/** The lines of a stretch, without what ends them. */
function* split(text: string, start: number, end: number): Iterable<Span> {
  for (let at = start; at < end; ) {
    let to = at;
    while (to < end && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++;
    if (to > at) yield { start: at, end: to };
    at = to + 1;
  }
}

function clipped(spans: readonly Kept[], start: number, end: number): readonly Kept[] {
  if (spans.length === 0) return spans;
  return spans
    .filter((span) => span.end > start && span.start < end)
    .map((span) => ({ ...span, start: Math.max(0, span.start - start), end: Math.min(span.end, end) - start }));
}
