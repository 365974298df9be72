import { examples, silent } from './examples.ts';

const rule = 'heading-level';
const lines = (...headings: string[]): string => headings.map((heading) => `${heading}\n`).join('');

examples(rule, 'a level entered without the one above', [
  [lines('⟦（一）⟧甲', '（二）乙', '二、丙'), ['层次：“（一）”前面没有上一级标题。']],
  [lines('工作总结一', '一、甲', '（一）子', '工作总结二', '⟦(一)⟧乙', '一、丙'), ['层次：“(一)”前面没有上一级标题。']],
]);

examples(rule, 'a higher kind of number under a lower', [
  [
    lines('1.甲', '⟦（一）⟧子', '（二）丑', '2.乙', '（一）子', '（二）丑', '3.丙'),
    ['层次颠倒：“（一）”高于“1.”，却用在它的下面。'],
  ],
  [
    lines('一、甲', '（1）寅', '⟦1.⟧子', '2.丑', '（2）卯', '1.子', '二、乙', '（1）寅', '（2）卯'),
    ['层次颠倒：“1.”高于“（1）”，却用在它的下面。'],
  ],
]);

silent(rule, 'levels that are right', [
  // A caption is no title of another report.
  lines('二、主要特点', '（一）贸易巩固', '附表：主要商品进出口值（单位：亿元）', '（二）价格分化'),
  lines('有关情况：', '1.甲', '2.乙', '3.丙', '一、主要工作', '1.子', '2.丑', '二、问题', '1.子'),
  lines('1.甲', '2.乙', '一、丙', '3.丁', '二、戊', '4.己'),
  lines('一、甲', '（一）子', '1.丑', '2.寅', '（二）卯', '二、乙', '（一）辰', '1.巳', '2.午', '（二）未'),
  lines('1.甲', '（一）子', '（二）丑'),
  lines('一、甲', '1.子', '（1）丑', '二、乙'),
  lines('（一）甲', '（二）乙'),
  lines('1.甲', '2.乙', '一、丙'),
  lines('工作总结一', '（一）甲', '工作总结二', '一、乙'),
]);
