import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { sharesIn } from '../shares/shares.ts';
import { isLikelySum } from './likelySum.ts';
import { isNearlyMade } from './nearlyMade.ts';
import { isNotAdded } from './notAdded.ts';
import { isSettled, type SumStatement } from './sum.ts';
import { totalFirst } from './totalFirst.ts';
import { totalLast } from './totalLast.ts';

/** The sums that a block states, held or not; found once for all rules. */
export const sumsIn = remembered((block: Block): readonly SumStatement[] => {
  const { text } = block.reading;
  const figures = figuresIn(block);
  const sums = sumsOf(text, figures);
  // Names that leave it open whether the parts are all of them are made up for where the parts nearly make the total.
  const near = new Set(sums.filter((sum) => sum.verdict === 'open' && isNearlyMade(block, figures, sum)));
  if (near.size === 0 && sums.every(isSettled)) return sums;
  const shares = sharesIn(block).statements;
  return flatMapped(sums, (sum) => {
    if (isSettled(sum) && !near.has(sum)) return [sum];
    const told: SumStatement = near.has(sum) ? { ...sum, verdict: 'probably-wrong' } : sum;
    const isTold = near.has(sum) || isLikelySum(block, figures, told);
    return isTold && !isNotAdded(text, figures, shares, told) ? [told] : [];
  });
});

function sumsOf(text: string, figures: readonly Figure[]): readonly SumStatement[] {
  const found: SumStatement[] = [];
  const levels: number[] = [];
  for (let index = 0; index < figures.length; index++) if (figures[index]!.role === 'level') levels.push(index);
  if (levels.length < 3) return found;
  const divided = new Set<Figure>();
  for (const index of levels) {
    const statements = totalFirst(text, figures, index, divided);
    for (const { parts, verdict } of statements) if (verdict === 'holds') for (const part of parts) divided.add(part);
    found.push(...statements);
    if (statements.every(({ verdict }) => verdict === 'open')) {
      // 金奖27人、银奖46人、铜奖63人，共136人，其中献血超过100次的5人: some of them are told behind what they make.
      const behind = totalLast(text, figures, index);
      found.push(...(statements.length === 0 ? behind : behind.filter(({ verdict }) => verdict !== 'open')));
    }
  }
  return found;
}
