import {
  absolute,
  add,
  addIntervals,
  compare,
  divide,
  divideIntervals,
  type Interval,
  isZero,
  meets,
  type Rational,
  subtract,
  subtractIntervals,
} from '../text/decimal.ts';
import { baseValue, FIGURES_IN_REACH, type Figure, intervalOf, sameKind } from './figure.ts';
import { agreesWith } from './shares.ts';
import type { Structure } from './structures.ts';

/** Now, before, and what changed between (数据关系：增减). */
export interface GrowthStatement {
  /**
   * `rate`: a rate of change against level and difference, or against both levels. `difference`: a difference against
   * both levels. `points`: a difference of two rates.
   */
  readonly kind: 'rate' | 'difference' | 'points';
  /** The figure told as the outcome. */
  readonly outcome: Figure;
  /** The level or rate now. */
  readonly now: Figure;
  /** The level or rate before, or the difference from which it follows. */
  readonly other: Figure;
  /** What the outcome should be, in base units and without sign. */
  readonly right: Rational;
  readonly verdict: 'holds' | 'wrong';
  /** The rate was taken of this time's level instead of the time before's. */
  readonly wrongBase: boolean;
}

/** Their growth is told at constant prices, or on a base revised since: levels cannot give it (notes/domain.md section 7). */
const REAL =
  /生产总值|增加值|GDP|总产值|固定资产投资|社会消费品|可支配收入|人均|同口径|可比|不变价|财政收入|营业收入|利润/i;
const OTHER_BASE = /同口径|可比|不变价|实际|剔除|扣除/;
/** 由差短17亿元转为赚余42亿元: across zero levels add. */
const TURNED = /转为|转亏|扭亏|由亏|差短|赤字/;
const COMPARED = /比|较|同比|环比|由|从|上年|去年|上月|同期|年初|上期/;
const UP = /增|多|上升|提高|涨|升|加快|扩大|净增/;
const DOWN = /减|少|下降|降|回落|跌|缩小|放缓/;
const OUTSIDE = /全国|全省|全市|平均|目标|预期|计划|[高低快慢优]于|领先|落后/;

/** The growth statements of a paragraph whose figures it prints. `text` is the block's reading. */
export function growthOf(text: string, figures: readonly Figure[]): readonly GrowthStatement[] {
  const found: GrowthStatement[] = [];
  for (let index = 1; index < figures.length; index++) {
    const { role } = figures[index]!;
    const statement =
      role === 'growth'
        ? rateAt(text, figures, index)
        : role === 'change'
          ? differenceAt(text, figures, index)
          : role === 'points'
            ? pointsAt(text, figures, index)
            : undefined;
    if (statement !== undefined) found.push(statement);
  }
  return found;
}

/** Figures before `index` in its own clause group: siblings are set apart by ； and 。, and never lend each other figures. */
function groupBefore(text: string, figures: readonly Figure[], index: number): readonly Figure[] {
  const group: Figure[] = [];
  const own = figures[index]!;
  let next = own;
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    const figure = figures[at]!;
    if (/[。;]/.test(text.slice(figure.quantity.end, next.quantity.start))) break;
    if (figure.bracket === own.bracket || figure.depth < own.depth) group.unshift(figure);
    next = figure;
  }
  return group;
}

/** `V，比去年增加D，增长P%` and `V，比上年的V0增长P%`. */
function rateAt(text: string, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const rate = figures[index]!;
  if (rate.quantity.hedge !== undefined || OTHER_BASE.test(rate.label)) return undefined;
  const group = groupBefore(text, figures, index);
  const last = group.at(-1);
  if (last === undefined || isZero(baseValue(last.quantity))) return undefined;
  const level = levelBefore(group, last) ?? levelInSentence(figures, index, last);
  if (level === undefined || REAL.test(level.label)) return undefined;
  const now = intervalOf(level.quantity);
  const printed = absoluteRate(rate);
  if (last.role === 'change' && isCompared(group, last)) {
    const change = intervalOf(last.quantity);
    const before = DOWN.test(last.label) ? addIntervals(now, change) : subtractIntervals(now, change);
    return judgedRate(rate, printed, level, last, change, before, now);
  }
  // 42家，较上年底的35家增加7家，增幅20%: both levels are told, and the rate follows from them.
  const base = last.role === 'base' ? last : group.findLast(({ role }) => role === 'base');
  if (base !== undefined && sameKind(base.quantity, level.quantity) && (base === last || last.role === 'change')) {
    const before = intervalOf(base.quantity);
    const rising = compare(baseValue(level.quantity), baseValue(base.quantity)) >= 0;
    const change = rising ? subtractIntervals(now, before) : subtractIntervals(before, now);
    return judgedRate(rate, printed, level, base, change, before, now);
  }
  return undefined;
}

function levelBefore(group: readonly Figure[], figure: Figure): Figure | undefined {
  return group
    .slice(0, group.indexOf(figure))
    .findLast((one) => one.role === 'level' && sameKind(one.quantity, figure.quantity));
}

/** The group's own level is told before a ；: 出生846人…；较上年减少231人，增加率-21.45%. */
function levelInSentence(figures: readonly Figure[], index: number, change: Figure): Figure | undefined {
  const { sentence } = figures[index]!;
  const levels: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && figures[at]!.sentence === sentence; at--) {
    const figure = figures[at]!;
    if (figure.role === 'level' && figure.quantity.unit === change.quantity.unit) levels.push(figure);
  }
  // One subject only: with two levels before it, a change may belong to either.
  return levels.length === 1 && /^(?:比|较|同比|环比)/.test(change.label) ? levels[0] : undefined;
}

/** 比去年增加, or a change right behind another that is compared: 较上月减少318件…，较上年同月增加437件. */
function isCompared(group: readonly Figure[], { label }: Figure): boolean {
  return COMPARED.test(label) && !OUTSIDE.test(label) && group.length > 0;
}

/** A rate as a plain fraction; a falling one may be printed with its sign. */
function absoluteRate({ quantity }: Figure): Interval {
  const { low, high } = intervalOf(quantity);
  return compare(low, high) <= 0 && high.numerator <= 0n ? { low: absolute(high), high: absolute(low) } : { low, high };
}

function judgedRate(
  rate: Figure,
  printed: Interval,
  level: Figure,
  other: Figure,
  change: Interval,
  before: Interval,
  now: Interval,
): GrowthStatement | undefined {
  const ratio = divideIntervals(nonNegative(change), before);
  if (ratio === undefined) return undefined;
  const middle = divide(add(change.low, change.high), add(before.low, before.high));
  const holds = meets(ratio, printed) || agreesWith(unsigned(rate), nonNegative(change), before);
  const ofNow = divideIntervals(nonNegative(change), now);
  const conflict = contradicts(rate, other);
  return {
    kind: 'rate',
    outcome: rate,
    now: level,
    other,
    right: absolute(middle),
    verdict: holds && !conflict ? 'holds' : 'wrong',
    wrongBase: !holds && ofNow !== undefined && (meets(ofNow, printed) || agreesWith(unsigned(rate), change, now)),
  };
}

const nonNegative = ({ low, high }: Interval): Interval => ({
  low: low.numerator < 0n ? { ...low, numerator: 0n } : low,
  high,
});

function unsigned(figure: Figure): Figure {
  const { quantity } = figure;
  return {
    ...figure,
    quantity: { ...quantity, value: { ...quantity.value, mantissa: Math.abs(quantity.value.mantissa) } },
  };
}

/** 增加27人，增加率为-4.19%: the one says up, the other down. */
function contradicts({ quantity }: Figure, { label, role }: Figure): boolean {
  return role === 'change' && quantity.value.mantissa < 0 && UP.test(label) && !DOWN.test(label);
}

/** `V，比V0增加D` and `由V0降为V，减少D`. */
function differenceAt(text: string, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const change = figures[index]!;
  const group = groupBefore(text, figures, index).filter(
    ({ quantity, role }) => sameKind(quantity, change.quantity) && (role === 'level' || role === 'base'),
  );
  const [first, second] = group.slice(-2);
  if (first === undefined || second === undefined || OUTSIDE.test(change.label)) return undefined;
  // 为计划8000万元的108%，比上年增加720万元: the difference names a base of its own, which is not printed.
  if (COMPARED.test(change.label)) return undefined;
  const now = first.role === 'base' && second.role === 'level' && /(?:到|至|为)$/.test(second.label) ? second : first;
  const before = now === first ? second : first;
  if (TURNED.test(text.slice(first.quantity.start, change.quantity.start))) return undefined;
  if (before.role !== 'base' || now.role !== 'level') return undefined;
  return apart('difference', change, now, before);
}

const MOVED = /(?:提高|提升|上升|下降|降低|回落|加快|放缓|增加|减少|扩大|缩小|收窄|上涨|下跌|升|降|快|慢)(?:了)?$/;
const BEFORE_RATE = /(?:比|较|由|从)[^,。;%]{0,12}$/;
const NOW_RATE = /(?:到|至|为)$/;

/** `4.1%，比上半年的2.9%加快1.2个百分点` and `由91.2%提高到93.5%，提高2.3个百分点`. */
function pointsAt(text: string, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const points = figures[index]!;
  if (!MOVED.test(points.label) || OUTSIDE.test(points.label)) return undefined;
  const rates = ratesCompared(text, figures, index);
  return rates && apart('points', points, rates.now, rates.before);
}

/** The two rates right before a figure that its words compare: now and before. */
export function ratesCompared(
  text: string,
  figures: readonly Figure[],
  index: number,
): { readonly now: Figure; readonly before: Figure } | undefined {
  const rates = groupBefore(text, figures, index).filter(({ quantity }) => quantity.unit?.kind === 'rate');
  const [first, second] = rates.slice(-2);
  if (first === undefined || second === undefined || first.quantity.unit !== second.quantity.unit) return undefined;
  const reversed = BEFORE_RATE.test(second.label) && !OUTSIDE.test(second.label);
  const forward = BEFORE_RATE.test(first.label) && NOW_RATE.test(second.label);
  if (!reversed && !forward) return undefined;
  return forward ? { now: second, before: first } : { now: first, before: second };
}

const INDUSTRY: readonly RegExp[] = [/第?一产业?|第一/, /第?二产业?|第二/, /第?三产业?|第三|服务业/];

/**
 * `结构由上年的8.9:46.2:44.9调整为8.3:46.6:45.1，第一产业占比下降0.6个百分点`: the points follow from the same place of two structures
 * told one after the other. Terms of a ratio are printed in hundredths.
 */
export function shiftsOf(figures: readonly Figure[], structures: readonly Structure[]): readonly GrowthStatement[] {
  return structures.flatMap((now, at) => {
    const before = structures[at - 1];
    if (before === undefined || !before.past || before.terms.length !== 3 || now.terms.length !== 3) return [];
    const end = now.terms.at(-1)!;
    return figures.flatMap((points) => {
      const follows =
        points.role === 'points' && points.sentence === end.sentence && points.quantity.start > end.quantity.end;
      const place = follows && !OUTSIDE.test(points.label) ? INDUSTRY.findIndex((name) => name.test(points.label)) : -1;
      return place < 0 ? [] : [apart('points', points, now.terms[place]!, before.terms[place]!)];
    });
  });
}

/** How far two levels or rates lie apart, against what is told of it. */
function apart(kind: 'difference' | 'points', outcome: Figure, now: Figure, other: Figure): GrowthStatement {
  const a = inOwnUnit(now);
  const b = inOwnUnit(other);
  const rising = compare(a.value, b.value) >= 0;
  const allowed = rising ? subtractIntervals(a.interval, b.interval) : subtractIntervals(b.interval, a.interval);
  return {
    kind,
    outcome,
    now,
    other,
    right: absolute(subtract(a.value, b.value)),
    verdict: meets(allowed, intervalOf(outcome.quantity)) ? 'holds' : 'wrong',
    wrongBase: false,
  };
}

const HUNDRED: Rational = { numerator: 100n, denominator: 1n };

/** A term of a ratio is printed in hundredths without a sign. */
function inOwnUnit({ quantity }: Figure): { readonly value: Rational; readonly interval: Interval } {
  const value = baseValue(quantity);
  const interval = intervalOf(quantity);
  if (!quantity.ratio) return { value, interval };
  return {
    value: divide(value, HUNDRED),
    interval: { low: divide(interval.low, HUNDRED), high: divide(interval.high, HUNDRED) },
  };
}
