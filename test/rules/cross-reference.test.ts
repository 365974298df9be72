import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Checker } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { render } from '../../server/src/core/messages/render.ts';
import { crossReference } from '../../server/src/core/rules/cross-reference.ts';
import { assertLinear } from '../linear.ts';
import { examples, silent } from './examples.ts';
import { judge, problemsOf } from './judged.ts';

const rule = 'cross-reference';
const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');

examples(rule, 'figures and tables that are not there', [
  [lines('图1 办学规模', '图2 师资结构', '各校变动情况见⟦图3⟧。'), ['引用落空：文中没有“图3”，同类编号到“图2”为止。']],
  [lines('圖1 歲入結構', '圖2 歲出結構', '歷年變動如⟦圖4⟧所示。'), ['引用落空：文中没有“圖4”，同类编号到“圖2”为止。']],
  [
    lines('表2-1 预算编列', '表2-2 预算执行', '分项情况见⟦表2-3⟧。'),
    ['引用落空：文中没有“表2-3”，同类编号到“表2-2”为止。'],
  ],
  [
    lines('表１　收入', '表２　支出', '详见表1、表2和⟦表５⟧，⟦图1⟧略。').replace(/⟦图1⟧/, '图1'),
    ['引用落空：文中没有“表５”，同类编号到“表２”为止。'],
  ],
  [lines('表1 收入', '表2 支出', '见表1、⟦4⟧。'), ['引用落空：文中没有“表4”，同类编号到“表2”为止。']],
  [lines('表1 收入', '表2 支出', '见⟦表1-3⟧。'), ['引用落空：文中没有“表1-3”，同类编号到“表2”为止。']],
  [lines('表1 收入', '表3 结余', '支出情况（⟦表2⟧）明显上升。'), ['引用落空：文中没有“表2”，同类编号到“表3”为止。']],
  [lines('**图1** 规模', '**图2** 结构', '增速见⟦圖(tú)3⟧。'), ['引用落空：文中没有“圖(tú)3”，同类编号到“图2”为止。']],
  [lines('附表1 名册', '附表2 清单', '经费见⟦附表3⟧。'), ['引用落空：文中没有“附表3”，同类编号到“附表2”为止。']],
  [lines('专栏1 重大工程', '专栏2 重点项目', '参见⟦专栏3⟧。'), ['引用落空：文中没有“专栏3”，同类编号到“专栏2”为止。']],
  [
    lines('图1 规模', '图2 结构', '从图1、图2和⟦图4⟧可以看出，增速放缓。'),
    ['引用落空：文中没有“图4”，同类编号到“图2”为止。'],
  ],
  [lines('表1-1 收入', '表1-2 支出', '表2-1 人员', '表2-2 编制', '详见⟦表3-1⟧。'), ['引用落空：文中没有“表3-1”。']],
]);

examples(
  rule,
  'captions in Markdown',
  [
    [
      lines('![图1 办学规模](a.png)', '', '### 图2：师资结构', '', '增速见⟦图3⟧。'),
      ['引用落空：文中没有“图3”，同类编号到“图2”为止。'],
    ],
  ],
  { markdown: true },
);

examples(rule, 'parts, chapters, articles and items that are not there', [
  [
    lines('第一部分 回顾', '问题见⟦第三部分⟧。', '第二部分 打算'),
    ['引用落空：文中没有“第三部分”，同类编号到“第二部分”为止。'],
  ],
  [
    lines('一、回顾', '前述⟦第四部分⟧所列问题逐项整改。', '二、问题', '三、打算'),
    ['引用落空：文中没有“第四部分”，同类编号到“三”为止。'],
  ],
  [lines('壹、歲入', '詳見⟦第三部分⟧。', '貳、歲出'), ['引用落空：文中没有“第三部分”，同类编号到“貳”为止。']],
  [
    lines('第一章 总则', '依照本办法⟦第五章⟧执行。', '第二章 职责', '第三章 附则'),
    ['引用落空：文中没有“第五章”，同类编号到“第三章”为止。'],
  ],
  [
    lines('第一条 为规范管理，制定本办法。', '第二条 违反本办法⟦第九条⟧的，通报批评。'),
    ['引用落空：文中没有“第九条”，同类编号到“第二条”为止。'],
  ],
  [
    lines(
      '第一条 职责如下：',
      '（一）统筹；',
      '（二）督查。',
      '第二条 本条另有规定的除外。',
      '（一）甲；',
      '（二）乙，按照本条⟦第（三）项⟧办理。',
    ),
    ['引用落空：文中没有“第（三）项”，同类编号到“（二）”为止。'],
  ],
]);

examples(rule, 'annexes against what refers to them', [
  [lines('请于月底前填报，详见⟦附件3⟧。', '附件：1.责任分工表', '2.进度安排表'), ['引用落空：附件说明中没有“附件3”。']],
  [lines('分工見附件1、⟦附件4⟧。', '附件：1.責任分工表', '　　　2.進度安排表'), ['引用落空：附件说明中没有“附件4”。']],
  [
    lines('分工见⟦附件3⟧。', '附件1', '责任分工表', '张三负责统筹。', '附件2', '进度安排表', '六月完成。'),
    ['引用落空：文中没有“附件3”，同类编号到“附件2”为止。'],
  ],
  [lines('分工见附件1，进度见⟦附件3⟧。', '附件：1.责任分工表 2.进度安排表'), ['引用落空：附件说明中没有“附件3”。']],
  [
    lines('请填写⟦附件3⟧，于月底前报送。', '附件：', '1.甲表', '2.乙表'),
    ['引用落空：文中没有“附件3”，同类编号到“2.乙表”为止。'],
  ],
  [lines('见⟦附件三⟧。', '附件一：甲表', '附件二：乙表'), ['引用落空：文中没有“附件三”，同类编号到“附件二”为止。']],
]);

const body = ['现将有关事项通知如下。', '附件：1.责任分工表', '2.进度安排表', '', '2025年6月1日', ''];
examples(rule, '附件说明 against the annexes behind it', [
  [
    lines(
      ...body,
      '附件1',
      '责任分工表',
      '张三负责统筹。',
      '附件2',
      '进度安排表',
      '六月完成。',
      '⟦附件3⟧',
      '经费测算表',
      '共需十万元。',
    ),
    ['附件说明中没有“附件3”。'],
  ],
  [
    lines(...body, '附件1', '责任分工表', '张三负责统筹。').replace('2.进度安排表', '⟦2.进度安排表⟧'),
    ['附件说明列有“2.进度安排表”，文后没有这个附件。'],
  ],
  [
    lines(...body, '⟦附件1⟧', '进度安排表', '六月完成。', '⟦附件2⟧', '责任分工表', '张三负责统筹。'),
    [
      '附件序号有误：“进度安排表”在附件说明中是附件2，此处为“附件1”。',
      '附件序号有误：“责任分工表”在附件说明中是附件1，此处为“附件2”。',
    ],
  ],
  [
    lines(...body, '附件2', '进度安排表', '六月完成。', '⟦附件1⟧', '责任分工表', '张三负责统筹。'),
    ['附件次序有误：“附件1”排在附件2之后。'],
  ],
  [
    lines(
      '附件：1.2025年重点任务分工表',
      '2.进度安排表',
      '附件1',
      '2024年重点任务分工表',
      '张三负责。',
      '附件2',
      '进度安排表',
    ).replace('附件1\n', '⟦附件1⟧\n'),
    ['“附件1”的标题与附件说明不一致，附件说明为“2025年重点任务分工表”。'],
  ],
]);

examples(rule, 'a number that is used twice', [
  [
    lines(
      ...body,
      '附件1：责任分工表',
      '张三负责。',
      '附件2：进度安排表',
      '六月完成。',
      '⟦附件2⟧：经费测算表',
      '共需十万元。',
    ),
    ['编号重复：“附件2”已经用过。'],
  ],
  [lines('表1 办学规模', '数据如上。', '⟦表1⟧ 师资结构', '数据如上。'), ['编号重复：“表1”已经用过。']],
  [lines('圖1 規模', '圖2 結構', '⟦圖2⟧ 增速', '圖3 分布'), ['编号重复：“圖2”已经用过。']],
]);

examples(rule, 'an item beyond the count right before it', [
  ['汇报材料要写明办学条件、师资建设等3项内容（⟦第5项⟧仅高中填写）。', ['“第5项”超出前面所说的“3项”。']],
]);

examples(rule, 'several reports in one file', [
  [
    lines(
      '城关镇工作总结',
      '图1 规模',
      '图2 结构',
      '图3 增速',
      '情况见图3。',
      '河东镇工作总结',
      '图1 规模',
      '图2 结构',
      '情况见⟦图3⟧。',
    ),
    ['引用落空：文中没有“图3”，同类编号到“图2”为止。'],
  ],
]);

silent(rule, 'references that have their target', [
  lines('表1 学校', '表2 学生', '表3 中小学班额（单位：个）', '表4 个体工商户', '表5 列车开行', '见表3、表4和表5。'),
  lines('图1 规模', '图2 结构', '情况见图1、图2。'),
  lines('情况见表3。'),
  lines('详见附件2。'),
]);

const lookalikes = readFileSync(resolve(__dirname, '../lookalikes/cross-reference.txt'), 'utf8');

describe('look-alikes of cross references', () => {
  for (const draft of lookalikes.split(/^----$/m)) {
    const text = draft.replace(/^# .*\n/gm, '').trimStart();
    if (text.trim() === '') continue;
    test(text.trim().replace(/\n/g, '⏎'), () => {
      const said = problemsOf(text)
        .filter((problem) => problem.rule.id === rule)
        .map(({ span, message }) => `⟦${text.slice(span.start, span.end)}⟧ ${render(message, 'zh-cn')}`);
      assert.deepEqual(said, []);
    });
  }
});

/** A draft that numbers parts, figures, tables and annexes, and refers to them. */
interface Numbered {
  readonly counts: Readonly<Record<Series, number>>;
  readonly asked: readonly { readonly series: Series; readonly at: number; readonly form: number }[];
  readonly traditional: boolean;
}

const SERIES = ['part', 'figure', 'table', 'annex'] as const;
type Series = (typeof SERIES)[number];

const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];
const NAMES: Readonly<Record<Series, (number: number) => string>> = {
  part: (number) => `第${HAN[number - 1]}部分`,
  figure: (number) => `图${number}`,
  table: (number) => `表${number}`,
  annex: (number) => `附件${number}`,
};
const FORMS: readonly ((name: string) => readonly [string, string])[] = [
  () => ['具体情况见', '。'],
  () => ['各校进展不一，详见', '，年底前完成。'],
  () => ['（参见', '）'],
];

const numbered: fc.Arbitrary<Numbered> = fc.record({
  counts: fc.record({
    part: fc.integer({ min: 2, max: 9 }),
    figure: fc.integer({ min: 2, max: 9 }),
    table: fc.integer({ min: 2, max: 9 }),
    annex: fc.integer({ min: 2, max: 9 }),
  }),
  asked: fc.array(
    fc.record({
      series: fc.constantFrom(...SERIES),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      form: fc.nat(FORMS.length - 1),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  traditional: fc.boolean(),
});

const TRADITIONAL: Readonly<Record<string, string>> = {
  图: '圖',
  见: '見',
  详: '詳',
  参: '參',
  结: '結',
  总: '總',
  务: '務',
  关: '關',
  进: '進',
  体: '體',
  况: '況',
  项: '項',
};

/** `beyond`: which of the references goes one or more past the end of its series. */
function written({ counts, asked, traditional }: Numbered, beyond: number, by: number): string {
  const refer = asked.map(({ series, at, form }, index) => {
    const count = counts[series];
    const wrong = index === beyond;
    const name = NAMES[series](wrong ? count + by : 1 + Math.floor(at * count));
    const [before, behind] = FORMS[form]!(name);
    return `${before}${wrong ? `⟦${name}⟧` : name}${behind}`;
  });
  const all: string[] = ['青禾镇2025年工作总结', ''];
  const some = (from: number): readonly string[] => refer.filter((_, index) => index % counts.part === from - 1);
  for (let part = 1; part <= counts.part; part++) {
    all.push(`${NAMES.part(part)} 任务${HAN[part]}`, ...some(part));
    for (let figure = part; figure === part && figure <= counts.figure; figure++)
      all.push(`图${figure} 项目${HAN[figure]}进度`);
    for (let table = part; table === part && table <= counts.table; table++)
      all.push(`表${table} 项目${HAN[table]}资金`);
  }
  for (let figure = counts.part + 1; figure <= counts.figure; figure++) all.push(`图${figure} 项目${HAN[figure]}进度`);
  for (let table = counts.part + 1; table <= counts.table; table++) all.push(`表${table} 项目${HAN[table]}资金`);
  for (let annex = 1; annex <= counts.annex; annex++)
    all.push(`${annex === 1 ? '附件：' : '　　　'}${annex}.任务${HAN[annex]}清单`);
  const text = lines(...all);
  return traditional ? text.replace(/[\u4e00-\u9fff]/g, (one) => TRADITIONAL[one] ?? one) : text;
}

describe('drafts made at random', () => {
  const parameters = { numRuns: 300, seed: 20261122 };

  test('are silent where every reference is in range', () => {
    fc.assert(
      fc.property(numbered, (draft) => {
        assert.deepEqual(judge(rule, written(draft, -1, 0)).messages, []);
      }),
      parameters,
    );
  });

  test('have the one reference found that is out of range', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), fc.integer({ min: 1, max: 4 }), (draft, which, by) => {
        const marked = written(draft, which % draft.asked.length, by);
        assert.equal(judge(rule, marked).found, marked);
      }),
      parameters,
    );
  });
});

describe('a long draft', () => {
  const checker = new Checker(new Config(), undefined, [crossReference]);
  const longDraft = (count: number): string => {
    const number = (at: number): number => 1 + (at % 99);
    const captions = Array.from({ length: count }, (_, at) => `图${number(at)} 项目进度${at}`);
    const references = Array.from({ length: count }, (_, at) => `见图${number(at)}、表7，按照附件${number(at)}办理。`);
    return lines('附件：1.清单', ...references, '附件1', ...captions, ...references);
  };
  const check = (text: string): void => {
    checker.check(Draft.read(text, { markdown: false, region: 'cn' }));
  };

  test('takes time in proportion to its length', () => assertLinear((count) => check(longDraft(count)), 1_000));

  for (const piece of ['见图1、', '第', '第一章', '*', ' ', '《', '“', '附件：', '附件1 ', '(', '图1 ', '1.']) {
    for (const opening of ['', '附件：1.甲', '图1']) {
      test(`is read in one pass however long its line is: ${opening}${piece}`, () =>
        assertLinear((count) => check(opening + piece.repeat(count)), 2_000));
    }
  }
});
