import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { Gathered, type SaidAt } from '../draft/gathered.ts';
import type { Replacement } from '../draft/replacement.ts';
import { NOTHING, numberFor, TITLE } from '../draft/saidByReport.ts';
import { type PlacedTable, tablesIn } from '../tables/tables.ts';
import { flatMapped } from '../text/flatMapped.ts';
import { areOfMore, isCalled } from './named.ts';
import { type Retelling, retoldInCell, retoldInText } from './retelling.ts';
import { type Retold, retoldAmong } from './retold.ts';
import type { Said } from './said.ts';
import { type Tabled, tabledIn } from './tabled.ts';
import { SLIPS } from './tellings.ts';
import { type PlacedTabled, type PlacedTold, scopeBefore, type ToldTwice, toldTwice } from './toldTwice.ts';
import { endOf, widened } from './widened.ts';

/** What a draft tells, from version to version: of a version after the first only what was replaced is looked at. */
export class Ledger {
  #draft: Draft | undefined;
  #said: readonly (Said | undefined)[] = [];
  #tables: readonly PlacedTable[] = [];
  /** What the rows of tables tell, by their lines. */
  readonly #cells = new Map<Block, Tabled[]>();
  readonly #names = new Gathered<ToldTwice>((places) => this.#toldTwice(places));
  readonly #slips = new Gathered<Retold>((places) => this.#retold(places));

  get draft(): Draft {
    return this.#draft!;
  }

  /** In no order. */
  toldTwice(): Iterable<ToldTwice> {
    return this.#names.found();
  }

  /** In no order. */
  retold(): Iterable<Retold> {
    return this.#slips.found();
  }

  follow(draft: Draft, replaced: Replacement, said: readonly (Said | undefined)[]): void {
    const tables = tablesIn(draft);
    const wide = widened(draft, replaced, this.#tables, tables);
    const { first, old, now } = wide;
    // In most drafts nothing is known of any figure's name that could come to be doubted.
    const isKnown = Array.from(this.#slips.found()).some(({ isOfMore }) => isOfMore !== undefined);
    const gone = isKnown ? this.#retellingsBetween(first, old) : [];
    for (let block = first; block < old; block++) this.#cells.delete(this.draft.blocks[block]!);
    this.#draft = draft;
    this.#said = said;
    this.#tables = tables;
    for (const placed of tables) if (placed.first < now && endOf(placed) > first) this.#read(placed, first, now);
    this.#names.follow(
      wide,
      listed(first, now, (block) => this.#numbersAt(block, NAMES)),
    );
    this.#slips.follow(
      wide,
      listed(first, now, (block) => this.#numbersAt(block, SLIPS_OF)),
    );
    if (isKnown) this.#doubt([...gone, ...this.#retellingsBetween(first, now)]);
  }

  /** Whether the report says that figures told with one name are of more things than one. */
  isOfMore(retold: Retold): boolean {
    retold.isOfMore ??= areOfMore(retold.shared, retold.earlier, retold.later, this.#called(retold));
    return retold.isOfMore;
  }

  /** What a block's chapter is about; '' where it has no heading, or one that is about all: 存在的问题. */
  chapterOf(block: number): string {
    for (let at = block; at >= 0; at--) {
      const chapter = this.#said[at]?.chapter;
      if (chapter !== undefined) return chapter;
    }
    return '';
  }

  /** What is told of other figures with their name, in their report and their kind of unit. */
  *#called({ shared: { name }, earlier }: Retold): Iterable<Retelling> {
    const { blocks } = this.draft;
    const { family } = earlier.quantity.unit!;
    let block = earlier.block;
    while (block > 0 && !blocks[block]!.title) block--;
    for (; block < blocks.length && (block <= earlier.block || !blocks[block]!.title); block++) {
      if (!this.#maySay(blocks[block]!, name)) continue;
      for (const one of this.#retellingsAt(block)) {
        if (one.quantity.unit!.family === family && isCalled(one.worded, name)) yield one;
      }
    }
  }

  /** Of most blocks a look at their text tells that they do not say a name; what a cell is called may stand in other lines. */
  #maySay(block: Block, name: string): boolean {
    if (this.#cells.has(block)) return true;
    const { text } = block.reading;
    return block.quantities.length > 0 && text.includes(name[0]!) && text.includes(name.at(-1)!);
  }

  /** What was found by the name of a figure that came or went is to be looked at again. */
  #doubt(changed: readonly Retelling[]): void {
    for (const retold of this.#slips.found()) {
      if (retold.isOfMore === undefined) continue;
      if (changed.some(({ worded }) => isCalled(worded, retold.shared.name))) retold.isOfMore = undefined;
    }
  }

  /** A table's lines from `from` to before `to`; others may be another table's as well, which has them for captions. */
  #read({ first, table }: PlacedTable, from: number, to: number): void {
    for (const tabled of tabledIn(table)) {
      const at = first + tabled.entry.at;
      if (at < from || at >= to) continue;
      const block = this.draft.blocks[at]!;
      const known = this.#cells.get(block);
      if (known === undefined) this.#cells.set(block, [tabled]);
      else known.push(tabled);
    }
  }

  #cellsAt(block: number): readonly Tabled[] {
    return this.#cells.get(this.draft.blocks[block]!) ?? NO_CELLS;
  }

  #retellingsAt(block: number): readonly Retelling[] {
    const cells = flatMapped(this.#cellsAt(block), (tabled) => retoldInCell(block, tabled));
    const said = this.#said[block];
    return said === undefined ? cells : [...cells, ...said.tellings.map((_, nth) => retoldInText(block, said, nth))];
  }

  #retellingsBetween(first: number, end: number): readonly Retelling[] {
    const found: Retelling[] = [];
    for (let block = first; block < end; block++) for (const one of this.#retellingsAt(block)) found.push(one);
    return found;
  }

  /** What a block says by numbers: that it is a title, and what its cells and its text tell. */
  #numbersAt(block: number, { ofCell, ofText }: Numbers): readonly number[] {
    const said = this.#said[block];
    const numbers = said?.title === true ? [TITLE] : [];
    for (const cell of this.#cellsAt(block)) for (const number of ofCell(cell)) numbers.push(number);
    // As many as a paragraph has figures: too many to be handed over as arguments.
    if (said !== undefined) for (const number of ofText(said)) numbers.push(number);
    return numbers;
  }

  /** Which of the cells of a block, or of what is told in its text, says one of its numbers. `each`: so many are said by each. */
  #sayer({ block, nth }: SaidAt, each: number): { readonly cell: Tabled | undefined; readonly inText: number } {
    const title = this.#said[block]?.title === true ? 1 : 0;
    const place = Math.floor((nth - title) / each);
    const cells = this.#cellsAt(block);
    return { cell: cells[place], inText: place - cells.length };
  }

  #toldTwice(places: readonly SaidAt[]): readonly ToldTwice[] {
    const prose: PlacedTold[] = [];
    const tables: PlacedTabled[] = [];
    for (const place of places) {
      const { block } = place;
      const { cell, inText } = this.#sayer(place, 1);
      const told = this.#said[block]?.told[inText];
      if (cell !== undefined) tables.push({ block, tabled: cell });
      else if (told !== undefined) {
        const before = told.goesOn ? scopeBefore(this.draft, this.#said, block) : undefined;
        prose.push({ block, told, scope: told.scope ?? before });
      }
    }
    return [...toldTwice(this.draft, prose, tables)];
  }

  #retold(places: readonly SaidAt[]): readonly Retold[] {
    const alike = flatMapped(places, (place) => {
      const { block } = place;
      const { cell, inText } = this.#sayer(place, SLIPS);
      return (cell === undefined ? retoldInText(block, this.#said[block]!, inText) : retoldInCell(block, cell)) ?? [];
    });
    return retoldAmong(this.draft, alike);
  }
}

/** By what numbers things are known that may be told twice. */
interface Numbers {
  ofCell(tabled: Tabled): readonly number[];
  ofText(said: Said): readonly number[];
}

const NAMES: Numbers = {
  ofCell: ({ hash }) => [numberFor(hash)],
  ofText: ({ told }) => told.map(({ hash }) => numberFor(hash)),
};

const NO_SLIPS: readonly number[] = new Array(SLIPS).fill(NOTHING);
const SLIPS_OF: Numbers = {
  ofCell: ({ telling }) => telling?.slips ?? NO_SLIPS,
  ofText: ({ tellings }) => flatMapped(tellings, ({ slips }) => slips),
};

const NO_CELLS: readonly Tabled[] = [];
/** One for each block from `first` to before `end`. */
const listed = <One>(first: number, end: number, at: (block: number) => One): readonly One[] =>
  Array.from({ length: end - first }, (_, nth) => at(first + nth));
