// GB/T 15834: marks of Chinese text are full-width. Half-width ones are reported where Chinese text stands on their side, all of
// a paragraph at once, and once for a draft that is written so throughout; inside numbers, times, ratios, codes, addresses and Western names they are right. Of % and ％ a draft
// uses one: the few among the many are reported.

import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { type HalfWidthMark, halfWidthMarks } from '../draft/halfWidthMarks.ts';
import { message } from '../messages/message.ts';
import { type Span, shifted } from '../text/span.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const halfwidthPunctuation: Rule = {
  id: 'halfwidth-punctuation',
  group: 'text',
  severity: 'information',
  fix: 'safe',
  *inDraft(draft) {
    const found = draft.blocks.map((block, index) => marksIn(draft, block, draft.starts[index]!));
    const inBlocks = found.flatMap((marks, index) => (marks.length === 0 ? [] : [placed(marks, draft.starts[index]!)]));
    if (inBlocks.length > THROUGHOUT) yield throughout(inBlocks.flat());
    else yield* inBlocks.map(inBlock);
    yield* mixedPercents(draft);
  },
  summaryOf(block, source) {
    if (block.kind === 'text' && halfWidthMarks(block, source).length > 0) return source;
    return Array.from(source.matchAll(/[%％]/g), ({ index, 0: sign }) => `${index}${sign}`).join();
  },
};

/** More paragraphs with half-width marks than this are a draft written so: one finding says it of all. */
const THROUGHOUT = 5;

const NONE: readonly HalfWidthMark[] = [];
const marks = new WeakMap<Block, readonly HalfWidthMark[]>();

function marksIn(draft: Draft, block: Block, start: number): readonly HalfWidthMark[] {
  if (block.kind !== 'text') return NONE;
  let found = marks.get(block);
  if (found === undefined) {
    found = halfWidthMarks(block, draft.text.slice(start, start + block.length));
    marks.set(block, found);
  }
  return found;
}

const placed = (found: readonly HalfWidthMark[], start: number): readonly HalfWidthMark[] =>
  found.map(({ span, full }) => ({ span: shifted(start, span), full }));

const AS_IS: Span = { start: 0, end: 0 };

function fix(found: readonly HalfWidthMark[]): Fix {
  return {
    title: message('halfwidth-punctuation.fix', { count: found.length }),
    safe: true,
    edits: found.map(({ span, full }) => ({ span, newText: full, like: AS_IS })),
  };
}

function inBlock(found: readonly HalfWidthMark[]): Finding {
  const [first, last] = [found[0]!, found.at(-1)!];
  return {
    span: { start: first.span.start, end: last.span.end },
    confidence: 'certain',
    message: message(found.length === 1 ? 'halfwidth-punctuation.one' : 'halfwidth-punctuation.many', {
      found: first.span,
      right: first.full,
      count: found.length,
    }),
    related: [],
    fixes: [fix(found)],
  };
}

/** Beyond these the fix is left to 整理粘贴文本, which does not keep it ready at every key. */
const MOST_EDITS = 2_000;

function throughout(found: readonly HalfWidthMark[]): Finding {
  return {
    span: found[0]!.span,
    confidence: 'certain',
    message: message('halfwidth-punctuation.throughout', { count: found.length }),
    related: [],
    fixes: found.length > MOST_EDITS ? [] : [fix(found)],
  };
}

const percents = new WeakMap<Block, { readonly half: readonly number[]; readonly full: readonly number[] }>();

/** Source offsets of both kinds of percent sign from the block's start. */
function percentsIn(draft: Draft, block: Block, start: number) {
  let found = percents.get(block);
  if (found === undefined) {
    const half: number[] = [];
    const full: number[] = [];
    for (let at = start; at < start + block.length; at++) {
      const unit = draft.text.charCodeAt(at);
      if (unit === 0x25) half.push(at - start);
      else if (unit === 0xff05) full.push(at - start);
    }
    found = { half, full };
    percents.set(block, found);
  }
  return found;
}

/** The few of one kind among at least so many of the other, for each of them. */
const FEW_AMONG = 4;

function* mixedPercents(draft: Draft): Iterable<Finding> {
  const all = draft.blocks.map((block, index) => percentsIn(draft, block, draft.starts[index]!));
  const count = (kind: 'half' | 'full'): number => all.reduce((sum, signs) => sum + signs[kind].length, 0);
  const [half, full] = [count('half'), count('full')];
  const few = half > 0 && half * FEW_AMONG <= full ? 'half' : full > 0 && full * FEW_AMONG <= half ? 'full' : undefined;
  if (few === undefined) return;
  const right = few === 'half' ? '％' : '%';
  for (const [index, signs] of all.entries()) {
    const spans = signs[few].map((at) => shifted(draft.starts[index]!, { start: at, end: at + 1 }));
    if (spans.length === 0) continue;
    yield {
      span: { start: spans[0]!.start, end: spans.at(-1)!.end },
      confidence: 'certain',
      message: message('halfwidth-punctuation.percent', { found: spans[0]!, right }),
      related: [],
      fixes: [
        {
          title: message('halfwidth-punctuation.percent-fix', { right }),
          safe: true,
          edits: spans.map((span) => ({ span, newText: right, like: AS_IS })),
        },
      ],
    };
  }
}
