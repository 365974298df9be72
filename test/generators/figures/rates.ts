import fc from 'fast-check';
import { type Formula, one, outcomeOf, type Slot, type Statement, slotLike, worded } from './statement.ts';

const PERCENT = { unit: '%', factor: 0.01, exact: false };
const quotient: Formula = ([, part, whole]) => part! / whole!;
const unitIsExact = (unit: string, decimals: number): boolean => decimals === 0 && !/[万亿]/.test(unit);

/** {part} of {whole} is {rate}. */
const SHARES: readonly (readonly [template: string, unit: string, decimals: number])[] = [
  ['全县有教师{whole}，其中女教师{part}，占{rate}。', '人', 0],
  ['全县有教师{whole}，其中女教师{part}，占教师总数的{rate}。', '人', 0],
  ['民政部门救助{whole}，其中残疾人{part}，占比{rate}。', '人', 0],
  ['全年财政支出{whole}，其中民生支出{part}，占财政支出的{rate}。', '亿元', 2],
  ['参加考试{whole}，合格{part}，合格率{rate}。', '人', 0],
  ['应检车辆{whole}，实检{part}，检验率为{rate}。', '辆', 0],
  ['受理投诉{whole}，办结{part}，办结率达{rate}。', '件', 0],
  ['年度计划投资{whole}，实际完成{part}，完成率为{rate}。', '万元', 0],
  ['完成投资{part}，占年度计划{whole}的{rate}。', '万元', 0],
  ['收入完成{part}，完成年度预算{whole}的{rate}。', '亿元', 2],
  ['全县共有行政村{whole}，已通客车的{part}，通车率{rate}。', '个', 0],
  ['城区在园幼儿{whole}，其中公办园幼儿{part}，所占比例为{rate}。', '名', 0],
];

export const shares: fc.Arbitrary<Statement> = one(SHARES).chain(([template, unit, decimals]) =>
  fc
    .record({
      whole: fc.integer({ min: 300, max: 90_000 }),
      percent: fc.integer({ min: 80, max: 970 }),
      rated: fc.integer({ min: 1, max: 2 }),
      cut: fc.boolean(),
    })
    .map(({ whole, percent, rated, cut }): Statement => {
      const slot = (mantissa: number): Slot => ({
        mantissa,
        decimals,
        unit,
        factor: 1,
        exact: unitIsExact(unit, decimals),
      });
      const others = [slot(Math.round((whole * percent) / 1000)), slot(whole)];
      const rate = outcomeOf(quotient, others, { ...PERCENT, decimals: rated }, cut);
      return {
        kind: 'share',
        words: worded(template, { rate: 0, part: 1, whole: 2 }),
        slots: [rate, ...others],
        formula: quotient,
        rule: 'percentage-mismatch',
      };
    }),
);

interface Growth {
  readonly template: string;
  readonly formula: Formula;
  readonly down?: boolean;
  /** The second figure is what changed, not the level before. */
  readonly by?: boolean;
}

const GROWTH: readonly Growth[] = [
  {
    template: '{subject}{now}，比上年增加{other}，增长{rate}。',
    formula: ([, now, by]) => by! / (now! - by!),
    by: true,
  },
  { template: '{subject}{now}，同比增加{other}，增幅{rate}。', formula: ([, now, by]) => by! / (now! - by!), by: true },
  {
    template: '{subject}{now}，较去年同期增加{other}，增长率为{rate}。',
    formula: ([, now, by]) => by! / (now! - by!),
    by: true,
  },
  {
    template: '{subject}{now}，比上年减少{other}，下降{rate}。',
    formula: ([, now, by]) => by! / (now! + by!),
    by: true,
    down: true,
  },
  {
    template: '{subject}{now}，较上年减少{other}，降幅为{rate}。',
    formula: ([, now, by]) => by! / (now! + by!),
    by: true,
    down: true,
  },
  { template: '{subject}{now}，比上年的{other}增长{rate}。', formula: ([, now, before]) => now! / before! - 1 },
  { template: '{subject}由{other}增加到{now}，增长{rate}。', formula: ([, now, before]) => now! / before! - 1 },
  {
    template: '{subject}从{other}下降到{now}，下降{rate}。',
    formula: ([, now, before]) => 1 - now! / before!,
    down: true,
  },
  {
    template: '{subject}{now}，比去年同期的{other}下降{rate}。',
    formula: ([, now, before]) => 1 - now! / before!,
    down: true,
  },
];

const COUNTED: readonly (readonly [subject: string, unit: string, decimals: number])[] = [
  ['全年新增就业', '人', 0],
  ['受理案件', '件', 0],
  ['在校学生', '人', 0],
  ['化肥使用量', '吨', 0],
  ['贷款余额', '亿元', 2],
  ['旅游总收入', '亿元', 1],
  ['实际利用内资', '万元', 0],
  ['入库项目', '个', 0],
];

export const growth: fc.Arbitrary<Statement> = fc
  .record({
    said: one(GROWTH),
    counted: one(COUNTED),
    before: fc.integer({ min: 400, max: 60_000 }),
    percent: fc.integer({ min: 30, max: 450 }),
    rated: fc.integer({ min: 1, max: 2 }),
    cut: fc.boolean(),
  })
  .map(({ said, counted: [subject, unit, decimals], before, percent, rated, cut }): Statement => {
    const slot = (mantissa: number): Slot => ({
      mantissa,
      decimals,
      unit,
      factor: 1,
      exact: unitIsExact(unit, decimals),
    });
    const change = Math.max(1, Math.round((before * percent) / 1000));
    const now = said.down ? before - change : before + change;
    const others = [slot(now), slot(said.by ? change : before)];
    const rate = outcomeOf(said.formula, others, { ...PERCENT, decimals: rated }, cut);
    return {
      kind: 'growth',
      words: worded(said.template, { rate: 0, now: 1, other: 2 }, { subject }),
      slots: [rate, ...others],
      formula: said.formula,
      rule: 'growth-mismatch',
    };
  });

const DIFFERENCES = [
  '进驻企业{now}，比上年的{before}增加{change}。',
  '全年受理{now}，较上年底的{before}增加{change}。',
  '登记总数由上年的{before}增加到{now}，增加{change}。',
];

const difference: Formula = ([, now, before]) => now! - before!;

export const differences: fc.Arbitrary<Statement> = fc
  .record({
    template: one(DIFFERENCES),
    unit: one(['家', '件', '户']),
    before: fc.integer({ min: 60, max: 9000 }),
    change: fc.integer({ min: 12, max: 900 }),
  })
  .map(({ template, unit, before, change }): Statement => {
    const slot = slotLike({ decimals: 0, unit, factor: 1, exact: true });
    return {
      kind: 'difference',
      words: worded(template, { change: 0, now: 1, before: 2 }),
      slots: [slot(change), slot(before + change), slot(before)],
      formula: difference,
      rule: 'growth-mismatch',
    };
  });

const POINTS = [
  '城镇化率由{before}提高到{now}，提高{change}。',
  '合格率{now}，比上年的{before}提高{change}。',
  '入园率从{before}上升到{now}，上升{change}。',
];

export const points: fc.Arbitrary<Statement> = fc
  .record({
    template: one(POINTS),
    before: fc.integer({ min: 200, max: 800 }),
    change: fc.integer({ min: 12, max: 150 }),
  })
  .map(({ template, before, change }): Statement => {
    const rate = (mantissa: number): Slot => ({ mantissa, decimals: 1, ...PERCENT });
    return {
      kind: 'points',
      words: worded(template, { change: 0, now: 1, before: 2 }),
      slots: [{ ...rate(change), unit: '个百分点' }, rate(before + change), rate(before)],
      formula: difference,
      rule: 'growth-mismatch',
    };
  });
