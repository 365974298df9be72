import type { Quantity } from '../draft/quantities.ts';
import { message, type Template } from '../messages/message.ts';
import { compare, divide, exactly, type Rational, rational, toFixed } from '../text/decimal.ts';
import { baseUnitOf } from '../text/units.ts';
import { baseValue, intervalOf } from './worth.ts';

/** What a figure says, as a reader is shown it. */
export interface Value {
  /** In the family's base unit: 3.5万元 is 35,000元. */
  readonly value: string;
  /** What it may truly be: exactly that, or from one bound to another. */
  readonly extent: Template;
}

/** Shown in another unit than the one sums are done in. */
const SHOWN: Readonly<Record<string, { readonly name: string; readonly power: number }>> = {
  rate: { name: '%', power: -2 },
  points: { name: '个百分点', power: -2 },
  mass: { name: '公斤', power: 3 },
  volume: { name: '立方米', power: 3 },
  power: { name: '千瓦', power: 3 },
};

/** `value` is printed without its hedge, as are the bounds of what it may be. */
export function shownValue(quantity: Quantity): Value {
  const { unit } = quantity;
  const shown = unit === undefined ? undefined : SHOWN[unit.family];
  const name = shown?.name ?? (unit && baseUnitOf(unit)) ?? '';
  const scale = shown === undefined ? rational(1) : exactly({ mantissa: 1, exponent: shown.power });
  const say = (value: Rational): string => grouped(divide(value, scale));
  const { low, high } = intervalOf(quantity);
  return {
    value: say(baseValue(quantity)) + name,
    extent:
      compare(low, high) === 0
        ? message('hover.exact')
        : message(`hover.between-${quantity.hedge ?? 'rounded'}`, { low: say(low), high: say(high) + name }),
  };
}

const MOST_DECIMALS = 8;

/** Plain digits in groups of three, without needless zeros. */
function grouped(value: Rational): string {
  const [whole = '', fraction = ''] = toFixed(value, MOST_DECIMALS).split('.');
  const kept = fraction.replace(/0+$/, '');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`);
}
