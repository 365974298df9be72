import { examples, silent } from './examples.ts';

const rule = 'missing-number';
const amount = (...texts: string[]): readonly string[] => texts.map((text) => `“${text}”缺数字：单位前没有数。`);
const year = (...texts: string[]): readonly string[] => texts.map((text) => `“${text}”缺年份：“年”前没有数字。`);

examples(rule, 'a unit whose number has fallen out', [
  ['县二院收治72人，比去年⟦增加人⟧，增长率20.0%；', amount('增加人'), '县二院收治72人，比去年增加12人，增长率20.0%；'],
  ['在校生90人，比上年⟦减少人⟧，下降10.0%。', amount('减少人'), '在校生90人，比上年减少10人，下降10.0%。'],
  ['财政安排⟦专款万元⟧，修缮水毁道路。', amount('专款万元')],
  ['全镇⟦耕地约 万亩⟧，共辖⟦自然村 个⟧，现有⟦护林员 名⟧。', amount('耕地约 万亩', '自然村 个', '护林员 名')],
  ['其中，义务教育阶段⟦学生为 人⟧。', amount('学生为 人')],
  ['新增造林⟦面积亩⟧，森林覆盖率提高。', amount('面积亩')],
  ['全年新登记市场⟦主体户⟧，注销1203户。', amount('主体户')],
]);

examples(rule, 'a year whose digits have fallen out', [
  ['我镇⟦自年⟧对学校布局作了调整。', year('自年')],
  ['其中3人，⟦年起⟧补充新教师8人。', year('年起')],
  ['⟦至学年度⟧，全镇有学生1856人。', year('至学年度')],
  ['—⟦学年度⟧，全镇有学生1856人。', year('学年度')],
]);

examples(rule, 'through traditional script, glosses and half width', [
  [
    '縣二院收診(zhěn) 72 人,比去年⟦增加人⟧,增長(zhǎng)率 20.0%;',
    amount('增加人'),
    '縣二院收診(zhěn) 72 人,比去年增加12人,增長(zhǎng)率 20.0%;',
  ],
  ['撥出⟦專(zhuān)款萬(wàn)元⟧,', amount('專(zhuān)款萬(wàn)元')],
  ['完⟦全小學 所⟧,⟦幼兒園 所⟧,', amount('全小學 所', '幼兒園 所')],
]);

silent(rule, 'words that only look like a bare unit', [
  '年初、年内、年均、年底前完成。',
  '近三年、多年来、今年以来。',
  '增加人手，增加人、财、物投入。',
  '落实到人、责任到户、进村入户。',
  '每万元产值能耗下降，万元户增多，以万元计。',
  '一、综 合',
  '品 名',
  '（金额单位：人民币万元）',
  '联系 人：李明',
]);
