import type { Block } from '../draft/block.ts';
import { type Quantity, scanQuantity } from '../draft/quantities.ts';
import { LONGEST_CELL } from '../draft/rows.ts';
import { remembered } from '../text/remembered.ts';

/** How a line sets its cells apart. A `line` is one cell: tables copied from web pages often have a cell on each line. */
export type Layout = 'pipe' | 'tab' | 'space' | 'line';

/** A cell as a line has it. Offsets are reading offsets in the block. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A figure and nothing else but a footnote's sign. */
  readonly quantity: Quantity | undefined;
}

/** A line that may be a row of a table. */
export interface Line {
  readonly layout: Layout;
  readonly cells: readonly Cell[];
  /** The row of dashes between a Markdown table's head and its body. */
  readonly rule: boolean;
  /** Columns that the line is indented by. */
  readonly indent: number;
}

const SENTENCE = /[。;!?]|,(?!\d{3})/;
const UNIT_LINE = /^[(]?(?:计量|金额)?单位:/;
const RULE_CELL = /^:?-{2,}:?$|^:-:?$|^-:$/;

/** The cells of a block, or undefined for prose. */
export const lineOf = (block: Block): Line | undefined => (block.mayBeRow ? cellsKept(block).line : undefined);

const NO_LINE: { readonly line: Line | undefined } = { line: undefined };
const cellsKept = remembered(({ reading: { text } }: Block): { readonly line: Line | undefined } => {
  const line = readLine(text);
  return line === undefined ? NO_LINE : { line };
});

function readLine(text: string): Line | undefined {
  const indent = text.length - text.trimStart().length;
  if (text.includes('|')) {
    const cells = split(text, /\|/g);
    if (cells[0]?.text === '') cells.shift();
    if (cells.length > 1 && cells.at(-1)?.text === '') cells.pop();
    const rule = cells.length > 0 && cells.every((cell) => RULE_CELL.test(cell.text));
    return { layout: 'pipe', cells, rule, indent };
  }
  if (text.includes('\t')) return { layout: 'tab', cells: split(text, /\t/g), rule: false, indent };
  const trimmed = text.trim();
  if (trimmed.includes('  ')) {
    const cells = joined(text, split(text, / {2,}/g).filter(notEmpty));
    if (cells.length > 1) {
      return cells.every((cell) => !/[。;]/.test(cell.text))
        ? { layout: 'space', cells, rule: false, indent }
        : undefined;
    }
  }
  if (trimmed.includes(' ')) {
    // Single blanks part cells only where nothing but figures follows the row's name.
    const cells = split(text, / +/g).filter(notEmpty);
    const names = cells.findIndex(({ text: cell, quantity }) => quantity !== undefined || DASH.test(cell));
    if (
      names > 0 &&
      cells.slice(names).every(({ text: cell, quantity }) => quantity !== undefined || DASH.test(cell))
    ) {
      const name = cellAt(text, cells[0]!.start, cells[names - 1]!.end);
      return { layout: 'space', cells: [name, ...cells.slice(names)], rule: false, indent };
    }
  }
  if (trimmed.length > LONGEST_CELL || (SENTENCE.test(trimmed) && !UNIT_LINE.test(trimmed))) return undefined;
  return { layout: 'line', cells: [cellAt(text, indent, indent + trimmed.length)], rule: false, indent };
}

const notEmpty = ({ text }: Cell): boolean => text !== '';

/** What a header of a line without figures reads when single blanks part its cells. */
export function looselySplit({ reading: { text } }: Block): readonly Cell[] {
  return joined(text, split(text, / +/g).filter(notEmpty));
}

/** `合   计` and `项  目` are one cell: a single character is no name. */
function joined(text: string, cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  let open = false;
  for (const cell of cells) {
    const single = /^[\u3400-\u9fff]$/.test(cell.text);
    if (single && open) {
      out.push(cellAt(text, out.pop()!.start, cell.end));
      open = false;
    } else {
      out.push(cell);
      open = single;
    }
  }
  return out;
}

function split(text: string, separator: RegExp): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(separator)) {
    cells.push(cellAt(text, from, index));
    from = index + match.length;
  }
  cells.push(cellAt(text, from, text.length));
  return cells;
}

/** Without the blanks and Markdown's signs around it. */
function cellAt(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  const mark = /^(\*\*|__|[*_`])[^*_`]+\1$/.exec(text.slice(start, end))?.[1];
  if (mark !== undefined) {
    start += mark.length;
    end -= mark.length;
  }
  const inner = text.slice(start, end);
  return { start, end, text: inner, quantity: figureOf(inner, start) };
}

export const DASH = /^(?:[-—~/…·]{1,4}|无)$/;
const FOOTNOTE = /^ ?(?:[*①-⑳※#]|\[\d\]|注\d?)?$/;

/** The figure that a cell is, at its place in the line. */
function figureOf(cell: string, offset: number): Quantity | undefined {
  const first = /^[-+]?(?=\d)/.exec(cell)?.[0].length;
  if (first === undefined) return undefined;
  const found = scanQuantity(cell, first);
  if (typeof found === 'number' || found.range || found.ratio || found.unit?.kind === 'calendar') return undefined;
  if (!FOOTNOTE.test(cell.slice(found.end))) return undefined;
  return {
    ...found,
    start: found.start + offset,
    end: found.end + offset,
    numberStart: found.numberStart + offset,
    numberEnd: found.numberEnd + offset,
  };
}
