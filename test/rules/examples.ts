import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReadOptions } from '../../server/src/core/draft/block.ts';
import { judge } from './judged.ts';

/** A draft with ⟦brackets⟧ around its findings, their messages, and the draft after the first fix of each. */
export type Example = readonly [marked: string, messages: readonly string[], fixed?: string];

export function examples(
  rule: string,
  group: string,
  list: readonly Example[],
  reading: Partial<ReadOptions> = {},
): void {
  describe(`${rule}: ${group}`, () => {
    for (const [marked, messages, fixed] of list) {
      test(marked.replace(/\n/g, '⏎'), () => {
        const judged = judge(rule, marked, reading);
        assert.equal(judged.found, marked);
        assert.deepEqual(judged.messages, messages);
        if (fixed !== undefined) {
          assert.equal(judged.fixed, fixed);
          assert.deepEqual(judge(rule, fixed, reading).messages, [], 'the fix leaves no finding');
        }
      });
    }
  });
}

/** Drafts that are right as they stand. */
export function silent(rule: string, group: string, list: readonly string[], reading: Partial<ReadOptions> = {}): void {
  examples(
    rule,
    group,
    list.map((text) => [text, []] as const),
    reading,
  );
}
