import type { Block } from '../draft/block.ts';
import { mayBeOfTable } from '../tables/tables.ts';
import type { Reading } from '../text/reading.ts';
import { type Told, toldIn } from './told.ts';

/** What a line says to whoever looks for things told twice. */
export interface Said {
  readonly title: boolean;
  readonly told: readonly Told[];
  /** A table or its caption may be made of it. */
  readonly ofTable: boolean;
  /** Where its words matter: in prose without figures they do not. */
  readonly reading: Reading | undefined;
}

export function saidBy(block: Block): Said {
  const { title, quantities, reading } = block;
  const ofTable = mayBeOfTable(block);
  return { title, told: toldIn(block), ofTable, reading: ofTable || quantities.length > 0 ? reading : undefined };
}

export function isSame(before: Said, now: Said): boolean {
  if (before.title !== now.title || before.ofTable !== now.ofTable) return false;
  const [old, fresh] = [before.reading, now.reading];
  return old === fresh || (old !== undefined && old.text === fresh?.text && old.cutsLike(fresh));
}

/** No line of a table, and what it tells is the same in the same order. */
export function isAlike(before: Said, now: Said): boolean {
  if (before.ofTable || now.ofTable) return isSame(before, now);
  return (
    before.title === now.title &&
    before.told.length === now.told.length &&
    before.told.every((told, nth) => tellsTheSame(told, now.told[nth]!))
  );
}

const TELLS: readonly (keyof Told)[] = ['key', 'written', 'known', 'scope', 'goesOn', 'period', 'sentence'];

function tellsTheSame(a: Told, b: Told): boolean {
  return TELLS.every((what) => a[what] === b[what]) && a.quantity.unit === b.quantity.unit;
}
