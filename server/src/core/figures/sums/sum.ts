import type { Block } from '../../draft/block.ts';
import { compare, type Rational, rational } from '../../text/decimal.ts';
import { hasTellingSlip } from '../belief.ts';
import { type Figure, isShareable, sentenceFrom } from '../figure.ts';
import { type Relation, termOf } from '../relation.ts';
import { baseValue, sameKind } from '../worth.ts';
import { holds, type SumVerdict, sumOf } from './sumVerdict.ts';

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

/** It holds, or its parts need not be all of them: nothing is to be told of it. */
export const isSettled = ({ verdict }: Pick<SumStatement, 'verdict'>): boolean =>
  verdict === 'holds' || verdict === 'open';

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

/** A sum whose total is told as the outcome. */
export function statement(total: Figure, parts: readonly Figure[], verdict: SumVerdict): SumStatement {
  return { total, parts, outcome: total, sum: sumOf(parts), verdict };
}

/** A sum as far as its figures go: it holds, or what it is worth is still to be seen. */
export function unjudged(total: Figure, parts: readonly Figure[], outcome = total): SumStatement {
  return { total, parts, outcome, sum: sumOf(parts), verdict: holds(total, parts) ? 'holds' : 'open' };
}

/** What came less what went, still to be judged. `less`: those of the parts that are taken away. */
export function reckoning(total: Figure, parts: readonly Figure[], less: readonly Figure[]): Required<SumStatement> {
  return { total, parts, less, outcome: total, sum: sumOf(parts, less), verdict: 'open' };
}

/** A sum that its words alone hardly tie: where it holds, or a slip of the hand explains that it does not. */
export function heldOrSlipped(block: Block, total: Figure, parts: readonly Figure[]): SumStatement | undefined {
  const sum = unjudged(total, parts);
  if (sum.verdict === 'holds') return sum;
  return hasTellingSlip(relationOf(block, sum)) ? { ...sum, verdict: 'probably-wrong' } : undefined;
}

/** The figures of a sum, in whatever order they are told. */
export const keyOf = (figures: readonly Figure[]): string =>
  figures
    .map(({ quantity }) => quantity.start)
    .sort((a, b) => a - b)
    .join();

/** Says that what is told before is added up: 三者合计, 四类之和. */
export const ADDED_UP = '(?:共计|合计|总计|合共|相加|之和|[加合]起来|[加合]在一起)';

/** What introduces a total: 公共预算支出 is none. */
export const TOTAL_CUE = new RegExp(
  `(?:${ADDED_UP}|共需|总共|一共|累计|(?<!公)共)[^,。;]{0,9}$|^总[额量数](?:为|达)?$`,
);
export const STRONG_TOTAL_CUE = new RegExp(`(?:${ADDED_UP}|共需|总共|一共)[^,。;]{0,9}$|^总[额量数](?:为|达)?$`);

/** The words between two figures. */
export const between = (text: string, a: Figure, b: Figure): string =>
  text.slice(a.quantity.end, b.quantity.numberStart);

export const isBelow = (a: Figure, b: Figure): boolean => compare(baseValue(a.quantity), baseValue(b.quantity)) < 0;

/** A count or an amount told as it is: what a sum over quarters or years may be made of. */
export const isPlainAmount = (figure: Figure): boolean => isShareable(figure) && figure.quantity.hedge === undefined;

const JOINT = /^ ?(?:\([^()]*\))?[、和及与]/;
/** 小学20所、初中14所: two items of one list, with a bracket behind the first at most. */
export const areJoined = (text: string, a: Figure, b: Figure): boolean => JOINT.test(between(text, a, b));

/** No other of its kind stands in its sentence before the first part. Of 排查7426起，化解7248起。其中邻里类… either may be what is divided. */
export function isOnlyTotal(figures: readonly Figure[], total: Figure, first: Figure): boolean {
  for (let at = sentenceFrom(figures, total.sentence); figures[at] !== undefined; at++) {
    const one = figures[at]!;
    if (one === first || one.sentence !== total.sentence) return true;
    if (one !== total && one.role === 'level' && sameKind(one.quantity, total.quantity)) return false;
  }
  return true;
}
