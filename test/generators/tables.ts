import fc from 'fast-check';
import { Converter } from 'opencc-js';

/** A table that is true, with the cells that its other cells tie down, or with one of these changed. */
export interface TableText {
  readonly text: string;
  readonly markdown: boolean;
  /** What was changed, and what to; undefined in a true table. */
  readonly change:
    | { readonly row: string; readonly from: string; readonly to: string; readonly at: number }
    | undefined;
}

/** Figures are whole numbers of the last printed digit of something finer: a hundredth of it. */
type Row = readonly number[];

interface Grid {
  readonly headers: readonly string[];
  readonly labels: readonly string[];
  /** Printed cells by row and column. */
  readonly cells: readonly (readonly string[])[];
  /** Places [row, column] of cells that others tie down, by a sum of `terms` figures or by a rate. */
  readonly tied: readonly (readonly [number, number, number])[];
  readonly unit: string;
}

class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }
  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  some<T>(list: readonly T[], count: number): readonly T[] {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }
}

const PLACES =
  '青禾镇 石桥镇 白沙镇 柳林镇 双河乡 龙泉街道 东城区 西城区 临江区 高新区 第一小学 实验中学 城关小学 明德中学 农业科 财务室 综合科 水利站'.split(
    ' ',
  );
const COUNTED = [
  ['参加人数（人）', '人'],
  ['学校（所）', '所'],
  ['受理件数', '件'],
  ['在校学生（人）', '人'],
  ['户数（户）', '户'],
  ['项目数（个）', '个'],
  ['培训人次（人次）', '人次'],
] as const;
const MEASURED = [
  '投资额（万元）',
  '支出（亿元）',
  '种植面积（亩）',
  '产量（吨）',
  '收入（万元）',
  '资金（元）',
] as const;
const TOTALS = ['合计', '总计', '合 计', '合　计', '共计', '全部合计'];

/** Half away from zero, of hundredths of the last digit. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value) / 100);

function printed(value: number, decimals: number, commas: boolean): string {
  const plain = (Math.abs(value) / 10 ** decimals).toFixed(decimals);
  const [whole = '', fraction] = plain.split('.');
  const grouped = commas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

interface Style {
  readonly decimals: number;
  readonly commas: boolean;
  readonly exact: boolean;
}

const styleOf = (dice: Dice, counted: boolean): Style => ({
  decimals: counted ? 0 : dice.one([0, 1, 1, 2]),
  commas: dice.below(3) === 0,
  exact: counted,
});

/** A figure of three digits or more, in hundredths of its last digit; counts have none. */
const figure = (dice: Dice, { exact }: Style): number => {
  const value = dice.between(120, 9800) * 100;
  return exact ? value : value + dice.between(-49, 49);
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const percent = (part: number, whole: number, decimals: number): string => ((100 * part) / whole).toFixed(decimals);

/** Places and what they have, with a total first or last; perhaps with shares and a total column. */
function places(dice: Dice): Grid {
  const names = dice.some(PLACES, dice.between(3, 8));
  const counted = dice.below(2) === 0;
  const style = styleOf(dice, counted);
  const width = dice.between(2, 4);
  const headers = counted ? dice.some(COUNTED, width).map(([name]) => name) : dice.some(MEASURED, width);
  const values: Row[] = names.map(() => headers.map(() => figure(dice, style)));
  const totals = headers.map((_, column) => sum(values.map((row) => row[column]!)));
  const across = dice.below(3) === 0;
  const shares = !across && dice.below(3) === 0;
  const first = dice.below(4) === 0;
  const all: readonly Row[] = first ? [totals, ...values] : [...values, totals];
  const label = dice.one(TOTALS);
  const total = first ? 0 : values.length;
  const tied: [number, number, number][] = headers.map((_, column) => [total, column, values.length]);
  const cells = all.map((row, at) => {
    const shown = row.map((value) => printed(rounded(value), style.decimals, style.commas));
    if (across) {
      shown.push(printed(rounded(sum(row)), style.decimals, style.commas));
      tied.push([at, shown.length - 1, row.length]);
    }
    if (shares) {
      shown.push(percent(row[0]!, totals[0]!, 1));
      if (at !== total) tied.push([at, shown.length - 1, 0]);
    }
    return shown;
  });
  for (let row = 0; row < all.length; row++) tied.push([row, 0, values.length]);
  return {
    headers: [
      dice.one(['单位', '名称', '地区', '项目']),
      ...(across ? headers.map((header) => header.replace(/[（(].*|件数$/, '')) : headers),
      ...(across ? [dice.one(['合计', '小计', '总计'])] : []),
      ...(shares ? [dice.one(['占比（%）', '比重（%）', '占总数比例（%）'])] : []),
    ],
    labels: first ? [label, ...names] : [...names, label],
    cells,
    tied,
    unit: '',
  };
}

/** Two years, what changed between them, and how fast. */
function years(dice: Dice): Grid {
  const names = dice.some(PLACES, dice.between(4, 8));
  const style = styleOf(dice, dice.below(2) === 0);
  const year = dice.between(2012, 2024);
  const pairs = names.map(() => {
    const before = figure(dice, style);
    const change = Math.round((before * dice.between(-30, 60)) / 10000) * 100;
    return [before, before + (change === 0 ? 300 : change)] as const;
  });
  pairs.push([sum(pairs.map(([before]) => before)), sum(pairs.map(([, now]) => now))]);
  const late = dice.below(3) === 0;
  const difference = dice.below(3) > 0;
  const growth = !difference || dice.below(2) === 0;
  const tied: [number, number, number][] = [];
  const cells = pairs.map(([before, now], row) => {
    const levels = [before, now].map((value) => printed(rounded(value), style.decimals, style.commas));
    if (late) levels.reverse();
    if (difference) {
      tied.push([row, levels.length, 2]);
      levels.push(printed(rounded(now - before), style.decimals, style.commas));
    }
    if (growth) {
      tied.push([row, levels.length, 0]);
      levels.push(percent(now - before, before, 1));
    }
    return levels;
  });
  tied.push([names.length, 0, names.length], [names.length, 1, names.length]);
  const two = dice.one([
    [`${year - 1}年`, `${year}年`],
    [`${year - 1}`, `${year}`],
    ['上年同期', '本期'],
    ['上年数', '本年数'],
    ['去年', '今年'],
  ]);
  return {
    headers: [
      dice.one(['指标', '项目', '名称']),
      ...(late ? [two[1]!, two[0]!] : two),
      ...(difference ? [dice.one(['增减额', '比上年增减', '增减', '增加额'])] : []),
      ...(growth ? [dice.one(['增长（%）', '增幅（%）', '增减（%）', '同比增长%'])] : []),
    ],
    labels: [...names, dice.one(TOTALS)],
    cells,
    tied,
    unit: style.exact ? '人' : dice.one(['万元', '吨', '亩']),
  };
}

/** What was planned, what was done, and how much of it that is. */
function plans(dice: Dice): Grid {
  const names = dice.some(PLACES, dice.between(4, 7));
  const style = styleOf(dice, false);
  const pairs = names.map(() => {
    const plan = figure(dice, { ...style, exact: true });
    return [plan, Math.round((plan * dice.between(610, 1150)) / 1000)] as const;
  });
  pairs.push([sum(pairs.map(([plan]) => plan)), sum(pairs.map(([, done]) => done))]);
  const tied: [number, number, number][] = pairs.map((_, row) => [row, 2, 0]);
  tied.push([names.length, 0, names.length], [names.length, 1, names.length]);
  return {
    headers: ['单位', '计划数', '完成数', dice.one(['完成率（%）', '完成比例（%）', '完成计划%'])],
    labels: [...names, '合计'],
    cells: pairs.map(([plan, done]) => [
      printed(rounded(plan), style.decimals, style.commas),
      printed(rounded(done), style.decimals, style.commas),
      percent(done, plan, 1),
    ]),
    tied,
    unit: dice.one(['万元', '亩', '吨']),
  };
}

/** Groups with a 小计 each and a 总计 for all, or numbered items over their parts. */
function groups(dice: Dice): Grid {
  const style = styleOf(dice, dice.below(2) === 0);
  const numbered = dice.below(2) === 0;
  const width = dice.between(2, 3);
  const tied: [number, number, number][] = [];
  const labels: string[] = [];
  const rows: Row[] = [];
  const tops: Row[] = [];
  const han = ['一', '二', '三', '四'];
  const names = dice.some(PLACES, 12);
  for (let group = 0, name = 0; group < dice.between(2, 3); group++) {
    const parts = Array.from({ length: dice.between(2, 4) }, () =>
      Array.from({ length: width }, () => figure(dice, style)),
    );
    const top = Array.from({ length: width }, (_, column) => sum(parts.map((part) => part[column]!)));
    tops.push(top);
    const at = rows.length + (numbered ? 0 : parts.length);
    for (let column = 0; column < width; column++) tied.push([at, column, parts.length]);
    if (numbered) {
      labels.push(`（${han[group]!}）${dice.one(['工业', '农业', '教育', '交通', '水利'])}`);
      rows.push(top);
    }
    parts.forEach((part, index) => {
      labels.push(numbered ? `${index + 1}.${names[name++ % names.length]!}` : names[name++ % names.length]!);
      rows.push(part);
    });
    if (!numbered) {
      labels.push('小计');
      rows.push(top);
    }
  }
  for (let column = 0; column < width; column++) tied.push([rows.length, column, tops.length]);
  labels.push('总计');
  rows.push(Array.from({ length: width }, (_, column) => sum(tops.map((top) => top[column]!))));
  return {
    headers: ['项目', ...['本月', '本季', '全年'].slice(0, width)],
    labels,
    cells: rows.map((row) => row.map((value) => printed(rounded(value), style.decimals, style.commas))),
    tied,
    unit: style.exact ? '件' : dice.one(['万元', '吨']),
  };
}

/** A whole divided twice behind 其中, with shares. */
function divided(dice: Dice): Grid {
  const style = styleOf(dice, true);
  const whole = dice.between(40_000, 90_000);
  const tied: [number, number, number][] = [[0, 0, 2]];
  const labels = ['全县总人口'];
  const values = [whole];
  for (const names of [
    ['城镇', '乡村'],
    ['男性', '女性'],
    ['0—14岁', '15—59岁', '60岁以上'],
  ]) {
    let left = whole;
    names.forEach((name, index) => {
      const last = index === names.length - 1;
      const value = last ? left : Math.floor((left * dice.between(30, 70)) / 100);
      left -= value;
      tied.push([labels.length, 1, 0]);
      labels.push(`${index === 0 ? '其中：' : ''}${name}`);
      values.push(value);
    });
  }
  return {
    headers: ['指标', '人数（人）', '比重（%）'],
    labels,
    cells: values.map((value) => [printed(value, 0, style.commas), percent(value, whole, 2)]),
    tied,
    unit: '',
  };
}

const KINDS = [places, places, years, plans, groups, divided];
type Layout = 'markdown' | 'pipe' | 'tab' | 'spaces' | 'wide' | 'single' | 'stacked' | 'strokes';
const LAYOUTS: readonly Layout[] = ['markdown', 'pipe', 'tab', 'spaces', 'wide', 'single', 'stacked', 'strokes'];

const traditional = Converter({ from: 'cn', to: 'tw' });

function rendered(grid: Grid, layout: Layout, cells: readonly (readonly string[])[]): string {
  const compact = layout === 'single' || layout === 'spaces' || layout === 'wide';
  const rows = [
    grid.headers,
    ...grid.labels.map((label, row) => [compact ? label.replace(/[ 　]/g, '') : label, ...cells[row]!]),
  ];
  switch (layout) {
    case 'markdown': {
      const lines = rows.map((row) => `| ${row.join(' | ')} |`);
      return [lines[0], `|${grid.headers.map(() => '---').join('|')}|`, ...lines.slice(1)].join('\n');
    }
    case 'pipe':
      return rows.map((row) => `${row.join(' | ')} |`).join('\n');
    case 'tab':
      return rows.map((row) => row.join('\t')).join('\n');
    case 'spaces':
      return rows
        .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(12))).join('  '))
        .join('\n');
    case 'wide':
      return rows.map((row) => row.join('　　')).join('\n');
    case 'single':
      return rows.map((row) => row.join(' ')).join('\n');
    case 'stacked':
      return rows.flat().join('\n');
    case 'strokes':
      return rows.flat().join('\n|\n');
  }
}

/** As far off as no rounding of so many figures explains. */
function changed(dice: Dice, cell: string, terms: number): string | undefined {
  const digits = [...cell];
  const least = terms + 2;
  const value = Number(cell.replaceAll(',', ''));
  const decimals = /\.(\d+)$/.exec(cell)?.[1]?.length ?? 0;
  for (let attempt = 0; attempt < 20; attempt++) {
    const at = dice.below(digits.length);
    if (!/\d/.test(digits[at]!)) continue;
    const other = [...digits];
    other[at] = String(dice.below(10));
    const to = other.join('');
    if (/^-?0\d/.test(to) || Number(to.replaceAll(',', '')) === 0) continue;
    const off = Math.abs(Number(to.replaceAll(',', '')) - value) * 10 ** decimals;
    // Rates follow from figures of three digits: they may be off by some units of their own.
    if (off > least && (terms > 0 || off > Math.max(12, Math.abs(value) * 10 ** decimals * 0.05))) return to;
  }
  return undefined;
}

const OPENINGS = ['各单位完成情况如下：', '具体情况见下表。', '统计如下：', ''];

function text(seed: number, change: boolean): TableText {
  const dice = new Dice(seed);
  for (;;) {
    const grid = dice.one(KINDS)(dice);
    const layout = dice.one(LAYOUTS);
    const cells = grid.cells.map((row) => [...row]);
    let made: TableText['change'];
    if (change) {
      const [row, column, terms] = dice.one(grid.tied);
      const from = cells[row]![column]!;
      const to = changed(dice, from, terms);
      if (to === undefined) continue;
      cells[row]![column] = to;
      made = { row: grid.labels[row]!, from, to, at: column };
    }
    const opening = dice.one(OPENINGS);
    const unit = grid.unit === '' ? '' : `单位：${grid.unit}\n`;
    const plain = `${opening === '' ? '' : `${opening}\n`}${unit}${rendered(grid, layout, cells)}\n\n以上情况，请予审阅。\n`;
    const wide = dice.below(8) === 0;
    const folded = wide ? plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : plain;
    const written = dice.below(3) === 0 ? traditional(folded) : folded;
    return { text: written, markdown: layout === 'markdown', change: made };
  }
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
export const trueTable = seeds.map((seed) => text(seed, false));
export const changedTable = seeds.map((seed) => text(seed, true));
