import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node';
import { type Options, PULLING, withServer } from './client.ts';

const MARKDOWN = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, hover: { contentFormat: ['markdown' as const] } },
};

/** What is shown at the `|` of a draft, and the ⟦place⟧ it is shown for; null where nothing is. */
function showing(marked: string, place: string | null, shown: string, options: Options = {}) {
  return withServer({ capabilities: MARKDOWN, ...options }, async (client) => {
    const at = marked.indexOf('|');
    const draft = await client.open(marked.slice(0, at) + marked.slice(at + 1));
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: draft.uri },
      position: draft.document.positionAt(at),
    });
    if (place === null) {
      assert.equal(hover, null);
      return;
    }
    assert.ok(hover?.range !== undefined);
    const { start, end } = draft.span(hover.range);
    assert.equal(draft.text.slice(start, end), place);
    assert.equal((hover.contents as MarkupContent).value, shown);
  });
}

test(
  'a count says its value, and every statement it stands in',
  showing(
    '全镇有学校1|25所，其中小学58所、初中47所、高中20所。',
    '125所',
    '**125所**，准确数\n\n- 相符：58+47+20=125，文中合计125',
  ),
);
test(
  'money in 万 says its value in 元 and what rounding leaves open',
  showing('投入资金3|.5万元。', '3.5万元', '**3.5万元**，即35,000元，实际可在34,500至35,500元之间'),
);
test(
  'a hedge widens the interval',
  showing('3|00余人参加。', '300余人', '**300余人**，即300人，有余数，在300至400人之间'),
);
test(
  'a rate shows how it follows, and that it does not',
  showing(
    '教师60人，其中女教师24人，占3|5%。',
    '35%',
    '**35%**，实际可在34.5至35.5%之间\n\n- 不符：24÷60=40%，文中为35%\n\n规则：占比与数据一致。',
  ),
);
test(
  'growth names its base',
  showing(
    '入库项目23个，比去年增加9|个，增长率64.3%。',
    '9个',
    '**9个**，准确数\n\n- 相符：9÷(23-9)=64.29%，文中为64.3%',
  ),
);
test(
  'points lie between two rates',
  showing(
    '普及率由91.2%提高到93.5%，提高2|.3个百分点。',
    '2.3个百分点',
    '**2.3个百分点**，实际可在2.25至2.35个百分点之间\n\n- 相符：93.5%与91.2%相差2.3个百分点，文中为2.3个百分点',
  ),
);
test(
  'the terms of a structure make a hundred',
  showing(
    '三次产业结构为23.5∶3|5.0∶41.5。',
    '35.0',
    '**35.0**，实际可在34.95至35.05之间\n\n- 相符：23.5+35.0+41.5=100.0，应为100',
  ),
);
test(
  'an average is told with its total and its number',
  showing(
    '惠及86|0人，发放补助金412.8万元，人均4800元。',
    '860人',
    '**860人**，准确数\n\n- 相符：412.8万元÷860人=4800元，文中为4800元',
  ),
);
test(
  'a finding that is no figure says what its rule asks for, and where its page is',
  showing('截至9月3|1日。', '9月31日', '规则：日期真实、起止有序。 [详细说明](file:///规则/date-invalid.md)', {
    initializationOptions: { rulePages: 'file:///规则' },
  }),
);
test(
  'a client that knows no Markdown is given plain text, in its language',
  showing(
    '教师60人，其中女教师24人，占3|5%。',
    '35%',
    '35%, in truth from 34.5 to 35.5%\n- Does not hold: 24÷60=40%, the draft has 35%\nRule: Shares follow from their figures.',
    { capabilities: PULLING, locale: 'en' },
  ),
);
test(
  'a traditional draft is read as well as a simplified one, glosses and all',
  showing(
    '資金1億2,6|00萬(wàn)元，其中甲項7,000萬元、乙項5,600萬元。',
    '1億2,600萬(wàn)元',
    '**1億2,600萬(wàn)元**，即126,000,000元，實際可在125,995,000至126,005,000元之間\n\n- 相符：7,000萬+5,600萬=1億2,600萬，文中合計1億2,600萬',
    { locale: 'zh-tw' },
  ),
);
test('nothing is shown beside figures and findings', showing('全镇|有学校125所。', null, ''));
