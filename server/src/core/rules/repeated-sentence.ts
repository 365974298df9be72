// A paragraph pasted twice: a whole sentence of twenty characters and more that stands in one report a second time, word for
// word. What several reports in one file share, each under its own title, is no slip.

import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

export const repeatedSentence: Rule = {
  id: 'repeated-sentence',
  group: 'text',
  severity: 'warning',
  fix: 'choice',
  *inDraft(draft) {
    let first = new Map<string, Sentence & { readonly block: number }>();
    for (const [index, block] of draft.blocks.entries()) {
      if (block.title) first = new Map();
      let run: Run | undefined;
      for (const sentence of sentencesOf(block)) {
        const earlier = first.get(sentence.text);
        if (earlier === undefined) first.set(sentence.text, { ...sentence, block: index });
        const goesOn = run?.block === earlier?.block && run?.end === sentence.start && run?.from.end === earlier?.start;
        if (run !== undefined && earlier !== undefined && goesOn) {
          run = { ...run, end: sentence.end, from: { start: run.from.start, end: earlier.end } };
          continue;
        }
        if (run !== undefined) yield finding(draft, index, run);
        run =
          earlier === undefined
            ? undefined
            : { start: sentence.start, end: sentence.end, block: earlier.block, from: earlier };
      }
      if (run !== undefined) yield finding(draft, index, run);
    }
  },
};

interface Sentence {
  readonly text: string;
  /** Reading offsets in the block. */
  readonly start: number;
  readonly end: number;
}

/** Sentences of a block that stand elsewhere, and where. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly from: Span;
}

/** Shorter ones are phrases that reports have in common. */
const LEAST = 20;
const SENTENCE_END = /[。!?]+[”’)]?/g;
const NONE: readonly Sentence[] = [];

const sentencesOf = remembered(({ kind, title, reading: { text } }: Block): readonly Sentence[] => {
  if (kind !== 'text' || title || text.length < LEAST) return NONE;
  const found: Sentence[] = [];
  let from = 0;
  for (const { 0: marks, index } of text.matchAll(SENTENCE_END)) {
    const end = index + marks.length;
    const whole = text.slice(from, end);
    const start = end - whole.trimStart().length;
    from = end;
    const said = whole.trim();
    if (said.replace(/[^\u3400-\u9fff\w]/g, '').length < LEAST) continue;
    found.push({ text: said, start, end });
  }
  return found.length === 0 ? NONE : found;
});

function finding(draft: Draft, index: number, { start, end, block, from }: Run): Finding {
  const span = draft.spanIn(index, start, end);
  const earlier = draft.spanIn(block, from.start, from.end);
  return {
    span,
    confidence: 'certain',
    message: message('repeated-sentence.found', { count: end - start }),
    related: [{ span: earlier, message: message('repeated-sentence.first') }],
    fixes: [{ title: message('repeated-sentence.remove'), safe: false, edits: [{ span, newText: '' }] }],
  };
}
