import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { WordLists } from '../../server/src/core/text/wordLists.ts';

test('words are found with their list and place, as often as they stand', () => {
  const words = new WordLists([
    ['男', '女'],
    [['城镇', '县城'], '乡村'],
  ]);
  assert.deepEqual(
    words.in('城镇男性、县城女性').map(({ list, place }) => [list, place]),
    [
      [1, 0],
      [0, 0],
      [1, 0],
      [0, 1],
    ],
  );
  assert.deepEqual(words.in('小学'), []);
});

test('a list is found where one of its words stands, and nowhere else', () => {
  const word = fc.string({ unit: fc.constantFrom('年', '初', '末', '上'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 6 }), fc.array(word), (lists, parts) => {
      const text = parts.join('');
      const found = new Set(new WordLists(lists).in(text).map(({ list }) => list));
      for (const [list, words] of lists.entries())
        assert.equal(
          found.has(list),
          words.some((one) => text.includes(one)),
        );
    }),
  );
});
