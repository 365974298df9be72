import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { mayBeOfTable } from '../tables/tables.ts';
import type { Reading } from '../text/reading.ts';
import { chapterOf } from './chapterOf.ts';
import { type Telling, tellingsIn } from './tellings.ts';
import { type Told, toldIn } from './told.ts';
import { type Worded, wordedIn } from './worded.ts';

/** What a line says to whoever looks for things told twice. */
export interface Said {
  readonly title: boolean;
  /** What the chapter is about that begins with it; undefined where none does. */
  readonly chapter: string | undefined;
  readonly told: readonly Told[];
  readonly tellings: readonly Telling[];
  /** The words about each of these. */
  readonly worded: () => readonly Worded[];
  /** A table or its caption may be made of it. */
  readonly ofTable: boolean;
  /** Where its words matter: in prose without figures they do not. */
  readonly reading: Reading | undefined;
}

export function saidBy(block: Block): Said {
  const { title, quantities, reading } = block;
  const ofTable = mayBeOfTable(block);
  return {
    title,
    chapter: chapterOf(block),
    told: toldIn(block),
    tellings: tellingsIn(block),
    worded: () => wordedIn(block),
    ofTable,
    reading: ofTable || quantities.length > 0 ? reading : undefined,
  };
}

export function isSame(before: Said, now: Said): boolean {
  if (before.title !== now.title || before.chapter !== now.chapter || before.ofTable !== now.ofTable) return false;
  const [old, fresh] = [before.reading, now.reading];
  return old === fresh || (old !== undefined && old.text === fresh?.text && old.cutsLike(fresh));
}

/** No line of a table, and what it tells is the same in the same order. */
export function isAlike(before: Said, now: Said): boolean {
  if (before.ofTable || now.ofTable) return isSame(before, now);
  return (
    before.title === now.title &&
    before.chapter === now.chapter &&
    tellTheSame(before.told, now.told, TOLD) &&
    tellTheSame(before.tellings, now.tellings, TELLING) &&
    areTheSame(before.worded(), now.worded(), WORDED)
  );
}

const TOLD: readonly (keyof Told)[] = ['key', 'written', 'known', 'scope', 'goesOn', 'period', 'sentence'];
const TELLING: readonly (keyof Telling)[] = ['digits', 'sentence'];
const WORDED: readonly (keyof Worded)[] = ['before', 'behind', 'status', 'year', 'day', 'scope', 'isPart'];

const tellTheSame = <Figure extends { readonly quantity: Quantity }>(
  before: readonly Figure[],
  now: readonly Figure[],
  what: readonly (keyof Figure)[],
): boolean =>
  areTheSame(before, now, what) &&
  before.every(({ quantity: { unit, printed } }, nth) => {
    const other = now[nth]!.quantity;
    return unit === other.unit && printed === other.printed;
  });

const areTheSame = <It>(before: readonly It[], now: readonly It[], what: readonly (keyof It)[]): boolean =>
  before.length === now.length && before.every((one, nth) => what.every((it) => one[it] === now[nth]![it]));
