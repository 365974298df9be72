import { addIntervals, type Interval, meets } from '../../text/decimal.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { evidenceOf, namesOthers } from '../partitions.ts';
import { intervalOf, sameKind } from '../worth.ts';
import { between, isBelow, STRONG_TOTAL_CUE } from './sum.ts';
import { evidenceFor } from './sumVerdict.ts';

/**
 * What introduces the parts of the total before it. 主要 announces a choice and not the whole, so such lists are not
 * judged; they are found here only so that they end the list before them.
 */
const OPENER =
  /(?:^|[,。;:(、 ])(?:其中|包括|分别为|分别是|分为|其中包括|包含|含(?!\))|即|[按依][^,。;:]{1,8}[分别]|[分从][^,。;:]{1,8}看|由(?!于))[^0-9;]*$/;
/** 在地区生产总值中，第一产业…: what is divided is named again. */
const WITHIN = /(?:在|(?:^|[。;])(?=[^,。;:]{2,12}中,))([^,。;:]{2,12})中[^0-9]*$/;
/** 上述15起火灾中，… */
const OF_THESE = /^[^,。;:0-9]{0,14}中,/;
const BRACKET = /^(?:次|\(次\))?\((?![^()]*(?:\d{4}年|上年|去年|同期|同比|比))/;
const COLON = /^:/;
const NEW_SUBJECT =
  /^(?:另|另外|此外|同时|全年|今年|目前|截至|同比|年末|年底|期末|月末|本月|累计|我[县市区校镇局省]|全[县市区省校镇系]|本[县市区校镇局省])/;

/** Something right before the figure opens a list of parts. */
export const opensParts = ({ gap }: Figure): boolean => {
  const words = gap.includes(')') ? gap.replace(CLOSED, '') : gap;
  return OPENER.test(words.includes('其中') ? words.replace(DATES, '') : words);
};

/** 其中2021年至2025年分别完成: when they were. */
const DATES = /\d{1,4}[年月日]?(?:[-—~至]\d{1,4})?[年月日](?:底|末)?/g;

/** 普惠园（含公办园和民办园）的7767人: what a bracket says opens nothing behind it. */
const CLOSED = /\([^()]*\)/g;

const FARTHEST_PART = 70;

/** Index of the first part behind a total: the next level of its kind, if something between them opens a list. */
export function firstPart(text: string, figures: readonly Figure[], index: number): number | undefined {
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
    // 38户117人，其中已消除26户、未消除12户。安排护林员64人…: what the first sentence divides the next does not.
    const carried = at > index + 1 && figure.sentence === total.sentence && OPENER.test(openingOf(words));
    const opens = opensParts(figure) || carried;
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

export function partsFrom(text: string, figures: readonly Figure[], totalIndex: number, first: number): Parts {
  const total = figures[totalIndex]!;
  const { bracket, depth } = figures[first]!;
  const groups: Figure[][] = [[]];
  const group = (): Figure[] => groups.at(-1)!;
  const isItem =
    figures[totalIndex - 1]?.sentence === total.sentence &&
    total.gap.includes(';') &&
    /其中|包括/.test(figures[first]!.gap);
  let semicolons = false;
  let complete = true;
  const end = Math.min(figures.length, first + FIGURES_IN_REACH);
  for (let at = first, count = 0; at < end; at++) {
    const figure = figures[at]!;
    const last = group().at(-1);
    if (figure.bracket !== bracket && figure.depth <= depth) break;
    if (last !== undefined && figure.sentence !== last.sentence && !(count === 1 && goesOn(total, last, figure))) break;
    if (figure.depth > depth || figure.role !== 'level' || IN_LAST.test(figure.label)) continue;
    // 第一季度开工9个，上半年累计开工27个，第三季度再开工15个: those before are in it.
    if (CUMULATED.test(figure.label) && sameKind(figure.quantity, total.quantity)) group().length = 0;
    if (isFirstOfTwo(figures, at)) {
      complete = false;
      continue;
    }
    if (last !== undefined) {
      const words = between(text, last, figure);
      // 整改到位57件；提起诉讼6件，判决支持4件: where a ； parts the items, what follows a comma tells more of one.
      if (semicolons && figure.quantity.unit?.discrete && DETAIL.test(words)) continue;
      // 其他收入合共1842亿元 is one more part.
      if (STRONG_TOTAL_CUE.test(figure.label) && !namesOthers(figure.label)) {
        // 刑事案件9起、行政案件38起，案值合计3.26亿元: a total of another kind only ends the list.
        if (sameKind(figure.quantity, total.quantity)) return brokenOff(groups);
        break;
      }
      if (NEW_SUBJECT.test(figure.label)) break;
      if (opensParts(figure) && words.includes('其中')) {
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
        // 省内游客271万人次，其中本市143万人次；省外游客115万人次: told like the total, beside it.
        const isBeside = (alike(total, figure) && !alike(last, figure)) || areHalves(total, figure);
        if (isItem || (count === 1 && (isBeside || closesWithShare(text, figures, at)))) break;
        if (count === 1) semicolons = true;
        else if (!semicolons && sameKind(figure.quantity, total.quantity)) groups.push([]);
      }
    }
    if (!sameKind(figure.quantity, total.quantity)) continue;
    group().push(figure);
    count++;
  }
  return { groups, complete };
}

/** 个人缴费8.05亿元，个人缴费中含资助困难群众参保0.46亿元: a part of the part before it. */
const IN_LAST = /^[^,。;]{1,14}[中内](?:含|包括|包含)/;
const CUMULATED = /^(?:[^,。;]{0,6}(?:半年|季度|月份?|月底|[年月]末|年底))累计/;

const DETAIL = /^[^;、]*,[^;、]*$/;

/** 五星級16間18,720間客房: two columns of one unit. */
export function isFirstOfTwo(figures: readonly Figure[], at: number): boolean {
  const next = figures[at + 1];
  return next?.gap.trim() === '' && next.quantity.unit === figures[at]!.quantity.unit;
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
export function wholeSet(text: string, total: Figure, parts: readonly Figure[]): readonly Figure[] | undefined {
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
const isSibling = (last: Figure, figure: Figure): boolean => alike(last, figure) || areHalves(last, figure);

const areHalves = (a: Figure, b: Figure): boolean => evidenceOf([a.label, b.label], '') === 'complete';

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
