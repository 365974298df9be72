// A figure that follows from two others near it is likelier to be theirs than to be wrong, whatever it was held against.

import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { absolute, interval, signOf, subtract, toNumber } from '../text/decimal.ts';
import { saysDown } from './changeWords.ts';
import { type Figure, figuresIn, isShareable, placeAmong, tellsLevel } from './figure.ts';
import { liesApart, unsigned } from './growth/movement.ts';
import { digitsIn } from './print.ts';
import { agreesWith } from './shares/quotients.ts';
import { baseValue, intervalOf, sameKind } from './worth.ts';

/** How many figures to each side are tried. */
const AROUND = 14;

/** How what is told may come of two others. */
interface Way {
  readonly gives: (a: Figure, b: Figure, outcome: Figure) => boolean;
  /** Digits it has to have for figures anywhere about it to be asked, and for those of its sentence: shorter ones follow from some pair or other by chance. */
  readonly digits: readonly [anywhere: number, inSentence: number];
}

/**
 * Two other figures nearby give what a rate, an average or a change says: 汰换目标210公里，实际226.4公里；管线总长9840公里，年汰换率2.30%. `own`: the two it was
 * held against.
 */
export function isOtherwiseGiven(block: Block, told: Figure, own: readonly Figure[]): boolean {
  // 还有84天，日均接待4.76万人次以上: worked out and rounded like any other.
  const outcome: Figure = { ...told, quantity: { ...told.quantity, hedge: undefined } };
  const way = wayOf(outcome);
  const [anywhere, inSentence] = way.digits;
  const digits = digitsIn(block.reading.text, outcome.quantity).replace(/^0+/, '').length;
  if (digits < inSentence) return false;
  // 128640万元，比上年的120336万元增收8034万元，增长6.9%: a rate of both levels says that the change is wrong, and it is told of the rate.
  const isEither = own.some(({ role }) => role === 'change');
  const isOwn = (one: Figure): boolean => own.some(({ quantity }) => quantity === one.quantity);
  const figures = figuresIn(block);
  const index = placeAmong(figures, outcome);
  const near = figures
    .slice(Math.max(0, index - AROUND), index + AROUND)
    .filter(({ sentence }) => digits >= anywhere || sentence === outcome.sentence);
  return near.some((a) =>
    near.some((b) => a !== b && !(isEither ? isOwn(a) || isOwn(b) : isOwn(a) && isOwn(b)) && way.gives(a, b, outcome)),
  );
}

function wayOf({ role, quantity }: Figure): Way {
  switch (role) {
    case 'growth':
      return RATE_OF_CHANGE;
    case 'change':
    case 'points':
      return DISTANCE;
    default:
      if (quantity.unit?.kind !== 'rate') return AVERAGE;
      return toNumber(baseValue(quantity)) > HIGH ? HIGH_RATE : RATE;
  }
}

const isRate = (part: Figure, whole: Figure, rate: Figure): boolean =>
  isShareable(part) &&
  isShareable(whole) &&
  sameKind(part.quantity, whole.quantity) &&
  agreesWith(rate, intervalOf(part.quantity), intervalOf(whole.quantity));

const RATE: Way = { gives: isRate, digits: [3, 3] };
/** Nearly all of one is nearly all of another by chance. */
const HIGH_RATE: Way = { gives: isRate, digits: [Number.POSITIVE_INFINITY, 3] };
const HIGH = 0.95;

const AVERAGE: Way = {
  gives: (part, whole, average) =>
    isShareable(part) &&
    (isTime(whole) || (isShareable(whole) && whole.quantity.unit?.kind === 'count')) &&
    (sameKind(part.quantity, average.quantity) || countsEachTime(part, average)) &&
    agreesWith(
      average,
      intervalOf(part.quantity),
      isTime(whole) ? interval(baseValue(whole.quantity)) : intervalOf(whole.quantity),
    ),
  digits: [2, 2],
};

/** 尚差399.56万人次。还有84天，日均接待4.76万人次 */
const isTime = ({ quantity: { unit, range } }: Figure): boolean => unit?.kind === 'duration' && !range;

/** 召开12次，每次邀请15家，共邀请180家次 */
const countsEachTime = ({ quantity: { unit } }: Figure, { quantity }: Figure): boolean =>
  unit !== undefined && unit.name === `${quantity.unit?.name}次`;

/** 163.9公斤，虽比上年的157.6公斤有所提高，仍比全省平均的171.0公斤低7.1公斤: just what lies between two of them. */
const DISTANCE: Way = {
  gives: (a, b, told) =>
    (told.role === 'points'
      ? isPercentage(a) && isPercentage(b)
      : isLevelOf(a, told.quantity) && isLevelOf(b, told.quantity)) && liesApart(a, b, told),
  digits: [Number.POSITIVE_INFINITY, 2],
};

/** 111年259.88億元成長3.90%，112年266.05億元: the way it is told to have gone, of what is printed. */
const RATE_OF_CHANGE: Way = {
  gives: (now, before, rate) => {
    if (!isLevelOf(now, before.quantity) || !isLevelOf(before, now.quantity)) return false;
    const [of, from] = [baseValue(now.quantity), baseValue(before.quantity)];
    const change = subtract(of, from);
    if (signOf(change) < 0 !== (saysDown(rate.label) ?? rate.quantity.value.mantissa < 0)) return false;
    return agreesWith(unsigned(rate), interval(absolute(change)), interval(from));
  },
  digits: [Number.POSITIVE_INFINITY, 2],
};

const isLevelOf = (one: Figure, kind: Quantity): boolean => tellsLevel(one) && sameKind(one.quantity, kind);

const isPercentage = ({ quantity }: Figure): boolean => quantity.ratio || quantity.unit?.kind === 'rate';
