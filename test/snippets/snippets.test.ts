/** What a snippet writes is right as it stands: no rule speaks of it while its blanks are being filled in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { Converter } from 'opencc-js';
import { problemsOf } from '../rules/judged.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const FILES = ['gongwen.json', 'gongwen.zh-hant.json'];

const read = (file: string): string => readFileSync(resolve(__dirname, '../../snippets', file), 'utf8');

/** The text with every tab stop left at what it offers. */
function written(body: readonly string[]): string {
  return body
    .join('\n')
    .replaceAll('$CURRENT_YEAR', '2026')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '');
}

for (const file of FILES) {
  const snippets = Object.entries(JSON.parse(read(file)) as Record<string, Snippet>);

  describe(file, () => {
    for (const [name, { prefix, description, body }] of snippets) {
      test(`${name} has a pinyin prefix, a Chinese one and a description`, () => {
        assert.match(prefix[0]!, /^[a-z]+$/);
        assert.match(prefix[1]!, /^[\u3400-\u9fff…]+/);
        assert.ok(description.length > 4);
      });

      test(`${name} writes text that no rule reports`, () => {
        assert.deepEqual(
          problemsOf(written(body)).map(({ rule, message }) => [rule.id, message.args]),
          [],
        );
      });
    }

    test('no two have a prefix in common', () => {
      const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
      assert.deepEqual([...new Set(prefixes)], prefixes);
    });

    test('nine skeletons and forty phrases', () => {
      const skeletons = snippets.filter(([name]) => /（骨架）$/.test(name));
      assert.equal(skeletons.length, 9);
      assert.ok(snippets.length - skeletons.length >= 40);
    });
  });
}

test('the traditional ones are the simplified ones: npm run snippets', () => {
  const convert = Converter({ from: 'cn', to: 'tw' });
  assert.equal(read('gongwen.zh-hant.json'), convert(read('gongwen.json')));
});
