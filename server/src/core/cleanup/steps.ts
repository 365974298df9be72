import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { halfWidthMarks } from '../draft/halfWidthMarks.ts';
import { joint, lineBreaks } from '../residue/brokenLines.ts';
import { type Residue, type ResidueKind, residueIn } from '../residue/residue.ts';
import type { CleanupEdit } from './cleanup.ts';

type Step = (draft: Draft) => readonly CleanupEdit[];

/** What each group does, in the order in which they are done. */
export const STEPS = {
  glosses: residue('gloss'),
  residue: residue('page-tag', 'page-number', 'markup', 'invisible', 'unreadable'),
  site: residue('site'),
  lines: inBlocks(joined),
  headings: inBlocks(parted),
  width: inBlocks(evened),
} satisfies Record<string, Step>;

/** A step that looks at one block at a time; edits count from the block's start. */
function inBlocks(step: (block: Block, source: string) => readonly CleanupEdit[]): Step {
  return (draft) =>
    draft.blocks.flatMap((block, index) => {
      if (block.kind === 'blank' || block.kind === 'code' || block.kind === 'fence') return [];
      const start = draft.starts[index]!;
      return step(block, draft.text.slice(start, start + block.length)).map(({ span, newText }) => ({
        span: { start: start + span.start, end: start + span.end },
        newText,
      }));
    });
}

/** Takes out residue of these kinds, or puts what it stands for in its place. */
function residue(...kinds: readonly ResidueKind[]): Step {
  return inBlocks((block, source) =>
    apart(residueIn(block, source).filter((one) => kinds.includes(one.kind) && removable(one))),
  );
}

function removable({ instead }: Residue): boolean {
  return instead.length === 1;
}

function apart(found: readonly Residue[]): readonly CleanupEdit[] {
  const edits = found
    .flatMap(({ spans, instead }) => spans.map((span) => ({ span, newText: instead[0]! })))
    .sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return edits.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Joins the lines that a sentence was broken over. */
function joined(block: Block, source: string): readonly CleanupEdit[] {
  return lineBreaks(block, source).map((span) => ({ span, newText: joint(source, span) }));
}

/** Begins a line at each heading that was run into a paragraph. */
function parted({ kind, markers, reading }: Block, source: string): readonly CleanupEdit[] {
  if (kind !== 'text') return [];
  const end = source.includes('\r\n') ? '\r\n' : '\n';
  return markers
    .filter(({ inline }) => inline)
    .map(({ start }) => {
      const to = reading.toSource(start);
      let from = to;
      while (from > 0 && /[ \t\u3000]/.test(source[from - 1]!)) from--;
      return { span: { start: from, end: to }, newText: end };
    });
}

const HALF_WIDTH_SHIFT = 0xfee0;
/** Digits, letters and the signs of figures that were typed in full width. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％＋]/g;

/** Digits and letters in half width, marks of Chinese text in full width. */
function evened(block: Block, source: string): readonly CleanupEdit[] {
  const figures = [...source.matchAll(FULL_WIDTH)].map(({ 0: character, index }) => ({
    span: { start: index, end: index + 1 },
    newText: String.fromCharCode(character.charCodeAt(0) - HALF_WIDTH_SHIFT),
  }));
  const marks = halfWidthMarks(block, source).map(({ span, full }) => ({ span, newText: full }));
  return [...figures, ...marks].sort((a, b) => a.span.start - b.span.start);
}
