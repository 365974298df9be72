import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { RULES } from '../../server/src/core/rules/index.ts';
import { PUSHED, Queue, serveHere } from './client.ts';

const BLANK = '20**年\n';

test('settings are asked for by document, and asked for anew when they change', async () => {
  let rules: Record<string, unknown> = {};
  const settings = (uri: string | undefined) => (uri?.includes('/甲/') ? { rules } : { rules: { placeholder: 'off' } });
  const client = await serveHere(RULES, { settings });
  assert.equal(await client.registrations.next(), 'workspace/didChangeConfiguration');
  const here = await client.open(BLANK, { uri: 'file:///甲/稿.gongwen' });
  const there = await client.open(BLANK, { uri: 'file:///乙/稿.gongwen' });
  assert.equal(await here.marked(), '⟦20**⟧年\n');
  assert.equal(await there.marked(), BLANK);

  rules = { placeholder: 'information' };
  await client.changeConfiguration(null);
  await client.refreshes.next();
  assert.deepEqual(
    (await here.diagnostics()).map(({ severity }) => severity),
    [3],
  );
});

test('a client that cannot be asked sends its settings, at the start and when they change', async () => {
  const client = await serveHere(RULES, {
    capabilities: PUSHED,
    initializationOptions: { rules: { placeholder: 'hint' } },
  });
  const draft = await client.open(BLANK);
  const { diagnostics } = await client.published.next();
  assert.deepEqual(
    diagnostics.map(({ severity }) => severity),
    [4],
  );
  await client.changeConfiguration({ hegao: { rules: { placeholder: 'off' } } });
  assert.equal(await draft.published(), BLANK);
});

test('the settings that a client starts with hold where it has none when asked', async () => {
  const client = await serveHere(RULES, {
    initializationOptions: { rules: { placeholder: 'off' } },
    settings: () => null,
  });
  assert.equal(await (await client.open(BLANK)).marked(), BLANK);
});

test('while the client is asked, a request may be withdrawn, a document closed, the settings changed', async () => {
  const asked = new Queue<(settings: unknown) => void>();
  const client = await serveHere(RULES, { settings: () => new Promise((resolve) => asked.add(resolve)) });
  const [one, two, three] = [await client.open(BLANK), await client.open(BLANK), await client.open(BLANK)];
  const source = new CancellationTokenSource();
  const withdrawn = client.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri: one.uri } },
    source.token,
  );
  const answerOne = await asked.next();
  source.cancel();
  const closed = two.pull();
  const answerTwo = await asked.next();
  await two.close();
  const marked = three.marked();
  const answerThree = await asked.next();
  await client.changeConfiguration(null);
  await client.refreshes.next();
  answerOne({});
  answerTwo({});
  answerThree({});
  // Every request that is still of use asks again.
  void asked.next().then((answer) => answer({ rules: { placeholder: 'off' } }));
  void asked.next().then((answer) => answer({ rules: { placeholder: 'off' } }));
  void asked.next().then((answer) => answer({ rules: { placeholder: 'off' } }));
  await assert.rejects(withdrawn, { code: -32800 });
  assert.deepEqual(await closed, { kind: 'full', items: [] });
  assert.equal(await marked, BLANK);
});

test('a client that fails to answer is one line in the log', async () => {
  const client = await serveHere(RULES, {
    settings: () => {
      throw new Error('无可奉告');
    },
  });
  assert.equal(await (await client.open(BLANK)).marked(), '⟦20**⟧年\n');
  await (await client.open(BLANK)).marked();
  assert.match((await client.logged.next()).message, /workspace\/configuration.*无可奉告/);
  assert.deepEqual(client.logged.rest, []);
});

test('a value that is none is ignored and logged once; the others hold', async () => {
  const client = await serveHere(RULES, {
    settings: () => ({
      plainText: '随便',
      rules: { placeholder: 'fatal', 'no-such-rule': 'off', 'heading-sequence': 'off' },
    }),
  });
  assert.equal(await (await client.open(`一、甲\n三、丙\n${BLANK}`)).marked(), '一、甲\n三、丙\n⟦20**⟧年\n');
  await (await client.open(BLANK)).marked();
  assert.deepEqual(
    client.logged.rest.map(({ type, message }) => [type, message]),
    [
      [
        2,
        '设置 hegao.rules.placeholder 无效，已忽略：“placeholder”应为 off | hint | information | warning | error 之一，文中为 "fatal"。',
      ],
      [2, '设置 hegao.rules.no-such-rule 无效，已忽略：没有“no-such-rule”这条规则。'],
      [2, '设置 hegao.plainText 无效，已忽略：“plainText”应为 auto | always | never 之一，文中为 "随便"。'],
    ],
  );
});

test('settings of no sensible kind are no settings', async () => {
  for (const settings of [undefined, 7, 'always', [], { rules: 'off' }, { rules: null, plainText: null }]) {
    const client = await serveHere(RULES, { settings: () => settings, initializationOptions: settings });
    assert.equal(await (await client.open(BLANK)).marked(), '⟦20**⟧年\n');
  }
});

const PLAIN_DRAFT = `青禾镇工作总结\n${BLANK}`;

for (const [plainText, note, draft] of [
  ['auto', 0, 1],
  ['always', 1, 1],
  ['never', 0, 0],
] as const) {
  test(`plain text and Markdown under “${plainText}”: ${note} for a note, ${draft} for a draft, gongwen always`, async () => {
    const client = await serveHere(RULES, { settings: () => ({ plainText }) });
    const count = async (text: string, languageId: string, uri = `untitled:${languageId}`): Promise<number> =>
      (await (await client.open(text, { languageId, uri })).diagnostics()).length;
    for (const language of ['plaintext', 'markdown']) {
      assert.equal(await count(BLANK, language), note);
      assert.equal(await count(PLAIN_DRAFT, language), draft);
    }
    assert.equal(await count(BLANK, 'gongwen'), 1);
    for (const scheme of ['git', 'output', 'vscode-scm', 'gitlens', 'review']) {
      assert.equal(await count(PLAIN_DRAFT, 'gongwen', `${scheme}:/稿.gongwen`), 0, scheme);
    }
  });
}

test('a text is a draft as soon as it reads like one, and not longer', async () => {
  const client = await serveHere(RULES);
  const draft = await client.open(BLANK, { languageId: 'plaintext', uri: 'untitled:稿' });
  assert.equal(await draft.marked(), BLANK);
  await draft.replace('20**', '青禾镇工作总结\n20**');
  assert.equal(await draft.marked(), `青禾镇工作总结\n⟦20**⟧年\n`);
  await draft.replace('青禾镇工作总结\n', '');
  assert.equal(await draft.marked(), BLANK);
});

test('Markdown is read as such by its language or its name', async () => {
  const client = await serveHere(RULES, { settings: () => ({ plainText: 'always' }) });
  const text = '20**年\n```\n20**年\n```\n';
  const marked = (languageId: string, uri: string) =>
    client.open(text, { languageId, uri }).then((one) => one.marked());
  const asMarkdown = '⟦20**⟧年\n```\n20**年\n```\n';
  assert.equal(await marked('markdown', 'untitled:一'), asMarkdown);
  assert.equal(await marked('gongwen', 'file:///工作总结.gw.MD'), asMarkdown);
  assert.notEqual(await marked('gongwen', 'file:///工作总结.gw.txt'), asMarkdown);
});
