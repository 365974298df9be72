import {
  compare,
  divideIntervals,
  type Interval,
  interval,
  meets,
  multiply,
  type Rational,
  rational,
  truncated,
} from '../text/decimal.ts';
import { baseValue, type Figure, intervalOf, sameKind } from './figure.ts';
import { slipOf } from './slip.ts';

/** A share or rate with the two figures it follows from (数据关系：占比). */
export interface ShareStatement {
  readonly rate: Figure;
  readonly part: Figure;
  readonly whole: Figure;
  readonly verdict: 'holds' | 'certainly-wrong' | 'probably-wrong' | 'open';
}

const REACH = 8;

/** The shares and rates of a paragraph whose part and whole it prints as well. `text` is the block's reading. */
export function sharesOf(text: string, figures: readonly Figure[]): readonly ShareStatement[] {
  const found: ShareStatement[] = [];
  for (let index = 0; index < figures.length; index++) {
    const rate = figures[index]!;
    if (rate.role !== 'share' && rate.role !== 'rate') continue;
    if (rate.quantity.hedge === 'at-least' || rate.quantity.hedge === 'at-most') continue;
    const statement = rate.role === 'share' ? shareAt(text, figures, index) : rateAt(text, figures, index);
    if (statement !== undefined) found.push(statement);
  }
  return found;
}

/** Level figures before `index` that a rate there may go back to, nearest first. */
function levelsBefore(figures: readonly Figure[], index: number, sentences: number): readonly Figure[] {
  const rate = figures[index]!;
  const levels: Figure[] = [];
  for (let at = index - 1; at >= 0 && levels.length < REACH; at--) {
    const figure = figures[at]!;
    if (rate.sentence - figure.sentence > sentences) break;
    if (figure.role === 'level') levels.push(figure);
  }
  return levels;
}

/** True when `part` ÷ `whole` may print as the rate: rounded, or cut off at its own decimals. */
export function mayPrint(rate: Figure, part: Figure, whole: Figure): boolean {
  const quotient = divideIntervals(intervalOf(part.quantity), intervalOf(whole.quantity));
  if (quotient === undefined) return true;
  const printed = intervalOf(rate.quantity);
  return (
    meets(quotient, printed) ||
    meets(cutOff(quotient, rate), { low: baseValue(rate.quantity), high: baseValue(rate.quantity) })
  );
}

function cutOff({ low, high }: Interval, { quantity }: Figure): Interval {
  const decimals = -quantity.printed - quantity.unit!.power;
  return interval(truncated(low, decimals), truncated(high, decimals));
}

/** `占P%`, `占专任教师的P%`. */
function shareAt(text: string, figures: readonly Figure[], index: number): ShareStatement | undefined {
  const rate = figures[index]!;
  const levels = levelsBefore(figures, index, 1);
  const part = partOf(figures, index);
  if (part === undefined) return undefined;
  const wholes = levels.filter((whole) => whole !== part && isWhole(whole, part));
  const named = wholeName(rate.label);
  const holding = wholes.find((whole) => mayPrint(rate, part, whole));
  if (holding !== undefined) return { rate, part, whole: holding, verdict: 'holds' };
  if (named === '') {
    const opened = wholes.find((whole) => opens(text, whole, part));
    if (opened !== undefined) return { rate, part, whole: opened, verdict: 'certainly-wrong' };
  } else {
    const whole = wholes.find((one) => isNamed(one.label, named));
    if (whole !== undefined) return { rate, part, whole, verdict: 'certainly-wrong' };
  }
  const slipped = wholes.find((whole) => rateSlips(text, rate, part, whole));
  return slipped === undefined ? undefined : { rate, part, whole: slipped, verdict: 'probably-wrong' };
}

/** The figure that a share speaks of: the level before it in its own sentence, attributes between them passed over. */
function partOf(figures: readonly Figure[], index: number): Figure | undefined {
  const rate = figures[index]!;
  for (let at = index - 1; at >= 0; at--) {
    const figure = figures[at]!;
    if (figure.sentence !== rate.sentence) return undefined;
    if (figure.role === 'level') return figure;
    if (figure.role === 'average' || figure.role === 'base') return undefined;
  }
  return undefined;
}

function isWhole(whole: Figure, part: Figure): boolean {
  return (
    sameKind(whole.quantity, part.quantity) &&
    compare(intervalOf(part.quantity).low, intervalOf(whole.quantity).high) <= 0
  );
}

/** What the denominator is called: 占全县人口的51% names 人口, 占51% names none. */
function wholeName(label: string): string {
  const after = label.slice(label.lastIndexOf('占') + 1);
  return after
    .replace(/(?:的)?(?:比重|比例|比率|份额)?(?:的|为|达|达到|约|近|超|超过|了|:)*$/, '')
    .replace(/^(?:全[县市区省校国镇部]|总|同期|本|各类|所有)+/, '')
    .replace(/(?:总数|总额|总量|总人数|人数|数量)$/, '')
    .trim();
}

function isNamed(label: string, name: string): boolean {
  return name.length >= 2 && (label.includes(name) || (label.length >= 2 && name.endsWith(label.slice(-2))));
}

/** 其中 or a bracket between a whole and its part. */
function opens(text: string, whole: Figure, part: Figure): boolean {
  const words = text.slice(whole.quantity.end, part.quantity.start);
  return words.length < 120 && (/其中|包括/.test(words) || (words.startsWith('(') && !words.includes(')')));
}

/** `606人，小学毕业606人，毕业率100%`: a rate whose name says what was counted. */
function rateAt(text: string, figures: readonly Figure[], index: number): ShareStatement | undefined {
  const rate = figures[index]!;
  const stem = rateStem(rate.label);
  if (stem === undefined) return undefined;
  const levels = levelsBefore(figures, index, 0);
  const [part, ...rest] = levels;
  if (part === undefined) return undefined;
  const pairs = levels.flatMap((one, at) =>
    levels.slice(at + 1).flatMap((other) => (isWhole(other, one) ? [{ part: one, whole: other }] : [])),
  );
  const holding = pairs.find((pair) => mayPrint(rate, pair.part, pair.whole));
  if (holding !== undefined) return { rate, ...holding, verdict: 'holds' };
  const whole = rest.find((one) => isWhole(one, part));
  if (whole === undefined) return undefined;
  const speaks = stem !== '' && mentions(part.label, stem);
  if (speaks && !CHAINED.test(rate.label)) return { rate, part, whole, verdict: 'certainly-wrong' };
  if (rateSlips(text, rate, part, whole) || isClose(rate, part, whole)) {
    return { rate, part, whole, verdict: 'probably-wrong' };
  }
  return undefined;
}

const CHAINED = /及时|累计|巩固|综合|平均/;
/** Rates that are not the part of a whole printed beside them. */
const OTHER_RATE =
  /增长|下降|利率|税率|汇率|失业率|出生率|死亡率|自然|通胀|覆盖率|贡献率|知晓率|满意|提高|同比|环比|增|减|涨|目标|力争|确保|计划/;

/** 合格 of 合格率, '' for 比例; undefined for a rate that goes back to other figures. */
function rateStem(label: string): string | undefined {
  if (OTHER_RATE.test(label)) return undefined;
  const name = /([\u3400-\u9fff]{2,8})率[^率]{0,4}$/.exec(label)?.[1];
  if (name !== undefined) return name.slice(-2);
  return /比例|比重/.test(label) ? '' : undefined;
}

function mentions(label: string, stem: string): boolean {
  return label.includes(stem) || (stem.length === 2 && [...stem].every((character) => label.includes(character)));
}

const TEN_POINTS: Rational = rational(1n, 20n);

/** Within five points of what the figures give: the writer meant these two. */
function isClose(rate: Figure, part: Figure, whole: Figure): boolean {
  const quotient = divideIntervals(intervalOf(part.quantity), intervalOf(whole.quantity));
  if (quotient === undefined) return false;
  const { low, high } = quotient;
  const value = baseValue(rate.quantity);
  const margin = (bound: Rational, sign: bigint): Rational => ({
    numerator: bound.numerator * TEN_POINTS.denominator + sign * TEN_POINTS.numerator * bound.denominator,
    denominator: bound.denominator * TEN_POINTS.denominator,
  });
  return compare(value, margin(low, -1n)) >= 0 && compare(value, margin(high, 1n)) <= 0;
}

function rateSlips(text: string, rate: Figure, part: Figure, whole: Figure): boolean {
  const right = ratioOf(part, whole);
  if (right === undefined) return false;
  const slip = slipOf(text, rate.quantity, right);
  return (
    slip === 'swapped' ||
    slip === 'tenfold' ||
    (slip === 'digit' && rate.quantity.numberEnd - rate.quantity.numberStart >= 4)
  );
}

/** Part ÷ whole as printed; undefined when the whole is zero. */
export function ratioOf(part: Figure, whole: Figure): Rational | undefined {
  const a = baseValue(part.quantity);
  const b = baseValue(whole.quantity);
  return b.numerator === 0n ? undefined : multiply(a, rational(b.denominator, b.numerator));
}
