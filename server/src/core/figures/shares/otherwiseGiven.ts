import type { Block } from '../../draft/block.ts';
import { toNumber } from '../../text/decimal.ts';
import { type Figure, figuresIn, isShareable, placeAmong } from '../figure.ts';
import { digitsIn } from '../print.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { agreesWith } from './quotients.ts';

/** How many figures to each side are tried. */
const AROUND = 14;
/** Shorter rates follow from some pair or other by chance; averages of one digit less, for fewer figures can be theirs. */
const LEAST_DIGITS = 3;
const HIGH = 0.95;

/**
 * Two other figures nearby give what a rate or an average says: 汰换目标210公里，实际226.4公里；管线总长9840公里，年汰换率2.30%. Then it is likelier
 * to be theirs than to be wrong. `own`: the two it was held against.
 */
export function isOtherwiseGiven(block: Block, outcome: Figure, own: readonly Figure[]): boolean {
  const { quantity } = outcome;
  const figures = figuresIn(block);
  const index = placeAmong(figures, outcome);
  const isRate = quantity.unit?.kind === 'rate';
  const digits = digitsIn(block.reading.text, quantity).replace(/^0+/, '').length;
  if (digits < LEAST_DIGITS - (isRate ? 0 : 1)) return false;
  // Nearly all of one is nearly all of another by chance.
  const isHigh = isRate && toNumber(baseValue(quantity)) > HIGH;
  const near = figures
    .slice(Math.max(0, index - AROUND), index + AROUND)
    .filter((one) => isShareable(one) && (!isHigh || one.sentence === outcome.sentence));
  const isOwn = (one: Figure): boolean => own.some(({ quantity: same }) => same === one.quantity);
  return near.some((part) => {
    if (!isRate && !sameKind(part.quantity, quantity) && !countsEachTime(part, outcome)) return false;
    const range = intervalOf(part.quantity);
    return near.some((whole) => {
      if (
        whole === part ||
        (isOwn(part) && isOwn(whole)) ||
        (isRate ? !sameKind(part.quantity, whole.quantity) : whole.quantity.unit?.kind !== 'count')
      )
        return false;
      return agreesWith(outcome, range, intervalOf(whole.quantity));
    });
  });
}

/** 召开12次，每次邀请15家，共邀请180家次 */
const countsEachTime = ({ quantity: { unit } }: Figure, { quantity }: Figure): boolean =>
  unit !== undefined && unit.name === `${quantity.unit?.name}次`;
