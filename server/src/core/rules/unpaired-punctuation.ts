// GB/T 15834 4.8, 4.9, 4.15: quotation marks, brackets and title marks come in pairs. A pair may span paragraphs; where the
// partner is found neither in the paragraph nor in the next few, the mark is reported. “…“ and （…〕 are told from a mark that
// is missing: there the second mark is of the wrong kind.

import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { partnerOf, type UnpairedMark } from '../draft/unpairedMarks.ts';
import { message } from '../messages/message.ts';
import type { Span } from '../text/span.ts';
import { bySummary, type Finding, type Fix, type Rule } from './rule.ts';

export const unpairedPunctuation: Rule = {
  id: 'unpaired-punctuation',
  group: 'text',
  severity: 'error',
  fix: 'choice',
  inDraft: bySummary(summaryOf, judge),
};

function* judge(draft: Draft): Iterable<Finding> {
  const lone: Lone[] = [];
  for (const [block, { unpaired }] of draft.blocks.entries()) {
    for (const mark of unpaired) lone.push({ ...mark, block });
  }
  const rest = withoutSpanning(draft, lone);
  for (let at = 0; at < rest.length; at++) {
    const [mark, next] = [rest[at]!, rest[at + 1]];
    const wrong = next === undefined ? undefined : wrongKind(draft, mark, next);
    if (wrong === undefined) yield lacking(draft, mark);
    else {
      at++;
      yield wrong;
    }
  }
}

function summaryOf({ unpaired, kind, reading }: Block, source: string): string {
  return unpaired.length > 0 ? source : kind === 'blank' ? kind : (/^[“‘]/.exec(reading.text.trimStart())?.[0] ?? '');
}

/** A mark without a partner in its block. */
interface Lone extends UnpairedMark {
  readonly block: number;
}

/** Blocks over which a pair may span. */
const FARTHEST = 12;

/**
 * What is left when pairs that span blocks are taken out: a closing mark takes the nearest opening one. Of a quotation each
 * of whose paragraphs begins with “ only the last is closed.
 */
function withoutSpanning(draft: Draft, lone: readonly Lone[]): readonly Lone[] {
  const open: Lone[] = [];
  const rest: Lone[] = [];
  for (const mark of lone) {
    if (mark.opens) {
      if (!quotationGoesOn(draft, mark)) open.push(mark);
      continue;
    }
    const last = open.at(-1);
    const pairs = last !== undefined && last.mark === partnerOf(mark.mark) && last.block < mark.block;
    if (!pairs || mark.block - last.block > FARTHEST) {
      rest.push(mark);
      continue;
    }
    open.pop();
  }
  return [...rest, ...open].sort((a, b) => a.block - b.block || a.at - b.at);
}

function quotationGoesOn({ blocks }: Draft, { mark, block }: Lone): boolean {
  if (mark !== '“' && mark !== '‘') return false;
  let next = block + 1;
  while (blocks[next]?.kind === 'blank') next++;
  return blocks[next]?.reading.text.trimStart().startsWith(mark) === true;
}

/** Farther apart, two lone marks have nothing to do with each other. */
const NEAR = 60;

/** Two lone marks that are a pair but for the kind of one: `“…“`, `”…”`, `（…〕`. */
function wrongKind(draft: Draft, first: Lone, second: Lone): Finding | undefined {
  if (first.block !== second.block || second.at - first.at > NEAR) return undefined;
  const { text } = draft.blocks[first.block]!.reading;
  const between = text.slice(first.at + 1, second.at);
  if (between === '' || /[。!?]/.test(between.slice(0, -1))) return undefined;
  const quotes = '“”‘’'.includes(first.mark);
  if (first.opens && !second.opens && first.mark !== partnerOf(second.mark)) {
    // “…’ closes with the wrong kind; 《…） may be two slips.
    return quotes === '“”‘’'.includes(second.mark) ? changed(draft, second, partnerOf(first.mark), first) : undefined;
  }
  if (!quotes || first.mark !== second.mark) return undefined;
  return first.opens
    ? changed(draft, second, partnerOf(first.mark), first)
    : changed(draft, first, partnerOf(second.mark), second);
}

const spanOf = (draft: Draft, { block, at }: Lone): Span => draft.spanIn(block, at, at + 1);

function changed(draft: Draft, wrong: Lone, right: string, partner: Lone): Finding {
  const span = spanOf(draft, wrong);
  const like = spanOf(draft, partner);
  return {
    span,
    confidence: 'certain',
    message: message('unpaired-punctuation.wrong', { found: span, partner: like }),
    related: [{ span: like, message: message('unpaired-punctuation.partner') }],
    fixes: [
      {
        title: message(wrong.opens ? 'unpaired-punctuation.close' : 'unpaired-punctuation.open'),
        safe: false,
        edits: [{ span, newText: right, like }],
      },
    ],
  };
}

function lacking(draft: Draft, mark: Lone): Finding {
  const span = spanOf(draft, mark);
  return {
    span,
    confidence: 'certain',
    message: message(mark.opens ? 'unpaired-punctuation.unclosed' : 'unpaired-punctuation.unopened', { found: span }),
    related: [],
    fixes: [
      ...placesFor(draft, mark).map((at): Fix => {
        const place = draft.spanIn(mark.block, at, at);
        const beside = mark.opens ? draft.spanIn(mark.block, at - 1, at) : draft.spanIn(mark.block, at, at + 1);
        const insert = { start: mark.opens ? beside.end : place.start, end: mark.opens ? beside.end : place.start };
        return {
          title: message(mark.opens ? 'unpaired-punctuation.insert-close' : 'unpaired-punctuation.insert-open', {
            context: mark.opens
              ? draft.spanIn(mark.block, Math.max(mark.at + 1, at - CONTEXT), at)
              : draft.spanIn(mark.block, at, Math.min(mark.at, at + CONTEXT)),
          }),
          safe: false,
          edits: [{ span: insert, newText: partnerOf(mark.mark), like: span }],
        };
      }),
      { title: message('unpaired-punctuation.remove', { found: span }), safe: false, edits: [{ span, newText: '' }] },
    ],
  };
}

/** Characters shown beside the place where a mark would go. */
const CONTEXT = 4;
const SENTENCE_END = /[。!?;]/;
const CLAUSE_END = /[。!?;,:、]/;
/** Behind the name of a document its number or a bracket follows. */
const TITLE_END = /[。!?;,:、()等]/;
const FAR = 200;

/**
 * Where the missing mark may stand, the likeliest first: a closing one at the end of the clause or of the sentence, an
 * opening one at the beginning of the clause.
 */
function placesFor(draft: Draft, { mark, opens, block, at }: Lone): readonly number[] {
  const { text } = draft.blocks[block]!.reading;
  if (!opens) {
    let from = at;
    while (from > 0 && at - from < FAR && !CLAUSE_END.test(text[from - 1]!)) from--;
    return at - from < FAR && from < at ? [from] : [];
  }
  const ends = mark === '《' || mark === '〈' ? [TITLE_END] : mark === '(' ? [SENTENCE_END, CLAUSE_END] : [CLAUSE_END];
  const places = ends.map((end) => {
    let to = at + 1;
    while (to < text.length && to - at < FAR && !end.test(text[to]!)) to++;
    while (to > at && text[to - 1] === ' ') to--;
    return to;
  });
  return [...new Set(places)].filter((to) => to > at + 1 && to - at < FAR);
}
