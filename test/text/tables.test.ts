/** The generated tables are those that scripts/traditional.mjs makes of the opencc-js installed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(resolve(root, 'server/src/core/text', name), 'utf8');

test('the tables are up to date', async () => {
  const { traditionalTable, scriptTables } = (await import(
    pathToFileURL(resolve(root, 'scripts/traditional.mjs')).href
  )) as { traditionalTable(): string; scriptTables(): string };
  assert.equal(read('traditional.generated.ts'), traditionalTable());
  assert.equal(read('scripts.generated.ts'), scriptTables());
});
