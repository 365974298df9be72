import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flatMapped } from '../../server/src/core/text/flatMapped.ts';
import { matchesOf } from '../../server/src/core/text/matches.ts';
import { ofWords } from '../../server/src/core/text/ofWords.ts';
import { oneOf } from '../../server/src/core/text/oneOf.ts';

test('of an item come one thing, several or none, in the order of the items', () => {
  const made = flatMapped([1, 2, 3, 4], (item, at, list) => {
    if (item === 2) return undefined;
    return item === 3 ? [at, list.length] : item * 10;
  });
  assert.deepEqual(made, [10, 2, 4, 40]);
});

test('what an expression finds is what matchAll finds, wherever it was used before', () => {
  for (const [text, expression] of [
    ['小学20所、初中14所', /\d+/g],
    ['没有数', /\d+/g],
    ['甲、乙', /[、和]|$/g],
    ['', /^/g],
  ] as const) {
    const plain = [...text.matchAll(expression)].map(({ index, 0: match }) => [index, match]);
    expression.lastIndex = 3;
    assert.deepEqual(
      matchesOf(text, expression).map(({ index, 0: match }) => [index, match]),
      plain,
    );
    assert.equal(expression.lastIndex, 0);
  }
});

test('the same words are worked out once, none included, and long ones each time', () => {
  const asked: string[] = [];
  const lengthOf = ofWords((words) => {
    asked.push(words);
    return words === '' ? undefined : words.length;
  });
  const long = '比上年同期增加了很多很多很多';
  for (const words of ['增加', '', '增加', '', long, long]) {
    assert.equal(lengthOf(words), words === '' ? undefined : words.length);
  }
  assert.deepEqual(asked, ['增加', '', long, long]);
});

test('a character is one of so many, and beyond the text there is none', () => {
  const isMark = oneOf('，。');
  assert.deepEqual(
    [0, 1, 2, -1].map((at) => isMark('甲。', at)),
    [false, true, false, false],
  );
});
