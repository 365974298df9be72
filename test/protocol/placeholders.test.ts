import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  DocumentHighlightRequest,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  RenameRequest,
  type ResponseError,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { yearIn } from '../../server/src/core/draft/yearBlank.ts';
import { RULES } from '../../server/src/core/rules/index.ts';
import { type Blanks, BlanksRequest } from '../../server/src/lsp/features/blanks.ts';
import { FILL_BLANK } from '../../server/src/lsp/filling.ts';
import { readBrackets, writeBrackets } from '../brackets.ts';
import { PULLING, PUSHED, serveHere, type TestClient, type TestDraft, withServer } from './client.ts';

const capabilities = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, rename: { prepareSupport: true } },
};

/** The draft, and the caret that `‸` stands for. */
async function opened(client: TestClient, marked: string) {
  const at = marked.indexOf('‸');
  const draft = await client.open(marked.replace('‸', ''), { version: 7 });
  return { draft, at: { textDocument: { uri: draft.uri }, position: draft.document.positionAt(at) } };
}

async function prepared(client: TestClient, marked: string): Promise<string | null> {
  const { draft, at } = await opened(client, marked);
  const answer = await client.connection.sendRequest(PrepareRenameRequest.type, at);
  if (answer === null) return null;
  const { range, placeholder } = answer as { range: Range; placeholder: string };
  assert.equal(draft.document.getText(range), placeholder);
  return writeBrackets(draft.text, [draft.span(range)]);
}

/** The text after a rename, with the replaced places in brackets. */
async function renamed(client: TestClient, marked: string, newName: string): Promise<string | null> {
  const { draft, at } = await opened(client, marked);
  const edit = await client.connection.sendRequest(RenameRequest.type, { ...at, newName });
  return edit && after(draft, edit);
}

/** The draft as the versioned edits leave it, what they put there in brackets. */
function after(draft: TestDraft, { documentChanges, changes }: WorkspaceEdit): string {
  assert.equal(changes, undefined);
  const [{ textDocument, edits }, ...others] = documentChanges as [TextDocumentEdit];
  assert.deepEqual(others, []);
  assert.deepEqual(textDocument, { uri: draft.uri, version: draft.document.version });
  return written(draft, edits as { range: Range; newText: string }[]);
}

function written(draft: TestDraft, edits: readonly { range: Range; newText: string }[]): string {
  let text = draft.text;
  const fromTheEnd = [...edits].sort((a, b) => draft.span(b.range).start - draft.span(a.range).start);
  for (const { range, newText } of fromTheEnd) {
    const { start, end } = draft.span(range);
    text = `${text.slice(0, start)}⟦${newText}⟧${text.slice(end)}`;
  }
  return text;
}

const DRAFT = '‸xx县与xx镇\r\n𬭎xx县投入xx万元、xx万元，**县另投入。\r\n　　xx縣。';

test(
  'F2 fills a thing in wherever it is blanked, and touches nothing else',
  withServer({ capabilities }, async (client) => {
    assert.deepEqual(client.initialized.capabilities.renameProvider, { prepareProvider: true });
    assert.equal(
      await renamed(client, DRAFT, '青禾'),
      '⟦青禾⟧县与xx镇\r\n𬭎⟦青禾⟧县投入xx万元、xx万元，**县另投入。\r\n　　⟦青禾⟧縣。',
    );
    assert.equal(await renamed(client, 'xx县与x‸x镇、xx镇，XX镇', '河口'), 'xx县与⟦河口⟧镇、⟦河口⟧镇，XX镇');
    assert.equal(await renamed(client, '２０**‸年与20**年、20**年度', '2025'), '⟦2025⟧年与⟦2025⟧年、20**年度');
    // Amounts are things of their own.
    assert.equal(await renamed(client, '投入xx‸万元、xx万元', '58'), '投入⟦58⟧万元、xx万元');
    // A name that is typed is put there as it is typed.
    assert.equal(await renamed(client, 'xx‸县', '$& 青\\禾'), '⟦$& 青\\禾⟧县');
  }),
);

test(
  'F2 takes the placeholder at the caret, its end included, and nothing elsewhere',
  withServer({ capabilities }, async (client) => {
    const { text } = readBrackets('在xx县，**年');
    const taken = new Set<string | null>();
    for (let at = 0; at <= text.length; at++) {
      taken.add(`${at} ${await prepared(client, `${text.slice(0, at)}‸${text.slice(at)}`)}`);
    }
    assert.deepEqual(
      [...taken],
      [
        '0 null',
        '1 在⟦xx⟧县，**年',
        '2 在⟦xx⟧县，**年',
        '3 在⟦xx⟧县，**年',
        '4 null',
        '5 在xx县，⟦**⟧年',
        '6 在xx县，⟦**⟧年',
        '7 在xx县，⟦**⟧年',
        '8 null',
      ],
    );
    // Two blanks that touch: the caret between them stands before the second.
    assert.equal(await prepared(client, '**‸某某县'), '**⟦某某⟧县');
    assert.equal(await renamed(client, '一、‸总体情况', '甲'), null);
    assert.equal(await renamed(client, '‸', '甲'), null);
    assert.equal(await prepared(client, '‸'), null);
  }),
);

test(
  'an empty name and the placeholder itself are refused, in the user’s language',
  withServer({ capabilities }, async (client) => {
    const refusal = (newName: string) => (error: ResponseError) => {
      assert.match(error.message, newName === 'xx' ? /“xx”就是占位符本身/ : /不能为空/);
      return true;
    };
    for (const newName of ['', '  ', '　', 'xx']) {
      await assert.rejects(renamed(client, 'xx‸县', newName), refusal(newName));
    }
    assert.equal(await renamed(client, 'xx‸县', '**'), '⟦**⟧县');
  }),
);

test(
  'a client that cannot prepare a renaming, and knows no versions, can rename',
  withServer({ capabilities: PUSHED }, async (client) => {
    assert.equal(client.initialized.capabilities.renameProvider, true);
    const { draft, at } = await opened(client, 'xx‸县、xx县');
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...at, newName: '青禾' });
    assert.equal(written(draft, edit?.changes?.[draft.uri] ?? []), '⟦青禾⟧县、⟦青禾⟧县');
  }),
);

test(
  'highlights and references are the places of the thing',
  withServer({ capabilities }, async (client) => {
    const { draft, at } = await opened(client, DRAFT);
    const expected = '⟦xx⟧县与xx镇\r\n𬭎⟦xx⟧县投入xx万元、xx万元，**县另投入。\r\n　　⟦xx⟧縣。';
    const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, at);
    assert.equal(
      writeBrackets(
        draft.text,
        highlights!.map(({ range }) => draft.span(range)),
      ),
      expected,
    );
    for (const includeDeclaration of [true, false]) {
      const found = await client.connection.sendRequest(ReferencesRequest.type, {
        ...at,
        context: { includeDeclaration },
      });
      assert(found!.every(({ uri }) => uri === draft.uri));
      assert.equal(
        writeBrackets(
          draft.text,
          found!.map(({ range }) => draft.span(range)),
        ),
        expected,
      );
    }
    const elsewhere = { ...at, position: { line: 0, character: 3 } };
    // Not null: the editor would look for something else to highlight.
    assert.deepEqual(await client.connection.sendRequest(DocumentHighlightRequest.type, elsewhere), []);
    const context = { includeDeclaration: true };
    assert.equal(await client.connection.sendRequest(ReferencesRequest.type, { ...elsewhere, context }), null);
  }),
);

test(
  'after an edit the places are those of the new text',
  withServer({ capabilities }, async (client) => {
    const draft = await client.open('xx县\nxx县\n');
    await draft.replace('xx县\n', '前言\n青禾县、xx县\n');
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: draft.uri },
      position: { line: 2, character: 1 },
      newName: '河口',
    });
    assert.equal(after(draft, edit!), '前言\n青禾县、⟦河口⟧县\n⟦河口⟧县\n');
  }),
);

test(
  'text that is not checked has nothing to rename, and no blanks',
  withServer({ capabilities }, async (client) => {
    const { uri } = await client.open('备忘：xx县', { languageId: 'plaintext' });
    const at = { textDocument: { uri }, position: { line: 0, character: 4 } };
    assert.equal(await client.connection.sendRequest(PrepareRenameRequest.type, at), null);
    assert.equal(await client.connection.sendRequest(BlanksRequest.method, at), null);
  }),
);

const announced = { capabilities, initializationOptions: { commands: [FILL_BLANK] } };

/** Titles of the quick fixes at a caret, and what each does. */
async function offered(client: TestClient, marked: string): Promise<readonly (readonly [string, unknown])[]> {
  const { draft, at } = await opened(client, marked);
  const start = draft.document.offsetAt(at.position);
  const actions = await draft.actions({ start, end: start }, { only: ['quickfix'] });
  return actions.map((action) => [action.title, does(draft, action)] as const);
}

function does(draft: TestDraft, { edit, command, diagnostics, isPreferred, title }: CodeAction): unknown {
  assert.equal(diagnostics?.length, 1);
  assert.equal(isPreferred, undefined);
  if (edit !== undefined) return after(draft, edit);
  assert.equal(command!.title, title);
  const [uri, range, where] = command!.arguments as [string, Range, string];
  assert.equal(uri, draft.uri);
  return [command!.command, writeBrackets(draft.text, [draft.span(range)]), where];
}

test(
  'a placeholder offers to be filled in, to a client that has the command for it',
  withServer(announced, async (client) => {
    assert.deepEqual(await offered(client, 'xx县、xx‸县、xx县'), [
      ['填写“xx”（县，共3处）', [FILL_BLANK, 'xx县、⟦xx⟧县、xx县', 'everywhere']],
      ['只填写此处的“xx”', [FILL_BLANK, 'xx县、⟦xx⟧县、xx县', 'here']],
    ]);
    assert.deepEqual(await offered(client, '在xx‸縣'), [['填写“xx”（縣）', [FILL_BLANK, '在⟦xx⟧縣', 'everywhere']]]);
    assert.deepEqual(await offered(client, '投入xx‸万元'), [['填写“xx”', [FILL_BLANK, '投入⟦xx⟧万元', 'everywhere']]]);
  }),
);

test(
  'no command is offered to a client that has not said it has it',
  withServer({ capabilities }, async (client) => assert.deepEqual(await offered(client, 'xx县、xx‸县'), [])),
);

test(
  'a range with many places of a thing offers to fill it everywhere once',
  withServer(announced, async (client) => {
    const draft = await client.open('xx县、xx县、xx镇');
    const actions = await draft.actions({ start: 0, end: draft.text.length }, { only: ['quickfix'] });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['填写“xx”（县，共2处）', '只填写此处的“xx”', '只填写此处的“xx”', '填写“xx”（镇）'],
    );
  }),
);

test('a year’s blank offers this year and last, everywhere and here, in its own digits', async () => {
  const client = await serveHere(RULES, { capabilities }, () => 2026);
  assert.deepEqual(await offered(client, '20*‸*年'), [
    ['填入2026', '⟦2026⟧年'],
    ['填入2025', '⟦2025⟧年'],
  ]);
  assert.deepEqual(await offered(client, '20**年、２０**‸年，二〇二×年'), [
    ['2处“２０**年”都填入２０２６', '⟦2026⟧年、⟦２０２６⟧年，二〇二×年'],
    ['2处“２０**年”都填入２０２５', '⟦2025⟧年、⟦２０２５⟧年，二〇二×年'],
    ['只在此处填入２０２６', '20**年、⟦２０２６⟧年，二〇二×年'],
    ['只在此处填入２０２５', '20**年、⟦２０２５⟧年，二〇二×年'],
  ]);
  assert.deepEqual(await offered(client, '二〇二×‸年'), [
    ['填入二〇二六', '⟦二〇二六⟧年'],
    ['填入二〇二五', '⟦二〇二五⟧年'],
  ]);
  assert.deepEqual(await offered(client, '19**‸年'), []);
  assert.deepEqual(await offered(client, '用x‸年时间'), []);
});

test('the year that the title names comes before this one', async () => {
  const client = await serveHere(RULES, { capabilities }, () => 2026);
  const years = async (title: string) =>
    (await offered(client, `${title}\n\n20**‸年，全镇平稳。\n`)).map(([name]) => name);
  assert.deepEqual(await years('青禾镇2025年工作总结'), ['填入2025', '填入2026']);
  assert.deepEqual(await years('青禾镇2023年工作总结'), ['填入2023', '填入2026', '填入2025']);
  assert.deepEqual(await years('青禾镇2025年工作总结和2026年工作计划'), ['填入2026', '填入2025']);
});

test('a year is written as its blank is, and only where it may be that year', () => {
  const written = (text: string, style: 'stars' | 'crosses' | 'letters' | 'circles' | 'word', year: number) =>
    yearIn({ text, style, block: 0, span: { start: 0, end: text.length } }, year);
  assert.equal(written('20xx', 'letters', 2026), '2026');
  assert.equal(written('２０××', 'crosses', 2026), '２０２６');
  assert.equal(written('ｘｘｘｘ', 'letters', 2026), '２０２６');
  assert.equal(written('××××', 'crosses', 2026), '2026');
  assert.equal(written('二零××', 'crosses', 2030), '二零三零');
  assert.equal(written('二○三×', 'crosses', 2030), '二○三○');
  assert.equal(written('○○', 'circles', 2026), '2026');
  assert.equal(written('20○○', 'circles', 2026), '2026');
  assert.equal(written('20\n**', 'stars', 2026), '2026');
  assert.equal(written('待定', 'word', 2026), '2026');
  assert.equal(written('202x', 'letters', 2019), undefined);
  assert.equal(written('201x', 'letters', 2026), undefined);
  assert.equal(written('19**', 'stars', 2026), undefined);
  assert.equal(written('x', 'letters', 2026), undefined);
});

test('where the rest of a statement fixes a number, that comes first', async () => {
  const client = await serveHere(RULES, announced, () => 2026);
  const fixes = await offered(client, '20**年有教师48人，增加‸人，增长33.3%。');
  assert.deepEqual(
    fixes.map(([title]) => title).filter((title) => title.includes('填写')),
    [],
  );
  assert.match(fixes[0]?.[0] ?? '', /^补入“12”/);
});

test('all that is blank is listed by things, with the places, a line of context and likely years', async () => {
  const client = await serveHere(RULES, { capabilities }, () => 2026);
  const draft = await client.open(
    '题目\r\n20**年，xx縣投入xx万元，比２０**年有所增加，全市上下坚持统筹兼顾稳中求进。\r\n𬭎xx縣。',
    { version: 3 },
  );
  const listed = (await client.connection.sendRequest(BlanksRequest.method, {
    textDocument: { uri: draft.uri },
  })) as Blanks;
  assert.equal(listed.version, 3);
  for (const { places } of listed.things) {
    for (const { range, text } of places) assert.equal(draft.document.getText(range), text);
  }
  assert.deepEqual(
    listed.things.map(({ places, choices, before, label, noun, after: behind, kind }) => [
      kind,
      `${before}【${label}】${behind}`,
      noun,
      places.map(({ range }) => draft.span(range).start),
      choices.flatMap(({ label: choice, texts }) => [choice, ...texts]),
    ]),
    [
      [
        'year',
        '【20**】年，xx縣投入xx万元，比２０**年有所增加，全…',
        '年',
        [4, 21],
        ['2026', '2026', '２０２６', '2025', '2025', '２０２５'],
      ],
      ['name', '20**年，【xx】縣投入xx万元，比２０**年有所增加，全市上下坚…', '縣', [10, 50], []],
      ['other', '20**年，xx縣投入【xx】万元，比２０**年有所增加，全市上下坚持统筹兼顾…', '', [15], []],
    ],
  );
  await draft.replace('20**', '2026');
  await draft.replace('xx縣。', '。');
  const left = (await client.connection.sendRequest(BlanksRequest.method, {
    textDocument: { uri: draft.uri },
  })) as Blanks;
  assert.deepEqual([left.version, left.things.map(({ places }) => places.length)], [5, [1, 1, 1]]);
});
