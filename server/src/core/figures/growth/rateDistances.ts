import type { Block } from '../../draft/block.ts';
import { MOVED, saysDown } from '../changeWords.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { namesAnother, subjectOf } from './changeSubject.ts';
import { OUTSIDE, OWN_BASE } from './comparison.ts';
import { apart, type GrowthStatement, isExactly, liesApart } from './movement.ts';

interface Rates {
  readonly now: Figure;
  readonly before: Figure;
}

/** 与火化量之比为11.0%, 结收比为94.8% compare with no rate of before. */
const BEFORE_RATE =
  /(?:(?<![同环占之])比(?![为是达重例率]|(?<=[\u3400-\u9fff]比)$)|较|由|从(?![业宽严重轻事])|[与同](?:上年|去年))[^,。;%]{0,12}$/;
/** 提高到年末的84.2%, 升至二零二四年第四季的3.1% */
const NOW_RATE =
  /(?:到|至|为)(?:(?:年底|年末|期末|本期|目前|今年|上半年|[\d二〇零○一三四五六七八九]{2,4}年度?(?:第?[一二三四]季度?|\d{1,2}月)?)(?:底|末)?(?:之|的)?)?$/;
/** 比年初提高到12.4% is a rate of now. */
const isOfNow = ({ label }: Figure): boolean =>
  !OF_BEFORE.test(label) && !LIMIT_TOLD.test(label) && (!BEFORE_RATE.test(label) || NOW_RATE.test(label));
/** 上年产销差率为14.12% */
const OF_BEFORE = /^(?:上年|去年|前年|年初|期初)/;
/** Behind a rate of before that stands right there: 较上年的68.4%高1.6个百分点. */
const MOVED_FROM = /^(?:相比)?(?:再|又|则|略|微)?(?:高|低|高出|落后|超前|领先|下调|上调)(?:了)?$/;

/** `4.1%，比上半年的2.9%加快1.2个百分点` and `由91.2%提高到93.5%，提高2.3个百分点`. */
export function pointsAt(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const points = figures[index]!;
  const { text } = block.reading;
  const rates =
    betweenTwo(text, figures, index) ??
    toldInBrackets(text, figures, index) ??
    (isMoved(figures, index) ? ratesCompared(text, figures, index) : undefined);
  if (rates === undefined) {
    const limit = toldOfLimit(text, figures, index);
    return limit ? apart(block, 'points', points, limit.now, limit.before) : turnedBehind(block, figures, index);
  }
  const statement = apart(block, 'points', points, rates.now, rates.before);
  return statement.verdict === 'holds' || !isOfAnother(points, rates) ? statement : undefined;
}

const TOLD_BEFORE = /^(?:上年|去年)(?:同期)?/;

/** 占比4.17%；上年占比4.14%。占比下降0.03个百分点: a sentence of its own, told by exactly how far they lie apart, and the wrong way. */
function turnedBehind(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const [now, before, points] = [figures[index - 2], figures[index - 1], figures[index]!];
  if (now === undefined || before?.sentence !== points.sentence - 1 || now.sentence !== before.sentence)
    return undefined;
  if (!isRate(now) || !isRate(before) || now.quantity.unit !== before.quantity.unit) return undefined;
  const subject = points.label.replace(MOVED, '').replace(/(?:同比|[比较](?:上年|去年)).*$/, '');
  if (!MOVED.test(points.label) || !TOLD_BEFORE.test(before.label) || TOLD_BEFORE.test(now.label)) return undefined;
  if (subject.length < 2 || !before.label.includes(subject) || points.depth > 0) return undefined;
  const statement = apart(block, 'points', points, now, before);
  return statement.turned === true && isExactly(statement) ? statement : undefined;
}

/** 占比由11%升到13%，比重提高2个百分点: what any rate may be called. */
const ANY_RATE = /^(?:其)?(?:所占)?(?:占比|比重|比例|比率|份额|增速|增幅)/;

/** 覆盖率由71.5%提高到84.2%，其中城区提高8.3个百分点 */
function isOfAnother(points: Figure, { now, before }: Rates): boolean {
  // 分别占54.4%、10.0%和35.7%，网上信访比重比上年的48.7%提高5.7个百分点: of a list, and not of the last in it.
  const own = subjectOf({ label: before.label === '' ? clauseOf(before) : before.label });
  if (LISTED.test(now.label) && own.length >= 2 && !ANY_RATE.test(own)) return true;
  return !ANY_RATE.test(subjectOf(points)) && !APART.test(points.label) && namesAnother(points, [now, before]);
}

const LISTED = /^[和及与]?$/;

/** 短期债务占比比年初（26.3%）: a bracket goes on with the words before it. */
const clauseOf = ({ gap }: Figure): string => /[^,。;:()]*(?=\($)/.exec(gap)?.[0] ?? '';

function isMoved(figures: readonly Figure[], index: number): boolean {
  const { label, gap } = figures[index]!;
  if (MOVED_FROM.test(label)) return gap.trim() === label && BEFORE_RATE.test(figures[index - 1]?.label ?? '');
  // 比上半年的87.3%上升0.5个百分点，比上年同期下降0.6个百分点: the second names a base of its own.
  return MOVED.test(label) && !OUTSIDE.test(label) && !OWN_BASE.test(label);
}

const isRate = ({ quantity }: Figure): boolean => quantity.unit?.kind === 'rate' && quantity.hedge === undefined;

const APART = /^(?:[两二]者|双方|彼此)?(?:高低|前后|首尾)?(?:相差|差距|落差|尚差|落后|超前)(?:为|达|了|仅|近)?$/;

/** 最高者31.46%，最低者16.83%，相差14.63个百分点: the only two rates of the sentence. */
function betweenTwo(text: string, figures: readonly Figure[], index: number): Rates | undefined {
  const points = figures[index]!;
  if (!APART.test(points.label)) return undefined;
  const rates = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(({ sentence, quantity }) => sentence === points.sentence && quantity.unit?.kind === 'rate');
  const [first, second] = rates;
  // 增幅最高的为7.9%，降幅最大的为2.3%，首尾相差10.2个百分点: above nought and below it.
  if (rates.length === 2 && saysDown(first!.label) !== saysDown(second!.label)) return undefined;
  if (rates.length !== 2 || !isRate(first!) || !isRate(second!)) return undefined;
  // 占比最高的占26.3%；整改率一家最高、一家最低，两者相差2.3个百分点: behind a ； of what is not printed.
  if (
    first!.quantity.unit !== second!.quantity.unit ||
    text.slice(second!.quantity.end, points.quantity.start).includes(';')
  )
    return undefined;
  return { now: second!, before: first! };
}

/** 高于, 高出: what it is compared with follows, and how far apart they are behind that. */
const APART_FROM = '[高低快慢]于|[高低]出|超出';
const FROM_BRACKET = new RegExp(APART_FROM);
const COMPARED_IN_BRACKET = new RegExp(`(?:(?<![同环占])比|较|${APART_FROM}|落后)[^,。;%()]{0,12}\\($`);
const MOVED_BEHIND = /^(?:再|又|则|略|微)?(?:高|低|快|慢|提高|提升|上升|下降|降低|回落|落后|超前|领先)(?:了)?$/;
/** 同比下降35个基点（上年同期4.21%） */
export const EARLIER =
  /^(?:上一?年|去年|上季|上月|上学年|上学期|年初|同期|上届|前年|期初|\d{2,4}(?:[-—/]\d{2,4})?学?年)(?:同期|同月|末|底|度)?[为是]?$/;

/** The rate of before in brackets, right before the points or right behind them, and the one now before that. */
export function toldInBrackets(text: string, figures: readonly Figure[], index: number): Rates | undefined {
  const points = figures[index]!;
  const last = figures[index - 1];
  const next = figures[index + 1];
  if (last !== undefined && isInBracket(text, last, points) && COMPARED_IN_BRACKET.test(last.gap)) {
    // 佩戴率84.2%，使用率92.6%，前者比上年同期（78.5%）提高5.7个百分点: of the one that is named.
    if (/[前后]者/.test(last.gap)) return undefined;
    const now = nearest(text, figures, index - 1, last);
    const moved = MOVED_BEHIND.test(points.label) || (points.label === '' && FROM_BRACKET.test(last.gap));
    return now !== undefined && moved ? { now, before: last } : undefined;
  }
  return last === undefined || next === undefined ? undefined : toldBehind(text, last, points, next);
}

/** 提高3.8个百分点（去年同期86.3%）, 提高3.8个百分点，去年同期为86.3%: the rate of before behind the change, the one now before it. */
export function toldBehind(text: string, now: Figure, change: Figure, before: Figure): Rates | undefined {
  const bracketed = text[change.quantity.end] === '(' && isInBracket(text, before, change);
  const plain =
    text[change.quantity.end] === ',' &&
    before.depth === change.depth &&
    isRate(before) &&
    /[为是]$/.test(before.label);
  if (!(bracketed || plain) || before.sentence !== change.sentence || !EARLIER.test(before.label)) return undefined;
  if (!MOVED.test(change.label) || now.sentence !== change.sentence || !isRate(now)) return undefined;
  return now.quantity.unit === before.quantity.unit ? { now, before } : undefined;
}

/** 超过确定的15%, 低于65%: what follows is what that is, and then how far apart they are. */
const LIMIT_TOLD = new RegExp(`(?:${APART_FROM}|超过)[^,。;()]{0,12}$`);
const LIMIT_CALLED =
  /^的?[^,。;()]{0,6}(?:目标|要求|标准|指标|任务|红线|底线|警戒线|控制线|管控线|平均水平|水平|均值|上限|下限)$/;

/**
 * 下降16.2%，超过规划确定的15%目标1.2个百分点: what a rate is held against, right before how far it is off. 增长8.2%，其中工业增长6.1%，高于5%的目标3.2个百分点
 * goes back to the one that lies so far off; where none does, there must be but one.
 */
export function toldOfLimit(text: string, figures: readonly Figure[], index: number): Rates | undefined {
  const [before, distance] = [figures[index - 1], figures[index]!];
  if (before === undefined || !LIMIT_CALLED.test(distance.label) || distance.gap.trim() !== distance.label)
    return undefined;
  if (!LIMIT_TOLD.test(before.label) || !isRate(before) || before.bracket !== distance.bracket) return undefined;
  const rates = groupBefore(text, figures, index - 1).filter(
    (one) => isRate(one) && one.quantity.unit === before.quantity.unit,
  );
  const now = rates.findLast((one) => liesApart(one, before, distance)) ?? (rates.length === 1 ? rates[0] : undefined);
  return now && { now, before };
}

const isInBracket = (text: string, rate: Figure, beside: Figure): boolean =>
  isRate(rate) && closesBracket(text, rate, beside);

/** It stands last in a bracket beside the other. */
export const closesBracket = (text: string, one: Figure, { depth, sentence }: Figure): boolean =>
  one.depth === depth + 1 && one.sentence === sentence && text[one.quantity.end] === ')';

function nearest(text: string, figures: readonly Figure[], index: number, like: Figure): Figure | undefined {
  // 增长8.4%，比上半年的7.9%加快0.5个百分点，高于全省（6.7%）1.7个百分点: both go back to what there is now.
  const now = groupBefore(text, figures, index).findLast((one) => one.quantity.unit?.kind === 'rate' && isOfNow(one));
  return now !== undefined && now.depth < like.depth && isRate(now) && now.quantity.unit === like.quantity.unit
    ? now
    : undefined;
}

/** 90.3%，上年为89.4%，提高0.9个百分点; 产销差率13.15%，上年产销差率为14.12%，下降0.97个百分点: called as it is now, or not at all. */
const OF_LAST_YEAR = /^(?:上年|去年)(?:同期|同月|末|底)?(?<name>[^,。;()]*?)[为是]?$/;
function isOfLastYear({ label }: Figure, now: Figure | undefined): boolean {
  const name = OF_LAST_YEAR.exec(label)?.groups?.name;
  return name === '' || (name !== undefined && now?.label.replace(/[为是]$/, '') === name);
}

/** The two rates right before a figure that its words compare: now and before. */
export function ratesCompared(text: string, figures: readonly Figure[], index: number): Rates | undefined {
  const rates = groupBefore(text, figures, index).filter(({ quantity }) => quantity.unit?.kind === 'rate');
  const second = rates.at(-1);
  if (second === undefined) return undefined;
  const others = rates.slice(0, -1);
  const reversed =
    (BEFORE_RATE.test(second.label) && !OUTSIDE.test(second.label)) || isOfLastYear(second, others.at(-1));
  // 3.30%，较上月的3.32%下降0.02个百分点，较上年同月的3.36%下降0.06个百分点: both go back to the first.
  const first = reversed ? others.findLast(isOfNow) : others.at(-1);
  if (first === undefined || first.quantity.unit !== second.quantity.unit) return undefined;
  const forward = BEFORE_RATE.test(first.label) && NOW_RATE.test(second.label);
  if (!reversed && !forward) return undefined;
  return forward ? { now: second, before: first } : { now: first, before: second };
}
