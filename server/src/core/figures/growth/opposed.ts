import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { MORE_OR_LESS, saysDown } from '../changeWords.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { subjectOf } from './changeSubject.ts';
import { areOfTwoTimes, OWN_BASE } from './comparison.ts';
import { type Moved, movedBy } from './moved.ts';

/** A difference and its rate of change, which go opposite ways. */
export interface Opposed {
  readonly change: Moved;
  readonly rate: Moved;
}

/** Verbs that tell of nothing but more or less: whoever needs less time may have grown faster. */
const VERB =
  /(增加|减少|增长|下降|上升|下跌|(?<=[比较].{1,8}|同比)[增减][收支]|[多少]?[增减]|[升降多少]|[增减升降涨跌]幅|[多少][收支花付用])了?$/;
const JOINED = /^[,(]?[^,。;()]{0,6}$/;
/** 增长3.7%，减少56.4亿元: of the same thing only where nothing but the verb stands between. */
const JOINED_BY_VERB = /^,(?:增加|减少|上升|下降)$/;
/** 亏损减少2亿元，增长…: less of a loss is more. */
const TURNED = /亏|逆差|赤字|差短|短绌|欠|缺/;

/** 比上学期的268人次减少31人次，上升11.6%: told in one breath of one thing; found once for all rules. */
export const opposedIn = remembered((block: Block): readonly Opposed[] =>
  flatMapped(figuresIn(block), (figure, index, figures) => {
    const before = figures[index - 1];
    if (before === undefined || figure.sentence !== before.sentence) return [];
    const reversed = figure.role === 'change' && before.role === 'growth';
    if (!reversed && !(figure.role === 'growth' && before.role === 'change')) return [];
    const [changed, grown] = reversed ? [figure, before] : [before, figure];
    if (grown.quantity.value.mantissa < 0 || !(reversed ? JOINED_BY_VERB : JOINED).test(figure.gap.trim())) return [];
    if (TURNED.test(before.label) || MORE_OR_LESS.test(before.label)) return [];
    if (subjectOf(figure) !== '' || OWN_BASE.test(figure.label) || areOfTwoTimes(figure.label, before.label)) return [];
    const [change, rate] = [movedOf(block, changed), movedOf(block, grown)];
    if (change === undefined || rate === undefined) return [];
    const [down, falls] = [saysDown(change.verb), saysDown(rate.verb)];
    return down === undefined || falls === undefined || down === falls ? [] : [{ change, rate }];
  }),
);

/** A figure with the verb that says which way it went; undefined where another word does. */
export function movedOf(block: Block, figure: Figure): Moved | undefined {
  const verb = VERB.exec(figure.label)?.[1];
  return verb === undefined ? undefined : movedBy(block, figure, verb);
}
