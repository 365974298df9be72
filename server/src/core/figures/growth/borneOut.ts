import { flatMapped } from '../../text/flatMapped.ts';
// A change, both its levels and its rate told one behind the other: where three of the four agree, the fourth is of the same.

import type { Block } from '../../draft/block.ts';
import { saysDown } from '../changeWords.ts';
import { type Figure, figuresIn, placeAmong } from '../figure.ts';
import { ONLY_RATE } from './besideChange.ts';
import { areOfTwoTimes, followsFrom, NOT_REACHED } from './comparison.ts';
import { type GrowthStatement, judgedRate } from './movement.ts';

/** 126人，比上年的112人增加14人，增长11.1%: both levels bear the change out, and the rate is none of theirs. None of 62 in clean drafts is of anything else. */
export function ratesBorneOut(block: Block, told: readonly GrowthStatement[]): readonly GrowthStatement[] {
  return flatMapped(told, (change) => (change.verdict === 'holds' ? rateBeside(block, change) : undefined));
}

/** 126人，比上年的112人增加24人，增长12.5%: the rate bears the levels out, and the change is wrong. */
export const isBorneOut = (block: Block, change: GrowthStatement): boolean =>
  rateBeside(block, change)?.verdict === 'holds';

/** 2.17亿元，同比下降1.8%，较去年同期的2.21亿元减收0.04亿元 */
const BESIDE_NOW = /^,?(?:同比|比(?:上年|去年)(?:同期)?)(?:增长|成长|增加|上升|下降|减少|下跌|上涨)$/;

/** The rate right behind a difference of two levels, or right behind the level now, as the rate of these. */
function rateBeside(block: Block, { kind, outcome, now, other }: GrowthStatement): GrowthStatement | undefined {
  if (kind !== 'difference') return undefined;
  const figures = figuresIn(block);
  const { text } = block.reading;
  const behind = (figure: Figure, words: RegExp): Figure | undefined => {
    const rate = figures[placeAmong(figures, figure) + 1];
    if (rate?.role !== 'growth' || rate.quantity.hedge !== undefined) return undefined;
    if (NOT_REACHED.test(text.slice(rate.quantity.end))) return undefined;
    return words.test(text.slice(figure.quantity.end, rate.quantity.numberStart)) ? rate : undefined;
  };
  const rate =
    behind(outcome, ONLY_RATE) ?? (now.quantity.start < other.quantity.start ? behind(now, BESIDE_NOW) : undefined);
  // 减少31人次，上升11.6%: opposed.ts tells it.
  if (rate === undefined || saysDown(rate.label) !== saysDown(outcome.label)) return undefined;
  if (areOfTwoTimes(rate.label, other.label)) return undefined;
  const clause = text.slice(text.lastIndexOf('。', now.quantity.start) + 1, now.quantity.start);
  const follows = followsFrom(now.label + other.label, clause.slice(-LONGEST_CLAUSE), other.role === 'base');
  return follows === 'not' ? undefined : judgedRate(block, rate, now, other);
}

const LONGEST_CLAUSE = 120;
