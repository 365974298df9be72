/** What differs from opencc-js is only what the exceptions, names, borders and forms say; and what comes back, comes back as well. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Converter } from 'opencc-js';
import { Memory } from '../../server/src/core/script/memory.ts';
import { regionOf } from '../../server/src/core/script/regions.ts';
import { countScripts, scriptOf } from '../../server/src/core/text/script.ts';
import { converted } from './converted.ts';

const opencc = { to: Converter({ from: 'cn', to: 'tw' }), from: Converter({ from: 'tw', to: 'cn' }) };

const root = join(__dirname, '../..');

function textsIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/README|FORMAT/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}

const TEXTS = [...textsIn(join(root, 'samples')), ...textsIn(join(root, '../shared/corpus'))];

function differences(a: string, b: string): number {
  let count = Math.abs(a.length - b.length);
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) count++;
  return count;
}

for (const [name, text] of TEXTS) {
  describe(name, () => {
    const script = scriptOf(countScripts(text));
    for (const target of ['tw', 'hk', 't'] as const) {
      test(`to ${target} and back`, async () => {
        const memory = new Memory();
        const pass = (to: 's' | typeof target) => ({ memory: memory.pass(to), from: target });
        const there = await converted(text, target, pass(target));
        assert.equal(await converted(there, 's', pass('s')), text);
      });
    }

    if (script === 'simplified') {
      test('without memory no more is lost than by opencc-js', async () => {
        const plain = await converted(await converted(text, 'tw'), 's', { from: 'tw' });
        assert.ok(differences(plain, text) <= differences(opencc.from(opencc.to(text)), text));
      });
    }

    if (script === 'traditional') {
      test('to simplified and back', async () => {
        const memory = new Memory();
        const from = regionOf(text);
        const there = await converted(text, 's', { from, memory: memory.pass('s') });
        assert.equal(await converted(there, 'tw', { memory: memory.pass('tw') }), text);
      });
    }

    test('lines stay lines', async () => {
      const there = await converted(text, 'tw');
      assert.equal(there.split(/\r\n|\r|\n/).length, text.split(/\r\n|\r|\n/).length);
    });
  });
}
