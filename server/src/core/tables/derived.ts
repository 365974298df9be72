import { flatMapped } from '../text/flatMapped.ts';
import type { Column } from './columns.ts';
import { holds, type Relation, type RelationKind } from './relations.ts';
import { type Entry, isEntry, type Row, type Table } from './table.ts';
import { type Family, isMean, standingOf } from './totals.ts';

/** Columns to the left, and to the right, from which a column may follow. */
const LEFT = 6;
const RIGHT = 3;
/** Rows tried before a reading is given up that none of them bears out. */
const TRIED = 6;
const FEWEST_HELD = 2;

/** Growth of these is told at constant prices or on a base revised since (notes/domain.md section 7). */
const REAL = /生产总值|增加值|GDP|总产值|产业|工业|投资|社会消费品|可支配收入|人均|税收|财政|预算收入|营业收入|利润/i;
const OTHER_BASE = /同口径|可比|不变价|实际增/;

/** How one column may follow from others, tried row by row. */
type Reading = (row: Row) => Relation | undefined;

/** What the columns of a table say of each other, row by row, where most rows bear it out. */
export function* derivedColumns(table: Table): Iterable<Family> {
  for (const column of table.data) {
    const readings = readingsOf(table, column);
    let best: Omit<Family, 'supported'> | undefined;
    for (const reading of readings) {
      const family = tried(table, reading);
      if (family !== undefined && (best === undefined || family.held > best.held)) best = family;
    }
    const share = column.kind === 'difference' || column.kind === 'total' ? 2 : 3;
    if (best !== undefined && best.held >= FEWEST_HELD && best.failed <= Math.max(1, best.held / share)) {
      yield { ...best, supported: true };
    }
  }
}

function tried(table: Table, reading: Reading): Omit<Family, 'supported'> | undefined {
  const relations: Relation[] = [];
  let held = 0;
  let failed = 0;
  for (const row of table.rows) {
    const relation = row.regular ? reading(row) : undefined;
    if (relation === undefined || (relation.kind === 'sum' && isMean(table, relation))) continue;
    relations.push(relation);
    if (!holds(relation)) failed++;
    else if (isTelling(relation)) held++;
    if (relations.length === TRIED && held === 0) return undefined;
  }
  return { relations, held, failed };
}

const isTelling = ({ outcome, terms }: Relation): boolean =>
  outcome.quantity.value.mantissa !== 0 &&
  terms.filter(({ quantity }) => quantity.value.mantissa !== 0).length >= 2 &&
  !(terms.length === 2 && terms[0] === terms[1]);

function readingsOf(table: Table, column: Column): readonly Reading[] {
  switch (column.kind) {
    case 'total':
      return partsOf(table, column).map((parts) => sumOf(column, parts));
    case 'difference':
      return pairs(table, column).map(([now, base]) => between('difference', column, now, base));
    case 'growth':
      return OTHER_BASE.test(column.header) || table.captions.some((caption) => OTHER_BASE.test(caption))
        ? []
        : flatMapped(pairs(table, column), ([now, base]) => [
            growing(between('growth', column, now, base)),
            ...(now.kind === 'difference' ? [growing(between('ratio', column, now, base))] : []),
          ]);
    case 'share':
      return [
        ...near(table, column).flatMap((of) => wholes(table, column).map((whole) => shareOf(column, of, whole))),
        ...pairs(table, column).map(([part, whole]) => between('ratio', column, part, whole)),
      ];
    case 'rate':
      return pairs(table, column).map(([part, whole]) => between('ratio', column, part, whole));
    default:
      return [];
  }
}

/** Columns of amounts beside a column, the nearest first. */
function near({ data }: Table, { index }: Column): readonly Column[] {
  const at = data.findIndex((column) => column.index === index);
  const amounts = (columns: readonly Column[]): readonly Column[] =>
    columns.filter(({ kind }) => kind === 'level' || kind === 'total' || kind === 'difference');
  return [...amounts(data.slice(0, at)).slice(-LEFT).reverse(), ...amounts(data.slice(at + 1)).slice(0, RIGHT)];
}

function pairs(table: Table, column: Column): readonly (readonly [Column, Column])[] {
  const columns = near(table, column);
  return flatMapped(columns, (first) =>
    columns
      .filter((second) => second !== first && second.kind !== 'difference')
      .map((second) => [first, second] as const),
  );
}

/** The columns that a total column may be of: those to its left back to another total, those to its right. */
function partsOf({ data }: Table, { index }: Column): readonly (readonly Column[])[] {
  const at = data.findIndex((column) => column.index === index);
  let from = at;
  while (from > 0 && data[from - 1]!.kind !== 'total') from--;
  let to = at + 1;
  while (to < data.length && data[to]!.kind !== 'total') to++;
  const levels = (columns: readonly Column[]): readonly Column[] => columns.filter(({ kind }) => kind === 'level');
  const left = levels(data.slice(from, at));
  const right = levels(data.slice(at + 1, to));
  const whole = (columns: readonly Column[]): readonly Column[] => columns.filter(({ header }) => !/其中/.test(header));
  return [
    left,
    right,
    whole(left),
    whole(right),
    data.filter(({ kind }) => kind === 'total').filter((one) => one.index !== index),
  ].filter((columns) => columns.length >= 2);
}

const entryIn = (row: Row, { index }: Column): Entry | undefined => {
  const cell = row.cells[index];
  return isEntry(cell) ? cell : undefined;
};

const sumOf =
  (column: Column, parts: readonly Column[]): Reading =>
  (row) => {
    const outcome = entryIn(row, column);
    if (outcome === undefined) return undefined;
    const terms: Entry[] = [];
    for (const part of parts) {
      const cell = row.cells[part.index];
      if (cell === 'dash') continue;
      if (!isEntry(cell) || !isLike(cell, outcome)) return undefined;
      terms.push(cell);
    }
    return terms.length < 2 ? undefined : { kind: 'sum', outcome, terms };
  };

const isLike = (a: Entry, b: Entry): boolean => a.measure === b.measure && a.unit?.name === b.unit?.name;

const between =
  (kind: RelationKind, column: Column, first: Column, second: Column): Reading =>
  (row) => {
    const outcome = entryIn(row, column);
    const now = entryIn(row, first);
    const base = entryIn(row, second);
    if (outcome === undefined || now === undefined || base === undefined || !isLike(now, base)) return undefined;
    if (kind !== 'difference' && base.quantity.value.mantissa <= 0) return undefined;
    return kind === 'difference' && outcome.measure !== now.measure ? undefined : { kind, outcome, terms: [now, base] };
  };

const growing =
  (reading: Reading): Reading =>
  (row) =>
    REAL.test(row.label) ? undefined : reading(row);

/** Rows that shares may be of: totals, and those that make a hundred. */
function wholes({ rows }: Table, { index }: Column): readonly Row[] {
  const found = rows.filter((row) => {
    const cell = row.cells[index];
    if (!isEntry(cell)) return standingOf(row) === 'total';
    return cell.quantity.value.mantissa === 10 ** (2 - cell.quantity.value.exponent) || standingOf(row) === 'total';
  });
  return found.length > 3 ? [found[0]!, found.at(-1)!] : found;
}

const shareOf =
  (column: Column, of: Column, whole: Row): Reading =>
  (row) => {
    const outcome = entryIn(row, column);
    const part = entryIn(row, of);
    const total = entryIn(whole, of);
    if (outcome === undefined || part === undefined || total === undefined || row === whole) return undefined;
    if (part.measure !== total.measure || total.quantity.value.mantissa <= 0) return undefined;
    return { kind: 'ratio', outcome, terms: [part, total] };
  };
