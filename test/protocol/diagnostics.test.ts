import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { readBrackets } from '../brackets.ts';
import { PULLING, PUSHED, withServer } from './client.ts';

const DRAFT = `青禾镇上半年工作总结
一、总体情况
　　⟦20**⟧年，我镇新建水渠3条。
⟦三、⟧下一步打算
`;

test(
  'a pull gives each finding at its place, with its rule and its reason',
  withServer({}, async (client) => {
    assert.deepEqual(client.initialized.capabilities.diagnosticProvider, {
      identifier: 'hegao',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    const draft = await client.open(readBrackets(DRAFT).text);
    const [blank, misnumbered, ...others] = await draft.diagnostics();
    assert.equal(await draft.marked(), DRAFT);
    assert.deepEqual(others, []);
    assert.deepEqual(blank, {
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } },
      severity: 1,
      code: 'placeholder',
      source: '核稿',
      message: '占位符“20**”尚未填写。',
    });
    assert.equal(misnumbered?.code, 'heading-sequence');
    assert.deepEqual(
      misnumbered?.relatedInformation?.map(({ location: { uri, range } }) => [uri, range.start.line]),
      [[draft.uri, 1]],
    );
  }),
);

test(
  'what a finding points to is told anew where it moved, though the finding did not',
  withServer({}, async (client) => {
    const draft = await client.open('一、总体情况\n三、下一步打算\n扎实推进。\n四、保障措施\n');
    const pointedTo = async () =>
      (await draft.diagnostics()).flatMap(({ relatedInformation }) =>
        relatedInformation!.map(({ location }) => location.range.start.line),
      );
    assert.deepEqual(await pointedTo(), [0, 3]);
    await draft.replace('扎实推进。', '扎实推进。\n');
    assert.deepEqual(await pointedTo(), [0, 4]);
  }),
);

test(
  'a client without pull is told, with the version, and told again when the document closes',
  withServer({ capabilities: PUSHED }, async (client) => {
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const draft = await client.open(readBrackets(DRAFT).text);
    assert.equal(await draft.published(), DRAFT);
    await draft.replace('三、', '二、');
    assert.equal(await draft.published(), DRAFT.replace('⟦三、⟧', '二、'));
    await draft.close();
    assert.deepEqual(await client.published.next(), { uri: draft.uri, diagnostics: [] });
  }),
);

test(
  'no finding holds information that the client does not understand',
  withServer({ capabilities: { textDocument: { diagnostic: {} } } }, async (client) => {
    const draft = await client.open(readBrackets(DRAFT).text);
    for (const { relatedInformation, codeDescription } of await draft.diagnostics()) {
      assert.deepEqual([relatedInformation, codeDescription], [undefined, undefined]);
    }
  }),
);

test(
  'each code leads to its page where the client says where the pages are',
  withServer({ initializationOptions: { rulePages: 'file:///hegao/server/docs/rules/' } }, async (client) => {
    const draft = await client.open('20**年\n');
    const [finding] = await draft.diagnostics();
    assert.deepEqual(finding?.codeDescription, { href: 'file:///hegao/server/docs/rules/placeholder.md' });
  }),
);

for (const [locale, message] of [
  ['zh-cn', '占位符“20**”尚未填写。'],
  ['de', '占位符“20**”尚未填写。'],
  ['zh-TW', '佔位符「20**」尚未填寫。'],
] as const) {
  test(
    `findings are told in the client's language: ${locale}`,
    withServer({ locale }, async (client) => {
      const [finding] = await (await client.open('20**年\n')).diagnostics();
      assert.equal(finding?.message, message);
    }),
  );
}

test(
  'what has not changed is not sent again',
  withServer({}, async (client) => {
    const draft = await client.open(readBrackets(DRAFT).text);
    const first = await draft.pull();
    assert.equal(first.kind, 'full');
    assert.deepEqual(await draft.pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.equal((await draft.pull('another server’s')).kind, 'full');
    await draft.replace('三、', '二、');
    const second = await draft.pull(first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
  }),
);

test(
  'an edit that leaves every finding in its place is not sent',
  withServer({}, async (client) => {
    const draft = await client.open(readBrackets(DRAFT).text);
    const first = await draft.pull();
    await draft.replace('3条', '13条');
    assert.deepEqual(await draft.pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await draft.replace('三、下', '三、进一步');
    assert.equal((await draft.pull(first.resultId)).kind, 'full');
    assert.equal(await draft.marked(), DRAFT.replace('3条', '13条').replace('三、⟧下', '三、⟧进一步'));
  }),
);

test(
  'a finding typed over is sent though it came out the same: the editor has let go of its mark',
  withServer({}, async (client) => {
    const draft = await client.open(readBrackets(DRAFT).text);
    const first = await draft.pull();
    await draft.replace('20**', '');
    await draft.replace('　　年', '　　20**年');
    const second = await draft.pull(first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
  }),
);

test(
  'a change is seen though the client does not count its versions',
  withServer({}, async (client) => {
    const draft = await client.open(readBrackets(DRAFT).text);
    await draft.diagnostics();
    for (const text of ['20**年\n', '一、甲\n三、丙']) {
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: draft.uri, version: 1 },
        contentChanges: [{ text }],
      });
      assert.equal((await draft.diagnostics()).length, 1);
    }
  }),
);

test(
  'a document that is not open has no findings, and none once it is closed',
  withServer({}, async (client) => {
    assert.deepEqual(await client.pull('file:///无.gongwen'), { kind: 'full', items: [] });
    const draft = await client.open('20**年\n');
    assert.equal((await draft.diagnostics()).length, 1);
    await draft.close();
    assert.deepEqual(await draft.pull(), { kind: 'full', items: [] });
    assert.deepEqual(await draft.actions({ start: 0, end: 4 }), []);
    assert.deepEqual(await draft.symbols(), []);
    assert.deepEqual(await draft.folds(), []);
  }),
);

test(
  'a document opened twice is as it was opened last',
  withServer({}, async (client) => {
    const { uri } = await client.open('20**年\n');
    assert.deepEqual(await (await client.open('2020年\n', { uri, version: 7 })).diagnostics(), []);
  }),
);

for (const [kind, marked] of [
  ['LF', '一、甲\n⟦20**⟧年\n⟦三、⟧丙\n'],
  ['CRLF', '一、甲\r\n⟦20**⟧年\r\n⟦三、⟧丙\r\n'],
  ['CR', '一、甲\r⟦20**⟧年\r⟦三、⟧丙\r'],
  ['a byte order mark', '\ufeff一、甲\n⟦20**⟧年\n⟦三、⟧丙'],
  ['characters of two units', '一、𬭎𫖯\n𬭎🏳️‍🌈𫖯，⟦20**⟧年𬭎\n⟦三、⟧丙🏳️‍🌈'],
  ['a lone half of a character', '一、\ud83c甲\n\udf08，⟦20**⟧年\n⟦三、⟧丙\ud83c'],
] as const) {
  test(
    `findings stand at their places in a text with ${kind}`,
    withServer({}, async (client) => {
      const draft = await client.open(readBrackets(marked).text);
      assert.equal(await draft.marked(), marked);
    }),
  );
}

test(
  'a withdrawn request is answered as such, and the next one rightly',
  withServer({}, async (client) => {
    const draft = await client.open(readBrackets(DRAFT).text);
    // The cancellation reaches the server with the request.
    const source = new CancellationTokenSource();
    const withdrawn = client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri: draft.uri } },
      source.token,
    );
    source.cancel();
    await assert.rejects(withdrawn, { code: -32800 });
    await draft.replace('三、', '二、');
    assert.equal(await draft.marked(), DRAFT.replace('⟦三、⟧', '二、'));
  }),
);

test(
  'a client that pulls is never told unasked',
  withServer({ capabilities: PULLING }, async (client) => {
    const draft = await client.open('20**年\n');
    await draft.replace('年', '月');
    await draft.diagnostics();
    await draft.close();
    await draft.pull();
    assert.deepEqual(client.published.rest, []);
  }),
);
