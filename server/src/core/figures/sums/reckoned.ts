import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { compare, signOf } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { hasPlainSlip, isNearly } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { digitsIn } from '../print.ts';
import { relationHolds } from '../relation.ts';
import { baseValue, sameKind } from '../worth.ts';
import { isBelow, reckoning, relationOf, type SumStatement } from './sum.ts';
import { sumOf } from './sumVerdict.ts';

const ADDED = '加上 加计 连同';
const TAKEN = '减去 减除 扣除 扣减 扣去 剔除 减掉';
const mayReckon = mentions(`${ADDED} ${TAKEN}`);

/** What is done with the figures behind it; 研发费用加计扣除 is a name. */
const says = (before: string, done: string, not = ''): RegExp =>
  new RegExp(`^[,;、(]?(?:${before})?(?:${done.replaceAll(' ', '|')})${not}[^,。;()0-9]{0,14}$`);
const ADDS = says('再|并|另|若|如', ADDED, '(?!扣除|抵减)');
const TAKES = says('再|并|应|需|若|如|按规定', TAKEN);
const GOES_ON = /^(?:、|和|及|与|以及)[^,。;()0-9]{0,14}$/;
const RESULT = /^(?:之?后)?[^,。;()0-9]{0,8},?[^,。;()0-9]{0,12}$/;

/** Its words say that it is added or taken away, though it begin a sentence: no part of a list. */
export const isStep = ({ gap }: Figure): boolean =>
  [ADDS, TAKES].some((done) => done.test(gap.trim().replace(/^。/, '')));

/** Bounds the work on a paragraph of nothing but steps. */
const MOST_STEPS = 12;
/** So many figures before the first may be added to it: 地表水6.82亿，地下水12.45亿，扣除重复计算9.73亿，总量9.54亿. */
const MOST_BEFORE = 2;
/** What it comes to may stand behind another figure: 扣除已实现的149天，下半年184天里还需144天. */
const MOST_RESULTS = 2;

/** 营业利润8454万元，减去营业外净支出37万元，利润总额8417万元: what the words reckon, step by step; found once for all rules. */
export const reckonedIn = remembered((block: Block): readonly SumStatement[] => {
  if (!mayReckon(block)) return [];
  const figures = figuresIn(block);
  const found: SumStatement[] = [];
  for (let index = 1; index < figures.length; index++) {
    const chain = chainAt(figures, index);
    if (chain === undefined) continue;
    // 利润总额8491万元，扣除所得税1683万元: what does not follow from the figures before it gives no other.
    const before = found.at(-1);
    const isDoubted = before?.verdict === 'probably-wrong' && before.outcome === figures[index - 1];
    const sum = isDoubted ? undefined : sumOfChain(block, figures, chain);
    if (sum !== undefined) found.push(sum);
    index = chain.behind - 1;
  }
  return found;
});

/** The steps of a block, and what each comes to, with all of its reckoning. */
const stepsIn = remembered(
  (block: Block): ReadonlyMap<Figure, SumStatement> =>
    new Map(reckonedIn(block).flatMap((sum) => [sum.total, ...sum.parts].map((one) => [one, sum] as const))),
);

/** 展期8798小时，扣除休馆906小时及停展472小时，开放7420小时: the words say what is done with all of them. */
export function areReckoned(block: Block, figures: readonly Figure[]): boolean {
  const sum = stepsIn(block).get(figures[0]!);
  return sum !== undefined && figures.every((one) => one === sum.total || sum.parts.includes(one));
}

/** A figure and what is added to it and taken from it, up to the figure at `behind`. */
interface Chain {
  readonly at: number;
  readonly behind: number;
  readonly steps: readonly Figure[];
  readonly less: readonly Figure[];
}

function chainAt(figures: readonly Figure[], at: number): Chain | undefined {
  const start = figures[at - 1]!;
  if (start.role !== 'level' && start.role !== 'base') return undefined;
  const steps: Figure[] = [];
  const less: Figure[] = [];
  let behind = at;
  let takes = false;
  for (; behind < Math.min(figures.length, at + MOST_STEPS); behind++) {
    const figure = figures[behind]!;
    const gap = figure.gap.trim();
    if (!isWith(start, figure)) break;
    if (TAKES.test(gap)) takes = true;
    else if (ADDS.test(gap)) takes = false;
    else if (steps.length === 0 || !GOES_ON.test(gap)) break;
    steps.push(figure);
    if (takes) less.push(figure);
  }
  return steps.length === 0 ? undefined : { at, behind, steps, less };
}

/** One of a kind, in one sentence and bracket, and told exactly. */
const isWith = (start: Figure, { sentence, bracket, quantity }: Figure): boolean =>
  sentence === start.sentence &&
  bracket === start.bracket &&
  quantity.hedge === undefined &&
  sameKind(quantity, start.quantity);

function sumOfChain(
  block: Block,
  figures: readonly Figure[],
  { at, behind, steps, less }: Chain,
): SumStatement | undefined {
  const start = figures[at - 1]!;
  const results = figures
    .slice(behind, behind + MOST_RESULTS)
    .filter((one) => one.role === 'level' && isWith(start, one) && !one.gap.includes(';'));
  const [result] = results;
  if (result === undefined || start.quantity.hedge !== undefined) return undefined;
  const sums = results.flatMap((total) =>
    startsOf(figures, at).map((first) => reckoning(total, [...first, ...steps], less)),
  );
  const held = sums.find((sum) => relationHolds(relationOf(block, sum)));
  if (held !== undefined) return { ...held, verdict: 'holds' };
  const [told] = sums as [SumStatement];
  if (result !== figures[behind] || !RESULT.test(result.gap.trim()) || signOf(told.sum) <= 0) return undefined;
  const relation = relationOf(block, told);
  const isTaken = less.length === steps.length;
  const isPlain = isTaken && (isBelow(result, start) ? isNearly(relation, 0) : isAdded(told));
  // 客户经理7名，柜员6名，加上行长1名，共16名: more may stand before what is only added, and a short number is soon explained.
  const isSlipped =
    (less.length > 0 || digitsIn(block.reading.text, result.quantity).length >= LONG) && hasPlainSlip(relation);
  return isPlain || isSlipped || isLeftStanding(start, told) ? { ...told, verdict: 'probably-wrong' } : undefined;
}

/** What should be taken away was added. */
const isAdded = ({ total, parts }: SumStatement): boolean => compare(sumOf(parts), baseValue(total.quantity)) === 0;

/** 收入4260万元，连同上年结转310万元，可用资金4260万元: what it was before anything was added. */
const isLeftStanding = (start: Figure, { total }: SumStatement): boolean =>
  compare(baseValue(start.quantity), baseValue(total.quantity)) === 0;

const LONG = 4;

/** The figure alone, and with those right before it. */
function startsOf(figures: readonly Figure[], at: number): readonly (readonly Figure[])[] {
  const start = figures[at - 1]!;
  const starts: Figure[][] = [[start]];
  for (let before = at - 2; before >= Math.max(0, at - 1 - MOST_BEFORE); before--) {
    const one = figures[before]!;
    if (one.role !== 'level' || !isWith(start, one)) break;
    starts.push([one, ...starts.at(-1)!]);
  }
  return starts;
}
