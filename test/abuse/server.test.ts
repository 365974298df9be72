/** What no editor should do, and some do: the server answers, or says properly why not, and no wrong finding stays. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import {
  CodeActionRequest,
  CompletionRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { spawnServer, type TestClient, type TestDraft } from '../protocol/client.ts';

const LONG = process.env.HEGAO_LONG !== undefined;

const HEAD = '一、总体情况\n20**年，全县有学校35所，其中小学20所、初中14所。\n';
const TAIL = '三、下一步打算\n　　xx县再接再厉。\n';

/** The same numbers every time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const told = (found: readonly Diagnostic[]) => found.map(({ code, range, message }) => ({ code, range, message }));

/** What a server that never saw another text says of this one. */
async function afresh(client: TestClient, text: string) {
  const draft = await client.open(text);
  const found = told(await draft.diagnostics());
  await draft.close();
  return found;
}

test('two hundred drafts are open, and each is checked as its own', async () => {
  const { client, stop } = await spawnServer();
  const drafts = await Promise.all(
    Array.from({ length: 200 }, (_, index) => client.open(`${HEAD}第${index}份。\n${TAIL}`)),
  );
  await Promise.all(drafts.map((draft, index) => draft.replace(`第${index}份`, `第${index}份，**万元`)));
  const marked = await Promise.all(drafts.map((draft) => draft.marked()));
  for (const [index, text] of marked.entries()) assert.ok(text.includes(`第${index}份，⟦**⟧万元`), text);
  await Promise.all(drafts.map((draft) => draft.close()));
  assert.equal(await stop(), 0);
});

test('five thousand edits come at once, and requests between them: the end is checked rightly', async () => {
  const { client, stop } = await spawnServer();
  const draft = await client.open(HEAD + TAIL);
  const random = randomFrom(7);
  const asked: Promise<unknown>[] = [];
  for (let nth = 0; nth < 5000; nth++) {
    await typeSomewhere(draft, random);
    if (nth % 50 === 0) asked.push(draft.pull().catch(properly));
  }
  await Promise.all(asked);
  assert.deepEqual(told(await draft.diagnostics()), await afresh(client, draft.text));
  assert.equal(await stop(), 0);
});

test('a draft is closed while it is checked, and opened again with another text', async () => {
  const { client, stop } = await spawnServer();
  const uri = 'file:///稿/一.gongwen';
  for (let nth = 0; nth < 100; nth++) {
    const first = await client.open(HEAD.repeat(20), { uri });
    const asked = first.pull().catch(properly);
    await first.close();
    const second = await client.open(TAIL, { uri, version: nth });
    await asked;
    assert.equal(await second.marked(), '三、下一步打算\n　　⟦xx⟧县再接再厉。\n');
    await second.close();
  }
  assert.equal(await stop(), 0);
});

test('about a document that is closed, or never was open, there is nothing to say', async () => {
  const { client, stop } = await spawnServer();
  const closed = await client.open(HEAD + TAIL);
  await closed.close();
  const position = { line: 1, character: 1 };
  const range = { start: position, end: position };
  for (const uri of [closed.uri, 'file:///无.gongwen', 'git:/稿.gongwen?HEAD', '']) {
    const textDocument = { uri };
    const answers = await Promise.all([
      client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
      client.connection.sendRequest(CompletionRequest.type, { textDocument, position }),
      client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
      client.connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
      client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }),
      client.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: '青山' }),
      client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position }),
      client.connection.sendRequest(ReferencesRequest.type, {
        textDocument,
        position,
        context: { includeDeclaration: true },
      }),
    ]);
    assert.deepEqual(answers, [[], [], [], [], null, null, null, null], uri);
    assert.deepEqual(await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }), {
      kind: 'full',
      items: [],
    });
  }
  assert.equal(await stop(), 0);
});

test('positions beyond the text, and a name that is no name, are answered', async () => {
  const { client, stop } = await spawnServer();
  const draft = await client.open(HEAD + TAIL);
  const textDocument = { uri: draft.uri };
  for (const position of [
    { line: 99999, character: 0 },
    { line: 0, character: 99999 },
    { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
  ]) {
    const range = { start: position, end: position };
    await client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
    await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }).catch(properly);
    await client.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: '' }).catch(properly);
  }
  assert.deepEqual(told(await draft.diagnostics()), await afresh(client, draft.text));
  assert.equal(await stop(), 0);
});

test('killed at any point, the next server takes up the text as the editor has it', async () => {
  const random = randomFrom(11);
  let text = HEAD + TAIL;
  for (let nth = 0; nth < (LONG ? 50 : 5); nth++) {
    const { client, child, exit } = await spawnServer();
    const draft = await client.open(text);
    // Nobody will answer: vscode-jsonrpc leaves a request open when the other end is gone.
    void draft.pull().catch(() => undefined);
    for (let edits = random(40); edits > 0; edits--) await typeSomewhere(draft, random);
    child.kill('SIGKILL');
    await exit;
    client.connection.dispose();
    text = draft.text;
  }
  const { client, stop } = await spawnServer();
  assert.deepEqual(told(await (await client.open(text)).diagnostics()), await afresh(client, text));
  assert.equal(await stop(), 0);
});

test('a server is back before ten bare starts of Node would be over', async () => {
  const bare = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return performance.now() - begun;
  });
  await (await spawnServer()).stop();
  const begun = performance.now();
  const { client, stop } = await spawnServer();
  assert.notDeepEqual(await (await client.open(HEAD + TAIL)).diagnostics(), []);
  const back = performance.now() - begun;
  assert.equal(await stop(), 0);
  assert.ok(back < 10 * Math.max(...bare), `${back.toFixed(0)} ms; bare Node ${bare.map((ms) => ms.toFixed(0))} ms`);
});

test('typing for hours leaves the memory flat', { skip: process.platform !== 'linux' && 'needs /proc' }, async () => {
  const { residentMemory } = await import('./memory.ts');
  const { client, stop, child } = await spawnServer();
  const draft = await client.open((HEAD + TAIL).repeat(30));
  const random = randomFrom(3);
  const edits = LONG ? 100_000 : 4000;
  let settled = 0;
  for (let nth = 0; nth < edits; nth++) {
    await typeSomewhere(draft, random);
    if (nth % 10 === 0) await draft.pull();
    if (nth === Math.floor(edits / 2)) settled = residentMemory(child.pid!);
  }
  const end = residentMemory(child.pid!);
  assert.ok(end < settled * 1.25 + 16e6, `${settled} bytes half way, ${end} at the end`);
  assert.deepEqual(told(await draft.diagnostics()), await afresh(client, draft.text));
  assert.equal(await stop(), 0);
});

const PIECES = ['中', '，', '。', '1', '%', '二', '（', '\n', 'xx县', '其中', '增长', '*', '\ud83d\ude00'];

/** One piece put in, and another character taken out: the text keeps its size. */
async function typeSomewhere(draft: TestDraft, random: (below: number) => number): Promise<void> {
  const { text } = draft;
  const at = random(text.length);
  const piece = text.length > 20_000 ? '' : PIECES[random(PIECES.length)]!;
  const gone = random(3);
  await draft.change({ range: draft.range({ start: at, end: Math.min(text.length, at + gone) }), text: piece });
}

/** A request may be answered by saying that it came too late, and in no other way that is not an answer. */
function properly(error: unknown): void {
  assert.ok(error instanceof ResponseError, String(error));
  const proper: readonly number[] = [
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ServerCancelled,
    LSPErrorCodes.RequestFailed,
  ];
  assert.ok(proper.includes(error.code), `${error.code} ${error.message}`);
}
