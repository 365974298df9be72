import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { RULES } from '../../server/src/core/rules/index.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { Client } from '../../server/src/lsp/client.ts';
import { OpenDocument } from '../../server/src/lsp/document.ts';
import { ToProtocol } from '../../server/src/lsp/toProtocol.ts';
import { readBrackets, writeBrackets } from '../brackets.ts';
import { PUSHED, Queue, serveHere, type TestDraft, withServer } from './client.ts';

/** The edit of an action, which must be for the version that the client has. */
function editOf(action: CodeAction | undefined, draft: TestDraft) {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.deepEqual(change?.textDocument, { uri: draft.uri, version: draft.document.version });
  return change!.edits as { range: TextDocumentEdit['edits'][number]['range']; newText: string }[];
}

test(
  'a fix names its finding and the version it is for, and the finding goes with it',
  withServer({}, async (client) => {
    const { text, spans } = readBrackets('一、甲\r\n𬭎\r\n⟦三、⟧丙\r\n');
    const draft = await client.open(text, { version: 41 });
    const diagnostics = await draft.diagnostics();
    const [action, ...others] = await draft.actions(spans[0]!);
    assert.equal(action?.kind, 'quickfix');
    assert.deepEqual(action?.diagnostics, diagnostics);
    assert.equal(action?.isPreferred, true);
    assert.equal(others.filter(({ isPreferred }) => isPreferred).length, 0);
    await draft.apply(editOf(action, draft));
    assert.equal(await draft.marked(), '一、甲\r\n𬭎\r\n二、丙\r\n');
  }),
);

test(
  'fixes are offered where the caret touches their finding, and nowhere else',
  withServer({}, async (client) => {
    const { text } = readBrackets('一、甲\n三、丙\n');
    const draft = await client.open(text);
    const offered: { start: number; end: number }[] = [];
    for (let at = 0; at <= text.length; at++) {
      if ((await draft.actions({ start: at, end: at }, { only: ['quickfix'] })).length > 0) {
        offered.push({ start: at, end: at });
      }
    }
    assert.equal(writeBrackets(text, offered), '一、甲\n⟦⟧三⟦⟧、⟦⟧丙\n');
    assert.notEqual((await draft.actions({ start: 0, end: text.length }, { only: ['quickfix'] })).length, 0);
  }),
);

test('fixes that are asked for with the opening of a draft wait for its settings, and for newer ones', async () => {
  const asked = new Queue<(settings: unknown) => void>();
  const client = await serveHere(RULES, { settings: () => new Promise((resolve) => asked.add(resolve)) });
  const { text, spans } = readBrackets('一、甲\n⟦三、⟧丙\n');
  const draft = await client.open(text);
  const first = draft.actions(spans[0]!, { only: ['quickfix'] });
  const answerFirst = await asked.next();
  await client.changeConfiguration(null);
  await client.refreshes.next();
  const second = draft.actions(spans[0]!, { only: ['quickfix'] });
  answerFirst({ rules: { 'heading-sequence': 'off' } });
  (await asked.next())({});
  assert.notEqual((await first).length, 0);
  assert.deepEqual(await second, await first);
});

test(
  'the page on a rule is offered once, after everything else, to a client that can open it',
  withServer({ initializationOptions: { commands: ['hegao.explainRule'] } }, async (client) => {
    const { text, spans } = readBrackets('⟦一、甲\n三、由xx县、xx市办\n⟧');
    const draft = await client.open(text);
    const offered = await draft.actions(spans[0]!, { only: ['quickfix'] });
    const pages = offered.filter(({ command }) => command?.command === 'hegao.explainRule');
    assert.deepEqual(
      pages.map(({ title, command, edit }) => [title, command?.arguments, edit]),
      [
        ['查看“标题序号连续”的说明', ['heading-sequence'], undefined],
        ['查看“占位符已填”的说明', ['placeholder'], undefined],
      ],
    );
    assert.deepEqual(offered.slice(-2), pages);
  }),
);

test(
  'only the kinds that are asked for come',
  withServer({}, async (client) => {
    const draft = await client.open('一、甲\n三、丙\n');
    const kinds = async (only: string[] | undefined, triggerKind?: 1 | 2) => {
      const actions = await draft.actions(
        { start: 4, end: 6 },
        { ...(only && { only }), ...(triggerKind && { triggerKind }) },
      );
      return [...new Set(actions.map(({ kind }) => kind))];
    };
    assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
    for (const asked of ['source.fixAll', 'source.fixAll.hegao']) {
      assert.deepEqual(await kinds([asked]), ['source.fixAll.hegao']);
    }
    for (const asked of ['source.renumber', 'source.renumber.hegao']) {
      assert.deepEqual(await kinds([asked]), ['source.renumber.hegao']);
    }
    assert.deepEqual(await kinds(['source']), ['source.fixAll.hegao', 'source.renumber.hegao']);
    assert.deepEqual(await kinds(['refactor', 'source.fixAll.other', 'quick']), []);
    assert.deepEqual(await kinds(['']), ['quickfix', 'source.fixAll.hegao', 'source.renumber.hegao']);
    assert.deepEqual(await kinds(undefined, 1), ['quickfix', 'source.fixAll.hegao', 'source.renumber.hegao']);
    assert.deepEqual(await kinds(undefined, 2), ['quickfix']);
  }),
);

test(
  'fix-all makes every safe fix and leaves the rest to a person',
  withServer({}, async (client) => {
    const draft = await client.open('一、甲\n三、丙，20**年共60人，其中男20人、女30人。\n（一）子\n（三）丑\n');
    const [action, ...others] = await draft.actions({ start: 0, end: 0 }, { only: ['source.fixAll'] });
    assert.equal(action?.title, '修正全部可自动修改的问题');
    assert.deepEqual(others, []);
    await draft.apply(editOf(action, draft));
    assert.equal(draft.text, '一、甲\n二、丙，20**年共60人，其中男20人、女30人。\n（一）子\n（二）丑\n');
    assert.deepEqual(await draft.actions({ start: 0, end: 0 }, { only: ['source.fixAll'] }), []);
  }),
);

test(
  'the whole draft is numbered anew at a finding and where the source actions are',
  withServer({}, async (client) => {
    const text = '一、甲\n打算见第四部分。\n三、乙\n（一）子\n（三）丑\n四、丙\n';
    const right = '一、甲\n打算见第三部分。\n二、乙\n（一）子\n（二）丑\n三、丙\n';
    const ways = [
      [{ start: 13, end: 13 }, 'quickfix'],
      [{ start: 0, end: text.length }, 'quickfix'],
      [{ start: 0, end: 0 }, 'source.renumber.hegao'],
    ] as const;
    for (const [place, kind] of ways) {
      const draft = await client.open(text);
      const all = await draft.actions(place, { only: [kind] });
      const [action, ...others] = all.filter(({ title }) => title === '重排全文序号');
      assert.deepEqual(others, []);
      await draft.apply(editOf(action, draft));
      assert.equal(draft.text, right);
      assert.deepEqual(await draft.actions(place, { only: ['source.renumber.hegao'] }), []);
    }
  }),
);

test(
  'a client that knows no versioned edits gets plain ones',
  withServer({ capabilities: PUSHED }, async (client) => {
    const draft = await client.open('一、甲\n三、丙\n');
    const [action] = await draft.actions({ start: 4, end: 4 });
    const edits = action?.edit?.changes?.[draft.uri];
    assert.equal(action?.edit?.documentChanges, undefined);
    await draft.apply(edits!);
    assert.equal(draft.text, '一、甲\n二、丙\n');
  }),
);

test(
  'after an edit the fixes are those of the new text',
  withServer({}, async (client) => {
    const draft = await client.open('一、甲\n三、丙\n');
    await draft.diagnostics();
    await draft.replace('一、甲\n', '一、甲\n\n\n二、乙\n');
    assert.deepEqual(await draft.actions({ start: 0, end: draft.text.length }), []);
    await draft.replace('二、', '五、');
    const [action] = await draft.actions({ start: 7, end: 7 }, { only: ['quickfix'] });
    await draft.apply(editOf(action, draft));
    assert.equal(draft.text, '一、甲\n\n\n二、乙\n三、丙\n');
  }),
);

test('a fix that expects other text than stands there is not offered', () => {
  const document = new OpenDocument({ uri: 'file:///稿', languageId: 'gongwen', version: 3, text: '一、甲' });
  const toProtocol = new ToProtocol(new Client({ processId: null, rootUri: null, capabilities: {} }));
  const edit = (expected: string) => ({ span: { start: 0, end: 2 }, expected, newText: '二、' });
  assert.notEqual(toProtocol.workspaceEdit(document, [edit('一、')]), undefined);
  assert.equal(toProtocol.workspaceEdit(document, [edit('三、')]), undefined);
  assert.equal(toProtocol.workspaceEdit(document, [edit('一、'), edit('一')]), undefined);
});

test('a check serves every request about its version', async () => {
  let checks = 0;
  const counting: Rule = {
    id: 'placeholder',
    group: 'placeholder',
    severity: 'error',
    fix: 'none',
    inBlock() {
      checks++;
      return [];
    },
  };
  const client = await serveHere([counting]);
  const draft = await client.open('甲\n乙\n');
  await draft.diagnostics();
  await draft.actions({ start: 0, end: 0 });
  await draft.diagnostics();
  assert.equal(checks, 2);
  await draft.replace('乙', '丙');
  await draft.actions({ start: 0, end: 0 });
  await draft.diagnostics();
  // The paragraph that changed; the one before it does not go on.
  assert.equal(checks, 3);
});
