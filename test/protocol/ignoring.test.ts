import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../../server/src/core/rules/index.ts';
import { type IgnoredEntry, IgnoredRequest } from '../../server/src/lsp/features/ignored.ts';
import { SAVE_CONFIG } from '../../server/src/lsp/ignoring.ts';
import { readBrackets } from '../brackets.ts';
import { type Options, PULLING, serveHere, type TestClient, type TestDraft } from './client.ts';

const capabilities = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

const COUNTY = 'file:///县/.hegao.json';
const TOWN = 'file:///县/镇/.hegao.json';

/** A desk with configurations, and a draft on it in which the finding in brackets is looked at. */
async function opened(
  files: Record<string, string>,
  marked: string,
  options: Options = {},
  uri = 'file:///县/镇/稿.gongwen',
) {
  const configs = new Map(Object.entries(files));
  const client = await serveHere(RULES, { capabilities, folders: ['file:///县'], configs, ...options });
  const { text, spans } = readBrackets(marked);
  const draft = await client.open(text, { uri });
  const offers = async () =>
    (await draft.actions(spans[0]!, { only: ['quickfix'] })).filter(({ title }) => /^忽略|不查/.test(title));
  return { client, configs, draft, offers };
}

/** Does what an editor does with an edit of configurations, and tells the server. */
async function apply(
  client: TestClient,
  configs: Map<string, string>,
  edit: WorkspaceEdit | undefined,
): Promise<string[]> {
  const touched: string[] = [];
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) {
      assert.equal(change.kind, 'create');
      const { uri } = change as { uri: string };
      if (!configs.has(uri)) configs.set(uri, '');
      continue;
    }
    const { textDocument, edits } = change as TextDocumentEdit;
    const before = TextDocument.create(textDocument.uri, 'jsonc', 0, configs.get(textDocument.uri)!);
    await client.putConfig(textDocument.uri, TextDocument.applyEdits(before, edits as never));
    touched.push(textDocument.uri);
  }
  return touched;
}

function ignoredIn(client: TestClient, { uri }: TestDraft): Promise<readonly IgnoredEntry[]> {
  return client.connection.sendRequest(IgnoredRequest.method, { textDocument: { uri } });
}

describe('a finding may be ignored', () => {
  test('here: written into a new .hegao.json of the workspace, with nothing in the draft; and back', async () => {
    const { client, configs, draft, offers } = await opened({}, '由⟦xx⟧县牵头。\n由xx局配合。\n');
    const [here, ...others] = await offers();
    assert.equal(here?.title, '忽略此处');
    assert.deepEqual(
      others.map(({ title }) => title),
      ['本文件不查“占位符已填”', '本文件夹不查“占位符已填”'],
    );
    assert.deepEqual(await apply(client, configs, here?.edit), [COUNTY]);
    assert.equal(
      configs.get(COUNTY),
      '{\n  "ignore": [\n    { "rule": "placeholder", "text": "xx", "before": "由", "after": "县牵头", "seen": "镇/稿.gongwen" }\n  ]\n}\n',
    );
    assert.equal(await draft.marked(), '由xx县牵头。\n由⟦xx⟧局配合。\n');

    const [entry, ...more] = await ignoredIn(client, draft);
    assert.deepEqual(more, []);
    assert.deepEqual([entry?.title, entry?.extent, entry?.sentence], ['占位符已填：“xx”', '第1行', '由xx县牵头']);
    await apply(client, configs, entry?.undo);
    assert.equal(await draft.marked(), '由⟦xx⟧县牵头。\n由⟦xx⟧局配合。\n');
    assert.deepEqual(await ignoredIn(client, draft), []);
  });

  test('and is not filled in with the others, unless it is the one that is asked for', async () => {
    const { client, configs, draft, offers } = await opened({}, '由⟦xx⟧县牵头。\n请xx县配合，xx县报送。\n');
    await apply(client, configs, (await offers())[0]?.edit);
    const lines = async (line: number, character: number) => {
      const position = { line, character };
      const asked = { textDocument: { uri: draft.uri }, position, newName: '青禾' };
      const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', asked);
      const [change] = edit.documentChanges as TextDocumentEdit[];
      return change?.edits.map(({ range }: { range: { start: { line: number } } }) => range.start.line);
    };
    assert.deepEqual(await lines(1, 1), [1, 1]);
    assert.deepEqual(await lines(0, 1), [0, 1, 1]);
  });

  test('for this file, or this folder: the rule looks elsewhere only', async () => {
    for (const [number, elsewhere] of [
      [1, '⟦xx⟧局\n'],
      [2, 'xx局\n'],
    ] as const) {
      const { client, configs, draft, offers } = await opened({ [COUNTY]: '{}' }, '由⟦xx⟧县牵头。\n');
      await apply(client, configs, (await offers())[number]?.edit);
      assert.equal(await draft.marked(), draft.text);
      assert.equal(await (await client.open('xx局\n', { uri: 'file:///县/镇/别.gongwen' })).marked(), elsewhere);
      assert.equal(await (await client.open('xx局\n', { uri: 'file:///县/别.gongwen' })).marked(), '⟦xx⟧局\n');
      const [entry] = await ignoredIn(client, draft);
      assert.deepEqual([entry?.title, entry?.extent], ['占位符已填', number === 1 ? '整份文件' : '整个文件夹']);
      await apply(client, configs, entry?.undo);
      assert.equal(await draft.marked(), '由⟦xx⟧县牵头。\n');
    }
  });

  test('in the nearest file of the workspace, whose comments stay', async () => {
    const files = { [COUNTY]: '{}', [TOWN]: '{\n  // 征求意见稿\n  "region": "cn"\n}\n' };
    const { client, configs, offers } = await opened(files, '由⟦xx⟧县牵头。\n');
    assert.deepEqual(await apply(client, configs, (await offers())[2]?.edit), [TOWN]);
    assert.equal(
      configs.get(TOWN),
      '{\n  // 征求意见稿\n  "region": "cn",\n  "ignore": [\n    { "rule": "placeholder" }\n  ]\n}\n',
    );
  });

  test('never in a file above the workspace, nor in one that is wrong', async () => {
    const above = await opened({ 'file:///.hegao.json': '{}' }, '由⟦xx⟧县牵头。\n');
    assert.deepEqual(await apply(above.client, above.configs, (await above.offers())[0]?.edit), [COUNTY]);
    const wrong = await opened({ [TOWN]: '{ "rules": 3 }' }, '由⟦xx⟧县牵头。\n');
    assert.deepEqual(await wrong.offers(), []);
  });

  test('beside a draft outside any workspace; an untitled one has no file to name', async () => {
    const alone = await opened({}, '由⟦xx⟧县牵头。\n', { folders: [] });
    assert.deepEqual(await apply(alone.client, alone.configs, (await alone.offers())[0]?.edit), [TOWN]);
    const untitled = await opened({}, '由⟦xx⟧县牵头。\n', {}, 'untitled:Untitled-1');
    assert.deepEqual(
      (await untitled.offers()).map(({ title }) => title),
      ['忽略此处'],
    );
    assert.deepEqual(await apply(untitled.client, untitled.configs, (await untitled.offers())[0]?.edit), [COUNTY]);
    assert.equal(await untitled.draft.marked(), '由xx县牵头。\n');
    assert.deepEqual(await opened({}, '⟦xx⟧县\n', { folders: [] }, 'untitled:甲').then(({ offers }) => offers()), []);
  });

  test('not where the editor cannot make the file; one that has the command saves it', async () => {
    const plain = await opened({}, '由⟦xx⟧县牵头。\n', { capabilities: PULLING });
    assert.deepEqual(await plain.offers(), []);
    const saving = await opened({}, '由⟦xx⟧县牵头。\n', { initializationOptions: { commands: [SAVE_CONFIG] } });
    assert.deepEqual((await saving.offers())[0]?.command?.arguments, [COUNTY]);
  });

  test('a rule’s two offers come once for many findings', async () => {
    const { offers } = await opened({}, '⟦由xx县、xx局牵头。⟧\n');
    assert.deepEqual(
      (await offers()).map(({ title }) => title),
      ['忽略此处', '本文件不查“占位符已填”', '本文件夹不查“占位符已填”', '忽略此处'],
    );
  });
});

test('what is ignored and gone from an open draft is a hint in its own line, until the draft is closed', async () => {
  const config = `{\n  "ignore": [\n    { "rule": "placeholder", "text": "xx", "after": "县牵头", "seen": "镇/稿.gongwen" },\n    { "rule": "placeholder", "text": "某某", "seen": "别.txt" }\n  ]\n}\n`;
  const { client, draft } = await opened({ [COUNTY]: config }, '由⟦xx⟧县牵头。\n', {});
  assert.equal(await draft.marked(), draft.text);
  assert.deepEqual(await ignoredIn(client, draft).then((all) => all.map(({ extent }) => extent)), ['第1行']);
  await draft.replace('xx', '青禾');
  await draft.diagnostics();
  const { uri, diagnostics } = await client.published.next();
  assert.equal(uri, COUNTY);
  assert.deepEqual(
    diagnostics.map(({ range, severity, tags, message }) => [range.start, severity, tags, message]),
    [[{ line: 2, character: 4 }, 4, [1], '此处忽略的问题稿中已无，可以删去。']],
  );
  assert.deepEqual(await ignoredIn(client, draft).then((all) => all.map(({ extent }) => extent)), ['稿中已无']);
  await draft.close();
  assert.deepEqual(await client.published.next(), { uri: COUNTY, diagnostics: [] });
});
