import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type SelectionRange,
  SelectionRangeRequest,
} from 'vscode-languageserver-protocol/node';
import { type Chapter, type Chapters, ChaptersRequest } from '../../server/src/lsp/features/chapters.ts';
import { readBrackets, writeBrackets } from '../brackets.ts';
import { PULLING, Queue, type TestClient, type TestDraft, withServer } from './client.ts';

const DRAFT = `青禾镇2025年工作总结
20**年以来，全镇扎实工作。
一、春耕生产
（一）早稻
早稻1,200亩，xx村居首。
（三）农资
投入**万元。
二、项目建设
续建2个。
`;

const asked = (draft: TestDraft) => ({ textDocument: { uri: draft.uri } });

async function chaptersOf(client: TestClient, draft: TestDraft) {
  const answer = await client.connection.sendRequest<Chapters | null>(ChaptersRequest.method, asked(draft));
  assert(answer !== null);
  return answer;
}

const told = ({ kind, level, label, summary, children }: Chapter): unknown[] => [
  kind,
  level,
  label,
  summary,
  ...children.map(told),
];

test(
  'chapters come as a tree, with what is found, left blank and written in each and in all',
  withServer({}, async (client) => {
    const draft = await client.open(DRAFT, { version: 3 });
    const { version, total, chapters } = await chaptersOf(client, draft);
    assert.equal(version, 3);
    assert.deepEqual(chapters.map(told), [
      ['opening', 0, '', '占位符1·23字'],
      [
        'heading',
        1,
        '一、春耕生产',
        '问题1·占位符2·33字',
        ['heading', 2, '（一）早稻', '占位符1·15字'],
        ['heading', 2, '（三）农资', '问题1·占位符1·12字'],
      ],
      ['heading', 1, '二、项目建设', '11字'],
    ]);
    assert.equal(total.summary, '问题1·占位符3·67字');
    assert.deepEqual(chapters[1]?.children[1]?.findings, { error: 1, warning: 0, information: 0, hint: 0 });
    assert.equal(chapters[1]?.name, '春耕生产');
    assert.equal(draft.document.getText(chapters[1]!.selectionRange), '一、春耕生产');
    assert.ok(draft.document.getText(chapters[1]!.range).endsWith('投入**万元。\n'));
  }),
);

test(
  'what is filled in or put right is no longer counted',
  withServer({}, async (client) => {
    const draft = await client.open(DRAFT);
    await draft.replace('（三）', '（二）');
    await draft.replace('**万', '58万');
    assert.equal((await chaptersOf(client, draft)).total.summary, '占位符2·66字');
  }),
);

test(
  'rules that are off count nothing, and what is no draft has no chapters',
  withServer({ initializationOptions: { rules: { placeholder: 'off' } } }, async (client) => {
    const draft = await client.open(DRAFT);
    assert.equal((await chaptersOf(client, draft)).total.summary, '问题1·67字');
    const note = await client.open('买菜', { languageId: 'plaintext' });
    assert.equal(await client.connection.sendRequest<Chapters | null>(ChaptersRequest.method, asked(note)), null);
  }),
);

test(
  'the selection widens from the word to the draft, each step around the last',
  withServer({}, async (client) => {
    const marked =
      '一、生产\n（一）早稻\n　　⟦⟦全镇早稻栽插完毕，⟦⟦⟦印发《⟦春耕⟦⟧手册⟧》⟧500份⟧。⟧⟧进度居前。⟧\n（二）农资\n';
    const { text, spans } = readBrackets(marked);
    const caret = spans.find(({ start, end }) => start === end)!.start;
    const draft = await client.open(text);
    const [answer] = (await client.connection.sendRequest(SelectionRangeRequest.type, {
      ...asked(draft),
      positions: [draft.document.positionAt(caret)],
    }))!;
    const steps: string[] = [];
    for (let range: SelectionRange | undefined = answer; range !== undefined; range = range.parent) {
      steps.push(draft.document.getText(range.range));
    }
    assert.deepEqual(steps, [
      '手册',
      '春耕手册',
      '《春耕手册》',
      '印发《春耕手册》500份',
      '印发《春耕手册》500份。',
      '全镇早稻栽插完毕，印发《春耕手册》500份。',
      '全镇早稻栽插完毕，印发《春耕手册》500份。进度居前。',
      '（一）早稻\n　　全镇早稻栽插完毕，印发《春耕手册》500份。进度居前。',
      '一、生产\n（一）早稻\n　　全镇早稻栽插完毕，印发《春耕手册》500份。进度居前。\n（二）农资',
      text,
    ]);
  }),
);

test(
  'the selection widens wherever the caret is, in an empty draft too',
  withServer({}, async (client) => {
    for (const text of ['', '\n', DRAFT, '一、甲。二、乙。\r\n　　', '（（《“', '\ud83c']) {
      const draft = await client.open(text);
      const positions = Array.from({ length: text.length + 1 }, (_, offset) => draft.document.positionAt(offset));
      const answers = await client.connection.sendRequest(SelectionRangeRequest.type, { ...asked(draft), positions });
      assert.equal(answers?.length, positions.length);
    }
  }),
);

const lenses = async (client: TestClient, draft: TestDraft) =>
  (await client.connection.sendRequest(CodeLensRequest.type, asked(draft)))!.map(({ range, command }) => [
    draft.document.getText(range),
    command?.title,
  ]);

const hints = async (client: TestClient, draft: TestDraft) =>
  (await client.connection.sendRequest(InlayHintRequest.type, {
    ...asked(draft),
    range: draft.range({ start: 0, end: draft.text.length }),
  }))!;

test(
  'headings say what their chapters hold when they are asked to',
  withServer({ initializationOptions: { codeLens: true } }, async (client) => {
    const draft = await client.open(DRAFT);
    assert.deepEqual(await lenses(client, draft), [
      ['一、春耕生产', '问题1·占位符2·33字'],
      ['（一）早稻', '占位符1·15字'],
      ['（三）农资', '问题1·占位符1·12字'],
      ['二、项目建设', '11字'],
    ]);
    assert.deepEqual(await hints(client, draft), []);
  }),
);

const BLANKS = `青禾镇二〇二五年工作总结
青禾镇2025年工作总结
20**年，二〇二×年，19**年，201x年，xx县。
教师48人，比上年增加人，增长33.3%。专款万元。
`;

test(
  'blanks show what would fill them when they are asked to, where it follows from the rest',
  withServer({ initializationOptions: { inlayHints: true } }, async (client) => {
    const draft = await client.open(BLANKS);
    const found = await hints(client, draft);
    const at = found.map(({ position }) => draft.document.offsetAt(position));
    assert.equal(
      writeBrackets(
        draft.text,
        at.map((offset) => ({ start: offset, end: offset })),
      ),
      BLANKS.replace('20**', '20**⟦⟧').replace('二〇二×', '二〇二×⟦⟧').replace('增加人', '增加⟦⟧人'),
    );
    assert.deepEqual(
      found.map(({ label }) => label),
      ['2025', '二〇二五', '12'],
    );
    await draft.apply(found.flatMap(({ textEdits }) => textEdits!));
    assert.equal(
      draft.text,
      BLANKS.replace('20**', '2025').replace('二〇二×', '二〇二五').replace('增加人', '增加12人'),
    );
    assert.deepEqual(await lenses(client, draft), []);
  }),
);

test(
  'a year is not guessed where titles name none, or two',
  withServer({ initializationOptions: { inlayHints: true } }, async (client) => {
    for (const title of ['青禾镇工作总结', '青禾镇2025年工作总结和2026年工作计划']) {
      assert.deepEqual(await hints(client, await client.open(`${title}\n20**年，全镇发力。\n`)), []);
    }
  }),
);

test('a change of settings has lenses and hints asked for again', async () => {
  const { workspace } = PULLING;
  const capabilities = {
    ...PULLING,
    workspace: { ...workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
  };
  await withServer({ capabilities }, async (client) => {
    const refreshed = new Queue<string>();
    client.connection.onRequest(CodeLensRefreshRequest.type, () => refreshed.add('lenses'));
    client.connection.onRequest(InlayHintRefreshRequest.type, () => refreshed.add('hints'));
    await client.changeConfiguration(null);
    assert.deepEqual([await refreshed.next(), await refreshed.next()], ['lenses', 'hints']);
  })();
});
