import type { Block } from '../../draft/block.ts';
import { compare, divideIntervals, type Interval } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { intervalOf } from '../worth.ts';

/**
 * 初中生均公用经费每年300元，小学200元，惠及5000人，共160万元: two rates, one number and one total. The numbers of each kind are not printed,
 * yet the total shared out among all has to lie between the rates (数据关系：平均).
 */
export interface BoundStatement {
  readonly rates: readonly Figure[];
  readonly count: Figure;
  readonly total: Figure;
  /** What the total gives each, in base units. */
  readonly each: Interval;
}

const RATE = /均|每/;
/** A reader tells no more rates in a row. */
const MOST_RATES = 20;
/** 每人500元，计56.35万元 tells no other rate. */
const OTHER_RATE = /^(?!,?(?:[共合总小]?计(?!算)|共))[,、和及]?[^,。;0-9]{0,12}$/;
const PERSONS = new Set(['person', '人次']);
const NOT_ALL = /其中|另|此外|新增|增长|标准/;

/** The statements of a block whose total lies beyond what its rates allow. */
export const boundsBrokenIn = remembered((block: Block): readonly BoundStatement[] => {
  const figures = figuresIn(block);
  const found: BoundStatement[] = [];
  for (let at = 0; at + 3 < figures.length; at++) {
    const rates = ratesAt(figures, at);
    if (rates.length < 2) continue;
    const [count, total] = [figures[at + rates.length], figures[at + rates.length + 1]];
    at += rates.length - 1;
    if (count === undefined || total === undefined || !isCounted(rates, count, total)) continue;
    const each = divideIntervals(intervalOf(total.quantity), intervalOf(count.quantity));
    if (each === undefined) continue;
    const ranges = rates.map(({ quantity }) => intervalOf(quantity));
    const below = ranges.every(({ low }) => compare(each.high, low) < 0);
    const above = ranges.every(({ high }) => compare(each.low, high) > 0);
    if (below || above) found.push({ rates, count, total, each });
  }
  return found;
});

/** Money a head for one kind after another, the first of which says so. */
function ratesAt(figures: readonly Figure[], first: number): readonly Figure[] {
  const opening = figures[first];
  if (opening?.quantity.unit?.kind !== 'money' || !RATE.test(opening.label) || opening.quantity.range) return [];
  let end = first + 1;
  while (end < figures.length && end < first + MOST_RATES && OTHER_RATE.test(figures[end]!.gap.trim())) {
    const { quantity, sentence } = figures[end]!;
    if (quantity.unit !== opening.quantity.unit || quantity.range || sentence !== opening.sentence) break;
    end++;
  }
  return figures.slice(first, end);
}

function isCounted([rate]: readonly Figure[], count: Figure, total: Figure): boolean {
  if (count.sentence !== rate!.sentence || total.sentence !== rate!.sentence) return false;
  if (!PERSONS.has(count.quantity.unit?.family ?? '') || count.role !== 'level' || total.role !== 'level') return false;
  if (total.quantity.unit?.family !== rate!.quantity.unit!.family) return false;
  return !NOT_ALL.test(count.label) && !NOT_ALL.test(total.label) && !RATE.test(total.label);
}
