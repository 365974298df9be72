/** Enumerations of every mark with a known slip: it is found, nothing else is, and every fix leaves a clean draft. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Problem } from '../../server/src/core/check.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { applyEdits } from '../../server/src/core/fix.ts';
import { renumbered } from '../../server/src/core/renumber.ts';
import { problemsOf } from '../rules/judged.ts';
import { type EnumeratedDraft, enumeratedDraft } from './enumerations.ts';

const parameters = { numRuns: Number(process.env.HEGAO_RUNS ?? 200), seed: 20261121 };
const NUMBERING = new Set(['heading-sequence', 'heading-style', 'heading-level', 'enumeration-sequence']);
const numbering = (text: string): readonly Problem[] => problemsOf(text).filter(({ rule }) => NUMBERING.has(rule.id));

function onEach(holds: (draft: EnumeratedDraft) => void): void {
  fc.assert(fc.property(enumeratedDraft, holds), parameters);
}

describe('one slip in an enumeration', () => {
  test('is found in its place, and nothing else is', () => {
    onEach(({ text, blamed }) => {
      const found = numbering(text).map(({ rule, span }) => `${rule.id} ${span.start}`);
      assert.deepEqual(found, blamed === undefined ? [] : [`enumeration-sequence ${blamed}`]);
    });
  });

  test('is gone after its fix, and a second pass changes nothing', () => {
    onEach(({ text }) => {
      const [first] = numbering(text);
      const fixed = first === undefined ? text : applyEdits(text, first.fixes[0]!.edits)!;
      assert.deepEqual(numbering(fixed), []);
    });
  });

  test('is gone where the whole draft is numbered anew', () => {
    onEach(({ text }) => {
      const again = (now: string): string =>
        applyEdits(now, renumbered(Draft.read(now, { markdown: false, region: 'cn' })))!;
      const once = again(text);
      assert.deepEqual(numbering(once), []);
      assert.equal(again(once), once);
    });
  });
});
