import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { type EnumerationKind, type EnumerationMark, HAN_SIGNS, LAST } from '../draft/enumerations.ts';
import { remembered } from '../text/remembered.ts';

/** A mark in its place. */
export interface EnumerationItem {
  /** Index of its block. */
  readonly block: number;
  readonly mark: EnumerationMark;
  /** Of its mark; for 最后 and a second 再次 the number that follows. */
  readonly ordinal: number;
}

/** Marks that count on from each other: 一是…二是…三是. */
export interface EnumerationRun {
  readonly kind: EnumerationKind;
  /** Its marks open paragraphs. */
  readonly initial: boolean;
  readonly items: EnumerationItem[];
  /** Put together of two: its second item has the first one's number, and may yet open an enumeration within it. */
  guessed: boolean;
}

/** The enumerations of a draft, made once for each version. */
export const runsOf = remembered((draft: Draft): readonly EnumerationRun[] => buildRuns(draft));

/** What the runs take from a block, and all it writes up to the sign behind its last mark: for the rules that judge them by that. */
export function enumerationSummary(block: Block, source: string): string {
  const last = block.enumeration.at(-1);
  const written = last === undefined ? '' : source.slice(0, block.reading.sourceSpan(0, last.end + 1).end);
  return `${runsSummary(block, source)}|${written}|${markPlaces(block)}`;
}

/** What the runs take from a block but for the places of their marks, and how it writes each. */
export function runsSummary({ kind, title, markers, enumeration, reading }: Block, source: string): string {
  const role = kind === 'blank' ? kind : title || markers.length > 0 ? 'heading' : '';
  const read = enumeration.map(({ kind: of, ordinal, initial, loose, stop, start, end }) => {
    const span = reading.sourceSpan(start, end + 1);
    return [of, ordinal, initial, loose, stop, source.slice(span.start, span.end)].join();
  });
  return `${role}|${read.join(';')}`;
}

/** Where in a block its marks stand. */
export function markPlaces({ enumeration, reading }: Block): string {
  return enumeration.map(({ start, end }) => [reading.toSource(start), reading.toSource(end)].join()).join(';');
}

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
      const item = { block, mark, ordinal: mark.ordinal };
      const home = repeatsFirst(draft, open, item) ?? mended(runs, open, homeOf(open, item), mark);
      if (home !== undefined) {
        open.length = open.indexOf(home) + 1;
        home.items.push(mark.kind === '首先' ? { ...item, ordinal: wordOrdinal(home, mark) } : item);
        continue;
      }
      // 最后 alone, or far from any 首先.
      if (mark.ordinal === LAST) continue;
      const run: EnumerationRun = { kind: mark.kind, initial: mark.initial, items: [item], guessed: false };
      runs.push(run);
      open.push(run);
      if (open.length > DEEPEST) open.shift();
    }
  }
  return withRepeatedFirsts(runs);
}

/** 一是…；一是…；二是…。 in one paragraph, where nothing goes on with the first: its number was copied along. */
function withRepeatedFirsts(runs: readonly EnumerationRun[]): readonly EnumerationRun[] {
  const kept: EnumerationRun[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    const [first] = run.items as [EnumerationItem];
    const alone = before?.items.length === 1 ? before.items[0]! : undefined;
    const repeats =
      alone !== undefined &&
      isLike(before, run) &&
      alone.ordinal === 1 &&
      first.ordinal === 1 &&
      alone.block === first.block &&
      run.items.length > 1 &&
      !first.mark.loose;
    if (repeats) {
      before!.items.push(...run.items);
      before!.guessed = true;
    } else kept.push(run);
  }
  return kept;
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
  if (last.items.length > 1 || first.ordinal !== 1 || last.kind !== mark.kind || last.initial !== mark.initial) {
    return undefined;
  }
  for (let at = first.block + 1; at < block; at++) if (draft.blocks[at]!.kind !== 'blank') return undefined;
  return last;
}

/** 最后 has the number that follows, and so has 再次 from the fourth on: there is no word for it. */
function wordOrdinal({ items }: EnumerationRun, { ordinal }: EnumerationMark): number {
  const next = Math.max(items.at(-1)!.ordinal, items.length) + 1;
  return ordinal === LAST || (ordinal === 3 && next > 3) ? next : ordinal;
}

/** The open run that a mark goes on with: the innermost one that expects it, else the innermost of its kind. */
function homeOf(open: readonly EnumerationRun[], { block, mark }: EnumerationItem): EnumerationRun | undefined {
  if (mark.ordinal === 1) return undefined;
  let nearest: EnumerationRun | undefined;
  for (let at = open.length - 1; at >= 0; at--) {
    const run = open[at]!;
    if (run.kind !== mark.kind) continue;
    const last = run.items.at(-1)!;
    // 首先 and 再次 are everyday words: those of one run stand together or open paragraphs.
    if (mark.kind === '首先' && last.block !== block && !(run.initial && mark.initial)) continue;
    const expects = last.ordinal + 1 === mark.ordinal;
    // Past the innermost run only a run of marks in the same position is gone on with.
    if (expects && (nearest === undefined || run.initial === mark.initial)) return run;
    if (nearest === undefined || (run.initial === mark.initial && nearest.initial !== mark.initial)) nearest = run;
  }
  return nearest;
}

/**
 * 一是…一是…三是: the second 一是 opened a run of its own, but what follows counts on from the first. It is the misnumbered
 * second item of the run before, and is given back to it. So is it in 二是…一是…三是, where the two should change places.
 */
function mended(
  runs: EnumerationRun[],
  open: EnumerationRun[],
  home: EnumerationRun | undefined,
  mark: EnumerationMark,
): EnumerationRun | undefined {
  if (home === undefined || home.items.length !== 1) return home;
  const at = open.indexOf(home);
  const [before, inner] = [open[at - 1], open[at + 1]];
  if (mark.ordinal === 3 && inner === open.at(-1) && changedPlaces(home, inner)) return givenBack(runs, home, inner!);
  if (mark.ordinal === 3 && inner === undefined && changedPlaces(before, home)) return givenBack(runs, before!, home);
  if (home.items[0]!.ordinal + 1 === mark.ordinal) return home;
  const follows = isLike(before, home) && before!.items.at(-1)!.ordinal + 2 === mark.ordinal;
  return follows ? givenBack(runs, before!, home) : home;
}

const isLike = (a: EnumerationRun | undefined, b: EnumerationRun): boolean =>
  a?.kind === b.kind && a.initial === b.initial;

/** 二是…一是…, each alone, in one paragraph or each opening its own. */
function changedPlaces(first: EnumerationRun | undefined, second: EnumerationRun | undefined): boolean {
  if (first?.items.length !== 1 || second?.items.length !== 1 || first.kind !== second.kind) return false;
  const [two, one] = [first.items[0]!, second.items[0]!];
  return two.ordinal === 2 && one.ordinal === 1 && (first.initial === second.initial || two.block === one.block);
}

function givenBack(runs: EnumerationRun[], to: EnumerationRun, from: EnumerationRun): EnumerationRun {
  to.items.push(from.items[0]!);
  runs.splice(runs.lastIndexOf(from), 1);
  return to;
}

/** Kinds that a run must open with its first; of the others a copy may have lost it behind a word. */
export const OPENS_WITH_FIRST: ReadonlySet<EnumerationKind> = new Set(HAN_SIGNS);

/** 二是…三是… without 一是, and no other word before them that opens the run. */
export function lacksFirst(draft: Draft, { kind, items }: Pick<EnumerationRun, 'kind' | 'items'>): boolean {
  const [{ block, mark, ordinal }] = items as [EnumerationItem];
  if (ordinal === 1 || !OPENS_WITH_FIRST.has(kind) || items.length < 2 || mark.loose) return false;
  // 一方面…二是, 首先…二是, 第一是….
  const before = draft.blocks[block]!.reading.text.slice(0, mark.start);
  return !/一方面|首先|第一|首要|其一|一(?:来|则|为|个)/.test(before);
}
