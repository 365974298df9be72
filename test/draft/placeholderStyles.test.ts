/** Every style of blank, in simplified and traditional script, in half and full width. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Converter } from 'opencc-js';
import { fullWidth } from '../../server/src/core/text/fold.ts';
import { judge } from '../rules/judged.ts';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** A sentence of a report around each blank; ⟦brackets⟧ stand where the finding belongs. */
const STYLES: Readonly<Record<string, string>> = {
  'stars for a year': '⟦20**⟧年上半年，各项工作有序推进。',
  'letters for a year': '计划于⟦20xx⟧年底前完成。',
  'crosses for a year': '⟦20××⟧年度工作要点',
  'a half-written Han year': '⟦二〇二×⟧年工作总结',
  'a year of letters': '⟦xxxx⟧年全县教育工作总结',
  'month and day': '于⟦x⟧月⟦x⟧日召开动员会。',
  'a range of months': '⟦x⟧-⟦x⟧月上报节点。',
  'letters for a county': '⟦xx⟧县人民政府办公室',
  'capitals for a district': '⟦XX⟧区教育局',
  'stars for a district': '经⟦**⟧区批准',
  'one star for a district': '与⟦*⟧区共同举办',
  'crosses for a name': '联系人：⟦××⟧，已报备。',
  'a person': '审核人：⟦某某某⟧',
  'a place of some kind': '⟦某某⟧镇中心小学',
  'circles for a town': '⟦○○⟧镇公所',
  'an amount of stars': '投入资金⟦**⟧万元。',
  'an amount of letters': '培训教师⟦xxx⟧人次。',
  'a rate of letters': '覆盖率达⟦xx⟧%以上。',
  'a line to write on': '电话：⟦____⟧。',
  'an empty bracket': '负责人⟦（  ）⟧已签字。',
  'an empty square bracket': '单位⟦【 】⟧盖章。',
  'a label of a template': '标题：⟦[标签:标题]⟧，已核。',
  'words that wait': '具体名单⟦待补充⟧。',
  'words that wait in brackets': '时间⟦（待定）⟧地点另行通知。',
  'an instruction': '单位名称⟦（此处填写单位全称）⟧。',
  'question marks': '共计⟦??⟧万元。',
  'a blank date': '青溪县教育局⟦年  月  日⟧',
  'a field error': '详见⟦错误!未找到引用源⟧。',
  'braces of a template': '共⟦{{total}}⟧人',
  'a shell of a template': '共⟦${total}⟧人',
  'a note to oneself': '⟦TODO⟧ 补充数据',
  'a year in a document number': '青政办〔⟦xx⟧〕15号',
};

/** ASCII of the blank and around it in full width; brackets of the test stay. Templates and notes have no such form. */
const wide = (marked: string): string => marked.replace(/[^⟦⟧\u3400-\u9fff ]+/g, fullWidth);
const ASCII_ONLY = new Set([
  'a label of a template',
  'braces of a template',
  'a shell of a template',
  'a note to oneself',
]);

for (const [style, marked] of Object.entries(STYLES)) {
  describe(style, () => {
    test('simplified, half width', () => assert.equal(judge('placeholder', marked).found, marked));
    test('traditional, half width', () => {
      const traditional = toTraditional(marked);
      assert.equal(judge('placeholder', traditional).found, traditional);
    });
    if (ASCII_ONLY.has(style)) return;
    test('simplified, full width', () => assert.equal(judge('placeholder', wide(marked)).found, wide(marked)));
    test('traditional, full width', () => {
      const both = wide(toTraditional(marked));
      assert.equal(judge('placeholder', both).found, both);
    });
  });
}
