import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrackets, writeBrackets } from './brackets.ts';

test('brackets give the text without them and the spans they stood around', () => {
  assert.deepEqual(readBrackets('一、总体情况\n⟦三、⟧下一步'), {
    text: '一、总体情况\n三、下一步',
    spans: [{ start: 7, end: 9 }],
  });
});

test('spans count UTF-16 units', () => {
  assert.deepEqual(readBrackets('𬭎⟦🏳️‍🌈⟧').spans, [{ start: 2, end: 8 }]);
});

test('spans may nest, touch, repeat and be empty; written again they are as before', () => {
  for (const marked of ['', '⟦⟧', '无', '⟦甲⟦乙⟧⟧丙', '⟦甲⟧⟦乙⟧', '⟦⟦甲⟧⟧', '甲⟦⟧乙', '⟦甲⟧⟦⟧⟦乙⟧']) {
    const { text, spans } = readBrackets(marked);
    assert.equal(writeBrackets(text, spans), marked);
  }
  assert.deepEqual(readBrackets('⟦甲⟦乙⟧⟧').spans, [
    { start: 0, end: 2 },
    { start: 1, end: 2 },
  ]);
});

test('a bracket without its partner is a mistake of the test', () => {
  assert.throws(() => readBrackets('⟦甲'), /without/);
  assert.throws(() => readBrackets('甲⟧'), /without/);
});
