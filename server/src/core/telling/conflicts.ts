import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Quantity } from '../draft/quantities.ts';
import { baseValue, scaleOf } from '../figures/figure.ts';
import { numberLike } from '../figures/print.ts';
import { type Slip, slipOf } from '../figures/slip.ts';
import type { PlacedTable } from '../tables/tables.ts';
import { compare, divide, exactly, multiply, type Rational, rational } from '../text/decimal.ts';
import { addsUp, agree, type Conflict, conflictOf, type Place, type Side } from './conflict.ts';
import { type PlacedTold, toldTwice } from './places.ts';
import { retoldIn } from './retold.ts';
import type { Said } from './said.ts';
import type { Tabled } from './tabled.ts';
import { LEAST_DIGITS, sizeOf } from './worded.ts';

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
    const slip = slipBetween(draft.blocks[place.block]!, told.quantity, before.told.quantity);
    yield conflictOf(draft, told.key.slice(0, told.key.lastIndexOf(' ')), placeOf(before), placeOf(place), slip);
  }
}

const placeOf = ({ block, told }: PlacedTold): Place => ({ block, quantity: told.quantity });

/** In one sentence two values of a thing are told apart by words that are not read here. */
function isOneBreath(a: PlacedTold, b: PlacedTold): boolean {
  return a.block === b.block && a.told.sentence === b.told.sentence;
}

/** How far off two figures of one thing may be in digits of the coarser one, and which slip lies between. */
function slipBetween(block: Block, quantity: Quantity, other: Quantity): Slip | undefined {
  return slipOf(block.reading.text, quantity, baseValue(other));
}

/** A slip that chance does not explain: figures of as many digits seldom differ so. */
const isPlain = (slip: Slip | undefined, quantity: Quantity): boolean =>
  slip !== undefined && sizeOf(quantity) >= LEAST_DIGITS;

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
    const { told, block } = place;
    const prose = draft.blocks[block]!;
    const cell = placed.table.blocks[tabled.entry.at]!;
    const cellRight = divide(baseValue(told.quantity), tabled.scale);
    const slip = isCoarser(told.quantity, tabled.quantity)
      ? slipBetween(prose, told.quantity, tabled.quantity)
      : slipOf(cell.reading.text, tabled.entry.quantity, cellRight);
    const dated = tabled.year !== undefined && told.period.startsWith(tabled.year) && place.scope !== undefined;
    if (!isPlain(slip, told.quantity) && !(told.known && (dated || introduces(place)))) continue;
    const text: Side = {
      block,
      quantity: told.quantity,
      right: numberLike(prose.reading.text, told.quantity, baseValue(tabled.quantity)),
    };
    const table: Side = {
      block: placed.first + tabled.entry.at,
      quantity: tabled.entry.printed,
      right: numberLike(cell.reading.text, tabled.entry.quantity, cellRight),
    };
    // What adds up in the text is right there.
    const sound = addsUp(prose, told.quantity);
    yield { name: tabled.name, wrong: sound ? table : text, other: sound ? text : table, slip, tabled: true };
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

/** Printed to a higher place: 24.91万吨 beside 251908吨. */
function isCoarser(a: Quantity, b: Quantity): boolean {
  const last = (quantity: Quantity): Rational =>
    multiply(exactly({ mantissa: 1, exponent: quantity.printed }), scaleOf(quantity));
  return compare(last(a), multiply(last(b), rational(1))) >= 0;
}
