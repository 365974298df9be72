import type { Block } from '../draft/block.ts';
import { FIGURES_IN_REACH, type Figure } from './figure.ts';
import { OUTSIDE } from './growth.ts';
import { apart, type GrowthStatement } from './movement.ts';
import type { Structure } from './structures.ts';

const INDUSTRY: readonly RegExp[] = [/第?一产业?|第一/, /第?二产业?|第二/, /第?三产业?|第三|服务业/];

/**
 * `结构由上年的8.9:46.2:44.9调整为8.3:46.6:45.1，第一产业占比下降0.6个百分点`: the points follow from the same place of two structures
 * told one after the other. Terms of a ratio are printed in hundredths.
 */
export function shiftsOf(
  block: Block,
  figures: readonly Figure[],
  structures: readonly Structure[],
): readonly GrowthStatement[] {
  return structures.flatMap((now, at) => {
    const before = structures[at - 1];
    if (before === undefined || !before.past || before.terms.length !== 3 || now.terms.length !== 3) return [];
    const end = now.terms.at(-1)!;
    const from = now.last + 1;
    return figures.slice(from, from + FIGURES_IN_REACH).flatMap((points) => {
      const follows = points.role === 'points' && points.sentence === end.sentence;
      const place = follows && !OUTSIDE.test(points.label) ? INDUSTRY.findIndex((name) => name.test(points.label)) : -1;
      return place < 0 ? [] : [apart(block, 'points', points, now.terms[place]!, before.terms[place]!)];
    });
  });
}
