import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Config } from '../../server/src/core/config.ts';
import { Around } from '../../server/src/core/draft/around.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { Needed, NO_RULE } from '../../server/src/core/needed.ts';
import { RULES } from '../../server/src/core/rules/index.ts';
import type { Finding, Rule } from '../../server/src/core/rules/rule.ts';

const root = join(import.meta.dirname, '..', '..');
const config = new Config();
/** All drafts there are, and every example of a rule. */
const texts = ['server/docs/rules', 'samples', 'test/drafts', 'test/rules', 'test/vscode/fixtures'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(?:md|txt|test\.ts)$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8').replace(/[⟦⟧]/g, '')),
);

function found(rule: Rule, draft: Draft, index: number): readonly Finding[] {
  const block = draft.blocks[index]!;
  if (block.kind === 'blank') return [];
  const source = draft.text.slice(draft.starts[index], draft.starts[index + 1]);
  return [
    ...(rule.inBlock?.(block, source, config.optionsOf(rule)) ?? []),
    ...(rule.inContext?.(new Around(draft, index)) ?? []),
  ];
}

for (const rule of RULES.filter(({ needs }) => needs !== undefined)) {
  test(`${rule.id} finds nothing where it says it need not look`, () => {
    const needed = new Needed([rule]);
    let met = 0;
    for (const text of texts) {
      const draft = Draft.read(text, config.reading);
      for (const [index, block] of draft.blocks.entries()) {
        const asked = needed.in(block) !== NO_RULE;
        const findings = found(rule, draft, index);
        met += findings.length;
        assert.ok(asked || findings.length === 0, `${rule.id}: ${block.reading.text}`);
      }
    }
    assert.ok(met > 0, `${rule.id} finds something somewhere`);
  });
}
