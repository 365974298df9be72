import type { BlockKind } from './block.ts';

const LONGEST_ROW = 400;
/** A cell on a line of its own is a name or a figure, not a sentence. */
export const LONGEST_CELL = 28;

/** Whether a block may be a row of a table. Most blocks of a report are prose: longer than a cell, with no stroke and no blank. */
export function mayBeRow(kind: BlockKind, text: string): boolean {
  if (kind === 'table') return text.length <= LONGEST_ROW;
  if (kind !== 'text' || text.length > LONGEST_ROW) return false;
  return text.length <= LONGEST_CELL || text.includes(' ') || text.includes('|');
}
