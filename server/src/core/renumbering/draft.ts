import type { Draft } from '../draft/draft.ts';
import { lacksFirst, runsOf } from '../numbering/enumerationRuns.ts';
import { outlineOf, type Run } from '../numbering/headings.ts';
import { headingsOf } from '../numbering/homes.ts';
import { type NumeralEdit, Renumbering } from '../numbering/renumbering.ts';
import { remembered } from '../text/remembered.ts';
import { carriedEdits } from './carried.ts';
import { Changes, headingEdits, prefixEdits } from './changes.ts';
import { labelEdits } from './labels.ts';

/**
 * The edits that number a whole draft anew, in the order of their places: headings at every level, enumerations, tables,
 * figures and annexes each count on in their own system and width, and the references to them go along. Empty where
 * everything counts on already. Only numerals are replaced.
 */
export const renumberAll = remembered((draft: Draft): readonly NumeralEdit[] => {
  const changes = new Changes();
  const edits: NumeralEdit[] = [
    ...headings(draft, changes),
    ...prefixEdits(draft, outlineOf(draft).roots, changes),
    ...enumerations(draft),
    ...labelEdits(draft, changes),
  ];
  edits.push(...carriedEdits(draft, changes));
  // An entry of 附件说明 is read as a heading too.
  return [...new Map(edits.map((edit) => [edit.span.start, edit])).values()].sort(
    (a, b) => a.span.start - b.span.start,
  );
});

function headings(draft: Draft, changes: Changes): readonly NumeralEdit[] {
  const edits: NumeralEdit[] = [];
  /** The number that the last run of each system ends with now. */
  const last = new Map<string, number>();
  const { runs } = outlineOf(draft);
  const runsOn = systemsRunningOn(runs);
  for (const run of runs) {
    const { id } = run.headings[0]!.marker.system;
    const first = firstOf(draft, run, runsOn, last.get(id));
    const ordinals = run.headings.map((_, at) => first + at);
    const own = first === KEEP ? [] : headingEdits(draft, run.headings, ordinals, changes);
    edits.push(...(own ?? []));
    last.set(id, own === undefined || first === KEEP ? run.headings.at(-1)!.marker.ordinal : ordinals.at(-1)!);
  }
  return edits;
}

/** For a run that is left as it is. */
const KEEP = 0;

/** The number that a run begins with: its own where it goes on from the run before it, else one. */
function firstOf(draft: Draft, run: Run, runsOn: ReadonlySet<string>, last: number | undefined): number {
  const { marker } = run.headings[0]!;
  const { ordinal, inline, system } = marker;
  // Markdown numbers 1. 1. 1. by itself, and what begins late inside a line is a piece of something else.
  if (draft.options.markdown && run.headings.every((one) => one.marker.ordinal === 1)) return KEEP;
  if (ordinal === 1) return 1;
  if (inline) return KEEP;
  const before = run.previous?.marker.ordinal;
  const goesOn = before !== undefined && (ordinal === before + 1 || runsOn.has(system.id));
  return goesOn && last !== undefined ? last + 1 : 1;
}

/** Articles count through a whole text, other kinds where one of their runs does. */
function systemsRunningOn(runs: readonly Run[]): ReadonlySet<string> {
  const found = new Set(['article']);
  for (const { headings: own, previous } of runs) {
    const { ordinal, system } = own[0]!.marker;
    if (previous !== undefined && ordinal > 2 && ordinal === previous.marker.ordinal + 1) found.add(system.id);
  }
  return found;
}

function enumerations(draft: Draft): readonly NumeralEdit[] {
  const numbered = new Set(headingsOf(draft).map(({ block, marker }) => `${block}:${marker.start}`));
  return runsOf(draft).flatMap((run) => {
    const { items } = run;
    // 1.…；2.…; in one paragraph are headings too, and renumbered with them.
    if (items.some(({ block, mark }) => numbered.has(`${block}:${mark.start}`))) return [];
    const renumbering = new Renumbering(
      draft,
      items.map(({ block, mark }) => ({ ...mark, block })),
    );
    const first =
      lacksFirst(draft, run) || (items[0]!.ordinal === 2 && items[1]?.ordinal === 1) ? 1 : items[0]!.ordinal;
    return renumbering.countedFrom(first);
  });
}
