const LONGEST_ROW = 400;
/** A cell on a line of its own is a name or a figure, not a sentence. */
export const LONGEST_CELL = 28;

/** Whether text may be a row of a table. Most lines of a report are prose: longer than a cell, with no stroke and no blank. */
export function mayBeRow(text: string, isTable: boolean): boolean {
  if (text.length > LONGEST_ROW) return false;
  return isTable || text.length <= LONGEST_CELL || text.includes(' ') || text.includes('|');
}
