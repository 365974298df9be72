import type { Draft } from '../draft/draft.ts';
import { type NumberingSystem, SYSTEMS } from '../draft/markers.ts';
import { type Heading, outlineOf } from '../numbering/headings.ts';
import { Renumbering } from '../numbering/renumbering.ts';
import { NUMERALS } from '../text/numerals.ts';
import { remembered } from '../text/remembered.ts';

/** How the headings of a level are written. */
export interface Level {
  readonly system: NumberingSystem;
  /** A marker with an ordinal; undefined where there is none so high. */
  write(ordinal: number): string | undefined;
  /** What its markers open with of the numbers above them: 2. in 2.1. */
  readonly prefix: string;
  /** Markdown's signs before it, where the draft's headings of this level have them. */
  readonly hashes: string | undefined;
}

/** The level of a heading, in that heading's own way. */
export function levelOf(draft: Draft, heading: Heading): Level {
  const { block, marker } = heading;
  const renumbering = new Renumbering(draft, [{ ...marker, block }]);
  return {
    system: marker.system,
    write: (ordinal) => (renumbering.edit(0, ordinal) === undefined ? undefined : renumbering.written(0, ordinal)),
    prefix: marker.prefix,
    hashes: hashesOf(draft, heading)?.text,
  };
}

/** Markdown's signs in the line before a heading's marker. */
export function hashesOf(draft: Draft, { block, marker }: Heading): { start: number; text: string } | undefined {
  if (marker.inline || !draft.options.markdown) return undefined;
  const start = draft.starts[block]!;
  const found = /^\s*(#+)/.exec(draft.text.slice(start, draft.spanIn(block, marker.start, marker.end).start));
  return found === null ? undefined : { start: start + found[0].length - found[1]!.length, text: found[1]! };
}

/** GB/T 9704 7.3.3, for drafts that do not use the level yet. */
const BELOW: Readonly<Record<string, keyof typeof FORMS>> = {
  part: 'han',
  chapter: 'han',
  section: 'han',
  capital: 'han',
  stem: 'han',
  article: 'hanBracket',
  han: 'hanBracket',
  hanBracket: 'arabic',
  arabic: 'arabicBracket',
  arabicBracket: 'circled',
};

const FORMS = {
  han: (numeral: string) => `${numeral}、`,
  hanBracket: (numeral: string) => `（${numeral}）`,
  arabic: (numeral: string) => `${numeral}.`,
  arabicBracket: (numeral: string) => `（${numeral}）`,
  circled: (numeral: string) => numeral,
} as const;

/** For each system, the first heading that stands under one of it. */
const firstsBelow = remembered((draft: Draft): ReadonlyMap<string, Heading> => {
  const firsts = new Map<string, Heading>();
  const visit = (heading: Heading): void => {
    const [child] = heading.children;
    const { id } = heading.marker.system;
    if (child !== undefined && !firsts.has(id)) firsts.set(id, child);
    heading.children.forEach(visit);
  };
  outlineOf(draft).roots.forEach(visit);
  return firsts;
});

/** The level below a system: as this draft has it elsewhere, else as the standard has it; undefined below the lowest. */
export function levelBelow(draft: Draft, system: NumberingSystem): Level | undefined {
  const first = firstsBelow(draft).get(system.id);
  if (first !== undefined) return levelOf(draft, first);
  const next = BELOW[system.id];
  if (next === undefined) return undefined;
  const write = (ordinal: number): string | undefined => {
    const numeral = NUMERALS[SYSTEMS[next].numerals].format(ordinal);
    return numeral === undefined ? undefined : FORMS[next](numeral);
  };
  return { system: SYSTEMS[next], write, prefix: '', hashes: undefined };
}
