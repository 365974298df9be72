/** One loader: an editor and the command line make the same of the same folder. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { commandUnderTest } from '../cli/command.ts';
import { spawnServer } from './client.ts';

const desk = commandUnderTest();

const DRAFT = '一、总体情况\n校长○○○在xx县投入**万元。\n三、存在问题\n证人×××到庭。\n';

const FILES = {
  '.hegao.json':
    '{\n  // 全县\n  "rules": { "heading-sequence": "hint", "placeholder": { "severity": "warning", "allow": ["×××"] } },\n  "ignore": [{ "rule": "placeholder", "text": "xx", "after": "县投入**万元" }],\n}\n',
  '稿.gongwen': DRAFT,
  '镇/.hegao.json': '{ "region": "tw", "rules": { "heading-sequence": "off" } }',
  '镇/稿.gongwen': DRAFT,
  '村/.hegao.json': '{ "root": true, "ignore": [{ "rule": "heading-sequence", "file": "稿.gongwen" }] }',
  '村/稿.gongwen': DRAFT,
  '坏/.hegao.json': '{ "rules": }',
  '坏/稿.gongwen': DRAFT,
};

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

test('the same findings, as grave, in the same places', async () => {
  const { put, hegao, folder } = desk();
  put(FILES);
  const { out } = await hegao(['check', '--format', 'ndjson', '.']);
  const { client, stop } = await spawnServer();
  const files = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const counts: [string, number][] = [];
  for (const { path, diagnostics } of files) {
    const file = join(folder, path);
    const draft = await client.open(readFileSync(file, 'utf8'), { uri: pathToFileURL(file).href });
    const shown = (await draft.diagnostics()).map(({ code, severity, message, range }) => {
      return { code, severity: SEVERITIES[severity!], message, range };
    });
    const printed = diagnostics.map(({ code, severity, message, range }: Record<string, unknown>) => {
      return { code, severity, message, range };
    });
    assert.deepEqual(shown, printed, path);
    counts.push([path, printed.length]);
  }
  assert.deepEqual(counts, [
    ['./坏/稿.gongwen', 3],
    ['./村/稿.gongwen', 4],
    ['./稿.gongwen', 3],
    ['./镇/稿.gongwen', 1],
  ]);
  assert.equal(await stop(), 0);
});
