import fc from 'fast-check';
import { type Formula, one, outcomeOf, type Slot, type Statement, slotLike, worded } from './statement.ts';

interface Average {
  readonly template: string;
  /** Unit, decimals and worth of what is shared out, of the number, and of the average. */
  readonly total: readonly [unit: string, decimals: number, factor: number];
  readonly count: readonly [unit: string, decimals: number, factor: number];
  readonly average: readonly [unit: string, decimals: number, factor: number];
  readonly each: readonly [least: number, most: number];
  readonly counts: readonly [least: number, most: number];
}

const MONEY = ['万元', 1, 10_000] as const;
const PEOPLE = ['人', 0, 1] as const;

const AVERAGES: readonly Average[] = [
  {
    template: '资助困难学生{count}，发放资金{total}，人均{average}。',
    total: MONEY,
    count: PEOPLE,
    average: ['元', 0, 1],
    each: [300, 5000],
    counts: [800, 9000],
  },
  {
    template: '发放资金{total}，资助{count}，人均{average}。',
    total: MONEY,
    count: ['人次', 0, 1],
    average: ['元', 0, 1],
    each: [300, 5000],
    counts: [800, 9000],
  },
  {
    template: '全年粮食产量{total}，播种面积{count}，平均亩产{average}。',
    total: ['吨', 0, 1000],
    count: ['亩', 0, 1],
    average: ['公斤', 1, 1],
    each: [200, 700],
    counts: [4000, 90_000],
  },
  {
    template: '新建高标准农田{count}，亩均投入{average}，共投入资金{total}。',
    total: ['万元', 0, 10_000],
    count: ['万亩', 2, 10_000],
    average: ['元', 0, 1],
    each: [1200, 3900],
    counts: [120, 900],
  },
  {
    template: '共发生火灾{count}，财产损失{total}，平均每起损失{average}。',
    total: MONEY,
    count: ['起', 0, 1],
    average: ['万元', 2, 10_000],
    each: [11_000, 90_000],
    counts: [60, 900],
  },
  {
    template: '全镇共有家庭户{count}，家庭户人口{total}，平均每个家庭户人口为{average}。',
    total: PEOPLE,
    count: ['户', 0, 1],
    average: ['人', 2, 1],
    each: [2, 4],
    counts: [3000, 90_000],
  },
  {
    template: '小学校舍面积{total}，在校学生{count}，生均校舍面积{average}。',
    total: ['平方米', 0, 1],
    count: PEOPLE,
    average: ['平方米', 2, 1],
    each: [3, 20],
    counts: [2000, 9000],
  },
  {
    template: '全年出动执法人员{total}，检查企业{count}，平均每家检查{average}。',
    total: ['人次', 0, 1],
    count: ['家', 0, 1],
    average: ['人次', 2, 1],
    each: [2, 9],
    counts: [200, 900],
  },
];

const quotient: Formula = ([, total, count]) => total! / count!;

const slotOf = (value: number, [unit, decimals, factor]: readonly [string, number, number], exact: boolean): Slot => ({
  mantissa: Math.max(1, Math.round((value / factor) * 10 ** decimals)),
  decimals,
  unit,
  factor,
  exact,
});
const isExact = ([unit, decimals]: readonly [string, number, number]): boolean =>
  decimals === 0 && !/[万亿]|元|吨|亩|平方米/.test(unit);

const perHead: fc.Arbitrary<Statement> = one(AVERAGES).chain((said) =>
  fc
    .record({
      each: fc.integer({ min: said.each[0] * 100, max: said.each[1] * 100 }).map((hundredths) => hundredths / 100),
      count: fc.integer({ min: said.counts[0], max: said.counts[1] }),
      cut: fc.boolean(),
    })
    .map(({ each, count, cut }): Statement => {
      const [unit, decimals, factor] = said.average;
      const number: Slot = {
        mantissa: count,
        decimals: said.count[1],
        unit: said.count[0],
        factor: said.count[2],
        exact: isExact(said.count),
      };
      const total = slotOf((each * count * said.count[2]) / 10 ** said.count[1], said.total, isExact(said.total));
      const average = outcomeOf(quotient, [total, number], { unit, decimals, factor, exact: false }, cut);
      return {
        kind: 'average',
        words: worded(said.template, { average: 0, total: 1, count: 2 }),
        slots: [average, total, number],
        formula: quotient,
        rule: 'average-mismatch',
      };
    }),
);

const SPANS: readonly (readonly [template: string, times: number, unit: string])[] = [
  ['春节假期8天，全县共接待游客{total}，日均{average}。', 8, '人次'],
  ['活动期间12天共受理咨询{total}，平均每天{average}。', 12, '件'],
  ['三年累计新建公路{total}，年均{average}。', 3, '公里'],
  ['五年来共发放补助{total}，年均{average}。', 5, '万元'],
  ['上半年共办理业务{total}，平均每月{average}。', 6, '件'],
];

const overTime: fc.Arbitrary<Statement> = one(SPANS).chain(([template, times, unit]) =>
  fc.integer({ min: 120, max: 9000 }).map((total): Statement => {
    const formula: Formula = ([, all]) => all! / times;
    const whole: Slot = { mantissa: total, decimals: 0, unit, factor: 1, exact: !/公里|元/.test(unit) };
    const average = outcomeOf(formula, [whole], { unit, decimals: 1, factor: 1, exact: false });
    return {
      kind: 'over time',
      words: worded(template, { average: 0, total: 1 }),
      slots: [average, whole],
      formula,
      rule: 'average-mismatch',
    };
  }),
);

const PRODUCTS: readonly (readonly [template: string, times: number])[] = [
  ['每年补助{each}，三年共计{total}。', 3],
  ['养护资金每年安排{each}，2021年至2024年四年共安排{total}。', 4],
  ['财政每年投入{each}，五年累计投入{total}。', 5],
];

const products: fc.Arbitrary<Statement> = one(PRODUCTS).chain(([template, times]) =>
  fc.integer({ min: 12, max: 900 }).map((each): Statement => {
    const slot = slotLike({ decimals: 0, unit: '万元', factor: 1, exact: false });
    return {
      kind: 'product',
      words: worded(template, { each: 0, total: 1 }),
      slots: [slot(each), slot(each * times)],
      formula: ([, all]) => all! / times,
      rule: 'average-mismatch',
    };
  }),
);

const ratios: fc.Arbitrary<Statement> = fc
  .record({ teachers: fc.integer({ min: 120, max: 4000 }), ratio: fc.integer({ min: 800, max: 2200 }) })
  .map(({ teachers, ratio }): Statement => {
    const people = slotLike({ decimals: 0, unit: '人', factor: 1, exact: true });
    const others = [people(Math.round((teachers * ratio) / 100)), people(teachers)];
    const outcome = outcomeOf(quotient, others, { unit: ':1', decimals: 2, factor: 1, exact: false });
    return {
      kind: 'ratio',
      words: worded('全县在校学生{pupils}，专任教师{teachers}，生师比为{ratio}。', {
        ratio: 0,
        pupils: 1,
        teachers: 2,
      }),
      slots: [outcome, ...others],
      formula: quotient,
      rule: 'average-mismatch',
    };
  });

export const averages = [perHead, overTime, products, ratios];
