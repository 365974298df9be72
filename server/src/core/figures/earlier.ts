import type { Around } from '../draft/around.ts';
import { remembered } from '../text/remembered.ts';
import { figuresIn } from './figure.ts';
import type { Stated } from './place.ts';

/** Farther than so many blocks away a reader does not look. */
export const MOST_BLOCKS = 30;
const MOST_FIGURES = 60;

/**
 * The figures of the paragraphs before a block, in order, their places told from the block's start, back to the title of its report or to the
 * figure at which a reader loses count. Tables are left out: their cells have no words of their own.
 */
export const figuresBefore = remembered((around: Around): readonly Stated[] => {
  const found: Stated[][] = [];
  let count = 0;
  let behind = around.block;
  for (let back = 1; back <= MOST_BLOCKS && count < MOST_FIGURES && !behind.title; back++) {
    const block = around.at(-back);
    if (block === undefined) break;
    behind = block;
    if (block.kind !== 'text' || block.quantities.length === 0) continue;
    const figures = figuresIn(block);
    const offset = around.offsetOf(-back);
    count += figures.length;
    found.push(figures.map((figure) => ({ block, offset, figure })));
  }
  return found
    .reverse()
    .flat()
    .slice(-2 * MOST_FIGURES);
});

/** The figures of a block itself. */
export function figuresAt({ block }: Pick<Around, 'block'>): readonly Stated[] {
  return figuresIn(block).map((figure) => ({ block, offset: 0, figure }));
}
