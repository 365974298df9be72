import type { Draft } from '../draft/draft.ts';
import type { Moving } from '../draft/gathered.ts';
import type { Quantity } from '../draft/quantities.ts';
import { significantIn } from '../figures/print.ts';
import type { Slip } from '../figures/slip.ts';
import { agree, type Conflict, cellAs, conflictOf, type Place, type Side, slipBetween } from './conflict.ts';
import type { Said } from './said.ts';
import type { Tabled } from './tabled.ts';
import type { Told } from './told.ts';

/** One figure of one report told two ways under one name. */
export class ToldTwice implements Moving {
  #conflict: Conflict;

  constructor(conflict: Conflict) {
    this.#conflict = conflict;
  }

  get conflict(): Conflict {
    return this.#conflict;
  }

  move(from: number, by: number): void {
    const moved = (side: Side): Side => (side.block < from ? side : { ...side, block: side.block + by });
    const { wrong, other } = this.#conflict;
    this.#conflict = { ...this.#conflict, wrong: moved(wrong), other: moved(other) };
  }
}

/** A figure of running text in its draft. */
export interface PlacedTold {
  readonly block: number;
  readonly told: Told;
  readonly scope: string | undefined;
}

/** A figure of a table in its draft. */
export interface PlacedTabled {
  readonly block: number;
  readonly tabled: Tabled;
}

/** Lines back to which a paragraph without a subject may go on with one. */
export const BACK = 2;

/** Of whom a paragraph without a subject tells, by what is said before it. */
export function scopeBefore({ blocks }: Draft, said: readonly (Said | undefined)[], block: number): string | undefined {
  for (let at = block - 1, lines = 0; at >= 0 && lines < BACK; at--) {
    if (blocks[at]!.kind === 'blank') continue;
    lines++;
    const scope = said[at]?.told.findLast((one) => one.scope !== undefined)?.scope;
    if (scope !== undefined) return scope;
  }
  return undefined;
}

/** What one report tells of one name, prose against prose and prose against tables. */
export function* toldTwice(
  draft: Draft,
  prose: readonly PlacedTold[],
  cells: readonly PlacedTabled[],
): Iterable<ToldTwice> {
  for (const conflict of amongProse(draft, prose)) yield new ToldTwice(conflict);
  for (const cell of cells) {
    const conflict = withTable(draft, cell, prose);
    if (conflict !== undefined) yield new ToldTwice(conflict);
  }
}

/** What takes more values than these is told of many things in turn. */
const MOST_VALUES = 4;

/** Told of one scope and period in one report, each after the first is held against it. */
function* amongProse(draft: Draft, places: readonly PlacedTold[]): Iterable<Conflict> {
  const values: Quantity[] = [];
  for (const { told } of places) {
    if (values.length > MOST_VALUES) return;
    if (values.every((value) => !agree(value, told.quantity))) values.push(told.quantity);
  }
  if (values.length < 2 || values.length > MOST_VALUES) return;
  const first = new Map<string, PlacedTold>();
  for (const place of places) {
    const { told, scope } = place;
    const group = `${scope ?? ''} ${told.period}`;
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

function withTable(draft: Draft, { block, tabled }: PlacedTabled, prose: readonly PlacedTold[]): Conflict | undefined {
  const first = block - tabled.entry.at;
  // The paragraph over a table speaks of what the table does.
  const introduces = (place: PlacedTold): boolean =>
    place.block < block && (place.block >= first || place.block === draft.lineBefore(first));
  const fitting = prose.filter((place) => isSame(tabled, place, introduces(place)));
  const [place] = fitting;
  if (place === undefined || fitting.some(({ told }) => agree(told.quantity, tabled.quantity))) return undefined;
  const { told } = place;
  const cell = { block, quantity: tabled.quantity, cell: cellAs(tabled) };
  const text = placeOf(place);
  const slip = slipBetween(draft, cell, text);
  const dated = tabled.year !== undefined && told.period.startsWith(tabled.year) && place.scope !== undefined;
  if (!isPlain(slip, told.quantity) && !(told.known && (dated || introduces(place)))) return undefined;
  return conflictOf(draft, tabled.name, cell, text, slip);
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
