/** Tables of every kind and layout that are true, and the same with one figure changed beyond what rounding allows. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/core/fix.ts';
import { problemsOf } from '../rules/judged.ts';
import { changedTable, type TableText, trueTable } from './tables.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 400);
const SEED = 20261121;
const LEAST_FOUND = 0.99;

describe('a table', () => {
  test('is not touched by any rule where it is true', () => {
    fc.assert(
      fc.property(trueTable, ({ text, markdown }) => {
        assert.deepEqual(
          problemsOf(text, { markdown }).map(({ rule, span }) => `${rule.id} ${text.slice(span.start, span.end)}`),
          [],
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('is found wrong where a figure was changed, and a fix makes it true', () => {
    const missed: TableText[] = [];
    for (const changed of fc.sample(changedTable, { numRuns: RUNS, seed: SEED })) {
      const { text, markdown } = changed;
      const problems = problemsOf(text, { markdown }).filter(({ rule }) => rule.id === 'table-total');
      if (problems.length === 0) {
        missed.push(changed);
        continue;
      }
      assert.equal(problems.length, 1, text);
      const mended = problems[0]!.fixes.some(({ edits }) =>
        problemsOf(applyEdits(text, edits)!, { markdown }).every(({ rule }) => rule.id !== 'table-total'),
      );
      assert.ok(mended, `no fix mends ${JSON.stringify(changed.change)}\n${text}`);
    }
    const rate = 1 - missed.length / RUNS;
    assert.ok(
      rate >= LEAST_FOUND,
      `${rate}: ${missed
        .slice(0, 8)
        .map(({ text, change }) => `${JSON.stringify(change)}\n${text}`)
        .join('\n')}`,
    );
  });
});
