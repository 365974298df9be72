// 一是…二是…三是… and its like count without a gap, across paragraphs, and begin anew at 一是. Runs nest: a run inside a
// paragraph may stand within an item of a run whose marks open paragraphs. GB/T 15834 B.3.7; notes/domain.md section 4.

import type { Draft } from '../draft/draft.ts';
import type { EnumerationKind, EnumerationMark } from '../draft/enumerations.ts';
import { ordinalLike } from '../draft/ordinals.ts';
import { type Fault, faultsOf } from '../draft/sequence.ts';
import { message } from '../messages/message.ts';
import type { NumeralsName } from '../text/numerals.ts';
import type { DraftRule, Edit, Finding } from './rule.ts';

interface Item {
  readonly block: number;
  readonly mark: EnumerationMark;
}

interface OpenRun {
  readonly kind: EnumerationKind;
  /** Its marks open paragraphs. */
  readonly initial: boolean;
  readonly items: Item[];
}

export const enumerationSequence: DraftRule = {
  id: 'enumeration-sequence',
  group: 'numbering',
  severity: 'error',
  fix: 'safe',
  scope: 'draft',
  *check(draft) {
    for (const run of runsOf(draft)) yield* checkRun(draft, run);
  },
};

/** Open runs nest no deeper than writers nest them. */
const DEEPEST = 8;

function runsOf(draft: Draft): readonly OpenRun[] {
  const runs: OpenRun[] = [];
  let open: OpenRun[] = [];
  for (let block = 0; block < draft.blocks.length; block++) {
    const { enumeration, markers, title } = draft.blocks[block]!;
    // A heading closes the runs of the section before it.
    if (title || markers.length > 0) open = [];
    for (const mark of enumeration) {
      const item = { block, mark };
      const home = mended(runs, open, homeOf(open, mark), mark);
      if (home !== undefined) {
        open.length = open.indexOf(home) + 1;
        home.items.push(item);
        continue;
      }
      const run: OpenRun = { kind: mark.kind, initial: mark.initial, items: [item] };
      runs.push(run);
      open.push(run);
      if (open.length > DEEPEST) open.shift();
    }
  }
  return runs;
}

/** The open run that a mark goes on with: the innermost one that expects it, else the innermost of its kind. */
function homeOf(open: readonly OpenRun[], mark: EnumerationMark): OpenRun | undefined {
  if (mark.ordinal === 1) return undefined;
  let nearest: OpenRun | undefined;
  for (let at = open.length - 1; at >= 0; at--) {
    const run = open[at]!;
    if (run.kind !== mark.kind) continue;
    const expects = run.items.at(-1)!.mark.ordinal + 1 === mark.ordinal;
    // Past the innermost run only a run of marks in the same position is gone on with.
    if (expects && (nearest === undefined || run.initial === mark.initial)) return run;
    if (nearest === undefined || (run.initial === mark.initial && nearest.initial !== mark.initial)) nearest = run;
  }
  return nearest;
}

/**
 * 一是…一是…三是: the second 一是 opened a run of its own, but what follows counts on from the first. It is the misnumbered
 * second item of the run before, and is given back to it.
 */
function mended(
  runs: OpenRun[],
  open: OpenRun[],
  home: OpenRun | undefined,
  mark: EnumerationMark,
): OpenRun | undefined {
  if (home === undefined || home.items.length !== 1 || home.items[0]!.mark.ordinal + 1 === mark.ordinal) return home;
  const before = open[open.indexOf(home) - 1];
  const follows =
    before !== undefined &&
    before.kind === home.kind &&
    before.initial === home.initial &&
    before.items.at(-1)!.mark.ordinal + 2 === mark.ordinal;
  if (!follows) return home;
  before.items.push(home.items[0]!);
  runs.splice(runs.lastIndexOf(home), 1);
  return before;
}

function* checkRun(draft: Draft, { kind, items }: OpenRun): Iterable<Finding> {
  const ordinals = items.map(({ mark }) => mark.ordinal);
  const faults = faultsOf(ordinals).filter((fault) => mayBlame(draft, items, fault, kind));
  for (const [nth, fault] of faults.entries()) {
    const item = items[fault.index]!;
    const previous = items[fault.index - 1];
    const expected = written(draft, item, fault.expected) ?? String(fault.expected);
    const key =
      fault.kind === 'gap' && fault.index === 0 ? 'start' : fault.kind === 'back' ? 'misnumbered' : fault.kind;
    yield {
      span: spanOf(draft, item),
      confidence: fault.index === 0 && fault.kind === 'gap' ? 'probable' : 'certain',
      message: message(`enumeration-sequence.${key === 'restart' ? 'misnumbered' : key}`, {
        found: written(draft, item)!,
        expected,
        previous: previous === undefined ? '' : written(draft, previous)!,
      }),
      related:
        previous === undefined
          ? []
          : [
              {
                span: spanOf(draft, previous),
                message: message('enumeration-sequence.previous', { mark: written(draft, previous)! }),
              },
            ],
      fixes: fixes(draft, items, fault, faults[nth + 1]?.index ?? items.length, expected),
    };
  }
}

/** Kinds that a run must open with its first; of the others a copy may have lost it behind a word. */
const OPENS_WITH_FIRST = new Set<EnumerationKind>(['是', '要']);

function mayBlame(draft: Draft, items: readonly Item[], fault: Fault, kind: EnumerationKind): boolean {
  const { mark, block } = items[fault.index]!;
  if (mark.loose) return false;
  if (fault.index > 0 || fault.kind !== 'gap') return true;
  // 一方面…二是, 首先…二是, 第一是…: another word has opened the run.
  if (!OPENS_WITH_FIRST.has(kind) || items.length < 2) return false;
  const before = draft.blocks[block]!.reading.text.slice(0, mark.start);
  return !/一方面|首先|第一|首要|其一|一(?:来|则|为|个)/.test(before);
}

function spanOf(draft: Draft, { block, mark }: Item) {
  return draft.spanIn(block, mark.start, mark.end);
}

function numeralsOf(kind: EnumerationKind): NumeralsName {
  return kind === 'circled' ? 'circled' : kind === 'bracket' || kind === 'arabic' ? 'arabic' : 'han';
}

function numeralEdit(draft: Draft, { block, mark }: Item, ordinal: number): Edit | undefined {
  const span = draft.spanIn(block, mark.numeralStart, mark.numeralEnd);
  const newText = ordinalLike(draft.text.slice(span.start, span.end), numeralsOf(mark.kind), ordinal, false);
  return newText === undefined ? undefined : { span, newText };
}

function written(draft: Draft, item: Item, ordinal?: number): string | undefined {
  const { start, end } = spanOf(draft, item);
  if (ordinal === undefined) return draft.text.slice(start, end);
  const edit = numeralEdit(draft, item, ordinal);
  if (edit === undefined) return undefined;
  return draft.text.slice(start, edit.span.start) + edit.newText + draft.text.slice(edit.span.end, end);
}

function fixes(draft: Draft, items: readonly Item[], fault: Fault, until: number, expected: string): Finding['fixes'] {
  const edits: Edit[] = [];
  const end = fault.kind === 'misnumbered' ? fault.index + 1 : until;
  for (let at = fault.index; at < end; at++) {
    const edit = numeralEdit(draft, items[at]!, fault.expected + at - fault.index);
    if (edit === undefined) return [];
    edits.push(edit);
  }
  const title =
    edits.length === 1
      ? message('enumeration-sequence.fix-one', { expected })
      : message('enumeration-sequence.fix-rest', { count: edits.length });
  return [{ title, safe: fault.index > 0 || fault.kind !== 'gap', edits }];
}
