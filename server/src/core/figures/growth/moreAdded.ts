import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { MORE_OR_LESS } from '../changeWords.ts';
import type { Figure } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { apart, type GrowthStatement } from './movement.ts';

const OF_BEFORE = /^(?:上年|去年)(?:同期|全年)?[^,。;()]{0,6}$/;
const SINCE = /^(?:同比|[比较](?:上年|去年)(?:同期)?)/;

/**
 * 比年初增加240.00亿元，同比少增72.64亿元（上年全年增加312.64亿元）: what was added this year, by how much that is more or less, and behind it what was added
 * the year before.
 */
export function moreAddedOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  return flatMapped(figures, (outcome, index) => {
    const [now, before] = [figures[index - 1], figures[index + 1]];
    if (!MORE_OR_LESS.test(outcome.label) || !SINCE.test(outcome.label)) return undefined;
    if (now?.role !== 'change' || before === undefined || !OF_BEFORE.test(before.label)) return undefined;
    const isOne = [now, before].every(
      ({ sentence, quantity }) => sentence === outcome.sentence && sameKind(quantity, outcome.quantity),
    );
    return isOne && /^[(,]/.test(before.gap) ? apart(block, 'difference', outcome, now, before) : undefined;
  });
}
