import type { Block } from '../../draft/block.ts';
import { compare, divide, meets, rational, truncated } from '../../text/decimal.ts';
import { isBelieved } from '../belief.ts';
import type { Figure } from '../figure.ts';
import type { Per } from '../per.ts';
import type { Stated } from '../place.ts';
import { allowedFor, answerFor, lastDigitOf, type Relation, relationHolds, type Term, termOf } from '../relation.ts';
import { isExact } from '../worth.ts';
import { type AverageStatement, averageOf, isPrice } from './averageOf.ts';
import { countedAlike, isShared, sharesWords, wordsOf } from './sharedOut.ts';

/** 企业43家…检查172家次，户均5次: shared out among all that are so counted it comes out even, and is near. */
export function evenlyAt(
  block: Block,
  figures: readonly Figure[],
  index: number,
  per: Per,
): AverageStatement | undefined {
  const average = figures[index]!;
  const dividend = figures[index - 1];
  if (per.time !== undefined || isPrice(average) || dividend === undefined) return undefined;
  if (dividend.sentence !== average.sentence || !isShared(dividend, average)) return undefined;
  const { text } = block.reading;
  const counted = countedAlike(figures, index, per);
  const says = (words: string, figure: Figure | undefined): boolean =>
    figure !== undefined && sharesWords(wordsOf(text, figure), words);
  if (per.what !== '' && !says(per.what, dividend)) return undefined;
  if (per.subject.length >= 2 && !says(per.subject, dividend) && !says(per.subject, counted[0])) return undefined;
  const stated = (figure: Figure): Stated => ({ block, offset: 0, figure });
  const [ofAll, ...ofSome] = counted.map((divisor) =>
    averageOf(stated(average), stated(dividend), termOf(stated(divisor)), per.count),
  );
  if (ofAll === undefined) return undefined;
  const held = relationHolds(ofAll) ? ofAll : ofSome.find(isRounded);
  if (held !== undefined) return { relation: held, verdict: 'holds' };
  return comesOutEven(ofAll) ? { relation: ofAll, verdict: 'probably-wrong' } : undefined;
}

/** Of a part it is rounded: cut off, one digit fits too many. */
function isRounded(relation: Relation): boolean {
  const allowed = allowedFor(relation, 0);
  return allowed !== undefined && meets(allowed, relation.terms[0]!.range);
}

/** Among few it would come out even by chance. */
const LEAST_EVEN = rational(10);

function comesOutEven(relation: Relation): boolean {
  const [average, dividend, divisor] = relation.terms;
  const isPlain = ({ stated }: Term): boolean => stated !== undefined && isExact(stated.figure.quantity);
  if (!isPlain(dividend!) || !isPlain(divisor!) || average!.stated!.figure.quantity.hedge !== undefined) return false;
  if (compare(divisor!.value, LEAST_EVEN) < 0) return false;
  const answer = answerFor(relation, 0);
  const digits = answer && divide(answer, lastDigitOf(average!.stated!.figure.quantity));
  return digits !== undefined && compare(digits, truncated(digits, 0)) === 0 && isBelieved(relation, 0);
}
