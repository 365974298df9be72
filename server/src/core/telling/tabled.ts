import type { Quantity } from '../draft/quantities.ts';
import { digitsOf } from '../figures/print.ts';
import type { NamedUnit } from '../tables/columns.ts';
import { type Entry, isEntry, type Table } from '../tables/table.ts';
import { standingOf } from '../tables/totals.ts';
import { hashOf } from '../text/census.ts';
import { exactly, multiply, type Rational } from '../text/decimal.ts';
import { rememberedAside } from '../text/remembered.ts';
import { unitNamed } from '../text/units.ts';
import { plainName } from './indicators.ts';
import { type Telling, tellingOf } from './tellings.ts';

/** A figure that a table tells of something it names. */
export interface Tabled {
  readonly entry: Entry;
  readonly name: string;
  /** The name and its kind of unit. */
  readonly key: string;
  readonly hash: number;
  /** As running text would tell it: in the unit that header or caption gives. */
  readonly quantity: Quantity;
  /** What the cell's own digits count: 万元 in the header makes one of them ten thousand yuan. */
  readonly scale: Rational;
  /** Where it has digits enough to be known by. */
  readonly telling: Telling | undefined;
  /** All that caption and header say of period and scope. */
  readonly context: string;
  readonly year: string | undefined;
}

/** Over figures of the row's name itself: 绝对数, 2024年, 本期. */
const VALUE =
  /^(?:绝对数|数量|数值|总量|总数|合计|完成|完成数|完成额|实绩|实际|实际完成|本期|本期数|本年|本年数|今年|当年|全年|人数|金额|单位|\d{4}年?)(?:[([].*)?$/;
const ELSEWHEN = /计划|目标|任务|预算|预计|上年|去年|同期|上期|累计/;
const YEAR = /(?:19|20)\d{2}/;

/** The figures of a table by what they are of, each name once; read once for each table. */
export const tabledIn = rememberedAside((table: Table): readonly Tabled[] => {
  const levels = table.data.filter(({ kind, header }) => kind === 'level' && !ELSEWHEN.test(header));
  const years = levels.map(({ header }) => Number(YEAR.exec(header)?.[0] ?? 0));
  const latest = Math.max(0, ...years);
  const caption = table.captions.filter((line) => line.length <= LONGEST_TITLE && !/[。,]/.test(line)).join('');
  const found = new Map<string, Tabled | undefined>();
  for (const row of table.rows) {
    if (!row.regular || standingOf(row) !== 'part' || row.label === '') continue;
    for (const column of levels) {
      const year = YEAR.exec(column.header)?.[0];
      if (year !== undefined && Number(year) !== latest) continue;
      const entry = row.cells[column.index];
      if (!isEntry(entry)) continue;
      const told = asTold(entry, entry.unit);
      if (told === undefined) continue;
      const name = plainName(VALUE.test(column.header) ? row.label : row.label + column.header.replace(/[([].*$/, ''));
      const key = `${name} ${told.quantity.unit!.family}`;
      const context = caption + column.header;
      found.set(
        key,
        found.has(key)
          ? undefined
          : {
              entry,
              name,
              key,
              hash: hashOf(key),
              ...told,
              telling: tellingAs(entry, told.quantity),
              context,
              year: year ?? YEAR.exec(caption)?.[0],
            },
      );
    }
  }
  return [...found.values()].filter((one) => one !== undefined);
});

const LONGEST_TITLE = 40;

/** No sentence of running text. */
const NO_SENTENCE = -1;

const tellingAs = ({ quantity }: Entry, told: Quantity): Telling | undefined =>
  tellingOf(digitsOf(String(quantity.value.mantissa)), told, NO_SENTENCE, true);

function asTold({ printed }: Entry, unit: NamedUnit | undefined): Pick<Tabled, 'quantity' | 'scale'> | undefined {
  const own = printed.unit;
  if (own !== undefined) return { quantity: printed, scale: exactly({ mantissa: own.factor, exponent: own.power }) };
  if (unit === undefined || Number.isNaN(unit.power) || unitNamed(unit.unit.name) === undefined) return undefined;
  const { mantissa, exponent } = printed.value;
  return {
    quantity: {
      ...printed,
      unit: unit.unit,
      value: { mantissa, exponent: exponent + unit.power },
      printed: printed.printed + unit.power,
    },
    scale: multiply(
      exactly({ mantissa: unit.unit.factor, exponent: unit.unit.power }),
      exactly({ mantissa: 1, exponent: unit.power }),
    ),
  };
}
