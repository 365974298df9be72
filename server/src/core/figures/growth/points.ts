import {
  absolute,
  addIntervals,
  divideIntervals,
  type Interval,
  interval,
  isZero,
  meets,
  type Rational,
  rational,
  signOf,
  subtract,
  subtractIntervals,
} from '../../text/decimal.ts';
import { MOVED } from '../changeWords.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { baseValue, intervalOf } from '../worth.ts';
import { subjectOf } from './changeSubject.ts';
import { liesApart } from './movement.ts';
import { ratesNamed } from './namedRates.ts';
import { ratesCompared, toldBehind, toldInBrackets, toldOfLimit } from './rateDistances.ts';
import { AHEAD, BEHIND } from './timeProgress.ts';

/** % where 百分点 is meant, or the other way round. */
export interface MistakenPoints {
  /** `schedule`: per cent between a rate and the calendar. */
  readonly kind: 'percent' | 'points' | 'schedule';
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
    const statement = percentAt(text, figures, index) ?? scheduleAt(figures, index) ?? pointsAt(text, figures, index);
    if (statement !== undefined) found.push(statement);
  }
  return found;
}

/** 由75.0%提高到85.0%，提高10%: ten points lie between, or 13.3%. */
function percentAt(text: string, figures: readonly Figure[], index: number): MistakenPoints | undefined {
  const outcome = figures[index]!;
  if (outcome.quantity.unit?.kind !== 'rate') return undefined;
  const [last, next] = [figures[index - 1]!, figures[index + 1]];
  const rates = MOVED.test(outcome.label)
    ? (toldInBrackets(text, figures, index) ??
      ratesCompared(text, figures, index) ??
      (next && toldBehind(text, last, outcome, next)) ??
      ratesOfOneName(figures, index))
    : (toldInBrackets(text, figures, index) ?? toldOfLimit(text, figures, index) ?? ratesNamed(text, figures, index));
  if (rates === undefined || rates.now.quantity.unit !== outcome.quantity.unit) return undefined;
  const now = intervalOf(rates.now.quantity);
  const before = intervalOf(rates.before.quantity);
  const printed = intervalOf(outcome.quantity);
  const apart = unsigned(subtractIntervals(now, before));
  if (!meets(apart, printed)) return undefined;
  const right = absolute(subtract(baseValue(rates.now.quantity), baseValue(rates.before.quantity)));
  // 95.5%，比上年的94.3%提高1.2%: just what lies between them as they are printed, which is 1.3% of the one before.
  const relative = liesApart(rates.now, rates.before, outcome)
    ? divideIntervals(interval(right), interval(baseValue(rates.before.quantity)))
    : divideIntervals(apart, before);
  if (relative === undefined || meets(relative, printed)) return undefined;
  // 由40%提高到40.2%，提高0.5%: near zero either may be meant.
  if (isZero(right)) return undefined;
  return { kind: 'percent', outcome, from: [rates.now, rates.before], right };
}

/** 上线率46.2%，比上年提高2.4%；上年参考3145人，上线率43.8%: a rate of that name is told once more behind, and lies exactly so far off. */
function ratesOfOneName(figures: readonly Figure[], index: number): { now: Figure; before: Figure } | undefined {
  const [now, outcome] = [figures[index - 1]!, figures[index]!];
  if (
    now.sentence !== outcome.sentence ||
    now.label.length < 2 ||
    outcome.gap.trim().replace(/^,/, '') !== outcome.label
  )
    return undefined;
  // 同比上涨9.0%，环比下降0.3%。1—4月同比上涨9.3%: a rate of growth has no name.
  if (now.role === 'growth' || subjectOf(outcome) !== '' || !isPlain(now) || !isPlain(outcome)) return undefined;
  const before = figures
    .slice(index + 1, index + FIGURES_IN_REACH)
    .filter((one) => isPlain(one) && one.label.length >= 3 && now.label.endsWith(one.label));
  return before.length === 1 && liesApart(now, before[0]!, outcome) ? { now, before: before[0]! } : undefined;
}

const unsigned = ({ low, high }: Interval): Interval =>
  signOf(high) <= 0 ? { low: absolute(high), high: absolute(low) } : { low, high };

/** 完成预算的53.0%，快于时间进度3.0%: half of the year is over, so that three points lie between. 高于时间进度50% may say how far the calendar is. */
function scheduleAt(figures: readonly Figure[], index: number): MistakenPoints | undefined {
  const [rate, outcome] = [figures[index - 1]!, figures[index]!];
  if (!isPlain(outcome) || !isPlain(rate) || rate.sentence !== outcome.sentence) return undefined;
  const ahead = AHEAD.test(outcome.label);
  if (!ahead && !BEHIND.test(outcome.label)) return undefined;
  const apart = (ahead ? subtractIntervals : addIntervals)(intervalOf(rate.quantity), intervalOf(outcome.quantity));
  if (!MONTHS.some((due) => meets(apart, due)) || MONTHS.some((due) => meets(intervalOf(outcome.quantity), due))) {
    return undefined;
  }
  return { kind: 'schedule', outcome, from: [rate], right: baseValue(outcome.quantity) };
}

const isPlain = ({ quantity }: Figure): boolean => quantity.unit?.name === '%' && quantity.hedge === undefined;

/** What is due at the end of each month but the last. */
const MONTHS: readonly Interval[] = Array.from({ length: 11 }, (_, month) => interval(rational(month + 1, 12)));

/** 产值12.5亿元，增长5.3个百分点: what is no rate grows by per cent. */
function pointsAt(text: string, figures: readonly Figure[], index: number): MistakenPoints | undefined {
  const outcome = figures[index]!;
  const level = figures[index - 1]!;
  if (outcome.role !== 'points' || outcome.bracket !== level.bracket || outcome.sentence !== level.sentence) {
    return undefined;
  }
  const verb = GREW.exec(outcome.label)?.[1];
  const kind = level.quantity.unit?.kind;
  // 比上年的20.83万吨增加0.35万吨，增长1.7个百分点: of what changed by so much.
  if (verb === undefined || !(level.role === 'level' || level.role === 'change')) return undefined;
  if (kind !== 'money' && kind !== 'measure' && !(kind === 'count' && verb === '增长')) return undefined;
  const between = text.slice(level.quantity.end, outcome.quantity.numberStart).replace(/[, ]/g, '');
  if (!between.startsWith(outcome.label.slice(0, 2)) || between.length > outcome.label.length + 2) return undefined;
  return { kind: 'points', outcome, from: [level], right: baseValue(outcome.quantity) };
}
