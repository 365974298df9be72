import { examples, silent } from './examples.ts';

const rule = 'heading-style';
const lines = (...headings: string[]): string => headings.map((heading) => `${heading}\n`).join('');

examples(rule, 'what the standard settles', [
  [
    lines('（一）甲', '⟦（二）、⟧乙'),
    ['序号写法：“（二）、”应写作“（二）”，带括号的序号后面不加标点，前后括号一致。'],
    lines('（一）甲', '（二）乙'),
  ],
  [
    lines('⟦（1)⟧甲', '（2）乙'),
    ['序号写法：“（1)”应写作“（1）”，带括号的序号后面不加标点，前后括号一致。'],
    lines('（1）甲', '（2）乙'),
  ],
  [
    lines('一、綜合', '⟦二．⟧農業', '三、工業'),
    ['序号写法：“二．”应写作“二、”，汉字数字后用顿号。'],
    lines('一、綜合', '二、農業', '三、工業'),
  ],
]);

examples(rule, 'the odd one among its siblings', [
  [
    lines('⟦1.⟧甲', '2、乙', '3、丙', '4、丁'),
    ['序号写法不一：“1.”与同级标题不同，应写作“1、”。'],
    lines('1、甲', '2、乙', '3、丙', '4、丁'),
  ],
  [lines('1.甲', '⟦2、⟧乙'), ['序号写法不一：“2、”与同级标题不同，应写作“2.”。'], lines('1.甲', '2.乙')],
  [
    lines('（一）甲', '（二）乙', '⟦(三)⟧丙'),
    ['序号写法不一：“(三)”与同级标题不同，应写作“（三）”。'],
    lines('（一）甲', '（二）乙', '（三）丙'),
  ],
]);

silent(rule, 'forms that are right', [
  lines('一、甲', '（一）子', '1.丑', '（1）寅', '①卯'),
  lines('1、甲', '2、乙', '3、丙'),
  lines('(一)甲', '(二)乙'),
  lines('一、甲', '1、子', '2、丑', '二、乙', '1.子', '2.丑'),
  lines('第一章 甲', '第二章　乙'),
  lines('１．甲', '２．乙'),
  lines('一、 甲', '二、乙'),
]);
