// GB/T 9704 7.3.3 and GB/T 15834 B.3: siblings are numbered one after another. A run may begin at one, or go on from the
// last run of its system (第N条 counts through a whole text). Behind a title, an annex or an announcing line it begins anew.

import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import { type Heading, headingSummary, outlineOf } from '../numbering/headings.ts';
import { Renumbering } from '../numbering/renumbering.ts';
import { type Fault, faultsOf } from '../numbering/sequence.ts';
import { faultEdits } from '../renumbering/fault.ts';
import { remembered } from '../text/remembered.ts';
import { bySummary, type Finding, type Fix, type Related, type Rule } from './rule.ts';

const KEYS: Readonly<Record<Fault['kind'], MessageKey>> = {
  misnumbered: 'heading-sequence.misnumbered',
  gap: 'heading-sequence.gap',
  repeat: 'heading-sequence.repeat',
  back: 'heading-sequence.back',
  restart: 'heading-sequence.restart',
  swapped: 'heading-sequence.swapped',
};

export const headingSequence: Rule = {
  id: 'heading-sequence',
  group: 'numbering',
  severity: 'error',
  fix: 'safe',
  inDraft: bySummary(headingSummary, judge),
};

function* judge(draft: Draft): Iterable<Finding> {
  const carrying = { left: MOST_CARRIED };
  for (const run of outlineOf(draft).runs.keys()) yield* checkRun(draft, run, carrying);
}

/** So many fixes of a draft look for the references to what they renumber. */
const MOST_CARRIED = 50;

/** `run`: its place in the outline. */
function* checkRun(draft: Draft, run: number, carrying: { left: number }): Iterable<Finding> {
  const { headings, previous } = outlineOf(draft).runs[run]!;
  const ordinals = headings.map(({ marker }) => marker.ordinal);
  // Markdown numbers 1. 1. 1. by itself.
  if (draft.options.markdown && headings[0]!.marker.numerals === 'arabic' && ordinals.every((one) => one === 1)) return;
  const starts = startsOf(headings, previous);
  const faults = faultsOf(ordinals, starts).filter(
    (fault) => !isFragment(headings, fault, starts) && !headings[fault.index]!.marker.item,
  );
  yield* wrongPrefixes(draft, headings);
  if (faults.length === 0) return;
  const renumbering = renumberingOf(draft, run);
  const before = previous && draft.spanIn(previous.block, previous.marker.start, previous.marker.end);
  for (const [nth, fault] of faults.entries()) {
    const { index, kind, expected } = fault;
    const until = faults[nth + 1]?.index ?? headings.length;
    const carries = carrying.left-- > 0;
    const neighbour = (at: number, key: MessageKey): readonly Related[] =>
      headings[at] === undefined
        ? []
        : [{ span: renumbering.spanOf(at), message: message(key, { marker: renumbering.written(at).trim() }) }];
    yield {
      span: renumbering.spanOf(index),
      confidence: isProbable(fault, starts) ? 'probable' : 'certain',
      message: message(isLate(fault, starts) ? 'heading-sequence.start' : KEYS[kind], {
        found: renumbering.written(index).trim(),
        expected: renumbering.written(index, expected).trim(),
        previous: index === 0 ? (before ?? '') : renumbering.written(index - 1).trim(),
        next: renumbering.written(index + 1).trim(),
        missing: kind === 'gap' ? missing(renumbering, index, expected, ordinals[index]! - 1) : '',
      }),
      related: [...neighbour(index - 1, 'heading-sequence.previous'), ...neighbour(index + 1, 'heading-sequence.next')],
      fixes: (now) => fixes(now, run, { fault, until, carries, safe: !isProbable(fault, starts) }),
    };
  }
}

/** 2.1, 3.2, 2.3: the ordinals count on, and one has another chapter's number before it. */
function* wrongPrefixes(draft: Draft, headings: readonly Heading[]): Iterable<Finding> {
  const right = headings[0]!.marker.prefix;
  for (const { block, marker } of headings) {
    if (marker.prefix === right) continue;
    const span = draft.spanIn(block, marker.start, marker.end);
    const prefix = draft.spanIn(block, marker.start, marker.numeralStart);
    const expected = `${right}${marker.ordinal}`;
    yield {
      span,
      confidence: 'certain',
      message: message('heading-sequence.misnumbered', { found: span, expected }),
      related: [],
      fixes: [
        {
          title: message('heading-sequence.fix-one', { expected }),
          safe: true,
          edits: [{ span: prefix, newText: right }],
        },
      ],
    };
  }
}

/** How far articles of one chapter may be from those of the last and surely be meant to go on from them. */
const NEAR = 3;

/** The ordinals that may stand before a run's first. Articles (第N条) go on through the chapters: that one comes first. */
function startsOf(headings: readonly Heading[], previous: Heading | undefined): readonly number[] {
  if (previous === undefined) return [0];
  const { ordinal, system } = headings[0]!.marker;
  const last = previous.marker.ordinal;
  const goesOn = system.id === 'article' && ordinal > 1 && Math.abs(ordinal - last - 1) <= NEAR;
  return goesOn ? [last, 0] : [0, last];
}

/** The run begins late, and nothing says with which number it should. */
const isLate = ({ index, kind }: Fault, [first]: readonly number[]): boolean =>
  index === 0 && kind === 'gap' && first === 0;

/**
 * A run that begins late without being misnumbered: an excerpt, or headings of a text that came as one line. Only where
 * just the first is missing is that worth a question.
 */
function isFragment(headings: readonly Heading[], fault: Fault, starts: readonly number[]): boolean {
  if (!isLate(fault, starts)) return false;
  const { inline, ordinal } = headings[0]!.marker;
  return inline || ordinal > 2 || headings.length < 2;
}

/** A pasted piece may begin anywhere; a number that is wrong between right ones is wrong. */
function isProbable(fault: Fault, starts: readonly number[]): boolean {
  return fault.kind === 'restart' || isLate(fault, starts);
}

/** The numbers that are missing, the first and last of them where they are many. */
function missing(renumbering: Renumbering, index: number, first: number, last: number): string {
  const from = renumbering.written(index, first).trim();
  return first === last ? from : `${from}…${renumbering.written(index, last).trim()}`;
}

interface Mending {
  readonly fault: Fault;
  /** Place in its run of the next fault. */
  readonly until: number;
  /** Whether the references to what is renumbered are carried along. */
  readonly carries: boolean;
  readonly safe: boolean;
}

function fixes(draft: Draft, run: number, { fault, until, carries, safe }: Mending): readonly Fix[] {
  const renumbering = renumberingOf(draft, run);
  const own = renumbering.editsFor(fault, until);
  const count = own.length;
  const edits = carries ? faultEdits(draft, outlineOf(draft).runs[run]!.headings, fault, until) : own;
  if (edits.length === 0) return [];
  const title =
    count === 1
      ? message('heading-sequence.fix-one', { expected: renumbering.written(fault.index, fault.expected).trim() })
      : message('heading-sequence.fix-rest', { count });
  return [{ title, safe, edits }];
}

const renumberings = remembered((_: Draft) => new Map<number, Renumbering>());

function renumberingOf(draft: Draft, run: number): Renumbering {
  const kept = renumberings(draft);
  let renumbering = kept.get(run);
  if (renumbering === undefined) {
    const { headings } = outlineOf(draft).runs[run]!;
    renumbering = new Renumbering(
      draft,
      headings.map(({ block, marker }) => ({ ...marker, block })),
    );
    kept.set(run, renumbering);
  }
  return renumbering;
}
