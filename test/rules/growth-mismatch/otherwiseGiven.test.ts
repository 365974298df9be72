import { examples, silent } from '../examples.ts';

const rule = 'growth-mismatch';

silent(rule, 'a change that follows from two other figures of its sentence', [
  '大豆亩产163.9公斤，虽比上年的157.6公斤有所提高，仍比全省平均的171.0公斤低7.1公斤。',
  '比例由上年的26.6:41.4:32.0调整为21.0:46.2:32.8，一产降了5.6个百分点，二产、三产分别升了4.8个和0.8个百分点。',
]);

examples(rule, 'a change that follows from none of them', [
  [
    '大豆亩产163.9公斤，比上年的157.6公斤提高⟦3.6公斤⟧，全省平均为171.0公斤。',
    ['增减额不符：163.9与157.6相差6.3公斤，文中为3.6公斤；疑“3.6公斤”数字颠倒，应为6.3公斤。'],
    '大豆亩产163.9公斤，比上年的157.6公斤提高6.3公斤，全省平均为171.0公斤。',
  ],
  [
    // The rate is that of both levels, so that the change between them is wrong: it is told of the rate.
    '全县收入完成128640万元；比上年的120336万元增收8034万元，增长⟦6.9%⟧。',
    ['增减率不符：8034万÷120336万=6.68%，文中为6.9%；疑“8034万元”数字颠倒，应为8304万元。'],
    '全县收入完成128640万元；比上年的120336万元增收8304万元，增长6.9%。',
  ],
]);
