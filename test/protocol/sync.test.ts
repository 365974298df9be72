import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { readBrackets } from '../brackets.ts';
import { type TestDraft, withServer } from './client.ts';

/** Opens the first text, makes the changes, and compares with the last. */
function becomes(before: string, change: (draft: TestDraft) => Promise<void>, after: string): () => Promise<void> {
  return withServer({}, async (client) => {
    const draft = await client.open(readBrackets(before).text);
    assert.equal(await draft.marked(), before);
    await change(draft);
    assert.equal(await draft.marked(), after);
  });
}

test(
  'a character typed moves what stands behind it',
  becomes('一、甲\n⟦20**⟧年', (draft) => draft.replace('20', '于20'), '一、甲\n于⟦20**⟧年'),
);

test(
  'a line typed moves what stands below it',
  becomes('一、甲\n⟦三、⟧丙', (draft) => draft.replace('\n', '\n乙\n'), '一、甲\n乙\n⟦三、⟧丙'),
);

test(
  'several changes of one notification count in the text that those before them left',
  becomes(
    '一、甲\n⟦三、⟧丙\n⟦20**⟧年\n',
    (draft) =>
      draft.change(
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '题\n\n' },
        { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } }, text: '二' },
        { range: { start: { line: 4, character: 2 }, end: { line: 4, character: 4 } }, text: '26' },
        { range: { start: { line: 2, character: 2 }, end: { line: 2, character: 3 } }, text: 'xx县' },
      ),
    '题\n\n一、⟦xx⟧县\n二、丙\n2026年\n',
  ),
);

test(
  'changes from the last to the first, as of many carets, are made all at once',
  becomes(
    '⟦20**⟧年\n甲\n⟦20**⟧年\n乙\n⟦20**⟧年\n',
    (draft) =>
      draft.change(
        ...[4, 2, 0].map((line) => ({
          range: { start: { line, character: 2 }, end: { line, character: 4 } },
          text: line === 2 ? 'xx' : '26',
        })),
      ),
    '2026年\n甲\n⟦20xx⟧年\n乙\n2026年\n',
  ),
);

test(
  'changes that touch one another are made one after the other',
  becomes(
    '⟦20**⟧年\n',
    (draft) =>
      draft.change(
        { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } }, text: '6' },
        { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }, text: '2' },
      ),
    '2026年\n',
  ),
);

test(
  'a range that ends before it begins, or beyond its line, or beyond the text, means what it can',
  becomes(
    '一、甲\n⟦20**⟧年\n',
    (draft) =>
      draft.change(
        { range: { start: { line: 1, character: 4 }, end: { line: 1, character: 2 } }, text: 'xx' },
        { range: { start: { line: 0, character: 99 }, end: { line: 0, character: 99 } }, text: '乙' },
        { range: { start: { line: 99, character: 0 }, end: { line: 99, character: 0 } }, text: '三、' },
      ),
    '一、甲乙\n⟦20xx⟧年\n⟦三、⟧',
  ),
);

test(
  'a whole new text',
  becomes('⟦20**⟧年\n', (draft) => draft.change({ text: '一、甲\n三、丙' }), '一、甲\n⟦三、⟧丙'),
);

test(
  'a line break of two characters is taken apart and put together',
  becomes(
    '一、甲\r\n⟦三、⟧丙\r\n',
    async (draft) => {
      await draft.change({ text: '一、甲\n三、丙\r' });
      await draft.change({ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '\n' });
    },
    '一、甲\n⟦三、⟧丙\r\n',
  ),
);

test(
  'changes for a document that is not open are passed over',
  withServer({}, async (client) => {
    const draft = await client.open('20**年');
    await draft.close();
    await draft.replace('20**', '2026');
    assert.deepEqual(await draft.pull(), { kind: 'full', items: [] });
  }),
);

const PIECES = [
  ...['一、', '二、', '三、', '（一）', '（二）', '1.', '2.', '第一章 ', '一是', '二是', '①', '②'],
  ...['20**', 'xx县', '**万元', '共120亩，其中甲60亩、乙50亩。', '2026年', '工作总结', '占50%', '据统计，', '区(qū)'],
  ...['\n', '\r\n', '\r', '\n\n', '　　', '。', '；', '：', '，', '|', '\t', '```\n', '# '],
  ...['甲', '乙', '𬭎', '🏳️‍🌈', '\ufeff', '\ud83c', '\udf08', 'a', ''],
];

const piece = fc.constantFrom(...PIECES);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const place = fc.record({ line: fc.nat(30), character: fc.nat(25) });
const ranged = fc.record({ range: fc.record({ start: place, end: place }), text: fc.oneof(piece, piece, text) });
const typed = place.chain((start) => piece.map((text) => ({ range: { start, end: start }, text })));
const change = fc.oneof(
  typed,
  typed,
  ranged,
  ranged.map(({ text }) => ({ text })),
);
const notification = fc.oneof(
  fc.array(change, { minLength: 1, maxLength: 4 }),
  // From the last to the first.
  fc.array(typed, { minLength: 2, maxLength: 5 }).map((changes) => changes.sort((a, b) => compare(b, a))),
);

function compare(a: { range: { start: { line: number; character: number } } }, b: typeof a): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

/** A client that keeps what it was told until it is told otherwise. */
class Reader {
  readonly #draft: TestDraft;
  #resultId: string | undefined;
  #items: readonly Diagnostic[] = [];

  constructor(draft: TestDraft) {
    this.#draft = draft;
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    const report = await this.#draft.pull(this.#resultId);
    this.#resultId = report.resultId;
    if (report.kind === 'full') this.#items = report.items;
    return this.#items;
  }

  /** All that the server says of the draft. */
  async read(): Promise<unknown> {
    const diagnostics = await this.diagnostics();
    const said = [this.#draft.mark(diagnostics), diagnostics, await this.#draft.symbols(), await this.#draft.folds()];
    return JSON.parse(JSON.stringify(said).replaceAll(this.#draft.uri, ''));
  }
}

test(
  'after any changes the findings and the headings are those of the text opened anew',
  withServer({}, async (client) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 4 }).map((texts) => texts.join('\n')),
        fc.array(fc.tuple(notification, fc.constantFrom('', 'symbols', 'diagnostics')), { maxLength: 12 }),
        fc.constantFrom('gongwen', 'plaintext', 'markdown'),
        async (before, notifications, languageId) => {
          const edited = await client.open(before, { languageId });
          const reader = new Reader(edited);
          for (const [changes, look] of notifications) {
            await edited.change(...(changes as TextDocumentContentChangeEvent[]));
            if (look === 'symbols') await edited.symbols();
            if (look === 'diagnostics') await reader.diagnostics();
          }
          const fresh = await client.open(edited.text, { languageId });
          const [is, shouldBe] = [await reader.read(), await new Reader(fresh).read()];
          await edited.close();
          await fresh.close();
          assert.deepEqual(is, shouldBe);
        },
      ),
      { numRuns: 150 },
    );
  }),
);
