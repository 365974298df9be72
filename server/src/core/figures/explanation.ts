import { message, type Template } from '../messages/message.ts';
import {
  absolute,
  compare,
  divide,
  divideIntervals,
  interval,
  meets,
  multiply,
  rational,
  signOf,
  subtract,
  subtractIntervals,
  truncated,
} from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import type { Span } from '../text/span.ts';
import type { Figure } from './figure.ts';
import type { GrowthStatement } from './growth/movement.ts';
import { isTimes } from './growth/multiples.ts';
import { isSharedOut } from './growth/yearly.ts';
import { placeOf, type Stated } from './place.ts';
import { digitsOf, numberLike } from './print.ts';
import { answerFor, lastDigitOf, type Relation } from './relation.ts';
import type { Repair } from './repair.ts';
import { agreesWith } from './shares/quotients.ts';
import { type Slip, TRAITS } from './slip.ts';
import { baseValue, intervalOf, isExact } from './worth.ts';

/** What probably happened where figures do not agree. */
export type Cause =
  | Slip
  /** A count is one too many or too few. */
  | 'one-off'
  /** A rate is cut off before its last printed digit: 36.00% for 36.72%. */
  | 'cut-off'
  /** A part was left out of the total, or counted twice. */
  | 'left-out'
  | 'twice'
  /** A growth was taken of the level now. */
  | 'wrong-base'
  /** A share was taken of another whole than its words say. */
  | 'wrong-whole'
  /** A share was taken of the rest, or is that of the rest. */
  | 'rest'
  | 'complement'
  /** A relative change is told in points. */
  | 'relative'
  /** A growth over years was divided by their number. */
  | 'annual'
  /** 是3倍 is told as 增长3倍. */
  | 'times'
  | 'none';

/** The clause that tells of it: which figure, and what it should be. */
export const because = (cause: Cause, wrong: Span | string = '', right = ''): Template =>
  message(`slip.${cause}`, { wrong, right });

/** The repair whose slip explains the difference, where none of another figure explains it as well. */
function namedRepair(repairs: readonly Repair[]): (Repair & { readonly slip: Slip }) | undefined {
  const [first] = repairs;
  if (first?.slip === undefined) return undefined;
  const { at, slip } = first;
  const rivals = repairs.filter((one) => one.at !== at);
  if (rivals.some((rival) => rival.slip !== undefined && TRAITS[rival.slip].strength <= TRAITS[slip].strength))
    return undefined;
  // In a figure of one digit any change is one of a digit.
  if (slip === 'digit' && rivals.some(({ number }) => digitsOf(number).replace(/^0+/, '').length === 1)) {
    return undefined;
  }
  return { ...first, slip };
}

/** What a named slip says; where figures vie for it, what it is and not where. */
export function slipClause({ terms }: Relation, repairs: readonly Repair[]): Template {
  const named = namedRepair(repairs);
  if (named === undefined) return message(`slip.${somewhere(repairs) ?? 'none'}`);
  const { stated } = terms[named.at]!;
  return because(named.slip, placeOf(stated!, stated!.figure.quantity), withUnit(named.number, stated!));
}

/** One kind of slip in one figure or another, where none that is as likely is of another kind. */
function somewhere(repairs: readonly Repair[]): `${SlipAnywhere}-somewhere` | undefined {
  const slips = flatMapped(repairs, ({ slip }) => slip);
  const strength = Math.min(...slips.map((slip) => TRAITS[slip].strength));
  const [kind, ...others] = new Set(slips.filter((slip) => TRAITS[slip].strength === strength));
  return others.length === 0 && isAnywhere(kind) && kind === repairs[0]?.slip ? `${kind}-somewhere` : undefined;
}

/** Slips that are told though it is not known in which figure. */
const ANYWHERE = ['swapped', 'tenfold', 'unit', 'digit'] as const;
type SlipAnywhere = (typeof ANYWHERE)[number];
const isAnywhere = (slip: Slip | undefined): slip is SlipAnywhere => ANYWHERE.some((one) => one === slip);

const withUnit = (number: string, { block, figure: { quantity } }: Stated): string =>
  number + block.reading.text.slice(quantity.numberEnd, quantity.end);

/** What happened to a total that its parts do not make, or to one of them. */
export function explainSum(relation: Relation, repairs: readonly Repair[]): Template {
  const named = namedRepair(repairs);
  if (named !== undefined && named.slip !== 'digit') return slipClause(relation, repairs);
  const [total, ...parts] = relation.terms.map(({ stated }) => stated!);
  const difference = subtract(answerFor(relation, 0)!, baseValue(total!.figure.quantity));
  const wanted = absolute(difference);
  const same = parts.find(({ figure }) => compare(baseValue(figure.quantity), wanted) === 0);
  if (parts.length > 2 && same !== undefined) {
    // What is taken away and was forgotten leaves the total too great.
    const isLess = signOf(relation.terms[parts.indexOf(same) + 1]!.scale) < 0;
    return because(signOf(difference) > 0 === isLess ? 'twice' : 'left-out', placeOf(same, same.figure.quantity));
  }
  const counted = [total!, ...parts].every(({ figure: { quantity } }) => isExact(quantity) && quantity.unit?.discrete);
  if (counted && compare(wanted, rational(1)) === 0) return because('one-off');
  return slipClause(relation, repairs);
}

/** What happened to a quotient: a rate or an average. */
export function explainQuotient(relation: Relation, repairs: readonly Repair[]): Template {
  return cutOff(relation) ?? slipClause(relation, repairs);
}

/** 36.00% for 36.72%: as far as it was worked out the outcome is right, and noughts stand behind. */
function cutOff(relation: Relation): Template | undefined {
  const { stated, value } = relation.terms[0]!;
  const answer = answerFor(relation, 0);
  if (stated === undefined || answer === undefined) return undefined;
  const { quantity } = stated.figure;
  const { text } = stated.block.reading;
  const written = text.slice(quantity.numberStart, quantity.numberEnd);
  const noughts = /\.\d*?(0+)$/.exec(written)?.[1]?.length ?? 0;
  if (noughts === 0) return undefined;
  const digits = divide(answer, lastDigitOf(quantity));
  const tens = rational(10n ** BigInt(noughts));
  const cut = multiply(truncated(divide(digits, tens), 0), tens);
  if (compare(cut, divide(value, lastDigitOf(quantity))) !== 0) return undefined;
  const number = numberLike(text, quantity, answer);
  return number === undefined ? undefined : because('cut-off', placeOf(stated, quantity), withUnit(number, stated));
}

const ALL = rational(1);

/** What happened to a share of a whole. */
export function explainShare(relation: Relation, repairs: readonly Repair[]): Template {
  const [rate, part, whole] = relation.terms;
  const { figure, block } = rate!.stated!;
  const rest = subtractIntervals(whole!.range, part!.range);
  const share = divideIntervals(part!.range, whole!.range);
  if (figure.quantity.unit?.kind === 'rate' && share !== undefined && signOf(rest.low) > 0) {
    const other = interval(subtract(ALL, share.high), subtract(ALL, share.low));
    const answer = answerFor(relation, 0);
    const number = answer && numberLike(block.reading.text, figure.quantity, answer);
    // Near the half, and in rates of few digits, too much looks like the rest.
    if (precise(figure) && number !== undefined && agreesWith(figure, other, { low: ALL, high: ALL }))
      return because('complement', '', withUnit(number, rate!.stated!));
    if (precise(figure) && agreesWith(figure, part!.range, rest)) {
      const like = whole!.stated!;
      const printed = numberLike(like.block.reading.text, like.figure.quantity, subtract(whole!.value, part!.value));
      if (printed !== undefined) return because('rest', withUnit(printed, like));
    }
  }
  return explainQuotient(relation, repairs);
}

/** Two digits at least: fewer look like the rest by chance. */
const precise = ({ quantity }: Figure): boolean => String(Math.abs(quantity.value.mantissa)).length >= 2;

/** What happened to a change: of levels, of rates, or in per cent. */
export function explainChange(
  statement: GrowthStatement,
  repairs: readonly Repair[],
  spanOf: (figure: Figure) => Span,
): Template {
  const { kind, relation, at, outcome, now, other, wrongBase } = statement;
  if (wrongBase) return because('wrong-base', spanOf(now));
  if (kind === 'yearly' && isSharedOut(statement)) return because('annual');
  if (kind === 'more-times' && isTimes(statement)) return because('times', spanOf(outcome));
  const named = namedRepair(repairs);
  if (kind === 'points' && named?.slip !== 'swapped' && isRelative(outcome, now, other)) {
    const { stated } = relation.terms[at]!;
    const answer = answerFor(relation, at);
    const number = answer && numberLike(stated!.block.reading.text, outcome.quantity, absolute(answer));
    if (number !== undefined) return because('relative', '', withUnit(number, stated!));
  }
  return kind === 'rate' || kind === 'of-base' ? explainQuotient(relation, repairs) : slipClause(relation, repairs);
}

/** 由40%提高到45%，提高12.5个百分点 */
function isRelative(points: Figure, now: Figure, before: Figure): boolean {
  const [a, b] = [intervalOf(now.quantity), intervalOf(before.quantity)];
  const [more, less] = compare(a.low, b.low) >= 0 ? [a, b] : [b, a];
  const apart = subtractIntervals(more, less);
  const relative = signOf(apart.low) < 0 ? undefined : divideIntervals(apart, b);
  return precise(points) && relative !== undefined && meets(relative, intervalOf(points.quantity));
}
