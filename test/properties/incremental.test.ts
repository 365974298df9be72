/** The law of incremental reading: checking after edits gives exactly what checking the whole text anew gives. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Checker, type Problem } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { brokenLines, draftText, keystroke, placed, randomEdit } from './texts.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 200);
const parameters = {
  numRuns: RUNS,
  seed: process.env.HEGAO_SEED === undefined ? 20261121 : Number(process.env.HEGAO_SEED),
};

/** Everything that problems say, what they work out when asked included. */
const told = (problems: readonly Problem[]): readonly object[] =>
  problems.map(({ rule, severity, span, message, related, fixes }) => {
    return { rule: rule.id, severity, span, message, related, fixes };
  });

for (const markdown of [false, true]) {
  const config = new Config({ markdown });
  const checker = new Checker(config, (_, error) => {
    throw error;
  });

  describe(markdown ? 'in Markdown' : 'in plain text', () => {
    test('an edited draft has the blocks of a draft read anew', () => {
      fc.assert(
        fc.property(
          fc.oneof(draftText(), brokenLines),
          fc.array(randomEdit, { minLength: 1, maxLength: 6 }),
          (first, edits) => {
            let text = first;
            let draft = Draft.read(text, config.reading);
            for (const edit of edits) {
              const { start, end } = placed(text, edit);
              text = text.slice(0, start) + edit.insert + text.slice(end);
              draft = draft.edited(text, { start, end, length: edit.insert.length });
              assert.deepEqual(draft.blocks, Draft.read(text, config.reading).blocks);
            }
          },
        ),
        parameters,
      );
    });

    test('an edited draft is checked as a draft read anew', () => {
      fc.assert(
        fc.property(
          fc.oneof(draftText(), brokenLines),
          fc.array(randomEdit, { minLength: 1, maxLength: 6 }),
          (first, edits) => {
            let text = first;
            let draft = Draft.read(text, config.reading);
            checker.check(draft);
            for (const edit of edits) {
              const { start, end } = placed(text, edit);
              text = text.slice(0, start) + edit.insert + text.slice(end);
              draft = draft.edited(text, { start, end, length: edit.insert.length });
              assert.deepEqual(
                told(checker.check(draft)),
                told(new Checker(config).check(Draft.read(text, config.reading))),
              );
            }
          },
        ),
        parameters,
      );
    });

    test('the blocks are the whole text', () => {
      fc.assert(
        fc.property(draftText(), (text) => {
          const { blocks } = Draft.read(text, config.reading);
          assert.equal(
            blocks.reduce((sum, { length }) => sum + length, 0),
            text.length,
          );
        }),
        parameters,
      );
    });
  });
}

describe('typing in a report', () => {
  const config = new Config({ markdown: false });
  const folder = resolve(__dirname, '../../samples');
  for (const name of readdirSync(folder).filter((file) => /\.gw\.\w+$/.test(file))) {
    const sample = readFileSync(resolve(folder, name), 'utf8');
    test(name, () => {
      fc.assert(
        fc.property(fc.array(keystroke, { minLength: 10, maxLength: 30 }), (edits) => {
          const checker = new Checker(config);
          let text = sample;
          let draft = Draft.read(text, config.reading);
          checker.check(draft);
          for (const edit of edits) {
            const { start, end } = placed(text, edit);
            text = text.slice(0, start) + edit.insert + text.slice(end);
            draft = draft.edited(text, { start, end, length: edit.insert.length });
            assert.deepEqual(
              told(checker.check(draft)),
              told(new Checker(config).check(Draft.read(text, config.reading))),
            );
          }
        }),
        { ...parameters, numRuns: Math.ceil(RUNS / 20) },
      );
    });
  }
});

test('an edit reads again only the blocks it touches and their neighbours', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `第${index}段工作扎实推进，成效明显。\n`);
  const text = lines.join('');
  const draft = Draft.read(text, { markdown: false, region: 'cn' });
  const at = text.indexOf('第500段') + 6;
  const edited = draft.edited(`${text.slice(0, at)}稳步${text.slice(at)}`, { start: at, end: at, length: 2 });
  const kept = new Set(draft.blocks);
  assert.ok(edited.blocks.filter((block) => !kept.has(block)).length <= 3);
});
