import {
  add,
  addIntervals,
  compare,
  divide,
  divideIntervals,
  type Interval,
  interval,
  meets,
  type Rational,
  rational,
  subtract,
  truncated,
} from '../../text/decimal.ts';
import {
  type Claim,
  claimOf,
  hasWhole,
  isNamed,
  isOfAnotherBase,
  isShortFor,
  mentions,
  nameOf,
  QUALIFIED,
} from '../claims.ts';
import {
  type Bounds,
  baseValue,
  boundsOf,
  FIGURES_IN_REACH,
  type Figure,
  intervalOf,
  MARGIN,
  sameKind,
} from '../figure.ts';
import { namedBy } from '../naming.ts';
import { slipOf } from '../slip.ts';
import { isOfSeveral, isSibling } from './neighbours.ts';

/** A share or rate with the two figures it follows from (数据关系：占比). */
export interface ShareStatement {
  readonly rate: Figure;
  readonly part: Figure;
  readonly whole: Figure;
  readonly verdict: 'holds' | 'certainly-wrong' | 'probably-wrong';
}

/** A share whose whole is named but not printed in its paragraph: 占全县生产总值的61.7%. */
export interface OpenShare {
  readonly rate: Figure;
  readonly part: Figure;
  readonly name: string;
}

export interface Shares {
  readonly statements: readonly ShareStatement[];
  readonly open: readonly OpenShare[];
}

/** How many levels a rate looks back over; bounds the work on a paragraph of nothing but figures. */
const REACH = 10;

/**
 * Rates that no two levels of the paragraph give: changes, prices, rates of other wholes, targets (notes/domain.md
 * section 7), and those whose base is told in words.
 */
const NOT_RECOMPUTED =
  /增长|下降|增幅|降幅|增速|利率|税率|汇率|失业|出生率|死亡率|自然|贡献|满意|知晓|提高|回落|同比|环比|目标|力争|确保|不低于|分别|及时|毛入/;
const OTHER_BASE = /为基数|口径|按[^,。;]{1,10}计算|折合|剔除|扣除|率\(占/;

/** The shares and rates of a paragraph whose part and whole it prints as well. `text` is the block's reading. */
export function sharesOf(text: string, figures: readonly Figure[]): Shares {
  const statements: ShareStatement[] = [];
  const open: OpenShare[] = [];
  for (let index = 0; index < figures.length; index++) {
    const rate = figures[index]!;
    if (rate.role !== 'share' && rate.role !== 'rate') continue;
    if (rate.quantity.hedge === 'at-least' || rate.quantity.hedge === 'at-most') continue;
    if (NOT_RECOMPUTED.test(rate.label) || OTHER_BASE.test(rate.gap)) continue;
    const found = statementAt(text, figures, index);
    if (found === undefined) continue;
    if ('name' in found) open.push(found);
    else if (
      found.verdict !== 'holds' &&
      (inheritsWhole(figures, index) || isToldBefore(text, statements, found) || isBorrowed(text, figures, found))
    )
      continue;
    else if (
      found.verdict !== 'holds' &&
      (isEvened(figures, index, found) || isOfAll(figures, index, found) || isOfSeveral(figures, index, found))
    ) {
      statements.push({ ...found, verdict: 'holds' });
    } else statements.push(found);
  }
  return { statements, open };
}

const THRESHOLD = /以上|以下|以内|以外|以前|以后/;

/**
 * 站点达到16个，登记对象583人，规范服务率86.4%: a rate with a name of its own is of what its sentence tells, before a ； only where that is called so, and 副教授以上 is more
 * than 副教授.
 */
function isBorrowed(text: string, figures: readonly Figure[], { rate, part, whole }: ShareStatement): boolean {
  const threshold = THRESHOLD.exec(rate.label)?.[0];
  if (threshold !== undefined && !part.label.includes(threshold)) return true;
  const claim = claimOf(rate);
  if (claim === undefined || claim.whole !== '' || claim.stem === '') return false;
  const named = mentions(part.label, claim.stem);
  if (part.sentence !== rate.sentence) return true;
  const near = figures.indexOf(part) - figures.indexOf(whole) <= NEAR;
  if (whole.sentence !== rate.sentence && !(named && near && TOTAL.test(whole.label))) return true;
  if (!named && text.slice(part.quantity.end, rate.quantity.start).includes(';')) return true;
  // 终局裁决率 is not of 裁决结案1045件, nor 对口就业率 of 直接就业334人.
  const qualifier = claim.subject.slice(0, -2).replace(GENERAL, '');
  if (qualifier.length >= 2 && ![...qualifier].some((one) => (part.label + whole.label).includes(one))) return true;
  // 签约居民186.5万人，签约率45.2%；其中重点人群签约92.3万人，签约率81.4%: each is of people who are not told.
  const between = figures.slice(figures.indexOf(whole) + 1, figures.indexOf(rate));
  return between.some((one) => one.role === 'rate' && claimOf(one)?.stem === claim.stem);
}

const TOTAL = /共|总|全|合计|应/;
/** Figures between the parts of a statement over two sentences. */
const NEAR = 3;
const GENERAL = /总体|综合|平均|累计|年度|当年|全[县市区省校]?/g;

/** 化解379件，化解率98.2%；初信初访化解率97.2%: behind a ； two figures that gave their rate give no other. */
function isToldBefore(text: string, told: readonly ShareStatement[], { rate, part, whole }: ShareStatement): boolean {
  const before = told.findLast((one) => one.part === part && one.whole === whole);
  return before !== undefined && /[;。]/.test(text.slice(before.rate.quantity.end, rate.quantity.start));
}

/** 占控制指标的40.6%，其中甲占48.6%: the plain share goes back to the whole that the one before it names, and no figure is called so. */
function inheritsWhole(figures: readonly Figure[], index: number): boolean {
  if (claimOf(figures[index]!)?.whole !== '' || figures[index]!.role !== 'share') return false;
  const before = figures.slice(Math.max(0, index - REACH), index);
  const told = before.findLast(({ role, label }) => role === 'share' && hasWhole(label));
  const whole = told === undefined ? '' : (claimOf(told)?.whole ?? '');
  if (whole === '') return false;
  return !before.some(({ role, label }) => role === 'level' && (isNamed(label, whole) || isShortFor(label, whole)));
}

/** The last of several shares is often raised or lowered by one unit so that they make a hundred. */
function isEvened(figures: readonly Figure[], index: number, { rate, part, whole }: ShareStatement): boolean {
  const around = figures.slice(Math.max(0, index - REACH), index + REACH);
  if (
    around.filter(({ role, quantity }) => role === 'share' && quantity.printed === rate.quantity.printed).length < 3
  ) {
    return false;
  }
  const quotient = divideIntervals(intervalOf(part.quantity), intervalOf(whole.quantity));
  const { low, high } = intervalOf(rate.quantity);
  const half = divide(subtract(high, low), rational(2n));
  return quotient !== undefined && meets(quotient, interval(subtract(low, half), add(high, half)));
}

/** 60岁以上22182万人，占16.15%，其中65岁以上14374万人，占10.47%: both are shares of what the first goes back to. */
function isOfAll(figures: readonly Figure[], index: number, { rate, part, whole }: ShareStatement): boolean {
  const before = figures.slice(Math.max(0, index - FIGURES_IN_REACH), index);
  const own = before[before.indexOf(whole) + 1];
  if (own?.role !== 'share' || own === rate) return false;
  const all = divideIntervals(intervalOf(whole.quantity), intervalOf(own.quantity));
  return all !== undefined && agreesWith(rate, intervalOf(part.quantity), all);
}

function statementAt(text: string, figures: readonly Figure[], index: number): ShareStatement | OpenShare | undefined {
  const rate = figures[index]!;
  const direct = ofWhole(figures, index);
  if (direct !== undefined) return direct;
  const claim = claimOf(rate);
  if (claim === undefined) return undefined;
  const told = toldTogether(text, figures, index, claim);
  if (told !== undefined && agrees(rate, told.part, told.whole)) return { rate, ...told, verdict: 'holds' };
  const levels = levelsBefore(figures, index, claim);
  const pairs = pairsOf(levels);
  const part = partFor(claim, levels, rate);
  // A rate whose name says what one of the figures counts is that figure's; else any two that fit will do.
  const sure = part !== undefined && isOnlyOne(levels, part, claim.stem) && !isListed(levels, part);
  const holding = pairs.find((pair) => (!sure || pair.part === part) && agrees(rate, pair.part, pair.whole));
  if (holding !== undefined) return { rate, ...holding, verdict: 'holds' };
  if (told !== undefined) return { rate, ...told, verdict: 'probably-wrong' };
  if (part === undefined) return beyondWhole(text, levels, rate, claim) ?? openAt(claim, levels, rate);
  if (QUALIFIED.test(claim.subject) && !QUALIFIED.test(part.label)) return undefined;
  const wholes = levels.filter(
    (whole) => isWhole(whole, part) && !isOfAnotherBase(claim, whole) && !isSibling(text, whole, part),
  );
  if (claim.whole !== '') {
    const whole = wholes.find((one) => isNamed(namedBy(text, one), claim.whole));
    if (whole !== undefined) return { rate, part, whole, verdict: 'certainly-wrong' };
    const short = wholes.find((one) => one.sentence === part.sentence && isShortFor(one.label, claim.whole));
    if (short !== undefined) return { rate, part, whole: short, verdict: 'probably-wrong' };
    if (nameOf(claim.whole).length >= 2) return { rate, part, name: nameOf(claim.whole) };
  } else {
    const whole =
      wholes.find((one) => opens(text, one, part)) ??
      (claim.stem === '' ? undefined : wholes.find(({ sentence }) => sentence === part.sentence));
    if (whole !== undefined && !isListed(levels, part) && isMeant(text, claim, rate, part, whole)) {
      return { rate, part, whole, verdict: sure || opens(text, whole, part) ? 'certainly-wrong' : 'probably-wrong' };
    }
  }
  const slipped = wholes.find((whole) => slips(text, rate, part, whole));
  return slipped === undefined ? undefined : { rate, part, whole: slipped, verdict: 'probably-wrong' };
}

/**
 * `应检车辆304辆，实检294辆，检验率96.7%`: whole, part and rate in one breath, the part named like the rate. The part may be more
 * than the whole, which no other statement allows.
 */
function toldTogether(text: string, figures: readonly Figure[], index: number, claim: Claim): Pair | undefined {
  const [whole, part] = figures.slice(Math.max(0, index - 2), index);
  const rate = figures[index]!;
  if (whole === undefined || part === undefined) return undefined;
  if (whole.role !== 'level' || part.role !== 'level' || !sameKind(whole.quantity, part.quantity)) return undefined;
  if (whole.sentence !== rate.sentence || part.depth !== rate.depth || whole.depth !== rate.depth) return undefined;
  if (/[;]/.test(text.slice(whole.quantity.end, rate.quantity.start)) || rate.quantity.hedge !== undefined)
    return undefined;
  if (part.quantity.hedge !== undefined) return undefined;
  if (compare(baseValue(rate.quantity), HUNDRED_PERCENT) === 0 && !isBarelyOf(claim, part)) return undefined;
  const beyond = compare(intervalOf(part.quantity).low, intervalOf(whole.quantity).high) > 0;
  const named =
    isCountOf(claim, part) || (claim.stem !== '' && part.label.length <= 4 && sharesLetter(part.label, claim.stem));
  const share = claim.stem === '' && claim.subject === '' && opens(text, whole, part);
  return (named && part.label.length <= 8) || (beyond && share) ? { whole, part } : undefined;
}

/** What is counted for a rate that calls it otherwise: 完成率 of schooling is that of those who left with a diploma. */
const COUNTED_AS: Readonly<Record<string, RegExp>> = { 完成: /毕业$/, 升学: /(?:升入|录取)[^,。;]{0,6}$/ };

const isCountOf = ({ stem }: Claim, { label }: Figure): boolean =>
  mentions(label, stem) || COUNTED_AS[stem]?.test(label) === true;

/** 人口606人，小学毕业560人，完成率100%: of all of them, while 按期办结率100% is of some. */
const isBarelyOf = (claim: Claim, part: Figure): boolean => claim.subject === claim.stem && isCountOf(claim, part);

const sharesLetter = (label: string, stem: string): boolean => [...stem].some((letter) => label.includes(letter));

/** 占全县生产总值的69%, by a part that is more than the 生产总值 told before: one of the two has slipped. */
function beyondWhole(
  text: string,
  levels: readonly Figure[],
  rate: Figure,
  { subject, whole: name }: Claim,
): ShareStatement | undefined {
  const [part] = levels;
  if (part === undefined || subject !== '' || part.sentence !== rate.sentence) return undefined;
  const whole = levels.find((one) => one !== part && isNamed(namedBy(text, one), name));
  if (whole === undefined || !sameKind(part.quantity, whole.quantity) || isWhole(whole, part)) return undefined;
  return { rate, part, whole, verdict: 'probably-wrong' };
}

/** A share of a whole that another paragraph has to print. */
function openAt({ subject, whole }: Claim, levels: readonly Figure[], rate: Figure): OpenShare | undefined {
  const name = nameOf(whole);
  const [part] = levels;
  if (name.length < 2 || part === undefined || part.sentence !== rate.sentence) return undefined;
  // 地方财政收入 is not 全部税收收入, though both end in 收入.
  if (subject.length >= 2 && 2 * likeness(part.label, subject) < subject.length - 1) return undefined;
  return { rate, part, name };
}

const OF_WHOLE = /^(?:的|之)$/;

/** `完成全年目标5万人的59.2%`, `占分配数63.87亿元之64.6%`: the whole stands right before its rate, the part before it. */
function ofWhole(figures: readonly Figure[], index: number): ShareStatement | undefined {
  const rate = figures[index]!;
  const whole = figures[index - 1];
  if (whole === undefined || !OF_WHOLE.test(rate.gap.trim())) return undefined;
  let nearest: Figure | undefined;
  // 新建326公里，其中县道140公里、乡道186公里，完成年度任务300公里的108.7%: what follows a list of parts may go back to their total.
  for (let at = index - 2; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    const part = figures[at]!;
    if (part.sentence !== rate.sentence) break;
    if (part.role !== 'level' || !sameKind(part.quantity, whole.quantity)) continue;
    if (agrees(rate, part, whole)) return { rate, part, whole, verdict: 'holds' };
    nearest ??= part;
  }
  return nearest && { rate, part: nearest, whole, verdict: 'certainly-wrong' };
}

const PLANNED = /(?:达成|完成|执行|实现)$/;

/** Levels before a rate, nearest first; for the rate of a plan's fulfilment the plan's figure as well. */
function levelsBefore(figures: readonly Figure[], index: number, { stem }: Claim): readonly Figure[] {
  const levels: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && levels.length < REACH; at--) {
    const { role } = figures[at]!;
    if (role === 'level' || (role === 'base' && PLANNED.test(stem))) levels.push(figures[at]!);
  }
  return levels;
}

interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
}

function pairsOf(levels: readonly Figure[]): readonly Pair[] {
  return levels.flatMap((part, at) =>
    levels.flatMap((whole, place) => (place !== at && isWhole(whole, part) ? [{ part, whole }] : [])),
  );
}

export function isWhole(whole: Figure, part: Figure): boolean {
  if (whole === part || !sameKind(whole.quantity, part.quantity)) return false;
  const least = boundsOf(part.quantity).low;
  const most = boundsOf(whole.quantity).high;
  if (Math.abs(least - most) > Math.abs(most) * MARGIN) return least < most;
  return compare(intervalOf(part.quantity).low, intervalOf(whole.quantity).high) <= 0;
}

/**
 * The level that a share speaks of: the one its subject names, else the nearest of its own sentence. A change, an
 * average or a base between them has another subject.
 */
function partFor({ subject, stem }: Claim, levels: readonly Figure[], rate: Figure): Figure | undefined {
  const parts = levels.filter((part) => levels.some((whole) => isWhole(whole, part)));
  const own = parts.filter(({ sentence }) => sentence === rate.sentence);
  // 入学168名；家庭医生签约26140人，签约率68.4%: the part stands right before its rate, and its whole is not printed.
  const [nearest] = levels;
  if (nearest !== undefined && !parts.includes(nearest) && stem !== '' && nearest.label.endsWith(stem))
    return undefined;
  if (subject.length >= 2) {
    // A rate speaks of its own sentence; a share that names its whole may look back to another.
    const [best] = [...(own.length > 0 && stem !== '' ? own : parts)].sort(
      (a, b) => likeness(b.label, subject) - likeness(a.label, subject),
    );
    if (best !== undefined && likeness(best.label, subject) > 0) return best;
  }
  return subject !== '' && stem === '' ? undefined : own[0];
}

/** No other level of its sentence has a label that the rate's name may mean: 已办结366件，阶段性办结9件，办结率97.6%. */
function isOnlyOne(levels: readonly Figure[], part: Figure, stem: string): boolean {
  return (
    mentions(part.label, stem) &&
    !levels.some((one) => one !== part && one.sentence === part.sentence && one.label.endsWith(stem))
  );
}

/** The figure is one of a list that a total closes before the rate: 完成288万元、195万元，共483万元，完成率…. */
function isListed(levels: readonly Figure[], part: Figure): boolean {
  return levels.slice(0, levels.indexOf(part)).some(({ label }) => /^(?:共|合计|总计|总共)/.test(label));
}

/** How many pairs of neighbouring characters two labels share. */
function likeness(a: string, b: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) if (a.includes(b.slice(at, at + 2))) shared++;
  return shared;
}

/** 其中 or an open bracket stands between a whole and its part. */
function opens(text: string, whole: Figure, part: Figure): boolean {
  const words = text.slice(whole.quantity.end, part.quantity.start);
  if (words.length > 120) return false;
  return /其中|包括/.test(words) || (words.startsWith('(') && part.depth > whole.depth);
}

const HUNDRED_PERCENT: Rational = rational(1n);

/**
 * Two figures beside a rate need not be its own (`执法人员62人，持证上岗率100%`). They are where the rate's name says what the
 * part counts, or where the printed rate comes close to what they give.
 */
function isMeant(text: string, { stem }: Claim, rate: Figure, part: Figure, whole: Figure): boolean {
  // 个 counts anything: 基地4个，20个村 are no part and whole.
  if (part.quantity.unit!.name === '个' && !opens(text, whole, part)) return false;
  if (mentions(part.label, stem)) return true;
  if (compare(baseValue(rate.quantity), HUNDRED_PERCENT) === 0) return false;
  if (opens(text, whole, part) && stem === '') return true;
  return slips(text, rate, part, whole) || isClose(rate, part, whole);
}

/** True when `part` ÷ `whole` may print as the rate: rounded, or cut off at its own decimals. */
export function agreesWith(rate: Figure, part: Interval, whole: Interval): boolean {
  const quotient = divideIntervals(part, whole);
  if (quotient === undefined) return true;
  const value = baseValue(rate.quantity);
  return meets(quotient, intervalOf(rate.quantity)) || meets(cutOff(quotient, rate), interval(value, value));
}

/** The rate holds for the pair, or for the part of both together: 受理2674件，不予受理387件，不予受理率12.6%. */
export function agrees(rate: Figure, part: Figure, whole: Figure): boolean {
  const a = boundsOf(part.quantity);
  const b = boundsOf(whole.quantity);
  const alone = mayAgree(rate, a, b);
  const together = mayAgree(rate, a, { low: a.low + b.low, high: a.high + b.high });
  if (!alone && !together) return false;
  const own = intervalOf(part.quantity);
  const other = intervalOf(whole.quantity);
  return (alone && agreesWith(rate, own, other)) || (together && agreesWith(rate, own, addIntervals(own, other)));
}

/** False where the rate is surely another: most pairs of figures beside a rate are none of its own. */
function mayAgree({ quantity }: Figure, part: Bounds, whole: Bounds): boolean {
  if (whole.low <= 0 || part.low < 0) return true;
  const { low, high } = boundsOf(quantity);
  // A rate cut off at its own decimals lies up to one unit of the last digit below what the figures give.
  const unit = high - low + MARGIN;
  return low - unit <= (part.high / whole.low) * (1 + MARGIN) && high + unit >= (part.low / whole.high) * (1 - MARGIN);
}

function cutOff({ low, high }: Interval, { quantity }: Figure): Interval {
  const decimals = -quantity.printed - quantity.unit!.power;
  return interval(truncated(low, decimals), truncated(high, decimals));
}

const FIVE_POINTS: Rational = rational(1n, 20n);

export function isClose(rate: Figure, part: Figure, whole: Figure): boolean {
  const quotient = divideIntervals(intervalOf(part.quantity), intervalOf(whole.quantity));
  if (quotient === undefined) return false;
  const value = baseValue(rate.quantity);
  return (
    compare(value, subtract(quotient.low, FIVE_POINTS)) >= 0 && compare(value, add(quotient.high, FIVE_POINTS)) <= 0
  );
}

export function slips(text: string, { quantity }: Figure, part: Figure, whole: Figure): boolean {
  const right = ratioOf(part, whole);
  const slip = right === undefined ? undefined : slipOf(text, quantity, right);
  // A single wrong digit explains too much in short numbers.
  return slip === 'swapped' || (slip === 'digit' && quantity.numberEnd - quantity.numberStart >= 4);
}

/** Part ÷ whole as printed; undefined when the whole is zero. */
export function ratioOf(part: Figure, whole: Figure): Rational | undefined {
  const divisor = baseValue(whole.quantity);
  return divisor.numerator === 0n ? undefined : divide(baseValue(part.quantity), divisor);
}
