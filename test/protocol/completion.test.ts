import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionRequest, type TextEdit } from 'vscode-languageserver-protocol/node';
import { PULLING, withServer } from './client.ts';

/** The draft after each offer is taken; `|` marks the caret. */
function taking(marked: string, expected: readonly string[]) {
  return withServer({}, async (client) => {
    const at = marked.indexOf('|');
    const draft = await client.open(marked.slice(0, at) + marked.slice(at + 1));
    const lines = marked.slice(0, at).split('\n');
    const items = (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: draft.uri },
      position: { line: lines.length - 1, character: lines.at(-1)!.length },
    })) as CompletionItem[];
    assert.deepEqual(
      items.map(({ textEdit }) => {
        const { range, newText } = textEdit as TextEdit;
        const { start, end } = draft.span(range);
        return draft.text.slice(0, start) + newText + draft.text.slice(end);
      }),
      expected,
    );
  });
}

test(
  'a new line is offered the next markers',
  taking('一、甲\n（一）子\n|', ['一、甲\n（一）子\n（二）', '一、甲\n（一）子\n二、']),
);
test('what is typed of a marker is kept', taking('一、甲\n（一）子\n　　（|', ['一、甲\n（一）子\n　　（二）']));
test('the next item is offered behind a semicolon', taking('一是抓早；|', ['一是抓早；二是']));
test('nothing is offered inside a sentence', taking('一、甲\n工作|', []));

test(
  'a phrase is offered by its pinyin, and by its own words, which it replaces',
  taking('一、甲\n全县renj|', ['一、甲\n全县图书24000册，学生1200人，生均20册']),
);
test('a phrase by its own words', taking('一、甲\n全县户均|', ['一、甲\n全县发放补助60万元，惠及200户，户均3000元']));
test(
  'a phrase comes in the draft’s own script',
  taking('一、總體情況\n全縣renj|', ['一、總體情況\n全縣圖書24000冊，學生1200人，生均20冊']),
);
test('one letter or character asks for nothing', taking('一、甲\n全县q|', []));
test('Western words are not pinyin', taking('一、甲\nWPSqi|', []));

test(
  'a skeleton is offered where there is no other text, and not in a report',
  withServer({}, async (client) => {
    const offered = async (text: string): Promise<readonly string[]> => {
      const draft = await client.open(text);
      const items = (await client.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: draft.uri },
        position: { line: 0, character: text.length },
      })) as CompletionItem[];
      return items.map(({ label }) => label);
    };
    assert.deepEqual(await offered('gongzuo'), ['工作总结（骨架）']);
    assert.deepEqual(await offered('请示'), ['请示（骨架）']);
    assert.equal((await offered('')).length, 9);
    assert.deepEqual(await offered('教育局工作'), []);
  }),
);

test('a client that tabs through snippets gets their tab stops, and this year', async () => {
  const capabilities = {
    ...PULLING,
    textDocument: { ...PULLING.textDocument, completion: { completionItem: { snippetSupport: true } } },
  };
  await withServer({ capabilities }, async (client) => {
    const draft = await client.open('wenhao');
    const [item] = (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: draft.uri },
      position: { line: 0, character: 6 },
    })) as CompletionItem[];
    const { newText } = item!.textEdit as TextEdit;
    assert.equal(newText, `\${1:机关代字}〔\${2:${new Date().getFullYear()}}〕\${3:1}号$0`);
  })();
});
