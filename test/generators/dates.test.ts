/** Dates that are true, and the same with one thing changed: the rule tells one from the other. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { problemsOf } from '../rules/judged.ts';
import { changedDates, type DatedText, trueDates } from './dates.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 3000);
const SEED = 20261121;
const LEAST_FOUND = 0.99;

const found = (text: string): readonly string[] =>
  problemsOf(text)
    .filter(({ rule }) => rule.id === 'date-invalid')
    .map(({ message }) => message.key);

describe('dates', () => {
  test('are not touched where they are true', () => {
    fc.assert(
      fc.property(trueDates, ({ text }) => assert.deepEqual(found(text), [], text)),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('are found where one was changed', () => {
    const missed: DatedText[] = [];
    for (const changed of fc.sample(changedDates, { numRuns: RUNS, seed: SEED })) {
      const keys = found(changed.text);
      assert.ok(keys.length <= 1, `${changed.text} ${keys}`);
      if (keys.length === 0) missed.push(changed);
    }
    const rate = 1 - missed.length / RUNS;
    const first = missed.slice(0, 12).map(({ change, text }) => `${change} ${text}`);
    assert.ok(rate >= LEAST_FOUND, `${rate}: ${first.join('\n')}`);
  });
});
