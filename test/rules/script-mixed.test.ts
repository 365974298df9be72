import { examples, silent } from './examples.ts';

const rule = 'script-mixed';
const simplified = '全县各级干部认真学习贯彻会议精神，扎实开展调查研究，为群众办实事，工作取得显著进展。\n';
const traditional = '全縣各級幹部認真學習貫徹會議精神，扎實開展調查研究，為群眾辦實事，工作取得顯著進展。\n';

examples(rule, 'a character of the other script', [
  [`${simplified}各部⟦門⟧按时报送。`, ['简繁混用：全文是简体，“門”是繁体字。'], `${simplified}各部门按时报送。`],
  [
    `${simplified}安排资金三百⟦萬⟧元，由⟦於⟧工期较紧，分两批拨付。`,
    ['简繁混用：全文是简体，“萬”是繁体字。', '简繁混用：全文是简体，“於”是繁体字。'],
    `${simplified}安排资金三百万元，由于工期较紧，分两批拨付。`,
  ],
  [`${traditional}四項⟦总⟧計一億元。`, ['简繁混用：全文是繁体，“总”是简体字。'], `${traditional}四項總計一億元。`],
  [
    `${traditional}經費按月撥付，年底⟦统计⟧上報。`,
    ['简繁混用：全文是繁体，“统计”是简体字。'],
    `${traditional}經費按月撥付，年底統計上報。`,
  ],
]);

examples(rule, 'a paragraph in the other script is one finding', [
  [
    `${simplified.repeat(3)}全⟦縣財政收入穩步增長，較⟧上年增加。`,
    ['简繁混用：全文是简体，本段有5个繁体字。'],
    `${simplified.repeat(3)}全县财政收入稳步增长，较上年增加。`,
  ],
]);

examples(rule, 'the marks of glosses and brackets do not hide it', [
  [
    `${traditional}經(jīng)⟦费⟧按月撥付。`,
    ['简繁混用：全文是繁体，“费”是简体字。'],
    `${traditional}經(jīng)費按月撥付。`,
  ],
]);

silent(rule, 'what both scripts write', [
  `${simplified}乾隆年间的著作、瞭望塔、宫商角徵羽、张昇、姚喆、陶鍾，均已登记。`,
  `${traditional}皇后大道、五里亭、范先生、余小姐、台北、征收、標準、北斗、子曰詩云、庄頭，均已登記。`,
  `${simplified}学习《臺灣通史》《資治通鑑》。`,
  `${traditional}參閱《中国经济年鉴》《统计公报》。`,
  '門總们',
  `${simplified}${traditional}`,
  'The 門 of a text that is not in Chinese.',
]);
