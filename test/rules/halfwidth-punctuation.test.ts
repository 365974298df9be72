import { examples, silent } from './examples.ts';

const rule = 'halfwidth-punctuation';
const many = (count: number): string => `半角标点：本段有${count}处，汉字之间宜用全角。`;

examples(rule, 'half-width marks in Chinese text', [
  ['齐心协力⟦,⟧克服困难。', ['半角标点：“,”宜用全角“，”。'], '齐心协力，克服困难。'],
  ['要求如下⟦:一抓进度;二抓质量;三抓安全!⟧', [many(4)], '要求如下：一抓进度；二抓质量；三抓安全！'],
  ['完成造林2300亩⟦(其中经济林900亩),⟧成活率98%', [many(3)], '完成造林2300亩（其中经济林900亩），成活率98%'],
  ['增長(zhǎng)較快⟦,⟧結構優化', ['半角标点：“,”宜用全角“，”。'], '增長(zhǎng)較快，結構優化'],
  ['按时完成⟦.⟧', ['半角标点：“.”宜用全角“。”。'], '按时完成。'],
  ['“甲”⟦,⟧“乙”', ['半角标点：“,”宜用全角“，”。'], '“甲”，“乙”'],
]);

examples(rule, 'a draft that is written so throughout is one finding', [
  [
    `甲⟦,⟧乙。\n${'丙,丁。\n'.repeat(5)}`,
    ['全文有6处半角标点，汉字之间宜用全角。'],
    `甲，乙。\n${'丙，丁。\n'.repeat(5)}`,
  ],
]);

examples(rule, 'percent signs of two kinds', [
  ['10%、20%、30%、40%和50⟦％⟧', ['百分号不一：“％”与全文的“%”不同。'], '10%、20%、30%、40%和50%'],
]);

silent(rule, 'where half-width is right', [
  '科室    床位(张)    出院人数(人)\n内科    46          1203',
  '共1,204人，8:30开会，比例3:2，得分12.5',
  '见http://www.example.cn/a,b;c:d?e=1(f)',
  '采用Excel,Word等软件',
  'Smith, John 出席',
  'GDP(PPP)一栏，X(1)号',
  '1.抓进度',
  '(一)抓进度',
  '怎么补?我们列出清单',
  '10%、20％',
  '| 甲,乙 | 丙;丁 |',
]);
silent(rule, 'links and code of Markdown', ['见[说明](说明,一.md),以及`甲,乙`'], { markdown: true });

const habit = '(一)收入：完成12億元(不含基金)，成長2%。\n(二)支出：完成11億元(含追加)，成長1%。';

silent(rule, 'brackets that are half-width throughout, where the other marks are not', [
  habit,
  '一、概況(截至10月)：共12處(含分處)。\n二、成果(詳附表)：培訓36人(次)。',
]);

examples(rule, 'brackets that are half-width in one place', [
  [
    `${habit}\n三、其他（略）。⟦(詳附表)⟧`
      .replaceAll('(一)', '一、')
      .replaceAll('(二)', '二、')
      .replaceAll(/\(不含基金\)|\(含追加\)/g, ''),
    ['半角标点：本段有2处，汉字之间宜用全角。'],
  ],
  ['本次培训36人⟦(次)⟧。', ['半角标点：本段有2处，汉字之间宜用全角。']],
]);
