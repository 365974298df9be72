/** No text takes the checker longer than in proportion to its length: every rule at once, on the worst lines we know. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dropChapter, stepChapter } from '../../server/src/core/chapters/moving.ts';
import { surroundings } from '../../server/src/core/chapters/surroundings.ts';
import { checkText } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { assertLinear } from '../linear.ts';

const config = new Config();
const markdown = new Config({ markdown: true });
const check = (text: string, how = config): void => {
  checkText(text, how, (rule, error) => assert.fail(`${rule.id}: ${error}`));
};

/** Repeated into one line. */
const LINES: readonly string[] = [
  '质量类1426件、售后类918件、其他670件，质量类和售后类合计2434件，',
  '吞吐量3286万吨，其中矿建1427万吨、煤炭816万吨，两者合计占63.8%，',
  '吞吐量3286万吨，其中矿建1427万吨、煤炭816万吨，两者合计占63.8%。',
  '项目9个、864万元，产业5个596万元，设施3个268万元，',
  '占用减少198.37公顷、灾毁减少17.84公顷，共减少261.21公顷，',
  '期末232家（年初214家，加新入63家，减毕业28家），',
  '一至四季度分别为342起、305起、308起和331起，四季度环比下降7.5%，三季度比一季度多12起，',
  '整治前186件，整治后121件，减少56件，下降37.9%，',
  '比年初增加240亿元，同比少增76亿元（上年增加312亿元），',
  '比年初多8名：转入11名、转出6名，',
  '由3小时20分钟缩短到1小时10分钟，快2小时50分钟，',
  '6月2日至6月17日，历时26天，',
  '21时14分至22时3分，用时59分钟；',
  '，占277.9%',
  '应于9月13日竣工，实际9月6日竣工，提前17天；',
  '民国十六年（1937年）',
  '控制价386.00万元，中标价358.98万元，下浮率9.0%，',
  '对1234户危房改造逐一建账，危房改造1243户。',
  '火灾683起，电气287起，占42.0%；用火196起，占28.7%；其他117起，占17.9%；',
  '受理1018人，批准612人，不批准397人，年末8人，',
  '查办1479件，其中食品486件、其他993件，比上年的1358件增长9.8%，',
  '床位8880张，同比增加1020张，增长15.6%，上年7680张，',
  '2024年交付2946套，其中甲86人、乙142人、丙42人，入学270人，',
  '力争达到120万元，2023年完成98万元，5月3日前剩余217户；',
  '计划38个，已完工33个，完工率86.8%，剩余6个，',
  '清理文件314件，废止27件、修改19件、继续有效286件，',
  '计划检查260台，已完成117台，剩余134台设备；',
  '一至四季度分别为11.1万人、14.8万人、12.8万人和9.5万人，上半年累计25.7万人，三年累计48.2万人，',
  '年初3126户，并网917户，外迁14户，年末4092户；',
  '其中关税8.92亿元、环节税75.77亿元，分别占10.3%和89.7%，',
  '水位48.73米，超警戒水位（46.00米）2.37米，',
  '4月1日（星期一）至4月30日（星期三），',
  '中',
  ' ',
  '　',
  '0',
  '9',
  '一',
  '十',
  '万',
  '百分之',
  '、',
  '，',
  '。',
  '；',
  '（',
  '）',
  '“',
  '*',
  '**',
  '**县',
  'x',
  'xx县',
  '×',
  '_',
  '__ ',
  '某',
  '?',
  '某某',
  '20**年',
  '第',
  '第一',
  '第一章',
  '一是',
  '一是二是',
  '一、',
  '。一、',
  '（一）',
  '。（一）',
  '①',
  '1.',
  '；1.',
  '(1)',
  '年',
  '学年度',
  ' 人',
  '增加人，',
  '待补充',
  '{{',
  '${a}',
  '[标签:',
  '1人',
  '1人，',
  '其中1人，',
  '共1人，',
  '1%',
  '占1%，',
  '增长1%，',
  '增加1人，',
  '比上年的1人',
  '1:',
  '约1人左右，',
  '近百余',
  '减少1倍',
  '1-2%',
  '由1%提高到2%，提高1%，',
  '合格率102%',
  '1月',
  '2月30日至1日',
  '2024年3月29日（星期二）、',
  '2020-13-24，',
  '，截止1月',
  '近三年（2020—2025年）',
  '1-',
  '1,',
  '1.1',
  '1万',
  '1亿2千万',
  '区(qū)',
  '（a）',
  '全县共有小学47所，其中城区12所、乡镇35所，占74.5%，比上年增加3所，增长6.8%；',
  '年初结存63件，新收642件，办结651件。',
  '收到217件，其中办结161件，占70.3%，其余38件在办；',
  '低保对象29户46人，其中A类7户8人、B类13户22人、C类9户16人；',
  '比上年减少31人次，下降11.6%，',
  '1—6月完成全年任务的50.7%，快于时间进度0.7个百分点；',
  '年初有队伍27支，年内新组建4支、撤并2支，净增2支，年末为29支；',
  '受理9件，其中新收8件、其中旧存7件、',
  '年初1件、',
  '本部25人次、东院11人次、南院5人次，占比分别为61.0%、26.8%和12.2%；',
  '由58.4天缩短至49.7天，缩短8.7天；',
  '其中2021年至2025年分别完成206公里、238公里、265公里、247公里和230公里，',
  '到货247台，安装163台，到货未安装48台，',
  '耕地297亩，其中水田161亩，占21.37%；人均3.37亩。',
  '占1%，人均1元，共1元；',
  '第一产业1亿元，第二产业1亿元，男1人，女1人，',
  '出生1人，死亡1人，自然增长1人；',
  '1:2:3调整为1:2:3，',
  'A、',
  '甲、乙等3人，',
  '全县在校学生68420人，',
  '2024年，全县粮食产量24.12万吨。',
  '见图1、',
  '附件1',
  '《',
  '`',
  '|',
  '\t',
  '://xx',
  '[NextPage]',
  '&nbsp;',
  '<p',
  '第1页',
  '中?文',
  '?ā',
  '》',
  '”',
  '‘',
  '1·2%',
  '甲(',
  '甲[2024]1号',
  '》(甲1号',
  '％%',
  '二○',
  '\ud800',
  '\u200b',
];

/** Repeated into lines of their own. */
const PARAGRAPHS: readonly string[] = [
  '一、甲',
  '（一）甲',
  '1.甲',
  '一是甲',
  '1.1亿元',
  '附件1',
  '工作总结一',
  '甲：',
  '```',
  '20**年xx县',
  '见图1和附件2',
  '图1 甲',
  '各村要建立健全长效管护机制，做到有制度、有队伍、有经费、有督查。',
  '甲,乙%',
  '《甲乙丙丁》（政办〔2024〕1号）',
  '“甲',
  '首页',
  '抓好五项工作：',
  '全县有小学47所，其中城区12所、乡镇35所。',
  '2024年，全县在校学生68420人，全县在校学生68240人。',
  '办理信访事项1286件，',
  '| 甲 | 12 | 15 | 27 |',
  '| 合计 | 12 | 15 | 28 |',
  '甲\t12\t15\t27',
  '甲　　12　　15　　28',
  '甲\n12\n15',
  '甲\n12\n15\n合计\n27\n31',
  '| 名 | 2023年 | 2024年 | 增减 | 增幅（%） |\n| 甲 | 120 | 150 | 31 | 26.0 |\n',
  '1.发生1起，死亡2人；',
  '男性1人，女性2人，自然增长率1‰。',
  '推进各项重点工作，取得了明显成效，受到广大干部群众的一致好评和',
];

describe('a long line', () => {
  for (const piece of LINES)
    test(JSON.stringify(piece), () => assertLinear((count) => check(piece.repeat(count)), 2_000));
});

describe('a long list behind one verb', () => {
  const listed = (count: number): string => `甲、乙、丙分别增长${'5.6%、'.repeat(count)}8.8%。\n`;
  test('分别增长', () => assertLinear((count) => check(listed(count)), 5_000));
});

describe('many lines', () => {
  for (const piece of PARAGRAPHS) test(piece, () => assertLinear((count) => check(`${piece}\n`.repeat(count)), 600));
});

describe('a long line of Markdown', () => {
  for (const piece of ['**', '**县', '__', '`', '```']) {
    test(piece, () => assertLinear((count) => check(piece.repeat(count), markdown), 2_000));
  }
});

describe('moving a chapter of many', () => {
  for (const piece of [
    '一、甲',
    '一、甲\n见第一部分。',
    '第一条 甲：\n（一）本条第（一）项',
    '一、甲\n（一）乙\n1.丙',
  ]) {
    const moved = (count: number): void => {
      const draft = Draft.read(`${piece}\n`.repeat(count), config.reading);
      for (const step of ['up', 'down', 'promote', 'demote'] as const) stepChapter(draft, draft.text.length - 1, step);
      dropChapter(draft, 1, draft.text.length - 1);
    };
    test(piece.replaceAll('\n', ' '), () => assertLinear(moved, 400));
  }
});

describe('widening the selection in a long line', () => {
  for (const piece of ['中', '，', '。', '（', '（）', '“”', 'a']) {
    const widened = (count: number): void => {
      surroundings(Draft.read(piece.repeat(count), config.reading), count >> 1);
    };
    test(piece, () => assertLinear(widened, 4_000));
  }
});
