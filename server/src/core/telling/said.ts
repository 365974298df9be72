import type { Block } from '../draft/block.ts';
import { tableSummary } from '../tables/tables.ts';
import type { Reading } from '../text/reading.ts';
import { type Told, toldIn } from './told.ts';

/** What a line says to whoever looks for things told twice. */
export interface Said {
  readonly title: boolean;
  readonly told: readonly Told[];
  /** Of a line with figures; what adds up in it is believed. */
  readonly reading: Reading | undefined;
  /** Of a line that a table or its caption may be made of. */
  readonly table: string;
}

export function saidBy(block: Block, source: string): Said {
  const { title, quantities, reading } = block;
  const table = quantities.length === 0 ? tableSummary(block, source) : '';
  return { title, told: toldIn(block), reading: quantities.length > 0 ? reading : undefined, table };
}

export function isSame(before: Said, now: Said): boolean {
  if (before.title !== now.title || before.table !== now.table) return false;
  const [old, fresh] = [before.reading, now.reading];
  return old === fresh || (old !== undefined && old.text === fresh?.text && old.cutsLike(fresh));
}
