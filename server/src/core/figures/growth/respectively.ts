import type { Block } from '../../draft/block.ts';
import { isZero } from '../../text/decimal.ts';
import { baseValue, FIGURES_IN_REACH, type Figure, sameKind } from '../figure.ts';
import { followsFrom, OUTSIDE } from './comparison.ts';
import { type GrowthStatement, judgedRate } from './movement.ts';

const RESPECTIVELY =
  /(?:分别|各)(?:同比|按年|比[^,。;]{1,6})?(?:增长|下降|减少|增加|上升|降低|下跌)(?:了|率)?(?:为|达)?$|[增减降跌升涨]幅(?:分别|各)为?$/;
const LISTED = /^(?:、|和|及|与|以及|,)$/;

/** Rates listed behind 分别, which belong to what is listed before them in the same order. */
export function respectiveOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  return figures.flatMap((first, index) =>
    first.role === 'growth' && RESPECTIVELY.test(first.label) ? ratesAt(block, figures, index) : [],
  );
}

/** 分别增长5.6%和8.8%: the rates that are each of what stands in their place, found in one pass. */
export function respectiveRates(figures: readonly Figure[]): ReadonlySet<Figure> {
  const found = new Set<Figure>();
  const goesOn = (one: Figure | undefined): boolean =>
    one !== undefined && LISTED.test(one.gap.trim()) && one.gap.trim() !== ',' && isRate(one);
  for (const [index, rate] of figures.entries()) {
    const opens = RESPECTIVELY.test(rate.label) && goesOn(figures[index + 1]);
    if (opens || (goesOn(rate) && found.has(figures[index - 1]!))) found.add(rate);
  }
  return found;
}

/** 33起、死亡17人，同比减少7起、死亡减少3人，分别下降17.5%、15.0%: each change with the level it is of, each rate with its change. */
function ratesAt(block: Block, figures: readonly Figure[], index: number): readonly GrowthStatement[] {
  const rates = listFrom(figures, index);
  if (rates.length < 2) return [];
  const before = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(({ sentence, bracket }) => sentence === rates[0]!.sentence && bracket === rates[0]!.bracket);
  const others = before.filter(({ role }) => role === 'change' || role === 'base').slice(-rates.length);
  const paired = others.length === rates.length && others.every(({ role }) => role === others[0]!.role);
  if (!paired || before.at(-1) !== others.at(-1)) return [];
  const levels = before.slice(0, before.indexOf(others[0]!)).filter(({ role }) => role === 'level');
  const found = rates.map((rate, place) => {
    const other = others[place]!;
    const level = levelFor(levels, others, place);
    if (level === undefined || isZero(baseValue(other.quantity)) || OUTSIDE.test(other.label)) return undefined;
    return followsFrom(level.label, '', false) === 'not'
      ? undefined
      : judgedRate(block, toldBy(rate, rates[0]!), level, other);
  });
  // 2022年1850万元，2023年2130万元，2024年2476万元，后两年分别增长15.1%和16.2%: where none holds they are of something else.
  const isRead = found.every((statement) => statement !== undefined);
  return isRead && found.some(({ verdict }) => verdict === 'holds') ? found : [];
}

/** The rates of a list say once what they are: 分别下降17.5%、15.0%. */
const toldBy = (rate: Figure, { label, role }: Figure): Figure =>
  LISTED.test(rate.gap.trim()) ? { ...rate, label, role } : rate;

/** The rates that follow each other with nothing but a mark between. */
function listFrom(figures: readonly Figure[], first: number): readonly Figure[] {
  let end = first + 1;
  while (end < figures.length && LISTED.test(figures[end]!.gap.trim()) && isRate(figures[end]!)) end++;
  return figures.slice(first, end);
}

const isRate = ({ quantity }: Figure): boolean => quantity.unit?.kind === 'rate';

/** The level that a change is of: in the same place where as many levels are listed, else the only one of its kind that is named so. */
function levelFor(levels: readonly Figure[], others: readonly Figure[], place: number): Figure | undefined {
  const other = others[place]!;
  const listed = levels.slice(-others.length);
  if (listed.length === others.length && listed.every((level, at) => sameKind(level.quantity, others[at]!.quantity))) {
    const same = new Set(others.map(({ quantity }) => quantity.unit?.family)).size === others.length;
    if (same || levels.length === others.length) return listed[place];
  }
  const fitting = levels.filter(({ quantity }) => sameKind(quantity, other.quantity));
  // 每人每月760元和620元，分别提高40元和50元: what is told of one is not told of the other.
  if (others.filter(({ quantity }) => sameKind(quantity, other.quantity)).length > fitting.length) return undefined;
  const named = fitting.filter(({ label }) => label.length >= 2 && other.label.includes(label.slice(-2)));
  return named.length === 1 ? named[0] : fitting.length === 1 ? fitting[0] : undefined;
}
