/** What a hover tells of a figure agrees with what the rules find: nothing wrong where they are silent, and the other way round. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { figuresIn } from '../../server/src/core/figures/figure.ts';
import { figureAt, type Statement, statementsAt } from '../../server/src/core/figures/statements.ts';
import { read } from '../../server/src/core/text/reading.ts';
import { problemsOf } from '../rules/judged.ts';

const root = resolve(__dirname, '../..');
const linesOf = (file: string): readonly string[] =>
  readFileSync(resolve(root, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** What is told at each figure of a text of one block, or of the block that holds `at`. */
function toldAt(text: string, at: number): readonly Statement[] {
  const draft = Draft.read(text, new Config().reading);
  const index = draft.blockAt(at);
  const block = draft.blocks[index]!;
  return statementsAt(block, block.reading.toReading(at - draft.starts[index]!));
}

function allTold(text: string): readonly Statement[] {
  const draft = Draft.read(text, new Config().reading);
  return draft.blocks.flatMap((block) =>
    figuresIn(block).flatMap(({ quantity }) => statementsAt(block, quantity.start)),
  );
}

const isWrong = ({ standing }: Statement): boolean => standing === 'wrong' || standing === 'doubtful';

describe('statements told of figures', () => {
  test('are right where the figures are', () => {
    let told = 0;
    for (const line of ['sums', 'units-and-averages'].flatMap((name) => linesOf(`test/lookalikes/${name}.txt`))) {
      const statements = allTold(line);
      assert.deepEqual(statements.filter(isWrong), [], line);
      told += statements.length;
    }
    assert.ok(told > 100, String(told));
  });

  test('are wrong where a rule finds that they are', () => {
    let found = 0;
    for (const file of ['2025年工作总结.gw.txt', '上半年工作報告.gw.txt']) {
      const text = readFileSync(resolve(root, 'samples', file), 'utf8');
      for (const { rule, span } of problemsOf(text)) {
        if (!['sum-mismatch', 'percentage-mismatch', 'growth-mismatch'].includes(rule.id)) continue;
        assert.ok(toldAt(text, span.start).some(isWrong), text.slice(span.start, span.end));
        found++;
      }
    }
    assert.ok(found >= 5, String(found));
  });

  for (const [text, key, ...standings] of [
    ['播种面积36.45万亩（约合2.43万公顷）', 'hover.restated', 'holds'],
    ['播种面积36.45万亩（约合2.34万公顷）', 'hover.restated', 'wrong'],
    ['三年结案数分别为4286件、4518件和4663件，平均4489件', 'hover.mean', 'holds'],
    ['采购清运车24辆，每辆49.5万元，计1188万元', 'hover.average', 'holds'],
    ['采购清运车24辆，每辆49.5万元，计1818万元', 'hover.average', 'wrong'],
    ['每百张床位配备护士65.6名，现有床位860张、护士564名', 'hover.average'],
  ] as const) {
    test(`${text}: ${key} ${standings.join()}`, () => {
      const told = new Set(allTold(text).filter(({ sum }) => sum.key === key));
      assert.deepEqual([...new Set([...told].map(({ standing }) => standing))], standings);
    });
  }

  test('belong to the figure under the caret and to no other', () => {
    const text = '共15人，其中男9人、女6人，另有车3辆';
    const draft = Draft.read(text, new Config().reading);
    const [block] = draft.blocks;
    assert.equal(figureAt(block!, text.indexOf('共')), undefined);
    assert.equal(figureAt(block!, text.indexOf('车')), undefined);
    assert.equal(statementsAt(block!, text.indexOf('9人')).length, 1);
    assert.equal(statementsAt(block!, text.indexOf('3辆')).length, 0);
  });
});

test('a source offset is read where its character is, or before what was left out', () => {
  const text = '區(qū)有12萬(wàn)\n元。';
  const reading = read(text, 0, text.length);
  for (let at = 0; at < reading.text.length; at++) assert.equal(reading.toReading(reading.toSource(at)), at);
  assert.equal(reading.toReading(text.indexOf('qū')), 0);
  assert.equal(reading.toReading(text.indexOf('\n')), reading.text.indexOf('万'));
});
