// GB/T 9704 7.3.3 and GB/T 15834 B.3: siblings are numbered one after another. A run may begin at one, or go on from the
// last run of its system (第N条 counts through a whole text). Behind a title, an annex or an announcing line it begins anew.

import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import { type Heading, outlineOf, type Run } from '../numbering/headings.ts';
import { Renumbering } from '../numbering/renumbering.ts';
import { type Fault, faultsOf } from '../numbering/sequence.ts';
import type { Finding, Fix, Related, Rule } from './rule.ts';

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
  *inDraft(draft) {
    for (const run of outlineOf(draft).runs) yield* checkRun(draft, run);
  },
};

function* checkRun(draft: Draft, { headings, continues }: Run): Iterable<Finding> {
  const ordinals = headings.map(({ marker }) => marker.ordinal);
  // Markdown numbers 1. 1. 1. by itself.
  if (draft.options.markdown && headings[0]!.marker.numerals === 'arabic' && ordinals.every((one) => one === 1)) return;
  const starts = continues === undefined ? [0] : [0, continues];
  const faults = faultsOf(ordinals, starts).filter(
    (fault) => !isFragment(headings, fault) && !headings[fault.index]!.marker.item,
  );
  if (faults.length === 0) return;
  const renumbering = new Renumbering(
    draft,
    headings.map(({ block, marker }) => ({ ...marker, block })),
  );
  for (const [nth, fault] of faults.entries()) {
    const { index, kind, expected } = fault;
    const neighbour = (at: number, key: MessageKey): readonly Related[] =>
      headings[at] === undefined
        ? []
        : [{ span: renumbering.spanOf(at), message: message(key, { marker: renumbering.written(at).trim() }) }];
    yield {
      span: renumbering.spanOf(index),
      confidence: isProbable(fault) ? 'probable' : 'certain',
      message: message(index === 0 && kind === 'gap' ? 'heading-sequence.start' : KEYS[kind], {
        found: renumbering.written(index).trim(),
        expected: renumbering.written(index, expected).trim(),
        previous: renumbering.written(index - 1).trim(),
        next: renumbering.written(index + 1).trim(),
        missing: kind === 'gap' ? missing(renumbering, index, expected, ordinals[index]! - 1) : '',
      }),
      related: [...neighbour(index - 1, 'heading-sequence.previous'), ...neighbour(index + 1, 'heading-sequence.next')],
      fixes: fixes(renumbering, fault, faults[nth + 1]?.index ?? headings.length),
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

/** The numbers that are missing, the first and last of them where they are many. */
function missing(renumbering: Renumbering, index: number, first: number, last: number): string {
  const from = renumbering.written(index, first).trim();
  return first === last ? from : `${from}…${renumbering.written(index, last).trim()}`;
}

function fixes(renumbering: Renumbering, fault: Fault, until: number): readonly Fix[] {
  const edits = renumbering.editsFor(fault, until);
  if (edits.length === 0) return [];
  const title =
    edits.length === 1
      ? message('heading-sequence.fix-one', { expected: renumbering.written(fault.index, fault.expected).trim() })
      : message('heading-sequence.fix-rest', { count: edits.length });
  return [{ title, safe: !isProbable(fault), edits }];
}
