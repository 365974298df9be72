import type { Block } from '../../draft/block.ts';
import { compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { FIGURES_IN_REACH, type Figure, placeAmong } from '../figure.ts';
import { wordsBehind } from '../naming.ts';
import { inLastDigits } from '../relation.ts';
import { agreesWith, isWhole } from '../shares/quotients.ts';
import { sharesIn } from '../shares/shares.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { type SumStatement, unjudged } from './sum.ts';
import { holds, sumOf } from './sumVerdict.ts';

/**
 * 计划改造38个…。已完工33个，完工率86.8%，剩余5个: the rate that holds says of what the rest is left. Held, or not yet judged; the rest
 * stands in the sentence of the part.
 */
export function restOfShare(block: Block, figures: readonly Figure[], index: number): SumStatement | undefined {
  const rest = figures[index]!;
  const near = levelsBefore(figures, index);
  const wholes = new Map(near.map((one) => [one, wholesIn(block).get(one) ?? wholesByRate(figures, one)]));
  const last = near.findLast((one) => wholes.get(one)!.length > 0);
  if (last === undefined) return undefined;
  const behind = near.slice(near.indexOf(last) + 1);
  if (behind.length > MOST_BEHIND || behind.some(({ gap }) => INSIDE.test(gap)) || !isOfOneName(block, last, rest)) {
    return undefined;
  }
  // 已结案45件，其中成立21件、不成立24件，成立率46.7%，其余7件: where nothing is left, the rest is of a total told before.
  const sums = flatMapped(wholes.get(last)!, (total) => {
    const shared = near.filter((one) => one !== last && wholes.get(one)!.includes(total));
    // 已发回重办763件，满意的481件，满意率63.0%；其余255件 is of a total told before, unless the items before it have shares of one whole.
    if (shared.length === 0 && block.reading.text.slice(last.quantity.end, rest.quantity.start).includes(';'))
      return [];
    // 总开支287.34万元，为预算301.24万元的95.39%，尚有13.90万元: the whole may stand behind its part; 特种用水236万立方米，上年212万立方米: so may what is none.
    const more = behind.filter((one) => one.role !== 'base' || !(one === total || OF_BEFORE.test(one.label)));
    const told = [[last], [...shared, last], [last, ...more], [...shared, last, ...more]];
    if (told.some((parts) => parts.includes(total) || holds(total, parts))) return [];
    return told.filter((parts) => isLess(parts, total)).map((parts) => unjudged(total, [...parts, rest], rest));
  });
  return sums.find(({ verdict }) => verdict === 'holds') ?? sums.at(-1);
}

/** 已完工117台，完成45.0%，在建86台，其余57台 */
const MOST_BEHIND = 2;
const OF_BEFORE = /上年|去年|前年|同期|年初|期初/;
const INSIDE = /其中|当中|中[,:]?$/;

const isLess = (parts: readonly Figure[], total: Figure): boolean =>
  compare(sumOf(parts), baseValue(total.quantity)) < 0;

/** For each part, the wholes of the shares that hold. */
export const wholesIn = remembered((block: Block): ReadonlyMap<Figure, readonly Figure[]> => {
  const wholes = new Map<Figure, Figure[]>();
  for (const { part, whole, verdict } of sharesIn(block).statements) {
    if (verdict !== 'holds') continue;
    const told = wholes.get(part);
    if (told === undefined) wholes.set(part, [whole]);
    else told.push(whole);
  }
  return wholes;
});

/** Levels looked back over for what a rate is of. */
const LEVELS_BACK = 8;
/** A rate that says less agrees with many a pair. */
const LEAST_DIGITS = 3;

/** 全年计划260台。…已完工117台，完成45.0%: whatever the rate is called, the levels before its part that give it. */
function wholesByRate(figures: readonly Figure[], part: Figure): readonly Figure[] {
  const at = placeAmong(figures, part);
  const rate = figures[at + 1];
  if (rate?.quantity.unit?.kind !== 'rate' || rate.sentence !== part.sentence) return [];
  if (String(inLastDigits(rate.quantity)).length < LEAST_DIGITS) return [];
  return figures
    .slice(Math.max(0, at - LEVELS_BACK), at)
    .filter(
      (one) =>
        one.role === 'level' &&
        isWhole(one, part) &&
        agreesWith(rate, intervalOf(part.quantity), intervalOf(one.quantity)),
    );
}

/** 建成38个村，占95%，其余5个乡镇: what is counted by name is counted by the same name. */
export function isOfOneName({ reading: { text } }: Block, part: Figure, rest: Figure): boolean {
  const [one, other] = [part, rest].map(({ quantity }) => wordsBehind(text, quantity.end).slice(0, 2));
  return one === '' || other === '' || [...one!].some((character) => other!.includes(character));
}

/** The levels of its kind before it in its sentence. */
function levelsBefore(figures: readonly Figure[], index: number): readonly Figure[] {
  const { sentence, bracket, quantity } = figures[index]!;
  return figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(
      (one) =>
        one.sentence === sentence &&
        one.bracket === bracket &&
        (one.role === 'level' || one.role === 'base') &&
        sameKind(one.quantity, quantity),
    );
}
