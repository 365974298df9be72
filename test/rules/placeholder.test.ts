import { examples, silent } from './examples.ts';

const rule = 'placeholder';
const found = (...texts: string[]): readonly string[] => texts.map((text) => `占位符“${text}”尚未填写。`);

examples(rule, 'every style, and each occurrence by itself', [
  ['⟦20**⟧年，⟦xx⟧县', found('20**', 'xx')],
  ['⟦20**⟧-⟦20**⟧年', found('20**', '20**')],
  ['⟦20xx⟧年、⟦20XX⟧年、⟦20××⟧年、⟦201x⟧年', found('20xx', '20XX', '20××', '201x')],
  ['⟦二〇二×⟧年', found('二〇二×')],
  ['⟦xxxx⟧年⟦x⟧月⟦x⟧日', found('xxxx', 'x', 'x')],
  ['⟦x⟧-⟦x⟧月完成', found('x', 'x')],
  ['全区⟦x⟧所学校⟦xxx⟧人', found('x', 'xxx')],
  ['⟦**⟧区、⟦*⟧区、安排⟦**⟧万元', found('**', '*', '**')],
  ['联系人：⟦××⟧，审核人：⟦某某某⟧', found('××', '某某某')],
  ['⟦○○⟧縣、⟦○⟧月⟦○⟧日', found('○○', '○', '○')],
  ['电话：⟦____⟧，姓名（⟦    ⟧）'.replace('（⟦    ⟧）', '⟦（    ）⟧'), found('____', '（    ）')],
  ['⟦[标签:标题]⟧', found('[标签:标题]')],
  ['预算⟦{{amount}}⟧元、⟦${total}⟧元', found('{{amount}}', '${total}')],
  ['具体名单⟦待补充⟧。负责人⟦（待定）⟧', found('待补充', '（待定）')],
  ['⟦TODO⟧：补数据', found('TODO')],
  ['见⟦错误!未找到引用源⟧。', found('错误!未找到引用源')],
  ['落款：⟦年  月  日⟧', found('年  月  日')],
  ['约⟦？？⟧万元', found('？？')],
  ['南政文〔⟦xx⟧〕348号', found('xx')],
]);

examples(rule, 'through full width, glosses and traditional script', [
  ['⟦２０＊＊⟧年', found('２０＊＊')],
  ['⟦ＸＸ⟧縣(xiàn)人民政府', found('ＸＸ')],
  ['增長(zhǎng)⟦××⟧%', found('××')],
  ['3.⟦20**⟧年3月', found('20**')],
]);

examples(
  rule,
  'in Markdown, beside emphasis that is emphasis',
  [
    ['**重点工作**：⟦**⟧区完成⟦xx⟧项。', found('**', 'xx')],
    ['⟦**⟧区和⟦**⟧县', found('**', '**')],
  ],
  { markdown: true },
);

silent(
  rule,
  'look-alikes in Markdown',
  [
    '**区教育局**负责落实。',
    '__全体教职工__参加。',
    '`xx县`是占位写法。',
    '* 第一项\n* 第二项\n',
    '```\nxx = 20**\n```\n',
  ],
  { markdown: true },
);

silent(rule, 'blank signs of Taiwan, where ○○ is a legitimate sign', ['（以下簡稱○○），○○局'], { region: 'tw' });

silent(rule, 'look-alikes', [
  '44名空编有待补充，一线力量亟待补充，台账尚待填写。',
  '二○○八年、一九九○年',
  '4×100米接力，3x4米展板，长×宽×高',
  'X光机、XX染色体、x轴、iPhone X等',
  '1＋X证书参考2145人。',
  '推行“1+N+X”模式，X代表本地特色。',
  'https://example.com/xx/20xx/**',
  '张某某因盗掘被处罚',
  '联系电话：0736-6288××××，传真0736-6281****。',
  '身份证号：430722××××，手机：139××××',
  '**工作目标：** 全年新增学位1200个。',
  '注：*表示必填，带*号的为必填项',
  '______________',
]);

examples(rule, 'dates whose end is still to be written', [
  ['2025年⟦  月  日⟧', found('月  日')],
  ['20  年⟦  月  日⟧', found('月  日')],
  ['2025年7月⟦  日⟧', found('日')],
  ['二○二六年一月⟦　日⟧', found('日')],
  ['2026年元月⟦ 日⟧印发', found('日')],
  ['力争2026年⟦  月⟧底前完成。', found('月')],
  ['全部⟦〔請補充日期〕⟧獲機構接納', found('〔請補充日期〕')],
]);

silent(rule, 'blanks in and beside dates that are told', [
  '2025年 3月 5日',
  '2025 年 12 月 31 日',
  '2025年 月均收入6200元',
  '7月 日均客流3.2万人次',
  '每月 日程见附表',
  '3年 月月有活动',
  '清政发〔2025〕18号',
  '本月 日常工作',
  '2025年  月报表已报送',
]);
