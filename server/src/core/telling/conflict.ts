import type { Draft } from '../draft/draft.ts';
import type { Quantity } from '../draft/quantities.ts';
import { digitsOf, numberLike } from '../figures/print.ts';
import { type Slip, slipOf } from '../figures/slip.ts';
import { rightlyDividedIn } from '../figures/sums/divided.ts';
import { sumsIn } from '../figures/sums/sums.ts';
import { baseValue, boundsOf, intervalOf, MARGIN, scaleOf } from '../figures/worth.ts';
import type { Entry } from '../tables/table.ts';
import { compare, divide, exactly, meets, multiply, type Rational } from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import type { Tabled } from './tabled.ts';

/** One of two figures that tell one thing, where it stands, and the number that would make it tell what the other does. */
export interface Side {
  readonly block: number;
  /** As printed. */
  readonly quantity: Quantity;
  readonly right: string | undefined;
}

/** One thing told two ways. */
export interface Conflict {
  readonly name: string;
  /** The one that is likelier wrong. */
  readonly wrong: Side;
  readonly other: Side;
  readonly slip: Slip | undefined;
  readonly tabled: boolean;
}

/** A figure and where it stands. */
export interface Place {
  readonly block: number;
  /** As running text tells it. */
  readonly quantity: Quantity;
  /** In a table: the cell, and what one of its own digits counts: 万元 in the header makes that ten thousand yuan. */
  readonly cell: { readonly entry: Entry; readonly scale: Rational } | undefined;
}

export const cellAs = ({ entry, scale }: Tabled): Place['cell'] => ({ entry, scale });

/** Two values that one figure may have. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [own, other] = [boundsOf(a), boundsOf(b)];
  const apart = Math.max(own.low - other.high, other.low - own.high);
  // Nearly all lie far apart; what is near is left to the exact arithmetic.
  return apart <= MARGIN * Math.max(Math.abs(own.high), Math.abs(other.high)) && meets(intervalOf(a), intervalOf(b));
}

/** Printed to a higher place: 24.91万吨 beside 251908吨. */
function isCoarser(a: Quantity, b: Quantity): boolean {
  const last = (quantity: Quantity): Rational =>
    multiply(exactly({ mantissa: 1, exponent: quantity.printed }), scaleOf(quantity));
  return compare(last(a), last(b)) >= 0;
}

/** The slip that sets the coarser of two figures apart from the other. */
export function slipBetween(draft: Draft, a: Place, b: Place): Slip | undefined {
  const [first, second] = [isCoarser(a.quantity, b.quantity), isCoarser(b.quantity, a.quantity)];
  const slips = [first ? slipAt(draft, a, b) : undefined, second ? slipAt(draft, b, a) : undefined];
  // Of two figures with one digit more and one less the longer has it typed twice, if there is such a one.
  return slips.find((slip) => slip !== undefined && slip !== 'dropped') ?? slips.find((slip) => slip !== undefined);
}

const slipAt = ({ blocks }: Draft, place: Place, other: Place): Slip | undefined =>
  slipOf(blocks[place.block]!.reading.text, ownAt(place), rightAt(place, other));

/** The figure by its own digits. */
const ownAt = ({ quantity, cell }: Place): Quantity => cell?.entry.quantity ?? quantity;

/** The number that tells at a place what the other does. */
const rightAt = ({ cell }: Place, { quantity }: Place): Rational =>
  cell === undefined ? baseValue(quantity) : divide(baseValue(quantity), cell.scale);

/** The later one is held to be wrong, and the text beside a table, unless it is one of a sum that holds and the other is not. */
export function conflictOf(draft: Draft, name: string, earlier: Place, later: Place, slip: Slip | undefined): Conflict {
  const [here, there] = [sideOf(draft, later, earlier, slip), sideOf(draft, earlier, later, slip)];
  const isRight = addsUp(draft, later) && !addsUp(draft, earlier);
  const tabled = earlier.cell !== undefined || later.cell !== undefined;
  return { name, wrong: isRight ? there : here, other: isRight ? here : there, slip, tabled };
}

function sideOf({ blocks }: Draft, place: Place, other: Place, slip: Slip | undefined): Side {
  const { text } = blocks[place.block]!.reading;
  // 143.8亿元 for 14.38亿元: the digits are all to be told.
  const finer = slip === 'tenfold' ? place.quantity.printed - other.quantity.printed : 0;
  const more = Math.min(Math.max(0, finer), MOST_DECIMALS);
  const right =
    (slip === 'unit' ? withMagnitudeOf(text, place, blocks[other.block]!.reading.text, other) : undefined) ??
    numberLike(text, ownAt(place), rightAt(place, other), more);
  return { block: place.block, quantity: place.cell?.entry.printed ?? place.quantity, right };
}

const MAGNITUDE = /[万亿]*$/;

/** 5.73万元 for 5.73亿元 wants another unit and not another number. */
function withMagnitudeOf(text: string, place: Place, otherText: string, other: Place): string | undefined {
  if (place.cell !== undefined || other.cell !== undefined) return undefined;
  const [own, wanted] = [text, otherText].map((one, at) => {
    const { numberStart, numberEnd } = at === 0 ? place.quantity : other.quantity;
    return one.slice(numberStart, numberEnd);
  }) as [string, string];
  const isSame = digitsOf(own) === digitsOf(wanted);
  return isSame ? own.replace(MAGNITUDE, MAGNITUDE.exec(wanted)![0]) : undefined;
}

const MOST_DECIMALS = 4;

/** The figure is one of a sum that holds. */
function addsUp({ blocks }: Draft, { block, quantity, cell }: Place): boolean {
  if (cell !== undefined) return false;
  const within = sumsIn(blocks[block]!).filter(({ verdict }) => verdict === 'holds');
  return [...flatMapped(within, ({ total, parts }) => [total, ...parts]), ...rightlyDividedIn(blocks[block]!)].some(
    (one) => one.quantity === quantity,
  );
}
