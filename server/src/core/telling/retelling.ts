import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Quantity } from '../draft/quantities.ts';
import { digitsOf } from '../figures/print.ts';
import type { PlacedTable } from '../tables/tables.ts';
import { cellOf, type Place } from './conflict.ts';
import type { Said } from './said.ts';
import { tabledIn } from './tabled.ts';
import { type Telling, tellingOf } from './tellings.ts';
import { type Worded, wordedAs, wordedIn } from './worded.ts';

/** A figure that may be told again, where it stands, and the words about it, which are read when somebody asks. */
export interface Retelling extends Place {
  readonly telling: Telling;
  readonly worded: Worded;
  /** Counts the titles before it: each report of a file tells for itself. */
  readonly report: number;
  /** What its chapter is about; '' where it has no heading, or one that is about all: 存在的问题. */
  readonly chapter: string;
}

/** Those of the running text and of tables, in the order of the draft. */
export function retellingsIn(
  { blocks }: Draft,
  tables: readonly PlacedTable[],
  said: readonly (Said | undefined)[],
): readonly Retelling[] {
  const found: Retelling[] = [];
  const cells = cellsOf(tables);
  let report = 0;
  let chapter = '';
  for (let block = 0; block < blocks.length; block++) {
    const one = said[block];
    if (one?.title === true) report++;
    chapter = one?.chapter ?? chapter;
    for (const cell of cells.get(block) ?? NO_CELLS) found.push({ ...cell, report, chapter });
    for (const [nth, telling] of (one?.tellings ?? NONE).entries()) {
      found.push(new Told(block, telling, report, chapter, blocks[block]!, nth));
    }
  }
  return found;
}

const NONE: readonly Telling[] = [];

class Told implements Retelling {
  readonly cell = undefined;
  readonly quantity: Quantity;
  readonly #of: Block;
  readonly #nth: number;

  constructor(
    readonly block: number,
    readonly telling: Telling,
    readonly report: number,
    readonly chapter: string,
    of: Block,
    nth: number,
  ) {
    this.quantity = telling.quantity;
    this.#of = of;
    this.#nth = nth;
  }

  get worded(): Worded {
    return wordedIn(this.#of)[this.#nth]!;
  }
}

type Cell = Omit<Retelling, 'report' | 'chapter'>;
const NO_CELLS: readonly Cell[] = [];

/** By the block they stand in. */
function cellsOf(tables: readonly PlacedTable[]): ReadonlyMap<number, readonly Cell[]> {
  const cells = new Map<number, Cell[]>();
  for (const table of tables) {
    for (const tabled of tabledIn(table.table)) {
      const digits = digitsOf(String(tabled.entry.quantity.value.mantissa));
      const telling = tellingOf(digits, tabled.quantity, -1, true);
      if (telling === undefined) continue;
      const cell = { ...cellOf(table, tabled), telling, worded: wordedAs(tabled) };
      const known = cells.get(cell.block);
      if (known === undefined) cells.set(cell.block, [cell]);
      else known.push(cell);
    }
  }
  return cells;
}
