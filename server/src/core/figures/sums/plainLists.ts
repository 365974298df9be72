import type { Block } from '../../draft/block.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { sharesIn } from '../shares/shares.ts';
import { sameKind } from '../worth.ts';
import { isOfAnother } from './nearlyMade.ts';
import { isNotAdded } from './notAdded.ts';
import { areJoined, between, heldOrSlipped, isSettled, type SumStatement } from './sum.ts';

const NAME_ONLY = /^[,:][^,。;:()0-9]*$/;
const IN_LIST = /^[、和及与]/;
const LEAST_PARTS = 3;

/**
 * 清理文件314件，废止27件、修改19件、继续有效268件: a list right behind a figure, and no word that opens it. Of 160 such in clean drafts 108
 * make the figure, and of the others no slip of the hand explains one. Found once for all rules.
 */
export const plainListsIn = remembered((block: Block): readonly SumStatement[] => {
  const figures = figuresIn(block);
  const found: SumStatement[] = [];
  for (let index = 0; index + LEAST_PARTS < figures.length; index++) {
    const total = figures[index]!;
    if (total.role !== 'level' || IN_LIST.test(total.gap)) continue;
    const parts = listBehind(block.reading.text, figures, index);
    if (parts.length < LEAST_PARTS) continue;
    const sum = heldOrSlipped(block, total, parts);
    if (sum !== undefined && (isSettled(sum) || isOfTotal(block, figures, sum))) found.push(sum);
  }
  return found;
});

function listBehind(text: string, figures: readonly Figure[], index: number): readonly Figure[] {
  const total = figures[index]!;
  const parts: Figure[] = [];
  for (let last = total, at = index + 1; at < figures.length; last = figures[at]!, at++) {
    const figure = figures[at]!;
    const goesOn = last === total ? NAME_ONLY.test(between(text, total, figure)) : areJoined(text, last, figure);
    if (!goesOn || figure.sentence !== total.sentence || figure.bracket !== total.bracket) break;
    // 废止27件、修改19件、整改率68%: with something else in it, it is no list of parts.
    if (figure.role !== 'level' || !sameKind(figure.quantity, total.quantity)) return [];
    parts.push(figure);
  }
  return parts;
}

const isOfTotal = (block: Block, figures: readonly Figure[], sum: SumStatement): boolean =>
  !isOfAnother(figures, sum) && !isNotAdded(block.reading.text, figures, sharesIn(block).statements, sum);
