/** Figures told again in other words: alike, with two digits swapped, and of things that only have like names. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/core/fix.ts';
import { problemsOf } from '../rules/judged.ts';
import { type RetoldText, retold, retoldOfOthers, retoldWrongly } from './retold.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 600);
const parameters = { numRuns: RUNS, seed: 20261122 };
const LEAST_FOUND = 0.99;

const found = (text: string): readonly string[] =>
  problemsOf(text).map(({ rule, span }) => `${rule.id} ${text.slice(span.start, span.end)}`);

describe('a figure told again in other words', () => {
  test('is not touched where it is the same', () => {
    fc.assert(
      fc.property(retold, ({ text }) => assert.deepEqual(found(text), [], text)),
      parameters,
    );
  });

  test('is not touched where it is of another place or time, or only planned', () => {
    fc.assert(
      fc.property(retoldOfOthers, ({ text }) => assert.deepEqual(found(text), [], text)),
      parameters,
    );
  });

  test('is found where two digits were swapped, and each fix makes both the same', () => {
    const missed: RetoldText[] = [];
    for (const told of fc.sample(retoldWrongly, parameters)) {
      const [problem] = problemsOf(told.text).filter(({ rule }) => rule.id === 'figure-conflict');
      if (problem === undefined) {
        missed.push(told);
        continue;
      }
      assert.equal(told.text.slice(problem.span.start, problem.span.end), told.second);
      assert.equal(problem.fixes.length, 2, told.text);
      for (const { edits } of problem.fixes) assert.deepEqual(found(applyEdits(told.text, edits)!), [], told.text);
    }
    const rate = 1 - missed.length / RUNS;
    assert.ok(
      rate >= LEAST_FOUND,
      `${rate}\n${missed
        .slice(0, 8)
        .map(({ text }) => text)
        .join('\n\n')}`,
    );
  });
});
