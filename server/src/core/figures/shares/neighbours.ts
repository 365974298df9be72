import { add, addIntervals, divideIntervals, type Interval, loosened, meets } from '../../text/decimal.ts';
import { FIGURES_IN_REACH, type Figure, LEVELS_IN_REACH } from '../figure.ts';
import { slipOf } from '../slip.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { makeUp } from './bound.ts';
import { agreesWith } from './quotients.ts';
import type { Share } from './share.ts';

/**
 * 高级职称286人、中级职称512人，中高级职称占比62.9%: the share of the parts together that stand right before it; or of the first of them,
 * as 正高级42人，副高级187人，中级254人，初级153人，高级职称占比36.0% is, in all of the list.
 */
export function isOfSeveral(figures: readonly Figure[], index: number, { rate, part, whole }: Share): boolean {
  const near = figures.slice(Math.max(0, index - MOST_TOGETHER), index).reverse();
  const end = near.findIndex(
    (one) =>
      one.role !== 'level' || one === whole || one.sentence !== part.sentence || !sameKind(one.quantity, part.quantity),
  );
  const nearest = end < 0 ? near : near.slice(0, end);
  if (areTogether(rate, nearest, whole)) return true;
  const list = [...nearest].reverse();
  if (list.length < MOST_TOGETHER - 1) return false;
  const all = list.map(({ quantity }) => intervalOf(quantity)).reduce(addIntervals);
  return areTogether(rate, list, whole) || makeRate(rate, list, all);
}

/** The first two of several, the first three, and so on make the rate of a whole. */
export const areTogether = (rate: Figure, parts: readonly Figure[], whole: Figure): boolean =>
  makeRate(rate, parts, intervalOf(whole.quantity));

function makeRate(rate: Figure, [first, ...more]: readonly Figure[], whole: Interval): boolean {
  if (first === undefined) return false;
  let sum = intervalOf(first.quantity);
  return more.some(({ quantity }) => {
    sum = addIntervals(sum, intervalOf(quantity));
    return agreesWith(rate, sum, whole);
  });
}

const MOST_TOGETHER = 4;

/** 发现隐患207处，当场整改169处，限期整改38处，其中已完成36处，整改率99.0%: two of its sentence together, of a third. */
export function isOfTwo(figures: readonly Figure[], index: number, { rate, part }: Share): boolean {
  const near = figures
    .slice(Math.max(0, index - MOST_NEAR), index)
    .filter((one) => one.role === 'level' && one.sentence === part.sentence && sameKind(one.quantity, part.quantity));
  return near.some((whole) =>
    near.some(
      (one) =>
        one !== whole &&
        one !== part &&
        part !== whole &&
        agreesWith(rate, addIntervals(intervalOf(part.quantity), intervalOf(one.quantity)), intervalOf(whole.quantity)),
    ),
  );
}

const MOST_NEAR = 8;

/** 村级站点1396个，村覆盖率90.5%，还有146个村未设: what is told to be left makes up, with the part, a whole that is not printed. */
export function isWithRest(
  text: string,
  figures: readonly Figure[],
  index: number,
  { rate, part, whole }: Share,
): boolean {
  const rest = figures[index + 1];
  if (rest?.role !== 'level' || rest.sentence !== part.sentence || !sameKind(rest.quantity, part.quantity))
    return false;
  if (!/^(?:还|尚|仍|另)有|未|其余|剩余/.test(rest.label)) return false;
  // 总投资18.6亿元，已完成12990万元，占69.8%，剩余5610万元: a slip away from it the whole is meant.
  if (slipOf(text, whole.quantity, add(baseValue(part.quantity), baseValue(rest.quantity))) !== undefined) return false;
  const own = intervalOf(part.quantity);
  return agreesWith(rate, own, addIntervals(own, intervalOf(rest.quantity)));
}

/** 一中上线612人，上线率86.3%；二中上线418人: what has a rate of its own before a ； is no whole of what stands behind it. */
export function isSibling(text: string, whole: Figure, part: Figure): boolean {
  const tail = part.label.slice(-2);
  if (tail.length < 2 || !whole.label.endsWith(tail)) return false;
  return /^[^;。]{0,12}率[^;。]{0,12}%;(?!其中)/.test(text.slice(whole.quantity.end, part.quantity.start));
}

/** 规模场214个，其中生猪128个，牛羊47个，家禽39个: together they make what is told before, and none is the whole of another. `levels`: the nearest first. */
export function arePartsOfOne(levels: readonly Figure[], whole: Figure, part: Figure): boolean {
  const [last, first] = [levels.indexOf(part), levels.indexOf(whole)];
  if (last > first) return false;
  const own = levels.slice(last);
  const end = own.findIndex(({ quantity }) => !sameKind(quantity, part.quantity));
  const alike = end < 0 ? own : own.slice(0, end);
  return alike.some((total, at) => at > first - last && makeUp(total, alike.slice(0, at)));
}

/** 电气原因287起，占42.0%；用火不慎196起，占28.7%；其他原因117起，占17.9%: shares of the sentence that are right say of what this one is. */
export const goesOnWith = (
  before: readonly (Share & { readonly verdict: string })[],
  { rate, whole }: Share,
): boolean =>
  before
    .slice(-LEVELS_IN_REACH)
    .some(
      (one) =>
        one.verdict === 'holds' &&
        one.whole === whole &&
        one.rate.role === rate.role &&
        one.rate.sentence === rate.sentence,
    );

/** The last of several shares is often raised or lowered by one unit so that they make a hundred. */
export function isEvened(figures: readonly Figure[], index: number, { rate, part, whole }: Share): boolean {
  const around = figures.slice(Math.max(0, index - LEVELS_IN_REACH), index + LEVELS_IN_REACH);
  if (
    around.filter(({ role, quantity }) => role === 'share' && quantity.printed === rate.quantity.printed).length < 3
  ) {
    return false;
  }
  const quotient = divideIntervals(intervalOf(part.quantity), intervalOf(whole.quantity));
  return quotient !== undefined && meets(quotient, loosened(intervalOf(rate.quantity)));
}

/** 60岁以上22182万人，占16.15%，其中65岁以上14374万人，占10.47%: both are shares of what the first goes back to. */
export function isOfAll(figures: readonly Figure[], index: number, { rate, part, whole }: Share): boolean {
  const before = figures.slice(Math.max(0, index - FIGURES_IN_REACH), index);
  const own = before[before.indexOf(whole) + 1];
  if (own?.role !== 'share' || own === rate) return false;
  const all = divideIntervals(intervalOf(whole.quantity), intervalOf(own.quantity));
  return all !== undefined && agreesWith(rate, intervalOf(part.quantity), all);
}
