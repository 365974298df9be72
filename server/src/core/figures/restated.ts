import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { compare, divide, type Rational, rational } from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import { remembered } from '../text/remembered.ts';
import type { Unit } from '../text/units.ts';
import { isBelievedOfTied } from './belief.ts';
import { type Figure, figuresIn } from './figure.ts';
import type { Stated } from './place.ts';
import { digitsOf } from './print.ts';
import { known, quotientTerm, type Relation, relationHolds, type Term, termOf } from './relation.ts';
import { slipsOf } from './repair.ts';
import { lastDigitPower, scaleOf } from './worth.ts';

/** One figure told twice in a breath, in two units: 播种面积36.45万亩（约合2.43万公顷）. The second follows from the first. */
export interface Restatement {
  readonly relation: Relation;
  readonly verdict: 'holds' | 'certainly-wrong' | 'probably-wrong';
}

/** What a unit's family is worth in square metres, and what drafts reckon it as: 亩 as 666 or 667. */
interface Worth {
  readonly exact: Rational;
  readonly low: Rational;
  readonly high: Rational;
}

const ONE = rational(1);
const SQUARE_METRES: Readonly<Record<string, Worth>> = {
  area: { exact: ONE, low: ONE, high: ONE },
  mu: { exact: rational(2000, 3), low: rational(666), high: rational(667) },
  ping: { exact: rational(400, 121), low: rational(33, 10), high: rational(331, 100) },
  'square-foot': { exact: rational(9290304, 100_000_000), low: rational(929, 10_000), high: rational(93, 1000) },
};

/** What stands between the two and says that they are one; or a bracket that holds the second alone. */
const MARKED =
  /^[,(]?(?:即|亦即|也即|也就是|合|折合|折算|换算|折|相当于|约(?=合|折|相当))(?:合|折合|折算|相当于)?(?:为|成)?(?:约|大约|近|将近)?$/;
const BRACKETED = /^\((?:约|大约|近|将近)?$/;
/** 投资1.2亿元，合1500万元/公里 is another thing. */
const RATE = /^[/每]/;
/** 在校生12000人，折合1.15万人: reckoned by another rule than that of units. */
const RECKONED = /折|相当/;

/** The restatements of a block. */
export const restatementsIn = remembered((block: Block): readonly Restatement[] => {
  const { text } = block.reading;
  return flatMapped(figuresIn(block), (second, index, figures) => {
    const first = figures[index - 1];
    if (first === undefined || !mayConvert(first.quantity) || !mayConvert(second.quantity)) return [];
    const between = text.slice(first.quantity.end, second.quantity.numberStart).replaceAll(' ', '');
    const marked = MARKED.test(between);
    if (!marked && !(BRACKETED.test(between) && text[second.quantity.end] === ')')) return [];
    if (RATE.test(text.slice(second.quantity.end))) return [];
    const worth = convertedBy(text, first.quantity, second.quantity, RECKONED.test(between));
    return worth === undefined ? [] : (judged(block, first, second, worth, marked) ?? []);
  });
});

const mayConvert = ({ range, ratio, unit }: Quantity): boolean =>
  !range && !ratio && (unit?.kind === 'count' || unit?.kind === 'measure' || unit?.kind === 'money');

/** What one of the first's base unit is in the second's; undefined where the two do not tell the same in other units. */
function convertedBy(text: string, first: Quantity, second: Quantity, reckoned: boolean): Worth | undefined {
  const [from, to] = [first.unit!, second.unit!];
  if (from.family === to.family) {
    const counted = from.kind === 'count' || isScaledAlike(first, second);
    if (reckoned && counted) return undefined;
    return isScaledAlike(first, second) && magnitudeOf(text, first) === magnitudeOf(text, second)
      ? undefined
      : SQUARE_METRES.area;
  }
  const [a, b] = [worthOf(from), worthOf(to)];
  if (a === undefined || b === undefined) return undefined;
  return { exact: divide(a.exact, b.exact), low: divide(a.low, b.high), high: divide(a.high, b.low) };
}

const worthOf = ({ family }: Unit): Worth | undefined => SQUARE_METRES[family];
const isScaledAlike = (a: Quantity, b: Quantity): boolean => compare(scaleOf(a), scaleOf(b)) === 0;
const magnitudeOf = (text: string, { numberStart, numberEnd }: Quantity): string =>
  /[千百万亿]*$/.exec(text.slice(numberStart, numberEnd))![0];

function judged(
  block: Block,
  first: Figure,
  second: Figure,
  { exact, low, high }: Worth,
  marked: boolean,
): Restatement | undefined {
  const at = (figure: Figure): Stated => ({ block, offset: 0, figure });
  const relation: Relation = {
    kind: 'quotient',
    terms: [quotientTerm(at(plain(second))), termOf(at(first)), known(divide(ONE, exact))],
  };
  const loose: Relation = {
    kind: 'quotient',
    terms: [rounded(at(second)), rounded(at(first)), known(divide(ONE, high), divide(ONE, low))],
  };
  if (relationHolds(relation) || relationHolds(loose)) return { relation, verdict: 'holds' };
  const across = first.quantity.unit!.family !== second.quantity.unit!.family;
  const tied = marked || across;
  const isTold = (marked && across) || (tied ? isBelievedOfTied(relation, 0) : isSlip(relation));
  return isTold ? { relation, verdict: marked ? 'certainly-wrong' : 'probably-wrong' } : undefined;
}

/** 约 says no more of what is worked out than that it is rounded. */
function plain(figure: Figure): Figure {
  const { quantity } = figure;
  return quantity.hedge === 'about' ? { ...figure, quantity: { ...quantity, hedge: undefined } } : figure;
}

/** To its last digit that is not nought, where it is a whole number: 3000亩 may be 3003. */
function rounded({ figure, ...place }: Stated): Term {
  const { quantity } = plain(figure);
  const written = place.block.reading.text.slice(quantity.numberStart, quantity.numberEnd);
  const printed = written.includes('.') ? quantity.printed : Math.max(quantity.printed, lastDigitPower(quantity));
  return quotientTerm({ ...place, figure: { ...figure, quantity: { ...quantity, printed } } });
}

/** 盈利1.02亿元（9980万元）may tell of the year before, unless a slip of the hand makes the two one. */
const isSlip = (relation: Relation): boolean =>
  slipsOf(relation).some(({ slip, number }) => slip !== 'digit' && digitsOf(number).length >= 3);
