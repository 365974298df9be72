import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionRequest, type TextEdit } from 'vscode-languageserver-protocol/node';
import { withServer } from './client.ts';

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
