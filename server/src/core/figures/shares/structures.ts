import type { Block } from '../../draft/block.ts';
import {
  add,
  compare,
  divide,
  type Interval,
  interval,
  loosened,
  meets,
  multiply,
  type Rational,
  rational,
  signOf,
} from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn } from '../figure.ts';
import type { SumStatement } from '../sums/sum.ts';
import { baseValue, intervalOf } from '../worth.ts';

/** Shares of one whole told together: 三次产业结构为8.3:46.6:45.1, 构成为22.6%、26.3%和51.1%. */
export interface Structure {
  readonly terms: readonly Figure[];
  /** Place of the last term among the block's figures. */
  readonly last: number;
  /** They are all there is, so they make a hundred. */
  readonly closed: boolean;
  /** Of an earlier time: 由上年的8.9:46.2:44.9调整为…. */
  readonly past: boolean;
}

/** A term that its part and whole contradict. */
export interface StructureStatement {
  readonly term: Figure;
  readonly part: Figure;
  readonly whole: Figure;
}

const CLOSED = /结构|构成/;
const SHARES = /结构|构成|占比|比重|分别占|占/;
const PAST = /由|从|上年|去年/;
const LISTING = /^[、,]?(?:和|及|与|以及)?$/;

/** The structures of a paragraph; found once for all who ask. */
export const structuresIn = remembered((block: Block) => structuresOf(figuresIn(block)));

function structuresOf(figures: readonly Figure[]): readonly Structure[] {
  const found: Structure[] = [];
  for (let first = 0; first < figures.length; ) {
    let end = first + 1;
    while (end < figures.length && goesOn(figures[end - 1]!, figures[end]!)) end++;
    const terms = figures.slice(first, end);
    const structure = terms.length > 1 ? structureOf(terms, end - 1, found.at(-1)) : undefined;
    if (structure !== undefined) found.push(structure);
    first = end;
  }
  return found;
}

function goesOn({ quantity: a }: Figure, { quantity: b, gap }: Figure): boolean {
  if (a.ratio && b.ratio) return gap === ':';
  return a.unit?.kind === 'rate' && b.unit === a.unit && LISTING.test(gap.trim());
}

function structureOf(terms: readonly Figure[], last: number, before: Structure | undefined): Structure | undefined {
  const [first] = terms;
  if (first === undefined) return undefined;
  const { label, quantity } = first;
  if (quantity.ratio && terms.length < 3) return undefined;
  // 由上年的A:B:C调整为D:E:F: the second list has its name before the first.
  const adjusted = /^(?:调整|变化|转变|优化|演变|变)?(?:为|至|到)$/.test(label) && before !== undefined;
  if (!adjusted && !SHARES.test(label) && !(quantity.ratio && addsToHundred(terms))) return undefined;
  const closed = terms.length >= 3 ? quantity.ratio || (adjusted ? before.closed : CLOSED.test(label)) : isPair(terms);
  return { terms, last, closed, past: PAST.test(label) };
}

/** Two names that leave nothing out, right before their two shares: 轻、重工业占比分别为34.2%和65.8%. Of 男、女党员 it is none. */
const PAIRED =
  /(?:轻、?重工业|城镇(?:人口)?[、和与及](?:乡村|农村)(?:人口)?|男(?:性|生)?[、和与及]?女(?:性|生|教师|职工)?|公办(?:园|学校)?[、和与及]民办(?:园|学校)?|出口[、和与及]进口|税收(?:收入)?[、和与及]非税(?:收入)?)(?:的|所)?(?:占比|比重|比例|各占|分别占|占)(?:分别)?(?:为|是|达)?$/;
const LONGEST_NAMES = 40;

const isPair = ([first, second]: readonly Figure[]): boolean =>
  second !== undefined && first!.quantity.hedge === undefined && PAIRED.test(first!.gap.slice(-LONGEST_NAMES));

const HUNDRED: Rational = rational(100);

/** Terms of a ratio are printed in hundredths without a sign; a rate's base value is a hundredth of that. */
function inHundredths({ quantity }: Figure): Interval {
  const { low, high } = intervalOf(quantity);
  return quantity.ratio ? { low, high } : { low: multiply(low, HUNDRED), high: multiply(high, HUNDRED) };
}

/** Sum of the terms as printed, in hundredths. */
export function sumOfTerms(terms: readonly Figure[]): Rational {
  return terms
    .map(({ quantity }) => (quantity.ratio ? baseValue(quantity) : multiply(baseValue(quantity), HUNDRED)))
    .reduce(add);
}

/** True when the terms may make a hundred: half a unit of the last digit each, and as much for the hundred. */
export function addsToHundred(terms: readonly Figure[]): boolean {
  const low = terms.map((term) => inHundredths(term).low).reduce(add);
  const high = terms.map((term) => inHundredths(term).high).reduce(add);
  return compare(low, HUNDRED) <= 0 && compare(high, HUNDRED) >= 0;
}

/**
 * The terms that do not follow from a sum of as many parts. Where none does, they are of something else, unless they are the
 * right ones in another order: 在校生16087人，普通高中、中等职业学校分别占70.6%和29.4% behind what was enrolled.
 */
export function againstParts({ terms }: Structure, { parts, total }: SumStatement): readonly StructureStatement[] {
  if (parts.length !== terms.length || signOf(baseValue(total.quantity)) <= 0) return [];
  const wrong = flatMapped(terms, (term, at) => {
    const part = parts[at]!;
    return isShareOf(term, part, total) ? [] : [{ term, part, whole: total }];
  });
  const isOfOthers =
    wrong.length === terms.length && !terms.every((term) => parts.some((part) => isShareOf(term, part, total)));
  return isOfOthers ? [] : wrong;
}

function isShareOf(term: Figure, part: Figure, whole: Figure): boolean {
  const share = multiply(divide(baseValue(part.quantity), baseValue(whole.quantity)), HUNDRED);
  return meets(interval(share), loosened(inHundredths(term)));
}
