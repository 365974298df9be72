import type { Draft } from '../draft/draft.ts';
import { enclosing, headingsOf } from '../numbering/homes.ts';
import { type NumeralEdit, Renumbering } from '../numbering/renumbering.ts';
import { itemsFor } from '../references/items.ts';
import { numberOf } from '../references/numeral.ts';
import type { Label } from '../references/references.ts';
import {
  type Kind,
  type Page,
  type Piece,
  type Place,
  type Placed,
  surveyOf,
  type Target,
} from '../references/survey.ts';
import { type Changes, ordinalOf } from './changes.ts';

/** What a reference may mean: things of one kind that are numbered together, each with its old number and its new one. */
interface Group {
  readonly targets: readonly { readonly label: Label; readonly number: number }[];
  readonly references: Mention[];
}

/** A reference, or the line that opens an annex, in its block. */
interface Mention {
  readonly block: number;
  readonly reference: { readonly label: Label; readonly start: number; readonly end: number };
}

/** The references that go to what has been renumbered, with the numbers that it has now. */
export function carriedEdits(draft: Draft, changes: Changes): readonly NumeralEdit[] {
  return groupsOf(draft, changes).flatMap((group) => carried(draft, group));
}

function carried(draft: Draft, { targets, references }: Group): readonly NumeralEdit[] {
  if (targets.every(({ label, number }) => label.number === number)) return [];
  const old = new Set(targets.map(({ label }) => name(label)));
  const now = new Set(targets.map(({ label, number }) => name({ ...label, number })));
  // A reference that only the new numbers satisfy: its author had them in mind, in all references.
  if (references.some(({ reference: { label } }) => !old.has(name(label)) && now.has(name(label)))) return [];
  const moved = new Map<string, number | undefined>();
  for (const { label, number } of targets) {
    const key = name(label);
    // Of two with one number the reference means the one that keeps it, else the first.
    if (number === label.number) moved.set(key, number);
    else if (!moved.has(key)) moved.set(key, number);
  }
  return references.flatMap((placed) => {
    const { label } = placed.reference;
    const number = moved.get(name(label));
    return number === undefined || number === label.number ? [] : editOf(draft, placed, number);
  });
}

const name = ({ series, number }: Label): string => `${series}-${number}`;

function editOf(draft: Draft, { block, reference }: Mention, number: number): readonly NumeralEdit[] {
  const edit = new Renumbering(draft, [{ block, ...numberOf(draft.blocks[block]!.reading.text, reference) }]).edit(
    0,
    number,
  );
  return edit === undefined ? [] : [edit];
}

function groupsOf(draft: Draft, changes: Changes): readonly Group[] {
  const { pieces, reports } = surveyOf(draft);
  const groups: Group[] = [];
  for (const piece of pieces) groups.push(...ofPiece(draft, piece, changes));
  for (const { references, lists, pages } of reports) {
    const listed = lists.filter(({ single }) => !single).flatMap(({ entries }) => entries);
    const labelled: { readonly label: Label; readonly place: Place }[] = [
      ...listed.map((entry) => ({ label: entry.label, place: entry })),
      ...(listed.length > 0 ? [] : pages.flatMap((page) => (page.label ? [{ label: page.label, place: page }] : []))),
    ];
    groups.push({
      targets: labelled.map(({ label, place }) => ({ label, number: changes.of(place, label.number) })),
      // The annexes bear the numbers that they are listed with.
      references: [...references, ...(listed.length > 0 ? pages.flatMap(mentionOf) : [])],
    });
  }
  return groups;
}

function mentionOf({ label, block, start, end }: Page): readonly Mention[] {
  return label === undefined ? [] : [{ block, reference: { label, start, end } }];
}

function ofPiece(draft: Draft, piece: Piece, changes: Changes): readonly Group[] {
  const groups = new Map<string, Group>();
  const put = (key: string, placed: Placed, targets: () => Group['targets']): void => {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { targets: targets(), references: [placed] });
    else known.references.push(placed);
  };
  for (const placed of piece.references) {
    const { block, reference } = placed;
    const { kind, within } = reference;
    if (within !== undefined) {
      const home = enclosing(draft, block, reference.start, within);
      if (home === undefined) continue;
      put(`${kind}:${home.block}:${home.marker.start}`, placed, () =>
        itemsFor(home, reference).map((item) => ({
          label: { series: '', number: item.marker.ordinal },
          number: ordinalOf(changes, item),
        })),
      );
    } else if (kind !== 'annex') {
      put(kind, placed, () =>
        targetsOf(draft, piece, kind).map((target) => ({
          label: target.label,
          number: changes.of(target, target.label.number),
        })),
      );
    }
  }
  return [...groups.values()];
}

/** 见第三部分 means 三、 where the draft has no parts. */
function targetsOf(draft: Draft, { targets }: Piece, kind: Kind): readonly Target[] {
  const own = (targets.get(kind) ?? []).filter(({ sure }) => sure);
  // The same 第三节 stands in every chapter.
  if (kind === 'section' && new Set(own.map(({ label }) => label.number)).size < own.length) return [];
  if (kind !== 'part' || own.length > 0) return own;
  const roots = new Set(
    headingsOf(draft)
      .filter(({ parent }) => parent === undefined)
      .map(({ block, marker }) => `${block}:${marker.start}`),
  );
  return (targets.get('top') ?? []).filter(({ block, start }) => roots.has(`${block}:${start}`));
}
