import type { Draft } from '../draft/draft.ts';
import type { Replacement } from '../draft/replacement.ts';
import type { PlacedTable } from '../tables/tables.ts';
import { BACK } from './toldTwice.ts';

export const endOf = ({ first, table }: PlacedTable): number => first + table.blocks.length;

/** A replacement with all that tells otherwise because of it: tables that are not what they were, and lines that look back. */
export function widened(
  { blocks }: Draft,
  { first, old, now }: Replacement,
  before: readonly PlacedTable[],
  tables: readonly PlacedTable[],
): Replacement {
  const by = now - old;
  const [gone, come] = otherTables(before, tables, by);
  let from = first;
  let to = now;
  for (const table of gone) {
    from = Math.min(from, table.first);
    to = Math.max(to, endOf(table) + by);
  }
  for (const table of come) {
    from = Math.min(from, table.first);
    to = Math.max(to, endOf(table));
  }
  for (let lines = 0; to < blocks.length && lines < BACK; to++) if (blocks[to]!.kind !== 'blank') lines++;
  // What stands over a table may be another line than before.
  for (const table of tables) if (table.first >= from && table.first < to) to = Math.max(to, endOf(table));
  return { first: from, old: to - by, now: to };
}

/** The tables of each version that the other does not have in their place; `by`: so far those behind the replaced blocks moved. */
function otherTables(
  before: readonly PlacedTable[],
  after: readonly PlacedTable[],
  by: number,
): readonly [gone: readonly PlacedTable[], come: readonly PlacedTable[]] {
  const fewer = Math.min(before.length, after.length);
  const isSame = (one: PlacedTable, other: PlacedTable, moved: number): boolean =>
    one.table === other.table && one.first + moved === other.first;
  let head = 0;
  while (head < fewer && isSame(before[head]!, after[head]!, 0)) head++;
  let tail = 0;
  while (tail < fewer - head && isSame(before.at(-1 - tail)!, after.at(-1 - tail)!, by)) tail++;
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}
