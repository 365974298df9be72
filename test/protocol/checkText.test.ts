/** Texts that are not open are checked as if they were, and nothing of them is kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { RULES } from '../../server/src/core/rules/index.ts';
import { CheckTextRequest } from '../../server/src/lsp/features/checkText.ts';
import { RulesRequest } from '../../server/src/lsp/features/rules.ts';
import { PULLING, serveHere, type TestClient } from './client.ts';

const REPORT = '一、总体情况\n由xx县牵头。\n';

const check = (client: TestClient, text: string, languageId = 'gongwen', uri = 'file:///县/稿.gw.txt') =>
  client.connection.sendRequest<Diagnostic[] | null>(CheckTextRequest.method, {
    textDocument: { uri, languageId, version: 0, text },
  });

const serve = (configs: Record<string, string> = {}) =>
  serveHere(RULES, { capabilities: PULLING, folders: ['file:///县'], configs: new Map(Object.entries(configs)) });

test('a text is checked as it would be when it is open', async () => {
  const client = await serve();
  const found = await check(client, REPORT);
  assert.deepEqual(
    found?.map(({ code, range }) => [code, range.start]),
    [['placeholder', { line: 1, character: 1 }]],
  );
  const draft = await client.open(REPORT, { uri: 'file:///县/稿.gw.txt' });
  assert.equal(await draft.marked(), '一、总体情况\n由⟦xx⟧县牵头。\n');
  assert.deepEqual(await check(client, REPORT), found);
  assert.equal(await draft.marked(), '一、总体情况\n由⟦xx⟧县牵头。\n');
});

test('by the configuration of its folder', async () => {
  const client = await serve({ 'file:///县/.hegao.json': '{ "rules": { "placeholder": "off" } }' });
  assert.deepEqual(await check(client, REPORT), []);
});

test('other text is told from a draft that is clean', async () => {
  const client = await serve();
  assert.equal(await check(client, '买菜：xx、土豆。\n', 'plaintext'), null);
  assert.deepEqual(await check(client, '一、总体情况\n全镇平稳。\n'), []);
});

test('all rules are named, whether they are on or not', async () => {
  const client = await serve({ 'file:///县/.hegao.json': '{ "rules": { "placeholder": "off" } }' });
  const rules = await client.connection.sendRequest<{ id: string; title: string }[]>(RulesRequest.method);
  assert.deepEqual(
    rules.map(({ id }) => id),
    RULES.map(({ id }) => id),
  );
  assert.equal(rules.find(({ id }) => id === 'placeholder')?.title, '占位符已填');
});
