import {
  absolute,
  divideIntervals,
  type Interval,
  isZero,
  meets,
  type Rational,
  signOf,
  subtract,
  subtractIntervals,
} from '../../text/decimal.ts';
import { MOVED } from '../changeWords.ts';
import { baseValue, type Figure, intervalOf } from '../figure.ts';
import { ratesCompared, toldBehind } from './rateDistances.ts';

/** % where 百分点 is meant, or the other way round. */
export interface MistakenPoints {
  readonly kind: 'percent' | 'points';
  readonly outcome: Figure;
  /** The figures it is worked out from. */
  readonly from: readonly Figure[];
  /** What lies between two rates, in base units. */
  readonly right: Rational;
}

const GREW =
  /^(?:同比|环比|(?:比|较)(?:上年|去年|上年同期|去年同期|上月|上季度|上半年|年初)(?:的)?)?(增长|下降|减少)了?$/;

/** The changes of a paragraph that are told in the wrong kind. `text` is the block's reading. */
export function mistakenPoints(text: string, figures: readonly Figure[]): readonly MistakenPoints[] {
  const found: MistakenPoints[] = [];
  for (let index = 1; index < figures.length; index++) {
    const statement = percentAt(text, figures, index) ?? pointsAt(text, figures, index);
    if (statement !== undefined) found.push(statement);
  }
  return found;
}

/** 由75.0%提高到85.0%，提高10%: ten points lie between, or 13.3%. */
function percentAt(text: string, figures: readonly Figure[], index: number): MistakenPoints | undefined {
  const outcome = figures[index]!;
  if (outcome.quantity.unit?.kind !== 'rate' || !MOVED.test(outcome.label)) return undefined;
  const [last, next] = [figures[index - 1]!, figures[index + 1]];
  const rates = ratesCompared(text, figures, index) ?? (next && toldBehind(text, last, outcome, next));
  if (rates === undefined || rates.now.quantity.unit !== outcome.quantity.unit) return undefined;
  const now = intervalOf(rates.now.quantity);
  const before = intervalOf(rates.before.quantity);
  const printed = intervalOf(outcome.quantity);
  const apart = unsigned(subtractIntervals(now, before));
  if (!meets(apart, printed)) return undefined;
  const relative = divideIntervals(apart, before);
  if (relative === undefined || meets(relative, printed)) return undefined;
  const right = absolute(subtract(baseValue(rates.now.quantity), baseValue(rates.before.quantity)));
  // 由40%提高到40.2%，提高0.5%: near zero either may be meant.
  if (isZero(right)) return undefined;
  return { kind: 'percent', outcome, from: [rates.now, rates.before], right };
}

const unsigned = ({ low, high }: Interval): Interval =>
  signOf(high) <= 0 ? { low: absolute(high), high: absolute(low) } : { low, high };

/** 产值12.5亿元，增长5.3个百分点: what is no rate grows by per cent. */
function pointsAt(text: string, figures: readonly Figure[], index: number): MistakenPoints | undefined {
  const outcome = figures[index]!;
  const level = figures[index - 1]!;
  if (outcome.role !== 'points' || outcome.bracket !== level.bracket || outcome.sentence !== level.sentence) {
    return undefined;
  }
  const verb = GREW.exec(outcome.label)?.[1];
  const kind = level.quantity.unit?.kind;
  if (verb === undefined || level.role !== 'level') return undefined;
  if (kind !== 'money' && kind !== 'measure' && !(kind === 'count' && verb === '增长')) return undefined;
  const between = text.slice(level.quantity.end, outcome.quantity.numberStart).replace(/[, ]/g, '');
  if (!between.startsWith(outcome.label.slice(0, 2)) || between.length > outcome.label.length + 2) return undefined;
  return { kind: 'points', outcome, from: [level], right: baseValue(outcome.quantity) };
}
