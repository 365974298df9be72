import { slipOf } from '../figures/slip.ts';
import { baseValue } from '../figures/worth.ts';
import { add, compare, signOf } from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import type { Relation } from './relations.ts';
import { holds } from './relations.ts';
import { type Entry, isEntry, type Row, type Table } from './table.ts';

/** Relations that stand together: each column of one total row, each row of one derived column. */
export interface Family {
  readonly relations: readonly Relation[];
  /** So many of them hold, and say something by it. */
  readonly held: number;
  readonly failed: number;
  /** Other columns or rows bear the reading out, or the table says it itself. Else only a plain slip is told. */
  readonly supported: boolean;
}

const GRAND = /^(?:合计|总计|共计|总合计|合计数|全部合计|累计|总数|总量)/;
const GRAND_LAST = /(?:合计|总计)(?:[([][^()[\]]*[)\]])?$/;
const SUBTOTAL = /小计/;
/** 全县 over its townships is a total where the columns say so, and not by its name. */
const WHOLE = /^(?:全[国省市县区州盟旗镇乡街校局系院厂社]|各[级地]|总)[^:]{0,10}$/;
const OF_WHICH = /^(?:[(]?\d?[)]?)?(?:其中|内含|包括|#|[(]其中)/;

type Standing = 'total' | 'subtotal' | 'whole' | 'part';

export function standingOf({ names }: Row): Standing {
  if (names.some((name) => SUBTOTAL.test(name))) return 'subtotal';
  if (names.some((name) => GRAND.test(name) || GRAND_LAST.test(name))) return 'total';
  return names.some((name) => WHOLE.test(name)) ? 'whole' : 'part';
}

const PERIOD = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|季度?$|^\d{4}年|^[上中下]旬|半年$/;
const RUNNING = /累计|[年月期季]末|余额|结存|库存/;

/** Columns whose rows add up to the total row's. `differences`: columns that are borne out to be differences of others. */
function addedColumns({ data, rows }: Table, differences: ReadonlySet<number>): readonly number[] {
  const periods = rows.filter(({ label }) => PERIOD.test(label)).length * 2 > rows.length;
  return data
    .filter(({ kind, header, index }) => {
      // What is told of each month up to its end is not added up over the months.
      if (periods && RUNNING.test(header)) return false;
      // 同比 alone may be a rate without its sign.
      if (kind === 'difference') return differences.has(index) || /[额数量]/.test(header);
      return kind === 'level' || kind === 'total' || kind === 'share';
    })
    .map(({ index }) => index);
}

/** The sums down the columns that the figures bear out: one family for each total row and each division of a row. */
export function* totalRows(table: Table, differences: ReadonlySet<number>): Iterable<Family> {
  const columns = addedColumns(table, differences);
  if (columns.length === 0) return;
  const standings = table.rows.map(standingOf);
  for (const row of table.rows) {
    const standing = standings[row.index]!;
    if (standing !== 'part') {
      const formula = byFormula(table, row);
      const family =
        formula === undefined
          ? likeliest(table, row, readingsOf(table, row, standings, standing), columns)
          : likeliest(table, row, [formula], columns);
      if (family === undefined) continue;
      if (formula !== undefined || isBorneOut(family)) yield { ...family, supported: true };
      else if (standing !== 'whole' && !isChoice(table) && isPlain(table, row, family))
        yield { ...family, supported: false };
    }
    for (const parts of divisionsBelow(table, row, standings)) {
      const family = likeliest(table, row, [parts], columns);
      if (family !== undefined && isBorneOut(family)) yield { ...family, supported: true };
    }
  }
}

/** 表1 主要板块收入: what makes up the rest of the total is left out. */
const isChoice = ({ captions }: Table): boolean => captions.some((caption) => /主要|部分|重点/.test(caption));

type Tally = Omit<Family, 'supported'>;

const isBorneOut = ({ held, failed }: Tally): boolean => held > 0 && failed <= Math.max(1, held);

/** The reading of the rows under which most columns add up. */
function likeliest(
  table: Table,
  row: Row,
  readings: readonly (readonly Row[])[],
  columns: readonly number[],
): Tally | undefined {
  let best: Tally | undefined;
  const agreed = new Set<number>();
  for (const parts of readings) {
    if (parts.length < 2) continue;
    const relations = flatMapped(columns, (column) => sumOf(row, parts, column)).filter((one) => !isMean(table, one));
    const right = relations.filter((relation) => holds(relation));
    for (const { outcome } of right) agreed.add(outcome.column);
    const held = right.filter(isTelling).length;
    if (best === undefined || held > best.held) best = { relations, held, failed: relations.length - right.length };
  }
  if (best === undefined) return undefined;
  // A column that adds up under another reading of the rows is right as it stands.
  const { held } = best;
  const relations = best.relations.filter((relation) => holds(relation) || !agreed.has(relation.outcome.column));
  return { relations, held, failed: relations.filter((relation) => !holds(relation)).length };
}

/** 生师比 and 延误率 beside 合计: no more than the greatest of the parts and no less than the least, it is their mean, unless a slip makes it their sum. */
export function isMean(table: Table, relation: Relation): boolean {
  const { outcome, terms } = relation;
  const values = terms.map(({ quantity }) => baseValue(quantity));
  const own = baseValue(outcome.quantity);
  const isWithin = values.some((value) => compare(value, own) <= 0) && values.some((value) => compare(value, own) >= 0);
  if (!isWithin || values.some((value) => signOf(value) <= 0) || holds(relation)) return false;
  return slipOf(table.blocks[outcome.at]!.reading.text, outcome.quantity, values.reduce(add)) === undefined;
}

/** The total row's sum in a column; none where a part is wanting, unknown or of another measure. */
function sumOf(row: Row, parts: readonly Row[], column: number): readonly Relation[] {
  const outcome = row.cells[column];
  if (!isEntry(outcome)) return [];
  const terms: Entry[] = [];
  for (const part of parts) {
    const cell = part.cells[column];
    if (cell === 'dash') continue;
    if (!isEntry(cell) || cell.measure !== outcome.measure || !part.regular) return [];
    terms.push(cell);
  }
  return terms.length < 2 ? [] : [{ kind: 'sum', outcome, terms }];
}

/** Zeros add up whatever they mean. */
const isTelling = ({ terms }: Relation): boolean =>
  terms.filter(({ quantity }) => quantity.value.mantissa !== 0).length >= 2;

/** Ways to read which rows a total is of, the likeliest first. */
function readingsOf(
  table: Table,
  row: Row,
  standings: readonly Standing[],
  standing: Standing,
): readonly (readonly Row[])[] {
  const { rows } = table;
  const at = row.index;
  const isTotal = (index: number): boolean => standings[index] === 'total';
  let from = at;
  while (from > 0 && !isTotal(from - 1) && (standing !== 'subtotal' || !ends(rows[from - 1]!, standings))) from--;
  let to = at + 1;
  while (to < rows.length && !isTotal(to) && (standing !== 'subtotal' || !ends(rows[to]!, standings))) to++;
  const above = filledRows(rows.slice(from, at));
  const below = filledRows(rows.slice(at + 1, to));
  return [
    ...(above.length > 0 ? divisionsOf(above, standings) : []),
    ...(below.length > 0 && (above.length === 0 || standing === 'subtotal') ? divisionsOf(below, standings) : []),
  ];
}

const ends = (row: Row, standings: readonly Standing[]): boolean =>
  standings[row.index] === 'subtotal' || !row.cells.some(isEntry);

const filledRows = (rows: readonly Row[]): readonly Row[] => rows.filter(({ cells }) => cells.some(isEntry));

/** Which of the rows are the parts: all, all but subtotals or what 其中 divides, the subtotals, the highest numbered. */
function divisionsOf(rows: readonly Row[], standings: readonly Standing[]): readonly (readonly Row[])[] {
  const plain = rows.filter(({ index }) => standings[index] === 'part');
  const subtotals = rows.filter(({ index }) => standings[index] === 'subtotal');
  const lastSubtotal = subtotals.at(-1)?.index ?? 0;
  const firstSubtotal = subtotals[0]?.index ?? 0;
  const least = Math.min(...plain.map(({ indent }) => indent));
  const ranks = plain.map(rankOf);
  const highest = Math.min(...ranks);
  const all = [
    withoutDivided(plain),
    ...(ranks.some((rank) => rank !== highest) ? [plain.filter((_, at) => ranks[at] === highest)] : []),
    ...(plain.some(({ indent }) => indent !== least) ? [plain.filter(({ indent }) => indent === least)] : []),
    ...(plain.some((row) => OF_WHICH.test(row.label)) ? [plain.filter((row) => !OF_WHICH.test(row.label)), plain] : []),
    rows.filter(({ index }) => standings[index] !== 'subtotal'),
  ];
  if (subtotals.length > 0) {
    all.push(
      subtotals,
      rows.filter(({ index }) => standings[index] === 'subtotal' || index > lastSubtotal),
      rows.filter(({ index }) => standings[index] === 'subtotal' || index < firstSubtotal),
    );
  }
  return all;
}

/** The rows that are not what a row before them divides into: behind 其中 all that are not numbered like the divided one. */
function withoutDivided(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = [];
  let divided: number | undefined;
  for (const row of rows) {
    if (OF_WHICH.test(row.label)) {
      divided = out.length > 0 ? rankOf(out.at(-1)!) : UNNUMBERED;
      continue;
    }
    if (divided !== undefined && (divided === UNNUMBERED || rankOf(row) !== divided)) continue;
    divided = undefined;
    out.push(row);
  }
  return out;
}

const UNNUMBERED = 9;
const RANKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^[(][一二三四五六七八九十]{1,3}[)]/,
  /^\d{1,2}[.、](?!\d)/,
  /^[(]\d{1,2}[)]|^\d{1,2}[)]/,
  /^[①-⑳]/,
];

/** How high a row's number stands: 一、 above （一） above 1. */
function rankOf({ label }: Row): number {
  const rank = RANKS.findIndex((pattern) => pattern.test(label));
  return rank < 0 ? UNNUMBERED : rank;
}

const LETTERS = /[([]([a-z](?:[+][a-z])+)[)\]]/i;
const LETTER = /[([]([a-z])[)\]]/i;

/** 总计(a+b+c) says which rows it is of. */
function byFormula({ rows }: Table, { label, index }: Row): readonly Row[] | undefined {
  const letters = LETTERS.exec(label)?.[1]?.toLowerCase().split('+');
  if (letters === undefined) return undefined;
  const named = letters.map((letter) =>
    rows.find((row) => row.index !== index && LETTER.exec(row.label)?.[1]?.toLowerCase() === letter),
  );
  return named.every((row) => row !== undefined) ? named : undefined;
}

const MOST_PARTS = 40;

/** What divides a row right below it: its lists behind 其中, each by itself, or the rows numbered one rank lower. */
function divisionsBelow({ rows }: Table, row: Row, standings: readonly Standing[]): readonly (readonly Row[])[] {
  const first = rows[row.index + 1];
  if (first === undefined || standings[first.index] !== 'part') return [];
  if (!row.cells.some(isEntry) || OF_WHICH.test(row.label)) return [];
  const divided = OF_WHICH.test(first.label);
  const rank = rankOf(row);
  if (!divided && rank === UNNUMBERED) return [];
  const groups: Row[][] = [];
  for (let at = first.index; at < rows.length && at <= row.index + MOST_PARTS; at++) {
    const next = rows[at]!;
    if (standings[at] !== 'part' || (!divided && rankOf(next) <= rank)) break;
    if (at === first.index || (divided && OF_WHICH.test(next.label))) groups.push([]);
    groups.at(-1)!.push(next);
  }
  if (divided) return groups;
  const highest = Math.min(...groups.flat().map(rankOf));
  return groups.map((group) => group.filter((next) => rankOf(next) === highest));
}

/** A plain list with its total: no number, no 其中, no indent says that rows divide others. */
function isPlain({ rows }: Table, row: Row, { relations }: Tally): boolean {
  const parts = rows.filter((one) => one !== row && one.cells.some(isEntry));
  if (relations.length === 0 || parts.length > MOST_PARTS || row.names.length !== 1) return false;
  if (parts[0]!.index < row.index && parts.at(-1)!.index > row.index) return false;
  if (new Set(parts.map(({ label }) => label)).size < parts.length) return false;
  if (relations.some(({ terms }) => terms.length !== parts.length)) return false;
  if (new Set(parts.map(({ indent }) => indent)).size > 1 || new Set(parts.map(rankOf)).size > 1) return false;
  return !rows.some(({ label }) => OF_WHICH.test(label) || label === '');
}
