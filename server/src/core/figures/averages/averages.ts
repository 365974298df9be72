import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasPlainSlip, hasTellingSlip, isBelieved, isNearly, isToldAlone } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { isOtherwiseGiven } from '../otherwiseGiven.ts';
import { type Per, perOf } from '../per.ts';
import type { Stated } from '../place.ts';
import { type Relation, relationHolds, type Term, termOf } from '../relation.ts';
import { likeliestSlip, slipOfOutcome, slipsOf } from '../repair.ts';
import { SLIPS } from '../slip.ts';
import { isExact, sameKind } from '../worth.ts';
import { type AverageStatement, averageOf, isPrice } from './averageOf.ts';
import { areOfOneCrop, areOfTwoCrops } from './crops.ts';
import { evenlyAt } from './evenAverages.ts';
import { productAt } from './products.ts';
import {
  basisOf,
  countedBefore,
  counts,
  dividendsFor,
  divisorsFor,
  isShared,
  looselyCounted,
  namesDays,
  sharesWords,
  timesFor,
  togetherOf,
  wordsOf,
} from './sharedOut.ts';

/** Averages that no two figures of a draft give: surveys, standards, prices, averages of averages. */
const NOT_RECOMPUTED =
  /可支配|纯收入|生产总值|GDP|标准|公用经费|消费支出|预期|寿命|年龄|限额|定额|不低于|不超过|目标|气温|浓度|指数|价格|房价|租金|身高|体重|成绩|分数|工资|薪|售价|收购价|每股|退休金|养老金|低保|补贴标准|增长|下降|增速|增加|减少|每[百千万]?[人户名件]中/i;

/** 按年末车辆数计算，车均1.2万公里; 按实有人数平均，每人13.0次; 以全市人口计，每人…: by what is told in words only. */
const RECKONED_BY = /(?:以|按)[^,。;()0-9]{2,12}(?:计算?|平均|[分平]摊|折算|测算),[^,。;]*$|[上下]表|分别[^,。;]*$/;

/** An average that its own paragraph does not settle. */
export interface OpenAverage {
  /** Its place among the figures of its block. */
  readonly index: number;
  readonly per: Per;
  /** Those that it counts right before it: 62名员额法官人均结案. */
  readonly among: Figure | undefined;
}

/** The averages of a block: those whose total and number it prints as well, and those that have to look further back. */
export const averagesIn = remembered((block: Block) => {
  const figures = figuresIn(block);
  const statements: AverageStatement[] = [];
  const open: OpenAverage[] = [];
  for (let index = 0; index < figures.length; index++) {
    const per = averagedAt(figures[index]!);
    if (per === undefined || RECKONED_BY.test(figures[index]!.gap)) continue;
    const statement =
      productAt(block, figures, index) ??
      statementOf(block, figures, index, per) ??
      evenlyAt(block, figures, index, per);
    if (statement !== undefined && statement.verdict !== 'holds' && isGivenOtherwise(block, statement.relation))
      continue;
    if (statement !== undefined) statements.push(statement);
    else if (
      per.time === undefined &&
      per.what !== '' &&
      basisOf(block.reading.text, figures, index, per) === undefined
    )
      open.push({ index, per, among: countedBefore(block.reading.text, figures, index, per) });
  }
  return { statements: withoutSettled(block.reading.text, statements), open };
});

/** What gives one average is not asked for another. */
function withoutSettled(text: string, statements: readonly AverageStatement[]): readonly AverageStatement[] {
  const held = statements.filter(({ verdict }) => verdict === 'holds');
  if (held.length === 0 || held.length === statements.length) return statements;
  const [totals, numbers] = [1, 2].map((place) => new Set(held.map((one) => termAt(one, place))));
  return statements.filter((one) => {
    const [average, total, number] = [0, 1, 2].map((place) => termAt(one, place));
    if (one.verdict === 'holds' || number === undefined || !numbers!.has(number)) return true;
    // 总产量6120吨，2860亩平均下来亩产2.14吨。其中蜜香薯3402吨，平均亩产2.10吨
    if (totals!.has(total)) return false;
    // 高血压患者随访6217人次，按签约1498人计算，人均4.15次；糖尿病患者随访2204人次，人均4.17次
    return !text.slice(number.end, average!.start).includes(';');
  });
}

const termAt = ({ relation: { terms } }: AverageStatement, place: number) => terms[place]!.stated?.figure.quantity;

function isGivenOtherwise(block: Block, { terms }: Relation): boolean {
  const [average, ...pair] = flatMapped(terms, ({ stated }) => stated?.figure);
  return isOtherwiseGiven(block, average!, pair);
}

/** 平均每件由19.0人降为13.3人: the first is of what was before. */
const PAST = /(?:由|从)[^,。;]{0,6}$|上年|去年|上期|同期|(?<![同环占])比|较/;
const AVERAGED = /均|每|单产|亩产|户量/;

function averagedAt({ quantity, label }: Figure): Per | undefined {
  if (quantity.unit === undefined || quantity.range || quantity.ratio) return undefined;
  if (!AVERAGED.test(label) || NOT_RECOMPUTED.test(label) || PAST.test(label)) return undefined;
  return perOf(label);
}

/** How many figures before and behind an average bear on what it may mean. */
const AROUND = 12;

function statementOf(block: Block, figures: readonly Figure[], index: number, per: Per): AverageStatement | undefined {
  const average = figures[index]!;
  const stated = (figure: Figure): Stated => ({ block, offset: 0, figure });
  const { text } = block.reading;
  // 58名每人2000元，120名每人1000元，共23.6万元: each has a total of its own.
  const isOther = (one: Figure): boolean =>
    one !== average && one.sentence === average.sentence && one.quantity.unit === average.quantity.unit && isPrice(one);
  const around = figures.slice(Math.max(0, index - AROUND), index + AROUND);
  if (isPrice(average) && around.some((one) => isOther(one) && averagedAt(one) !== undefined)) return undefined;
  const dividends = dividendsFor(text, figures, index, per);
  // Only a total told behind a price speaks of the same persons.
  const shared = isPrice(average)
    ? dividends.filter(({ quantity }) => quantity.start > average.quantity.start)
    : dividends;
  const divided: readonly Term[] =
    per.time === undefined
      ? divisorsFor(text, figures, index, per).map((figure) => termOf(stated(figure)))
      : timesFor(text, average, shared, per.time);
  const relations = flatMapped(shared, (dividend) =>
    flatMapped(divided, (divisor) =>
      isApart(dividend, divisor.stated?.figure)
        ? []
        : [averageOf(stated(average), stated(dividend), divisor, per.count)],
    ),
  );
  const holding = relations.find(relationHolds);
  if (holding !== undefined) return { relation: holding, verdict: 'holds' };
  const [nearest] = relations;
  if (nearest === undefined) return undefined;
  const loose =
    per.time === undefined ? looselyCounted(figures, index, per).map((figure) => termOf(stated(figure))) : [];
  const ofOthers = flatMapped([...loose, ...togetherOf(divided)], (divisor) =>
    shared.map((dividend) => averageOf(stated(average), stated(dividend), divisor, per.count)),
  );
  const held = ofOthers.find(relationHolds);
  if (held !== undefined) return { relation: held, verdict: 'holds' };
  const meant = likeliest(relations) ?? nearest;
  const verdict = verdictOf(text, per, around, average, meant);
  return verdict === undefined ? undefined : { relation: meant, verdict };
}

/** The same figure; or 县城7所在校生9864人，…；其余16所校均432人: what the rest share is told behind them. */
function isApart(dividend: Figure, divisor: Figure | undefined): boolean {
  if (divisor === undefined) return false;
  return (
    dividend === divisor ||
    (/^(?:其余|其他|另外?)/.test(divisor.label) && dividend.quantity.start < divisor.quantity.start)
  );
}

/** The relation whose outcome a slip explains, the likeliest slip first. */
function likeliest(relations: readonly Relation[]): Relation | undefined {
  const slips = relations.map(slipOfOutcome);
  for (const slip of SLIPS) if (slips.includes(slip)) return relations[slips.indexOf(slip)];
  return undefined;
}

/** How many figures of earlier paragraphs an average is tried with. */
const FARTHEST = 12;

/**
 * Two digits swapped, or the point shifted: any other digit, or a rounded total from afar, is too likely among so many. `fewer`: by how
 * many digits the number may be shorter than what chance hardly explains; less than nought asks for more.
 */
function isTurned(relation: Relation, fewer: number): boolean {
  const slip = slipOfOutcome(relation);
  const [average, dividend] = relation.terms;
  const isSure = average!.stated?.block === dividend!.stated?.block || isExact(dividend!.stated!.figure.quantity);
  return (slip === 'swapped' || (slip === 'tenfold' && isSure)) && hasTellingSlip(relation, fewer);
}

/** The two are told in one sentence, or one of them beside the average. */
function isTogether(a: Stated, b: Stated, { block }: Stated): boolean {
  return a.block === b.block ? a.figure.sentence === b.figure.sentence : a.block === block || b.block === block;
}

/**
 * An average whose total and number stand in the paragraphs before it: 事故318起、死亡171人…⏎平均每起事故死亡0.54人. `figures` are
 * those before it and of its own paragraph. Only a slip is reported: what stands so far away may be another's.
 */
export function averageFrom(
  figures: readonly Stated[],
  { per, among }: OpenAverage,
  average: Stated,
): AverageStatement | undefined {
  const words = (one: Stated): string => wordsOf(one.block.reading.text, one.figure);
  const nearest = (fits: (one: Stated) => boolean): readonly Stated[] =>
    figures.filter(fits).slice(-FARTHEST).reverse();
  // 执结21592件…。62名法官人均结案348件: where the number is certain, less has to be said of what they share.
  const isNamed = (one: Stated): boolean =>
    among === undefined
      ? sharesWords(words(one), per.what)
      : one.block === average.block && [...per.what].some((character) => words(one).includes(character));
  const isOther = ({ figure }: Stated): boolean => figure.quantity !== average.figure.quantity;
  const dividends = nearest((one) => isOther(one) && isShared(one.figure, average.figure) && isNamed(one));
  // 专任教师平均每人: of those, and of no others that are counted in persons.
  const isMeant = (one: Stated): boolean => per.subject.length < 2 || sharesWords(words(one), per.subject);
  const divisors = nearest((one) =>
    among === undefined
      ? one.figure.role === 'level' && counts(one.block.reading.text, one.figure, per) && isMeant(one)
      : one.figure.quantity === among.quantity && one.block === average.block,
  );
  const relations = flatMapped(dividends, (dividend) =>
    flatMapped(divisors, (divisor) =>
      divisor === dividend ? [] : [averageOf(average, dividend, termOf(divisor), per.count)],
    ),
  );
  if (relations.some(relationHolds) || isOtherwiseGiven(average.block, average.figure, [])) return undefined;
  const belong = (dividend: Stated, divisor: Stated): boolean =>
    isTogether(dividend, divisor, average) || areOfOneCrop(dividend.figure, divisor.figure);
  // 每百户拥有小汽车26.8辆: where households are told in many ways, one of them gives three digits by chance.
  const fewer = divisors.length > 1 ? -1 : 0;
  const slipped =
    among === undefined
      ? likeliest(
          relations.filter((one) => belong(one.terms[1]!.stated!, one.terms[2]!.stated!) && isTurned(one, fewer)),
        )
      : relations.find((one) => isTurned(one, 0));
  return slipped === undefined ? undefined : { relation: slipped, verdict: 'probably-wrong' };
}

/**
 * An average that names what is averaged is that of the figure so named; one that says nothing of its own is that of the
 * figures right before it: 6831人次，512.3万元，人均750元. Of others only a slip is reported.
 */
function verdictOf(
  text: string,
  { what, subject }: Per,
  figures: readonly Figure[],
  average: Figure,
  relation: Relation,
): AverageStatement['verdict'] | undefined {
  const dividend = relation.terms[1]!.stated!.figure;
  const divisor = relation.terms[2]!.stated?.figure;
  if (divisor !== undefined && areOfTwoCrops(dividend, divisor)) return undefined;
  // 四个季度分别发送318.6万人、296.4万人…日均发送3.42万人: of all of them.
  if (isOfList(figures, dividend)) return undefined;
  const reckoned = RECKONED.test(average.label) || !isShared(dividend, average);
  if (reckoned) return hasTellingSlip(relation) ? 'probably-wrong' : undefined;
  const words = wordsOf(text, dividend) + (divisor === undefined ? '' : wordsOf(text, divisor));
  // A subject told before the average carries on to a total behind it.
  const back = dividend.quantity.start < average.quantity.start;
  const own = back && subject.length >= 2 && !sharesWords(words, subject);
  const shares = (figure: Figure | undefined): boolean =>
    figure !== undefined && sharesWords(wordsOf(text, figure), what);
  const beside = [dividend, divisor].every((figure) => figure === undefined || isBeside(figures, figure, average));
  if (back && namesAnotherThing(wordsOf(text, dividend), what)) return undefined;
  // 三大产业合计1127.7亿元…亩均工业产值642.3万元，按工业用地2.38万亩计算: what it is shared out among does not name what is shared.
  const told = !own && (shares(dividend) || (beside && shares(divisor)));
  // 培训班32期，培训妇女1760人，平均每期50人: nothing else in its sentence that it could be of.
  const only = !own && divisor !== undefined && areOnly(figures, [dividend, divisor], average);
  if (only && isNearly(relation, 0) && slipsOf(relation).length > 0) return 'probably-wrong';
  const alone = !own && divisor !== undefined && areAlone(text, figures, [dividend, divisor], average);
  if (alone && slipsOf(relation).length > 0) return 'probably-wrong';
  if (told || (beside && !own && what === '')) {
    return isTold(relation) ? 'certainly-wrong' : undefined;
  }
  // 完成客运量13321.0万人次。按181天计算，日均73.60万人次: it says what the total before it is shared out among.
  if (dividend.sentence !== average.sentence || own)
    return namesDays(text, figures, figures.indexOf(average)) && hasPlainSlip(relation) ? 'probably-wrong' : undefined;
  const near = beside && GENERIC.test(what) && isBelieved(relation, 0);
  const slipped = GENERIC.test(what) ? hasPlainSlip(relation) : likeliestSlip(relation) === 'swapped';
  return near || slipped ? 'probably-wrong' : undefined;
}

/** 新设经营主体2737万户，日均新设企业2.4万户: the same is done, and to something else. */
function namesAnotherThing(dividend: string, what: string): boolean {
  const [own, other] = [what, dividend].map((words) => words.slice(-2));
  return what.length >= 4 && dividend.length >= 4 && !dividend.includes(own!) && !what.includes(other!);
}

/** An average is told among many figures, so that being near says little: 收获面积3018公顷, 平均每户种植面积. */
const isTold = (relation: Relation): boolean => hasTellingSlip(relation) || isToldAlone(relation);

/** 门诊次均费用: insurers and hospitals count visits and takings each in their own way; 亩 in square metres may be of other grounds too. */
const RECKONED = /(?<!人)次均|例均/;
const GENERIC = /^(?:投入|补助|发放|奖励|资助|支出|投资|救助|消费|金额|资金|补贴|处理|受理)?$/;

const LISTED = /^(?:、|和|及|与)$/;

/** One of a list of its kind whose figures say nothing of themselves. */
function isOfList(figures: readonly Figure[], one: Figure): boolean {
  const at = figures.indexOf(one);
  const isJoined = (a: Figure | undefined, b: Figure | undefined): boolean =>
    a !== undefined && b !== undefined && LISTED.test(b.gap.trim()) && sameKind(a.quantity, b.quantity);
  return isJoined(figures[at - 1], one) || isJoined(one, figures[at + 1]);
}

/** The only levels that its sentence tells before an average. */
function areOnly(figures: readonly Figure[], told: readonly Figure[], average: Figure): boolean {
  const levels = figures.filter(
    ({ role, sentence, quantity }) =>
      role === 'level' && sentence === average.sentence && quantity.start < average.quantity.start,
  );
  return levels.length === told.length && told.every((one) => levels.includes(one));
}

/** 平均每场, 项均; 每家20万元，计760万元 is what each of some gets. */
const AVERAGE_ONLY = /^(?:平均|[\u4e00-\u9fff]{1,2}均)/;
const RECKONED_BEHIND = /^[,、]?(?:共|合|总|小)?计/;

/**
 * 下派医师64人、3328天，人均52天: the two figures right before an average, and no other of their kinds in its sentence. Of 870 such in clean drafts
 * no slip, however short, explains one that is of something else.
 */
function areAlone(text: string, figures: readonly Figure[], told: readonly Figure[], average: Figure): boolean {
  const at = figures.indexOf(average);
  if (!told.every((one) => one === figures[at - 1] || one === figures[at - 2])) return false;
  if (!AVERAGE_ONLY.test(average.label) || RECKONED_BEHIND.test(text.slice(average.quantity.end))) return false;
  return figures.slice(0, at).every((one) => {
    if (one.sentence !== average.sentence || told.includes(one)) return true;
    return one.quantity.unit?.kind === 'rate' || !told.some(({ quantity }) => sameKind(quantity, one.quantity));
  });
}

/** Among the two levels right before or behind, none of them part of another. */
function isBeside(figures: readonly Figure[], figure: Figure, average: Figure): boolean {
  if (figure.sentence !== average.sentence || figure.depth !== average.depth || /其中/.test(figure.gap)) return false;
  const levels = figures.filter(
    ({ role, sentence }) => (role === 'level' || role === 'change') && sentence === average.sentence,
  );
  const before = levels.filter(({ quantity }) => quantity.start < average.quantity.start);
  const behind = levels.filter(({ quantity }) => quantity.start > average.quantity.start);
  return before.slice(-2).includes(figure) || behind.slice(0, 2).includes(figure);
}
