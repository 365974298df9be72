import type { Block } from '../../draft/block.ts';
import { compare } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip, isBelieved } from '../belief.ts';
import { baseValue, type Figure, figuresIn, sameKind } from '../figure.ts';
import { slipsOf } from '../repair.ts';
import { sharesIn } from '../shares/shares.ts';
import { isNotAdded } from './notAdded.ts';
import { between, isSettled, relationOf, type SumStatement } from './sum.ts';
import { isList } from './sumVerdict.ts';
import { totalFirst } from './totalFirst.ts';
import { totalLast } from './totalLast.ts';

/** The sums that a block states, held or not; found once for all rules. */
export const sumsIn = remembered((block: Block): readonly SumStatement[] => {
  const { text } = block.reading;
  const figures = figuresIn(block);
  const sums = sumsOf(text, figures);
  if (sums.every(isSettled)) return sums;
  const shares = sharesIn(block).statements;
  return sums.filter(
    (sum) => isSettled(sum) || (isLikely(block, figures, sum) && !isNotAdded(text, figures, shares, sum)),
  );
});

/**
 * Of lists in clean drafts that make no total, one in two comes within a tenth of a figure before them: only a slip of the hand
 * tells them from a wrong sum, unless their names leave nothing out and nothing else can be what they divide. A total behind
 * its parts is called so.
 */
function isLikely(block: Block, figures: readonly Figure[], sum: SumStatement): boolean {
  const relation = relationOf(block, sum);
  if (hasTellingSlip(relation)) return true;
  const { text } = block.reading;
  if (isTooMuch(text, sum) && slipsOf(relation).length > 0) return true;
  const named = isNamed(text, sum);
  return (isLast(sum) || (named && isAlone(figures, sum))) && isBelieved(relation, 0, named);
}

/** 52个，其中国家站1个、骨干站15个、常规站63个: one list in one sentence that makes more than there is. */
const isTooMuch = (text: string, { total, parts, sum }: SumStatement): boolean =>
  isList(text, parts) && parts[0]!.sentence === total.sentence && compare(sum, baseValue(total.quantity)) > 0;

const isLast = ({ total, parts: [first] }: SumStatement): boolean => total.quantity.start > first!.quantity.start;

/** By names that leave nothing out. What is divided in the next sentence, if it is not opened by 其中, may have been told before it. */
const isNamed = (text: string, { total, parts: [first], verdict }: SumStatement): boolean =>
  verdict === 'certainly-wrong' &&
  (total.sentence === first!.sentence || between(text, total, first!).includes('其中'));

/** 排查7426起，化解7248起。其中邻里类…: of two told in the sentence before either may be what is divided. */
const isAlone = (figures: readonly Figure[], { total, parts: [first] }: SumStatement): boolean =>
  total.sentence === first!.sentence ||
  figures.every(
    (one) =>
      one === total ||
      one.sentence !== total.sentence ||
      one.role !== 'level' ||
      !sameKind(one.quantity, total.quantity),
  );

function sumsOf(text: string, figures: readonly Figure[]): readonly SumStatement[] {
  const found: SumStatement[] = [];
  const levels: number[] = [];
  for (let index = 0; index < figures.length; index++) if (figures[index]!.role === 'level') levels.push(index);
  if (levels.length < 3) return found;
  const divided = new Set<Figure>();
  for (const index of levels) {
    const statements = totalFirst(text, figures, index, divided);
    for (const { parts, verdict } of statements) if (verdict === 'holds') for (const part of parts) divided.add(part);
    if (statements.length > 0) found.push(...statements);
    else found.push(...totalLast(text, figures, index));
  }
  return found;
}
