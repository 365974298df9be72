/** Slips planted in statements of every kind: each is found, named for what it is, and the first fix puts it right where its place is known. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/core/fix.ts';
import { problemsOf } from '../rules/judged.ts';
import { planted } from './figures/slips.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 300);
const SEED = Number(process.env.HEGAO_SEED ?? 20261122);
const LEAST_FOUND = 0.99;
const LEAST_NAMED = 0.97;

describe('a slip planted', () => {
  for (const [name, kind] of Object.entries(planted)) {
    test(`${name} is found and named`, () => {
      const missed: string[] = [];
      const misnamed: string[] = [];
      for (const { text, right, rule, slip, alike } of fc.sample(kind, { numRuns: RUNS, seed: SEED })) {
        if (text === right) continue;
        const problem = problemsOf(text).find((one) => one.rule.id === rule);
        if (problem === undefined) {
          missed.push(`${text} (${right})`);
          continue;
        }
        const { slip: told } = problem.message.args;
        const cause = typeof told === 'object' ? told.key.slice('slip.'.length) : '';
        if (cause !== slip && !alike.includes(cause)) misnamed.push(`${cause}: ${text} (${right})`);
        assert.ok(
          problem.fixes.some(({ edits }) => applyEdits(text, edits) === right),
          `${text} is not put right: ${right}`,
        );
      }
      const few = (list: readonly string[]): string => `${list.length}:\n${list.slice(0, 12).join('\n')}`;
      assert.ok(missed.length <= RUNS * (1 - LEAST_FOUND), `missed ${few(missed)}`);
      assert.ok(misnamed.length <= RUNS * (1 - LEAST_NAMED), `misnamed ${few(misnamed)}`);
    });
  }
});
