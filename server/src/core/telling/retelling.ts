import type { Quantity } from '../draft/quantities.ts';
import { cellAs, type Place } from './conflict.ts';
import type { Said } from './said.ts';
import type { Tabled } from './tabled.ts';
import type { Telling } from './tellings.ts';
import { type Worded, wordedAs } from './worded.ts';

/** A figure that may be told again, where it stands, and the words about it, which are read when somebody asks. */
export class Retelling implements Place {
  readonly block: number;
  readonly telling: Telling;
  readonly cell: Place['cell'];
  readonly #words: () => Worded;

  constructor(block: number, telling: Telling, cell: Place['cell'], words: () => Worded) {
    this.block = block;
    this.telling = telling;
    this.cell = cell;
    this.#words = words;
  }

  get quantity(): Quantity {
    return this.telling.quantity;
  }

  get worded(): Worded {
    return this.#words();
  }

  /** The same, where its block stands now. */
  at(block: number): Retelling {
    return block === this.block ? this : new Retelling(block, this.telling, this.cell, this.#words);
  }
}

/** What a cell tells; undefined where it has too few digits. */
export const retoldInCell = (block: number, tabled: Tabled): Retelling | undefined =>
  tabled.telling && new Retelling(block, tabled.telling, cellAs(tabled), () => wordedAs(tabled));

/** One of those that running text tells. */
export const retoldInText = (block: number, { tellings, worded }: Said, nth: number): Retelling =>
  new Retelling(block, tellings[nth]!, undefined, () => worded()[nth]!);
