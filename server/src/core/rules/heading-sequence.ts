// GB/T 9704 7.3.3 and GB/T 15834 B.3: siblings are numbered one after another. A run may begin at one, or go on from the
// last run of its system (第N条 counts through a whole text). Behind a title, an annex or an announcing line it begins anew.

import type { Draft } from '../draft/draft.ts';
import { type Heading, outlineOf, type Run } from '../draft/headings.ts';
import { ordinalLike } from '../draft/ordinals.ts';
import { type Fault, faultsOf } from '../draft/sequence.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import type { DraftRule, Edit, Finding, Related } from './rule.ts';

const KEYS: Readonly<Record<Fault['kind'], MessageKey>> = {
  misnumbered: 'heading-sequence.misnumbered',
  gap: 'heading-sequence.gap',
  repeat: 'heading-sequence.repeat',
  back: 'heading-sequence.back',
  restart: 'heading-sequence.restart',
};

export const headingSequence: DraftRule = {
  id: 'heading-sequence',
  group: 'numbering',
  severity: 'error',
  fix: 'safe',
  scope: 'draft',
  *check(draft) {
    for (const run of outlineOf(draft).runs) yield* checkRun(draft, run);
  },
};

function* checkRun(draft: Draft, run: Run): Iterable<Finding> {
  const { headings } = run;
  const ordinals = headings.map(({ marker }) => marker.ordinal);
  const starts = run.continues === undefined ? [0] : [0, run.continues];
  const faults = faultsOf(ordinals, starts).filter((fault) => !isFragment(headings, fault));
  for (const [nth, fault] of faults.entries()) {
    const heading = headings[fault.index]!;
    const previous = headings[fault.index - 1];
    const next = headings[fault.index + 1];
    yield {
      span: markerSpan(draft, heading),
      confidence: isProbable(fault) ? 'probable' : 'certain',
      message: message(fault.index === 0 && fault.kind === 'gap' ? 'heading-sequence.start' : KEYS[fault.kind], {
        found: markerText(draft, heading),
        expected: markerText(draft, heading, fault.expected),
        previous: previous === undefined ? '' : markerText(draft, previous),
        missing: missing(draft, heading, fault),
      }),
      related: [
        ...(previous === undefined ? [] : [neighbour(draft, previous, 'heading-sequence.previous')]),
        ...(next === undefined ? [] : [neighbour(draft, next, 'heading-sequence.next')]),
      ],
      fixes: fixes(draft, headings, fault, faults[nth + 1]?.index ?? headings.length),
    };
  }
}

/**
 * A run that begins late without being misnumbered: an excerpt, or headings of a text that came as one line. Only where
 * just the first is missing is that worth a question.
 */
function isFragment(headings: readonly Heading[], fault: Fault): boolean {
  if (fault.index > 0 || fault.kind !== 'gap') return false;
  const { inline, ordinal } = headings[0]!.marker;
  return inline || ordinal > 2 || headings.length < 2;
}

/** A pasted piece may begin anywhere; a number that is wrong between right ones is wrong. */
function isProbable(fault: Fault): boolean {
  return fault.kind === 'restart' || (fault.index === 0 && fault.kind === 'gap');
}

function markerSpan(draft: Draft, { block, marker }: Heading) {
  return draft.spanIn(block, marker.start, marker.end);
}

/** The marker as written, or as it would be written with another ordinal. */
function markerText(draft: Draft, heading: Heading, ordinal?: number): string {
  const { start, end } = markerSpan(draft, heading);
  const edit = ordinal === undefined ? undefined : numeralEdit(draft, heading, ordinal);
  if (edit === undefined) return ordinal === undefined ? draft.text.slice(start, end).trim() : String(ordinal);
  return (draft.text.slice(start, edit.span.start) + edit.newText + draft.text.slice(edit.span.end, end)).trim();
}

function numeralEdit(draft: Draft, { block, marker }: Heading, ordinal: number): Edit | undefined {
  const span = draft.spanIn(block, marker.numeralStart, marker.numeralEnd);
  const written = draft.text.slice(span.start, span.end);
  const newText = ordinalLike(written, marker.numerals, ordinal, /[貳參陸]/.test(written));
  return newText === undefined ? undefined : { span, newText };
}

/** The numbers between the one before and this one, as many as a reader wants named. */
function missing(draft: Draft, heading: Heading, { kind, expected }: Fault): string {
  if (kind !== 'gap') return '';
  const { ordinal } = heading.marker;
  const first = markerText(draft, heading, expected);
  const last = markerText(draft, heading, ordinal - 1);
  return ordinal - expected === 1 ? first : `${first}…${last}`;
}

function neighbour(draft: Draft, heading: Heading, key: MessageKey): Related {
  return { span: markerSpan(draft, heading), message: message(key, { marker: markerText(draft, heading) }) };
}

function fixes(draft: Draft, headings: readonly Heading[], fault: Fault, until: number): Finding['fixes'] {
  const heading = headings[fault.index]!;
  const own = numeralEdit(draft, heading, fault.expected);
  if (own === undefined) return [];
  const title = message('heading-sequence.fix-one', { expected: markerText(draft, heading, fault.expected) });
  if (fault.kind === 'misnumbered') return [{ title, safe: true, edits: [own] }];
  const edits: Edit[] = [];
  for (let at = fault.index; at < until; at++) {
    const edit = numeralEdit(draft, headings[at]!, fault.expected + at - fault.index);
    if (edit === undefined) return [];
    edits.push(edit);
  }
  const safe = !isProbable(fault);
  if (edits.length === 1) return [{ title, safe, edits }];
  const count = edits.length;
  return [{ title: message('heading-sequence.fix-rest', { count }), safe, edits }];
}
