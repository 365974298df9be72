import type { Block } from '../../draft/block.ts';
import { add, compare, meets, subtract, subtractIntervals } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip, isBelieved, isBelievedOfTied, isToldAlone } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { wordsOf } from '../naming.ts';
import type { Relation } from '../relation.ts';
import { isSwapped } from '../repair.ts';
import { slipOf } from '../slip.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { type LeftOver, meantBy, tellsLeft } from './leftOver.ts';
import { isBelow, relationOf, type SumStatement } from './sum.ts';

/** `预算A，中标B，节约C`: told as A = B + C; found once for all rules. */
export const differencesIn = remembered((block: Block): readonly SumStatement[] => {
  if (!tellsLeft(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (left, index) => {
    if (left.role !== 'level' && left.role !== 'change') return [];
    const meant = meantBy(AFTER_ALL.exec(left.gap)?.[0] ?? wordsOf(figures, left));
    return (meant.length === 0 ? undefined : differenceAt(block, figures, index, meant)) ?? [];
  });
});

/** 收支相抵，增值收益52078.49万元 */
const AFTER_ALL = /收支相抵后?,[^,。;:()0-9]*$/;

function differenceAt(
  block: Block,
  figures: readonly Figure[],
  index: number,
  meant: readonly LeftOver[],
): SumStatement | undefined {
  const left = figures[index]!;
  const isOwn = (pair: Pair): boolean => !isOfOtherActivity(left, pair);
  const nearest = rightBefore(figures, index, meant) ?? rightBehind(figures, index, meant);
  const bound = nearest !== undefined && isOwn(nearest) ? nearest : undefined;
  const near = bound && judged(block.reading.text, bound, left);
  if (near?.verdict === 'holds') return near;
  const told = earlier(figures, index, meant)
    .filter(isOwn)
    .map((pair) => judged(block.reading.text, pair, left));
  const held = told.find(({ verdict }) => verdict === 'holds');
  if (bound !== undefined) {
    // 收入47.54亿元…；支出44.91亿元，为预算44.60亿元的100.7%；结余2.63亿元: of the two that stand farther off.
    if (held !== undefined) return held;
    if (near?.verdict !== 'certainly-wrong') return near;
    // 预算支出640万元，实际支出612万元，其中会议费节约12万元
    if (left.label.includes('其中')) return undefined;
    // 财政拨款支出8820万元，政府性基金支出208万元，年末结转和结余440万元: what is far off is left of something else.
    return hasOpening(figures, index, bound) || !isLikely(relationOf(block, near), bound) ? undefined : near;
  }
  const last = told.at(-1);
  if (held !== undefined || last === undefined || OF_ANOTHER.test(left.label)) return held;
  if (hasOpening(figures, index, { first: last.total, second: last.parts[0]! })) return undefined;
  const relation = relationOf(block, last);
  // Where all three are named, two digits that changed their places are told even of a short number.
  const believed = told.length === 1 ? isBelieved(relation, 2) || isSwapped(relation, 2) : hasTellingSlip(relation);
  return believed ? { ...last, verdict: 'probably-wrong' } : undefined;
}

/** 经营活动流入61.48亿元、流出55.11亿元；筹资活动净流入9.97亿元 */
function isOfOtherActivity({ label }: Figure, { first }: Pair): boolean {
  const activity = ACTIVITY.exec(label)?.[0];
  return activity !== undefined && !first.label.includes(activity);
}

const ACTIVITY = /(?:经营|投资|[筹融]资)活动/;

const isLikely = (relation: Relation, { isOpen }: Pair): boolean =>
  isBelievedOfTied(relation, 2) || (!isOpen && isToldAlone(relation));

const OPENING = /年初(?!预算|安排|计划|下达)|期初|上[年期](?:末|底|转|结)|旧存|原有|结转/;
const ALL = /共|合计|总/;

/** 年初未结12件，全年受理90件，办结95件，年末未结7件: what there was before is in it as well. */
function hasOpening(figures: readonly Figure[], index: number, { first, second }: Pair): boolean {
  const { quantity, sentence } = figures[index]!;
  return (
    !ALL.test(first.label) &&
    figures
      .slice(Math.max(0, index - FIGURES_IN_REACH), index)
      .some(
        (one) =>
          one !== second && one.sentence === sentence && OPENING.test(one.label) && sameKind(one.quantity, quantity),
      )
  );
}

/** 其中对东盟顺差: of a part, whose own two figures need not be printed. */
const OF_ANOTHER = /其中|对|^同比|上年|去年|累计/;

interface Pair {
  readonly first: Figure;
  readonly second: Figure;
  readonly isOpen?: true | undefined;
}

const OF_BEFORE = /比|较|上年|同期/;

/** 新增912人，退出1154人，净减少242人; 为年计划145万吨的81.6%，尚差26.65万吨: a change or a base that is called as one of the two. */
const isTaken = ({ role, label }: Figure, meant: readonly LeftOver[]): boolean =>
  (role === 'change' || role === 'base') &&
  !OF_BEFORE.test(label) &&
  meant.some(({ left, first, second }) => !left.test(label) && (first.test(label) || second.test(label)));

/** The two figures right before, in either order, whose names say that one is taken from the other. */
function rightBefore(figures: readonly Figure[], index: number, meant: readonly LeftOver[]): Pair | undefined {
  const left = figures[index]!;
  const before: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && before.length < 2; at--) {
    const figure = figures[at]!;
    if (figure.sentence !== left.sentence || figure.bracket !== left.bracket) return undefined;
    if (!sameKind(figure.quantity, left.quantity)) continue;
    if (figure.role === 'level' || isTaken(figure, meant)) before.unshift(figure);
    // 港島及九龍分別減少67,100項及75,300項，新界增加84,300項，淨減58,100項: more came and went than two.
    else if (figure.role === 'change' && before.some(({ role }) => role === 'change')) return undefined;
  }
  return isLastOfMore(figures, before, left) ? undefined : pairOf(figures, before, meant);
}

/** 玉米减少0.86万亩，大豆增加1.64万亩，水稻减少0.24万亩，其他增加0.06万亩，净增0.60万亩: the last two of several that came and went. */
function isLastOfMore(figures: readonly Figure[], [first]: readonly Figure[], left: Figure): boolean {
  if (first?.role !== 'change') return false;
  const last = figures[figures.indexOf(first) - 1];
  return last?.role === 'change' && last.sentence === left.sentence && sameKind(last.quantity, left.quantity);
}

/** 净增9家（新增14家，退库5家）; 净增11家，其中新增19家、退出8家: what is told right behind, and nothing between. */
function rightBehind(figures: readonly Figure[], index: number, meant: readonly LeftOver[]): Pair | undefined {
  const left = figures[index]!;
  const pair = figures.slice(index + 1, index + 3);
  const [a, b] = pair;
  if (a === undefined || b === undefined || a.bracket !== b.bracket) return undefined;
  if (pair.some(({ sentence, quantity }) => sentence !== left.sentence || !sameKind(quantity, left.quantity)))
    return undefined;
  const isInside = a.depth === left.depth + 1 && figures[index + 3]?.bracket !== a.bracket;
  return isInside || (a.depth === left.depth && DIVIDED.test(a.gap)) ? pairOf(figures, pair, meant) : undefined;
}

const DIVIDED = /^[^,。;]*,其中[^,。;]*$/;

function pairOf(figures: readonly Figure[], [a, b]: readonly Figure[], meant: readonly LeftOver[]): Pair | undefined {
  if (a === undefined || b === undefined) return undefined;
  const named = namedPair(figures, a, b, meant);
  return named?.isOpen && isBelow(named.first, named.second) ? undefined : named;
}

function namedPair(figures: readonly Figure[], a: Figure, b: Figure, meant: readonly LeftOver[]): Pair | undefined {
  const says = (one: Figure, other: Figure) =>
    meant.find(({ first, second }) => first.test(wordsOf(figures, one)) && second.test(wordsOf(figures, other)));
  const [forward, backward] = [says(a, b), says(b, a)];
  // 一般公共预算支出8820万元，政府性基金预算支出208万元，结转和结余440万元: either is called as both.
  if (forward !== undefined && forward === backward) return undefined;
  if (forward !== undefined) return { first: a, second: b, isOpen: forward.isOpen };
  return backward && { first: b, second: a, isOpen: backward.isOpen };
}

/** How many of each name are looked at. */
const MOST_NAMED = 4;

/**
 * 出口11.06亿元，增长6.2%；进口2.76亿元，下降8.6%。全年实现顺差8.30亿元: pairs of names told earlier in the paragraph. What bears both names is
 * neither: 进出口总额.
 */
function earlier(figures: readonly Figure[], index: number, meant: readonly LeftOver[]): readonly Pair[] {
  const left = figures[index]!;
  const levels = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(
      (one) =>
        (one.role === 'level' || one.role === 'base' || isTaken(one, meant)) && sameKind(one.quantity, left.quantity),
    );
  return flatMapped(meant, ({ first, second }) => {
    const named = (one: RegExp, other: RegExp): readonly Figure[] =>
      levels
        .filter((level) => one.test(wordsOf(figures, level)) && !other.test(wordsOf(figures, level)))
        .slice(-MOST_NAMED);
    const seconds = named(second, first);
    return flatMapped(named(first, second), (one) =>
      flatMapped(seconds, (other) => (isBelow(one, other) ? undefined : { first: one, second: other })),
    );
  });
}

function judged(text: string, { first, second }: Pair, left: Figure): SumStatement {
  const statement = {
    total: first,
    parts: [second, left],
    outcome: left,
    sum: add(baseValue(second.quantity), baseValue(left.quantity)),
  };
  const allowed = subtractIntervals(intervalOf(first.quantity), intervalOf(second.quantity));
  if (!meets(allowed, intervalOf(left.quantity))) return { ...statement, verdict: 'certainly-wrong' };
  return { ...statement, verdict: isPennyWise(text, { first, second }, left) ? 'probably-wrong' : 'holds' };
}

const PLANNED = /计划|任务|目标/;

/**
 * 预算239万元，中标2213564.12元，节约176436.88元: the interval of 239万 allows it, yet both are printed to the fen and exactly one
 * digit keeps them from adding up to 239万 even. A good reader asks. So he does of a plan, which is a round number: 年计划145万吨，已产118.35万吨，尚差26.56万吨.
 */
function isPennyWise(text: string, { first, second }: Pair, left: Figure): boolean {
  const toTheFen = (figure: Figure): boolean => figure.quantity.printed <= -2 && figure.quantity.unit?.kind === 'money';
  const asFine = second.quantity.printed === left.quantity.printed && left.quantity.printed < first.quantity.printed;
  if (!(toTheFen(second) && toTheFen(left)) && !(PLANNED.test(first.label) && asFine)) return false;
  const right = subtract(baseValue(first.quantity), baseValue(second.quantity));
  if (compare(right, baseValue(left.quantity)) === 0) return false;
  return slipOf(text, left.quantity, right) !== undefined;
}
