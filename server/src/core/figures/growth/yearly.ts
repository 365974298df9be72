import type { Block } from '../../draft/block.ts';
import { absolute, compare, divide, isZero, rational, subtract } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { CHANGE_BEGINS, saysDown } from '../changeWords.ts';
import type { Figure } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { spansIn } from '../periods.ts';
import { known, quotientTerm, type Relation, relationHolds, termOf } from '../relation.ts';
import { agreesWith } from '../shares/quotients.ts';
import { baseValue, sameKind } from '../worth.ts';
import { followsFrom, MOVED_TO, OUTSIDE } from './comparison.ts';
import type { GrowthStatement } from './movement.ts';

const YEARLY =
  /(?:年均|年平均|平均每年|年复合)(?:实现)?(?:复合)?(?:增长|递增|增加|下降|递减|减少|降低|增|降)(?:率|速度|速|幅)?(?:了|为|达|达到|约)?$/;
/** 年均提高1.1个百分点, 平均每年净增2.3万人: so much a year. */
const STEP = `(?:年均|年平均|平均每年|每年平均|每年)(?:净|约|大约)?(?:${CHANGE_BEGINS.source})`;
const [TOLD_A_YEAR, ONLY_A_YEAR] = [new RegExp(STEP), new RegExp(`^${STEP}`)];
/** 第七次全国人口普查 is when, and not of what. */
const CENSUS = /全国(?:人口|经济|农业)普查/;
const DOWN = /[降减跌]/;
const OTHER_BASE = /同口径|可比|不变价|实际|剔除|扣除/;
const FARTHEST_PERIOD = 160;

/**
 * 由2020年的48.2亿元增加到2025年的61.5亿元，年均增长5.0%: growth compounds over the years between (数据关系：年均增长).
 */
export function yearlyOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  return flatMapped(figures, (rate, index) => {
    if (rate.role !== 'growth' || !YEARLY.test(rate.label) || OTHER_BASE.test(rate.label)) return [];
    const { text } = block.reading;
    const pair = levelsOf(groupBefore(text, figures, index));
    if (pair === undefined || [pair.before, pair.now].some(({ label }) => followsFrom(label, '', false) === 'not')) {
      return [];
    }
    return heldOrFirst(spansBefore(block, rate).map((years) => statementOf(block, rate, pair, years)));
  });
}

/** Told of one year of several. */
export const isYearlyStep = ({ label }: Figure): boolean => TOLD_A_YEAR.test(label);

/** 城镇化率由47.3%提高到52.6%，年均提高1.1个百分点; 由48.2万户增加到61.5万户，年均增加2.7万户: the whole change, shared out among the years. */
export function yearlyStepsOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  return flatMapped(figures, (step, index) => {
    if (!STEPS.has(step.role) || !ONLY_A_YEAR.test(step.label) || OF_PART.test(step.gap)) return [];
    const group = groupBefore(block.reading.text, figures, index);
    const pair = step.role === 'points' ? ratesOf(group) : levelsOf(group);
    if (pair === undefined || (step.role !== 'points' && !sameKind(step.quantity, pair.now.quantity))) return [];
    return heldOrFirst(spansBefore(block, step).map((years) => stepOf(block, step, pair, years)));
  });
}

/** 其中外迁的平均每年减少57户 */
const OF_PART = /其中|包括|分别|主要/;
const STEPS = new Set<Figure['role']>(['change', 'points', 'average']);

interface Levels {
  readonly now: Figure;
  readonly before: Figure;
}

/** 由A增加到B, or B told first and A as what it is compared with. */
function levelsOf(group: readonly Figure[]): Levels | undefined {
  const before = group.findLast(({ role, quantity }) => role === 'base' && quantity.unit?.kind !== 'rate');
  if (before === undefined || OUTSIDE.test(before.label.replace(CENSUS, ''))) return undefined;
  const levels = group.filter(({ role, quantity }) => role === 'level' && sameKind(quantity, before.quantity));
  const [now] = levels;
  return now === undefined || levels.length > 1 ? undefined : { now, before };
}

/** 由47.3%提高到52.6%, and no other rate. */
function ratesOf(group: readonly Figure[]): Levels | undefined {
  const [before, now, ...more] = group.filter(({ quantity }) => quantity.unit?.kind === 'rate');
  if (before === undefined || now === undefined || more.length > 0) return undefined;
  return /[由从]/.test(before.label) && MOVED_TO.test(now.label) ? { now, before } : undefined;
}

/** The years that the sentence up to a figure may speak of. */
function spansBefore({ reading: { text } }: Block, { quantity }: Figure): readonly number[] {
  const from = Math.max(0, quantity.start - FARTHEST_PERIOD);
  return spansIn(text.slice(from + text.slice(from, quantity.start).lastIndexOf('。') + 1, quantity.start));
}

/** Offices count years in more ways than one: of all that the words allow, one that holds. */
function heldOrFirst(statements: readonly GrowthStatement[]): readonly GrowthStatement[] {
  const told = statements.find(({ verdict }) => verdict === 'holds') ?? statements[0];
  return told === undefined ? [] : [told];
}

function statementOf(block: Block, rate: Figure, { now, before }: Levels, years: number): GrowthStatement {
  return over(block, DOWN.test(rate.label) ? 'fall-yearly' : 'rise-yearly', rate, [now, before], years);
}

function stepOf(block: Block, step: Figure, { now, before }: Levels, years: number): GrowthStatement {
  const falls = saysDown(step.label) ?? compare(baseValue(now.quantity), baseValue(before.quantity)) < 0;
  const told = over(block, 'yearly-step', step, falls ? [before, now] : [now, before], years);
  return { ...told, now, other: before };
}

function over(
  block: Block,
  kind: Relation['kind'],
  outcome: Figure,
  [now, other]: readonly [Figure, Figure],
  years: number,
): GrowthStatement {
  const at = (figure: Figure) => ({ block, offset: 0, figure });
  const relation: Relation = {
    kind,
    terms: [quotientTerm(at(outcome)), termOf(at(now)), termOf(at(other)), known(rational(BigInt(years)))],
  };
  const verdict = relationHolds(relation) ? 'holds' : 'probably-wrong';
  return { kind: 'yearly', relation, at: 0, outcome, now, other, verdict };
}

/** The whole growth was divided by the years. */
export function isSharedOut({ relation, outcome, now, other }: GrowthStatement): boolean {
  const years = relation.terms[3]?.value;
  const base = baseValue(other.quantity);
  if (relation.kind === 'yearly-step' || years === undefined || isZero(base)) return false;
  const whole = divide(absolute(subtract(baseValue(now.quantity), base)), base);
  return agreesWith(outcome, { low: whole, high: whole }, { low: years, high: years });
}
