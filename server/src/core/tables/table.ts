import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { type Cell, DASH } from './cells.ts';
import { type Column, captionUnit, columnOf, type NamedUnit, namedUnit } from './columns.ts';

/** A cell and the block it stands in, counted from the table's first block. */
export interface Placed {
  readonly at: number;
  readonly cell: Cell;
}

/** A row as it was read, before what it means is known. */
export interface RawRow {
  readonly cells: readonly Placed[];
  readonly rule: boolean;
  readonly indent: number;
}

/** A figure of a table with what its row and column make of it. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  /** Index of its block, counted from the table's first. */
  readonly at: number;
  /** As printed, with its own unit if it has one. */
  readonly printed: Quantity;
  /** To reckon with, in the column's own measure: no unit but one that is counted one by one. */
  readonly quantity: Quantity;
  /** Figures of one measure may be added. */
  readonly measure: string;
  readonly unit: NamedUnit | undefined;
}

export type Filled = Entry | 'dash' | 'blank' | 'text';

export interface Row {
  readonly index: number;
  /** Its name, folded, without blanks; `names` are the cells that it is made of. */
  readonly label: string;
  readonly names: readonly string[];
  readonly indent: number;
  /** By column. */
  readonly cells: readonly Filled[];
  /** False where cells are wanting and nobody knows which. */
  readonly regular: boolean;
}

/** A table as rules see it. Knows nothing of where in the draft it stands. */
export interface Table {
  /** From its first line or caption on; entries count from there. */
  readonly blocks: readonly Block[];
  readonly captions: readonly string[];
  readonly columns: readonly Column[];
  /** Columns that hold figures. */
  readonly data: readonly Column[];
  readonly rows: readonly Row[];
}

export const plain = (text: string): string => text.replace(/ /g, '');

export const isEntry = (cell: Filled | undefined): cell is Entry => typeof cell === 'object';

/** 2023 alone, over a column. */
export const isYear = ({ quantity, text }: Cell): boolean => quantity !== undefined && /^(?:19|20)\d{2}$/.test(text);

export function isHeader({ cells, rule }: RawRow): boolean {
  if (rule) return false;
  const rest = cells.slice(1);
  return (
    rest.length > 0 && rest.every(({ cell }) => !DASH.test(cell.text) && (cell.quantity === undefined || isYear(cell)))
  );
}

const hasFigures = ({ cells }: RawRow): boolean => cells.slice(1).some(({ cell }) => cell.quantity !== undefined);

const FEWEST_ROWS = 2;

/** The table that rows make, or undefined when they make none. `exact`: rows may not be filled up at their ends. */
export function tableOf(
  raw: readonly RawRow[],
  blocks: readonly Block[],
  captions: readonly string[],
  exact: boolean,
  resplit: (rows: readonly RawRow[]) => readonly string[],
): Table | undefined {
  const rule = raw.findIndex((row) => row.rule);
  let head = rule > 0 ? rule : 0;
  if (rule < 0) while (head < raw.length && (isHeader(raw[head]!) || !hasFigures(raw[head]!))) head++;
  const body = raw.slice(rule > 0 ? rule + 1 : head).filter((row) => !row.rule);
  const width = widthOf(body);
  if (width < 2 || body.filter(hasFigures).length < FEWEST_ROWS) return undefined;
  const headers = headersOf(raw.slice(0, head), width, resplit);
  if (headers.every((header) => header === '')) return undefined;
  const caption = captionUnit(captions);
  // Cells that carry the sign say what a header like 进度 does not.
  const columns = headers.map((header, index) =>
    columnOf(index, hasRates(body, index) && header !== '' ? `${header}%` : header, caption),
  );
  const data = columns.filter((column) => column.index > 0 && isData(body, column));
  const first = data[0]?.index;
  if (first === undefined) return undefined;
  const units = columns.find((column) => column.index > 0 && isUnits(body, column));
  const rows = body.map((row, index) => rowOf(row, index, columns, first, units?.index, exact));
  return { blocks, captions, columns, data, rows };
}

/** The number of cells that most rows with figures have. */
function widthOf(body: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const row of body) {
    if (hasFigures(row)) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && width > best)) best = width;
  }
  return best;
}

/** Each column's header: what stands over it, merged cells spread to the right. */
function headersOf(
  head: readonly RawRow[],
  width: number,
  resplit: (rows: readonly RawRow[]) => readonly string[],
): readonly string[] {
  const whole = head.filter(({ cells }) => cells.length === width);
  const headers: string[] = Array.from({ length: width }, () => '');
  if (whole.length < head.length || head.length === 0) {
    const again = resplit(head);
    if (again.length === width) return again.map(plain);
  }
  whole.forEach((row, index) => {
    let over = '';
    const titled = row.cells.filter(({ cell }) => cell.text !== '').length > 1;
    row.cells.forEach(({ cell }, column) => {
      const own = plain(cell.text);
      const below = whole.slice(index + 1).some(({ cells }) => cells[column]!.cell.text !== '');
      if (own !== '') over = own;
      const text = own === '' && below && titled && column > 0 ? over : own;
      headers[column] += text === headers[column] ? '' : text;
    });
  });
  return headers;
}

function isData(body: readonly RawRow[], { index, header }: Column): boolean {
  if (/^(?:序号|编号|代码|排名|名次|位次|年份|年度|电话|备注)$/.test(header)) return false;
  let figures = 0;
  let others = 0;
  for (const { cells } of body) {
    const cell = cells[index]?.cell;
    if (cell === undefined || cell.text === '' || DASH.test(cell.text)) continue;
    if (cell.quantity === undefined) others++;
    else figures++;
  }
  return figures > 0 && figures >= others;
}

const hasRates = (body: readonly RawRow[], index: number): boolean =>
  body.some(({ cells }) => {
    const kind = cells[index]?.cell.quantity?.unit?.kind;
    return kind === 'rate' || kind === 'points';
  });

/** A column that gives each row's unit; 单位 over names of offices is none. */
function isUnits(body: readonly RawRow[], { index, header }: Column): boolean {
  return (
    /^(?:计量)?单位$/.test(header) &&
    body.some(({ cells }) => cells[index] !== undefined && namedUnit(plain(cells[index]!.cell.text)) !== undefined)
  );
}

function rowOf(
  raw: RawRow,
  index: number,
  columns: readonly Column[],
  firstData: number,
  unitColumn: number | undefined,
  exact: boolean,
): Row {
  const names = raw.cells
    .slice(0, firstData)
    .filter((_, column) => column !== unitColumn)
    .map(({ cell }) => plain(cell.text))
    .filter((name, _, all) => name !== '' && (!/^\d+$/.test(name) || all.length === 1));
  const label = names.join('');
  const told = unitColumn === undefined ? undefined : plain(raw.cells[unitColumn]?.cell.text ?? '');
  const own = namedUnit(told ?? '') ?? labelUnit(label);
  const fits = raw.cells.length === columns.length || (!exact && raw.cells.length < columns.length);
  return {
    index,
    label,
    names,
    indent: raw.indent,
    regular: fits || !raw.cells.slice(1).some(({ cell }) => cell.quantity !== undefined),
    cells: columns.map((column) => filled(raw.cells[column.index], index, column, own, told)),
  };
}

function labelUnit(label: string): NamedUnit | undefined {
  const inside = /[([]([^()[\]]{1,8})[)\]]$/.exec(label)?.[1];
  return inside === undefined ? undefined : namedUnit(inside);
}

function filled(
  placed: Placed | undefined,
  row: number,
  column: Column,
  rowUnit: NamedUnit | undefined,
  told: string | undefined,
): Filled {
  if (placed === undefined || placed.cell.text === '') return 'blank';
  const { at, cell } = placed;
  if (DASH.test(cell.text)) return 'dash';
  const printed = cell.quantity;
  if (printed === undefined) return 'text';
  const own = printed.unit?.name ?? '';
  const unit =
    column.kind === 'share' || column.kind === 'growth' || column.kind === 'rate'
      ? undefined
      : (rowUnit ?? column.unit);
  const counted = own === '' ? (unit?.power === 0 ? unit.unit : undefined) : printed.unit;
  const quantity: Quantity = { ...printed, unit: counted?.discrete ? counted : undefined };
  const measure = own === '' ? `${told ?? ''} ${rowUnit?.name ?? ''}` : own;
  return { row, column: column.index, at, printed, quantity, measure, unit };
}
