import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { flatMapped } from '../text/flatMapped.ts';
import { remembered } from '../text/remembered.ts';
import { DASH, type Line, lineOf, looselySplit } from './cells.ts';
import { isHeader, isYear, type Placed, plain, type RawRow, type Table, tableOf } from './table.ts';

/** A table in its draft: its offsets count from block `first`. */
export interface PlacedTable {
  readonly first: number;
  readonly table: Table;
}

/** The tables of a draft, found once for each version; a table none of whose lines changed is the same object again. */
export const tablesIn = remembered((draft: Draft): readonly PlacedTable[] => [...findTables(draft)]);

/** What the tables take from a block: for `summaryOf` of the rules that judge them. */
export function tableSummary(block: Block, source: string): string {
  return mayBeOfTable(block) ? source : block.kind;
}

/** A row, a caption, or a blank line, which sets tables apart. */
export function mayBeOfTable(block: Block): boolean {
  return lineOf(block) !== undefined || block.kind === 'blank' || block.reading.text.length <= LONGEST_CAPTION;
}

/** Lines above a table that may be its caption or give its unit. */
const CAPTION_LINES = 3;
const LONGEST_CAPTION = 60;

interface Kept {
  readonly blocks: readonly Block[];
  readonly kind: string;
  readonly tables: readonly PlacedTable[];
}

/** By the first block that a table is read from. */
const kept = new WeakMap<Block, Kept>();

/** What `read` makes of the blocks `from`..`to`, read anew only where one of them is another than before. */
function reused(
  blocks: readonly Block[],
  from: number,
  to: number,
  kind: string,
  read: () => readonly PlacedTable[],
): readonly PlacedTable[] {
  const known = kept.get(blocks[from]!);
  if (known !== undefined && known.kind === kind && known.blocks.length === to - from) {
    if (known.blocks.every((block, index) => block === blocks[from + index])) {
      return known.tables.map(({ first, table }) => ({ first: first + from, table }));
    }
  }
  const tables = read();
  kept.set(blocks[from]!, {
    blocks: blocks.slice(from, to),
    kind,
    tables: tables.map(({ first, table }) => ({ first: first - from, table })),
  });
  return tables;
}

const isRow = (line: Line | undefined): line is Line => line !== undefined && line.cells.length > 1;
const isSingle = (line: Line | undefined): line is Line => line !== undefined && line.cells.length === 1;

function* findTables({ blocks, rows }: Draft): Iterable<PlacedTable> {
  for (let at = 0; at < blocks.length; ) {
    const line = rows[at] === 1 ? lineOf(blocks[at]!) : undefined;
    if (isRow(line)) {
      const end = rowsEnd(blocks, at, line);
      const from = captionStart(blocks, at);
      if (end > at + 1) yield* reused(blocks, from, end, `rows ${at - from}`, () => rowTable(blocks, from, at, end));
      at = end;
    } else if (isSingle(line)) {
      const end = singlesEnd(blocks, at);
      if (end > at + FEWEST_SINGLES) yield* reused(blocks, at, end, 'cells', () => stackedTables(blocks, at, end));
      at = end;
    } else at++;
  }
}

const headOf = ({ cells }: Line): string => cells.map(({ text }) => text).join('|');
const hasFigures = ({ cells }: Line): boolean =>
  cells.some(({ quantity }, column) => column > 0 && quantity !== undefined);

/**
 * Behind the last row that goes on with the table that begins at `from`; a line of one cell may stand between two rows. A
 * head behind a blank line begins another table, unless it is the same once more and no total has closed the first.
 */
function rowsEnd(blocks: readonly Block[], from: number, first: Line): number {
  const { layout } = first;
  let last = first;
  let filled = false;
  let end = from + 1;
  let single = false;
  for (let at = end; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind === 'blank') continue;
    const line = lineOf(block);
    if (isRow(line) && line.layout === layout) {
      const apart = filled && at > 0 && blocks[at - 1]!.kind === 'blank';
      if (
        apart &&
        isHeader(rawRow(line, at)) &&
        (TOTAL.test(plain(last.cells[0]!.text)) || headOf(line) !== headOf(first))
      ) {
        break;
      }
      end = at + 1;
      single = false;
      last = line;
      if (hasFigures(line)) filled = true;
    } else if (isSingle(line) && !single && at === end) single = true;
    else break;
  }
  return end;
}

function captionStart(blocks: readonly Block[], from: number): number {
  let start = from;
  for (let at = from - 1, lines = 0; at >= 0 && lines < CAPTION_LINES; at--) {
    const { kind, reading } = blocks[at]!;
    if (kind === 'blank') continue;
    if (kind !== 'text' || reading.text.length > LONGEST_CAPTION) break;
    lines++;
    start = at;
  }
  return start;
}

const captionsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.filter(({ kind }) => kind !== 'blank').map(({ reading }) => plain(reading.text));

/** The table of the rows `from`..`end`; the lines from `start` stand above. */
function rowTable(blocks: readonly Block[], start: number, from: number, end: number): readonly PlacedTable[] {
  const { layout } = lineOf(blocks[from]!)!;
  const resplit = (head: readonly RawRow[]): readonly string[] => {
    if (layout !== 'pipe') return [];
    // Cells of a header broken over lines: a line without a stroke at its end goes on in the next.
    const lines = new Set(flatMapped(head, (row) => row.cells.map(({ at }) => at)));
    const joined = [...lines].map((at) => blocks[start + at]!.reading.text.trim()).join('');
    return joined.replace(/^\||\|$/g, '').split('|');
  };
  const rows: RawRow[] = [];
  // Single blanks part the names of a header as they part the figures below it.
  const above = from > start && layout === 'space' ? blocks[from - 1]! : undefined;
  const names = above === undefined || above.kind !== 'text' ? [] : looselySplit(above);
  if (names.length > 1) rows.push(rawRow({ layout, cells: names, rule: false, indent: 0 }, from - 1 - start));
  const head = headOf(lineOf(blocks[from]!)!);
  for (let at = from; at < end; at++) {
    const line = lineOf(blocks[at]!);
    // The same head once more, on the next page.
    if (line !== undefined && (at === from || headOf(line) !== head)) rows.push(rawRow(line, at - start));
  }
  const captions = captionsOf(blocks.slice(start, from));
  return flatMapped(sideBySide(rows), (part) => {
    const table = tableOf(part, blocks.slice(start, end), captions, layout === 'space', resplit);
    return table === undefined ? [] : [{ first: start, table }];
  });
}

/** 收入项目 预算数 完成数 | 支出项目 预算数 完成数: a head that says its columns again has another table beside the first. */
function sideBySide(rows: readonly RawRow[]): readonly (readonly RawRow[])[] {
  const names = rows[0]?.cells.map(({ cell }) => plain(cell.text)) ?? [];
  const width = names.length / 2;
  const again = (name: string, at: number): boolean => at === 0 || (name !== '' && name === names[at + width]);
  if (width < 3 || !Number.isInteger(width) || !names.slice(0, width).every(again)) return [rows];
  return [0, width].map((from) => rows.map((row) => ({ ...row, cells: row.cells.slice(from, from + width) })));
}

const rawRow = ({ cells, rule, indent }: Line, at: number): RawRow => ({
  cells: cells.map((cell) => ({ at, cell })),
  rule,
  indent,
});

const FEWEST_SINGLES = 7;

/** Behind the last of a run of short lines, blank ones and lone strokes among them. */
function singlesEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind === 'blank') continue;
    if (!isSingle(lineOf(block))) break;
    end = at + 1;
  }
  return end;
}

const FEWEST_ROWS = 3;
const TOTAL = /^(?:合|总|共)计|合计$|总计$/;
/** So near before its header or behind its last row no other figure may stand, lest the table is only part of one. */
const CLEAR = 3;

/** Tables that have each cell on a line of its own: a name and so many figures, again and again. */
function stackedTables(blocks: readonly Block[], from: number, end: number): readonly PlacedTable[] {
  const cells: Placed[] = [];
  for (let at = from; at < end; at++) {
    const cell = blocks[at]!.kind === 'blank' ? undefined : lineOf(blocks[at]!)!.cells[0]!;
    if (cell !== undefined && cell.text !== '') cells.push({ at: at - from, cell });
  }
  const figures = cells.map(({ cell }) => cell.quantity !== undefined || DASH.test(cell.text));
  const years = cells.map(({ cell }) => isYear(cell));
  // Years side by side are a header's.
  years.forEach((year, at) => {
    if (year && (years[at - 1] === true || years[at + 1] === true)) figures[at] = false;
  });
  const run = (at: number): number => {
    let to = at;
    while (figures[to]) to++;
    return to - at;
  };
  const tables: PlacedTable[] = [];
  for (let at = 1; at < cells.length; ) {
    const width = figures[at] && !figures[at - 1] ? run(at) + 1 : 0;
    if (width < 2) {
      at++;
      continue;
    }
    const first = at - 1;
    let last = first;
    while (last < cells.length && !figures[last] && run(last + 1) === width - 1) last += width;
    const head = first - width;
    const clear = (index: number): boolean => index < 0 || figures[index] !== true;
    const alone = Array.from({ length: CLEAR }, (_, near) => near).every(
      (near) => clear(last + near) && clear(head - 1 - near),
    );
    if ((last - first) / width >= FEWEST_ROWS && head >= 0 && alone && !figures.slice(head, first).includes(true)) {
      const rows: RawRow[] = [];
      for (let row = head; row < last; row += width) {
        rows.push({ cells: cells.slice(row, row + width), rule: false, indent: 0 });
      }
      const captions = cells.slice(Math.max(0, head - CAPTION_LINES), head).map(({ cell }) => plain(cell.text));
      const table = tableOf(rows, blocks.slice(from, end), captions, true, () => []);
      if (table !== undefined) tables.push({ first: from, table });
    }
    at = Math.max(last, at + 1);
  }
  return tables;
}
