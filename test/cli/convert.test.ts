import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { commandUnderTest } from './command.ts';

const desk = commandUnderTest();

const DRAFT = '青禾镇工作总结\r\n20**年，干部余明同志在会上总结发言。\r\n';
const TAIWAN = '青禾鎮工作總結\r\n20**年，幹部余明同志在會上總結發言。\r\n';

describe('hegao convert', () => {
  test('writes to standard output and leaves the draft alone', async () => {
    const { put, read, hegao } = desk();
    put({ '稿.txt': DRAFT });
    assert.deepEqual(await hegao(['convert', '--to', 'tw', '稿.txt']), {
      code: 0,
      bytes: Buffer.from(TAIWAN),
      out: TAIWAN,
      error: '',
    });
    assert.equal(read('稿.txt').toString(), DRAFT);
  });

  for (const [to, expected] of [
    ['hk', '這裏的群眾説'],
    ['t', '這裏的群衆說'],
    ['twp', '這裡的群眾說'],
  ] as const) {
    test(`--to ${to}`, async () => {
      const { out } = await desk().hegao(['convert', '--to', to, '-'], { input: '这里的群众说' });
      assert.equal(out, expected);
    });
  }

  test('tells by the draft how its region writes', async () => {
    const { out } = await desk().hegao(['convert', '--to', 's', '-'], { input: '裡面沿著，編著' });
    assert.equal(out, '里面沿着，编著');
    const hongKong = await desk().hegao(['convert', '--to', 's', '-'], { input: '説明：裏面沿着，原著' });
    assert.equal(hongKong.out, '说明：里面沿着，原著');
  });

  test('--beside writes a file of its own, and over none', async () => {
    const { put, read, hegao } = desk();
    put({ '稿/总结.gw.txt': DRAFT });
    assert.equal((await hegao(['convert', '--to', 'tw', '--beside', '稿'])).code, 0);
    assert.equal(read('稿/总结.tw.gw.txt').toString(), TAIWAN);
    const again = await hegao(['convert', '--to', 'tw', '--beside', '稿/总结.gw.txt']);
    assert.equal(again.code, 2);
    assert.match(again.error, /已经有了/);
  });

  test('--out names a file, or a folder for several', async () => {
    const { put, read, hegao } = desk();
    put({ 'a.txt': DRAFT, 'b.txt': DRAFT });
    await hegao(['convert', '--to', 'tw', '--out', 'c.txt', 'a.txt']);
    assert.equal(read('c.txt').toString(), TAIWAN);
    await hegao(['convert', '--to', 'tw', '--out', '繁', 'a.txt', 'b.txt']);
    assert.equal(read('繁/b.txt').toString(), TAIWAN);
    const over = await hegao(['convert', '--to', 'tw', '--out', 'a.txt', 'a.txt']);
    assert.equal(over.code, 2);
    assert.equal(read('a.txt').toString(), DRAFT);
  });

  test('only --write writes over the draft', async () => {
    const { put, read, hegao } = desk();
    put({ 'a.txt': DRAFT });
    assert.equal((await hegao(['convert', '--to', 'tw', '--write', 'a.txt'])).code, 0);
    assert.equal(read('a.txt').toString(), TAIWAN);
  });

  test('two drafts do not run together on standard output', async () => {
    const { put, hegao } = desk();
    put({ 'a.txt': DRAFT, 'b.txt': DRAFT });
    const { code, out, error } = await hegao(['convert', '--to', 'tw', 'a.txt', 'b.txt']);
    assert.deepEqual([code, out], [2, TAIWAN]);
    assert.match(error, /b\.txt: 标准输出只容一篇/);
  });

  test('words of the list and of .hegao.json stay', async () => {
    const { put, hegao } = desk();
    put({
      'a.txt': '发展银行、云台县、《发展纲要》后',
      'words.txt': '发展银行\n',
      '.hegao.json': '{"protect":["云台县"]}',
    });
    const { out } = await hegao(['convert', '--to', 'tw', '--protect', 'words.txt', '--keep-titles', 'a.txt']);
    assert.equal(out, '发展银行、云台县、《发展纲要》後');
    assert.equal((await hegao(['convert', '--to', 'tw', '--protect', 'none.txt', 'a.txt'])).code, 2);
  });

  test('a draft stays in its encoding as long as that has the characters', async () => {
    const { put, hegao } = desk();
    put({ 'gb.txt': iconv.encode(DRAFT, 'gb18030'), 'big5.txt': iconv.encode(TAIWAN, 'big5') });
    const gb = await hegao(['convert', '--to', 'tw', 'gb.txt']);
    assert.equal(iconv.decode(gb.bytes, 'gb18030'), TAIWAN);
    const big5 = await hegao(['convert', '--to', 's', 'big5.txt']);
    assert.equal(big5.out, DRAFT);
    assert.match(big5.error, /BIG5.*UTF-8/);
  });

  test('says what is missing', async () => {
    for (const [args, said] of [
      [['convert', 'a.txt'], /--to s\|t\|tw\|hk\|twp/],
      [['convert', '--to', 'jp', 'a.txt'], /--to 应为/],
      [['convert', '--to', 's', '--write', '--beside', 'a.txt'], /只能写一个/],
      [['convert', '--to', 's'], /哪些文件/],
    ] as const) {
      const { code, error } = await desk().hegao(args);
      assert.equal(code, 2);
      assert.match(error, said);
    }
  });
});
