/** `.hegao.json` in an editor that reads it for the server, as VS Code does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RULES } from '../../server/src/core/rules/index.ts';
import { type Blanks, BlanksRequest } from '../../server/src/lsp/features/blanks.ts';
import { type RuleState, RuleStatesRequest } from '../../server/src/lsp/features/ruleStates.ts';
import { type Options, PULLING, PUSHED, serveHere } from './client.ts';

const BLANK = '20**年\n';
const DRAFT = 'file:///县/镇/稿.gongwen';
const COUNTY = 'file:///县/.hegao.json';
const TOWN = 'file:///县/镇/.hegao.json';

function served(configs: Record<string, string>, options: Options = {}) {
  return serveHere(RULES, { folders: ['file:///县'], configs: new Map(Object.entries(configs)), ...options });
}

describe('.hegao.json', () => {
  test('holds for the drafts below it, and over the settings', async () => {
    const client = await served(
      { [COUNTY]: '{ "rules": { "placeholder": "hint" } }' },
      { settings: () => ({ rules: { placeholder: 'off', 'heading-sequence': 'off' } }) },
    );
    const text = `一、甲\n三、丙\n${BLANK}`;
    const severities = async (uri: string) =>
      (await (await client.open(text, { uri })).diagnostics()).map(({ code, severity }) => [code, severity]);
    assert.deepEqual(await severities(DRAFT), [['placeholder', 4]]);
    assert.deepEqual(await severities('file:///市/稿.gongwen'), []);
  });

  test('an edit of it changes what is reported at once; so does its going', async () => {
    const client = await served({});
    const draft = await client.open(BLANK, { uri: DRAFT });
    assert.equal(await draft.marked(), '⟦20**⟧年\n');
    await client.putConfig(TOWN, '{ "rules": { "placeholder": "off" } }');
    assert.equal(await draft.marked(), BLANK);
    await client.putConfig(TOWN, '{ "rules": { "placeholder": { "allow": ["20×"] } } }');
    assert.equal(await draft.marked(), '⟦20**⟧年\n');
    await client.putConfig(TOWN, '{ "rules": { "placeholder": { "allow": ["20**"] } } }');
    assert.equal(await draft.marked(), BLANK);
    await client.putConfig(TOWN, undefined);
    assert.equal(await draft.marked(), '⟦20**⟧年\n');
  });

  test('one that is wrong is one message in its own line, the defaults hold, and both pass when it is put right', async () => {
    const client = await served({ [COUNTY]: '{\n  "rules": { "placeholder": "off" }\n  "region": "tw"\n}' });
    const draft = await client.open(BLANK, { uri: DRAFT });
    assert.equal(await draft.marked(), '⟦20**⟧年\n');
    const { uri, diagnostics } = await client.published.next();
    assert.equal(uri, COUNTY);
    assert.deepEqual(diagnostics, [
      {
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 10 } },
        severity: 1,
        source: '核稿',
        message: '此处缺逗号“,”。',
      },
    ]);
    await client.putConfig(COUNTY, '{ "rules": { "placeholder": "off" } }');
    assert.equal(await draft.marked(), BLANK);
    assert.deepEqual(await client.published.next(), { uri: COUNTY, diagnostics: [] });
  });

  test('"region" changes how an open draft is read; the setting does too', async () => {
    let region = 'cn';
    const client = await served({}, { settings: () => ({ region }) });
    const draft = await client.open('本校校長○○○率團訪問。\n', { uri: DRAFT });
    const marked = '本校校長⟦○○○⟧率團訪問。\n';
    assert.equal(await draft.marked(), marked);
    await client.putConfig(COUNTY, '{ "region": "tw" }');
    assert.equal(await draft.marked(), draft.text);
    await draft.replace('訪問', '參訪');
    assert.equal(await draft.marked(), draft.text);
    await client.putConfig(COUNTY, undefined);
    assert.equal(await draft.marked(), marked.replace('訪問', '參訪'));
    region = 'tw';
    await client.changeConfiguration(null);
    await client.refreshes.next();
    assert.equal(await draft.marked(), draft.text);
  });

  test('"plainText" says which plain texts are checked', async () => {
    const client = await served({ [COUNTY]: '{ "plainText": "always" }', [TOWN]: '{ "plainText": "never" }' });
    const marked = async (uri: string) => (await client.open(BLANK, { uri, languageId: 'plaintext' })).marked();
    assert.equal(await marked('file:///县/稿.txt'), '⟦20**⟧年\n');
    assert.equal(await marked('file:///县/镇/稿.txt'), BLANK);
  });

  test('an untitled draft goes by that of the first folder', async () => {
    const client = await served({ [COUNTY]: '{ "rules": { "placeholder": "off" } }' });
    assert.equal(await (await client.open(BLANK, { uri: 'untitled:Untitled-1' })).marked(), BLANK);
  });

  test('what holds no more is not asked for: beyond the workspace in a virtual file system, files of other names', async () => {
    const configs = new Map<string, string>();
    const asked: string[] = [];
    configs.get = (uri) => {
      asked.push(uri);
      return undefined;
    };
    const client = await serveHere(RULES, { folders: ['vscode-vfs://github/甲/乙'], configs });
    await (await client.open(BLANK, { uri: 'vscode-vfs://github/甲/乙/镇/稿.gongwen' })).marked();
    assert.deepEqual(asked.sort(), [
      'vscode-vfs://github/甲/乙/.hegao.json',
      'vscode-vfs://github/甲/乙/镇/.hegao.json',
    ]);
  });

  test('a client that is told of drafts unasked is told anew', async () => {
    const configs = new Map<string, string>();
    const client = await serveHere(RULES, { capabilities: PUSHED, configs });
    const draft = await client.open(BLANK, { uri: DRAFT });
    assert.equal(await draft.published(), '⟦20**⟧年\n');
    configs.set(TOWN, '{ "rules": { "placeholder": "off" } }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: TOWN, type: 1 }] });
    assert.equal(await draft.published(), BLANK);
  });

  test('a client that only watches files is asked to', async () => {
    const workspace = { ...PULLING.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const client = await serveHere(RULES, { capabilities: { ...PULLING, workspace } });
    await client.registrations.next();
    assert.equal(await client.registrations.next(), 'workspace/didChangeWatchedFiles');
  });
});

test('hegao/ruleStates says how each rule holds, and which line of what says so', async () => {
  const client = await served(
    {
      [COUNTY]: '{\n  "rules": { "heading-level": "off" }\n}',
      [TOWN]: '{\n  "ignore": [\n    { "rule": "item-count", "file": "稿.gongwen" }\n  ]\n}',
    },
    { settings: () => ({ rules: { 'cross-reference': 'hint' } }) },
  );
  const { uri } = await client.open(BLANK, { uri: DRAFT });
  const states = await client.connection.sendRequest<RuleState[]>(RuleStatesRequest.method, { textDocument: { uri } });
  assert.equal(states.length, RULES.length);
  const say = (id: string) => {
    const { title, severity, by, reason, location } = states.find((one) => one.id === id)!;
    return [title, severity, by, reason, location && `${location.uri}:${location.range.start.line}`];
  };
  assert.deepEqual(say('placeholder'), ['占位符已填', '必错', 'default', '默认', null]);
  assert.deepEqual(say('cross-reference'), ['引用有着落', '提示', 'settings', 'VS Code 设置', null]);
  assert.deepEqual(say('heading-level'), ['标题层次顺序', '不查', 'file', '/县/.hegao.json 第2行', `${COUNTY}:1`]);
  const ignored = ['列举之数与所说相符', '不查', 'ignore', '/县/镇/.hegao.json 第3行，忽略整条规则', `${TOWN}:2`];
  assert.deepEqual(say('item-count'), ignored);
});

test('what the rule allows or somebody ignores is not asked for when blanks are filled in', async () => {
  const ignore = [{ rule: 'placeholder', text: 'xx', after: '局配合' }];
  const client = await served({ [TOWN]: JSON.stringify({ rules: { placeholder: { allow: ['×××'] } }, ignore }) });
  const draft = await client.open('xx县牵头。\nxx局配合。\n证人×××到庭。\n', { uri: DRAFT });
  assert.equal(await draft.marked(), '⟦xx⟧县牵头。\nxx局配合。\n证人×××到庭。\n');
  const blanks = await client.connection.sendRequest<Blanks>(BlanksRequest.method, { textDocument: { uri: DRAFT } });
  assert.deepEqual(
    blanks.things.map(({ label, noun }) => label + noun),
    ['xx县'],
  );
});
