/** Lines that are right as they stand: no rule may report anything on them (test/lookalikes). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { render } from '../../server/src/core/messages/render.ts';
import { problemsOf } from './judged.ts';

const read = (name: string): string => readFileSync(resolve(__dirname, '../lookalikes', `${name}.txt`), 'utf8');

/** The lines are written in both widths on purpose. */
const ASIDE = 'halfwidth-punctuation';

function said(text: string, markdown = false): readonly string[] {
  return problemsOf(text, { markdown })
    .filter(({ rule }) => rule.id !== ASIDE)
    .map(({ rule, span, message }) => `${rule.id} ⟦${text.slice(span.start, span.end)}⟧ ${render(message, 'zh-cn')}`);
}

for (const name of [
  'placeholder',
  'missing-number',
  'sums',
  'item-count',
  'date-invalid',
  'small-figures',
  'other-figures',
  'rates',
  'units-and-averages',
]) {
  describe(`look-alikes of ${name}`, () => {
    for (const line of read(name).split('\n')) {
      if (line.startsWith('#') || line.trim() === '') continue;
      const markdown = line.startsWith('md:');
      const text = markdown ? line.slice(3) : line;
      test(text, () => assert.deepEqual(said(text, markdown), []));
    }
  });
}

for (const name of ['heading', 'table', 'figure-conflict', 'broken-line']) {
  describe(`look-alikes of ${name}s`, () => {
    for (const draft of read(name).split(/^----$/m)) {
      const text = draft.replace(/^#.*\n/gm, '').trimStart();
      const markdown = text.includes('|---');
      if (text.trim() !== '') test(text.trim().replace(/\n/g, '⏎'), () => assert.deepEqual(said(text, markdown), []));
    }
  });
}
