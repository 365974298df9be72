import { addIntervals, compare, signOf, subtractIntervals } from '../../text/decimal.ts';
import { type Claim, claimOf, isNamed, isShortFor, mentions } from '../claims.ts';
import { FIGURES_IN_REACH, type Figure, LEVELS_IN_REACH } from '../figure.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { agreesWith } from './quotients.ts';
import type { Share } from './share.ts';
import { denies } from './toldBeside.ts';

/** A share or rate, the `index`th figure, that does not follow from its two figures and is none of theirs. */
export function isNotShared(
  text: string,
  figures: readonly Figure[],
  index: number,
  told: readonly Share[],
  statement: Share,
): boolean {
  const before = figures.slice(Math.max(0, index - FIGURES_IN_REACH), index);
  const between = (from: Figure, to: Figure): string => text.slice(from.quantity.end, to.quantity.start);
  const clause = ({ quantity: { start } }: Figure): string =>
    /[^,。;:()]*$/.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))![0];
  const doubt: Doubt = { ...statement, before, told, between, clause, claim: claimOf(statement.rate) };
  return REASONS.some((holds) => holds(doubt));
}

const LONGEST_CLAUSE = 40;

/** A share that does not hold, with what may show that it is none. */
interface Doubt extends Share {
  /** The figures before the rate, within reach. */
  readonly before: readonly Figure[];
  /** The shares told before it. */
  readonly told: readonly Share[];
  /** The words from the end of one figure to the start of another. */
  readonly between: (from: Figure, to: Figure) => string;
  /** The words of a figure's clause before it. */
  readonly clause: (figure: Figure) => string;
  readonly claim: Claim | undefined;
}

type Reason = (doubt: Doubt) => boolean;

/** 占控制指标的40.6%，其中甲占48.6%: the plain share goes back to the whole that the one before it names, and no figure is called so. */
const inheritsWhole: Reason = ({ rate, part, before, claim }) => {
  if (claim?.whole !== '' || rate.role !== 'share') return false;
  const near = before.slice(-LEVELS_IN_REACH);
  // 老年人8.36万人，占常住人口的17.9%。机构287个，其余277个占96.5%: what counts something else has another whole.
  const isOfKind = (_: Figure, at: number): boolean => at === 0 || sameKind(near[at - 1]!.quantity, part.quantity);
  const wholes = near
    .filter((one, at) => one.role === 'share' && isOfKind(one, at))
    .map((one) => claimOf(one)?.whole ?? '');
  const whole = wholes.findLast((name) => name.length >= 2);
  if (whole === undefined) return false;
  return !near.some(({ role, label }) => role === 'level' && (isNamed(label, whole) || isShortFor(label, whole)));
};

/** 化解379件，化解率98.2%；初信初访化解率97.2%: behind a ； two figures that gave their rate give no other. */
const isToldBefore: Reason = ({ rate, part, whole, told, between }) => {
  const before = told.findLast((one) => one.part === part && one.whole === whole);
  return before !== undefined && /[;。]/.test(between(before.rate, rate));
};

const THRESHOLD = /以上|以下|以内|以外|以前|以后/;

/** 副教授以上占比 is not of 副教授. */
const isOfAnotherThreshold: Reason = ({ rate, part }) => {
  const threshold = THRESHOLD.exec(rate.label)?.[0];
  return threshold !== undefined && !part.label.includes(threshold);
};

const YEAR = /\d{4}年/;

/** 2024年交付2946套，2025年交付4339套，2025年交付的占59.6%: of what is told of its year. */
const isOfAnotherYear: Reason = ({ rate, part }) => {
  const [own, other] = [rate.label, part.label].map((label) => YEAR.exec(label)?.[0]);
  return own !== undefined && other !== undefined && own !== other;
};

/** 服务站872个，覆盖872个建制村，覆盖率93.0%: as many of one thing as of another, and 个 counts anything; 新教师10人，合格10人 are of one. */
const isOfAsMany: Reason = ({ part, whole }) =>
  part.quantity.unit!.name === '个' && compare(baseValue(part.quantity), baseValue(whole.quantity)) === 0;

const TOTAL = /共|总|全|合计|应/;
/** Figures between the parts of a statement over two sentences. */
const NEAR = 3;

/** 站点达到16个，登记对象583人，规范服务率86.4%: of what its sentence tells, before a ； only where that is called so. */
const isOfAnotherSentence: Reason = ({ rate, part, whole, before, between, claim }) => {
  if (!isOwnName(claim)) return false;
  if (part.sentence !== rate.sentence) return true;
  const named = mentions(part.label, claim.stem);
  const near = before.indexOf(part) - before.indexOf(whole) <= NEAR;
  if (whole.sentence !== rate.sentence && !(named && near && TOTAL.test(whole.label))) return true;
  return !named && between(part, rate).includes(';');
};

const GENERAL = /总体|综合|平均|累计|年度|当年|全[县市区省校]?/g;

/** 终局裁决率 is not of 裁决结案1045件, nor 对口就业率 of 直接就业334人. */
const isOfNarrower: Reason = ({ part, whole, claim }) => {
  if (!isOwnName(claim)) return false;
  const qualifier = claim.subject.slice(0, -2).replace(GENERAL, '');
  return qualifier.length >= 2 && ![...qualifier].some((one) => (part.label + whole.label).includes(one));
};

/** 签约居民186.5万人，签约率45.2%；其中重点人群签约92.3万人，签约率81.4%: each is of people who are not told. */
const isOfUntold: Reason = ({ whole, before, claim }) => {
  if (!isOwnName(claim)) return false;
  const since = before.slice(before.indexOf(whole) + 1);
  return since.some((one) => one.role === 'rate' && claimOf(one)?.stem === claim.stem);
};

/** 升学621人；以全体毕业生为基数，升学率为22.73%。自主创业34人，创业比例1.24%: what is told to be the base is not printed. */
const isOnNamedBase: Reason = ({ rate, whole, between }) => /为(?:基数|分母)/.test(between(whole, rate));

/** A rate called by what is counted, 签约率, of a whole that it does not name. */
const isOwnName = (claim: Claim | undefined): claim is Claim =>
  claim !== undefined && claim.whole === '' && claim.stem !== '';

/** 检测3974辆次，不合格139辆次，合格率96.5%: a rate with a name of its own is of the rest. */
const isOfRest: Reason = ({ rate, part, whole, claim }) => {
  if (!isOwnName(claim)) return false;
  // 成立21件、不成立24件，成立率: the part is the one that the name means.
  if (mentions(part.label, claim.stem) && denies(part.label, claim.stem) === denies(claim.subject, claim.stem)) {
    return false;
  }
  const all = intervalOf(whole.quantity);
  const rest = subtractIntervals(all, intervalOf(part.quantity));
  return signOf(rest.low) > 0 && agreesWith(rate, rest, all);
};

/** 较预算数42.68亿元超收0.79亿元，达成率101.8%: of what the base and the change make. */
const isOfChanged: Reason = ({ rate, before }) => {
  const [base, change] = before.slice(-2);
  if (base?.role !== 'base' || change?.role !== 'change' || change.sentence !== rate.sentence) return false;
  if (!sameKind(base.quantity, change.quantity)) return false;
  const [from, by] = [intervalOf(base.quantity), intervalOf(change.quantity)];
  return agreesWith(rate, addIntervals(from, by), from) || agreesWith(rate, subtractIntervals(from, by), from);
};

/** 预算数286.45亿元，决算数291.18亿元，达成率101.65%: the second of the first, though it is more. */
const isOfLess: Reason = ({ rate, part, whole, claim }) =>
  isOwnName(claim) && agreesWith(rate, intervalOf(whole.quantity), intervalOf(part.quantity));

/** 离职率（离职人数除以平均员工数）6.15%: what it is taken of is said, and is none of these. */
const isDefined: Reason = ({ rate }) => /\([^()]*除以[^()]*\)/.test(rate.gap);

/** 累计下载13.6万次，其中当年新增2.1万次；日均活跃用户1.9万，占累计下载数的14.0%: of what is told without its unit. */
const isOfUnitless: Reason = ({ rate, part, before }) => {
  const last = before.at(-1);
  if (last === undefined || last === part || last.sentence !== rate.sentence) return false;
  return last.quantity.unit === undefined && !last.quantity.ratio && !last.quantity.range;
};

const AMONG = /^(?:其中:?)?([^,。;]{2,12})中/;

/** 步行死者中60岁以上的33人，占63.5%: of all that the words before 中 name, and the whole is not called so. */
const isAmongOthers: Reason = ({ part, whole, clause, between }) => {
  // 47起案件中由群众举报的29起: the clause names its whole with its number.
  if (!/[,。;:]/.test(between(whole, part))) return false;
  const among = AMONG.exec(clause(part))?.[1];
  return among !== undefined && !/^(?:上述|其|这)/.test(among) && !whole.label.includes(among.slice(0, 2));
};

const REASONS: readonly Reason[] = [
  inheritsWhole,
  isToldBefore,
  isOfAnotherThreshold,
  isOfAnotherYear,
  isOfAsMany,
  isOfAnotherSentence,
  isOfNarrower,
  isOfUntold,
  isOfRest,
  isAmongOthers,
  isOfLess,
  isDefined,
  isOnNamedBase,
  isOfChanged,
  isOfUnitless,
];
