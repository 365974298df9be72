import type { Block } from '../../draft/block.ts';
import { isZero } from '../../text/decimal.ts';
import { baseValue, FIGURES_IN_REACH, type Figure, figuresBetween, sameKind } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { shareTwo } from '../naming.ts';
import { across, apart, type GrowthStatement, judgedRate } from './movement.ts';

/** Their growth is told at constant prices, or on a base revised since: levels cannot give it (notes/domain.md section 7). */
export const REAL =
  /生产总值|增加值|GDP|总产值|固定资产投资|社会消费品|可支配收入|人均|同口径|可比|不变价|财政收入|营业收入|利润/i;
const OTHER_BASE = /年均|年平均|平均每年|同口径|可比|不变价|实际|剔除|扣除/;
/** 由差短17亿元转为赚余42亿元: across zero levels add. */
const TURNED = /转为|转亏|扭亏|由亏|差短|赤字/;
const SHORT = /(?:差短|短差|赤字|亏损|短绌|逆差)(?:数|额)?$/;
const TURNED_TO = /转为|扭亏|反转/;
const TOLD_AS_BASE = /比|较|与|同|由|从|上年|去年|上月|年初|上期/;
const COMPARED = /比|较|同比|环比|由|从|上年|去年|上月|同期|年初|上期/;
export const OUTSIDE = /全国|全省|全市|平均|合计|[二两三四]者|目标|预期|计划|[高低快慢优]于|领先|落后/;

/** The growth statements of a paragraph whose figures it prints. */
export function growthOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  const found: GrowthStatement[] = [];
  for (let index = 1; index < figures.length; index++) {
    const { role } = figures[index]!;
    const statement =
      role === 'growth'
        ? rateAt(block, figures, index)
        : role === 'change'
          ? differenceAt(block, figures, index)
          : role === 'points'
            ? pointsAt(block, figures, index)
            : undefined;
    if (statement !== undefined) found.push(statement);
  }
  return found;
}

const GOES_ON = /^;(?:年)?(?:增长|成长|增加|减少|下降)(?:率|幅度?)(?:为|达)?(?:百分之|千分之)?$/;

/** `V，比去年增加D，增长P%` and `V，比上年的V0增长P%`. */
function rateAt(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const statement = rateFrom(block, figures, index);
  if (statement?.verdict !== 'wrong') return statement;
  return isOfAnother(figures[index]!, [statement.now, statement.other]) ? undefined : statement;
}

/** 国企由51家整合为33家，全级次国企法人数量压减67.7%: the rate names whose it is, and neither level is called so. */
function isOfAnother({ label }: Figure, told: readonly Figure[]): boolean {
  const subject = label.split(CHANGES)[0]!.replace(CARRIED_ON, '');
  const ends = [subject.slice(0, 2), subject.slice(-2)];
  return subject.length > 2 && !told.some((one) => ends.some((end) => one.label.includes(end)));
}

const CARRIED_ON = /^(?:同比|环比|分别|累计|实际|平均|年均|总体|合计|也|均|且|并|共|,)*(?:(?:比|较|与|同).*)?/;

function rateFrom(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const rate = figures[index]!;
  if (rate.quantity.hedge !== undefined || OTHER_BASE.test(rate.label)) return undefined;
  // 比上年增加5307人；年成长率为4.20‰: a rate without a subject of its own goes on with what is told before the ；.
  const carried = GOES_ON.test(rate.gap) && figures[index - 1]!.role === 'change';
  const group = carried
    ? [...groupBefore(block.reading.text, figures, index - 1), figures[index - 1]!]
    : groupBefore(block.reading.text, figures, index);
  const last = group.at(-1);
  if (last === undefined || isZero(baseValue(last.quantity))) return undefined;
  const from = group.at(-2);
  if (from?.role === 'base' && last.role === 'level' && MOVED_TO.test(last.label)) {
    if (!sameKind(from.quantity, last.quantity) || REAL.test(from.label)) return undefined;
    return judgedRate(block, rate, last, from);
  }
  // 较预算数增加3.35亿元（3.1%），较实征数仅增0.7%: each names its own base.
  if (last.role === 'change' && OWN_BASE.test(rate.label) && comparedTo(rate.label) !== comparedTo(last.label))
    return undefined;
  const level = levelBefore(group, last) ?? levelInSentence(figures, index, last);
  if (level === undefined || REAL.test(level.label)) return undefined;
  const statement = levelsAt(block, rate, group, level, last);
  if (statement?.verdict !== 'wrong') return statement;
  // 稿件146篇，其中中央9篇、市级137篇，比上年增加28篇，增长23.7%: what follows a list of parts may go back to their total.
  const others = group.slice(0, group.indexOf(last)).filter((one) => one !== level && sameLevel(one, level));
  for (const other of others) {
    const told = levelsAt(block, rate, group, other, last);
    if (told?.verdict === 'holds') return told;
  }
  return others.length > 0 && hasOtherSubject(last, level) ? undefined : statement;
}

const CHANGES = /[略仅也则]?(?:压减|压缩|精简|增|减|降|升|涨|跌|提高|多|少|成长|回落)/;

/** 比上年 of 比上年同期增加: what a change is compared to. */
const comparedTo = (label: string): string => label.split(CHANGES)[0]!.replace(/(?:同期|末|底)$/, '');

const sameLevel = (a: Figure, b: Figure): boolean => a.role === 'level' && sameKind(a.quantity, b.quantity);

/** 买卖合同1873件、借款合同1546件，审结数比上年增加503件: the difference names whose it is, and the level before it is another's. */
function hasOtherSubject({ label }: Figure, level: Figure): boolean {
  const subject = /^(.{2,}?)(?:的|也|均|都)?(?:比|较|由|从)/.exec(label)?.[1];
  return subject !== undefined && !shareTwo(subject, level.label);
}

function levelsAt(
  block: Block,
  rate: Figure,
  group: readonly Figure[],
  level: Figure,
  last: Figure,
): GrowthStatement | undefined {
  if (last.role === 'change' && isCompared(group, last)) return judgedRate(block, rate, level, last);
  // 42家，较上年底的35家增加7家，增幅20%: both levels are told, and the rate follows from them.
  const base = last.role === 'base' ? last : group.findLast(({ role }) => role === 'base');
  const told = base === last || last.role === 'change';
  if (base === undefined || !told || !sameKind(base.quantity, level.quantity)) return undefined;
  return judgedRate(block, rate, level, base);
}

/** 由407万元下降到234万元，下降42.5%; 增加到2025年的96亿元 */
export const MOVED_TO = /(?:到|至|为)(?:(?:\d{4}年|今年|去年|目前)(?:底|末)?的?)?$/;

function levelBefore(group: readonly Figure[], figure: Figure): Figure | undefined {
  return group
    .slice(0, group.indexOf(figure))
    .findLast((one) => one.role === 'level' && sameKind(one.quantity, figure.quantity));
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

/** `V，比V0增加D` and `由V0降为V，减少D`. */
function differenceAt(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const change = figures[index]!;
  const group = groupBefore(block.reading.text, figures, index).filter(
    ({ quantity, role }) => sameKind(quantity, change.quantity) && (role === 'level' || role === 'base'),
  );
  const second = group.at(-1);
  const others = group.slice(0, -1);
  // 较上月的A减少x，较上年同月的B增加y: both go back to the level before them.
  const first =
    second?.role === 'base' ? (others.findLast(({ role }) => role === 'level') ?? others.at(-1)) : others.at(-1);
  if (first === undefined || second === undefined || OUTSIDE.test(change.label)) return undefined;
  // 比上年的274.9元下降6.5元，其中材料费下降3.1元: what lies between the two is told, and this is of another.
  const between = figuresBetween(figures, second.quantity.end, change.quantity.start);
  if (between.some(({ role, quantity }) => role === 'change' && sameKind(quantity, change.quantity))) return undefined;
  // 为计划8000万元的108%，比上年增加720万元: the difference names a base of its own, which is not printed.
  if (COMPARED.test(change.label)) return undefined;
  const now = first.role === 'base' && second.role === 'level' && MOVED_TO.test(second.label) ? second : first;
  const before = now === first ? second : first;
  const words = block.reading.text.slice(first.quantity.start, change.quantity.start);
  if (TURNED.test(words)) return acrossAt(block, change, [first, second], words);
  if (before.role !== 'base' || now.role !== 'level' || !TOLD_AS_BASE.test(before.label)) return undefined;
  const statement = apart(block, 'difference', change, now, before);
  if (statement.verdict === 'holds') return statement;
  // 延误50件，其中信号23件、其他9件，较上年的61件减少11件: what follows a list of parts may go back to their total.
  const totals = others.filter((one) => one !== now && one !== before && one.role === 'level');
  const held = totals
    .map((one) => apart(block, 'difference', change, one, before))
    .find((one) => one.verdict === 'holds');
  return held ?? statement;
}

/** 由上年亏损12亿元转为盈利8亿元，增加20亿元: what was short, and what is left now, in either order. */
function acrossAt(
  block: Block,
  change: Figure,
  [first, second]: readonly [Figure, Figure],
  words: string,
): GrowthStatement | undefined {
  const before = [first, second].find(({ role, label }) => role === 'base' && SHORT.test(label));
  const now = before === first ? second : first;
  if (before === undefined || now.role !== 'level' || SHORT.test(now.label) || !TURNED_TO.test(words)) return undefined;
  return across(block, change, now, before);
}

const MOVED = /(?:提高|提升|上升|下降|降低|回落|加快|放缓|增加|减少|扩大|缩小|收窄|上涨|下跌|升|降|快|慢)(?:了)?$/;
const OWN_BASE = /(?<![同环占])比|较|由|从/;
const BEFORE_RATE = /(?:(?<![同环占])比|较|由|从)[^,。;%]{0,12}$/;
const NOW_RATE = /(?:到|至|为)$/;

/** `4.1%，比上半年的2.9%加快1.2个百分点` and `由91.2%提高到93.5%，提高2.3个百分点`. */
function pointsAt(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const points = figures[index]!;
  // 比上半年的87.3%上升0.5个百分点，比上年同期下降0.6个百分点: the second names a base of its own.
  if (!MOVED.test(points.label) || OUTSIDE.test(points.label) || OWN_BASE.test(points.label)) return undefined;
  const rates = ratesCompared(block.reading.text, figures, index);
  return rates && apart(block, 'points', points, rates.now, rates.before);
}

/** The two rates right before a figure that its words compare: now and before. */
export function ratesCompared(
  text: string,
  figures: readonly Figure[],
  index: number,
): { readonly now: Figure; readonly before: Figure } | undefined {
  const rates = groupBefore(text, figures, index).filter(({ quantity }) => quantity.unit?.kind === 'rate');
  const second = rates.at(-1);
  if (second === undefined) return undefined;
  const reversed = BEFORE_RATE.test(second.label) && !OUTSIDE.test(second.label);
  const others = rates.slice(0, -1);
  // 3.30%，较上月的3.32%下降0.02个百分点，较上年同月的3.36%下降0.06个百分点: both go back to the first.
  const first = reversed
    ? others.findLast(({ label }) => !BEFORE_RATE.test(label) || NOW_RATE.test(label))
    : others.at(-1);
  if (first === undefined || first.quantity.unit !== second.quantity.unit) return undefined;
  const forward = BEFORE_RATE.test(first.label) && NOW_RATE.test(second.label);
  if (!reversed && !forward) return undefined;
  return forward ? { now: second, before: first } : { now: first, before: second };
}
