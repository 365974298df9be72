import type { Block } from '../../draft/block.ts';
import {
  add,
  addIntervals,
  compare,
  divide,
  divideIntervals,
  type Interval,
  type Rational,
} from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn, placeAmong } from '../figure.ts';
import { evidenceOf } from '../partitions.ts';
import type { Place } from '../place.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { agreesWith } from './quotients.ts';
import { addsToHundred, type Structure, structuresIn } from './structures.ts';

/** A part and its share in a list of such: 民营951.7亿元，占61.9%；外资402.3亿元，占26.2%；…. */
export interface Member {
  readonly part: Figure;
  readonly rate: Figure;
  /** Where it stands, in lists over paragraphs. */
  readonly place?: Place;
}

/** A share that its siblings contradict. */
export interface SiblingStatement extends Member {
  readonly siblings: readonly Member[];
  /** The whole that the siblings give, in base units. */
  readonly whole: Rational;
  readonly verdict: 'certainly-wrong' | 'probably-wrong';
}

const PLAIN_SHARE = /^(?:所)?占(?:比)?(?:比重|比例)?(?:为|达|达到|约|:)?$/;

/** Nobody divides a whole into more parts in running text; each is held against all the others. */
const MOST_SIBLINGS = 30;

/** The shares of one whole that a paragraph lists without printing the whole. */
export const siblingsIn = remembered((block: Block): readonly SiblingStatement[] => {
  const figures = figuresIn(block);
  const found: SiblingStatement[] = [];
  const respective = structuresIn(block)
    .map((structure) => respectiveOf(figures, structure))
    .filter((list) => list.length > 0);
  for (const list of [...listsOf(figures), ...respective]) {
    if (list.length > MOST_SIBLINGS) continue;
    const labels = list.map(({ part }) => part.label);
    if (evidenceOf(labels, '') === 'complete') found.push(...againstSum(list));
    else if (list.length >= 3) found.push(...againstEachOther(list));
    else found.push(...againstWhole(list, levelsBefore(figures, list)));
  }
  return found;
});

const WHOLES_BACK = 12;

/** What the two shares may be of: levels before them, down to the sentence before theirs. */
function levelsBefore(figures: readonly Figure[], [first]: readonly Member[]): readonly Figure[] {
  const { part } = first!;
  const at = placeAmong(figures, part);
  return figures
    .slice(Math.max(0, at - WHOLES_BACK), at)
    .filter(
      ({ role, sentence, quantity }) =>
        role === 'level' && sentence >= part.sentence - 1 && sameKind(quantity, part.quantity),
    );
}

/**
 * 税款86.47亿元，其中关税8.92亿元、环节税75.77亿元，分别占10.3%和89.7%: the two make a hundred, and the one is just its share of what stands before, so
 * that the other is the rest of it.
 */
function againstWhole(list: readonly Member[], wholes: readonly Figure[]): readonly SiblingStatement[] {
  if (!addsToHundred(list.map(({ rate }) => rate)) || list.some(({ rate }) => isVague(rate))) return [];
  const wrongOf = (whole: Figure): readonly Member[] =>
    list.filter(({ part, rate }) => !agreesWith(rate, intervalOf(part.quantity), intervalOf(whole.quantity)));
  const told = wholes.map((whole) => ({ whole, wrong: wrongOf(whole) }));
  if (told.some(({ wrong }) => wrong.length === 0)) return [];
  const one = told.findLast(({ wrong }) => wrong.length === 1);
  return (one?.wrong ?? []).map((member) => ({
    ...member,
    whole: baseValue(one!.whole.quantity),
    siblings: without(list, member),
    verdict: 'probably-wrong',
  }));
}

const LISTED = /^(?:、|,|;|和|及|与|以及)/;

/** 本部253986人次、东院118472人次、南院56159人次，占比分别为59.3%、27.6%和13.1%: each share with its part, in their order. */
function respectiveOf(figures: readonly Figure[], { terms, last, past }: Structure): readonly Member[] {
  const first = last + 1 - terms.length;
  const parts = figures.slice(Math.max(0, first - terms.length), first);
  const [one] = parts;
  if (past || one === undefined || parts.length < terms.length || terms.some(isVague)) return [];
  const isPart = (figure: Figure | undefined): boolean =>
    figure?.role === 'level' && sameKind(figure.quantity, one.quantity) && figure.sentence === terms[0]!.sentence;
  const before = figures[first - terms.length - 1];
  // 甲、乙、丙、丁，后三个分别占…: a longer list, of which some are meant.
  if (isPart(before) && one.gap.startsWith('、')) return [];
  const isListed = parts.every((part, at) => isPart(part) && (at === 0 || LISTED.test(part.gap.trim())));
  return isListed ? terms.map((rate, at) => ({ part: parts[at]!, rate })) : [];
}

/** A term of a ratio; or whole per cents, three of which agree too easily. */
const isVague = ({ quantity: { ratio, printed } }: Figure): boolean => ratio || printed >= 0;

/** Runs of part and share, each share right behind its part. */
function listsOf(figures: readonly Figure[]): readonly (readonly Member[])[] {
  const lists: Member[][] = [];
  let list: Member[] = [];
  const close = (): void => {
    if (list.length >= 2) lists.push(list);
    list = [];
  };
  for (let index = 1; index < figures.length; index++) {
    const rate = figures[index]!;
    if (!isShareOfList(rate, list)) continue;
    const at = levelBefore(figures, index);
    const part = figures[at];
    if (part === undefined || part.sentence !== rate.sentence) continue;
    const last = list.at(-1);
    const goesOn =
      last !== undefined &&
      sameKind(last.part.quantity, part.quantity) &&
      part.sentence === last.part.sentence &&
      part.bracket === last.part.bracket &&
      figures[levelBefore(figures, at)] === last.part;
    if (!goesOn) close();
    list.push({ part, rate });
  }
  close();
  return lists;
}

/** 21人最多（49.4%） */
const BEHIND = /^[^,。;()0-9]{0,6}\($/;

/** The first share may name the whole; those behind it say only 占, or stand alone in brackets: 急病871人次（55.1%）. */
function isShareOfList(rate: Figure, list: readonly Member[]): boolean {
  if (rate.role === 'rate') return rate.label === '' && BEHIND.test(rate.gap) && rate.quantity.unit?.name === '%';
  return rate.role === 'share' && (PLAIN_SHARE.test(rate.label) || (list.length === 0 && rate.label.startsWith('占')));
}

/** Index of the level right before, attributes passed over; -1 when there is none. */
function levelBefore(figures: readonly Figure[], index: number): number {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) if (figures[at]!.role === 'level') return at;
  return -1;
}

function againstSum(list: readonly Member[]): readonly SiblingStatement[] {
  const whole = list.map(({ part }) => intervalOf(part.quantity)).reduce(addIntervals);
  const value = list.map(({ part }) => baseValue(part.quantity)).reduce(add);
  const wrong = list.filter(({ part, rate }) => !agreesWith(rate, intervalOf(part.quantity), whole));
  // 员工薪酬3160万元（占25.0%）及其他开支1264万元（占10.0%）: of a whole that both are parts of.
  if (wrong.length === list.length && ofOneWhole(list)) return [];
  // Where most of a list do not fit, the first of them is told in other words.
  if (list.length > 2 && wrong.length > 1) return againstEachOther(list);
  return wrong.map((member) => ({
    ...member,
    whole: value,
    siblings: without(list, member),
    verdict: 'certainly-wrong' as const,
  }));
}

/** The share that an item of a list opens with, behind the item's first level: 2.事业收入1984万元，占31.8%. */
export function memberOf(text: string, figures: readonly Figure[]): Member | undefined {
  const index = figures.findIndex(({ role }) => role === 'share' || role === 'rate');
  const rate = figures[index];
  const part = figures.find(({ role }) => role === 'level');
  if (rate === undefined || part === undefined || figures[levelBefore(figures, index)] !== part) return undefined;
  if (/[,。;]/.test(text.slice(0, part.quantity.start)) || part.sentence !== rate.sentence) return undefined;
  return isShareOfList(rate, []) ? { part, rate } : undefined;
}

/** 占总收入61.9%: its whole is named. */
export const isNamedShare = ({ rate }: Member): boolean => rate.role === 'share' && !PLAIN_SHARE.test(rate.label);

const ofOneWhole = (list: readonly Member[]): boolean => {
  const implied = flatMapped(
    list,
    ({ part, rate }) => divideIntervals(intervalOf(part.quantity), intervalOf(rate.quantity)) ?? [],
  );
  return implied.length === list.length && common(implied) !== undefined;
};

/** One share whose part implies another whole than all the others, which agree among themselves. */
export function againstEachOther(list: readonly Member[]): readonly SiblingStatement[] {
  const implied = list.map(({ part, rate }) => divideIntervals(intervalOf(part.quantity), intervalOf(rate.quantity)));
  if (implied.some((one) => one === undefined)) return [];
  const odd = flatMapped(list, (_, at) => {
    const others = implied.filter((_one, place) => place !== at) as Interval[];
    return common(others) !== undefined && common(implied as Interval[]) === undefined ? [at] : [];
  });
  const [only] = odd;
  if (only === undefined || odd.length > 1) return [];
  const member = list[only]!;
  const sibling = list[only === 0 ? 1 : 0]!;
  const whole = divide(baseValue(sibling.part.quantity), baseValue(sibling.rate.quantity));
  return [{ ...member, whole, siblings: without(list, member), verdict: 'probably-wrong' }];
}

const without = (list: readonly Member[], member: Member): readonly Member[] => list.filter((one) => one !== member);

function common(intervals: readonly Interval[]): Interval | undefined {
  let [first] = intervals;
  for (const { low, high } of intervals) {
    if (first === undefined) return undefined;
    first = {
      low: compare(low, first.low) > 0 ? low : first.low,
      high: compare(high, first.high) < 0 ? high : first.high,
    };
    if (compare(first.low, first.high) > 0) return undefined;
  }
  return first;
}
