// What a quantity's print says of its worth: its value, and what it may truly be (design.md, "Judging figures").

import type { Quantity } from '../draft/quantities.ts';
import {
  add,
  exactly,
  type Interval,
  interval,
  multiply,
  type Rational,
  rational,
  subtract,
  tenTo,
  toNumber,
} from '../text/decimal.ts';
import { rememberedOf } from '../text/remembered.ts';

const HALF: Rational = rational(1, 2);

/** True when a printed figure says its whole value: plain counts, and money to the fen. */
export function isExact({ hedge, unit, value, printed }: Quantity): boolean {
  if (hedge !== undefined || unit === undefined) return false;
  if (unit.discrete) return printed <= 0 && value.exponent >= 0;
  return unit.kind === 'money' && printed <= -2;
}

/** One of a figure's unit, in its family's base unit. */
export function scaleOf({ unit }: Quantity): Rational {
  return unit === undefined ? rational(1) : multiply(rational(unit.factor), tenTo(unit.power));
}

/** Ends of a figure's interval as doubles. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What a figure's print says of its worth, each part worked out when it is first asked for. */
class Worth {
  readonly of: Quantity;
  #value: Rational | undefined;
  #interval: Interval | undefined;
  #bounds: Bounds | undefined;

  constructor(quantity: Quantity) {
    this.of = quantity;
  }

  get value(): Rational {
    this.#value ??= multiply(exactly(this.of.value), scaleOf(this.of));
    return this.#value;
  }

  get interval(): Interval {
    this.#interval ??= allowedBy(this.of, this.value);
    return this.#interval;
  }

  get bounds(): Bounds {
    this.#bounds ??= { low: toNumber(this.interval.low), high: toNumber(this.interval.high) };
    return this.#bounds;
  }
}

const worthOf = rememberedOf((quantity: Quantity) => new Worth(quantity));

/** The figure's value in its family's base unit. */
export function baseValue(quantity: Quantity): Rational {
  return worthOf(quantity).value;
}

/**
 * What the true value may be, in the family's base unit: half a unit of the last printed digit to each side, more where
 * a hedge allows it (design.md, "Judging figures").
 */
export function intervalOf(quantity: Quantity): Interval {
  return worthOf(quantity).interval;
}

/**
 * A figure's interval in doubles, to sort out what is surely not so before the exact arithmetic is asked. A verdict never
 * rests on it: whoever compares leaves MARGIN, and lets the exact intervals decide what is nearer than that.
 */
export function boundsOf(quantity: Quantity): Bounds {
  return worthOf(quantity).bounds;
}

/** Wider than a double's error by far. */
export const MARGIN = 1e-9;

function allowedBy(quantity: Quantity, value: Rational): Interval {
  if (isExact(quantity)) return interval(value);
  const { hedge, printed } = quantity;
  const scale = scaleOf(quantity);
  const half = multiply(multiply(tenTo(printed), HALF), scale);
  const times = (numerator: number, denominator: number): Rational => multiply(value, rational(numerator, denominator));
  switch (hedge) {
    case 'about':
      return interval(times(95, 100), times(105, 100));
    case 'nearly':
    case 'at-most':
      return interval(times(9, 10), value);
    case 'over':
    case 'at-least':
      return interval(value, times(11, 10));
    case 'odd':
      return interval(value, add(value, multiply(tenTo(lastDigitPower(quantity)), scale)));
    default:
      return interval(subtract(value, half), add(value, half));
  }
}

/** Power of ten of the last digit that is not zero: 900余 says 900 to 1000. */
export function lastDigitPower({ value, printed }: Quantity): number {
  let { mantissa, exponent } = value;
  if (mantissa === 0) return printed;
  while (mantissa % 10 === 0) {
    mantissa /= 10;
    exponent++;
  }
  return exponent;
}

/** Two figures may be added or compared: same family, both counts or both money. */
export function sameKind(a: Quantity, b: Quantity): boolean {
  return a.unit !== undefined && b.unit !== undefined && a.unit.family === b.unit.family;
}
