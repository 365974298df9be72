import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lexicon } from '../../server/src/core/script/lexicon.ts';

test('the longest word from the left is taken', () => {
  const lexicon = new Lexicon().add('后 後|皇后 皇后|后来 後來');
  assert.equal(lexicon.convert('今后，皇后来'), '今後，皇后来');
  assert.equal(lexicon.convert('无'), '无');
});

test('an entry without a value becomes what its characters become', () => {
  const lexicon = new Lexicon().add('发展|于丑 於醜').add('发 發|丑 丑|𫫇 噁|二𫫇英');
  assert.equal(lexicon.convert('发展于丑、二𫫇英发现'), '發展於醜、二噁英發现');
});

test('of two entries for one word the first holds', () => {
  assert.equal(new Lexicon().add('里 裏').add('里 里').convert('里'), '裏');
});

test('many words are all found again', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + at, 0x5e00 + (at % 97)));
  const lexicon = new Lexicon().add(words.map((word, at) => `${word} ${at}`).join('|'));
  for (const at of [0, 1, 777, 12_345, 19_999]) assert.equal(lexicon.convert(words[at]!), String(at));
});
