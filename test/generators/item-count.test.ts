/** Lists and promises that are true, and the same with the number changed: the rule tells one from the other. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Problem } from '../../server/src/core/check.ts';
import { applyEdits } from '../../server/src/core/fix.ts';
import { problemsOf } from '../rules/judged.ts';
import { type CountedText, changedText, trueText } from './item-count.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 3000);
const SEED = 20261121;
const LEAST_FOUND = 0.99;

const found = (text: string): readonly Problem[] => problemsOf(text).filter(({ rule }) => rule.id === 'item-count');

describe('a number said of a list', () => {
  test('is not touched where it is true', () => {
    fc.assert(
      fc.property(trueText, ({ text }) => {
        assert.deepEqual(
          found(text).map(({ message }) => message),
          [],
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('is found where it was changed, in its place, and the fix restores it', () => {
    const missed: CountedText[] = [];
    for (const changed of fc.sample(changedText, { numRuns: RUNS, seed: SEED })) {
      const problems = found(changed.text);
      const [first] = problems;
      if (first === undefined) {
        missed.push(changed);
        continue;
      }
      assert.deepEqual(
        problems.map(({ span }) => span.start),
        [changed.at],
        changed.text,
      );
      const fixed = applyEdits(changed.text, first.fixes[0]!.edits)!;
      assert.deepEqual(found(fixed), [], fixed);
    }
    const rate = 1 - missed.length / RUNS;
    assert.ok(
      rate >= LEAST_FOUND,
      `${rate}: ${missed
        .slice(0, 12)
        .map(({ text, change }) => `${change} ${text}`)
        .join('\n')}`,
    );
  });
});
