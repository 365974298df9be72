import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { isSwapped } from '../repair.ts';
import { sameKind } from '../worth.ts';
import { mayAdd, namesAddedUp, partsNamed, wordsSince } from './namedParts.ts';
import { isPlainAmount, relationOf, type SumStatement, unjudged } from './sum.ts';

/**
 * 省道183.5公里，县道412.8公里，乡道867.3公里，村道1254.9公里。县、乡、村道合计2535.0公里: what is added up is named, and each of them was told before
 * by a name of its own. Of the totals of clean drafts whose names are found again all hold but those told of something else, which no
 * slip of the hand explains. Found once for all rules.
 */
export const namedTotalsIn = remembered((block: Block): readonly SumStatement[] => {
  if (!mayAdd(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (total, index) => {
    if (!isPlainAmount(total)) return [];
    const words = wordsSince(block.reading.text, figures, index);
    const names = OF_ANOTHER.test(words) ? undefined : namesAddedUp(words);
    return names === undefined ? [] : (totalAt(block, figures, index, names) ?? []);
  });
});

const OF_ANOTHER = /[比较各]|分别|平均|增|减|降|上年|同期|去年|计划|目标|标准/;

/** How many figures back a reader looks for them. */
const FARTHEST = 30;

function totalAt(
  block: Block,
  figures: readonly Figure[],
  index: number,
  names: readonly string[],
): SumStatement | undefined {
  const total = figures[index]!;
  const before = figures
    .slice(Math.max(0, index - FARTHEST), index)
    .filter((one) => one.role === 'level' && sameKind(one.quantity, total.quantity) && one.label !== '');
  const found = partsNamed(before, names);
  if (found === undefined) return undefined;
  const sum = unjudged(
    total,
    found.map(([last]) => last!),
  );
  if (sum.verdict === 'holds' || found.some((some) => some.length > 1)) return sum;
  const relation = relationOf(block, sum);
  return hasTellingSlip(relation) || isSwapped(relation) ? { ...sum, verdict: 'probably-wrong' } : sum;
}
