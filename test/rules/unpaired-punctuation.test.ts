import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examples, silent } from './examples.ts';
import { judge } from './judged.ts';

const rule = 'unpaired-punctuation';
const unclosed = (mark: string): string => `缺后一半：这个 ${mark} 后面没有与之成对的标点。`;
const unopened = (mark: string): string => `缺前一半：这个 ${mark} 前面没有与之成对的标点。`;

examples(rule, 'a mark without its other half', [
  ['开展⟦“⟧一站式服务，群众满意。', [unclosed('“')], '开展“一站式服务”，群众满意。'],
  ['印发⟦《⟧实施办法（试行）等文件。', [unclosed('《')], '印发《实施办法》（试行）等文件。'],
  [
    '完成造林2300亩⟦（⟧其中经济林900亩，生态林1400亩。',
    [unclosed('（')],
    '完成造林2300亩（其中经济林900亩，生态林1400亩）。',
  ],
  ['共三類⟦(⟧詳見附表,均已完成。', [unclosed('(')], '共三類(詳見附表,均已完成)。'],
  ['推動⟦「⟧老幼共學課程。', [unclosed('「')], '推動「老幼共學課程」。'],
  ['按照实施办法⟦》⟧要求，逐户核查。', [unopened('》')], '《按照实施办法》要求，逐户核查。'],
  ['逐户核查，全部整改⟦）⟧。', [unopened('）')], '逐户核查，（全部整改）。'],
  ['“甲”⟦“⟧乙“丙”。', [unclosed('“')]],
]);

examples(rule, 'the wrong one of a pair', [
  ['开展“一校一品⟦“⟧创建。', ['标点用错：这个 “ 与 “ 不成对。'], '开展“一校一品”创建。'],
  ['开展⟦”⟧一校一品”创建。', ['标点用错：这个 ” 与 ” 不成对。'], '开展“一校一品”创建。'],
  ['（详见附件⟦〕⟧另行通知', ['标点用错：这个 〕 与 （ 不成对。'], '（详见附件）另行通知'],
  ['「一校一品⟦「⟧活動', ['标点用错：这个 「 与 「 不成对。'], '「一校一品」活動'],
]);

test('offers to close a bracket at the end of the sentence, of the clause, or to remove it', () => {
  const [problem] = judge(rule, '造林2300亩⟦（⟧其中经济林900亩，生态林1400亩。').problems;
  assert.deepEqual(
    problem?.fixes.map(({ title, safe }) => [title.key, safe]),
    [
      ['unpaired-punctuation.insert-close', false],
      ['unpaired-punctuation.insert-close', false],
      ['unpaired-punctuation.remove', false],
    ],
  );
});

silent(rule, 'pairs, and what needs no partner', [
  '“甲‘乙’丙”（丁〔戊〕）《己〈庚〉辛》【壬】',
  '深入开展“三讲“两学一做”专题”活动。',
  '他指出：“坚持项目为王。\n“坚持实干为先。\n“坚持民生为本。”',
  '（此件公开发布，\n有效期两年）',
  '1）立项；2）招标；a）公示；一）验收',
  '包括:1)立项,2)招标',
  'People’s Park',
  '误差在[0,1)和(0,1]之间',
  '效果很好:)',
  '5’12”',
  '増長(zhǎng)較快，（完）',
  '①）甲',
  '（亩﹚',
  '＂甲＂',
]);
