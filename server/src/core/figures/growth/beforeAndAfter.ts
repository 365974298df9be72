import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { saysDown } from '../changeWords.ts';
import { type Figure, tellsLevel } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { apart, type GrowthStatement, judgedRate } from './movement.ts';

const mayTell = mentions('前 去年 上年');
/** 改善前半年事故186件, 整治前日均186件 */
const BEFORE = /([\u3400-\u9fff]{2})前[^,。;:()]{0,8}$/;
/** 可回收物去年1.28万吨，今年1.46万吨: nothing but the year; 上年办结860件，本年办结946件 is read where rates are. */
const LAST_YEAR = /(?:去年|上年)(?:同期)?(?:为|是)?$/;
const THIS_YEAR = /^(?:今年|本年)(?:同期)?(?:为|是)?$/;
/** Nothing but that it rose or fell, and by how much. */
const BARE =
  /^(?:净|共)?(?:增加|减少|下降|上升|上涨|增长|降低|提高|缩短|压缩|压减|增|减|降|升|[增减升降跌涨]幅)(?:了|率|幅度?)?(?:为|达)?$/;

/**
 * 改善前186件、改善后121件，减少65件，降幅34.9%; 去年1.28万吨，今年1.46万吨，增长14.1%: the two levels side by side, the earlier one first, and what it rose or
 * fell by right behind them.
 */
export function beforeAndAfterOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  if (!mayTell(block)) return [];
  return flatMapped(figures, (before, index): readonly GrowthStatement[] => {
    const now = figures[index + 1];
    if (now === undefined || !areTwo(before, now)) return [];
    const [first, second] = [figures[index + 2], figures[index + 3]];
    if (first === undefined || !isBare(first, now)) return [];
    const isChange = first.role === 'change' && sameKind(first.quantity, now.quantity);
    const isRated = isChange && second?.role === 'growth' && isBare(second, now) && agree(first, second);
    const rate = first.role === 'growth' ? first : isRated ? second : undefined;
    const change = isChange ? apart(block, 'difference', first, now, before) : undefined;
    return flatMapped([change, rate && judgedRate(block, rate, now, before)], (one) => one);
  });
}

const agree = (a: Figure, b: Figure): boolean => saysDown(a.label) === saysDown(b.label);

function areTwo(before: Figure, now: Figure): boolean {
  if (before.sentence !== now.sentence || before.bracket !== now.bracket) return false;
  if (!sameKind(before.quantity, now.quantity) || now.gap.includes(';')) return false;
  if ([before, now].some((one) => one.quantity.hedge !== undefined || !tellsLevel(one))) return false;
  const [, what] = BEFORE.exec(before.label) ?? [];
  if (what !== undefined) return now.label.startsWith(`${what}后`) || now.label.startsWith('后');
  return LAST_YEAR.test(before.label) && THIS_YEAR.test(now.label);
}

const isBare = ({ sentence, bracket, gap }: Figure, now: Figure): boolean =>
  sentence === now.sentence && bracket === now.bracket && BARE.test(gap.trim().replace(/^[,、]/, ''));
