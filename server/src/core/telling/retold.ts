/**
 * A figure told again in other words: 首针后未完成全程263人 in one chapter, 对首针后未完成全程的236名女孩逐人预约 in another. Two figures
 * are held against each other where a slip of the hand that chance hardly makes lies between them, and the words about both
 * are of one thing: they share some, neither says something else besides, and few others are told with the same.
 */
import type { Draft } from '../draft/draft.ts';
import { type PlacedTable, tablesIn } from '../tables/tables.ts';
import { Census } from '../text/census.ts';
import { agree, type Conflict, cellOf, conflictOf, type Place, slipBetween } from './conflict.ts';
import type { Said } from './said.ts';
import { areTooMany, isTelling, sharedName } from './sameThing.ts';
import { tabledIn } from './tabled.ts';
import { type Worded, wordedAs } from './worded.ts';

interface PlacedWorded extends Place {
  readonly worded: Worded;
  /** Counts the titles before it: each report of a file tells for itself. */
  readonly report: number;
}

/** What a draft tells again, one slip off. */
export function* retoldIn(draft: Draft, said: readonly (Said | undefined)[]): Iterable<Conflict> {
  const alike = slipsApart(draft, said);
  let named: Named | undefined;
  const paired = new Set<Worded>();
  for (const places of alike) {
    for (const [earlier, later] of pairsOf(places)) {
      if (paired.has(later.worded) || areOneBreath(earlier, later)) continue;
      const shared = mayBeSlips(earlier, later) ? sharedName(earlier.worded, later.worded) : undefined;
      if (shared === undefined) continue;
      const slip = slipBetween(draft, earlier, later);
      if (slip === undefined || !isTelling(slip, shared, earlier.worded, later.worded)) continue;
      named ??= new Named(draft, said);
      if (named.hasOthers(shared.name, earlier, later)) continue;
      paired.add(later.worded);
      yield conflictOf(draft, shared.name, earlier, later, slip);
    }
  }
}

/** More values than these with the same digits are no slips of one another. */
const MOST_VALUES = 16;
/** Of one value so many tellings are looked at. */
const MOST_TELLINGS = 3;

/** Figures with digits in common, in the order of the draft; all others cost no more than a look at their hashes. */
function slipsApart(draft: Draft, said: readonly (Said | undefined)[]): Iterable<readonly PlacedWorded[]> {
  const places = [...placesIn(draft, said)];
  const census = new Census(places.reduce((sum, { worded }) => sum + worded.slips.length, 0));
  for (const { worded } of places) for (const slip of worded.slips) census.add(slip);
  const groups = new Map<string, PlacedWorded[]>();
  for (const place of places) {
    for (const slip of place.worded.slips) {
      if (!census.isTwice(slip)) continue;
      const key = `${place.report} ${slip}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [place]);
      else group.push(place);
    }
  }
  return groups.values();
}

/** All that is known by words about it, those of the running text and of tables, in the order of the draft. */
function* placesIn(draft: Draft, said: readonly (Said | undefined)[]): Iterable<PlacedWorded> {
  const tables = new Map(tablesIn(draft).map((placed) => [placed.first, placed]));
  let report = 0;
  for (let block = 0; block < draft.blocks.length; block++) {
    const one = said[block];
    if (one?.title === true) report++;
    const table = tables.get(block);
    if (table !== undefined) for (const place of cellsOf(table)) yield { ...place, report };
    for (const worded of one?.worded ?? []) yield { block, quantity: worded.quantity, cell: undefined, worded, report };
  }
}

function* cellsOf(placed: PlacedTable): Iterable<Omit<PlacedWorded, 'report'>> {
  for (const tabled of tabledIn(placed.table)) {
    const worded = wordedAs(tabled);
    if (worded !== undefined) yield { ...cellOf(placed, tabled), worded };
  }
}

function* pairsOf(places: readonly PlacedWorded[]): Iterable<readonly [earlier: PlacedWorded, later: PlacedWorded]> {
  const values = new Map<string, PlacedWorded[]>();
  for (const place of places) {
    const value = place.worded.written + place.quantity.unit!.name;
    const told = values.get(value);
    if (told === undefined) values.set(value, [place]);
    else if (told.length < MOST_TELLINGS) told.push(place);
    if (values.size > MOST_VALUES) return;
  }
  if (values.size < 2) return;
  const few = [...values.values()].flat().sort((a, b) => a.block - b.block || a.quantity.start - b.quantity.start);
  for (const [nth, later] of few.entries()) for (const earlier of few.slice(0, nth)) yield [earlier, later];
}

/** Two values of one kind of unit, not both in tables. */
const mayBeSlips = ({ quantity: a, cell }: PlacedWorded, { quantity: b, cell: other }: PlacedWorded): boolean =>
  a.unit!.family === b.unit!.family && (cell === undefined || other === undefined) && !agree(a, b);

/** In one sentence two values of a thing are told apart by words that are not read here. */
const areOneBreath = (a: PlacedWorded, b: PlacedWorded): boolean =>
  a.block === b.block && a.worded.sentence === b.worded.sentence;

/** Who else is told of with some words. */
class Named {
  readonly #byTwo = new Map<string, PlacedWorded[]>();

  constructor(draft: Draft, said: readonly (Said | undefined)[]) {
    for (const place of placesIn(draft, said)) {
      for (const words of [place.worded.before, place.worded.behind]) {
        for (let at = 0; at + 2 <= words.length; at++) {
          const two = words.slice(at, at + 2);
          const places = this.#byTwo.get(two);
          if (places === undefined) this.#byTwo.set(two, [place]);
          else if (places.at(-1) !== place) places.push(place);
        }
      }
    }
  }

  /** More values are told of what both may be than a slip can be told from. */
  hasOthers(name: string, a: PlacedWorded, b: PlacedWorded): boolean {
    const own = new Set([a.worded.written, b.worded.written]);
    const others = new Set<string>();
    for (const { worded, quantity, report } of this.#rarest(name)) {
      if (report !== a.report || quantity.unit!.family !== a.quantity.unit!.family || own.has(worded.written)) continue;
      if (sharedName(worded, a.worded) === undefined) continue;
      if (sharedName(worded, b.worded) === undefined) continue;
      others.add(worded.written);
      if (areTooMany(others.size, name, a.worded, b.worded)) return true;
    }
    return false;
  }

  /** All that are told of with the two characters of a name that fewest are. */
  #rarest(name: string): readonly PlacedWorded[] {
    let rarest: readonly PlacedWorded[] = [];
    for (let at = 0; at + 2 <= name.length; at++) {
      const places = this.#byTwo.get(name.slice(at, at + 2)) ?? [];
      if (at === 0 || places.length < rarest.length) rarest = places;
    }
    return rarest;
  }
}
