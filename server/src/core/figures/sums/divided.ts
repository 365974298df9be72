import type { Around } from '../../draft/around.ts';
import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { figuresAt, figuresBefore } from '../earlier.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn, placeAmong } from '../figure.ts';
import { isWhole } from '../partitions.ts';
import type { Stated } from '../place.ts';
import { digitsIn, digitsOf } from '../print.ts';
import { type Relation, relationHolds, termOf } from '../relation.ts';
import { slipsOf } from '../repair.ts';
import type { Slip } from '../slip.ts';
import { divides } from './farTotals.ts';
import { isMadeUp } from './madeUp.ts';
import { outermost } from './nested.ts';
import { isStep } from './reckoned.ts';
import { runsIn } from './runs.ts';
import type { StatedSum } from './statedSums.ts';
import { sumsIn } from './sums.ts';
import { heldByPart, sumsToldIn } from './sumsTold.ts';

/** Places of figures in their block. */
type Places = readonly number[];

interface Division {
  /** Of the parts. */
  readonly places: Places;
  /** Their names say that they are all, and not only that they divide something. */
  readonly isNamed: boolean;
}

const MOST_PARTS = 4;
const REACH = 12;

/**
 * Whole sets of parts whose total their paragraph does not print: 男性639118人…；女性648224人. They are told by their names, as age
 * groups from nought to the oldest, or announced as a division.
 */
const divisionsIn = remembered((block: Block): readonly Division[] => {
  const { text } = block.reading;
  const figures = figuresIn(block);
  const told = new Set<Figure>();
  for (const { parts } of sumsIn(block)) for (const part of parts) told.add(part);
  const found: Division[] = [];
  for (const run of runsIn(block)) {
    if (!isAnnounced(run) || run.some((part) => told.has(part)) || isNested(run)) continue;
    const places = run.map((part) => placeAmong(figures, part));
    const isNamed = isWhole(run.map(({ label }) => label)) || agesFrom(text, figures, places) !== undefined;
    found.push({ places, isNamed });
    for (const part of run) told.add(part);
  }
  for (let at = 0; at < figures.length; at++) {
    const first = figures[at]!;
    if (first.role !== 'level' || told.has(first)) continue;
    // 增值税92400万元；企业所得税31800万元…；其他税收41500万元: a list that begins before it is no whole from there on.
    if (isOfLongerList(text, figures, at)) continue;
    const run = runFrom(figures, at);
    const division = agesFrom(text, figures, run) ?? setIn(figures, run);
    // 承保利润9490万元。加上投资收益5860万元、其他业务收支净额340万元
    if (division?.some((place) => isStep(figures[place]!))) continue;
    if (division === undefined || isNested(division.map((place) => figures[place]!))) continue;
    found.push({ places: division, isNamed: true });
    for (const place of division) told.add(figures[place]!);
  }
  return found;
});

/** 分税种看，增值税1386.5万元，…: 其中 may name only some. */
function isAnnounced(run: readonly Figure[]): boolean {
  const [first] = run as [Figure];
  return run.length >= LEAST_ANNOUNCED && divides(first) && !/其中|主要|为主/.test(first.gap);
}

const LEAST_ANNOUNCED = 3;

/** 涉及甲的3154件，涉及乙的1127件，其他516件: one more of its unit stands before it in its sentence, and nothing divides it. */
function isOfLongerList(text: string, figures: readonly Figure[], at: number): boolean {
  const first = figures[at]!;
  const before = figures
    .slice(Math.max(0, at - REACH), at)
    .findLast((one) => one.role === 'level' && one.bracket === first.bracket);
  if (before?.sentence !== first.sentence || before.quantity.unit !== first.quantity.unit) return false;
  const words = text.slice(before.quantity.end, first.quantity.start);
  return words.includes(';') || !OPENED.test(words);
}

const OPENED = /其中|包括|[按分]|[:(]/;

/** The levels of one unit from `first` on, in its sentence or the next. */
function runFrom(figures: readonly Figure[], first: number): Places {
  const { quantity, sentence, bracket } = figures[first]!;
  const run: number[] = [];
  for (let at = first; at < Math.min(figures.length, first + REACH) && run.length < MOST_PARTS; at++) {
    const figure = figures[at]!;
    if (figure.sentence > sentence + 1) break;
    if (figure.role !== 'level' || figure.quantity.unit !== quantity.unit || figure.bracket !== bracket) continue;
    run.push(at);
  }
  return run;
}

/** 核减8100.0万元，其中建筑费5246.8万元…、其他869.7万元: the first is the total of the others. */
const isNested = (list: readonly Figure[]): boolean => outermost(list).length < list.length;

function setIn(figures: readonly Figure[], run: Places): Places | undefined {
  for (let count = run.length; count >= 2; count--) {
    const some = run.slice(0, count);
    if (isWhole(some.map((at) => figures[at]!.label))) return some;
  }
  return undefined;
}

const AGES = /(?:^|[^\d])0(?:岁)?[-—~至]\d{1,2}(?:周)?岁.{0,40}\d{2}(?:周)?岁(?:及)?以上[^,。;0-9]{0,8}分别为?$/;
const LISTED = /^[、和及与]$/;

/** 0—14岁、15—59岁、60岁及以上人口分别为92146人、318427人和102162人 */
function agesFrom(text: string, figures: readonly Figure[], run: Places): Places | undefined {
  const { quantity } = figures[run[0]!]!;
  if (!AGES.test(text.slice(Math.max(0, quantity.start - 80), quantity.start))) return undefined;
  const end = run.findIndex((at, place) => place > 0 && !LISTED.test(figures[at]!.gap.trim()));
  const listed = end < 0 ? run : run.slice(0, end);
  return listed.length > 1 ? listed : undefined;
}

/** How many earlier figures are tried. */
const MOST_TOTALS = 12;

/** Totals of an earlier paragraph that the parts of this one miss by a slip of the hand. */
export function dividedAt(around: Around): readonly StatedSum[] {
  const tried = relationsOf(around.block, () => figuresBefore(around));
  if (tried.length === 0) return [];
  // 新建1120套、改建580套、盘活436套, which make the 2136套 before them: no two of them are a division of their own.
  // 化肥8000吨，投放7650吨，余下的350吨: nor is a total with parts of its own.
  const told = heldByPart(sumsToldIn(around.block));
  const isTold = (division: readonly Figure[]): boolean =>
    division.some((part) =>
      told
        .get(part)
        ?.some(({ total, parts }) => division.includes(total) || division.every((one) => parts.includes(one))),
    );
  return flatMapped(tried, ({ parts, isNamed, relations }) => {
    if (isTold(parts.map(({ figure }) => figure)) || relations.some(relationHolds)) return [];
    const slipped = relations.find((one) => isSlip(one, isNamed));
    return slipped === undefined || isMadeUp(parts.at(-1)!.block, slipped)
      ? []
      : [{ relation: slipped, outcome: slipped.terms.length - 1, verdict: 'probably-wrong' as const }];
  });
}

/** Parts of a paragraph that make up a total of its own. */
export function rightlyDividedIn(block: Block): readonly Figure[] {
  return flatMapped(
    relationsOf(block, () => []),
    ({ relations }) => {
      const held = relations.find(relationHolds);
      return flatMapped(held?.terms ?? [], ({ stated }) => stated?.figure);
    },
  );
}

interface Tried extends Pick<Division, 'isNamed'> {
  readonly parts: readonly Stated[];
  /** The parts with each total that they may be of, the nearest first. */
  readonly relations: readonly Relation[];
}

function relationsOf(block: Block, earlier: () => readonly Stated[]): readonly Tried[] {
  const divisions = divisionsIn(block);
  if (divisions.length === 0) return [];
  const own = figuresAt({ block });
  const before = earlier();
  return divisions.map(({ places, isNamed }) => {
    const parts = places.map((at) => own[at]!);
    const first = places[0]!;
    const relations = [...before, ...own.slice(Math.max(0, first - FIGURES_IN_REACH), first)]
      .filter((total) => isTotal(total, parts))
      .slice(-MOST_TOTALS)
      .reverse()
      .map((total): Relation => ({ kind: 'sum', terms: [total, ...parts].map((one) => termOf(one)) }));
    return { parts, isNamed, relations };
  });
}

function isTotal({ figure }: Stated, [part]: readonly Stated[]): boolean {
  const { quantity, role, label } = figure;
  return (
    role === 'level' &&
    quantity.hedge === undefined &&
    quantity.unit === part!.figure.quantity.unit &&
    label.length >= 2
  );
}

/** Long enough, and one slip away: what stands in another paragraph may be of another kind. */
function isSlip(relation: Relation, isNamed: boolean): boolean {
  return slipsOf(relation).some(({ slip, number }) => {
    const digits = digitsOf(number).length;
    // 未结15件…，旧存4件，新收146件: a round number is ten times a short one by chance.
    if (slip === 'tenfold' || slip === 'unit') return /[1-9].*[1-9].*[1-9]/.test(number) && arePrecise(relation);
    return digits >= ((isNamed ? LEAST_NAMED : LEAST_DIGITS)[slip!] ?? Infinity);
  });
}

const LEAST_DIGITS: Readonly<Partial<Record<Slip, number>>> = { swapped: 3, doubled: 3 };
const LEAST_NAMED: typeof LEAST_DIGITS = { ...LEAST_DIGITS, digit: 5 };

/** 新建4.5万亩、改造1.8万亩 make one tenth of a sown area of 62.84万亩 by chance. */
const arePrecise = ({ terms: [, ...parts] }: Relation): boolean =>
  parts.some(({ stated }) => {
    const { block, figure } = stated!;
    return digitsIn(block.reading.text, figure.quantity).length >= 3;
  });
