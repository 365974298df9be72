/** Whatever is said to a user is said in three languages: by the manifest, the client, the server and the command line. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { transformSync } from 'esbuild';
import { en as wordsEn } from '../../server/src/cli/words/en.ts';
import { zhCn as wordsCn } from '../../server/src/cli/words/zh-cn.ts';
import { zhTw as wordsTw } from '../../server/src/cli/words/zh-tw.ts';
import { en } from '../../server/src/core/messages/en.ts';
import { zhCn } from '../../server/src/core/messages/zh-cn.ts';
import { zhTw } from '../../server/src/core/messages/zh-tw.ts';

type Table = Readonly<Record<string, string>>;
type Language = 'zh' | 'tw' | 'en';

const root = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifestTexts = (name: string): Table => JSON.parse(read(name));

/** The client's texts, under an editor in this language. */
function clientIn(language: string): {
  texts: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  text(key: string, args?: Readonly<Record<string, string | number>>): string;
} {
  const { code } = transformSync(read('client/src/texts.ts'), { loader: 'ts', format: 'cjs' });
  const module = { exports: {} };
  new Function('require', 'module', code)(() => ({ env: { language } }), module);
  return module.exports as ReturnType<typeof clientIn>;
}

const clientTexts = (language: Language): Table =>
  Object.fromEntries(Object.entries(clientIn('zh-cn').texts).map(([key, said]) => [key, said[language]]));

const tables: Readonly<Record<string, Readonly<Record<Language, Table>>>> = {
  'the manifest': {
    zh: manifestTexts('package.nls.json'),
    tw: manifestTexts('package.nls.zh-tw.json'),
    en: manifestTexts('package.nls.en.json'),
  },
  'the client': { zh: clientTexts('zh'), tw: clientTexts('tw'), en: clientTexts('en') },
  'the server': { zh: zhCn, tw: zhTw, en },
  'the command line': { zh: wordsCn, tw: wordsTw, en: wordsEn },
};

/** What a text leaves to be filled in: `{count}`; and the `%names%` of the manifest's own. */
const blanksIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

for (const [name, { zh, tw, en }] of Object.entries(tables)) {
  describe(`what ${name} says`, () => {
    test('is said in all three languages', () => {
      assert.deepEqual(Object.keys(tw).sort(), Object.keys(zh).sort());
      assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
      // What is nothing in one language, as between two parts of a sentence, is nothing in each.
      const empty = (table: Table) =>
        Object.keys(table)
          .filter((key) => table[key]!.trim() === '')
          .sort();
      assert.deepEqual([empty(tw), empty(en)], [empty(zh), empty(zh)]);
    });

    test('has the same to be filled in in each', () => {
      for (const [key, text] of Object.entries(zh)) {
        assert.deepEqual(blanksIn(tw[key]!), blanksIn(text), `${key}: ${tw[key]}`);
        assert.deepEqual(blanksIn(en[key]!), blanksIn(text), `${key}: ${en[key]}`);
      }
    });

    test('is quoted in each with its own marks', () => {
      assert.deepEqual(
        Object.entries(zh).filter(([, text]) => /[「」]/.test(text)),
        [],
      );
      assert.deepEqual(
        Object.entries(tw).filter(([, text]) => /[“”]/.test(text)),
        [],
      );
      assert.deepEqual(
        Object.entries(en).filter(([, text]) => /[，。；：！？「」]/.test(text.replace(/“[^”]*”/g, ''))),
        [],
      );
    });
  });
}

describe('the texts of the client', () => {
  for (const [language, fillIn] of [
    ['zh-cn', '填写'],
    ['zh-sg', '填写'],
    ['zh-tw', '填寫'],
    ['zh-hk', '填寫'],
    ['en', 'Fill in'],
    ['en-GB', 'Fill in'],
    // Who writes Chinese reports under an editor in another language reads Chinese.
    ['ja', '填写'],
    ['fr', '填写'],
  ] as const) {
    test(`under an editor in ${language}`, () => {
      const { text } = clientIn(language);
      assert.equal(text('fillIn'), fillIn);
      assert.match(text('blanksLeft', { count: 12 }), /12/);
    });
  }

  test('are all in use', () => {
    const files = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
    const source = files
      .filter((file) => file.endsWith('.ts') && file !== 'texts.ts')
      .map((file) => read(join('client/src', file)))
      .join('\n');
    // Those of a family, `in.simplified`, are put together where they are said.
    const used = (key: string) => source.includes(`'${key}'`) || source.includes(`\`${key.replace(/\..*/, '.')}\${`);
    const states = ['running', 'starting', 'stopped'];
    const unused = Object.keys(clientIn('zh-cn').texts).filter((key) => !used(key) && !states.includes(key));
    assert.deepEqual(unused, []);
  });
});
