import {
  absolute,
  add,
  addIntervals,
  compare,
  type Interval,
  meets,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../text/decimal.ts';
import { baseValue, type Figure, intervalOf, sameKind } from './figure.ts';
import { type Evidence, evidenceOf } from './partitions.ts';
import { slipOf } from './slip.ts';

/** Parts and their total (数据关系：合计). */
export interface SumStatement {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** Sum of the parts as printed, in base units. */
  readonly sum: Rational;
  readonly verdict: 'holds' | 'certainly-wrong' | 'probably-wrong' | 'open';
}

/**
 * What introduces the parts of the total before it. 主要 announces a choice and not the whole, so such lists are not
 * judged; they are found here only so that they end the list before them.
 */
const OPENER =
  /(?:^|[,。;:(、 ])(?:其中|包括|分别为|分别是|分为|其中包括|包含|含|即|按[^,。;:]{1,8}分|分[^,。;:]{1,6}看|依[^,。;:]{1,6}分)[^0-9]*$/;
const CHOICE = /主要|重点|比如|例如|如:|等/;
const BRACKET = /^(?:次|\(次\))?\((?![^()]*(?:\d{4}年|上年|去年|同期|同比|比))/;
const COLON = /^:/;
const TOTAL_CUE = /(?:共计|合计|总计|共需|总共|一共|累计|共)[^,。;]{0,9}$/;
const STRONG_TOTAL_CUE = /(?:共计|合计|总计|共需|总共|一共)[^,。;]{0,9}$/;
const NEW_SUBJECT =
  /^(?:另|另外|此外|同时|全年|今年|目前|截至|同比|我[县市区校镇局省]|全[县市区省校镇系]|本[县市区校镇局省])/;

/** A list of parts is never longer than this; it bounds the work on a paragraph of nothing but figures. */
const MOST_PARTS = 60;

/** The sums that a paragraph states, held or not. `text` is the block's reading. */
export function sumsOf(text: string, figures: readonly Figure[]): readonly SumStatement[] {
  const found: SumStatement[] = [];
  const levels = figures.flatMap((figure, index) => (figure.role === 'level' ? [index] : []));
  if (levels.length < 3) return found;
  for (const index of levels) {
    const statement = totalFirst(text, figures, index) ?? totalLast(text, figures, index);
    if (statement !== undefined) found.push(statement);
  }
  return found;
}

const between = (text: string, a: Figure, b: Figure): string => text.slice(a.quantity.end, b.quantity.numberStart);

/** `X人，其中A、B` · `X人（A、B）` · `X人：A、B`. */
function totalFirst(text: string, figures: readonly Figure[], index: number): SumStatement | undefined {
  const total = figures[index]!;
  const first = firstPart(text, figures, index);
  if (first === undefined) return undefined;
  const { parts, cut } = partsFrom(text, figures, index, first);
  if (parts.length < 2) return undefined;
  const opening = between(text, total, parts[0]!);
  if (CHOICE.test(opening.slice(0, -parts[0]!.label.length || undefined))) return undefined;
  for (let count = parts.length; count >= 2; count--) {
    const some = parts.slice(0, count);
    if (holds(total, some)) return statement(total, some, 'holds');
  }
  const judged = cut >= 2 ? parts.slice(0, cut) : parts;
  return statement(total, judged, verdictOf(text, total, judged, evidenceOf(labelsOf(judged), total.label)));
}

const FARTHEST_PART = 70;

/** Index of the first part behind a total: the next level of its kind, if something between them opens a list. */
function firstPart(text: string, figures: readonly Figure[], index: number): number | undefined {
  const total = figures[index]!;
  for (let at = index + 1; at < figures.length && at <= index + 6; at++) {
    const figure = figures[at]!;
    if (figure.role !== 'level' || !sameKind(figure.quantity, total.quantity)) continue;
    const words = between(text, total, figure);
    if (BRACKET.test(words) && figure.depth > total.depth) return at;
    if (figure.depth !== total.depth) continue;
    if (COLON.test(words)) return at;
    if (words.length > FARTHEST_PART && !words.includes('其中')) return undefined;
    const opens = OPENER.test(figure.gap) || (at > index + 1 && OPENER.test(openingOf(words)));
    return opens && figure.sentence <= total.sentence + 1 ? at : undefined;
  }
  return undefined;
}

/** The words up to the last figure between, whose opener may stand before an attribute: 其中，A增长5%，… */
function openingOf(words: string): string {
  const at = words.lastIndexOf('其中');
  return at < 0 ? '' : words.slice(Math.max(0, at - 1)).replace(/[0-9][^,。;]*/g, '');
}

interface Parts {
  readonly parts: readonly Figure[];
  /** How many parts stand before the first ； when commas separate them: a sibling may begin behind it. */
  readonly cut: number;
}

function partsFrom(text: string, figures: readonly Figure[], totalIndex: number, first: number): Parts {
  const total = figures[totalIndex]!;
  const bracketed = figures[first]!.depth > total.depth;
  const depth = figures[first]!.depth;
  const parts: Figure[] = [];
  let cut = 0;
  let previous = figures[first]!;
  for (let at = first; at < figures.length && parts.length < MOST_PARTS; at++) {
    const figure = figures[at]!;
    const last = parts.at(-1);
    if (figure.depth < depth) break;
    if (bracketed && at > first && between(text, previous, figure).includes(')') && closes(text, previous, figure))
      break;
    if (last !== undefined && figure.sentence !== last.sentence && !(parts.length === 1 && alike(last, figure))) break;
    previous = figure;
    if (figure.depth > depth || figure.role !== 'level') continue;
    if (last !== undefined) {
      const words = between(text, last, figure);
      if (STRONG_TOTAL_CUE.test(figure.label) || NEW_SUBJECT.test(figure.label)) break;
      if (OPENER.test(figure.gap) && words.includes('其中')) {
        const behind = behindNested(figures, at, last, total);
        if (behind === undefined) break;
        at = behind - 1;
        continue;
      }
      if (cut === 0 && words.includes(';') && parts.length >= 2) cut = parts.length;
    }
    if (!sameKind(figure.quantity, total.quantity)) continue;
    parts.push(figure);
  }
  return { parts, cut };
}

function closes(text: string, a: Figure, b: Figure): boolean {
  const words = between(text, a, b);
  return (words.match(/\)/g)?.length ?? 0) > (words.match(/\(/g)?.length ?? 0);
}

/** Two figures whose labels end in the same two characters: 初中专任教师56人。小学专任教师78人. */
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
  for (let at = from; at < figures.length && figures[at]!.sentence === parent.sentence; at++) {
    const figure = figures[at]!;
    if (figure.role !== 'level' || !sameKind(figure.quantity, total.quantity)) continue;
    const own = intervalOf(figure.quantity);
    sum = sum === undefined ? own : addIntervals(sum, own);
    if (at > from && meets(sum, intervalOf(parent.quantity))) return at + 1;
  }
  return undefined;
}

/** `A 14万元，B 400万元，C约80万元，共需500万元`. */
function totalLast(text: string, figures: readonly Figure[], index: number): SumStatement | undefined {
  const total = figures[index]!;
  if (!TOTAL_CUE.test(total.label)) return undefined;
  const parts: Figure[] = [];
  for (let at = index - 1; at >= 0 && parts.length < MOST_PARTS; at--) {
    const figure = figures[at]!;
    if (figure.sentence !== total.sentence || figure.depth < total.depth) break;
    if (figure.role !== 'level' || figure.depth > total.depth) continue;
    if (!sameKind(figure.quantity, total.quantity)) continue;
    if (TOTAL_CUE.test(figure.label)) break;
    parts.unshift(figure);
    if (OPENER.test(figure.gap)) break;
  }
  if (parts.length < 2) return undefined;
  for (let from = 0; from <= parts.length - 2; from++) {
    const some = parts.slice(from);
    if (holds(total, some)) return statement(total, some, 'holds');
  }
  const strong = STRONG_TOTAL_CUE.test(total.label) && opensPassage(text, parts[0]!);
  const verdict = strong && (isNear(total, parts, 15n) || hasSlip(text, total, parts)) ? 'probably-wrong' : 'open';
  return statement(total, parts, verdict);
}

/** Nothing of the same sentence stands before the first part that might belong to the list as well. */
function opensPassage(text: string, first: Figure): boolean {
  return !/[)）]/.test(text.slice(Math.max(0, first.quantity.start - 2), first.quantity.start));
}

function statement(total: Figure, parts: readonly Figure[], verdict: SumStatement['verdict']): SumStatement {
  return { total, parts, sum: sumOf(parts), verdict };
}

const labelsOf = (parts: readonly Figure[]): readonly string[] => parts.map(({ label }) => label);

export function sumOf(parts: readonly Figure[]): Rational {
  return parts.reduce((sum, { quantity }) => add(sum, baseValue(quantity)), ZERO);
}

function holds(total: Figure, parts: readonly Figure[]): boolean {
  const sum = parts.map(({ quantity }) => intervalOf(quantity)).reduce(addIntervals);
  return meets(sum, printedTotal(total));
}

/** A total cut off and not rounded is accepted too: 2729220.87 printed 2729220.8. */
function printedTotal({ quantity }: Figure): Interval {
  const { low, high } = intervalOf(quantity);
  if (compare(low, high) === 0 || quantity.hedge !== undefined) return { low, high };
  return { low, high: add(high, subtract(high, baseValue(quantity))) };
}

/** The parts' sum lies within 1/`share` of the total. */
function isNear(total: Figure, parts: readonly Figure[], percent: bigint): boolean {
  const value = baseValue(total.quantity);
  const difference = absolute(subtract(sumOf(parts), value));
  return compare(difference, multiply(value, rational(percent, 100n))) <= 0;
}

/** One slip of the hand in the total or in one part explains the difference. */
function hasSlip(text: string, total: Figure, parts: readonly Figure[]): boolean {
  const sum = sumOf(parts);
  if (isSlip(text, total, sum)) return true;
  const missing = subtract(baseValue(total.quantity), sum);
  return parts.some((part) => isSlip(text, part, add(baseValue(part.quantity), missing)));
}

function isSlip(text: string, { quantity }: Figure, right: Rational): boolean {
  const slip = slipOf(text, quantity, right);
  // A single wrong digit explains too much in short numbers.
  return (
    slip === 'swapped' || slip === 'tenfold' || (slip === 'digit' && quantity.numberEnd - quantity.numberStart >= 4)
  );
}

function verdictOf(text: string, total: Figure, parts: readonly Figure[], evidence: Evidence): SumStatement['verdict'] {
  const value = baseValue(total.quantity);
  const printed = printedTotal(total);
  const beyond = parts.some(({ quantity }) => compare(intervalOf(quantity).low, printed.high) > 0);
  const over = compare(sumOf(parts), value) > 0;
  switch (evidence) {
    case 'complete':
      return 'certainly-wrong';
    case 'ladder':
    case 'parallel':
      if (over) return beyond || evidence === 'ladder' ? 'certainly-wrong' : 'probably-wrong';
      return isNear(total, parts, 10n) || hasSlip(text, total, parts) ? 'probably-wrong' : 'open';
    default:
      if (beyond && parts.length >= 2) return 'probably-wrong';
      return (isNear(total, parts, 4n) && parts.length >= 3) || (over && hasSlip(text, total, parts))
        ? 'probably-wrong'
        : 'open';
  }
}
