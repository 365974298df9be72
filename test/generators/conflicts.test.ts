/**
 * Figures told twice: alike, in other units, rounded, in other words, changed, and of another time, place or state of things. Of the
 * indicators that a report tells once, and of what a draft calls by names of its own.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/core/fix.ts';
import { problemsOf } from '../rules/judged.ts';
import { agreeing, conflicting, otherwise, type ToldText } from './conflicts.ts';
import { retold, retoldOfOthers, retoldWrongly } from './retold.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 600);
const parameters = { numRuns: RUNS, seed: 20261121 };
const LEAST_FOUND = 0.99;

const found = (text: string): readonly string[] =>
  problemsOf(text).map(({ rule, span }) => `${rule.id} ${text.slice(span.start, span.end)}`);

const KINDS = [
  { what: 'one figure told twice', same: agreeing, apart: otherwise, wrong: conflicting },
  { what: 'a figure told again in other words', same: retold, apart: retoldOfOthers, wrong: retoldWrongly },
];

for (const { what, same, apart, wrong } of KINDS) {
  describe(what, () => {
    test('is not touched where it is the same', () => {
      fc.assert(
        fc.property(same, ({ text }) => assert.deepEqual(found(text), [], text)),
        parameters,
      );
    });

    test('is not touched where it is of another time, place or state of things', () => {
      fc.assert(
        fc.property(apart, (text) => assert.deepEqual(found(text), [], text)),
        parameters,
      );
    });

    test('is found where two digits were swapped, and each fix makes both the same', () => {
      const missed: ToldText[] = [];
      for (const told of fc.sample(wrong, parameters)) {
        const [problem] = problemsOf(told.text).filter(({ rule }) => rule.id === 'figure-conflict');
        if (problem === undefined) {
          missed.push(told);
          continue;
        }
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
}
