import type { Draft } from '../draft/draft.ts';
import { figuresIn } from './figure.ts';
import type { Stated } from './place.ts';

/** Farther than so many blocks away a reader does not look. */
export const MOST_BLOCKS = 30;
const MOST_FIGURES = 60;

/**
 * The figures of the paragraphs before a block, in order, their places told from the block's start, back to the title of its report or to the
 * figure at which a reader loses count. Tables are left out: their cells have no words of their own.
 */
export function figuresBefore({ blocks, starts }: Draft, index: number): readonly Stated[] {
  const found: Stated[][] = [];
  let count = 0;
  for (let at = index - 1; at >= Math.max(0, index - MOST_BLOCKS) && count < MOST_FIGURES; at--) {
    if (blocks[at + 1]!.title) break;
    const block = blocks[at]!;
    if (block.kind !== 'text' || block.quantities.length === 0) continue;
    const figures = figuresIn(block);
    count += figures.length;
    found.unshift(figures.map((figure) => ({ block, offset: starts[at]! - starts[index]!, figure })));
  }
  return found.flat().slice(-2 * MOST_FIGURES);
}

/** The figures of a block itself. */
export function figuresAt({ blocks }: Draft, index: number): readonly Stated[] {
  const block = blocks[index]!;
  return figuresIn(block).map((figure) => ({ block, offset: 0, figure }));
}
