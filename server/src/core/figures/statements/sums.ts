import type { Block } from '../../draft/block.ts';
import { addIntervals, compare, type Interval, meets, type Rational, rational } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { isBelieved } from '../belief.ts';
import { baseValue, FIGURES_IN_REACH, type Figure, figuresIn, intervalOf, sameKind } from '../figure.ts';
import { namesListed } from '../naming.ts';
import { outermost } from '../nested.ts';
import { evidenceOf, namesOthers } from '../partitions.ts';
import { type Relation, termOf } from '../relation.ts';
import { isNotAdded } from './notAdded.ts';
import { sharesIn } from './shares.ts';
import { evidenceFor, hasSlip, holds, isNear, isWhole, type SumVerdict, sumOf, verdictOf } from './sumVerdict.ts';

/** Parts and their total (数据关系：合计). */
export interface SumStatement {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** Those of the parts that are taken away: what went, in an account. */
  readonly less?: readonly Figure[];
  /** The figure told as the outcome: the total, or what is left over. */
  readonly outcome: Figure;
  /** Sum of the parts as printed, in base units. */
  readonly sum: Rational;
  readonly verdict: SumVerdict;
}

/**
 * What introduces the parts of the total before it. 主要 announces a choice and not the whole, so such lists are not
 * judged; they are found here only so that they end the list before them.
 */
const OPENER =
  /(?:^|[,。;:(、 ])(?:其中|包括|分别为|分别是|分为|其中包括|包含|含(?!\))|即|[按依][^,。;:]{1,8}[分别]|[分从][^,。;:]{1,8}看)[^0-9]*$/;
/** 在地区生产总值中，第一产业…: what is divided is named again. */
const WITHIN = /(?:在|(?:^|[。;])(?=[^,。;:]{2,12}中,))([^,。;:]{2,12})中[^0-9]*$/;
/** 上述15起火灾中，… */
const OF_THESE = /^[^,。;:0-9]{0,14}中,/;
const DIVISION = /[,;。](?:按|依|分)/;
/** 涉毒重点人员 and 等级 choose nothing. */
const CHOICE = /主要|(?:^|[,:])(?:其中)?[:,]?重点|比如|例如|如:|(?<![高中平上优劣初同])等(?![级次第别额])/;
const BRACKET = /^(?:次|\(次\))?\((?![^()]*(?:\d{4}年|上年|去年|同期|同比|比))/;
const COLON = /^:/;
/** 公共预算支出 is no total. */
const TOTAL_CUE = /(?:共计|合计|总计|共需|总共|一共|累计|合共|(?<!公)共)[^,。;]{0,9}$/;
const STRONG_TOTAL_CUE = /(?:共计|合计|总计|共需|总共|一共|合共)[^,。;]{0,9}$/;
const NEW_SUBJECT =
  /^(?:另|另外|此外|同时|全年|今年|目前|截至|同比|年末|年底|期末|月末|本月|累计|我[县市区校镇局省]|全[县市区省校镇系]|本[县市区校镇局省])/;

/** The sums that a block states, held or not; found once for all rules. */
export const sumsIn = remembered((block: Block): readonly SumStatement[] => {
  const { text } = block.reading;
  const figures = figuresIn(block);
  const sums = sumsOf(text, figures);
  const isSettled = ({ verdict }: SumStatement): boolean => verdict === 'holds' || verdict === 'open';
  if (sums.every(isSettled)) return sums;
  const shares = sharesIn(block).statements;
  return sums.filter(
    (sum) =>
      isSettled(sum) ||
      (isBelieved(relationOf(block, sum), 0, isNamed(text, sum)) && !isNotAdded(text, figures, shares, sum)),
  );
});

/** By names that leave nothing out. What is divided in the next sentence, if it is not opened by 其中, may have been told before it. */
const isNamed = (text: string, { total, parts: [first], verdict }: SumStatement): boolean =>
  verdict === 'certainly-wrong' &&
  (total.sentence === first!.sentence || between(text, total, first!).includes('其中'));

/** A sum as a relation: the total, then its parts. */
export function relationOf(
  block: Block,
  { total, parts, less = [] }: Pick<SumStatement, 'total' | 'parts' | 'less'>,
): Relation {
  const terms = [total, ...parts].map((figure) =>
    termOf({ block, offset: 0, figure }, less.includes(figure) ? MINUS : undefined),
  );
  return { kind: 'sum', terms };
}

const MINUS = rational(-1);

function sumsOf(text: string, figures: readonly Figure[]): readonly SumStatement[] {
  const found: SumStatement[] = [];
  const levels: number[] = [];
  for (let index = 0; index < figures.length; index++) if (figures[index]!.role === 'level') levels.push(index);
  if (levels.length < 3) return found;
  const divided = new Set<Figure>();
  for (const index of levels) {
    const statements = totalFirst(text, figures, index, divided);
    for (const { parts, verdict } of statements) if (verdict === 'holds') for (const part of parts) divided.add(part);
    if (statements.length > 0) found.push(...statements);
    else found.push(...totalLast(text, figures, index));
  }
  return found;
}

const between = (text: string, a: Figure, b: Figure): string => text.slice(a.quantity.end, b.quantity.numberStart);

/** `X人，其中A、B` · `X人（A、B）` · `X人：A、B`. */
function totalFirst(
  text: string,
  figures: readonly Figure[],
  index: number,
  divided: ReadonlySet<Figure>,
): readonly SumStatement[] {
  const total = figures[index]!;
  const first = firstPart(text, figures, index);
  if (first === undefined) return [];
  const { groups, complete, beyond } = partsFrom(text, figures, index, first);
  const parts = groups.flat();
  const opening = parts.length === 0 ? '' : between(text, total, parts[0]!);
  // 下半年88.56亿元。分级次看，市级58.36亿元，县区级128.06亿元: what is more than the figure before it divides another.
  if (opening.includes('。') && parts.some((part) => !isBelow(part, total))) return [];
  const whole = beyond && wholeSet(text, total, [...parts, ...beyond]);
  if (parts.length < 2) return whole === undefined ? [] : [statement(total, whole, 'certainly-wrong')];
  // 16项，按级别分省级9项、市级7项，按学段分…: the second division is of the 16 as well, not of the 7.
  if (CHOICE.test(opening) || (divided.has(total) && DIVISION.test(opening))) return [];
  // A bracket that opens with its first part and not with 其中 sets out the whole.
  const bracketed = /^\(次?\)?\(?(?!其中|包括|含|如)/.test(opening) && parts[0]!.depth > total.depth;
  // 总额38亿元，其中限额以上4亿元。按经营地分，…: the next sentence divides the whole, not its part.
  if (/其中/.test(total.gap) && opening.includes('。')) return [];
  // What stands in the total's own bracket is of that total.
  const columns = parts[0]!.depth === total.depth && isColumn(figures, index);
  const judge = (some: readonly Figure[]): SumStatement => {
    const evidence = evidenceFor(text, some, total);
    if (!complete || (columns && evidence !== 'complete' && evidence !== 'ladder'))
      return statement(total, some, 'open');
    const verdict = verdictOf(text, total, some, evidence);
    return statement(total, some, verdict === 'open' && bracketed ? 'probably-wrong' : verdict);
  };
  // 城镇A人，乡村B人；男性C人，女性D人 divides one total twice.
  const divisions = groups.filter((group) => group.length > 1 && evidenceFor(text, group, total) === 'complete');
  if (groups.length > 1 && divisions.length === groups.length) {
    return groups.map((group) => (holds(total, group) ? statement(total, group, 'holds') : judge(group)));
  }
  // 离婚纠纷1389件；其中准予304件、不准287件…: parts of a part are added once.
  const outer = outermost(parts);
  for (const list of outer.length < parts.length ? [parts, outer] : [parts]) {
    const least = isWhole(text, list, total)
      ? list.length
      : Math.max(2, list.findIndex(({ label }) => namesOthers(label)) + 1);
    for (let count = list.length; count >= least; count--) {
      const some = list.slice(0, count);
      if (holds(total, some)) return [statement(total, some, 'holds')];
    }
  }
  if (outer.length < 2) return [];
  if (whole !== undefined) return [statement(total, whole, 'certainly-wrong')];
  const run = slippedRun(text, total, parts);
  if (run !== undefined) return [statement(total, run, 'probably-wrong')];
  const named = namedTail(text, total, parts);
  if (named !== undefined) return [holds(total, named) ? statement(total, named, 'holds') : judge(named)];
  if (outer.length < parts.length) return [judge(outer)];
  return [judge(groups[0]!.length >= 2 ? groups[0]! : parts)];
}

/** 其中债券2.80亿元、中央资金0.96亿元、自筹0.60亿元，已完成投资1.92亿元: the first of them are joined, and a slip makes them the total. */
function slippedRun(text: string, total: Figure, parts: readonly Figure[]): readonly Figure[] | undefined {
  const end = parts.findIndex((part, at) => at > 0 && !JOINED.test(between(text, parts[at - 1]!, part)));
  if (end < 3) return undefined;
  const run = parts.slice(0, end);
  return isNear(total, run, 10n) && hasSlip(text, total, run) ? run : undefined;
}

const JOINED = /^ ?(?:\([^()]*\))?[、和及与]/;

/** 驾驶人176.4万人，其中汽车驾驶人162.5万人，男性118.3万人、女性58.1万人: the last parts alone are the whole, unless they are that of the part before. */
function namedTail(text: string, total: Figure, parts: readonly Figure[]): readonly Figure[] | undefined {
  const tail = parts.slice(-2);
  const before = parts.at(-3);
  if (before === undefined || holds(before, tail)) return undefined;
  return evidenceFor(text, tail, total) === 'complete' && evidenceFor(text, parts, total) !== 'complete'
    ? tail
    : undefined;
}

/** 交易金额101132万元，节约资金2784万元，增价87万元。其中…: several totals of one unit, and the parts of each mixed. */
function isColumn(figures: readonly Figure[], index: number): boolean {
  const total = figures[index]!;
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const figure = figures[at]!;
    if (figure.sentence !== total.sentence || figure.bracket !== total.bracket) return false;
    if (figure.role === 'level' && sameKind(figure.quantity, total.quantity)) return true;
  }
  return false;
}

const FARTHEST_PART = 70;

/** Index of the first part behind a total: the next level of its kind, if something between them opens a list. */
function firstPart(text: string, figures: readonly Figure[], index: number): number | undefined {
  const total = figures[index]!;
  let passed = false;
  for (let at = index + 1; at < figures.length && at <= index + 6; at++) {
    const figure = figures[at]!;
    if (figure.role !== 'level' || !sameKind(figure.quantity, total.quantity)) continue;
    const words = between(text, total, figure);
    if (BRACKET.test(words) && figure.depth === total.depth + 1) return at;
    if (figure.bracket !== total.bracket) continue;
    if (!passed && (COLON.test(words) || OF_THESE.test(words))) return at;
    if (words.length > FARTHEST_PART && !words.includes('其中')) return undefined;
    const within = WITHIN.exec(figure.gap)?.[1];
    const named = within !== undefined && total.label.includes(within.slice(0, passed ? 2 : undefined));
    const opens = OPENER.test(figure.gap) || (at > index + 1 && OPENER.test(openingOf(words)));
    if (named || (opens && !passed)) return figure.sentence <= total.sentence + 1 ? at : undefined;
    // 受理2674件；不予受理387件。受理的案件中，…: what is divided is named again, further on.
    passed = true;
  }
  return undefined;
}

/** The words up to the last figure between, whose opener may stand before an attribute: 其中，A增长5%，… */
function openingOf(words: string): string {
  const at = words.lastIndexOf('其中');
  return at < 0 ? '' : words.slice(Math.max(0, at - 1)).replace(/[0-9][^,。;]*/g, '');
}

interface Parts {
  /** The parts; a new group begins behind a ； where commas separate the parts before it. */
  readonly groups: readonly (readonly Figure[])[];
  /** False where the list breaks off at parts of a part or at a total of its own, and cannot be judged. */
  readonly complete: boolean;
  /** What comes behind, from a figure on that is more than the total. */
  readonly beyond?: readonly Figure[];
}

function partsFrom(text: string, figures: readonly Figure[], totalIndex: number, first: number): Parts {
  const total = figures[totalIndex]!;
  const { bracket, depth } = figures[first]!;
  const groups: Figure[][] = [[]];
  const group = (): Figure[] => groups.at(-1)!;
  const isItem =
    figures[totalIndex - 1]?.sentence === total.sentence &&
    total.gap.includes(';') &&
    /其中|包括/.test(figures[first]!.gap);
  let semicolons = false;
  const end = Math.min(figures.length, first + FIGURES_IN_REACH);
  for (let at = first, count = 0; at < end; at++) {
    const figure = figures[at]!;
    const last = group().at(-1);
    if (figure.bracket !== bracket && figure.depth <= depth) break;
    if (last !== undefined && figure.sentence !== last.sentence && !(count === 1 && goesOn(total, last, figure))) break;
    if (figure.depth > depth || figure.role !== 'level') continue;
    if (last !== undefined) {
      const words = between(text, last, figure);
      // 其他收入合共1842亿元 is one more part.
      if (STRONG_TOTAL_CUE.test(figure.label) && !namesOthers(figure.label)) return brokenOff(groups);
      if (NEW_SUBJECT.test(figure.label)) break;
      if (OPENER.test(figure.gap) && words.includes('其中')) {
        // Parts of another figure than the last part: this list ended before it.
        if (levelBefore(figures, at) !== last) break;
        const behind = behindNested(figures, at, last, total);
        if (behind === undefined) return brokenOff(groups);
        at = behind - 1;
        continue;
      }
      if (words.includes(';')) {
        // 油料14.5万吨，其中油菜籽11.1万吨；蔬菜49.9万吨: what is more than the whole is no part of it.
        const beyond = sameKind(figure.quantity, total.quantity) && !isBelow(figure, total);
        if (beyond && (alike(total, figure) || (count === 1 && !isSibling(last, figure)))) {
          return { groups, complete: true, beyond: listFrom(figures, at, total) };
        }
        // 国有企业193人；事业单位246人，其中医疗221人；党政机关38人: an item of a list is divided up to its end.
        if (isItem || (count === 1 && closesWithShare(text, figures, at))) break;
        if (count === 1) semicolons = true;
        else if (!semicolons && sameKind(figure.quantity, total.quantity)) groups.push([]);
      }
    }
    if (!sameKind(figure.quantity, total.quantity)) continue;
    group().push(figure);
    count++;
  }
  return { groups, complete: true };
}

/** 工业用地1386亩，其中标准地1172亩，占84.6%；盘活低效用地643亩: a part with its share before the ；, and one without behind it. */
function closesWithShare(text: string, figures: readonly Figure[], at: number): boolean {
  const isShared = (index: number): boolean => figures[index]?.role === 'share';
  return (
    isShared(at - 1) &&
    !isShared(at + 1) &&
    /;[^,。;]*$/.test(text.slice(0, figures[at]!.quantity.start).slice(-LONGEST))
  );
}

const LONGEST = 40;

/** The levels of a total's kind from `first` on, to the end of its sentence. */
function listFrom(figures: readonly Figure[], first: number, total: Figure): readonly Figure[] {
  const { sentence, bracket } = figures[first]!;
  const list: Figure[] = [];
  for (let at = first; at < figures.length && list.length < MOST_NAMED && figures[at]!.sentence === sentence; at++) {
    const figure = figures[at]!;
    if (figure.role === 'level' && figure.bracket === bracket && sameKind(figure.quantity, total.quantity))
      list.push(figure);
  }
  return list;
}

/** No set of names that make a whole is longer. */
const MOST_NAMED = 8;

/** 粮食38.2万吨，其中：小春11.7万吨；大春46.5万吨: by their names the parts are the whole, though one is more than the total. */
function wholeSet(text: string, total: Figure, parts: readonly Figure[]): readonly Figure[] | undefined {
  const evidence = evidenceFor(text, parts, total);
  return evidence === 'complete' || (evidence === 'ladder' && parts.length > 2) ? parts : undefined;
}

/** What breaks off in a later group leaves those before it whole: 学生1500人，其中…；教师134人，其中…。 */
function brokenOff(groups: readonly (readonly Figure[])[]): Parts {
  return groups.length > 1 ? { groups: groups.slice(0, -1), complete: true } : { groups, complete: false };
}

function levelBefore(figures: readonly Figure[], index: number): Figure | undefined {
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    if (figures[at]!.role === 'level') return figures[at];
  }
  return undefined;
}

/** A second part in a sentence of its own; one that is more than the total, or of another time, is of something else. */
function goesOn(total: Figure, last: Figure, figure: Figure): boolean {
  if (NEW_SUBJECT.test(figure.label) || figure.quantity.unit?.discrete !== true) return false;
  return alike(last, figure) && isBelow(figure, total);
}

/** Told alike, or the one and the other half of a whole: 城镇 and 乡村. */
const isSibling = (last: Figure, figure: Figure): boolean =>
  alike(last, figure) || evidenceOf([last.label, figure.label], '') === 'complete';

const isBelow = (a: Figure, b: Figure): boolean => compare(baseValue(a.quantity), baseValue(b.quantity)) < 0;

/** Two figures whose labels end in the same two characters: 县级监测站5个。乡级监测站8个. */
function alike(a: Figure, b: Figure): boolean {
  return (
    a.quantity.unit === b.quantity.unit &&
    b.label.length <= 15 &&
    a.label.length >= 2 &&
    b.label.length >= 2 &&
    a.label.slice(-2) === b.label.slice(-2)
  );
}

/** Index behind the parts of a part: `A 100人，其中甲60人、乙40人，B 50人` goes on at B. */
function behindNested(figures: readonly Figure[], from: number, parent: Figure, total: Figure): number | undefined {
  let sum: Interval | undefined;
  const end = Math.min(figures.length, from + FIGURES_IN_REACH);
  for (let at = from; at < end && figures[at]!.sentence === parent.sentence; at++) {
    const figure = figures[at]!;
    if (figure.role !== 'level' || !sameKind(figure.quantity, total.quantity)) continue;
    const own = intervalOf(figure.quantity);
    sum = sum === undefined ? own : addIntervals(sum, own);
    if (at > from && meets(sum, intervalOf(parent.quantity))) return at + 1;
  }
  return undefined;
}

/** `A 14万元，B 400万元，C约80万元，共需500万元`. */
function totalLast(text: string, figures: readonly Figure[], index: number): readonly SumStatement[] {
  const total = figures[index]!;
  if (!TOTAL_CUE.test(total.label)) return [];
  const parts: Figure[] = [];
  let passage = 0;
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    const figure = figures[at]!;
    if (figure.sentence !== total.sentence || figure.depth < total.depth) break;
    if (figure.role !== 'level' || figure.depth > total.depth) continue;
    if (!sameKind(figure.quantity, total.quantity)) continue;
    if (TOTAL_CUE.test(figure.label)) break;
    // The parts behind the last ； are the likeliest to be meant.
    const apart = parts.length >= 2 && between(text, figure, parts[0]!).includes(';');
    if (passage === 0 && apart && !between(text, parts[0]!, parts[1]!).includes(';')) passage = parts.length;
    parts.unshift(figure);
    if (OPENER.test(figure.gap)) break;
  }
  if (parts.length < 2) return [];
  const most = isWhole(text, parts, total) ? 0 : parts.length - 2;
  for (let from = 0; from <= most; from++) {
    const some = parts.slice(from);
    if (holds(total, some) || holds(total, outermost(some))) return [statement(total, some, 'holds')];
  }
  const counted = COUNTED.exec(total.label)?.[1];
  // 工程建设与土地整理两个板块合计: of three that stand there two are meant.
  if (counted !== undefined)
    return [statement(total, parts, parts.length === COUNTS.indexOf(counted) + 2 ? 'certainly-wrong' : 'open')];
  const meant = passage === 0 ? parts : parts.slice(-passage);
  const strong = STRONG_TOTAL_CUE.test(total.label) || closes(text, meant, total);
  // 甲、乙、丙分别完成1.2、3.4、5.6亿元，合计…: as many names as figures, and all of them.
  const named = namesListed(meant[0]!, meant.length) !== undefined && figures[index - 1] === meant.at(-1);
  if (strong && (named || evidenceFor(text, meant, total) === 'complete')) {
    return [statement(total, meant, 'certainly-wrong')];
  }
  if (strong && (isNear(total, meant, 15n) || hasSlip(text, total, meant)))
    return [statement(total, meant, 'probably-wrong')];
  // 应种86432剂次，实种85216剂次；非免疫规划疫苗64825剂次，合计150401剂次: the last of them, where a slip explains it.
  const slipped = parts
    .map((_, from) => parts.slice(from))
    .find(
      (some) => some.length > 1 && some.length < parts.length && isNear(total, some, 5n) && hasSlip(text, total, some),
    );
  return [
    strong && slipped !== undefined ? statement(total, slipped, 'probably-wrong') : statement(total, meant, 'open'),
  ];
}

/** 三者合计, 两项共: so many parts and no others. */
const COUNTED =
  /([两三四五六七八九])(?:[者项类个种家户]|部分|个[^,。;、]{2,3})(?:合计|共计|共|合共|总计|相加)(?:为|达)?$/;
const COUNTS = '两三四五六七八九';

const CLOSING = /^[^,。;:()0-9]{0,6},?(?:共计|合计|总计|总共|一共|合共|共)(?:为|有)?$/;
const PLAIN_LIST = /^[^,。;:()0-9]{0,16}(?:、|和|及|与|以及)[^,。;:()0-9]{0,24}$/;
const SOME = /等|其中|主要|另/;

/** 民警14名、辅警22名，共36名: right behind a plain list, and nothing else is said. */
function closes(text: string, parts: readonly Figure[], total: Figure): boolean {
  const joins = parts.slice(1).map((part, at) => between(text, parts[at]!, part));
  return (
    joins.every((words) => PLAIN_LIST.test(words)) &&
    CLOSING.test(between(text, parts.at(-1)!, total)) &&
    ![parts[0]!.label, ...joins].some((words) => SOME.test(words))
  );
}

function statement(total: Figure, parts: readonly Figure[], verdict: SumVerdict): SumStatement {
  return { total, parts, outcome: total, sum: sumOf(parts), verdict };
}
