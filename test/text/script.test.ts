import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countScripts, otherForms, scriptOf } from '../../server/src/core/text/script.ts';

describe('the script of a text', () => {
  for (const [text, script] of [
    ['全县经济运行总体平稳', 'simplified'],
    ['全縣經濟運行總體平穩', 'traditional'],
    ['中共中央文件', undefined],
    ['', undefined],
    ['经济，經濟', undefined],
    ['全县经济运行总体平稳，部門', 'simplified'],
    ['皇后、公里、显著', 'simplified'],
    ['2025年 GDP 12.5%', undefined],
  ] as const) {
    test(text, () => assert.equal(scriptOf(countScripts(text)), script));
  }
});

test('counts within a stretch of a text', () => {
  assert.deepEqual(countScripts('经济經濟', 1, 3), { simplified: 1, traditional: 1 });
});

test('the forms in the other script, the likeliest first', () => {
  assert.deepEqual(['門', '总', '发', '为', '中'].map(otherForms), ['门', '總', '發髮', '為', '']);
});
