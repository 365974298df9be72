import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { halfWidthMarks } from '../draft/halfWidthMarks.ts';
import { lineEnd } from '../draft/lines.ts';
import { joint, lineBreaks } from '../residue/brokenLines.ts';
import { type Residue, type ResidueKind, residueIn } from '../residue/residue.ts';
import type { Span } from '../text/span.ts';
import type { CleanupEdit } from './cleanup.ts';

type Step = (draft: Draft) => readonly CleanupEdit[];

/** What each group does, in the order in which they are done. */
export const STEPS = {
  glosses: residue('gloss'),
  residue: residue('page-tag', 'page-number', 'markup', 'invisible', 'break', 'unreadable'),
  quotes,
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
    apart(
      residueIn(block, source).filter((one) => kinds.includes(one.kind) && removable(one)),
      source,
    ),
  );
}

function removable({ instead }: Residue): boolean {
  return instead.length === 1;
}

function apart(found: readonly Residue[], source: string): readonly CleanupEdit[] {
  const edits = found
    .flatMap(({ kind, spans, instead }) =>
      spans.map((span) => ({ span: kind === 'page-number' ? withItsLine(source, span) : span, newText: instead[0]! })),
    )
    .sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return edits.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** What stands in a line by itself leaves no empty line behind. */
function withItsLine(source: string, { start, end }: Span): Span {
  const alone = /(?:^|[\r\n])$/.test(source.slice(0, start)) && /^[\r\n]/.test(source.slice(end));
  return { start, end: alone ? lineEnd(source, end) : end };
}

/** Joins the lines that a sentence was broken over. */
function joined(block: Block, source: string): readonly CleanupEdit[] {
  return lineBreaks(block, source).map((span) => ({ span, newText: joint(source, span) }));
}

/** The marks that a mail sets before the lines it answers; a single line that begins with one may be written so. */
function quotes({ text, options }: Draft): readonly CleanupEdit[] {
  if (options.markdown) return [];
  return [...text.matchAll(QUOTED_LINES)].flatMap(({ 0: lines, index }) => {
    const marks = [...lines.matchAll(QUOTE_MARKS)];
    // > 90分为优秀: more than.
    if (marks.length < 2 || !OPENS_WITH_HAN.test(lines)) return [];
    return marks.map((mark) => {
      const start = index + mark.index;
      return { span: { start, end: start + mark[0].length }, newText: '' };
    });
  });
}

const QUOTED_LINES = /(?:^>(?:[> ].*)?(?:\r\n?|\n)){1,}(?:>(?:[> ].*)?)?/gm;
const QUOTE_MARKS = /^>[> ]{0,8}/gm;
const OPENS_WITH_HAN = /^>[> ]*\u3000*[\u3400-\u9fff]/m;

/** Begins a line at each heading that was run into a paragraph, set in as the paragraph is. */
function parted({ kind, markers, reading }: Block, source: string): readonly CleanupEdit[] {
  if (kind !== 'text') return [];
  const starts = markers.filter(({ inline }) => inline).map(({ start }) => start);
  const first = RUN_IN_FIRST.exec(reading.text);
  if (first !== null && !starts.includes(first[0].length)) starts.unshift(first[0].length);
  if (starts.length === 0) return [];
  const end = (source.includes('\r\n') ? '\r\n' : '\n') + INDENT.exec(source)![0];
  return starts.map((start) => {
    const to = reading.toSource(start);
    let from = to;
    while (from > 0 && /[ \t\u3000]/.test(source[from - 1]!)) from--;
    return { span: { start: from, end: to }, newText: end };
  });
}

const INDENT = /^[ \t\u3000]*/;
/** 二、主要措施（一）…: a heading, and behind it the first of the level below. 第（一）项 and 《…》（一） are none. */
const RUN_IN_FIRST =
  /^\s*[一二三四五六七八九十]{1,3}、[\u3400-\u9fff]{2,14}(?<![第条款项目第])(?=\(一\)[\u3400-\u9fff])/;

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
