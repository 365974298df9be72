import type { Block } from '../../draft/block.ts';
import { isZero } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { saysDown } from '../changeWords.ts';
import { FIGURES_IN_REACH, type Figure, LEVELS_IN_REACH } from '../figure.ts';
import { baseValue, sameKind } from '../worth.ts';
import { followsFrom, MOVED_TO, OUTSIDE } from './comparison.ts';
import { apart, type GrowthStatement, judgedRate } from './movement.ts';

const RESPECTIVELY =
  /(?:分别|各)(?:同比|按年|比[^,。;]{1,6})?(?:增长|下降|减少|增加|上升|降低|下跌|提高|提升|上涨|上调|下调)(?:了|率)?(?:为|达)?$|(?:[增减降跌升涨]幅|幅度|增速)(?:分别|各)为?$/;
const LISTED = /^(?:、|和|及|与|以及|,)$/;

/** Rates and changes listed behind 分别, which belong to what is listed before them in the same order. */
export function respectiveOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  return flatMapped(figures, (first, index) => {
    if ((first.role === 'change' || first.role === 'points') && CHANGES.test(first.label))
      return changesAt(block, figures, index);
    return first.role === 'growth' && RESPECTIVELY.test(first.label) ? ratesAt(block, figures, index) : [];
  });
}

/** 分别增长5.6%和8.8%, 分别提高4.1个百分点和5.1个百分点: what is each of that which stands in its place, found in one pass. */
export function respectiveRates(figures: readonly Figure[]): ReadonlySet<Figure> {
  const found = new Set<Figure>();
  const goesOn = (one: Figure | undefined): boolean =>
    one !== undefined &&
    LISTED.test(one.gap.trim()) &&
    one.gap.trim() !== ',' &&
    (isRate(one) || one.role === 'points');
  for (const [index, one] of figures.entries()) {
    const opens = (one.role === 'points' ? CHANGES : RESPECTIVELY).test(one.label) && goesOn(figures[index + 1]);
    if (opens || (goesOn(one) && found.has(figures[index - 1]!))) found.add(one);
  }
  return found;
}

/** 分别压缩35个和18个工作日 */
const CHANGES = /(?:分别|各)(?:增加|减少|压缩|压减|缩短|缩减|提高|提升|上升|下降|降低|回落|增长|多|少)了?$/;

/** 由60天压缩至25天，由30天压缩至12天，分别压缩35天和18天: what lies between each two levels, in their order. */
function changesAt(block: Block, figures: readonly Figure[], index: number): readonly GrowthStatement[] {
  const changes = changesFrom(figures, index);
  const count = changes.length;
  const pairs = figures.slice(Math.max(0, index - 2 * count), index);
  if (count < 2 || count > LEVELS_IN_REACH || pairs.length < 2 * count || saysDown(changes[0]!.label) === undefined)
    return [];
  const [first] = changes;
  if (pairs.some(({ sentence, bracket }) => sentence !== first!.sentence || bracket !== first!.bracket)) return [];
  const before = pairs.filter(({ role, label }) => role === 'base' || FROM.test(label));
  const now = pairs.filter((one) => !before.includes(one));
  // 由60天压缩至25天，由30天压缩至12天; not 42所、15所增加到48所、18所.
  const inTurn =
    before.every((one, place) => pairs[2 * place] === one) && now.every(({ label }) => MOVED_TO.test(label));
  if (before.length !== count || !inTurn) return [];
  if (!changes.every((change, place) => [before[place]!, now[place]!].every((level) => isOfChange(level, change)))) {
    return [];
  }
  const found = changes.map((change, place) => {
    const kind = change.quantity.unit?.kind === 'points' ? 'points' : 'difference';
    return apart(block, kind, { ...change, label: first!.label }, now[place]!, before[place]!);
  });
  return found.some(({ verdict }) => verdict === 'holds') ? found : [];
}

const FROM = /[由从]$/;

/** A rate of points, or a level of its kind; 由60个工作日压缩至25个 tells the unit once. */
function isOfChange({ quantity: level }: Figure, { quantity: change }: Figure): boolean {
  if (change.unit?.kind === 'points') return level.unit?.name === '%';
  return sameKind(level, change) || (level.unit?.name === '个' && change.unit?.name.startsWith('个') === true);
}

/** The changes that follow each other with nothing but a mark between. */
function changesFrom(figures: readonly Figure[], first: number): readonly Figure[] {
  let end = first + 1;
  while (end < figures.length && LISTED.test(figures[end]!.gap.trim()) && figures[end]!.gap.trim() !== ',') end++;
  return figures.slice(first, end);
}

/** 33起、死亡17人，同比减少7起、死亡减少3人，分别下降17.5%、15.0%: each change with the level it is of, each rate with its change. */
function ratesAt(block: Block, figures: readonly Figure[], index: number): readonly GrowthStatement[] {
  const rates = listFrom(figures, index);
  if (rates.length < 2) return [];
  const before = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(({ sentence, bracket }) => sentence === rates[0]!.sentence && bracket === rates[0]!.bracket);
  const others = othersBefore(before, rates.length) ?? basesBehind(figures, index + rates.length, rates);
  if (others === undefined) return seriesAt(block, before, rates);
  const first = before.indexOf(others[0]!);
  const levels = before.slice(0, first < 0 ? before.length : first).filter(({ role }) => role === 'level');
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

/** 2020年至2024年依次为2.43亿件、3.24亿件、3.86亿件…，后四年增速分别为33.3%、19.2%…: a list of one more than the rates, each held against the one before it. */
function seriesAt(block: Block, before: readonly Figure[], rates: readonly Figure[]): readonly GrowthStatement[] {
  const last = before.at(-1);
  const levels = before.slice(-rates.length - 1);
  if (last === undefined || levels.length <= rates.length || !SERIES.test(rates[0]!.gap)) return [];
  const isSeries = levels.every(
    ({ quantity, gap }, place) =>
      !isRate(last) && sameKind(quantity, last.quantity) && (place === 0 || LISTED.test(gap.trim())),
  );
  if (!isSeries) return [];
  const found = flatMapped(rates, (rate, place) =>
    judgedRate(block, toldBy(rate, rates[0]!), levels[place + 1]!, levels[place]!),
  );
  return found.some(({ verdict }) => verdict === 'holds') ? found : [];
}

/** 后四年增速分别为, 逐年分别增长 */
const SERIES = /后[两二三四五六七八九][年月季]|逐[年月季]|各年|环比|历年/;

/** 同比减少7起、死亡减少3人: as many changes, or levels of before, right before the rates. */
function othersBefore(before: readonly Figure[], count: number): readonly Figure[] | undefined {
  const others = before.filter(({ role }) => role === 'change' || role === 'base').slice(-count);
  const paired = others.length === count && others.every(({ role }) => role === others[0]!.role);
  return paired && before.at(-1) === others.at(-1) ? others : undefined;
}

/** 173名、289.4万元，分别增长22.7%和31.5%（上年为141名、220.1万元）: as many levels of before, alone in a bracket right behind the rates. */
function basesBehind(
  figures: readonly Figure[],
  from: number,
  rates: readonly Figure[],
): readonly Figure[] | undefined {
  const bases = figures.slice(from, from + rates.length);
  const [first] = bases;
  if (first === undefined || bases.length < rates.length || !OF_BEFORE.test(first.gap)) return undefined;
  const isAlone = first.bracket !== rates[0]!.bracket && figures[from + rates.length]?.bracket !== first.bracket;
  return isAlone && bases.every(({ bracket }) => bracket === first.bracket) ? bases : undefined;
}

const OF_BEFORE = /^\((?:上年|去年|上一年|\d{2,4}年)(?:同期|度)?[^,。;()0-9]{0,4}$/;

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
