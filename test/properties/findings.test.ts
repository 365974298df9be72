/** What holds of every finding of every rule on any text. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkText, type Problem } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { applyEdits, safeEdits } from '../../server/src/core/fix.ts';
import { type Locale, render } from '../../server/src/core/messages/render.ts';
import { RULES } from '../../server/src/core/rules/index.ts';
import { draftText } from './texts.ts';

const parameters = { numRuns: Number(process.env.HEGAO_RUNS ?? 200), seed: 20261121 };
const config = new Config();
const failing = (_: unknown, error: unknown): never => {
  throw error;
};
const check = (text: string): readonly Problem[] => checkText(text, config, failing);
const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

describe('every finding', () => {
  test('is made without throwing, on any string', () => {
    fc.assert(
      fc.property(fc.oneof(draftText(), fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        check(text);
      }),
      parameters,
    );
  });

  test('has spans inside the text and on character boundaries', () => {
    fc.assert(
      fc.property(draftText(), (text) => {
        for (const { span, related, fixes } of check(text)) {
          for (const { start, end } of [
            span,
            ...related.map((one) => one.span),
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
          ]) {
            assert.ok(0 <= start && start <= end && end <= text.length);
            assert.ok(!splitsPair(text, start) && !splitsPair(text, end));
          }
          assert.ok(span.start < span.end, 'something is underlined');
        }
      }),
      parameters,
    );
  });

  test('says a whole sentence in every language', () => {
    fc.assert(
      fc.property(draftText(), fc.constantFrom<Locale>('zh-cn', 'zh-tw', 'en'), (text, locale) => {
        for (const { message, fixes, related } of check(text)) {
          for (const said of [message, ...fixes.map(({ title }) => title), ...related.map((one) => one.message)]) {
            assert.doesNotMatch(render({ ...said, args: mapped(said.args) }, locale), /\{\w+\}|undefined|NaN|\[object/);
          }
        }
      }),
      parameters,
    );
  });

  test('has fixes that expect the text they replace and whose edits do not overlap', () => {
    fc.assert(
      fc.property(draftText(), (text) => {
        for (const { fixes } of check(text)) {
          for (const { edits } of fixes) {
            assert.ok(edits.length > 0);
            assert.notEqual(applyEdits(text, edits), undefined);
          }
        }
      }),
      parameters,
    );
  });

  test('comes of a rule that is on: with every rule off there is none', () => {
    const off = new Config(
      {},
      RULES.map(({ id }) => [id, 'off'] as const),
    );
    fc.assert(
      fc.property(draftText(), (text) => assert.deepEqual(checkText(text, off), [])),
      parameters,
    );
  });

  test('is at the same place whatever ends its lines, and behind a rare character', () => {
    fc.assert(
      fc.property(draftText(20), (raw) => {
        const text = raw.replace(/\r\n?/g, '\n');
        const lines = (from: string, problems: readonly Problem[]): readonly string[] =>
          problems.map(
            ({ rule, span }) =>
              `${rule.id} ${from.slice(0, span.start).split(/\r\n|\r|\n/).length} ${from.slice(span.start, span.end)}`,
          );
        const crlf = text.replace(/\n/g, '\r\n');
        const quoted = (found: readonly string[]): readonly string[] => found.map((one) => one.replace(/\r/g, ''));
        assert.deepEqual(quoted(lines(crlf, check(crlf))), lines(text, check(text)));
      }),
      parameters,
    );
  });
});

/** Braces in the draft's own words are no braces of the sentence. */
function mapped(args: Problem['message']['args']): Problem['message']['args'] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, String(value).replace(/[{}[\]]|undefined|NaN/g, '')]),
  );
}

describe('fixing all that is safe', () => {
  test('comes to rest, and then changes nothing', () => {
    fc.assert(
      fc.property(draftText(), (first) => {
        let text = first;
        for (let pass = 0; pass < 12; pass++) {
          const edits = safeEdits(check(text));
          if (edits.length === 0) return;
          text = applyEdits(text, edits)!;
          assert.notEqual(text, undefined);
        }
        assert.fail(`still changing: ${text}`);
      }),
      parameters,
    );
  });
});
