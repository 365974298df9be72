import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { isBelieved } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { baseValue, sameKind } from '../worth.ts';
import { meantBy } from './leftOver.ts';
import { relationOf, type SumStatement, unjudged } from './sum.ts';

/** 两者相差1125人次, and not 差额拨款单位 nor 差距缩小. */
const APART = /(?:相差|差距(?:为|达|有)?|差额(?:为|达)?|相距|追加减?净额(?:为|达)?)$/;

const maySay = mentions('差 距 净额');

/** How far apart the two levels right before lie, as told: 八月3651人次、九月2526人次，相差1125人次; found once for all rules. */
export const distancesIn = remembered((block: Block): readonly SumStatement[] => {
  if (!maySay(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (gap, index) => {
    if (index < 2 || gap.role !== 'level' || !APART.test(gap.label) || meantBy(gap.label).length > 0) return [];
    return distanceAt(block, figures, index) ?? [];
  });
});

function distanceAt(block: Block, figures: readonly Figure[], index: number): SumStatement | undefined {
  const gap = figures[index]!;
  const levels: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    const figure = figures[at]!;
    if (figure.sentence !== gap.sentence) break;
    if ((figure.role === 'level' || figure.role === 'base') && sameKind(figure.quantity, gap.quantity))
      levels.unshift(figure);
  }
  const pairs = flatMapped(levels, (a, at) => levels.slice(at + 1).map((b) => [a, b] as const)).slice(-MOST_PAIRS);
  const told = pairs.map(([a, b]) => between(a, b, gap));
  const held = told.find(({ verdict }) => verdict === 'holds');
  if (held !== undefined || levels.length !== 2) return held;
  const [only] = told;
  return isBelieved(relationOf(block, only!), 2) ? { ...only!, verdict: 'probably-wrong' } : undefined;
}

const MOST_PAIRS = 10;

function between(a: Figure, b: Figure, gap: Figure): SumStatement {
  const isMore = compare(baseValue(a.quantity), baseValue(b.quantity)) >= 0;
  const [total, less] = isMore ? [a, b] : [b, a];
  const apart = unjudged(total, [less, gap], gap);
  if (apart.verdict === 'holds') return apart;
  // 盈余7.88亿元，上年度亏损3.26亿元，相差11.14亿元: across nought the two add.
  const across = unjudged(gap, [a, b]);
  return across.verdict === 'holds' ? across : apart;
}
