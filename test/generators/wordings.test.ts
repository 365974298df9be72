/** Figures worded rightly and wrongly: the rules on wording tell one from the other. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { problemsOf } from '../rules/judged.ts';
import { rightWording, type Wording, wrongWording } from './wordings.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 3000);
const SEED = 20261121;
const LEAST_FOUND = 0.99;
const RULES = new Set(['hedge-doubled', 'point-or-percent', 'range-unit', 'decrease-by-multiple', 'rate-over-100']);

const found = (text: string): readonly string[] =>
  problemsOf(text)
    .map(({ rule }) => rule.id)
    .filter((id) => RULES.has(id));

describe('the wording of figures', () => {
  test('is not touched where it is right', () => {
    fc.assert(
      fc.property(rightWording, ({ text }) => assert.deepEqual(found(text), [], text)),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('is found where it slipped, by the rule that it breaks', () => {
    const missed: Wording[] = [];
    for (const wording of fc.sample(wrongWording, { numRuns: RUNS, seed: SEED })) {
      const rules = found(wording.text);
      if (rules.length === 0) missed.push(wording);
      else assert.deepEqual(rules, [wording.rule], wording.text);
    }
    const rate = 1 - missed.length / RUNS;
    const first = missed.slice(0, 12).map(({ rule, text }) => `${rule} ${text}`);
    assert.ok(rate >= LEAST_FOUND, `${rate}: ${first.join('\n')}`);
  });
});
