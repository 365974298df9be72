/** What a look through a folder tells from a file's name and its bytes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { decoded } from '../../client/src/folder/decoding.ts';
import { languageByName } from '../../client/src/folder/draftNames.ts';

const { contributes } = JSON.parse(readFileSync(resolve(__dirname, '../../package.json'), 'utf8'));

describe('the language that a file opens in', () => {
  const languageOf = languageByName(contributes.languages);
  for (const [path, language] of [
    ['/文稿/2025年工作总结.txt', 'gongwen'],
    ['/文稿/2025年工作總結.md', 'gongwen'],
    ['/文稿/述职报告.TXT', 'gongwen'],
    ['/文稿/稿.gw.md', 'gongwen'],
    ['/文稿/稿.GW.TXT', 'gongwen'],
    ['/文稿/稿.gongwen', 'gongwen'],
    ['/工作总结/便条.txt', 'plaintext'],
    ['/文稿/工作总结.docx.txt.md', 'gongwen'],
    ['/文稿/readme.md', 'markdown'],
    ['/文稿/agw.txt', 'plaintext'],
  ] as const) {
    test(`${path}: ${language}`, () => assert.equal(languageOf(path), language));
  }
});

describe('the bytes of a file', () => {
  const text = '一、全镇新建水渠3条，惠及××村。\r\n';
  for (const [encoding, addBOM] of [
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['gb18030', false],
    ['gbk', false],
  ] as const) {
    test(`are read in ${encoding}${addBOM ? ' with its mark' : ''}`, () => {
      assert.equal(decoded(iconv.encode(text, encoding, { addBOM })), text);
    });
  }

  test('may be none of a text', () => {
    for (const bytes of [
      [0x50, 0x4b, 3, 4, 0, 0],
      [0x89, 0x50, 0xff, 0x0d],
      [0xff, 0xfe, 0x00, 0xd8],
    ]) {
      assert.equal(decoded(Uint8Array.from(bytes)), undefined);
    }
    assert.equal(decoded(new Uint8Array()), '');
  });
});
