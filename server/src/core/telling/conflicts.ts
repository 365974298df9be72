import type { Draft } from '../draft/draft.ts';
import type { Quantity } from '../draft/quantities.ts';
import { significantIn } from '../figures/print.ts';
import type { Slip } from '../figures/slip.ts';
import type { PlacedTable } from '../tables/tables.ts';
import { agree, type Conflict, cellOf, conflictOf, type Place, slipBetween } from './conflict.ts';
import { type PlacedTold, toldTwice } from './places.ts';
import { retoldIn } from './retold.ts';
import type { Said } from './said.ts';
import type { Tabled } from './tabled.ts';

/** What a draft tells twice with different values, prose against prose and prose against tables; each figure in one conflict. */
export function* conflictsIn(draft: Draft, said: readonly (Said | undefined)[]): Iterable<Conflict> {
  const told = new Set<Quantity>();
  for (const conflict of allIn(draft, said)) {
    const { wrong, other } = conflict;
    if (told.has(wrong.quantity) || told.has(other.quantity)) continue;
    told.add(wrong.quantity).add(other.quantity);
    yield conflict;
  }
}

function* allIn(draft: Draft, said: readonly (Said | undefined)[]): Iterable<Conflict> {
  const { prose, tables } = toldTwice(draft, said);
  for (const places of prose.values()) if (places.length > 1) yield* amongProse(draft, places);
  for (const { placed, tabled } of tables) yield* withTable(draft, placed, tabled, prose.get(tabled.key) ?? []);
  yield* retoldIn(draft, said);
}

/** What takes more values than these is told of many things in turn. */
const MOST_VALUES = 4;

/** Told of one scope and period in one report, each after the first is held against it. */
function* amongProse(draft: Draft, places: readonly PlacedTold[]): Iterable<Conflict> {
  const first = new Map<string, PlacedTold>();
  const values: Quantity[] = [];
  for (const { told } of places) {
    if (values.length > MOST_VALUES) return;
    if (values.every((value) => !agree(value, told.quantity))) values.push(told.quantity);
  }
  if (values.length < 2 || values.length > MOST_VALUES) return;
  for (const place of places) {
    const { told, scope, report } = place;
    const group = `${report} ${scope ?? ''} ${told.period}`;
    const before = first.get(group);
    if (before === undefined) {
      first.set(group, place);
      continue;
    }
    if (!told.known || scope === undefined) continue;
    if (agree(before.told.quantity, told.quantity) || isOneBreath(before, place)) continue;
    const [earlier, later] = [placeOf(before), placeOf(place)];
    const name = told.key.slice(0, told.key.lastIndexOf(' '));
    yield conflictOf(draft, name, earlier, later, slipBetween(draft, earlier, later));
  }
}

const placeOf = ({ block, told }: PlacedTold): Place => ({ block, quantity: told.quantity, cell: undefined });

/** In one sentence two values of a thing are told apart by words that are not read here. */
function isOneBreath(a: PlacedTold, b: PlacedTold): boolean {
  return a.block === b.block && a.told.sentence === b.told.sentence;
}

/** Two figures of fewer digits look like one slip apart too often. */
const LEAST_DIGITS = 3;

/** A slip that chance does not explain: figures of as many digits seldom differ so. */
const isPlain = (slip: Slip | undefined, quantity: Quantity): boolean =>
  slip !== undefined && significantIn(String(Math.abs(quantity.value.mantissa))) >= LEAST_DIGITS;

const PART = /上半年|下半年|季度|\d月|学期/;
const NARROWER = /本级|城区|规模以上|规上|限额以上|直属|公办|民办|部分/;

function* withTable(
  draft: Draft,
  placed: PlacedTable,
  tabled: Tabled,
  places: readonly PlacedTold[],
): Iterable<Conflict> {
  // The paragraph over a table speaks of what the table does.
  const introduces = ({ block }: PlacedTold): boolean =>
    block < placed.first + tabled.entry.at && (block >= placed.first || block === draft.lineBefore(placed.first));
  const fitting = places.filter((place) => isSame(tabled, place, introduces(place)));
  if (fitting.length === 0 || fitting.some(({ told }) => agree(told.quantity, tabled.quantity))) return;
  for (const place of fitting.slice(0, 1)) {
    const { told } = place;
    const [cell, text] = [cellOf(placed, tabled), placeOf(place)];
    const slip = slipBetween(draft, cell, text);
    const dated = tabled.year !== undefined && told.period.startsWith(tabled.year) && place.scope !== undefined;
    if (!isPlain(slip, told.quantity) && !(told.known && (dated || introduces(place)))) continue;
    yield conflictOf(draft, tabled.name, cell, text, slip);
  }
}

/** The prose tells the table's figure: no other year, part of a year, scope. */
function isSame({ context, year }: Tabled, { told, scope }: PlacedTold, introduced: boolean): boolean {
  const { period } = told;
  if (/^(?:去年|上年)/.test(period)) return false;
  const said = /\d{4}/.exec(period)?.[0];
  if (said !== undefined && year !== undefined && said !== year) return false;
  const part = PART.exec(period)?.[0];
  const tablePart = PART.exec(context)?.[0];
  if (part !== tablePart && (part !== undefined || tablePart !== undefined)) return false;
  if (NARROWER.test(context)) return false;
  return introduced || scope === undefined || scope.length < 3 || scope === '街道' || context.includes(scope);
}
