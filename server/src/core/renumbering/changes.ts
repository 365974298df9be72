import type { Draft } from '../draft/draft.ts';
import type { Heading } from '../numbering/headings.ts';
import { type NumeralEdit, Renumbering } from '../numbering/renumbering.ts';
import type { Place } from '../references/survey.ts';
import { fullWidth } from '../text/fold.ts';

/** New numbers for what is numbered, by its place: a heading's marker, the label of a table or an annex. */
export class Changes {
  readonly #numbers = new Map<string, number>();

  set({ block, start }: Pick<Place, 'block' | 'start'>, number: number): void {
    this.#numbers.set(`${block}:${start}`, number);
  }

  /** The number that a thing has after the changes; `now` where it keeps its own. */
  of({ block, start }: Pick<Place, 'block' | 'start'>, now: number): number {
    return this.#numbers.get(`${block}:${start}`) ?? now;
  }
}

const placeOf = ({ block, marker }: Heading): Pick<Place, 'block' | 'start'> => ({ block, start: marker.start });

/** The number that a heading has after the changes. */
export const ordinalOf = (changes: Changes, heading: Heading): number =>
  changes.of(placeOf(heading), heading.marker.ordinal);

/** Gives headings their new ordinals, and what is numbered through under them (2.1 under 2) its new beginning. */
export function headingEdits(
  draft: Draft,
  headings: readonly Heading[],
  ordinals: readonly number[],
  changes: Changes,
): readonly NumeralEdit[] | undefined {
  const renumbering = new Renumbering(
    draft,
    headings.map(({ block, marker }) => ({ ...marker, block })),
  );
  const edits: NumeralEdit[] = [];
  for (const [at, heading] of headings.entries()) {
    const ordinal = ordinals[at]!;
    if (ordinal === heading.marker.ordinal) continue;
    const edit = renumbering.edit(at, ordinal);
    if (edit === undefined) return undefined;
    edits.push(edit);
    changes.set(placeOf(heading), ordinal);
  }
  return edits;
}

/** What stands before the ordinals of decimals: 3.1, 3.2 become 2.1, 2.2 where the 3 above them has become 2, at every depth. */
export function prefixEdits(draft: Draft, headings: readonly Heading[], changes: Changes): readonly NumeralEdit[] {
  const edits: NumeralEdit[] = [];
  const walk = ({ children }: Heading, after: string): void => {
    for (const child of children) {
      const { marker, block } = child;
      if (marker.prefix === '') continue;
      if (marker.prefix !== after) {
        const span = draft.spanIn(block, marker.start, marker.numeralStart);
        const wide = draft.text.charCodeAt(span.start) >= 0xff10;
        edits.push({ span, newText: wide ? fullWidth(after) : after });
      }
      walk(child, `${after}${ordinalOf(changes, child)}.`);
    }
  };
  for (const heading of headings) {
    walk(heading, `${heading.marker.prefix}${ordinalOf(changes, heading)}.`);
  }
  return edits;
}
