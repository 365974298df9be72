/**
 * Drafts of some seven hundred offices, written by people who had read neither code nor tests, and the slips they thought a second reader could
 * prove. The drafts are right: no rule may say anything of them. `found` are the rules that notice a slip today.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { render } from '../../server/src/core/messages/render.ts';
import { problemsOf } from '../rules/judged.ts';
import slips from './unseen/slips.json' with { type: 'json' };

const folder = resolve(__dirname, 'unseen');
const read = (name: string): string => readFileSync(resolve(folder, name), 'utf8');

interface Told {
  readonly code: string;
  readonly told: string;
}

const toldOf = (text: string): readonly Told[] =>
  problemsOf(text).map(({ rule, span, message }) => ({
    code: rule.id,
    told: `${rule.id} ⟦${text.slice(span.start, span.end)}⟧ ${render(message, 'zh-cn')}`,
  }));

describe('drafts that nobody made a rule for are right', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    test(name, () =>
      assert.deepEqual(
        toldOf(read(name)).map(({ told }) => told),
        [],
      ),
    );
  }
});

describe('slips in them', () => {
  for (const { draft, right, wrong, why, found } of slips) {
    test(`${draft}: ${right} → ${wrong} (${why})`, () => {
      const clean = read(draft);
      assert.equal(clean.split(right).length, 2, 'it stands in the draft once');
      const codes = toldOf(clean.replace(right, () => wrong)).map(({ code }) => code);
      assert.deepEqual([...new Set(codes)], found);
    });
  }
});
