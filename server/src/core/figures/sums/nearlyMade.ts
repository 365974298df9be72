import type { Block } from '../../draft/block.ts';
import { compare } from '../../text/decimal.ts';
import { hasPlainSlip, hasTellingSlip } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, placeAmong, sentenceFrom } from '../figure.ts';
import { overlap } from '../partitions.ts';
import { slipsOf } from '../repair.ts';
import { baseValue, sameKind } from '../worth.ts';
import { isLeftOpen } from './leftOpen.ts';
import { between, isOnlyTotal, relationOf, type SumStatement } from './sum.ts';
import { areTwoApart, evidenceFor, holds, isNear, isRun } from './sumVerdict.ts';

/** 学校35所，其中 · 新聘24人（ · 排查47处，包括 */
const OPENS = /^\(?(?:其中|包括)|[,:](?:其中|包括)|^\($/;
/**
 * 学校35所，其中小学20所、初中14所: one list right behind its total, which it comes so near that one of them is told wrongly. Of the
 * 1,600 such lists of clean drafts none is over its total by less than a sixth without saying that it overlaps. Those that are
 * short of it leave something out, and a slip of the hand explains hardly one of them; that of a long number explains none. Of a total
 * behind its list, and of a list in the next sentence, only a slip that chance hardly makes is told.
 */
export function isNearlyMade(block: Block, figures: readonly Figure[], one: SumStatement): boolean {
  const { text } = block.reading;
  const { total, parts, sum } = one;
  const [first] = parts as [Figure];
  const relation = relationOf(block, one);
  // 新购1.42万册，接受捐赠0.23万册，合计新增16.5万册
  if (first.quantity.start < total.quantity.start) return hasPlainSlip(relation);
  if (first.sentence !== total.sentence) return isSlippedBehind(block, figures, one);
  if (!OPENS.test(between(text, total, first)) || isOfAnother(figures, one)) return false;
  if (parts.length > 2 && isJoined(text, parts) && hasTellingSlip(relation)) return true;
  if (!isOneList(text, parts, total) || !isNear(total, parts, OVER)) return false;
  if (compare(sum, baseValue(total.quantity)) > 0) return !overlap(parts.map(({ label }) => label));
  if (NEVER_ALL.test(total.label) || isLeftOpen(text, parts)) return false;
  if (!isNear(total, parts, SHORT)) return false;
  const leavesOut = areTwoApart(text, parts) && evidenceFor(text, parts, total) === 'parallel';
  return leavesOut ? hasPlainSlip(relation) : slipsOf(relation).length > 0;
}

/** 运行费用254.6万元，较上年有所下降。其中燃油费118.2万元，维修费79.5万元，…: a list in the next sentence, of the only amount of this one. */
function isSlippedBehind(block: Block, figures: readonly Figure[], one: SumStatement): boolean {
  const { text } = block.reading;
  const { total, parts } = one;
  if (parts.length < 3 || !BEHIND.test(between(text, total, parts[0]!)) || !isJoined(text, parts)) return false;
  return isOnlyTotal(figures, total, parts[0]!) && hasTellingSlip(relationOf(block, one));
}

const BEHIND = /。(?:其中|包括)/;

/** Rabbits go untold beside 猪肉、牛肉、羊肉、禽肉. */
const NEVER_ALL = /肉类/;

const COMMA = /^,[^,。;:()0-9]*$/;

/** 小学20所、初中14所, or 小学20所，初中14所: all in one way. */
const isJoined = (text: string, parts: readonly Figure[]): boolean =>
  isRun(text, parts) || parts.every((part, at) => at === 0 || COMMA.test(between(text, parts[at - 1]!, part)));

/** Where their names are of a kind, commas will do: 初中教学班14个，小学教学班20个. */
const isOneList = (text: string, parts: readonly Figure[], total: Figure): boolean =>
  isRun(text, parts) || (isJoined(text, parts) && evidenceFor(text, parts, total) !== 'none');

/** In hundredths of the total. */
const [OVER, SHORT] = [15n, 10n];

/** 受理43起，成功41起，其中土地18起、邻里15起、婚姻10起: the parts are those of a figure told before. */
export function isOfAnother(figures: readonly Figure[], { total, parts }: SumStatement): boolean {
  const end = placeAmong(figures, total);
  const start = Math.max(end - FIGURES_IN_REACH, sentenceFrom(figures, total.sentence - 1));
  return figures.slice(start, end).some((one) => sameKind(one.quantity, total.quantity) && holds(one, parts));
}
