import type { Block } from '../../draft/block.ts';
import { remembered } from '../../text/remembered.ts';
import type { Figure } from '../figure.ts';
import { sumsIn } from '../sums/sums.ts';

/** Sums that hold, by the last of their parts. */
const sumsByLast = remembered((block: Block): ReadonlyMap<Figure, Figure> => {
  const held = sumsIn(block).filter(({ verdict }) => verdict === 'holds');
  return new Map(held.map(({ total, parts }) => [parts.at(-1)!, total]));
});

/** 查办1479件，其中食品类486件、其他993件，比上年的1358件增长8.9%: behind all the parts of a total it is the total that is compared. */
export const totalOfParts = (block: Block, last: Figure): Figure | undefined => sumsByLast(block).get(last);
