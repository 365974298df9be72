import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { withIgnored, withoutIgnored } from '../../server/src/core/configEdits.ts';
import { readConfigFile } from '../../server/src/core/configFile.ts';
import type { Ignore } from '../../server/src/core/ignore.ts';
import { textAfter } from '../../server/src/core/text/edits.ts';

const A: Ignore = { rule: 'placeholder', text: 'xx' };
const B: Ignore = { rule: 'item-count', file: '稿.txt' };
const LINE_A = '{ "rule": "placeholder", "text": "xx" }';
const LINE_B = '{ "rule": "item-count", "file": "稿.txt" }';

const put = (text: string, ...ignores: Ignore[]) => textAfter(text, withIgnored(text, ignores)!);
const take = (text: string, index: number) => textAfter(text, withoutIgnored(text, index));

describe('an entry is put into a file', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['that is new', '', `{\n  "ignore": [\n    ${LINE_A},\n    ${LINE_B}\n  ]\n}\n`],
    ['that is empty', '{}\n', `{\n  "ignore": [\n    ${LINE_A},\n    ${LINE_B}\n  ]\n}\n`],
    [
      'that says other things',
      '{\n    "rules": { "item-count": "off" } // 征求意见稿\n}\n',
      `{\n    "rules": { "item-count": "off" }, // 征求意见稿\n    "ignore": [\n        ${LINE_A},\n        ${LINE_B}\n    ]\n}\n`,
    ],
    [
      'behind those it has, past comments',
      `{\r\n\t"ignore": [\r\n\t\t// 名称未定\r\n\t\t${LINE_B} /* 已问过 */\r\n\t\t// 完\r\n\t]\r\n}`,
      `{\r\n\t"ignore": [\r\n\t\t// 名称未定\r\n\t\t${LINE_B}, /* 已问过 */\r\n\t\t// 完\r\n\t\t${LINE_A},\r\n\t\t${LINE_B}\r\n\t]\r\n}`,
    ],
    [
      'behind a trailing comma',
      `{ "ignore": [ ${LINE_B}, ] }`,
      `{ "ignore": [ ${LINE_B},\n  ${LINE_A},\n  ${LINE_B}\n] }`,
    ],
    ['into an empty list', '{\n  "ignore": []\n}', `{\n  "ignore": [\n    ${LINE_A},\n    ${LINE_B}\n  ]\n}`],
  ];
  for (const [where, before, after] of cases) test(where, () => assert.equal(put(before, A, B), after));

  test('not into one that is no configuration', () => {
    for (const text of ['[]', '{ "ignore": {} }', '{ "rules": ', '{} {}'])
      assert.equal(withIgnored(text, [A]), undefined, text);
  });
});

describe('an entry is taken out', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'with its line and what is said there',
      `{\n  "ignore": [\n    // 甲\n    ${LINE_A}, // 乙\n    // 丙\n    ${LINE_B}\n  ]\n}\n`,
      `{\n  "ignore": [\n    // 甲\n    // 丙\n    ${LINE_B}\n  ]\n}\n`,
    ],
    ['of one line with others', `{ "ignore": [${LINE_A}, ${LINE_B}] }`, `{ "ignore": [${LINE_B}] }`],
    [
      'with the list when it is the last',
      `{\r\n  "region": "tw", // 丁\r\n  "ignore": [\r\n    ${LINE_A}\r\n  ]\r\n}`,
      '{\r\n  "region": "tw" // 丁\r\n}',
    ],
    ['and the list may be all', `{\n  "ignore": [\n    ${LINE_A}\n  ]\n}\n`, '{\n}\n'],
    ['and the list may stand in the middle', `{ "ignore": [${LINE_A}], "root": true }`, '{ "root": true }'],
  ];
  for (const [how, before, after] of cases) test(how, () => assert.equal(take(before, 0), after));

  test('the last of several takes the comma before it', () => {
    const two = `{\n  "ignore": [\n    ${LINE_A}, // 乙\n    ${LINE_B}\n  ]\n}\n`;
    assert.equal(take(two, 1), `{\n  "ignore": [\n    ${LINE_A} // 乙\n  ]\n}\n`);
    assert.equal(take(`{ "ignore": [${LINE_A}, ${LINE_B}] }`, 1), `{ "ignore": [${LINE_A}] }`);
  });

  test('one that is not there is no change', () => assert.deepEqual(withoutIgnored('{ "ignore": [] }', 0), []));
});

test('whatever is put in is read again, and what was there stays', () => {
  const ignore = fc.string({ unit: 'binary' }).map((text): Ignore => ({ rule: 'placeholder', text }));
  const base = fc.constantFrom<string[]>(
    '',
    '{}',
    '{ "root": true, }',
    '{"ignore":[{"rule":"item-count"},]}',
    '{"ignore":[/* 无 */]}',
  );
  fc.assert(
    fc.property(base, fc.array(fc.array(ignore, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (text, rounds) => {
      const after = rounds.reduce((now, ignores) => put(now, ...ignores), text);
      const { file, problems } = readConfigFile(after.trim() === '' ? '{}' : after);
      assert.deepEqual(problems, []);
      const before = readConfigFile(text === '' ? '{}' : text).file;
      assert.equal(file.root, before.root);
      assert.deepEqual(
        file.ignore.map((one) => one.ignore),
        [...before.ignore.map((one) => one.ignore), ...rounds.flat()],
      );
    }),
    { numRuns: 200, seed: 20261121 },
  );
});

test('whatever is put in and taken out leaves a good file with the others', () => {
  const base = fc.constantFrom<string[]>(
    '',
    '{\n  "root": true, // 甲\n}',
    '{"protect":["x"]}',
    '{"ignore":[],"root":true}',
  );
  fc.assert(
    fc.property(base, fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 5 }), fc.nat(), (text, numbers, which) => {
      const ignores = numbers.map((number): Ignore => ({ rule: 'placeholder', text: String(number) }));
      const index = which % ignores.length;
      const { file, problems } = readConfigFile(take(put(text, ...ignores), index));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        file.ignore.map(({ ignore }) => ignore),
        ignores.filter((_, at) => at !== index),
      );
    }),
    { numRuns: 200, seed: 20261121 },
  );
});
