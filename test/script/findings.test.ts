/** What is found in a draft is found in the same places once it is converted: same rules, same stretches. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkText } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import type { Target } from '../../server/src/core/script/conversion.ts';
import { draftText } from '../properties/texts.ts';
import { converted } from './converted.ts';

const SAMPLES = join(__dirname, '../../samples');

/** Less what is found of the scripts themselves, which a conversion sets right, and of ○ for 〇, which is right in Taiwan. */
function found(text: string, markdown: boolean): readonly unknown[] {
  return checkText(text, new Config({ markdown }))
    .filter(({ rule, span }) => rule.id !== 'script-mixed' && !text.slice(span.start, span.end).includes('○'))
    .map(({ rule, severity, span }) => [rule.id, severity, span.start, span.end]);
}

async function correspond(text: string, targets: readonly Target[], markdown: boolean): Promise<void> {
  for (const target of targets) {
    const there = await converted(text, target, { markdown });
    assert.equal(there.length, text.length);
    assert.deepEqual(found(there, markdown), found(text, markdown), there);
  }
}

describe('findings before and after', () => {
  for (const name of readdirSync(SAMPLES).filter((one) => /\.gw\.(?:txt|md)$/.test(one))) {
    test(name, async () => {
      const text = readFileSync(join(SAMPLES, name), 'utf8');
      assert.ok(found(text, name.endsWith('.md')).length > 0 || name.includes('干净'));
      await correspond(text, ['tw', 'hk', 't', 's'], name.endsWith('.md'));
    });
  }

  test('any text', async () => {
    await fc.assert(
      fc.asyncProperty(draftText(), fc.boolean(), (text, markdown) => correspond(text, ['tw', 's'], markdown)),
      { numRuns: Number(process.env.HEGAO_RUNS ?? 200), seed: 20261121 },
    );
  });
});
