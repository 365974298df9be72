import type { Block } from '../../draft/block.ts';
import { compare, ZERO } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { saysDown, WENT } from '../changeWords.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { type Moved, movedBy } from './moved.ts';
import { judgedRate, liesApart } from './movement.ts';

/** Two levels, and a verb that says that the first became the second by going the other way, or without going anywhere. */
export interface MovedAgainst {
  readonly before: Figure;
  /** The level now, with the verb before it. */
  readonly now: Moved;
  readonly unmoved: boolean;
  /** As far apart as is told behind them, or nothing is: then the verb may be turned, or the two exchanged. */
  readonly liesAsTold: boolean;
}

/** 逐步提高到, 大幅降至今年的 */
const MOVED_TO = new RegExp(
  `^,?(?:已|逐步|稳步|大幅|进一步|显著|明显|快速|持续|再|又)*(${WENT})(?:了)?[到至为](?:(?:\\d{2,4}年度?|[今去]年|目前|年末|年底|期末)[^,。;()0-9每]{0,4})?的?$`,
);
const FROM = /[由从](?!业)/;
/** 由第12位上升到第8位, 由前6.8‰提升到5.9‰, 由零下5度升到零下2度: the less, the better or the more. */
const OTHERWISE = /位次|名次|排名|位居|位列|第|前$|零下|负|亏|赤字|逆差|差短|短绌|欠|缺|埋深/;
const RANKS = new Set(['位', '名', '强']);

/**
 * 由1.42万户减少到1.56万户: of 1,300 movements told so in clean drafts two went against their verb, both of ranks. Found once for all rules.
 */
export const movedAgainstIn = remembered((block: Block): readonly MovedAgainst[] =>
  flatMapped(figuresIn(block), (figure, index, figures) => {
    const before = figures[index - 1];
    if (before === undefined || before.sentence !== figure.sentence || before.bracket !== figure.bracket) return [];
    const verb = MOVED_TO.exec(figure.gap.trim())?.[1];
    if (verb === undefined || !arePlain(before, figure)) return [];
    const gone = compare(baseValue(figure.quantity), baseValue(before.quantity));
    if (gone !== 0 && gone > 0 !== saysDown(verb)) return [];
    const now = movedBy(block, figure, verb);
    if (now === undefined) return [];
    return [{ before, now, unmoved: gone === 0, liesAsTold: agrees(block, before, figure, figures[index + 1]) }];
  }),
);

/** 由69.7%提高到13.7%，提高14.0个百分点: the other way round it is not so either. */
function agrees(block: Block, before: Figure, now: Figure, told: Figure | undefined): boolean {
  if (told === undefined || told.sentence !== now.sentence || !told.gap.startsWith(',')) return true;
  if (told.role === 'growth') return judgedRate(block, told, before, now)?.verdict !== 'wrong';
  return !(told.role === 'points' || told.role === 'change') || liesApart(before, now, told);
}

/** Both are told as they are, of one kind, the first as what it was. */
function arePlain(before: Figure, now: Figure): boolean {
  if (!FROM.test(before.label) && before.role !== 'base') return false;
  if ([before, now].some(({ quantity: { hedge, ratio, range } }) => hedge !== undefined || ratio || range))
    return false;
  if (OTHERWISE.test(before.gap) || OTHERWISE.test(now.gap) || RANKS.has(now.quantity.unit?.name ?? '')) return false;
  if (now.quantity.unit === undefined) return before.quantity.unit === undefined;
  return sameKind(before.quantity, now.quantity) && compare(intervalOf(now.quantity).low, ZERO) > 0;
}
