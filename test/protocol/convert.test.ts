import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { Conversions } from '../../server/src/core/script/conversion.ts';
import { loadDictionaries } from '../../server/src/core/script/loadDictionaries.ts';
import { type Converted, type ConvertParams, ConvertRequest } from '../../server/src/lsp/features/convert.ts';
import { ScriptRequest } from '../../server/src/lsp/features/script.ts';
import { readBrackets } from '../brackets.ts';
import { DIST, spawnServer, type TestClient, type TestDraft, withServer } from './client.ts';

type Options = Omit<ConvertParams, 'textDocument'>;

function ask({ client, uri }: TestDraft, options: Options = {}): Promise<Converted | null> {
  return client.connection.sendRequest(ConvertRequest.method, { textDocument: { uri }, ...options });
}

/** Converts as an editor does, and tells the server. */
async function convert(draft: TestDraft, options: Options = {}): Promise<string> {
  const converted = await ask(draft, options);
  assert.ok(converted !== null);
  await draft.apply([...converted.edits]);
  return draft.text;
}

const DRAFT = '一、总体情况\r\n20**年，瀋陽市干部着力推进。\r\n';
const TAIWAN = '一、總體情況\r\n20**年，瀋陽市幹部著力推進。\r\n';

const served = (run: (client: TestClient) => Promise<void>) => withServer({}, run);

describe('hegao/convert', () => {
  test(
    'goes to the other script and back, exactly',
    served(async (client) => {
      const draft = await client.open(DRAFT);
      assert.equal(await convert(draft), TAIWAN);
      assert.equal(await convert(draft), DRAFT);
    }),
  );

  test(
    'edits lie within lines, and only where something changes',
    served(async (client) => {
      const draft = await client.open('甲\n一、总体\n情况，乙\n');
      const { edits, from, to } = (await ask(draft))!;
      assert.deepEqual([from, to], ['simplified', 'tw']);
      assert.deepEqual(
        edits.map(({ range, newText }) => [draft.document.getText(range), newText]),
        [
          ['总体', '總體'],
          ['况', '況'],
        ],
      );
    }),
  );

  test(
    'what was edited meanwhile is converted, the rest is exact',
    served(async (client) => {
      const draft = await client.open(DRAFT);
      await convert(draft);
      await draft.replace('總體', '總的');
      assert.equal(await convert(draft), DRAFT.replace('总体', '总的'));
    }),
  );

  test(
    'a draft that was saved under a name, or closed, is remembered',
    served(async (client) => {
      const draft = await client.open(DRAFT);
      await convert(draft);
      await draft.close();
      const saved = await client.open(draft.text);
      assert.equal(await convert(saved), DRAFT);
    }),
  );

  test(
    'a selection is converted alone, and back',
    served(async (client) => {
      const { text, spans } = readBrackets('总体⟦情况发展⟧总体\n⟦总体⟧总体');
      const draft = await client.open(text);
      const ranges = spans.map((span) => draft.range(span));
      assert.equal(await convert(draft, { ranges }), '总体情況發展总体\n總體总体');
      assert.equal(await convert(draft, { ranges }), text);
    }),
  );

  test(
    'a look leaves no memory',
    served(async (client) => {
      const draft = await client.open('“瀋陽”的只\n');
      const look = (await ask(draft, { to: 'tw', remember: false }))!;
      await draft.apply([...look.edits]);
      assert.equal(await convert(draft, { to: 's' }), '“沈阳”的只\n');
    }),
  );

  test(
    'words that are protected, titles and the region are the settings’ choice',
    withServer({ initializationOptions: { protect: ['发展银行'] } }, async (client) => {
      const draft = await client.open('发展银行学《发展》，这里的发展');
      assert.equal(await convert(draft, { traditional: 'hk', keepTitles: true }), '发展银行學《发展》，這裏的發展');
    }),
  );

  test(
    'an editor in the language of Hong Kong writes as Hong Kong does',
    withServer({ locale: 'zh-hk' }, async (client) => {
      assert.equal(await convert(await client.open('这里')), '這裏');
    }),
  );

  test(
    'says what a text is written in',
    served(async (client) => {
      for (const [text, script] of [
        ['一、总体情况', 'simplified'],
        ['一、總體情況', 'traditional'],
        ['总体总体總體總體', 'mixed'],
        ['一、上下', 'neutral'],
      ] as const) {
        const { uri } = await client.open(text);
        const answer = await client.connection.sendRequest(ScriptRequest.method, { textDocument: { uri } });
        assert.deepEqual(answer, { version: 1, script });
      }
    }),
  );
});

describe('the dictionaries', () => {
  test('are not in what starts with the editor', () => {
    for (const file of ['server.js', 'server.browser.js', 'client.js', 'client.browser.js', 'cli.js']) {
      assert.ok(!readFileSync(join(dirname(DIST), file), 'utf8').includes('皇太后'), file);
    }
    assert.ok(readFileSync(join(dirname(DIST), 'toTraditional.js'), 'utf8').includes('皇太后'));
  });

  test('are loaded by the first conversion, each way for itself, and not before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hegao-dist-'));
    const put = (name: string) => copyFileSync(join(dirname(DIST), name), join(folder, name));
    put('server.js');
    const { client, stop } = await spawnServer({}, join(folder, 'server.js'));
    try {
      const draft = await client.open(DRAFT);
      assert.equal((await draft.diagnostics()).length, 1);
      await assert.rejects(ask(draft), /toTraditional/);
      put('toTraditional.js');
      assert.equal(await convert(draft), TAIWAN);
      const other = await client.open('總體');
      await assert.rejects(ask(other), /toSimplified/);
      put('toSimplified.js');
      assert.equal(await convert(other), '总体');
    } finally {
      await stop();
      rmSync(folder, { recursive: true });
    }
  });

  test('as they ship, shortened, convert as OpenCC’s do', async () => {
    const shipped = new Conversions(async (way) => createRequire(DIST)(`./${way}.js`).dictionaries);
    const whole = new Conversions(loadDictionaries);
    const text = readFileSync(join(dirname(DIST), '../test/script/cases/tw.txt'), 'utf8');
    for (const target of ['tw', 'twp', 's'] as const) {
      const [one, other] = [await shipped.to(target), await whole.to(target)];
      assert.equal(one.convert(text), other.convert(text));
    }
  });
});
