import { interval, multiply, rational } from '../../text/decimal.ts';
import type { Figure } from '../figure.ts';
import type { Stated } from '../place.ts';
import { digitsIn, significantIn } from '../print.ts';
import { quotientTerm, type Relation, type Term, termOf } from '../relation.ts';

/** An average, what is shared out and among how many (数据关系：平均). */
export interface AverageStatement {
  readonly relation: Relation;
  readonly verdict: 'holds' | 'certainly-wrong' | 'probably-wrong';
}

/** 26名新生每人3500元 is a rate like a price, and not what became of a total. */
export const isPrice = ({ label, quantity }: Figure): boolean =>
  quantity.unit!.kind === 'money' && !/均|(?:合|相当于)每/.test(label);

/** An average as it follows from what is shared out. `count`: per so many. */
export function averageOf(average: Stated, dividend: Stated, divisor: Term, count: number): Relation {
  // Per thousand: the average is of a thousandth of what it says.
  const each = quotientTerm(average, rational(1n, BigInt(count)));
  return { kind: 'quotient', terms: [isPrecise(average) ? nearly(each) : each, sharedBy(average, dividend), divisor] };
}

const SQUARE_METRES = rational(2000, 3);

/** What is shared out, in the average's base unit: 亩 in square metres. */
function sharedBy({ figure: { quantity } }: Stated, dividend: Stated): Term {
  const isLand = dividend.figure.quantity.unit?.family === 'mu' && quantity.unit?.family === 'area';
  return termOf(dividend, isLand ? SQUARE_METRES : undefined);
}

/** 户均约7157元: so many digits are worked out, and 约 says that they are rounded. */
const PRECISE = 4;

function isPrecise({ block, figure: { quantity } }: Stated): boolean {
  if (quantity.hedge !== 'about') return false;
  return significantIn(digitsIn(block.reading.text, quantity)) >= PRECISE;
}

const nearly = (term: Term): Term => ({
  ...term,
  range: interval(multiply(term.value, rational(99, 100)), multiply(term.value, rational(101, 100))),
});
