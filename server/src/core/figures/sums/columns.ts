import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { isNearlyOrSlipped } from '../belief.ts';
import { type Figure, figuresBetween, figuresIn, placeAmong } from '../figure.ts';
import { relationHolds } from '../relation.ts';
import { sameKind } from '../worth.ts';
import { relationOf, type SumStatement } from './sum.ts';
import { sumsIn } from './sums.ts';
import { sumOf } from './sumVerdict.ts';

/** 46户、118人 */
const BESIDE = /^ ?、? ?$/;

/** 低收入户4135人，其中第一款52人、…: the parts of those that have been added up already. */
const partsIn = remembered(
  (block: Block): ReadonlyMap<Figure, readonly Figure[]> =>
    new Map(
      sumsIn(block)
        .filter(({ verdict }) => verdict === 'holds')
        .map(({ total, parts }) => [total, parts]),
    ),
);

/**
 * 低保对象29户46人，其中A类7户8人、B类13户22人、C类9户16人: what the first column makes, the second does, for the same words tell both. `sum` holds.
 */
export function secondColumnOf(block: Block, sum: SumStatement): SumStatement | undefined {
  const { text } = block.reading;
  const figures = figuresIn(block);
  const beside = (figure: Figure): Figure | undefined => {
    const next = figures[placeAmong(figures, figure) + 1];
    const isBeside = next?.role === 'level' && BESIDE.test(text.slice(figure.quantity.end, next.quantity.numberStart));
    return isBeside ? next : undefined;
  };
  const parts = flatMapped(sum.parts, (part) => beside(part));
  const total = beside(sum.total);
  const less = flatMapped(sum.less ?? [], beside);
  if (total === undefined || parts.length < sum.parts.length) return undefined;
  if (parts.some(({ quantity }) => !sameKind(quantity, total.quantity))) return undefined;
  if (sameKind(total.quantity, sum.total.quantity)) return undefined;
  // 年初86户231人，…，户内自然减少3人，年末64户166人: something is told of the second alone.
  const told = new Set([total, ...parts]);
  const places = [...told].map(({ quantity }) => quantity.start);
  const near = figuresBetween(figures, Math.min(...places), Math.max(...places));
  const inside = new Set(flatMapped([...told], (one) => partsIn(block).get(one) ?? []));
  if (near.some((one) => sameKind(one.quantity, total.quantity) && !told.has(one) && !inside.has(one)))
    return undefined;
  const outcome = sum.outcome === sum.total ? total : parts[sum.parts.indexOf(sum.outcome)]!;
  const second = { total, parts, less, outcome, sum: sumOf(parts, less) };
  const relation = relationOf(block, second);
  if (relationHolds(relation)) return { ...second, verdict: 'holds' };
  return isNearlyOrSlipped(relation, 0) ? { ...second, verdict: 'probably-wrong' } : undefined;
}
