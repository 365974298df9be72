/** Drafts with a known slip in their numbering: it is found, nothing else is, and every fix leaves a clean draft. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Problem } from '../../server/src/core/check.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { applyEdits, safeEdits } from '../../server/src/core/fix.ts';
import { renumbered } from '../../server/src/core/renumber.ts';
import { problemsOf } from '../rules/judged.ts';
import { type NumberedDraft, numberedDraft, type SlipKind } from './numbering.ts';

const parameters = { numRuns: Number(process.env.HEGAO_RUNS ?? 100), seed: 20261121 };
const NUMBERING = new Set(['heading-sequence', 'heading-style', 'heading-level', 'enumeration-sequence']);
const numbering = (text: string): readonly Problem[] => problemsOf(text).filter(({ rule }) => NUMBERING.has(rule.id));

const RULE: Readonly<Record<SlipKind, string>> = {
  none: '',
  drop: 'heading-sequence',
  repeat: 'heading-sequence',
  wrong: 'heading-sequence',
  swap: 'heading-sequence',
  restart: 'heading-sequence',
  style: 'heading-style',
};

const places = (problems: readonly Problem[]): readonly number[] => problems.map(({ span }) => span.start);

function onEach(holds: (draft: NumberedDraft) => void): void {
  fc.assert(fc.property(numberedDraft, holds), parameters);
}

describe('one slip in a numbered draft', () => {
  test('is found in its place, and nothing else is', () => {
    onEach(({ text, slip, blamed }) => {
      const problems = numbering(text);
      if (slip === 'none')
        assert.deepEqual(
          problems.map(({ message }) => message),
          [],
        );
      else {
        assert.ok(problems.length > 0, `${slip} is not found`);
        for (const { rule, span } of problems) {
          assert.equal(rule.id, RULE[slip]);
          assert.ok(blamed.includes(span.start), `${text.slice(span.start, span.end)} is blamed for ${slip}`);
        }
        assert.deepEqual(places(problems), blamed);
      }
    });
  });

  test('is gone after its fix, and no other takes its place', () => {
    onEach(({ text }) => {
      let now = text;
      for (let pass = 0; pass < 3; pass++) {
        const [first] = numbering(now);
        if (first === undefined) return;
        const fixed = applyEdits(now, first.fixes[0]!.edits);
        assert.notEqual(fixed, undefined);
        now = fixed!;
      }
      assert.deepEqual(
        numbering(now).map(({ message }) => message),
        [],
      );
    });
  });

  test('is gone where the whole draft is numbered anew, once for all', () => {
    onEach(({ text }) => {
      const again = (now: string): string =>
        applyEdits(now, renumbered(Draft.read(now, { markdown: false, region: 'cn' })))!;
      const once = again(text);
      assert.deepEqual(
        numbering(once).filter(({ rule }) => rule.id !== 'heading-style'),
        [],
      );
      assert.equal(again(once), once);
    });
  });

  test('fixing all that is safe twice is fixing it once', () => {
    onEach(({ text }) => {
      const once = applyEdits(text, safeEdits(numbering(text)))!;
      const certain = numbering(once).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        certain.map(({ message }) => message),
        [],
      );
      assert.equal(applyEdits(once, safeEdits(numbering(once))), once);
    });
  });
});
