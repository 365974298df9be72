import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { MORE_OR_LESS, saysDown } from '../changeWords.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { subjectOf } from './changeSubject.ts';
import { areOfTwoTimes, OWN_BASE } from './comparison.ts';

/** A difference and its rate of change, which go opposite ways. */
export interface Opposed {
  readonly change: Moved;
  readonly rate: Moved;
}

/** A figure with the verb before it. Offsets are reading offsets. */
export interface Moved {
  readonly figure: Figure;
  readonly verb: string;
  readonly verbStart: number;
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
export function movedOf({ reading: { text } }: Block, figure: Figure): Moved | undefined {
  const verb = VERB.exec(figure.label)?.[1];
  const verbStart = verb === undefined ? -1 : text.lastIndexOf(verb, figure.quantity.start - verb.length);
  return verb === undefined || verbStart < 0 ? undefined : { figure, verb, verbStart };
}

const OTHER_WAY: Readonly<Record<string, string>> = {
  增加: '减少',
  提高: '降低',
  提升: '下降',
  上涨: '下跌',
  扩大: '缩小',
  延长: '缩短',
  加快: '放缓',
  攀升: '回落',
  回升: '回落',
  上调: '下调',
  降低: '提高',
  回落: '回升',
  下滑: '上升',
  缩小: '扩大',
  缩短: '延长',
  放缓: '加快',
  下调: '上调',
  压缩: '增加',
  压减: '增加',
  精简: '增加',
  涨: '跌',
  跌: '涨',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  下跌: '上升',
  增: '减',
  减: '增',
  升: '降',
  降: '升',
  多增: '少增',
  少增: '多增',
  多减: '少减',
  少减: '多减',
  增收: '减收',
  减收: '增收',
  增支: '减支',
  减支: '增支',
  高于: '低于',
  低于: '高于',
  快于: '慢于',
  慢于: '快于',
  短于: '长于',
  长于: '短于',
  多: '少',
  少: '多',
  增幅: '降幅',
  升幅: '降幅',
  涨幅: '跌幅',
  降幅: '增幅',
  减幅: '增幅',
  跌幅: '涨幅',
  多收: '少收',
  少收: '多收',
  多支: '少支',
  少支: '多支',
  多花: '少花',
  少花: '多花',
  多付: '少付',
  少付: '多付',
  多用: '少用',
  少用: '多用',
};

/** The verb that tells of the opposite. */
export const otherWay = ({ verb, figure }: Moved): string =>
  verb === '下降' && figure.role === 'points' ? '上升' : OTHER_WAY[verb]!;
export const hasOtherWay = ({ verb }: Moved): boolean => OTHER_WAY[verb] !== undefined;
