import fc from 'fast-check';
import { type Formula, one, outcomeOf, type Slot, type Statement, slotLike, worded } from './statement.ts';

const PERCENT = { unit: '%', factor: 0.01, exact: false };

/** What levels of several years are told of, none of them at constant prices. */
const COUNTED: readonly (readonly [subject: string, unit: string, decimals: number])[] = [
  ['贷款余额', '亿元', 1],
  ['旅客发送量', '万人次', 1],
  ['绿化面积', '公顷', 0],
  ['参保人数', '人', 0],
  ['网商', '户', 0],
  ['快递业务量', '万件', 1],
];

interface Levels {
  readonly subject: string;
  readonly now: Slot;
  readonly before: Slot;
}

/** Two levels, the later so many thousandths of the earlier. */
function levels(thousandths: fc.Arbitrary<number>): fc.Arbitrary<Levels> {
  return fc
    .tuple(one(COUNTED), fc.integer({ min: 2000, max: 60_000 }), thousandths)
    .map(([[subject, unit, decimals], before, times]) => {
      const slot = (mantissa: number): Slot => ({
        mantissa,
        decimals,
        unit,
        factor: 1,
        exact: decimals === 0 && unit !== '公顷',
      });
      return { subject, now: slot(Math.round((before * times) / 1000)), before: slot(before) };
    });
}

const YEARLY: readonly (readonly [template: string, down: boolean])[] = [
  ['{subject}由{from}年的{before}增加到{to}年的{now}，年均增长{rate}。', false],
  ['{years}年来，{subject}从{before}增加到{now}，年均增长{rate}。', false],
  ['{subject}{now}，比{from}年的{before}有所增加，{years}年间年均递增{rate}。', false],
  ['{subject}由{from}年的{before}下降到{to}年的{now}，年均下降{rate}。', true],
];

export const yearly: fc.Arbitrary<Statement> = one(YEARLY).chain(([template, down]) =>
  fc
    .tuple(
      levels(fc.integer(down ? { min: 500, max: 900 } : { min: 1100, max: 2600 })),
      fc.integer({ min: 3, max: 10 }),
      fc.integer({ min: 1, max: 2 }),
      fc.boolean(),
    )
    .map(([{ subject, now, before }, years, decimals, cut]): Statement => {
      const formula: Formula = ([, a, b]) => (down ? 1 - (a! / b!) ** (1 / years) : (a! / b!) ** (1 / years) - 1);
      return {
        kind: 'yearly',
        words: worded(
          template,
          { rate: 0, now: 1, before: 2 },
          { subject, from: String(2025 - years), to: '2025', years: String(years) },
        ),
        slots: [outcomeOf(formula, [now, before], { ...PERCENT, decimals }, cut), now, before],
        formula,
        rule: 'growth-mismatch',
      };
    }),
);

const STEPS: readonly (readonly [template: string, down: boolean])[] = [
  ['{years}年来，{subject}从{before}增加到{now}，年均增加{step}。', false],
  ['{subject}由{from}年的{before}增加到{to}年的{now}，平均每年净增{step}。', false],
  ['{subject}由{from}年的{before}下降到{to}年的{now}，每年平均减少{step}。', true],
  ['{years}年间，{subject}由{before}减少到{now}，年均减少{step}。', true],
];
const STEPS_OF_RATES: readonly (readonly [template: string, down: boolean])[] = [
  ['{years}年来，垃圾分类覆盖率由{before}提高到{now}，年均提高{step}。', false],
  ['森林覆盖率由{from}年的{before}提升到{to}年的{now}，平均每年提升{step}。', false],
  ['{years}年来，管网漏损率由{before}下降到{now}，年均下降{step}。', true],
];

interface Step {
  readonly template: string;
  readonly down: boolean;
  readonly subject: string;
  readonly levels: readonly [now: Slot, before: Slot];
  readonly outcome: Omit<Slot, 'mantissa'>;
}

const stepsOfLevels: fc.Arbitrary<Step> = one(STEPS).chain(([template, down]) =>
  levels(fc.integer(down ? { min: 500, max: 900 } : { min: 1100, max: 2600 })).map(({ subject, now, before }) => ({
    template,
    down,
    subject,
    levels: [now, before] as const,
    outcome: { unit: now.unit, decimals: now.decimals, factor: now.factor, exact: false },
  })),
);

const stepsOfRates: fc.Arbitrary<Step> = fc
  .tuple(one(STEPS_OF_RATES), fc.integer({ min: 120, max: 450 }), fc.integer({ min: 60, max: 480 }))
  .map(([[template, down], low, more]) => {
    const rate = slotLike({ unit: '%', decimals: 1, factor: 1, exact: false });
    const [less, greater] = [rate(low), rate(low + more)];
    return {
      template,
      down,
      subject: '',
      levels: down ? ([less, greater] as const) : ([greater, less] as const),
      // Of ten years a step of one decimal says too little of what the levels should be.
      outcome: { unit: '个百分点', decimals: 2, factor: 1, exact: false },
    };
  });

/** So much a year, of the whole change over several. */
export const yearlySteps: fc.Arbitrary<Statement> = fc
  .tuple(fc.oneof(stepsOfLevels, stepsOfRates), fc.integer({ min: 3, max: 6 }))
  .map(([{ template, down, subject, levels: both, outcome }, years]): Statement => {
    const formula: Formula = ([, now, before]) => (down ? before! - now! : now! - before!) / years;
    return {
      kind: 'yearly-step',
      words: worded(
        template,
        { step: 0, now: 1, before: 2 },
        { subject, from: String(2025 - years), to: '2025', years: String(years) },
      ),
      slots: [outcomeOf(formula, both, outcome), ...both],
      formula,
      rule: 'growth-mismatch',
    };
  });

const MULTIPLES: readonly (readonly [template: string, more: boolean])[] = [
  ['{subject}达到{now}，是2020年{before}的{times}。', false],
  ['{subject}{now}，为上年同期{before}的{times}。', false],
  ['{subject}由{before}增加到{now}，增长{times}。', true],
  ['{subject}从2020年的{before}增加到{now}，增加了{times}。', true],
];

export const multiples: fc.Arbitrary<Statement> = one(MULTIPLES).chain(([template, more]) =>
  levels(fc.integer({ min: 2100, max: 9000 })).map(({ subject, now, before }): Statement => {
    const formula: Formula = ([, a, b]) => a! / b! - (more ? 1 : 0);
    const times = outcomeOf(formula, [now, before], { unit: '倍', decimals: 2, factor: 1, exact: false });
    return {
      kind: 'multiple',
      words: worded(template, { times: 0, now: 1, before: 2 }, { subject }),
      slots: [times, now, before],
      formula,
      rule: 'growth-mismatch',
    };
  }),
);

const TURNS = [
  '收支相抵，盈余{now}，由原预算短差{before}转为盈余，增加{change}。',
  '由上年亏损{before}转为盈利{now}，增加{change}。',
  '年末盈余{now}，由年初赤字{before}转为盈余，大幅增加{change}。',
];

export const turns: fc.Arbitrary<Statement> = fc
  .tuple(one(TURNS), one(['亿元', '万元']), fc.integer({ min: 120, max: 9000 }), fc.integer({ min: 120, max: 9000 }))
  .map(([template, unit, a, b]): Statement => {
    const slot = slotLike({ decimals: 1, unit, factor: 1, exact: false });
    return {
      kind: 'across nought',
      words: worded(template, { change: 0, now: 1, before: 2 }),
      slots: [slot(a + b), slot(a), slot(b)],
      formula: ([, now, before]) => now! + before!,
      rule: 'growth-mismatch',
    };
  });

const LISTS = [
  '小学、初中在校生分别为{now}、{other}，比上年分别增加{change}、60人，分别增长{rate}、{fixed}。',
  '甲区、乙区分别登记{now}和{other}，同比分别增加{change}和60人，分别增长{rate}和{fixed}。',
];

/** The first of two pairs is judged, the second holds. */
export const respective: fc.Arbitrary<Statement> = fc
  .tuple(one(LISTS), fc.integer({ min: 900, max: 9000 }), fc.integer({ min: 20, max: 300 }))
  .map(([template, before, thousandths]): Statement => {
    const slot = slotLike({ decimals: 0, unit: '人', factor: 1, exact: true });
    const formula: Formula = ([, now, by]) => by! / (now! - by!);
    const change = Math.max(3, Math.round((before * thousandths) / 1000));
    const others = [slot(before + change), slot(change)];
    return {
      kind: 'respective',
      words: worded(template, { rate: 0, now: 1, change: 2 }, { other: '1260人', fixed: '5.0%' }),
      slots: [outcomeOf(formula, others, { ...PERCENT, decimals: 2 }), ...others],
      formula,
      rule: 'growth-mismatch',
    };
  });

const IN_BRACKET = [
  '全年救助{others}、发放救助金{now}，人数和金额同比分别增长{fixed}和{rate}（上年为{othersBefore}、{before}）。',
  '发放贷款{others}、{now}，笔均稳中有升，同比分别增长{fixed}和{rate}（2023年{othersBefore}、{before}），无一形成不良。',
];

/** What is told 分别, its levels of before alone in a bracket behind it. */
export const inBracket: fc.Arbitrary<Statement> = fc
  .tuple(one(IN_BRACKET), fc.integer({ min: 900, max: 9000 }), fc.integer({ min: 1020, max: 1300 }))
  .map(([template, before, thousandths]): Statement => {
    const slot = slotLike({ decimals: 1, unit: '万元', factor: 1, exact: false });
    const formula: Formula = ([, now, was]) => now! / was! - 1;
    const others = [slot(Math.round((before * thousandths) / 1000)), slot(before)];
    return {
      kind: 'in bracket',
      words: worded(
        template,
        { rate: 0, now: 1, before: 2 },
        { others: '1260名', othersBefore: '1200名', fixed: '5.0%' },
      ),
      slots: [outcomeOf(formula, others, { ...PERCENT, decimals: 1 }), ...others],
      formula,
      rule: 'growth-mismatch',
    };
  });

const BEFORE_AND_AFTER: readonly (readonly [template: string, isRate: boolean])[] = [
  ['整治前年均受理投诉{before}，整治后{now}，减少{told}。', false],
  ['改造前月均耗水{before}、改造后{now}，下降{told}。', true],
  ['路口改善前半年事故{before}，改善后{now}，共减少{told}。', false],
  ['可回收物去年{before}，今年{now}，减少{told}。', true],
];

/** Two levels side by side, before something was done and after it. */
export const beforeAndAfter: fc.Arbitrary<Statement> = fc
  .tuple(
    one(BEFORE_AND_AFTER),
    one(['件', '吨', '起', '万元']),
    fc.integer({ min: 1200, max: 90_000 }),
    fc.integer({ min: 550, max: 930 }),
  )
  .map(([[template, isRate], unit, before, times]): Statement => {
    const slot = slotLike({ decimals: 0, unit, factor: 1, exact: unit === '件' || unit === '起' });
    const formula: Formula = ([, now, was]) => (isRate ? 1 - now! / was! : was! - now!);
    const others = [slot(Math.round((before * times) / 1000)), slot(before)];
    return {
      kind: 'before and after',
      words: worded(template, { told: 0, now: 1, before: 2 }),
      slots: [outcomeOf(formula, others, isRate ? { ...PERCENT, decimals: 1 } : others[0]!), ...others],
      formula,
      rule: 'growth-mismatch',
    };
  });

const MORE_ADDED = [
  '存款余额4998.78亿元，比年初增加{now}，同比多增{told}（上年全年增加{before}）。',
  '贷款比年初新增{now}，比上年同期多增{told}，上年同期增加{before}。',
];

/** By how much more was added than the year before. */
export const moreAdded: fc.Arbitrary<Statement> = fc
  .tuple(one(MORE_ADDED), fc.integer({ min: 1200, max: 60_000 }), fc.integer({ min: 1050, max: 1900 }))
  .map(([template, before, times]): Statement => {
    const slot = slotLike({ decimals: 2, unit: '亿元', factor: 1, exact: false });
    const formula: Formula = ([, now, was]) => now! - was!;
    const others = [slot(Math.round((before * times) / 1000)), slot(before)];
    return {
      kind: 'more added',
      words: worded(template, { told: 0, now: 1, before: 2 }),
      slots: [outcomeOf(formula, others, others[0]!), ...others],
      formula,
      rule: 'growth-mismatch',
    };
  });
