import { examples, silent } from './examples.ts';

const rule = 'heading-level';
const lines = (...headings: string[]): string => headings.map((heading) => `${heading}\n`).join('');

examples(rule, 'a level entered without the one above', [
  [lines('⟦（一）⟧甲', '（二）乙', '二、丙'), ['层次：“（一）”前面没有上一级标题。']],
  [lines('工作总结一', '一、甲', '（一）子', '工作总结二', '⟦(一)⟧乙', '一、丙'), ['层次：“(一)”前面没有上一级标题。']],
]);

silent(rule, 'levels that are right', [
  lines('一、甲', '1.子', '（1）丑', '二、乙'),
  lines('（一）甲', '（二）乙'),
  lines('1.甲', '2.乙', '一、丙'),
  lines('工作总结一', '（一）甲', '工作总结二', '一、乙'),
]);
