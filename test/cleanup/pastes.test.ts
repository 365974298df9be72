/** What people paste: ten of them with what a careful hand makes of each, and as many as are wanted made from clean reports. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cleanUp } from '../../server/src/core/cleanup/cleanup.ts';
import { DIRT, report } from './pastes.ts';

const options = { markdown: false, region: 'cn' } as const;

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

describe('what a careful hand makes of it', () => {
  const [, ...pastes] = readFileSync(resolve(__dirname, 'pastes.txt'), 'utf8').split(/^==== /m);
  for (const paste of pastes) {
    const [, name = '', before = '', after = ''] = /^(.*)\n([\s\S]*)^----\n([\s\S]*)$/m.exec(paste)!;
    const region = name.endsWith('[tw]') ? 'tw' : 'cn';
    test(name, () => {
      const cleaned = cleanUp(unescaped(before), { ...options, region }).text;
      assert.equal(cleaned, unescaped(after));
      assert.equal(cleanUp(cleaned, { ...options, region }).text, cleaned, 'cleaning twice is cleaning once');
    });
  }
});

describe('a report comes out as it was before it got dirty', () => {
  for (const [name, dirty] of Object.entries(DIRT)) {
    test(name, () => {
      const dirtied = report.chain((clean) => dirty(clean).map((text) => ({ clean, text })));
      fc.assert(
        fc.property(dirtied, ({ clean, text }) => {
          const cleaned = cleanUp(text, options).text;
          assert.equal(cleaned.replaceAll('\r\n', '\n'), clean);
          assert.equal(cleanUp(cleaned, options).text, cleaned, 'cleaning twice is cleaning once');
        }),
        { numRuns: Number(process.env.HEGAO_RUNS ?? 200), seed: Number(process.env.HEGAO_SEED ?? 20261122) },
      );
    });
  }
});
