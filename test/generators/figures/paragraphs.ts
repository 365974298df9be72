import fc from 'fast-check';
import { bySlip, madeOfTwo, one, outcomeOf, type Slot, type Statement, slotLike, sum, worded } from './statement.ts';

const ITEMS: readonly (readonly [intro: string, unit: string, parts: readonly string[]])[] = [
  ['全年发生火灾{total}：', '起', ['居民住宅发生', '沿街商铺发生', '厂房车间发生']],
  ['共建成公路{total}：', '公里', ['东片区建成', '西片区建成', '南片区建成', '北片区建成']],
  ['受理各类投诉{total}，其中：', '件', ['消费投诉', '物业投诉', '噪声投诉']],
];

/** A total in one paragraph, its parts in the items below. */
export const items: fc.Arbitrary<Statement> = one(ITEMS).chain(([intro, unit, names]) =>
  fc.tuple(...names.map(() => fc.integer({ min: 1200, max: 90_000 }))).map((parts): Statement => {
    const slot = (mantissa: number): Slot => ({
      mantissa,
      decimals: 0,
      unit,
      factor: 1,
      exact: unit !== '公里',
    });
    const slots = parts.map(slot);
    const total = outcomeOf(sum, slots, { decimals: 0, unit, factor: 1, exact: unit !== '公里' });
    const list = names.flatMap((name, at) => [`\n${at + 1}.${name}`, at + 1, at + 1 < names.length ? '；' : '。']);
    return {
      kind: 'items',
      words: [...worded(intro, { total: 0 }), ...list],
      slots: [total, ...slots],
      formula: sum,
      rule: 'sum-mismatch',
      believed: bySlip,
    };
  }),
);

const DIVIDED = [
  '年末全市户籍人口{total}。\n男性{first}，比上年增加204人；女性{second}，比上年增加14人。',
  '全县常住人口为{total}。\n城镇人口{first}，乡村人口{second}。',
];

/** A total, and in the paragraph below the two halves of it. */
export const divided: fc.Arbitrary<Statement> = fc
  .tuple(one(DIVIDED), fc.integer({ min: 101_000, max: 980_000 }), fc.integer({ min: 101_000, max: 980_000 }))
  .map(([template, first, second]): Statement => {
    const words = worded(template, { total: 0, first: 1, second: 2 });
    return {
      ...madeOfTwo('divided', words, [first, second], { unit: '人', decimals: 0, exact: true }),
      believed: bySlip,
    };
  });

const NATURAL = [
  '人口出生率{born}，死亡率{died}，自然增长率{left}。',
  '全年人口出生率为{born}，死亡率为{died}，人口自然增长率为{left}。',
  '人口出生率为{born}。\n人口死亡率为{died}。\n自然增长率为{left}。',
];

export const natural: fc.Arbitrary<Statement> = fc
  .tuple(one(NATURAL), fc.integer({ min: 300, max: 700 }), fc.integer({ min: 30, max: 600 }))
  .map(([template, died, left]): Statement => {
    const slot = slotLike({ decimals: 2, unit: '‰', factor: 0.001, exact: false });
    return {
      kind: 'natural increase',
      words: worded(template, { born: 0, died: 1, left: 2 }),
      slots: [slot(died + left), slot(died), slot(left)],
      formula: sum,
      rule: 'sum-mismatch',
    };
  });

const LISTED = [
  '东区、西区、南区分别完成{a}、{b}、{c}，合计{total}。',
  '完成投资{total}，其中第一、第二、第三产业分别完成{a}、{b}、{c}。',
];

/** One unit told for all: the numbers of the first two stand bare. */
export const listed: fc.Arbitrary<Statement> = fc
  .tuple(one(LISTED), ...[0, 1, 2].map(() => fc.integer({ min: 120, max: 9000 })))
  .map(([template, ...parts]): Statement => {
    const slot = (mantissa: number, unit: string): Slot => ({ mantissa, decimals: 1, unit, factor: 1, exact: false });
    const slots = (parts as number[]).map((part, at) => slot(part, at < 2 ? '' : '亿元'));
    const total = outcomeOf(sum, slots, { decimals: 1, unit: '亿元', factor: 1, exact: false });
    return {
      kind: 'listed',
      words: worded(template as string, { total: 0, a: 1, b: 2, c: 3 }),
      slots: [total, ...slots],
      formula: sum,
      rule: 'sum-mismatch',
    };
  });
