// 一是…二是…三是… and its like count without a gap, across paragraphs, and begin anew at 一是. Runs nest: a run inside a
// paragraph may stand within an item of a run whose marks open paragraphs. GB/T 15834 B.3.7; notes/domain.md section 4.

import type { Draft } from '../draft/draft.ts';
import type { EnumerationKind, EnumerationMark } from '../draft/enumerations.ts';
import { Renumbering } from '../draft/renumbering.ts';
import { type Fault, faultsOf } from '../draft/sequence.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import type { Finding, Fix, Rule } from './rule.ts';

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

export const enumerationSequence: Rule = {
  id: 'enumeration-sequence',
  group: 'numbering',
  severity: 'error',
  fix: 'safe',
  *inDraft(draft) {
    for (const run of runsOf(draft)) yield* checkRun(draft, run);
  },
};

const KEYS: Readonly<Record<Fault['kind'], MessageKey>> = {
  misnumbered: 'enumeration-sequence.misnumbered',
  gap: 'enumeration-sequence.gap',
  repeat: 'enumeration-sequence.repeat',
  back: 'enumeration-sequence.misnumbered',
  restart: 'enumeration-sequence.misnumbered',
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
  if (faults.length === 0) return;
  const renumbering = new Renumbering(
    draft,
    items.map(({ block, mark }) => ({ ...mark, block })),
  );
  for (const [nth, fault] of faults.entries()) {
    const { index, expected } = fault;
    const late = fault.kind === 'gap' && index === 0;
    yield {
      span: renumbering.spanOf(index),
      confidence: late ? 'probable' : 'certain',
      message: message(late ? 'enumeration-sequence.start' : KEYS[fault.kind], {
        found: renumbering.written(index),
        expected: renumbering.written(index, expected),
        previous: renumbering.written(index - 1),
      }),
      related:
        index === 0
          ? []
          : [
              {
                span: renumbering.spanOf(index - 1),
                message: message('enumeration-sequence.previous', { mark: renumbering.written(index - 1) }),
              },
            ],
      fixes: fixes(renumbering, fault, faults[nth + 1]?.index ?? items.length, !late),
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

function fixes(renumbering: Renumbering, fault: Fault, until: number, safe: boolean): readonly Fix[] {
  const edits = renumbering.editsFor(fault, until);
  if (edits.length === 0) return [];
  const title =
    edits.length === 1
      ? message('enumeration-sequence.fix-one', { expected: renumbering.written(fault.index, fault.expected) })
      : message('enumeration-sequence.fix-rest', { count: edits.length });
  return [{ title, safe, edits }];
}
