import fc from 'fast-check';
import { type Formula, one, outcomeOf, type Statement, slotLike, worded } from './statement.ts';

const HELD_AGAINST: readonly (readonly [template: string, unit: string, decimals: number])[] = [
  ['全县常住人口{now}，比户籍人口{before}多{told}。', '万人', 2],
  ['年末实有床位{now}，比核定床位{before}多{told}，使用率保持稳定。', '张', 0],
  ['全年出库{now}，较入库{before}多{told}。', '吨', 1],
];

/** How far a level lies from another that 比 names and that is of no other time. */
export const heldAgainst: fc.Arbitrary<Statement> = fc
  .tuple(one(HELD_AGAINST), fc.integer({ min: 2000, max: 60_000 }), fc.integer({ min: 1050, max: 1900 }))
  .map(([[template, unit, decimals], before, times]): Statement => {
    const slot = slotLike({ decimals, unit, factor: 1, exact: unit === '张' });
    const formula: Formula = ([, now, than]) => now! - than!;
    const others = [slot(Math.round((before * times) / 1000)), slot(before)];
    return {
      kind: 'held against',
      words: worded(template, { told: 0, now: 1, before: 2 }),
      slots: [outcomeOf(formula, others, others[0]!), ...others],
      formula,
      rule: 'growth-mismatch',
    };
  });

const CHANGE_BEHIND = [
  '全年完成快递业务收入{now}，同比增长{rate}，比上年净增{change}。',
  '发放贷款{now}，增长{rate}，增加{change}。',
  '旅游花费{now}，比上年增长{rate}，多{change}，好于预期。',
];

/** How much more there is, right behind the rate of that. */
export const changeBehind: fc.Arbitrary<Statement> = fc
  .tuple(one(CHANGE_BEHIND), fc.integer({ min: 2000, max: 60_000 }), fc.integer({ min: 110, max: 400 }))
  .map(([template, now, thousandths]): Statement => {
    const slot = slotLike({ decimals: 2, unit: '亿元', factor: 1, exact: false });
    const formula: Formula = ([, level, change]) => change! / (level! - change!);
    const others = [slot(now), slot(Math.round((now * thousandths) / 1000))];
    return {
      kind: 'change behind',
      words: worded(template, { rate: 0, now: 1, change: 2 }),
      slots: [outcomeOf(formula, others, { unit: '%', factor: 0.01, exact: false, decimals: 1 }), ...others],
      formula,
      rule: 'growth-mismatch',
    };
  });
