import type { Block } from '../../draft/block.ts';
import { compare } from '../../text/decimal.ts';
import { hasTellingSlip, isBelieved, isBelievedOfTied, isNearly, isNearlyOrSlipped, TWICE } from '../belief.ts';
import type { Figure } from '../figure.ts';
import { isKnownSet } from '../partitions.ts';
import type { Relation } from '../relation.ts';
import { slipsOf } from '../repair.ts';
import { baseValue } from '../worth.ts';
import { isNearlyMade } from './nearlyMade.ts';
import { between, isOnlyTotal, relationOf, type SumStatement } from './sum.ts';
import { isList, isRun } from './sumVerdict.ts';

/**
 * Whether a list that does not make the figure before or behind it is one of its parts told wrongly, or a list of something else. Of
 * the lists of clean drafts, counted before any guard, hardly one comes near a figure that it is not of where its names leave
 * nothing out, or three and more stand side by side, and nothing else can be what they divide. Of others only a slip of the hand
 * is told.
 */
export function isLikelySum(block: Block, figures: readonly Figure[], one: SumStatement): boolean {
  const relation = relationOf(block, one);
  if (hasTellingSlip(relation)) return true;
  const { text } = block.reading;
  const { total, parts, verdict } = one;
  const [first] = parts as [Figure];
  if (first.quantity.start < total.quantity.start) {
    // 废止58件、修改34件、失效21件，三者共1113件: names or a number that say that these are all.
    if (verdict === 'certainly-wrong' && isNearlyOrSlipped(relation, 0)) return true;
    return isBelieved(relation, 0) || (isRun(text, parts) && isNearly(relation, 0));
  }
  const isNamed = verdict === 'certainly-wrong';
  const isOnly = isOnlyTotal(figures, total, first);
  const words = between(text, total, first);
  if (total.sentence !== first.sentence || words.includes(';')) {
    return isNamed && isOnly && words.includes('其中') && isNearly(relation, 0, TWICE);
  }
  if ((isRun(text, parts) && isTooMuch(one, relation)) || isNearlyMade(block, figures, one)) return true;
  if (!isNamed) return (isList(text, parts) || fillsBracket(text, one)) && isNearly(relation, 0);
  const isWhole = isOnly && (isRun(text, parts) || isKnownSet(parts.map(({ label }) => label)));
  return isBelievedOfTied(relation, 0, isWhole ? TWICE : undefined);
}

/** 新聘24人（其中：初中班主任19人、高中班主任5人） */
const fillsBracket = (text: string, { total, parts }: SumStatement): boolean =>
  text[total.quantity.end] === '(' && text[parts.at(-1)!.quantity.end] === ')';

/** 52个，其中国家站1个、骨干站15个、常规站63个: more than there is, by a slip however short. */
const isTooMuch = ({ sum, total }: SumStatement, relation: Relation): boolean =>
  compare(sum, baseValue(total.quantity)) > 0 && slipsOf(relation).length > 0;
