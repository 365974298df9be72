import fc from 'fast-check';
import {
  type Formula,
  madeOfTwo,
  one,
  outcomeOf,
  type Slot,
  type Statement,
  slotLike,
  sum,
  worded,
  worthOf,
} from './statement.ts';

interface Whole {
  readonly subject: string;
  /** The names of all its parts. */
  readonly parts: readonly string[];
  readonly unit: string;
  readonly decimals: number;
  readonly most: number;
}

const WHOLES: readonly Whole[] = [
  { subject: '参保人员', parts: ['城镇', '乡村'], unit: '人', decimals: 0, most: 90_000 },
  { subject: '在校学生', parts: ['男生', '女生'], unit: '人', decimals: 0, most: 9000 },
  { subject: '学校', parts: ['公办', '民办'], unit: '所', decimals: 0, most: 300 },
  { subject: '教职工', parts: ['专任教师', '行政人员', '其他'], unit: '名', decimals: 0, most: 900 },
  { subject: '办结案件', parts: ['来信', '来访', '网上', '其他'], unit: '件', decimals: 0, most: 4000 },
  {
    subject: '地区生产总值',
    parts: ['第一产业增加值', '第二产业增加值', '第三产业增加值'],
    unit: '亿元',
    decimals: 2,
    most: 30_000,
  },
  { subject: '一般公共预算收入', parts: ['税收收入', '非税收入'], unit: '万元', decimals: 0, most: 90_000 },
  { subject: '用水总量', parts: ['上半年', '下半年'], unit: '万吨', decimals: 1, most: 900 },
  { subject: '户籍人口', parts: ['男性', '女性'], unit: '万人', decimals: 2, most: 6000 },
  { subject: '外贸进出口总值', parts: ['出口', '进口'], unit: '亿元', decimals: 1, most: 30_000 },
  { subject: '新增贷款', parts: ['上半年', '下半年'], unit: '亿元', decimals: 2, most: 9000 },
  { subject: '完成投资', parts: ['城区', '乡镇'], unit: '万元', decimals: 0, most: 80_000 },
  { subject: '发放奖补资金', parts: ['省级', '市级', '其余'], unit: '万元', decimals: 1, most: 9000 },
];

const FIRST = [
  '全县{subject}{total}，其中{list}。',
  '全县{subject}{total}，其中：{list}。',
  '全年{subject}{total}（{list}），均创历史新高。',
  '今年以来，全区{subject}共{total}，其中{list}，工作有序推进。',
  '{subject}{total}，比上年有所增加。其中，{list}。',
  '{subject}达{total}，包括{list}。',
  '{subject}共计{total}：{list}。',
  '全市{subject}{total}，同比增长3.2%，其中{list}。',
];
const LAST = ['{list}，合计{total}。', '{list}，{subject}共计{total}。', '其中{list}，总计{total}。'];

function slotsOf(least: number, { parts, unit, decimals, most }: Whole): fc.Arbitrary<readonly Slot[]> {
  const exact = decimals === 0 && !/[万亿]/.test(unit);
  return fc.tuple(
    ...parts.map(() =>
      fc.integer({ min: least, max: most }).map((mantissa): Slot => ({ mantissa, decimals, unit, factor: 1, exact })),
    ),
  );
}

const parted: fc.Arbitrary<Statement> = one(WHOLES).chain((whole) =>
  fc
    .record({
      parts: slotsOf(12, whole),
      separator: one(['，', '、', '；']),
      first: fc.boolean(),
      roll: fc.nat(100),
      growth: fc.boolean(),
    })
    .map(({ parts, separator, first, roll, growth }): Statement => {
      const [{ decimals, unit, exact }] = parts as [Slot];
      const total = outcomeOf(sum, parts, { decimals, unit, factor: 1, exact });
      const templates = first ? FIRST : LAST;
      const grown = growth && first && separator !== '、';
      const list = whole.parts.flatMap((name, at) => [
        ...(at === 0 ? [] : [separator]),
        name,
        at + 1,
        ...(grown ? [`，增长${at + 2}.5%`] : []),
      ]);
      const words = worded(templates[roll % templates.length]!, { total: 0 }, { subject: whole.subject, list: '\0' });
      return {
        kind: first ? 'total first' : 'total last',
        words: words.flatMap((word) => (word === '\0' ? list : [word])),
        slots: [total, ...parts],
        formula: sum,
        rule: 'sum-mismatch',
      };
    }),
);

const LEFT_OVER: readonly (readonly [template: string, unit: string, decimals: number])[] = [
  ['采购预算{first}，实际成交{second}，节约{left}。', '万元', 0],
  ['项目控制价{first}，中标价{second}，节约资金{left}。', '万元', 1],
  ['全年出口{first}，进口{second}，贸易顺差{left}。', '亿元', 1],
  ['营业总收入{first}，营业总支出{second}，收支相抵，净利{left}。', '万元', 0],
];

const leftOver: fc.Arbitrary<Statement> = one(LEFT_OVER).chain(([template, unit, decimals]) =>
  fc
    .record({ second: fc.integer({ min: 200, max: 9000 }), left: fc.integer({ min: 40, max: 4000 }) })
    .map(({ second, left }) => {
      const words = worded(template, { first: 0, second: 1, left: 2 });
      return madeOfTwo('left over', words, [second, left], { unit, decimals, exact: false });
    }),
);

interface Loose {
  readonly template: string;
  readonly unit: string;
  readonly decimals: number;
  readonly names: readonly string[];
}

const LOOSE: readonly Loose[] = [
  {
    template: '全年审结案件{total}，结案率83.5%。结案方式上，{list}。',
    unit: '件',
    decimals: 0,
    names: ['裁决', '调解', '撤回申请等其他方式'],
  },
  {
    template: '今年集体进账{total}，村民都说好。{list}。',
    unit: '万元',
    decimals: 1,
    names: ['厂房租金', '光伏发电', '水库承包', '上级补助'],
  },
  {
    template: '完成旅客吞吐量{total}，同比增长12.2%。出行需求旺盛。分机场看，{list}。',
    unit: '万人次',
    decimals: 2,
    names: ['甲机场', '乙机场', '丙机场', '丁机场'],
  },
  {
    template: '改造道路总投资{total}，资金来源为{list}，年内全部到位。',
    unit: '万元',
    decimals: 0,
    names: ['上级补助', '镇级统筹', '群众自筹'],
  },
  {
    template: '线网完成客运量{total}，增势平稳。\n分线路看，{list}。',
    unit: '万乘次',
    decimals: 1,
    names: ['一号线', '二号线', '三号线', '机场线'],
  },
];

/** How far off what no word ties together may be. */
const NEAR = 0.14;

/** A list that nothing but two swapped digits ties to its total. */
const loose: fc.Arbitrary<Statement> = one(LOOSE).chain(({ template, unit, decimals, names }) =>
  fc
    .record({
      parts: fc.tuple(...names.map(() => fc.integer({ min: 1200, max: 9000 }))),
      separator: one(['，', '、', '；']),
    })
    .map(({ parts, separator }): Statement => {
      const like = { decimals, unit, factor: 1, exact: unit === '件' };
      const slots = parts.map(slotLike(like));
      const total = outcomeOf(sum, slots, like);
      const list = names.flatMap((name, at) => [...(at === 0 ? [] : [separator]), name, at + 1]);
      return {
        kind: 'loose',
        words: worded(template, { total: 0 }, { list: '\0' }).flatMap((word) => (word === '\0' ? list : [word])),
        slots: [total, ...slots],
        formula: sum,
        rule: 'sum-mismatch',
        believed: (change, { slots: [told, ...others] }) => {
          const made = sum([0, ...others.map(({ mantissa }) => mantissa)]);
          const isNear = Math.abs(made - told!.mantissa) <= NEAR * told!.mantissa;
          return change === 'swapped' && isNear && others.every(({ mantissa }) => mantissa < told!.mantissa);
        },
      };
    }),
);

const THAN: readonly (readonly [template: string, unit: string, decimals: number])[] = [
  ['一季度完成{less}，四季度冲到{more}，占全年的三成以上，比一季度多{apart}。', '万件', 1],
  ['隧道左洞掘进{more}，进展顺利，右洞掘进{less}，比左洞少{apart}。', '米', 0],
  ['上转病人{less}，下转病人{more}，下转比上转多{apart}。', '人次', 0],
];

/** By how much one figure is more than another that is named. */
const distances: fc.Arbitrary<Statement> = one(THAN).chain(([template, unit, decimals]) =>
  fc
    .record({ less: fc.integer({ min: 1200, max: 9000 }), apart: fc.integer({ min: 400, max: 1100 }) })
    .map(({ less, apart }): Statement => {
      const words = worded(template, { more: 0, less: 1, apart: 2 });
      return {
        ...madeOfTwo('distances', words, [less, apart], { unit, decimals, exact: unit === '人次' }),
        // A change that turns them about is another matter.
        believed: (change, { slots: [more, fewer] }) => change === 'swapped' && more!.mantissa > fewer!.mantissa,
      };
    }),
);

const RECKONED: readonly (readonly [template: string, unit: string, decimals: number])[] = [
  ['营业利润{first}，减去营业外净支出{less}，利润总额{left}，比上年有所增加。', '万元', 0],
  ['毛利{first}，扣除税金及附加{less}、期间费用{also}，营业利润{left}。', '亿元', 2],
  ['展期{first}，扣除休馆{less}及台风停展{also}，实际开放{left}。', '小时', 0],
  ['前三季度入库税款{first}，扣除出口退税{less}后，净收入{left}。', '万元', 1],
];

/** How far off an outcome may be that words reckon and no slip explains. */
const RECKONED_NEAR = 1.3;

/** What is taken away in so many words, and what is left. */
const reckoned: fc.Arbitrary<Statement> = one(RECKONED).chain(([template, unit, decimals]) =>
  fc
    .record({
      first: fc.integer({ min: 4000, max: 9000 }),
      less: fc.integer({ min: 300, max: 900 }),
      also: fc.integer({ min: 300, max: 900 }),
    })
    .map(({ first, less, also }): Statement => {
      const like = { decimals, unit, factor: 1, exact: false };
      const steps = template.includes('{also}') ? [less, also] : [less];
      const formula: Formula = ([, whole, ...taken]) => taken.reduce((left, one) => left - one, whole!);
      const others = [first, ...steps].map(slotLike(like));
      return {
        kind: 'reckoned',
        words: worded(template, { left: 0, first: 1, less: 2, also: 3 }, {}),
        slots: [outcomeOf(formula, others, like), ...others],
        formula,
        rule: 'sum-mismatch',
        believed: (_, { slots }) => {
          const [is, ...terms] = slots.map(worthOf) as [number, ...number[]];
          const should = formula([0, ...terms]);
          return is < terms[0]! && should > 0 && Math.max(is / should, should / is) < RECKONED_NEAR;
        },
      };
    }),
);

export const sums = [parted, leftOver, loose, distances, reckoned];
