import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import type { Stated } from '../place.ts';
import { quotientTerm, type Relation, relationHolds, termOf } from '../relation.ts';
import type { AverageStatement } from './averageOf.ts';

/** 三年平均, 平均每年, 平均值为: the mean of what was just listed, and of nothing else. */
const MEAN =
  /^(?:[近前这]?[两二三四五六](?:年|个月|个季度|季|者|校|地))?(?:的)?平均(?:每年|每月|数|值)?(?:为|约|约为|达)?$/;
const LISTED = /^(?:、|,|和|及|与|以及)$/;
const OPENED = /(?:分别|依序|依次|各)(?:为|是|达|有|完成|实现)?$/;

/**
 * Figures of one unit listed behind 分别 and their mean: 三年实收分别为8496万元、8731万元和8692万元，平均8640万元. Means may be weighted, so only a slip
 * of the hand is reported.
 */
export const meansIn = remembered((block: Block): readonly AverageStatement[] => {
  const figures = figuresIn(block);
  return flatMapped(figures, (mean, index): readonly AverageStatement[] => {
    const { quantity, label } = mean;
    if (mean.role !== 'average' || !MEAN.test(label) || quantity.unit === undefined || quantity.range) return [];
    const parts = listBefore(figures, index);
    if (parts === undefined) return [];
    const stated = (figure: Figure): Stated => ({ block, offset: 0, figure });
    const relation: Relation = {
      kind: 'mean',
      terms: [quotientTerm(stated(mean)), ...parts.map((part) => termOf(stated(part)))],
    };
    if (relationHolds(relation)) return [{ relation, verdict: 'holds' }];
    return hasTellingSlip(relation) ? [{ relation, verdict: 'probably-wrong' }] : [];
  });
});

/** The list right before the mean, back to the 分别 that opens it. */
function listBefore(figures: readonly Figure[], index: number): readonly Figure[] | undefined {
  const { quantity, sentence, bracket } = figures[index]!;
  for (let at = index - 1; at >= 0; at--) {
    const figure = figures[at]!;
    const isLevel = figure.role === 'level' || figure.role === 'base';
    if (!isLevel || figure.sentence !== sentence || figure.bracket !== bracket) return undefined;
    if (figure.quantity.unit !== quantity.unit) return undefined;
    if (OPENED.test(figure.label)) return at < index - 1 ? figures.slice(at, index) : undefined;
    if (!LISTED.test(figure.gap.trim())) return undefined;
  }
  return undefined;
}
