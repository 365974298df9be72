import { addIntervals, type Interval, meets } from '../../text/decimal.ts';
import { type Figure, intervalOf } from '../figure.ts';

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

/** The place behind the parts that make up the figure at `at`; the next place where it has none. */
function behindParts(list: readonly Figure[], at: number): number {
  const whole = intervalOf(list[at]!.quantity);
  let sum: Interval | undefined;
  for (let next = at + 1; next < list.length; next++) {
    const part = intervalOf(list[next]!.quantity);
    if (sum === undefined) {
      // 中央3000万元、省级1800万元、市级1200万元: by chance the first is as much as the others.
      if (!OPENS.test(list[next]!.gap) && list[next]!.depth === list[at]!.depth && !closesWithRest(list, next))
        return next;
      sum = part;
      continue;
    }
    sum = addIntervals(sum, part);
    if (meets(sum, whole)) return next + 1;
  }
  return at + 1;
}
