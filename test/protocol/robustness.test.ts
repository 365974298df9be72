import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from '../../server/src/core/rules/index.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { DIST, PUSHED, serveHere, spawnServer } from './client.ts';

const BLANK = '20**年\n';

const throwing: Rule = {
  id: 'heading-level',
  group: 'numbering',
  severity: 'error',
  fix: 'none',
  inBlock() {
    throw new Error('坏了');
  },
};

test('a rule that throws loses its own findings only, and says so once', async () => {
  const client = await serveHere([throwing, ...RULES]);
  const draft = await client.open(`甲\n乙\n${BLANK}`);
  assert.equal(await draft.marked(), '甲\n乙\n⟦20**⟧年\n');
  await draft.replace('甲', '丙');
  assert.equal(await draft.marked(), '丙\n乙\n⟦20**⟧年\n');
  assert.equal(client.logged.rest.length, 1);
  const { type, message } = await client.logged.next();
  assert.equal(type, 1);
  assert.match(message, /^规则“heading-level”出错，略去它在那里的结果：坏了\n/);
});

const lyingAboutItsPlace: Rule = {
  ...throwing,
  inBlock: () => [
    {
      span: undefined,
      confidence: 'certain',
      message: { key: 'placeholder.found', args: {} },
      related: [],
      fixes: [],
    } as never,
  ],
};

test('a request that fails is answered with an error; the server lives on', async () => {
  const client = await serveHere([lyingAboutItsPlace]);
  const draft = await client.open(`一、甲\n${BLANK}`);
  await assert.rejects(draft.pull(), { code: -32603 });
  assert.match((await client.logged.next()).message, /^textDocument\/diagnostic 出错：/);
  assert.equal((await draft.symbols()).length, 1);
});

test('what is told unasked and fails is logged', async () => {
  const client = await serveHere([lyingAboutItsPlace], { capabilities: PUSHED });
  await client.open(BLANK);
  assert.match((await client.logged.next()).message, /^textDocument\/publishDiagnostics 出错：/);
});

test('many changes that come at once are checked once', async () => {
  const client = await serveHere(RULES, { capabilities: PUSHED });
  const draft = await client.open(BLANK);
  await client.published.next();
  const messages = Array.from({ length: 50 }, (_, index) => {
    const start = { line: 0, character: 0 };
    return framed({
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri: draft.uri, version: index + 2 },
        contentChanges: [{ range: { start, end: start }, text: '甲' }],
      },
    });
  });
  client.input.write(messages.join(''));
  const { version, diagnostics } = await client.published.next();
  assert.equal(version, 51);
  assert.equal(diagnostics[0]?.range.start.character, 50);
});

const MALFORMED: Record<string, string> = {
  'a body that is no JSON': 'Content-Length: 5\r\n\r\n{{{{{',
  'a body that is no message': 'Content-Length: 2\r\n\r\n17',
  'a body that is null': 'Content-Length: 4\r\n\r\nnull',
  'a body that is an array': 'Content-Length: 2\r\n\r\n[]',
  'a header without a length': 'Content-Type: text/plain\r\n\r\n',
  'a length that is none': 'Content-Length: 三\r\n\r\n',
};

/** A message as it goes over the pipe. */
function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

for (const [name, bytes] of Object.entries(MALFORMED)) {
  test(`${name} does not end the server, nor hold up what comes in the same piece`, async () => {
    const { client, stop } = await spawnServer({ capabilities: PUSHED });
    const textDocument = { uri: 'file:///稿.gongwen', languageId: 'gongwen', version: 1, text: BLANK };
    client.input.write(bytes + bytes + framed({ method: 'textDocument/didOpen', params: { textDocument } }));
    const { uri, diagnostics } = await client.published.next();
    assert.equal(uri, textDocument.uri);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['placeholder'],
    );
    assert.equal(await stop(), 0);
  });
}

test('messages of the wrong shape are answered or passed over', async () => {
  const { client, stop } = await spawnServer();
  const { connection } = client;
  const draft = await client.open(BLANK);
  await assert.rejects(connection.sendRequest('textDocument/无'), { code: -32601 });
  for (const method of ['diagnostic', 'codeAction', 'documentSymbol', 'foldingRange']) {
    await assert.rejects(connection.sendRequest(`textDocument/${method}`, {}), { code: -32603 }, method);
    await assert.rejects(connection.sendRequest(`textDocument/${method}`, { textDocument: null }), { code: -32603 });
  }
  await assert.rejects(connection.sendRequest('textDocument/codeAction', { textDocument: { uri: draft.uri } }), {
    code: -32603,
  });
  for (const method of ['didOpen', 'didChange', 'didClose']) {
    await connection.sendNotification(`textDocument/${method}`, {});
    await connection.sendNotification(`textDocument/${method}`, { textDocument: {} });
  }
  for (const contentChanges of [undefined, [{}], [{ text: 5 }], [{ range: {}, text: '' }]]) {
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: draft.uri, version: 9 },
      contentChanges,
    });
  }
  assert.equal(await draft.marked(), '⟦20**⟧年\n');
  assert.equal(await stop(), 0);
});

test('a client that goes away without a word takes the server with it', async () => {
  const { client, exit } = await spawnServer();
  await client.open(BLANK);
  client.connection.dispose();
  client.input.end();
  assert.equal(await exit, 1);
});

test('the built server answers like its sources', { skip: !existsSync(DIST) && 'not built' }, async () => {
  const { client, stop } = await spawnServer({}, DIST);
  assert.equal(client.initialized.serverInfo?.name, 'hegao');
  assert.equal(await (await client.open(BLANK)).marked(), '⟦20**⟧年\n');
  assert.equal(await stop(), 0);
});
