import { examples, silent } from './examples.ts';

const rule = 'decrease-by-multiple';
const said = (found: string): readonly string[] => [`“${found}”：减少不能用倍数（减少1倍即为零），宜用百分数或分数。`];

examples(rule, 'what shrinks by a multiple', [
  ['信访件⟦下降2倍⟧。', said('下降2倍')],
  ['案件比上年⟦減少了一倍⟧。', said('減少了一倍')],
  ['办理时间⟦缩短近3倍⟧。', said('缩短近3倍')],
  ['能耗⟦降低 1.5 倍⟧。', said('降低 1.5 倍')],
  ['比去年⟦少1倍⟧。', said('少1倍')],
]);

silent(rule, 'multiples that grow, or that something went to', [
  '产量增加2倍，产值翻了一番，是上年的3倍。',
  '成本下降到原来的0.5倍，减少至1.2倍，降为2倍。',
  '至少3倍，不少于2倍，多少倍。',
  '城乡收入比由2.5倍下降0.2倍，缩小到2.3倍。',
  '杠杆率由5倍降至3倍，下降2倍。',
  '市盈率下降3倍，收入差距缩小0.3倍。',
  '案件减少，产值增长2倍。',
  '减少50%，减少一半，下降三成。',
  '减税降费，惠及企业增加2倍。',
  '减少排放，效率提高3倍。',
]);
