import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Checker } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { readConfigFile } from '../../server/src/core/configFile.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { type Ignore, Ignores, ignoreAt } from '../../server/src/core/ignore.ts';
import { Layers } from '../../server/src/core/layers.ts';
import { readBrackets, writeBrackets } from '../brackets.ts';

/** The entry for what stands in brackets. */
function entry(marked: string, rule = 'placeholder'): Ignore {
  const { text, spans } = readBrackets(marked);
  return ignoreAt(rule, text, spans[0]!);
}

/** The draft with brackets around what is still reported. */
function left(text: string, ...ignores: Ignore[]): string {
  const config = new Config({}, [], { ignores: new Ignores(ignores) });
  const { problems } = new Checker(config).judge(Draft.read(text, config.reading));
  return writeBrackets(
    text,
    problems.map(({ span }) => span),
  );
}

describe('a finding is known by its words and its sentence', () => {
  test('what stands beside it, without white space, as far as the sentence goes', () => {
    assert.deepEqual(entry('去年已完成。今年　由⟦xx⟧县 牵头，\t年底办结。明年再议。\n'), {
      rule: 'placeholder',
      text: 'xx',
      before: '今年由',
      after: '县牵头，年底办结',
    });
  });

  test('forty units on either side at most, and no half of a character', () => {
    const { before, after } = entry(`${'甲'.repeat(60)}⟦xx⟧${'乙'.repeat(60)}`);
    assert.deepEqual([before, after], ['甲'.repeat(40), '乙'.repeat(40)]);
    const halved = entry(`𬭎${'甲'.repeat(39)}⟦xx⟧${'乙'.repeat(39)}𬭎`);
    assert.deepEqual([halved.before, halved.after], ['甲'.repeat(39), '乙'.repeat(39)]);
  });

  test('wherever its paragraph is moved', () => {
    const ignored = entry('一、总体情况\n⟦xx⟧县牵头办理。\n');
    assert.equal(
      left('xx县牵头办理。\n二、存在问题\n由xx局配合。\n', ignored),
      'xx县牵头办理。\n二、存在问题\n由⟦xx⟧局配合。\n',
    );
    assert.equal(
      left('前面添了一句。xx县牵头办理。后面也添了一句。\n', ignored),
      '前面添了一句。xx县牵头办理。后面也添了一句。\n',
    );
  });

  test('the other blank of the same sentence is another', () => {
    const ignored = entry('由⟦xx⟧县与xx县共建。');
    assert.equal(left('由xx县与xx县共建。', ignored), '由xx县与⟦xx⟧县共建。');
  });

  test('a sentence written differently is judged anew', () => {
    const ignored = entry('⟦xx⟧县牵头，投入30万元。');
    assert.equal(left('xx县牵头，投入35万元。', ignored), '⟦xx⟧县牵头，投入35万元。');
  });

  test('in the other script and width it is the same', () => {
    const ignored = entry('由⟦xx⟧县牵头，投入３０万元(含补助)。');
    assert.equal(left('由xx縣牽頭，投入30萬元（含補助）。', ignored), '由xx縣牽頭，投入30萬元（含補助）。');
  });

  test('another rule’s finding in the same place stays', () => {
    assert.equal(left('一、甲\n三、丙\n', entry('⟦三、⟧丙')), '一、甲\n⟦三、⟧丙\n');
    assert.equal(left('一、甲\n三、丙\n', entry('⟦三、⟧丙', 'heading-sequence')), '一、甲\n三、丙\n');
  });

  test('text alone, as a person writes it, is ignored everywhere', () => {
    assert.equal(
      left('证人×××与xx到庭，×××作证。', { rule: 'placeholder', text: '×××' }),
      '证人×××与⟦xx⟧到庭，×××作证。',
    );
  });
});

describe('where an entry holds', () => {
  const config = `{ "ignore": [
    { "rule": "placeholder", "text": "甲", "file": "一.txt" },
    { "rule": "placeholder", "text": "乙", "file": "镇/" },
    { "rule": "placeholder", "text": "丙", "seen": "一.txt" },
    { "rule": "item-count" }
  ] }`;
  const { file, problems } = readConfigFile(config);
  const held = (draft: string | undefined) =>
    new Layers(draft, [{ source: '/县/.hegao.json', folder: '/县/', file }])
      .ignores()
      .map(({ ignore, seenHere }) => `${ignore.text ?? ignore.rule}${seenHere ? ' seen here' : ''}`);

  test('in its file, in its folder, or in all drafts below', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(held('/县/一.txt'), ['甲', '丙 seen here', 'item-count']);
    assert.deepEqual(held('/县/镇/村/二.txt'), ['乙', '丙', 'item-count']);
    assert.deepEqual(held('/县/镇'), ['丙', 'item-count']);
    assert.deepEqual(held(undefined), ['丙', 'item-count']);
  });

  test('never out of the folder', () => {
    for (const path of ['../甲.txt', '镇/../../甲.txt', '/甲.txt', 'C:\\\\甲.txt', 'file:///甲', '']) {
      const { file, problems } = readConfigFile(`{ "ignore": [{ "rule": "placeholder", "file": "${path}" }] }`);
      assert.deepEqual([problems.map(({ message }) => message.key), file.ignore], [['config.file-outside'], []], path);
    }
  });
});
