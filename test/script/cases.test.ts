/**
 * What is hard to convert, a case a line: `from to`, with `!` before those that opencc-js, as of the version in
 * package.json, gets wrong.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Converter } from 'opencc-js';
import type { Target } from '../../server/src/core/script/conversion.ts';
import type { Region } from '../../server/src/core/script/regions.ts';
import { converted } from './converted.ts';

const TABLES: readonly (readonly [file: string, target: Target, from: Region])[] = [
  ['tw', 'tw', 't'],
  ['hk', 'hk', 't'],
  ['t', 't', 't'],
  ['s-from-tw', 's', 'tw'],
  ['s-from-hk', 's', 'hk'],
];

const CASE = /^(?<wrong>! )?(?<source>\S+) (?<expected>\S+)$/;

for (const [file, target, from] of TABLES) {
  describe(file, () => {
    const opencc = target === 's' ? Converter({ from, to: 'cn' }) : Converter({ from: 'cn', to: target });
    const lines = readFileSync(join(__dirname, `cases/${file}.txt`), 'utf8')
      .trimEnd()
      .split('\n');
    for (const line of lines) {
      test(line, async () => {
        const { wrong, source, expected } = CASE.exec(line)!.groups as Record<string, string>;
        assert.equal(await converted(source!, target, { from }), expected);
        assert.equal(opencc(source!) !== expected, wrong !== undefined, `OpenCC: ${opencc(source!)}`);
      });
    }
  });
}
