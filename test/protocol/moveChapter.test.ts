import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Position, Range } from 'vscode-languageserver-protocol/node';
import { MoveChapterRequest, type MovedChapter } from '../../server/src/lsp/features/moveChapter.ts';
import { type TestClient, type TestDraft, withServer } from './client.ts';

const DRAFT = '一、甲\r\n见第二部分。\r\n二、乙\r\n（一）子\r\n三、丙\r\n';

const moved = (client: TestClient, draft: TestDraft, position: Position, how: unknown) =>
  client.connection.sendRequest<MovedChapter | null>(MoveChapterRequest.method, {
    textDocument: { uri: draft.uri },
    position,
    how,
  });

/** The text after the move, with `‸` where the chapter is then. */
async function after(draft: TestDraft, answer: MovedChapter | null): Promise<string> {
  assert(answer !== null && 'edits' in answer);
  assert.equal(answer.version, draft.document.version);
  await draft.apply(answer.edits as { range: Range; newText: string }[]);
  const at = draft.document.offsetAt(answer.to);
  return `${draft.text.slice(0, at)}‸${draft.text.slice(at)}`;
}

test(
  'a chapter moves by a step, and the numbers and the references follow',
  withServer({}, async (client) => {
    const draft = await client.open(DRAFT, { version: 4 });
    const down = await moved(client, draft, { line: 1, character: 2 }, 'down');
    assert.deepEqual(down && 'from' in down && down.from, { line: 0, character: 0 });
    assert.equal(await after(draft, down), '一、乙\r\n（一）子\r\n‸二、甲\r\n见第一部分。\r\n三、丙\r\n');
    assert.equal(
      await after(draft, await moved(client, draft, { line: 4, character: 0 }, 'demote')),
      '一、乙\r\n（一）子\r\n二、甲\r\n见第一部分。\r\n‸（一）丙\r\n',
    );
  }),
);

test(
  'a chapter is dropped on another',
  withServer({}, async (client) => {
    const draft = await client.open(DRAFT);
    const answer = await moved(client, draft, { line: 3, character: 0 }, { onto: { line: 4, character: 1 } });
    assert.equal(await after(draft, answer), '一、甲\r\n见第二部分。\r\n二、乙\r\n三、丙\r\n‸（一）子\r\n');
  }),
);

test(
  'what cannot be is refused, in the user’s language',
  withServer({ locale: 'en' }, async (client) => {
    const draft = await client.open(DRAFT);
    assert.deepEqual(await moved(client, draft, { line: 0, character: 0 }, 'up'), {
      refused: 'No chapter of this level before it',
    });
    const note = await client.open('买菜', { languageId: 'plaintext' });
    assert.equal(await moved(client, note, { line: 0, character: 0 }, 'up'), null);
  }),
);
