/** The samples hold the slips that samples/expected.json tells of, the rules find each of them, and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { ruleNamed } from '../../server/src/core/rules/index.ts';
import { problemsOf } from './judged.ts';

interface Slip {
  readonly file: string;
  readonly line: number;
  readonly character: number;
  readonly quote: string;
  readonly code: string;
}

const folder = resolve(__dirname, '../../samples');
const expected = JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')) as {
  readonly clean: readonly string[];
  readonly slips: readonly Slip[];
  /** Without a line: anywhere in the file. */
  readonly mayAlso: readonly { readonly file: string; readonly code: string; readonly line?: number }[];
};

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

for (const file of new Set([...expected.clean, ...expected.slips.map((slip) => slip.file)])) {
  describe(file, () => {
    const text = readFileSync(resolve(folder, file), 'utf8');
    const lines = text.split('\n');
    const problems = problemsOf(text, { markdown: file.endsWith('.md') });
    const slips = expected.slips.filter((slip) => slip.file === file);
    const mayAlso = expected.mayAlso.filter((slip) => slip.file === file);

    for (const slip of slips) {
      // A slip of a rule that is yet to be written waits for it.
      if (ruleNamed(slip.code) === undefined) continue;
      test(`${slip.line}: ${slip.code} ${slip.quote}`, () => {
        const start = lines.slice(0, slip.line - 1).join('\n').length + (slip.line > 1 ? 1 : 0) + slip.character;
        const end = start + slip.quote.length;
        assert.ok(
          problems.some(({ rule, span }) => rule.id === slip.code && span.start < end && start < span.end),
          `${slip.quote} is not found`,
        );
      });
    }

    test('nothing else is reported', () => {
      const others = problems
        .map(({ rule, span }) => ({
          code: rule.id,
          line: lineOf(text, span.start),
          found: text.slice(span.start, span.end),
        }))
        .filter(
          ({ code, line }) =>
            ![...slips, ...mayAlso].some((slip) => slip.code === code && (slip.line ?? line) === line),
        );
      assert.deepEqual(others, []);
    });
  });
}
