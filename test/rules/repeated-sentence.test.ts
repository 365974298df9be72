import { examples, silent } from './examples.ts';

const rule = 'repeated-sentence';
const said = '各村要建立健全长效管护机制，做到有制度、有队伍、有经费、有督查。';
const other = '对排查出的隐患逐一登记造册，明确整改时限和责任人。';
const found = (count: number): string => `重复：这${count}个字前面已有，一字不差。`;

examples(rule, 'a sentence that stands there twice', [
  [`${said}\n抓好收尾。⟦${said}⟧`, [found(said.length)], `${said}\n抓好收尾。`],
  [`${said}${other}\n⟦${said}${other}⟧`, [found(said.length + other.length)], `${said}${other}\n`],
  [`${said}\n　　⟦${said}⟧\n⟦${said}⟧`, [found(said.length), found(said.length)]],
]);

silent(rule, 'what may stand there twice', [
  '以上汇报，请予审议。\n以上汇报，请予审议。',
  `教育局工作总结\n${said}\n民政局工作总结\n${said}`,
  '（一）坚持优先发展教育事业，不断改善城乡学校办学条件\n（一）坚持优先发展教育事业，不断改善城乡学校办学条件\n'.replace(
    '（一）坚持优先发展教育事业，不断改善城乡学校办学条件\n（一）',
    '（一）甲\n（二）',
  ),
  `${said}\n${said.replace('四', '五').replace('有督查', '有考核')}`,
  `| ${said} |\n| ${said} |`,
]);

examples(rule, 'the end of a sentence once more right behind it', [
  [
    '深入推进专项整治，持续营造风清气正、干事创业的良好政治生态环境。⟦持续营造风清气正、干事创业的良好政治生态环境。⟧',
    ['重复：这23个字前面已有，一字不差。'],
    '深入推进专项整治，持续营造风清气正、干事创业的良好政治生态环境。',
  ],
]);

silent(rule, 'a short echo, and an end said elsewhere', [
  '我们要加油，再加油。再加油。',
  '深入推进专项整治，持续营造风清气正、干事创业的良好政治生态环境。\n\n持续营造风清气正、干事创业的良好政治生态环境。',
]);
