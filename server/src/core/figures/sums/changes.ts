import type { Block } from '../../draft/block.ts';
import { isNearlyOrSlipped } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { relationOf, type SumStatement, unjudged } from './sum.ts';

const REST = /其他|其它|其余/;
const JOINED = /^(?:、|,|及|和|与|以及|主要|系|是|为|由于|因)/;
const DOWN = /减|降|短|少/;

/**
 * `较预算增加31亿元，主要系税收超收18亿元、补助增加6亿元及其他收入增加1亿元`: what changed altogether, and in what. The rest closes the list, so it
 * has to add up.
 */
export function changesIn(block: Block): readonly SumStatement[] {
  const figures = figuresIn(block);
  const found: SumStatement[] = [];
  for (let index = 0; index < figures.length; index++) {
    const total = figures[index]!;
    if (total.role !== 'change' || isListed(total)) continue;
    const parts = partsBehind(figures, index);
    const last = parts.at(-1);
    if (parts.length < 3 || last === undefined || !REST.test(last.label)) continue;
    const sum = unjudged(total, parts);
    if (sum.verdict === 'holds') found.push(sum);
    else if (isNearlyOrSlipped(relationOf(block, sum), 0)) found.push({ ...sum, verdict: 'certainly-wrong' });
    else continue;
    index += parts.length;
  }
  return found;
}

/** 机械作业、人工分别上涨7元和3元，种子上涨2元，其他上涨3元: one of a list itself. */
const isListed = ({ label, gap }: Figure): boolean => /分别|各/.test(label) || /^[、和及与]/.test(gap.trim());

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
