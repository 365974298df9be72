import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { sameKind } from '../worth.ts';
import type { SumStatement } from './sum.ts';
import { holds, sumOf } from './sumVerdict.ts';

const REST = /其他|其它|其余/;
const JOINED = /^(?:、|,|及|和|与|以及|主要|系|是|为|由于|因)/;
const DOWN = /减|降|短|少/;

/**
 * `较预算增加31亿元，主要系税收超收18亿元、补助增加6亿元及其他收入增加1亿元`: what changed altogether, and in what. The rest closes the list, so it
 * has to add up.
 */
export function changesOf(figures: readonly Figure[]): readonly SumStatement[] {
  const found: SumStatement[] = [];
  for (let index = 0; index < figures.length; index++) {
    const total = figures[index]!;
    if (total.role !== 'change') continue;
    const parts = partsBehind(figures, index);
    const last = parts.at(-1);
    if (parts.length < 3 || last === undefined || !REST.test(last.label)) continue;
    found.push({
      total,
      parts,
      outcome: total,
      sum: sumOf(parts),
      verdict: holds(total, parts) ? 'holds' : 'certainly-wrong',
    });
    index += parts.length;
  }
  return found;
}

/** The changes of one direction right behind, up to the rest. */
function partsBehind(figures: readonly Figure[], index: number): readonly Figure[] {
  const total = figures[index]!;
  const parts: Figure[] = [];
  for (let at = index + 1; at < Math.min(figures.length, index + FIGURES_IN_REACH); at++) {
    const figure = figures[at]!;
    const goesOn =
      figure.role === 'change' && sameKind(figure.quantity, total.quantity) && JOINED.test(figure.gap.trim());
    if (!goesOn || figure.sentence !== total.sentence || figure.bracket !== total.bracket) break;
    if (DOWN.test(figure.label) !== DOWN.test(total.label)) return [];
    parts.push(figure);
    if (REST.test(figure.label)) break;
  }
  return parts;
}
