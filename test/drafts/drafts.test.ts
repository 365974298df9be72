/**
 * Drafts as their offices write them, and what their authors' slips would be. No rule was made for them: they are the
 * examination. How they are marked: marked.ts.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import type { Span } from '../../server/src/core/text/span.ts';
import { problemsOf } from '../rules/judged.ts';
import { type Expected, readMarked } from './marked.ts';

for (const file of readdirSync(__dirname).filter((name) => /\.(?:txt|md)$/.test(name))) {
  describe(`draft ${file}`, () => {
    const { clean, faulty, expected } = readMarked(readFileSync(resolve(__dirname, file), 'utf8'));
    const markdown = file.endsWith('.md');
    const foundIn = (text: string): readonly Expected[] =>
      problemsOf(text, { markdown }).map(({ rule, span }) => ({ span, code: rule.id, notYet: undefined }));

    test('the clean draft has no finding', () => {
      assert.deepEqual(told(clean, foundIn(clean)), []);
    });

    const found = foundIn(faulty);

    test('in its faulty twin every slip is found, and nothing else', () => {
      assert.deepEqual(
        told(faulty, found),
        told(
          faulty,
          expected.filter(({ notYet }) => notYet === undefined),
        ),
      );
    });

    test('what cannot be found yet is not found: else take its mark away', () => {
      const now = expected.filter(
        ({ notYet, code, span }) =>
          notYet !== undefined && found.some((one) => one.code === code && meet(one.span, span)),
      );
      assert.deepEqual(told(faulty, now), []);
    });
  });
}

/** An empty span meets what holds it or touches it. */
const meet = (a: Span, b: Span): boolean =>
  (a.start < b.end && b.start < a.end) || (b.start === b.end && a.start <= b.end && b.start <= a.end);

/** As a reader of a failing test wants them: line, code, and the words with those around them. */
function told(text: string, list: readonly Expected[]): readonly string[] {
  return [...list]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.code.localeCompare(b.code))
    .map(({ span: { start, end }, code }) => {
      const line = text.slice(0, start).split('\n').length;
      const around = `${text.slice(Math.max(0, start - 12), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 8)}`;
      return `${line}: ${code} ${around.replace(/\n/g, '⏎')}`;
    });
}
