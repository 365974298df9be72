import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CleanUp, CleanUpPasteRequest, CleanUpRequest } from '../../server/src/lsp/features/cleanUp.ts';
import { PULLING, withServer } from './client.ts';

const PASTED = '一、总体情况\r\n本縣(xiàn)完成项目１２个,[NextPage]进展顺利。\r\n';

test(
  'the groups that find something, the edits of those asked for, and the text as it would be',
  withServer({ capabilities: PULLING }, async (client) => {
    const draft = await client.open(PASTED, { version: 7 });
    const textDocument = { uri: draft.uri };
    const all = await client.connection.sendRequest<CleanUp | null>(CleanUpRequest.method, { textDocument });
    assert.equal(all?.version, 7);
    assert.deepEqual(
      all.groups.map(({ id, title, count }) => [id, title, count]),
      [
        ['glosses', '删去注音', 1],
        ['residue', '删去分页标记、页码、网页代码和看不见的字符', 1],
        ['width', '标点用全角，数字和字母用半角', 3],
      ],
    );
    assert.equal(all.text, '一、总体情况\r\n本縣完成项目12个，进展顺利。\r\n');
    const some = await client.connection.sendRequest<CleanUp | null>(CleanUpRequest.method, {
      textDocument,
      groups: ['glosses', 'unknown'],
    });
    assert.deepEqual(some?.edits, [
      { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } }, newText: '' },
    ]);
    assert.equal(some.text, PASTED.replace('(xiàn)', ''));
  }),
);

test(
  'a text to be pasted, cleaned; null where there is nothing to clean',
  withServer({ capabilities: PULLING }, async (client) => {
    const draft = await client.open(PASTED);
    const textDocument = { uri: draft.uri };
    const paste = (text: string) =>
      client.connection.sendRequest<string | null>(CleanUpPasteRequest.method, { textDocument, text });
    assert.equal(await paste('增長(zhǎng)較快'), '增長較快');
    assert.equal(await paste('增長較快'), null);
  }),
);
