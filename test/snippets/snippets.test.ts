/** What a snippet writes is right as it stands: no rule speaks of it while its blanks are being filled in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { problemsOf } from '../rules/judged.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync(resolve(__dirname, '../../snippets/gongwen.json'), 'utf8')) as Record<
  string,
  Snippet
>;

/** The text with every tab stop left at what it offers. */
function written(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '');
}

for (const [name, { prefix, description, body }] of Object.entries(snippets)) {
  describe(name, () => {
    test('has a pinyin prefix, a Chinese one and a description', () => {
      assert.match(prefix[0]!, /^[a-z]+$/);
      assert.match(prefix[1]!, /^[\u3400-\u9fff…]+/);
      assert.ok(description.length > 4);
    });
    test('writes text that no rule reports', () => {
      assert.deepEqual(
        problemsOf(written(body)).map(({ rule, message }) => [rule.id, message.args]),
        [],
      );
    });
  });
}
