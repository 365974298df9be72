import { BlockNumbers } from './blockNumbers.ts';
import type { Replacement } from './replacement.ts';
import { behindTitle, censusOf, NOTHING, TITLE } from './saidByReport.ts';

/** Where a number is said: the so-manieth of its block. */
export interface SaidAt {
  readonly block: number;
  readonly nth: number;
}

/** What was found in blocks, which other blocks before them take to other places. */
export interface Moving {
  /** Those of its blocks from `from` on stand `by` places farther down. */
  move(from: number, by: number): void;
}

/**
 * What is found where blocks of one report say the same number: kept by number from version to version, and looked for again
 * only among the blocks that say one which a replaced block says or said.
 */
export class Gathered<Found extends Moving> {
  readonly #find: (places: readonly SaidAt[]) => readonly Found[];
  #numbers = BlockNumbers.NONE;
  readonly #found = new Map<number, readonly Found[]>();

  /** `find` is asked of two places or more that say one number, in the order of the draft. */
  constructor(find: (places: readonly SaidAt[]) => readonly Found[]) {
    this.#find = find;
  }

  /** `fresh`: what each of the new blocks says. */
  follow(replaced: Replacement, fresh: readonly (readonly number[])[]): void {
    const gone = saidIn(this.#numbers, replaced.first, replaced.old);
    this.#numbers = this.#numbers.replaced(replaced, fresh);
    const come = saidIn(this.#numbers, replaced.first, replaced.now);
    const by = replaced.now - replaced.old;
    if (gone.titles !== come.titles) this.#found.clear();
    for (const number of gone.numbers) this.#found.delete(number);
    for (const number of come.numbers) this.#found.delete(number);
    if (by !== 0) for (const found of this.#found.values()) for (const one of found) one.move(replaced.old, by);
    const wanted = gone.titles === come.titles ? new Wanted([...gone.numbers, ...come.numbers]) : this.#saidTwice();
    this.#search(wanted);
  }

  /** In no order. */
  *found(): Iterable<Found> {
    for (const found of this.#found.values()) yield* found;
  }

  #saidTwice(): Looked {
    const census = censusOf(this.#numbers.values);
    return { has: (number) => census.isTwice(number) };
  }

  #search(wanted: Looked): void {
    if (wanted.isEmpty === true) return;
    const { values, ends } = this.#numbers;
    const places = new Map<number, SaidAt[]>();
    for (let block = 0, at = 0, report = 0; block < ends.length; block++) {
      for (let first = at, end = ends[block]!; at < end; at++) {
        const number = values[at]!;
        if (number === TITLE) report = behindTitle(report);
        else if (number !== NOTHING && wanted.has(number ^ report)) {
          const known = places.get(number ^ report);
          if (known === undefined) places.set(number ^ report, [{ block, nth: at - first }]);
          else known.push({ block, nth: at - first });
        }
      }
    }
    for (const [number, saidAt] of places) {
      const found = saidAt.length > 1 ? this.#find(saidAt) : [];
      if (found.length > 0) this.#found.set(number, found);
    }
  }
}

/** The numbers that blocks say, each as its report says it. */
function saidIn(
  { values, ends }: BlockNumbers,
  first: number,
  end: number,
): { readonly numbers: ReadonlySet<number>; readonly titles: number } {
  const from = ends[first - 1] ?? 0;
  let report = 0;
  for (let at = 0; at < from; at++) if (values[at] === TITLE) report = behindTitle(report);
  const numbers = new Set<number>();
  let titles = 0;
  for (let at = from; at < (ends[end - 1] ?? 0); at++) {
    if (values[at] === TITLE) {
      report = behindTitle(report);
      titles++;
    } else if (values[at] !== NOTHING) numbers.add(values[at]! ^ report);
  }
  return { numbers, titles };
}

interface Looked {
  readonly isEmpty?: boolean;
  has(number: number): boolean;
}

/** A few numbers, among very many that are looked at. */
class Wanted implements Looked {
  readonly isEmpty: boolean;
  readonly #may = new Uint8Array(MAY);
  readonly #numbers: ReadonlySet<number>;

  constructor(numbers: readonly number[]) {
    this.isEmpty = numbers.length === 0;
    this.#numbers = new Set(numbers);
    for (const number of numbers) this.#may[number & (MAY - 1)] = 1;
  }

  has(number: number): boolean {
    return this.#may[number & (MAY - 1)] === 1 && this.#numbers.has(number);
  }
}

const MAY = 0x1000;
