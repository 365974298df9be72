import type { Draft } from '../draft/draft.ts';
import type { EnumerationKind, EnumerationMark } from '../draft/enumerations.ts';
import { remembered } from '../text/remembered.ts';

/** A mark in its place. */
export interface EnumerationItem {
  /** Index of its block. */
  readonly block: number;
  readonly mark: EnumerationMark;
}

/** Marks that count on from each other: 一是…二是…三是. */
export interface EnumerationRun {
  readonly kind: EnumerationKind;
  /** Its marks open paragraphs. */
  readonly initial: boolean;
  readonly items: EnumerationItem[];
}

/** The enumerations of a draft, made once for each version. */
export const runsOf = remembered((draft: Draft): readonly EnumerationRun[] => buildRuns(draft));

/** Open runs nest no deeper than writers nest them. */
const DEEPEST = 8;

function buildRuns(draft: Draft): readonly EnumerationRun[] {
  const runs: EnumerationRun[] = [];
  let open: EnumerationRun[] = [];
  for (let block = 0; block < draft.blocks.length; block++) {
    const { enumeration, markers, title } = draft.blocks[block]!;
    // A heading closes the runs of the section before it.
    if (title || markers.length > 0) open = [];
    for (const mark of enumeration) {
      const item = { block, mark };
      const home = repeatsFirst(draft, open, item) ?? mended(runs, open, homeOf(open, mark), mark);
      if (home !== undefined) {
        open.length = open.indexOf(home) + 1;
        home.items.push(item);
        continue;
      }
      const run: EnumerationRun = { kind: mark.kind, initial: mark.initial, items: [item] };
      runs.push(run);
      open.push(run);
      if (open.length > DEEPEST) open.shift();
    }
  }
  return runs;
}

/** 一是…⏎一是…, nothing but the first item between: its number was copied along, and it is the second. */
function repeatsFirst(
  draft: Draft,
  open: readonly EnumerationRun[],
  { block, mark }: EnumerationItem,
): EnumerationRun | undefined {
  const last = open.at(-1);
  const first = last?.items[0];
  if (last === undefined || first === undefined || mark.ordinal !== 1 || !mark.initial) return undefined;
  if (last.items.length > 1 || first.mark.ordinal !== 1 || last.kind !== mark.kind || last.initial !== mark.initial) {
    return undefined;
  }
  for (let at = first.block + 1; at < block; at++) if (draft.blocks[at]!.kind !== 'blank') return undefined;
  return last;
}

/** The open run that a mark goes on with: the innermost one that expects it, else the innermost of its kind. */
function homeOf(open: readonly EnumerationRun[], mark: EnumerationMark): EnumerationRun | undefined {
  if (mark.ordinal === 1) return undefined;
  let nearest: EnumerationRun | undefined;
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
  runs: EnumerationRun[],
  open: EnumerationRun[],
  home: EnumerationRun | undefined,
  mark: EnumerationMark,
): EnumerationRun | undefined {
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
