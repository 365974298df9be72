import type { Draft } from '../draft/draft.ts';
import { type NumeralEdit, Renumbering } from '../numbering/renumbering.ts';
import { firstNumberOf, type Numeral, numberOf } from '../references/numeral.ts';
import { grouped, type Kind, type Place, type Report, surveyOf, type Target } from '../references/survey.ts';
import type { Changes } from './changes.ts';

const CAPTIONED: readonly Kind[] = ['figure', 'table', 'box', 'appendixFigure', 'appendixTable'];

/** Tables, figures and annexes in the order that they stand in. */
export function labelEdits(draft: Draft, changes: Changes): readonly NumeralEdit[] {
  const { pieces, reports } = surveyOf(draft);
  const edits: NumeralEdit[] = [];
  for (const kind of CAPTIONED) {
    const last = new Map<string, { old: number; now: number }>();
    for (const { targets } of pieces) {
      const bySeries = new Map<string, Target[]>();
      for (const target of targets.get(kind) ?? [])
        if (target.sure) grouped(bySeries, target.label.series).push(target);
      for (const [series, captions] of bySeries) {
        const before = last.get(series);
        const old = captions.map(({ label }) => label.number);
        const first = old[0] === 1 ? 1 : old[0] === (before?.old ?? 0) + 1 ? (before?.now ?? 0) + 1 : undefined;
        // Each section may count its own, and an excerpt begins anywhere.
        if (first === undefined || old.lastIndexOf(1) > 0) continue;
        captions.forEach((caption, at) => {
          edits.push(...numbered(draft, caption, caption.label.number, first + at, changes, numberOf));
        });
        last.set(series, { old: old.at(-1)!, now: first + captions.length - 1 });
      }
    }
  }
  return [...edits, ...reports.flatMap((report) => annexEdits(draft, report, changes))];
}

/** What 附件说明 lists counts on, and the annexes go along with it; without it they count on themselves. */
function annexEdits(draft: Draft, { lists, pages }: Report, changes: Changes): readonly NumeralEdit[] {
  const flat = pages.flatMap(({ label, ...place }) =>
    label?.series === '' ? [{ ...place, number: label.number }] : [],
  );
  const sure = lists.filter((list) => list.sure);
  if (sure.length > 1 || flat.length < pages.length) return [];
  if (sure.length === 0) return lists.length > 0 || flat.length < 2 ? [] : counted(draft, flat, changes);
  const { entries } = sure[0]!;
  if (entries[0]!.label.number !== 1 || entries.some(({ label }) => label.series !== '')) return [];
  if (new Set(entries.map(({ label }) => label.number)).size < entries.length) return [];
  return entries.flatMap((entry, at) => numbered(draft, entry, entry.label.number, at + 1, changes, firstNumberOf));
}

function counted(
  draft: Draft,
  pages: readonly (Place & { readonly number: number })[],
  changes: Changes,
): readonly NumeralEdit[] {
  const numbers = pages.map(({ number }) => number);
  if (numbers[0] !== 1 || new Set(numbers).size < numbers.length) return [];
  return pages.flatMap((page, at) => numbered(draft, page, page.number, at + 1, changes, numberOf));
}

function numbered(
  draft: Draft,
  place: Place,
  old: number,
  now: number,
  changes: Changes,
  numeralOf: (text: string, place: Place) => Numeral,
): readonly NumeralEdit[] {
  if (old === now) return [];
  const { block } = place;
  const numeral = numeralOf(draft.blocks[block]!.reading.text, place);
  if (numeral.numeralStart === numeral.numeralEnd) return [];
  const edit = new Renumbering(draft, [{ block, ...numeral }]).edit(0, now);
  if (edit === undefined) return [];
  changes.set(place, now);
  return [edit];
}
