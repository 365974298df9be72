import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasPlainSlip } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn, placeAmong } from '../figure.ts';
import { isKnownSet } from '../partitions.ts';
import { digitsOf } from '../print.ts';
import type { Relation } from '../relation.ts';
import { isSwapped, slipsOf } from '../repair.ts';
import { sharesIn } from '../shares/shares.ts';
import { boundsOf, MARGIN, sameKind } from '../worth.ts';
import { divides } from './farTotals.ts';
import { isNotAdded } from './notAdded.ts';
import { areReckoned } from './reckoned.ts';
import { runsIn } from './runs.ts';
import { isBelow, relationOf, type SumStatement, unjudged } from './sum.ts';
import { evidenceFor, holds, isNear } from './sumVerdict.ts';

/**
 * 审结案件1427件，结案率79.4%。结案方式上，裁决625件，调解486件，其他289件: all amounts of one unit that a sentence tells, against the nearest
 * before them that is more than any. That it is their total nothing says but that a slip of the hand makes it so: of two thousand
 * such lists of clean drafts that nearly make the figure before them, and of which no part makes it, a slip that chance hardly makes
 * explains none. Found once for all rules.
 */
export const sentenceListsIn = remembered((block: Block): readonly SumStatement[] => {
  const figures = figuresIn(block);
  return flatMapped(runsIn(block), (parts) => slippedFrom(block, figures, parts));
});

function slippedFrom(block: Block, figures: readonly Figure[], parts: readonly Figure[]): SumStatement | undefined {
  const total = totalBefore(figures, parts);
  if (total === undefined || !mayMiss(total, parts) || !isNear(total, parts, FARTHEST)) return undefined;
  const sum = unjudged(total, parts);
  if (sum.verdict === 'holds' || isMadeBySome(total, parts) || !isSlipped(block, sum)) return undefined;
  if (
    isItem(block, total) ||
    areReckoned(block, parts) ||
    isNotAdded(block.reading.text, figures, sharesIn(block).statements, sum)
  )
    return undefined;
  return { ...sum, verdict: 'probably-wrong' };
}

/** In hundredths of the total. */
const FARTHEST = 15n;
/** The same with room for what doubles leave out. */
const SURELY_FAR = 0.16;

/** Most lists surely make the figure before them or are surely none of its, and need no exact sum. */
function mayMiss(total: Figure, parts: readonly Figure[]): boolean {
  const all = roughly(total);
  const off = Math.abs(parts.reduce((sum, part) => sum + roughly(part), 0) - all);
  return off > MARGIN * all && off <= SURELY_FAR * all;
}

function roughly({ quantity }: Figure): number {
  const { low, high } = boundsOf(quantity);
  return (low + high) / 2;
}

/** The nearest before them that is more than any, in their own sentence or the one before; of an announced division anywhere before. */
function totalBefore(figures: readonly Figure[], parts: readonly Figure[]): Figure | undefined {
  const [first] = parts as [Figure];
  const at = placeAmong(figures, first);
  const greatest = Math.max(...parts.map(roughly));
  for (let place = at - 1; place >= Math.max(0, at - FIGURES_IN_REACH); place--) {
    const one = figures[place]!;
    if (one.role !== 'level' || one.depth > first.depth || one.quantity.hedge !== undefined) continue;
    if (!sameKind(one.quantity, first.quantity) || roughly(one) <= greatest) continue;
    return one.sentence >= first.sentence - 1 || divides(first) ? one : undefined;
  }
  return undefined;
}

/** 其中一等奖3个、二等奖5个; 分板块看，橡胶34.86亿元，商贸18.53亿元: one of a list is no total of what comes behind. */
function isItem(block: Block, total: Figure): boolean {
  const isJoined =
    /^[、和及与]/.test(total.gap.trim()) || /[、和及与]/.test(block.reading.text[total.quantity.end] ?? '');
  return isJoined || runsIn(block).some((run) => run.includes(total) && (divides(run[0]!) || isMadeUp(block, run)));
}

/** 集体进账1450.8万元。厂房租金899.2万元，光伏发电265.9万元，水库承包120.0万元，上级补助165.7万元: a list that makes its total to the end. */
function isMadeUp(block: Block, run: readonly Figure[]): boolean {
  const total = totalBefore(figuresIn(block), run);
  return total !== undefined && holds(total, run);
}

/** 隐患1183处，其中重大隐患3处，已整改1171处，剩余12处: some that follow each other make the total, or another of them. */
function isMadeBySome(total: Figure, parts: readonly Figure[]): boolean {
  return parts.some((first, start) =>
    parts.slice(start + 1).some((_, more) => {
      const some = parts.slice(start, start + more + 2);
      const isOfThem = (one: Figure): boolean => !some.includes(one) && isBelow(first, one) && holds(one, some);
      return holds(total, some) || parts.some(isOfThem);
    }),
  );
}

/**
 * Three parts and more by any slip that chance hardly makes; two by two digits of a long number that changed their places. Where names say
 * that they are all, any two digits will do.
 */
function isSlipped(block: Block, sum: SumStatement): boolean {
  const relation = relationOf(block, sum);
  const { parts, total } = sum;
  if (parts.length < LEAST_PARTS && !isKnownSet(parts.map(({ label }) => label))) return hasLongSwap(relation);
  if (hasPlainSlip(relation)) return true;
  return evidenceFor(block.reading.text, parts, total) === 'complete' && isSwapped(relation);
}

const LEAST_PARTS = 3;
const LONG = 4;

const hasLongSwap = (relation: Relation): boolean =>
  slipsOf(relation).some(({ slip, number }) => slip === 'swapped' && digitsOf(number).length >= LONG);
