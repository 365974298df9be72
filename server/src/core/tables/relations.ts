import type { Quantity } from '../draft/quantities.ts';
import { baseValue, boundsOf, intervalOf, MARGIN } from '../figures/worth.ts';
import {
  add,
  addIntervals,
  divide,
  divideIntervals,
  type Interval,
  interval,
  isZero,
  loosened,
  meets,
  multiply,
  type Rational,
  rational,
  signOf,
  subtract,
  subtractIntervals,
} from '../text/decimal.ts';
import type { Entry } from './table.ts';

/** Cells tied by arithmetic. The outcome follows from the terms. */
export interface Relation {
  readonly kind: RelationKind;
  readonly outcome: Entry;
  /** `sum`: the parts. `difference`: now and base. `ratio`: part and whole. `growth`: now and base. */
  readonly terms: readonly Entry[];
}

export type RelationKind = 'sum' | 'difference' | 'ratio' | 'growth';

/** What a cell is taken to say instead of what it says. */
export interface Instead {
  readonly entry: Entry;
  readonly quantity: Quantity;
}

const HUNDRED = rational(100);
const HUNDREDFOLD: Interval = interval(HUNDRED);

const said = (entry: Entry, instead: Instead | undefined): Quantity =>
  instead?.entry === entry ? instead.quantity : entry.quantity;

/** True when the cells may all be right: what their digits allow meets. */
export function holds(relation: Relation, instead?: Instead): boolean {
  const quick = quickly(relation, instead);
  if (quick !== undefined) return quick;
  const worked = workedOut(relation, instead);
  return worked === undefined || meets(worked, allowed(relation, instead));
}

/** The outcome as its terms have it. Undefined where a base is zero or the signs make no ratio. */
function workedOut({ kind, terms }: Relation, instead: Instead | undefined): Interval | undefined {
  const [first, ...rest] = terms.map((term) => intervalOf(said(term, instead)));
  const second = rest[0];
  switch (kind) {
    case 'sum':
      return rest.reduce(addIntervals, first!);
    case 'difference':
      return subtractIntervals(first!, second!);
    default: {
      const ratio = ratioOf(first!, second!);
      if (ratio === undefined) return undefined;
      const hundredths = { low: multiply(ratio.low, HUNDRED), high: multiply(ratio.high, HUNDRED) };
      return kind === 'growth' ? subtractIntervals(hundredths, HUNDREDFOLD) : hundredths;
    }
  }
}

/** A difference divided by its base may be below zero. */
function ratioOf(part: Interval, whole: Interval): Interval | undefined {
  if (signOf(part.low) >= 0) return divideIntervals(part, whole);
  if (signOf(part.high) > 0 || signOf(whole.low) <= 0) return undefined;
  return { low: divide(part.low, whole.low), high: divide(part.high, whole.high) };
}

/**
 * What the printed outcome allows: a sum and a difference what its digits do. A rate may have been cut off instead of
 * rounded, and be told without its sign under 下降; a share is often raised or lowered by one so that all make a hundred.
 */
function allowed({ kind, outcome }: Relation, instead: Instead | undefined): Interval {
  const printed = intervalOf(said(outcome, instead));
  return kind === 'sum' || kind === 'difference' ? printed : loosened(printed);
}

/** The verdict where doubles are sure of it. */
function quickly({ kind, outcome, terms }: Relation, instead: Instead | undefined): boolean | undefined {
  const stated = boundsOf(said(outcome, instead));
  let low = 0;
  let high = 0;
  let size = 1;
  if (kind === 'sum') {
    for (const term of terms) {
      const bounds = boundsOf(said(term, instead));
      low += bounds.low;
      high += bounds.high;
      size += Math.abs(bounds.high);
    }
  } else {
    const now = boundsOf(said(terms[0]!, instead));
    const base = boundsOf(said(terms[1]!, instead));
    if (kind === 'difference') {
      low = now.low - base.high;
      high = now.high - base.low;
      size += Math.abs(now.high) + Math.abs(base.high);
    } else {
      if (now.low < 0 || base.low <= 0) return undefined;
      const less = kind === 'growth' ? 100 : 0;
      low = (100 * now.low) / base.high - less;
      high = (100 * now.high) / base.low - less;
      size += Math.abs(high) + less;
    }
  }
  const slack = kind === 'sum' || kind === 'difference' ? 0 : (stated.high - stated.low) / 2;
  const margin = MARGIN * (size + Math.abs(stated.high));
  if (low > stated.high + slack + margin || high < stated.low - slack - margin) return false;
  if (low < stated.high + slack - margin && high > stated.low - slack + margin) return true;
  return undefined;
}

/** What a cell would have to say for the relation to hold, the others being right; undefined when nothing would do. */
export function wanted({ kind, outcome, terms }: Relation, entry: Entry): Rational | undefined {
  const value = (one: Entry): Rational => baseValue(one.quantity);
  const [first, second] = terms;
  if (kind === 'sum') {
    const sum = terms.map(value).reduce(add);
    return entry === outcome ? sum : add(value(entry), subtract(value(outcome), sum));
  }
  if (kind === 'difference') {
    if (entry === outcome) return subtract(value(first!), value(second!));
    return entry === first ? add(value(outcome), value(second!)) : subtract(value(first!), value(outcome));
  }
  const rate = divide(value(outcome), HUNDRED);
  const ratio = kind === 'growth' ? add(rate, rational(1)) : rate;
  if (entry === first) return multiply(value(second!), ratio);
  if (entry === second) return isZero(ratio) ? undefined : divide(value(first!), ratio);
  if (isZero(value(second!))) return undefined;
  const hundredths = multiply(divide(value(first!), value(second!)), HUNDRED);
  return kind === 'growth' ? subtract(hundredths, HUNDRED) : hundredths;
}
