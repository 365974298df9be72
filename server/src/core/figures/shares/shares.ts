import type { Block } from '../../draft/block.ts';
import { compare, type Rational, rational } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasPlainSlip, isBelievedOfTied } from '../belief.ts';
import { type Claim, claimOf, isNamed, isOfAnotherBase, isShortFor, mentions, nameOf, QUALIFIED } from '../claims.ts';
import { explainShare } from '../explanation.ts';
import { areSideBySide, FIGURES_IN_REACH, type Figure, figuresIn, LEVELS_IN_REACH, placeAmong } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { namedBy, isBare as saysNothing } from '../naming.ts';
import { isOtherwiseGiven } from '../otherwiseGiven.ts';
import { quotientTerm, type Relation, termOf } from '../relation.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { beyondWhole, isSlippedShare, outsized } from './beyondWhole.ts';
import { isBare, isBound, isDone, opens } from './bound.ts';
import {
  arePartsOfOne,
  areTogether,
  goesOnWith,
  isEvened,
  isOfAll,
  isOfSeveral,
  isOfTwo,
  isSibling,
  isWithRest,
} from './neighbours.ts';
import { isNotShared } from './notShared.ts';
import { ofOtherWhole } from './otherWhole.ts';
import { isDenied, isListed, isOnlyOne, likeness, partFor } from './parts.ts';
import { agrees, agreesAlone, isClose, isUnitLess, isWhole, slips } from './quotients.ts';
import { OF_WHOLE, type OpenShare, type Share, type ShareStatement } from './share.ts';
import { inBracketBehind, ofPlan, withRest } from './toldBeside.ts';

/** As it was read. One that is loosely wrong may be of other figures of the passage: only a slip shows it to be of these. */
type ReadShare = ShareStatement | (Share & { readonly verdict: 'loosely-wrong'; readonly takenOf?: never });

export interface Shares {
  readonly statements: readonly ShareStatement[];
  readonly open: readonly OpenShare[];
}

/**
 * Rates that no two levels of the paragraph give: changes, prices, rates of other wholes, targets (notes/domain.md
 * section 7), and those whose base is told in words.
 */
const NOT_RECOMPUTED =
  /增长|下降|增幅|降幅|增速|溢价|下浮|折价|利率|税率|汇率|失业|出生率|死亡率|自然|贡献|满意|知晓|提高|回落|同比|环比|目标|力争|确保|不低于|分别|及时|毛入|资产负债率|拨备覆盖率/;
const OF_MORE = /.[及和与].+/;
/** 比75.0%的时间进度快3个百分点 */
const HELD_AGAINST = /(?:^|[^占同环对])[比较]$|[高低快慢]于$/;
const OTHER_BASE = /为基数|口径|按[^,。;]{1,10}计算|折合|剔除|扣除|率\(占|之和/;

/** The shares that a block states, held or not; found once for all who ask. */
export const sharesIn = remembered((block: Block): Shares => {
  const { statements, open } = sharesOf(block.reading.text, figuresIn(block));
  return { statements: flatMapped(statements, (one) => believed(block, one)), open };
});

function believed(block: Block, share: ReadShare): ShareStatement | undefined {
  const { rate, part, whole, verdict } = share;
  if (share.verdict === 'holds' || share.takenOf !== undefined) return share;
  const [stated, ...others] = [rate, part, whole].map((figure) => ({ block, offset: 0, figure }));
  const relation: Relation = {
    kind: 'quotient',
    terms: [quotientTerm(stated!), ...others.map((one) => termOf(one))],
  };
  if (verdict === 'loosely-wrong' && !hasPlainSlip(relation)) return undefined;
  const told: ShareStatement = { ...share, verdict: verdict === 'loosely-wrong' ? 'probably-wrong' : verdict };
  return isLikely(block, told, relation) ? told : undefined;
}

/**
 * Rates that do not follow from the figures before them may be of others. Of those of clean drafts that stand in one sentence
 * right beside their part and their whole, or say no more than 占, one in two hundred is; of the others one in thirty-five, and of these
 * only a plain slip of the hand is told.
 */
function isLikely(block: Block, { rate, part, whole, verdict }: ShareStatement, relation: Relation): boolean {
  const named = verdict === 'certainly-wrong';
  // 达成49件、未达成21件，达成率30.0%: the share of the rest.
  if (named && isNamedLike(rate, part) && explainShare(relation, []).key === 'slip.complement') return true;
  const isOne = part.sentence === rate.sentence && whole.sentence === rate.sentence;
  const isTied =
    isOne &&
    (areSideBySide(figuresIn(block), [rate, part, whole]) ||
      claimOf(rate)?.subject === '' ||
      isCalled(part, whole) ||
      isOnlyOfPlan(block, rate, part, whole));
  if (isTied ? !isBelievedOfTied(relation, 0) : !isSlippedShare(relation, part, whole)) return false;
  // 年度任务2.4亿元的59.2%: its whole stands right before it.
  const isRightBefore = block.reading.text.slice(whole.quantity.end, rate.quantity.numberStart) === '的';
  return isRightBefore || !isOtherwiseGiven(block, rate, [part, whole]);
}

/** 收入918.24万元，同比增加215.78万元，增长30.7%，完成全年目标1780万元的51.6%: what else its clauses tell is how it moved. */
function isOnlyOfPlan(block: Block, rate: Figure, part: Figure, whole: Figure): boolean {
  const { text } = block.reading;
  if (!OF_PLAN.test(whole.label) || text.slice(whole.quantity.end, rate.quantity.numberStart) !== '的') return false;
  const figures = figuresIn(block);
  const levels = groupBefore(text, figures, placeAmong(figures, rate)).filter(
    (one) => one.role === 'level' && one !== whole && sameKind(one.quantity, whole.quantity),
  );
  return levels.length === 1 && levels[0] === part;
}

const OF_PLAN = /(?:完成|占|为|达到?)了?[^,。;()0-9]{0,6}(?:预算|计划|任务|目标|指标)(?:数|额|任务|总额)?$/;

/** 其他车辆120辆，新能源车辆占92.7%: whoever names others has not taken the rest for the part. */
function isNamedLike(rate: Figure, part: Figure): boolean {
  const claim = claimOf(rate);
  if (claim === undefined || claim.subject === '') return true;
  return mentions(part.label, claim.stem) || 2 * likeness(part.label, claim.subject) >= claim.subject.length - 1;
}

/** The shares and rates of a paragraph whose part and whole it prints as well. `text` is the block's reading. */
function sharesOf(
  text: string,
  figures: readonly Figure[],
): { readonly statements: readonly ReadShare[]; readonly open: readonly OpenShare[] } {
  const statements: ReadShare[] = [];
  const open: OpenShare[] = [];
  for (let index = 0; index < figures.length; index++) {
    const rate = figures[index]!;
    if (rate.role !== 'share' && rate.role !== 'rate') continue;
    if (rate.quantity.hedge === 'at-least' || rate.quantity.hedge === 'at-most') continue;
    if (OTHER_BASE.test(rate.gap) || HELD_AGAINST.test(rate.label) || opensShares(figures, index)) continue;
    const beside = inBracketBehind(text, figures, index) ?? ofPlan(text, figures, index) ?? withRest(figures, index);
    if (beside !== undefined) statements.push({ rate, ...beside });
    if (beside !== undefined || NOT_RECOMPUTED.test(rate.label)) continue;
    const claim = claimOf(rate);
    const told = ofWhole(figures, index);
    // 累计64辆，其中新购22辆，占车辆186辆的34.4%: the 64 are, though the 22 are as much of these.
    const mistaken = told?.verdict === 'holds' ? undefined : ofOtherWhole(text, figures, index, claim);
    if (mistaken !== undefined) {
      statements.push(mistaken);
      continue;
    }
    const found = told ?? (claim && statementAt(text, figures, index, claim));
    if (found === undefined) continue;
    if ('name' in found) open.push(found);
    else if (found.verdict === 'holds') statements.push(found);
    else if (isNotShared(text, figures, index, statements, found)) continue;
    else if (!slips(text, rate, found.part, found.whole) && isOfTwo(figures, index, found)) continue;
    else if (isWithRest(text, figures, index, found)) continue;
    else if (isEvened(figures, index, found) || isOfAll(figures, index, found) || isOfSeveral(figures, index, found)) {
      statements.push({ ...found, verdict: 'holds' });
    } else if (found.verdict === 'loosely-wrong' && goesOnWith(statements, found)) {
      statements.push({ ...found, verdict: 'probably-wrong' });
    } else statements.push(found);
  }
  return { statements, open };
}

/** 网上24.68万件，窗口13.29万件，自助3.15万件，占比57.6%、31.0%、7.3%: as many as the amounts right before them, and in their order. */
function opensShares(figures: readonly Figure[], index: number): boolean {
  const [first, last] = [figures[index]!, figures[index - 1]];
  let end = index + 1;
  while (
    end - index <= MOST_SHARES &&
    isListedRate(figures[end]) &&
    figures[end]!.quantity.unit === first.quantity.unit
  )
    end++;
  const count = end - index;
  if (count < LEAST_SHARES || last === undefined) return false;
  const parts = figures.slice(Math.max(0, index - count), index);
  return (
    parts.length === count &&
    parts.every(
      ({ role, sentence, quantity }) =>
        role === 'level' && sentence === first.sentence && sameKind(quantity, last.quantity),
    )
  );
}

const LEAST_SHARES = 3;
/** No list has more. */
const MOST_SHARES = 20;
const isListedRate = (figure: Figure | undefined): boolean =>
  figure?.label === '' && /^[、和及与]$/.test(figure.gap.trim());

function statementAt(
  text: string,
  figures: readonly Figure[],
  index: number,
  claim: Claim,
): ReadShare | OpenShare | undefined {
  const rate = figures[index]!;
  const levels = levelsBefore(figures, index, claim);
  const together = toldTogether(text, figures, index, claim);
  if (together !== undefined && agrees(rate, together.part, together.whole))
    return { rate, ...together, verdict: 'holds' };
  const told = together && !arePartsOfOne(levels, together.whole, together.part) ? together : undefined;
  const part = partFor(claim, levels, rate);
  // A rate whose name says what one of the figures counts is that figure's; else any two that fit will do.
  const sure = part !== undefined && isOnlyOne(levels, part, claim) && !isListed(levels, part);
  const holding = pairThatHolds(text, rate, sure ? [part] : levels, levels);
  if (holding !== undefined) return { rate, ...holding, verdict: 'holds' };
  if (told !== undefined) return { rate, ...told, verdict: 'probably-wrong' };
  // 二次告知率60.0%: of those who were told once.
  if (figures[index - 1]?.quantity.numerals === 'han' && /^[^,。;:、]+率/.test(rate.gap)) return undefined;
  if (part === undefined) {
    return (
      beyondWhole(text, levels, rate, claim) ??
      outsized(text, figures, index, levels, claim) ??
      openAt(claim, levels, rate)
    );
  }
  if (QUALIFIED.test(claim.subject) && !QUALIFIED.test(part.label)) return undefined;
  // 资源回收量48620吨…，资源及厨余回收率41.5%: of more than the one.
  if (OF_MORE.test(claim.subject) && !OF_MORE.test(part.label)) return undefined;
  const wholes = levels.filter(
    (whole) =>
      isWhole(whole, part) &&
      whole.depth <= part.depth &&
      !isOfAnotherBase(claim, whole) &&
      !isSibling(text, whole, part) &&
      !arePartsOfOne(levels, whole, part),
  );
  if (claim.whole !== '') {
    // 公共危险罪3265人，其中酒驾2317人，占该罪名之71.0%
    const opened = POINTING.test(claim.whole) ? wholes.find((one) => opens(text, one, part)) : undefined;
    if (opened !== undefined) return { rate, part, whole: opened, verdict: 'probably-wrong' };
    const whole = wholes.find((one) => isNamed(namedBy(text, one), claim.whole));
    if (whole !== undefined) return { rate, part, whole, verdict: 'certainly-wrong' };
    const short = wholes.find((one) => one.sentence === part.sentence && isShortFor(one.label, claim.whole));
    if (short !== undefined) return { rate, part, whole: short, verdict: 'probably-wrong' };
    // 全年经营总收入2650.5万元。…木材1348.1万元，占总收入的58.0%: in another sentence only a slip shows that it is meant.
    const far = wholes.find((one) => isShortFor(one.label, claim.whole) && slips(text, rate, part, one));
    if (far !== undefined) return { rate, part, whole: far, verdict: 'loosely-wrong' };
    if (nameOf(claim.whole).length >= 2) return { rate, part, name: nameOf(claim.whole) };
  } else {
    const whole =
      wholes.find((one) => opens(text, one, part)) ??
      (claim.stem === ''
        ? wholes.find((one) => one === figures[index - 2] && isBare(figures, index, claim))
        : wholes.find(({ sentence }) => sentence === part.sentence));
    if (
      whole !== undefined &&
      !isListed(levels, part) &&
      !countsOthers(claim, part, whole) &&
      isMeant(text, claim, rate, part, whole)
    ) {
      const verdict = sure || opens(text, whole, part) ? 'certainly-wrong' : 'probably-wrong';
      return {
        rate,
        part,
        whole,
        verdict: isBound(text, figures, index, claim, part, whole) ? verdict : 'loosely-wrong',
      };
    }
  }
  // 儿童督导员76名、儿童主任1124名，培训率100%: of all of them, whoever they are.
  if (compare(baseValue(rate.quantity), HUNDRED_PERCENT) === 0) return undefined;
  // 优、良、中、差的分别有11个、24个、5个和2个，优良率为83.3%: of which of them it is, nothing says.
  if (claim.stem !== '' && saysNothing(namedBy(text, part))) return undefined;
  const slipped = wholes.find((whole) => slips(text, rate, part, whole) || isUnitLess(rate, part, whole));
  return slipped === undefined ? undefined : { rate, part, whole: slipped, verdict: 'loosely-wrong' };
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
  if (part.quantity.hedge !== undefined || isDenied(claim, part)) return undefined;
  if (claim.subject.length > claim.stem.length && whole.label.endsWith(claim.subject)) return undefined;
  if (countsOthers(claim, part, whole)) return undefined;
  if (compare(baseValue(rate.quantity), HUNDRED_PERCENT) === 0 && !isBarelyOf(claim, part)) return undefined;
  const beyond = compare(intervalOf(part.quantity).low, intervalOf(whole.quantity).high) > 0;
  const named =
    isCountOf(claim, part) ||
    (claim.stem !== '' && text.startsWith(claim.stem, part.quantity.end)) ||
    (claim.stem !== '' && !OUTCOME.test(claim.stem) && part.label.length <= 4 && sharesLetter(part.label, claim.stem));
  const share = claim.stem === '' && claim.subject === '' && opens(text, whole, part);
  return (named && part.label.length <= 8) || (beyond && share) ? { whole, part } : undefined;
}

/** Of the whole right before it, and of none that has a name of its own: 占该区规上企业的80.0%. */
const POINTING = /^(?:该|此)[^区县市省镇乡村校院局].{0,2}$|^其(?:总数|总量|总额|全部)?$/;

/** 投放点2163个，覆盖小区1046个，覆盖率98.5%: 个 counts anything, and what is covered are no 投放点. */
function countsOthers({ stem }: Claim, { label, quantity }: Figure, whole: Figure): boolean {
  if (quantity.unit?.name !== '个' || stem === '') return false;
  const [, noun = ''] = label.split(stem);
  return noun.length >= 2 && !whole.label.replace(TOLD_AS, '').endsWith(noun);
}

const TOLD_AS = /(?:累计|总数|共有?|现有|已有?|[达到为是]|总)+$/;

/** What is counted for a rate that calls it otherwise: 完成率 of schooling is that of those who left with a diploma. */
const COUNTED_AS: Readonly<Record<string, RegExp>> = { 完成: /毕业$/, 升学: /(?:升入|录取)[^,。;]{0,6}$/ };

const isCountOf = ({ stem }: Claim, { label }: Figure): boolean =>
  mentions(label, stem) || COUNTED_AS[stem]?.test(label) === true;

/** 人口606人，小学毕业560人，完成率100%: of all of them, while 按期办结率100% is of some. */
const isBarelyOf = (claim: Claim, part: Figure): boolean => claim.subject === claim.stem && isCountOf(claim, part);

const sharesLetter = (label: string, stem: string): boolean => [...stem].some((letter) => label.includes(letter));

/** A share of a whole that another paragraph has to print. */
function openAt({ subject, whole }: Claim, levels: readonly Figure[], rate: Figure): OpenShare | undefined {
  const name = nameOf(whole);
  const [part] = levels;
  if (name.length < 2 || part === undefined || part.sentence !== rate.sentence) return undefined;
  // 统计滞后一年，2023年投入21.85亿元，占当年地区生产总值的2.86%: what another paragraph tells is of this year.
  if (OF_THAT_YEAR.test(whole) && NAMES_YEAR.test(part.label)) return undefined;
  // 地方财政收入 is not 全部税收收入, though both end in 收入.
  if (subject.length >= 2 && 2 * likeness(part.label, subject) < subject.length - 1) return undefined;
  return { rate, part, name };
}

const OF_THAT_YEAR = /^(?:当|同|该)年/;
const NAMES_YEAR = /\d{4}年|[上去前]年/;

/** `完成全年目标5万人的59.2%`, `占分配数63.87亿元之64.6%`: the whole stands right before its rate, the part before it. */
function ofWhole(figures: readonly Figure[], index: number): ShareStatement | undefined {
  const rate = figures[index]!;
  const whole = figures[index - 1];
  if (whole === undefined || !OF_WHOLE.test(rate.gap.trim()) || RECKONED_BY.test(whole.label)) return undefined;
  const parts: Figure[] = [];
  // 新建326公里，其中县道140公里、乡道186公里，完成年度任务300公里的108.7%: what follows a list of parts may go back to their total.
  for (let at = index - 2; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    const part = figures[at]!;
    if (part.sentence !== rate.sentence) break;
    if (part.role !== 'level' || !sameKind(part.quantity, whole.quantity)) continue;
    if (agreesAlone(rate, part, whole)) return { rate, part, whole, verdict: 'holds' };
    parts.push(part);
  }
  // 余额712.64亿元，其中专项464.47亿元；余额占限额735.20亿元的96.9%: of what is called so.
  const nearest = OWN_SUBJECT.test(whole.label) ? parts.find((part) => isCalled(part, whole)) : parts[0];
  // 分别完成任务3000吨、150吨、2550吨的114.0%、124.0%、108.0%: each of that which stands in its place.
  if (
    figures[index + 1]?.gap === '、' &&
    figures[index - 2]?.quantity.unit === whole.quantity.unit &&
    whole.gap === '、'
  )
    return undefined;
  // 引进硕士7名、本科生15名，完成计划40名的55.0%: the last of them together.
  if (nearest === undefined || areTogether(rate, parts.slice(0, MOST_TOGETHER), whole)) return undefined;
  return { rate, part: nearest, whole, verdict: 'certainly-wrong' };
}

/** 余额占限额735.20亿元: the words before 占 call the part. */
function isCalled({ label }: Figure, whole: Figure): boolean {
  const subject = OWN_SUBJECT.exec(whole.label)?.[1];
  return subject !== undefined && label.includes(subject);
}

const OWN_SUBJECT = /^([\u3400-\u9fff]{2,6}?)占/;
const MOST_TOGETHER = 6;
/** 按股本2.18亿元的8%发放红利1744万元: the part stands behind its rate; 超出预算30000万元的6.8%: by how much. */
const RECKONED_BY = /^[按依照]|超[出过]?|[高低多少]于|不足/;

const PLANNED = /(?:达成|完成|执行|实现)$/;

/** Levels before a rate, nearest first; for the rate of a plan's fulfilment the plan's figure as well. */
function levelsBefore(figures: readonly Figure[], index: number, { stem }: Claim): readonly Figure[] {
  const levels: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && levels.length < LEVELS_IN_REACH; at--) {
    const { role } = figures[at]!;
    const isLevel = role === 'level' || (role === 'base' && PLANNED.test(stem));
    if (isLevel) levels.push(figures[at]!);
  }
  return levels;
}

interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
}

function pairThatHolds(
  text: string,
  rate: Figure,
  parts: readonly Figure[],
  levels: readonly Figure[],
): Pair | undefined {
  for (const part of parts) {
    for (const whole of levels) {
      if (!isWhole(whole, part)) continue;
      const holds = areBeside(levels, part, whole) && !opens(text, whole, part) ? agrees : agreesAlone;
      if (holds(rate, part, whole)) return { part, whole };
    }
  }
  return undefined;
}

/** 成立21件、不成立24件: only what stands side by side may make up the whole together. */
const areBeside = (levels: readonly Figure[], a: Figure, b: Figure): boolean =>
  a.sentence === b.sentence && Math.abs(levels.indexOf(a) - levels.indexOf(b)) === 1;

const HUNDRED_PERCENT: Rational = rational(1);

/**
 * Two figures beside a rate need not be its own (`执法人员62人，持证上岗率100%`). They are where the rate's name says what the
 * part counts, or where the printed rate comes close to what they give.
 */
function isMeant(text: string, { stem }: Claim, rate: Figure, part: Figure, whole: Figure): boolean {
  // 个 counts anything: 基地4个，20个村 are no part and whole, and 158个问题，已整改156个 are.
  if (part.quantity.unit!.name === '个' && !opens(text, whole, part) && !isDone(part)) return false;
  if (mentions(part.label, stem)) return true;
  if (compare(baseValue(rate.quantity), HUNDRED_PERCENT) === 0) return false;
  if (opens(text, whole, part) && stem === '') return true;
  // 招生10527人、毕业9218人，毕业生就业率97.9%: of those who found work, who are not told.
  return slips(text, rate, part, whole) || (isClose(rate, part, whole) && !(stem.length >= 2 && OUTCOME.test(stem)));
}

const OUTCOME = /就业|升学|及格|优秀/;
