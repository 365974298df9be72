/**
 * A figure told again in other words: 首针后未完成全程263人 in one chapter, 对首针后未完成全程的236名女孩逐人预约 in another. Two figures
 * are held against each other where a slip of the hand that chance hardly makes lies between them, and the words about both
 * are of one thing: they share some, neither says something else besides, and few others are told with the same.
 */
import type { Draft } from '../draft/draft.ts';
import { baseValue } from '../figures/figure.ts';
import { type Slip, slipOf } from '../figures/slip.ts';
import { Census } from '../text/census.ts';
import { agree, type Conflict, conflictOf, type Place } from './conflict.ts';
import type { Said } from './said.ts';
import { LEAST_WORDS, sizeOf, type Worded } from './worded.ts';

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
      const slip = slipBetween(draft, earlier, later);
      if (slip === undefined) continue;
      const name = sharedName(earlier.worded, later.worded, slip);
      if (name === undefined) continue;
      named ??= new Named(draft, said);
      if (named.hasOthers(name, earlier, later)) continue;
      paired.add(later.worded);
      yield conflictOf(draft, name, earlier, later, slip);
    }
  }
}

/** More values than these with the same digits are no slips of one another. */
const MOST_VALUES = 6;
/** Of one value so many tellings are looked at. */
const MOST_TELLINGS = 3;

/** Figures with digits in common, in the order of the draft; all others cost no more than a look at their hashes. */
function slipsApart(draft: Draft, said: readonly (Said | undefined)[]): Iterable<readonly PlacedWorded[]> {
  let count = 0;
  for (const one of said) if (one !== undefined) count += 2 * one.worded.length;
  const census = new Census(count);
  for (const one of said) {
    if (one !== undefined) for (const { slips } of one.worded) for (const slip of slips) census.add(slip);
  }
  const groups = new Map<string, PlacedWorded[]>();
  for (const place of placesIn(draft, said)) {
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

function* placesIn({ blocks }: Draft, said: readonly (Said | undefined)[]): Iterable<PlacedWorded> {
  let report = 0;
  for (let block = 0; block < blocks.length; block++) {
    const one = said[block];
    if (one?.title === true) report++;
    for (const worded of one?.worded ?? []) yield { block, quantity: worded.quantity, worded, report };
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

/** In one sentence two values of a thing are told apart by words that are not read here. */
const areOneBreath = (a: PlacedWorded, b: PlacedWorded): boolean =>
  a.block === b.block && a.worded.sentence === b.worded.sentence;

function slipBetween({ blocks }: Draft, earlier: PlacedWorded, later: PlacedWorded): Slip | undefined {
  const [a, b] = [earlier.quantity, later.quantity];
  if (a.unit!.family !== b.unit!.family || agree(a, b)) return undefined;
  // Typed twice is the longer of the two, left out the shorter: which of them it is, is not known here.
  const slips = [
    slipOf(blocks[later.block]!.reading.text, b, baseValue(a)),
    slipOf(blocks[earlier.block]!.reading.text, a, baseValue(b)),
  ];
  return slips.find((slip) => slip !== 'dropped') ?? undefined;
}

/** Names of so many characters that are the same throughout, of figures of so many digits: then one wrong digit is no chance either. */
const LONG_NAME = 5;
const LONG_NUMBER = 5;

/** The words by which both are known to be of one thing; undefined where they need not be. */
function sharedName(a: Worded, b: Worded, slip: Slip): string | undefined {
  if (a.status !== b.status || (a.isPart && b.isPart)) return undefined;
  if (a.period !== '' && b.period !== '' && a.period !== b.period) return undefined;
  let longest: Shared | undefined;
  for (const own of [a.before, a.behind]) {
    for (const other of [b.before, b.behind]) {
      const shared = sharedIn(own, other);
      if (shared !== undefined && shared.name.length > (longest?.name.length ?? 0)) longest = shared;
    }
  }
  if (longest === undefined || longest.isOther) return undefined;
  const { name, isWhole } = longest;
  if (slip !== 'digit') return name;
  return isWhole && name.length >= LONG_NAME && Math.min(sizeOf(a.quantity), sizeOf(b.quantity)) >= LONG_NUMBER
    ? name
    : undefined;
}

interface Shared {
  readonly name: string;
  /** Both say something else beside it, on one side: 城区新建学校, 农村新建学校. */
  readonly isOther: boolean;
  /** Neither says anything else. */
  readonly isWhole: boolean;
}

/** The longest words that both have. */
function sharedIn(a: string, b: string): Shared | undefined {
  let [length, inA, inB] = [0, 0, 0];
  for (let i = 0; i + length < a.length; i++) {
    for (let j = 0; j + length < b.length; j++) {
      let same = 0;
      while (i + same < a.length && a[i + same] === b[j + same]) same++;
      if (same > length) [length, inA, inB] = [same, i, j];
    }
  }
  if (length < LEAST_WORDS) return undefined;
  const rests = [
    [a.slice(0, inA), b.slice(0, inB)],
    [a.slice(inA + length), b.slice(inB + length)],
  ] as const;
  return {
    name: a.slice(inA, inA + length),
    isOther: rests.some(([own, other]) => own !== '' && other !== '' && own !== other),
    isWhole: rests.every(([own, other]) => own === '' && other === ''),
  };
}

/** How many other values the same words may be said of, by digits: among more of them two look like a slip by chance. */
const OTHERS = [0, 0, 0, 0, 2, 6] as const;
const WITH_LONG_NAME = 2;

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

  hasOthers(name: string, a: PlacedWorded, b: PlacedWorded): boolean {
    const digits = Math.min(sizeOf(a.quantity), sizeOf(b.quantity), OTHERS.length - 1);
    const most = OTHERS[digits]! + (name.length >= LONG_NAME ? WITH_LONG_NAME : 0);
    const own = new Set([a.worded.written, b.worded.written]);
    const others = new Set<string>();
    for (const { worded, quantity, report } of this.#rarest(name)) {
      if (report !== a.report || quantity.unit!.family !== a.quantity.unit!.family || own.has(worded.written)) continue;
      if (!worded.before.includes(name) && !worded.behind.includes(name)) continue;
      others.add(worded.written);
      if (others.size > most) return true;
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
