// A change, both its levels and its rate told one behind the other: where three of the four agree, the fourth is of the same.

import type { Block } from '../../draft/block.ts';
import { saysDown } from '../changeWords.ts';
import { type Figure, figuresIn, placeAmong } from '../figure.ts';
import { followsFrom, NOT_REACHED } from './comparison.ts';
import { type GrowthStatement, judgedRate } from './movement.ts';

/** 增长, 降幅为: nothing but that it rose or fell. */
const ONLY_RATE =
  /^[,、(]?(?:年?(?:增长|成长|增加|上升|下降|减少|下跌|上涨)(?:了|率)?|[增减升降跌涨]幅?度?)(?:为|达|约|近)?$/;

/** 126人，比上年的112人增加14人，增长11.1%: both levels bear the change out, and the rate is none of theirs. None of 62 in clean drafts is of anything else. */
export function ratesBorneOut(block: Block, told: readonly GrowthStatement[]): readonly GrowthStatement[] {
  return told.flatMap((change) => (change.verdict === 'holds' ? rateBehind(block, change) : undefined) ?? []);
}

/** 126人，比上年的112人增加24人，增长12.5%: the rate bears the levels out, and the change is wrong. */
export const isBorneOut = (block: Block, change: GrowthStatement): boolean =>
  rateBehind(block, change)?.verdict === 'holds';

/** The rate right behind a difference of two levels, as the rate of these. */
function rateBehind(block: Block, { kind, outcome, now, other }: GrowthStatement): GrowthStatement | undefined {
  if (kind !== 'difference') return undefined;
  const figures = figuresIn(block);
  const rate: Figure | undefined = figures[placeAmong(figures, outcome) + 1];
  if (rate?.role !== 'growth' || rate.quantity.hedge !== undefined) return undefined;
  // 减少31人次，上升11.6%: opposed.ts tells it.
  if (saysDown(rate.label) !== saysDown(outcome.label)) return undefined;
  const { text } = block.reading;
  if (!ONLY_RATE.test(text.slice(outcome.quantity.end, rate.quantity.numberStart))) return undefined;
  if (NOT_REACHED.test(text.slice(rate.quantity.end))) return undefined;
  const clause = text.slice(text.lastIndexOf('。', now.quantity.start) + 1, now.quantity.start);
  const follows = followsFrom(now.label + other.label, clause.slice(-LONGEST_CLAUSE), other.role === 'base');
  return follows === 'not' ? undefined : judgedRate(block, rate, now, other);
}

const LONGEST_CLAUSE = 120;
