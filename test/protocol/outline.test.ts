import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol/node';
import { readBrackets, writeBrackets } from '../brackets.ts';
import { PULLING, PUSHED, type TestDraft, withServer } from './client.ts';

const DRAFT = `青禾镇上半年工作总结

⟦一、春耕生产
（一）早稻
面积1200亩。

（二）农资
已到位。⟧
⟦二、项目建设。续建项目两个，
其中桥梁一座。⟧

`;

function ranges(draft: TestDraft, symbols: readonly DocumentSymbol[]): string {
  return writeBrackets(
    draft.text,
    symbols.map(({ range }) => draft.span(range)),
  );
}

function names(symbols: readonly DocumentSymbol[] = []): unknown[] {
  return symbols.map(({ name, children }) => (children?.length ? [name, names(children)] : name));
}

test(
  'headings are a tree; each reaches to the next of its rank or above',
  withServer({}, async (client) => {
    const draft = await client.open(readBrackets(DRAFT).text);
    const symbols = await draft.symbols();
    assert.deepEqual(names(symbols), [['一、春耕生产', ['（一）早稻', '（二）农资']], '二、项目建设']);
    assert.equal(ranges(draft, symbols), DRAFT.replace('⟧\n\n', '\n\n⟧').replace('已到位。⟧', '已到位。⟧'));
    assert.equal(
      ranges(draft, symbols[0]!.children!),
      readBrackets(DRAFT)
        .text.replace('（一）', '⟦（一）')
        .replace('。\n\n（二）', '。\n⟧\n⟦（二）')
        .replace('位。', '位。⟧'),
    );
    const selected = symbols
      .flatMap((symbol) => [symbol, ...symbol.children!])
      .map((one) => draft.span(one.selectionRange));
    assert.deepEqual(
      selected.map(({ start, end }) => draft.text.slice(start, end)),
      ['一、春耕生产', '（一）早稻', '（二）农资', '二、项目建设'],
    );
  }),
);

test(
  'a section folds from its heading to its last line that is not blank',
  withServer({}, async (client) => {
    const draft = await client.open(readBrackets(DRAFT).text);
    assert.deepEqual(await draft.folds(), [
      { startLine: 2, endLine: 7 },
      { startLine: 3, endLine: 4 },
      { startLine: 6, endLine: 7 },
      { startLine: 8, endLine: 9 },
    ]);
  }),
);

test(
  'a heading that the next is run into ends there, and its fold leaves that line in sight',
  withServer({}, async (client) => {
    const draft = await client.open('⟦一、甲\n子。\n丑。⟧⟦二、乙\n寅。⟧'.replace(/[⟦⟧]/g, ''));
    const symbols = await draft.symbols();
    assert.equal(ranges(draft, symbols), '⟦一、甲\n子。\n丑。⟧⟦二、乙\n寅。⟧');
    assert.deepEqual(await draft.folds(), [
      { startLine: 0, endLine: 1 },
      { startLine: 2, endLine: 3 },
    ]);
  }),
);

test(
  'pieces with headings of their own stand under their titles',
  withServer({}, async (client) => {
    const draft = await client.open('教育局工作总结\n一、甲\n二、乙\n附件1\n一、丙\n附件2\n无标题\n');
    assert.deepEqual(names(await draft.symbols()), [
      ['教育局工作总结', ['一、甲', '二、乙']],
      ['附件1', ['一、丙']],
    ]);
  }),
);

test(
  'a name stays on one line, and indents and line breaks of two characters count',
  withServer({}, async (client) => {
    const draft = await client.open('　　一、𬭎业发展\r\n　　（一）🏳️‍🌈\r\n正文\r\n');
    const [symbol] = await draft.symbols();
    assert.equal(symbol?.name, '一、𬭎业发展');
    assert.deepEqual(symbol?.range, { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } });
    assert.deepEqual(symbol?.selectionRange, { start: { line: 0, character: 2 }, end: { line: 0, character: 9 } });
    assert.deepEqual(symbol?.children?.[0]?.range, {
      start: { line: 1, character: 0 },
      end: { line: 3, character: 0 },
    });
  }),
);

test(
  'a client without trees gets a list that says what contains what',
  withServer({ capabilities: PUSHED }, async (client) => {
    const draft = await client.open('一、甲\n（一）子\n二、乙\n');
    const symbols = (await draft.symbols()) as unknown as SymbolInformation[];
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [
        name,
        containerName,
        location.uri,
        location.range.start.line,
      ]),
      [
        ['一、甲', undefined, draft.uri, 0],
        ['（一）子', '一、甲', draft.uri, 1],
        ['二、乙', undefined, draft.uri, 2],
      ],
    );
  }),
);

test(
  'a client that takes few folds gets the outer ones',
  withServer(
    { capabilities: { ...PULLING, textDocument: { ...PULLING.textDocument, foldingRange: { rangeLimit: 2 } } } },
    async (client) => {
      const draft = await client.open('一、甲\n（一）子\n正文\n二、乙\n正文\n');
      assert.deepEqual(await draft.folds(), [
        { startLine: 0, endLine: 2 },
        { startLine: 3, endLine: 4 },
      ]);
    },
  ),
);

test(
  'thousands of headings are nested as fast as they are read',
  withServer({}, async (client) => {
    const chapters = Array.from({ length: 900 }, (_, index) => `（${index + 1}）甲。`);
    const draft = await client.open(`一、总\n${chapters.join('\n')}`);
    assert.equal((await draft.symbols())[0]?.children?.length, 900);
    const inOneLine = await client.open(`一、总。${'二、乙。'.repeat(5000)}`);
    assert.equal((await inOneLine.symbols()).length, 5001);
  }),
);
