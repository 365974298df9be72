import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { readsLikeDraft } from '../../server/src/core/draft/readsLikeDraft.ts';

const reads = (text: string): boolean => readsLikeDraft(Draft.read(text, { markdown: true, region: 'cn' }));

const DRAFTS = {
  'a title, with nothing under it yet': '2025年工作总结\n',
  'a title in traditional script': '青禾鄉公所113年度工作報告\n',
  'a title of two lines behind a mark': '# 青禾县人民政府办公室\n# 关于防汛工作情况的报告\n',
  'a title that others use too, with the headings of a report':
    '项目实施方案\n一、基本情况\n全县现有小型水库12座。\n二、存在的问题\n管护资金不足。\n',
  'headings and phrases without a title':
    '一、基本情况\n我镇辖12个村，党员486名。\n二、主要做法\n镇党委高度重视，狠抓落实。\n三、下一步打算\n',
  'a passage full of figures':
    '1至6月，全市完成固定资产投资12.5亿元，同比增长8.3%；财政收入完成3.2亿元，增长5.1%，占年初预算的52%；新增就业1200人，比上年增加80人。',
  'a text with pinyin glosses': '水務(wù)局季度工作總結(jié)一\n一、農(nóng)田水利建設(shè)穩步推進(jìn)\n',
};

const OTHERS = {
  nothing: '',
  'an English report': 'Annual work report\n\n1. Overview\nRevenue grew by 12.5% to 3.2 million.\n',
  'a Japanese report':
    '令和5年度事業報告\n一、概要\n本年度は、予算の執行について検討を行いました。次のとおり報告いたします。\n',
  'a note': '小李：\n记得把20**年的那份材料找出来，下午三点前放我桌上。\n',
  'a README with Chinese headings':
    '# 定时任务插件\n\n一、安装\n\n```\nnpm install cron-helper\n```\n\n二、使用\n\n在 `config.json` 里写上任务，见 https://example.com/docs 。\n\n三、常见问题\n\n下一步会支持集群。\n',
  'a plan for a program': '# 开发计划\n\n一、接口\n用 git 提交，见 https://example.com 。\n二、测试\n三、发布\n',
  'a program with Chinese comments':
    '// 工作总结：统计全市各区的同比增长\nexport function total(parts: number[]): number {\n  return parts.reduce((sum, part) => sum + part, 0); // 合计\n}\n',
  'a licence':
    '木兰宽松许可证\n\n1. 授予版权许可\n每个“贡献者”根据“本许可证”授予您永久性的、全球性的、免费的版权许可。\n2. 无商标许可\n',
  'a story':
    '一、归来\n老张推开门，说：“镇里的干部来过了。”\n“来做什么？”他问道。\n“还不是为了扶贫的事，”她说，“群众都等着呢。”\n二、夜谈\n党员会开到半夜，县委的人也来了，书记只说：“落实。”\n',
  'a recipe': '红烧肉\n一、备料\n五花肉500克，冰糖30克。\n二、做法\n大火烧开，转小火炖一小时。\n',
  'a diary': '今天下雨，和同学去图书馆写实习报告。一是查资料，二是改提纲。晚上吃了面，花了12元。\n',
};

for (const [name, text] of Object.entries(DRAFTS))
  test(`${name} reads like a draft`, () => assert.equal(reads(text), true));
for (const [name, text] of Object.entries(OTHERS)) test(`${name} does not`, () => assert.equal(reads(text), false));

test('every sample reads like a draft, whatever it is called', () => {
  const folder = new URL('../../samples/', import.meta.url);
  for (const name of readdirSync(folder)) {
    if (!/\.gw\.(?:txt|md)$/.test(name)) continue;
    assert.equal(reads(readFileSync(new URL(name, folder), 'utf8')), true, name);
  }
});

test('what stands far behind the beginning does not matter', () => {
  const recipe = OTHERS['a recipe'];
  assert.equal(reads(recipe + '\n盐少许。'.repeat(2000) + DRAFTS['headings and phrases without a title']), false);
});
