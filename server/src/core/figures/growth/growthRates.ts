import type { Block } from '../../draft/block.ts';
import { compare, isZero, subtract } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { hasTellingSlip } from '../belief.ts';
import { CHANGE_BEGINS, MORE_OR_LESS, saysDown } from '../changeWords.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { isOfCompared } from './besideChange.ts';
import { namesAnother, subjectOf } from './changeSubject.ts';
import {
  areOfTwoTimes,
  COMPARED,
  followsFrom,
  MOVED_TO,
  NOT_REACHED,
  OTHER_BASE,
  OUTSIDE,
  OWN_BASE,
} from './comparison.ts';
import { yearOf } from './inOrder.ts';
import { type GrowthStatement, judgedRate, ofBase } from './movement.ts';
import { closesBracket, EARLIER } from './rateDistances.ts';
import { totalOfParts } from './totalOfParts.ts';

/** `V，比去年增加D，增长P%`, `V，比上年的V0增长P%` and `较上年的V0减少D，减幅P%`. */
export function rateAt(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const rate = figures[index]!;
  const { text } = block.reading;
  if (LIMITS.has(rate.quantity.hedge) || OTHER_BASE.test(rate.label)) return undefined;
  if (rate.quantity.hedge !== undefined && isToldExactly(figures[index + 1])) return undefined;
  const statement = rateFrom(block, figures, index) ?? rateBehind(block, figures, index);
  if (statement === undefined) return undefined;
  const { now, other, verdict } = statement;
  // 最多的是2023年，为24.92亿元；2024年比上年减少4.34亿元，下降17.4%: the level is that of the time before.
  if (statement.wrongBase && LATER.test(text.slice(now.quantity.end, other.quantity.start)))
    return ofBase(block, rate, other, now);
  // 与2023年相比，新收数（4322件）增加352件，增长8.1%: nor is what the bracket tells that of now.
  if (statement.wrongBase && other.role === 'change' && isOfCompared(text, now, other))
    return ofBase(block, rate, other, now);
  // 年初11045人，…，年末比年初多557人，涨了5.0%: what there was at first is what the change is taken of.
  if (verdict === 'wrong' && other.role === 'change' && AT_FIRST.test(now.label))
    return ofBase(block, rate, other, now);
  const sentence = text.slice(text.lastIndexOf('。', now.quantity.start) + 1, rate.quantity.start);
  // 生产总值858.36亿元，比上年的812.47亿元名义增长5.6%: at the prices printed.
  const isNominal = NOMINAL.test(rate.label);
  const follows = isNominal
    ? 'surely'
    : followsFrom(now.label + other.label, sentence.slice(-LONGEST_CLAUSE), other.role === 'base');
  if (follows === 'not') return undefined;
  if (verdict !== 'wrong') return statement;
  // 年内新建5个，由上年末的20个增长25%: what came in is the change itself.
  if (other.role === 'base' && CAME_IN.test(now.label) && ofBase(block, rate, now, other).verdict === 'holds')
    return undefined;
  // 全年新增贷款86亿元，较年初增加62亿元，增长12.4%: what came in is no level of what there is.
  if (statement.kind === 'rate' && CAME_IN.test(now.label) && STOCK.test(other.label)) return undefined;
  if (namesAnother(rate, [now, other])) return undefined;
  if (!isNominal && NOT_REACHED.test(text.slice(rate.quantity.end))) return undefined;
  return follows === 'surely' ? statement : { ...statement, verdict: 'probably-wrong' };
}

/** 142.7亿元，增长5.7%，上年为151.3亿元 and 142.7亿元，增长5.7%（上年151.3亿元）: the level of before behind its rate. */
function rateBehind(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const [now, rate, before] = [figures[index - 1]!, figures[index]!, figures[index + 1]];
  if (now.role !== 'level' || before?.role !== 'base' || !sameKind(now.quantity, before.quantity)) return undefined;
  if ([now, before].some(({ sentence }) => sentence !== rate.sentence) || !EARLIER.test(before.label)) return undefined;
  const { text } = block.reading;
  const plain = text[rate.quantity.end] === ',' && before.depth === rate.depth && /[为是]$/.test(before.label);
  if (!(plain || (text[rate.quantity.end] === '(' && closesBracket(text, before, rate)))) return undefined;
  if (now.depth !== rate.depth || areOfTwoTimes(rate.label, before.label)) return undefined;
  return isZero(baseValue(before.quantity)) ? undefined : ofOneLevel(block, figures, index, before);
}

/** 增长近两成（18.0%）: the bracket says what it is. */
const isToldExactly = (next: Figure | undefined): boolean => next?.gap === '(' && next.quantity.unit?.kind === 'rate';

const AT_FIRST = /(?:年初|期初|上年[末底]|去年[末底])$/;
const LATER = /[,;。](?:\d{4}年|[今本当次翌]年)/;
const NOMINAL = /名义|现价/;
const CAME_IN = /新增|净增|投放|新建|新设|新开/;
const STOCK = /年初|期初|[年月季]末|[年月]底/;
const LONGEST_CLAUSE = 120;
/** Told as limits; beyond 一成 may be far beyond it. */
const LIMITS = new Set<string | undefined>(['at-least', 'at-most', 'over', 'odd']);

const GOES_ON = /^;(?:年)?(?:增长|成长|增加|减少|下降)(?:率|幅度?)(?:为|达)?(?:百分之|千分之)?$/;

const BASE_IN_BRACKET = /(?:比|较)(?:上年|去年|前年)(?:同期|末|底)?\($/;

/**
 * 新增38642人，完成任务36000人的107.3%，比上年（37517人）增长3.0%; 1360户，其中企业312户、个体1048户，增长8.8%（上年1250户）: of the level where there is
 * only one, or of that which it holds of.
 */
function ofOneLevel(
  block: Block,
  figures: readonly Figure[],
  index: number,
  base: Figure,
): GrowthStatement | undefined {
  const rate = figures[index]!;
  const levels = groupBefore(block.reading.text, figures, index).filter((one) => sameLevel(one, base));
  const statements = flatMapped(levels, (level) => judgedRate(block, rate, level, base));
  const held = statements.find(({ verdict }) => verdict === 'holds');
  return held ?? (levels.length === 1 && subjectOf(rate) === '' ? statements[0] : undefined);
}

function rateFrom(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const rate = figures[index]!;
  const beside = figures[index - 1]!;
  if (BASE_IN_BRACKET.test(beside.gap) && closesBracket(block.reading.text, beside, rate)) {
    return ofOneLevel(block, figures, index, beside);
  }
  // 比上年增加5307人；年成长率为4.20‰: a rate without a subject of its own goes on with what is told before the ；.
  const carried = GOES_ON.test(rate.gap) && figures[index - 1]!.role === 'change';
  const group = carried
    ? [...groupBefore(block.reading.text, figures, index - 1), figures[index - 1]!]
    : groupBefore(block.reading.text, figures, index);
  const last = group.at(-1);
  if (last === undefined || isZero(baseValue(last.quantity))) return undefined;
  const from = group.at(-2);
  if (from?.role === 'base' && last.role === 'level' && MOVED_TO.test(last.label)) {
    if (!sameKind(from.quantity, last.quantity)) return undefined;
    const moved = judgedRate(block, rate, last, from);
    // 单缴存职工由45万元提高到60万元，多子女家庭再上浮20%: of others, whose own is not printed.
    return moved?.verdict === 'holds' || !namesAnother(rate, [last, from]) ? moved : undefined;
  }
  if (from?.role === 'base' && isOfThisTime(last, from)) return judgedRate(block, rate, last, from);
  // 较预算数增加3.35亿元（3.1%），较实征数仅增0.7%: each names its own base.
  if (last.role === 'change' && OWN_BASE.test(rate.label) && comparedTo(rate.label) !== comparedTo(last.label))
    return undefined;
  if (last.role === 'change' && areOfTwoTimes(rate.label, last.label)) return undefined;
  // 比年初的35万人增加7万人，同比增长23.5%
  if (from?.role === 'base' && areOfTwoTimes(rate.label, from.label)) return undefined;
  // 新增218亿元，同比少增25亿元，增长8.2%: of all there is, which grows by less than it did.
  if (MORE_OR_LESS.test(last.label) && saysDown(rate.label) !== saysDown(last.label)) return undefined;
  const byBase = changedFrom(block, rate, from, last);
  const net = netOf(block, rate, from, last);
  if (net !== undefined) return net;
  if (byBase?.verdict === 'holds') return byBase;
  const level = levelOfYear(group, last) ?? levelBefore(group, last) ?? levelInSentence(figures, index, last);
  if (level === undefined || isTooFine(last, level) || isOfBases(group, level)) return byBase;
  // 入库141260剂-接种140022剂-报废386剂=年末库存（7270剂），比年初多852剂: what an equation comes to.
  if (block.reading.text.slice(level.quantity.end, last.quantity.start).includes('=')) return byBase;
  const statement = levelsAt(block, rate, group, level, last);
  if (statement?.verdict !== 'wrong') return statement ?? byBase;
  // 稿件146篇，其中中央9篇、市级137篇，比上年增加28篇，增长23.7%: what follows a list of parts may go back to their total.
  const others = group.slice(0, group.indexOf(last)).filter((one) => one !== level && sameLevel(one, level));
  for (const other of others) {
    const told = levelsAt(block, rate, group, other, last);
    if (told?.verdict === 'holds') return told;
  }
  const total = SAYS_NO_MORE.test(last.label) ? totalOfParts(block, level) : undefined;
  if (total !== undefined && group.includes(total)) return levelsAt(block, rate, group, total, last);
  // 余额452万元，当年偿还80万元，较年初的532万元下降10.5%: a slip tells which of them is meant.
  const slipped = flatMapped(others, (other) => levelsAt(block, rate, group, other, last));
  const telling = [statement, ...slipped].find(({ relation }) => hasTellingSlip(relation));
  if (telling !== undefined) return telling;
  return others.length > 0 && (namesAnother(last, [level]) || OF_ALL.test(subjectOf(last))) ? byBase : statement;
}

/** 录取硕士862人、博士58人，研究生录取总数比上年增加96人，增长11.7%: of both together. */
const OF_ALL = /总[数量额计]|合计|共$/;

/** 去年同期依次为2451件、26873件、1156件，民商事多2074件，增长7.7%: the last of a list of what there was before. */
function isOfBases(group: readonly Figure[], level: Figure): boolean {
  let at = group.indexOf(level);
  while (at > 0 && LISTED.test(group[at]!.gap.trim()) && sameKind(group[at - 1]!.quantity, level.quantity)) at--;
  const first = group[at];
  return first !== undefined && first !== level && first.role === 'base' && IN_TURN.test(first.label);
}

const LISTED = /^(?:、|和|及|与)$/;
const IN_TURN = /(?:依次|依序|分别)(?:为|是)?$/;

/** 每根14.5元，总值1.83亿元，收购价比上年下跌1.5元，跌幅9.4%: so little would not show in the figure as it is printed. */
function isTooFine({ role, quantity }: Figure, level: Figure): boolean {
  const { low, high } = intervalOf(level.quantity);
  // 297亿元左右 is no coarser than it is printed.
  return (
    role === 'change' && level.quantity.hedge === undefined && compare(baseValue(quantity), subtract(high, low)) < 0
  );
}

/** What a base is called that has no subject of its own. */
const SAYS_NO_MORE = /^(?:总[量额数]|合计)?(?:比|较|同)(?:上年|去年|前年|上年度)(?:同期)?的?$/;

const THIS_TIME = /^(?:今年|本年度?|本期|本月|本季度?|当年)(?:同期|上半年)?/;

/** 去年同期进口21亿元，今年进口24亿元，增长14.3%: the one called as the other, but for the time. */
function isOfThisTime(last: Figure, from: Figure): boolean {
  if (last.role !== 'level' || !sameKind(last.quantity, from.quantity) || OUTSIDE.test(last.label)) return false;
  const name = last.label.replace(THIS_TIME, '');
  return name !== last.label && name.length >= 2 && from.label.includes(name);
}

const FROM_BASE = /^(?:相较|相比|比较|比)?,?(?:则|共|净|微|略|小幅|大幅|名义)*[^,;。()0-9]{1,3}$/;

/** 较上年同期的641件减少43件，减幅6.7%: the change and what it is compared with stand side by side, and the rate says nothing of its own. */
function changedFrom(
  block: Block,
  rate: Figure,
  base: Figure | undefined,
  change: Figure,
): GrowthStatement | undefined {
  if (base?.role !== 'base' || change.role !== 'change' || !sameKind(base.quantity, change.quantity)) return undefined;
  if (!FROM_BASE.test(change.gap.trim()) || subjectOf(rate) !== '' || OUTSIDE.test(base.label)) return undefined;
  return isZero(baseValue(base.quantity)) ? undefined : ofBase(block, rate, change, base);
}

const NET = /净(?:增|减|增加|减少)$/;

/** 净增2456户，比年初的65956户增长3.7%: the change is told before what it is compared with. */
function netOf(block: Block, rate: Figure, change: Figure | undefined, base: Figure): GrowthStatement | undefined {
  if (change?.role !== 'change' || base.role !== 'base' || !NET.test(change.label)) return undefined;
  if (!sameKind(base.quantity, change.quantity) || subjectOf(rate) !== '' || OUTSIDE.test(base.label)) return undefined;
  return ofBase(block, rate, change, base);
}

/** 比上年 of 比上年同期增加: what a change is compared to. */
const comparedTo = (label: string): string => label.split(CHANGE_BEGINS)[0]!.replace(/(?:同期|末|底)$/, '');

const sameLevel = (a: Figure, b: Figure): boolean => a.role === 'level' && sameKind(a.quantity, b.quantity);

function levelsAt(
  block: Block,
  rate: Figure,
  group: readonly Figure[],
  level: Figure,
  last: Figure,
): GrowthStatement | undefined {
  if (last.role === 'change' && (isCompared(group, last) || isBehind(rate, last))) {
    return judgedRate(block, rate, level, last);
  }
  // 42家，较上年底的35家增加7家，增幅20%: both levels are told, and the rate follows from them.
  const { text } = block.reading;
  // 完成任务36000人的107.3%，…增加1124人，增长3.0%: what a rate is of is no level of before.
  const base =
    last.role === 'base'
      ? last
      : group.findLast(({ role, quantity }) => role === 'base' && text[quantity.end] !== '的');
  const told = base === last || last.role === 'change';
  if (base === undefined || !told || !sameKind(base.quantity, level.quantity)) return undefined;
  return judgedRate(block, rate, level, base);
}

const BARE_CHANGE = /^(?:净|微|略|小幅|大幅|仅|共)?(?:增加|减少|下降|上升|增|减)$/;

/** 实征2114万元，增加26万元（1.3%）: in brackets right behind a change that says no more than its direction. */
const isBehind = (rate: Figure, change: Figure): boolean =>
  rate.depth > change.depth && BARE_CHANGE.test(change.label) && change.gap.trim() === `,${change.label}`;

/** 2025年为10380人、2026年为9650人、2027年为8420人，2027年将比今年减少2606人: whichever is of the year that a change names first. */
function levelOfYear(group: readonly Figure[], change: Figure): Figure | undefined {
  const year = change.role === 'change' && NAMES_YEAR.test(change.label) ? yearOf(change) : undefined;
  return year === undefined
    ? undefined
    : group.findLast((one) => one !== change && sameKind(one.quantity, change.quantity) && yearOf(one) === year);
}

const NAMES_YEAR = /^\d{3,4}年/;

function levelBefore(group: readonly Figure[], figure: Figure): Figure | undefined {
  return group
    .slice(0, group.indexOf(figure))
    .findLast(({ role, quantity }) => (role === 'level' || role === 'average') && sameKind(quantity, figure.quantity));
}

/** The group's own level is told before a ；: 出生846人…；较上年减少231人，增加率-21.45%. */
function levelInSentence(figures: readonly Figure[], index: number, change: Figure): Figure | undefined {
  const { sentence } = figures[index]!;
  const levels: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && figures[at]!.sentence === sentence; at--) {
    const figure = figures[at]!;
    if (figure.role === 'level' && figure.quantity.unit === change.quantity.unit) levels.push(figure);
  }
  // One subject only: with two levels before it, a change may belong to either.
  return levels.length === 1 && /^(?:比|较|同比|环比)/.test(change.label) ? levels[0] : undefined;
}

/** 比去年增加, or a change right behind another that is compared: 较上月减少318件…，较上年同月增加437件. */
function isCompared(group: readonly Figure[], { label }: Figure): boolean {
  return COMPARED.test(label) && !OUTSIDE.test(label) && group.length > 0;
}
