import type { Block } from '../../draft/block.ts';
import { FIGURES_IN_REACH, type Figure, placeAmong } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { apart, type GrowthStatement, judgedRate } from './movement.ts';

/** 2021年, 111年度, 2024-25年度 */
const NUMBERED_YEAR = /(?<!\d|\d[-—/])(\d{4}|1\d{2})(?:[-—/]\d{2,4})?学?年/g;

/** The one year that the words of a figure name: 2021年升至, 111年. */
export function yearOf({ label }: Figure): number | undefined {
  const [year, ...more] = label.matchAll(NUMBERED_YEAR);
  return year === undefined || more.length > 0 ? undefined : Number(year[1]);
}

/**
 * 2020年77210吨，2021年升至78460吨（增1250吨，增长1.6%）: where both levels name their years, the earlier is what is compared with, whichever is told first; in a
 * row of years, the one right before.
 */
export function inOrder(block: Block, figures: readonly Figure[], statement: GrowthStatement): GrowthStatement {
  const { kind, verdict, outcome, now, other } = statement;
  if (verdict === 'holds' || other.role === 'change') return statement;
  const [year, ofOther] = [yearOf(now), yearOf(other)];
  if (year === undefined || ofOther === undefined || year >= ofOther) return statement;
  const before = lastBefore(figures, other, ofOther) ?? now;
  switch (kind) {
    case 'rate':
      return judgedRate(block, outcome, other, before) ?? statement;
    case 'difference':
    case 'points':
      return apart(block, kind, outcome, other, before);
    default:
      return statement;
  }
}

/** The latest of the years before one that its kind is told of, before it. */
function lastBefore(figures: readonly Figure[], now: Figure, year: number): Figure | undefined {
  let [last, latest]: [Figure | undefined, number] = [undefined, 0];
  const end = placeAmong(figures, now);
  for (const figure of figures.slice(Math.max(0, end - FIGURES_IN_REACH), end)) {
    const own = sameKind(figure.quantity, now.quantity) ? yearOf(figure) : undefined;
    if (own !== undefined && own < year && own >= latest) [last, latest] = [figure, own];
  }
  return last;
}
