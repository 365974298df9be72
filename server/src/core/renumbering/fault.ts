import type { Draft } from '../draft/draft.ts';
import { type Heading, outlineOf } from '../numbering/headings.ts';
import { type NumeralEdit, ordinalsAfter } from '../numbering/renumbering.ts';
import type { Fault } from '../numbering/sequence.ts';
import { carriedEdits } from './carried.ts';
import { Changes, headingEdits, ordinalOf, prefixEdits } from './changes.ts';

/**
 * The edits that put one fault in a run of headings right, counted on up to `until`, with what is numbered under them and the
 * references to them. Empty where its system has no such ordinal.
 */
export function faultEdits(
  draft: Draft,
  headings: readonly Heading[],
  fault: Fault,
  until: number,
): readonly NumeralEdit[] {
  const changes = new Changes();
  const ordinals = ordinalsAfter(
    headings.map(({ marker }) => marker.ordinal),
    fault,
    until,
  );
  const own = headingEdits(draft, headings, ordinals, changes);
  if (own === undefined || own.length === 0) return [];
  const on = edited(headings, changes) ? runsAfter(draft, headings.at(-1)!, changes) : [];
  return [...own, ...on, ...prefixEdits(draft, headings, changes), ...carriedEdits(draft, changes)];
}

const edited = (headings: readonly Heading[], changes: Changes): boolean =>
  ordinalOf(changes, headings.at(-1)!) !== headings.at(-1)!.marker.ordinal;

/** The runs that went on from a run's last heading, and from each other, go on from it still. */
function runsAfter(draft: Draft, last: Heading, changes: Changes): readonly NumeralEdit[] {
  const edits: NumeralEdit[] = [];
  let before = last;
  for (const { headings, previous } of outlineOf(draft).runs) {
    if (previous !== before || headings[0]!.marker.ordinal !== before.marker.ordinal + 1) continue;
    const by = ordinalOf(changes, before) - before.marker.ordinal;
    const ordinals = headings.map(({ marker }) => marker.ordinal + by);
    edits.push(...(headingEdits(draft, headings, ordinals, changes) ?? []));
    before = headings.at(-1)!;
  }
  return edits;
}
