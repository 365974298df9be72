import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from './correction.ts';
import type { Figure } from './figure.ts';

/** A block and where it starts, in the coordinates of the findings made: 0 for those of the block itself. */
export interface Place {
  readonly block: Block;
  readonly offset: number;
}

/** A figure in its place: statements reach over paragraphs. */
export interface Stated extends Place {
  readonly figure: Figure;
}

export const placeOf = ({ block, offset }: Place, quantity: Quantity): Span => spanOf(block, quantity, offset);
