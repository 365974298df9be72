import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../server/src/core/messages/render.ts';
import { examples, silent } from './examples.ts';
import { judge } from './judged.ts';

const rule = 'hedge-doubled';
const said = (before: string, behind: string): readonly string[] => [
  `“${before}”与“${behind}”重复或矛盾，留一个即可。`,
];

examples(rule, 'hedged before and behind', [
  ['吸引游客⟦约1500人左右⟧。', said('约', '左右'), '吸引游客约1500人。'],
  ['帶動⟦近 500 餘⟧戶增收。', said('近', '餘'), '帶動近 500 戶增收。'],
  ['覆盖率⟦超过80%以上⟧。', said('超过', '以上'), '覆盖率超过80%。'],
  ['每年⟦至少2次以上⟧。', said('至少', '以上'), '每年至少2次。'],
  ['⟦不低于3年以上⟧工作经历。', said('不低于', '以上'), '不低于3年工作经历。'],
  ['单程⟦不超过30分钟以内⟧。', said('不超过', '以内'), '单程不超过30分钟。'],
  [
    '投入⟦约3.5亿元左右⟧，⟦大约占三成左右⟧。',
    [...said('约', '左右'), ...said('大约', '左右')],
    '投入约3.5亿元，大约占三成。',
  ],
  ['惠及⟦近3余万人⟧。', said('近', '余'), '惠及近3万人。'],
  ['涉及⟦逾百余⟧户，种植⟦近万多⟧亩。', [...said('逾', '余'), ...said('近', '多')], '涉及逾百户，种植近万亩。'],
  ['⟦约三十多名⟧教师。', said('约', '多'), '约三十名教师。'],
]);

test('either hedge may go, the one behind first', () => {
  const [problem] = judge(rule, '约300人左右').problems;
  assert.deepEqual(
    problem!.fixes.map(({ title }) => render(title, 'zh-cn')),
    ['删去“左右”', '删去“约”'],
  );
});

silent(rule, 'one hedge, or words that only look like one', [
  '总量达到300人以上，占比达80%左右。',
  '约300人参会，会期3天左右。',
  '近20余年来，近三年以上，近5年左右，近十多天。',
  '节约300余元，签约30多家，集约80余亩，违约20余起。',
  '附近30多个村，走近20余户，最近50余天，靠近10多米。',
  '赶超20余家企业，突破20余项关键技术，突破10项以上难题。',
  '增速超过20多个省份，超过30余个县区。',
  '约30分钟以内到达，约20人以下小班。',
  '至少2名中级以上职称人员，不少于3名70岁以上老人。',
  '增速不低于6%左右，不超过20余人。',
  '超30%，以上数据均已核实。',
  '许多百姓、成千上万余款、三百余人。',
  '约谈30余人，超期20余天，近视300余人，逾期50多笔。',
  '未超过300人以上的限额。',
]);
