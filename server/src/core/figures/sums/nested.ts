import { addIntervals, meets } from '../../text/decimal.ts';
import type { Figure } from '../figure.ts';
import { intervalOf } from '../worth.ts';

/** Those of a list that are no parts of the one before them: of 公务用车2197万元，包括购置费312万元、运行费1885万元 the first. */
export function outermost(list: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = [];
  for (let at = 0; at < list.length; at = behindParts(list, at)) kept.push(list[at]!);
  return kept;
}

/** 73个存在问题，已整改70个，其余3个: the two are all of it. */
const closesWithRest = (list: readonly Figure[], first: number): boolean =>
  /^(?:其余|剩余|另)/.test(list[first + 1]?.label ?? '');

const OPENS = /其中|包括|含|中,|分为|分别/;

/** So many parts do not make up the figure before them by chance: 14.28万剂次，其中60岁以上4.63万剂次…, where a figure stands behind 其中. */
const LEAST_UNOPENED = 3;

/** The place behind the parts that make up the figure at `at`; the next place where it has none. */
export function behindParts(list: readonly Figure[], at: number): number {
  const whole = intervalOf(list[at]!.quantity);
  const first = list[at + 1];
  if (first === undefined) return at + 1;
  const opened = OPENS.test(first.gap) || first.depth !== list[at]!.depth || closesWithRest(list, at + 1);
  let sum = intervalOf(first.quantity);
  for (let next = at + 2; next < list.length; next++) {
    sum = addIntervals(sum, intervalOf(list[next]!.quantity));
    // 中央3000万元、省级1800万元、市级1200万元: by chance the first is as much as the two others.
    if ((opened || next - at >= LEAST_UNOPENED) && meets(sum, whole)) return next + 1;
  }
  return at + 1;
}

/** 就读86人、随班142人、送教42人，入学270人，未入学3人: what the first of a list make up stands for them. */
export function withoutSubtotalled(list: readonly Figure[]): readonly Figure[] {
  const [first, ...more] = list;
  if (first === undefined) return list;
  let sum = intervalOf(first.quantity);
  for (const [nth, one] of more.entries()) {
    if (nth > 0 && meets(sum, intervalOf(one.quantity))) return list.slice(nth + 1);
    sum = addIntervals(sum, intervalOf(one.quantity));
  }
  return list;
}
