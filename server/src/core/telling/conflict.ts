import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Quantity } from '../draft/quantities.ts';
import { baseValue, boundsOf, intervalOf, MARGIN } from '../figures/figure.ts';
import { numberLike } from '../figures/print.ts';
import type { Slip } from '../figures/slip.ts';
import { rightlyDividedIn } from '../figures/sums/divided.ts';
import { sumsIn } from '../figures/sums/sums.ts';
import { meets } from '../text/decimal.ts';

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

/** A figure of running text and where it stands. */
export interface Place {
  readonly block: number;
  readonly quantity: Quantity;
}

/** Two values that one figure may have. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [own, other] = [boundsOf(a), boundsOf(b)];
  const apart = Math.max(own.low - other.high, other.low - own.high);
  // Nearly all lie far apart; what is near is left to the exact arithmetic.
  return apart <= MARGIN * Math.max(Math.abs(own.high), Math.abs(other.high)) && meets(intervalOf(a), intervalOf(b));
}

/** The later one is held to be wrong, unless it is one of a sum that holds and the earlier is not. */
export function conflictOf(draft: Draft, name: string, earlier: Place, later: Place, slip: Slip | undefined): Conflict {
  const [here, there] = [sideOf(draft, later, earlier), sideOf(draft, earlier, later)];
  const isLater =
    !addsUp(draft.blocks[later.block]!, later.quantity) || addsUp(draft.blocks[earlier.block]!, earlier.quantity);
  return { name, wrong: isLater ? here : there, other: isLater ? there : here, slip, tabled: false };
}

const sideOf = ({ blocks }: Draft, { block, quantity }: Place, other: Place): Side => ({
  block,
  quantity,
  right: numberLike(blocks[block]!.reading.text, quantity, baseValue(other.quantity)),
});

/** The figure is one of a sum that holds. */
export function addsUp(block: Block, quantity: Quantity): boolean {
  const within = sumsIn(block).filter(({ verdict }) => verdict === 'holds');
  return [...within.flatMap(({ total, parts }) => [total, ...parts]), ...rightlyDividedIn(block)].some(
    (one) => one.quantity === quantity,
  );
}
