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
import { areApart, areTooMany, isTelling, sharedName } from './sameThing.ts';
import { tabledIn } from './tabled.ts';
import { type Worded, wordedAs } from './worded.ts';

interface PlacedWorded extends Place {
  readonly worded: Worded;
  /** Counts the titles before it: each report of a file tells for itself. */
  readonly report: number;
}

/** What a draft tells again, one slip off. */
export function* retoldIn(draft: Draft, said: readonly (Said | undefined)[]): Iterable<Conflict> {
  const all = [...placesIn(draft, said)];
  let named: Named | undefined;
  const paired = new Set<Worded>();
  for (const places of slipsApart(all)) {
    for (const [earlier, later] of pairsOf(places)) {
      if (paired.has(later.worded) || areOneBreath(earlier, later)) continue;
      const shared = mayBeSlips(earlier, later) ? sharedName(earlier.worded, later.worded) : undefined;
      if (shared === undefined) continue;
      const slip = slipBetween(draft, earlier, later);
      if (slip === undefined || !isTelling(slip, shared, earlier.worded, later.worded)) continue;
      named ??= new Named(all);
      if (named.hasOthers(shared.name, earlier, later) || named.areToldApart(shared.name, earlier, later)) continue;
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
function slipsApart(places: readonly PlacedWorded[]): Iterable<readonly PlacedWorded[]> {
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

const MOST_NAMED = 24;

/** Who else is told of with some words. */
class Named {
  readonly #byTwo = new Map<string, PlacedWorded[]>();
  readonly #crowded = new Map<string, boolean>();

  constructor(places: readonly PlacedWorded[]) {
    for (const place of places) {
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
    if (this.#isCrowded(name, a)) return true;
    const own = new Set([a.worded.written, b.worded.written]);
    const others = new Set<string>();
    for (const { worded } of this.#ofKind(name, a)) {
      if (own.has(worded.written)) continue;
      if (sharedName(worded, a.worded) === undefined || sharedName(worded, b.worded) === undefined) continue;
      others.add(worded.written);
      if (areTooMany(others.size, name, a.worded, b.worded)) return true;
    }
    return false;
  }

  /** 2024年收入8.64亿元，2023年收入8.46亿元: elsewhere the draft says of the two values that they are two. */
  areToldApart(name: string, a: PlacedWorded, b: PlacedWorded): boolean {
    const [ones, others]: [Worded[], Worded[]] = [[], []];
    for (const { worded } of this.#ofKind(name, a)) {
      const tellings = worded.written === a.worded.written ? ones : worded.written === b.worded.written ? others : [];
      if (tellings.length < MOST_TELLINGS && isCalled(worded, name)) tellings.push(worded);
    }
    return ones.some((one) => others.some((other) => areApart(one, other)));
  }

  /** So much is told by the name that it names nothing; found out once for each. */
  #isCrowded(name: string, like: PlacedWorded): boolean {
    const key = `${like.report} ${like.quantity.unit!.family} ${name}`;
    let crowded = this.#crowded.get(key);
    if (crowded === undefined) {
      const values = new Set<string>();
      for (const { worded } of this.#ofKind(name, like)) {
        if (isCalled(worded, name)) values.add(worded.written);
        if (values.size > MOST_NAMED) break;
      }
      crowded = values.size > MOST_NAMED;
      this.#crowded.set(key, crowded);
    }
    return crowded;
  }

  /** One after another, for whoever has seen enough stops: of 全县 nearly all is told. */
  *#ofKind(name: string, { report, quantity: { unit } }: PlacedWorded): Iterable<PlacedWorded> {
    for (const one of this.#rarest(name)) {
      if (one.report === report && one.quantity.unit!.family === unit!.family) yield one;
    }
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

const isCalled = ({ before, behind }: Worded, name: string): boolean => before.includes(name) || behind.includes(name);
