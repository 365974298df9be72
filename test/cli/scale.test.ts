import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commandUnderTest } from './command.ts';

const desk = commandUnderTest();

const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `稿/${String(index).padStart(3, '0')}.txt`,
      `一、情况\n第${index}份，投入**万元。\n${index % 3 === 0 ? '三' : '二'}、打算\n`,
    ]),
  );

const paths = (out: string): readonly string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).path);

describe('hegao check --jobs', () => {
  for (const format of ['text', 'json', 'ndjson', 'sarif']) {
    test(`${format}: however many threads, the same output in the same order, and the same faults`, async () => {
      const { put, hegao } = desk();
      put({
        ...many(60),
        '稿/坏/.hegao.json': '{ "rules": 5 }',
        '稿/坏/甲.txt': '投入**万元。\n',
        '稿/坏/乙.txt': '投入**万元。\n',
        '稿/图.txt': Uint8Array.from([0, 1, 2, 255, 254, 0, 0]),
        '.hegao.json': JSON.stringify({ ignore: [{ rule: 'placeholder', text: '没有这一处' }] }),
      });
      const [one, four] = await Promise.all(
        ['1', '4'].map((jobs) => hegao(['check', '--format', format, '--jobs', jobs, '无.txt', '稿', '.'])),
      );
      assert.equal(four!.out, one!.out);
      assert.equal(four!.error, one!.error);
      assert.match(one!.error, /^hegao: 无\.txt: 找不到/);
      assert.deepEqual([one!.code, four!.code], [2, 2]);
    });
  }

  test('a reader that goes away ends the run', async () => {
    const { put, shell } = desk();
    put(many(200));
    const { out } = await shell('hegao check --format ndjson --jobs 2 稿 | head -n 1');
    assert.deepEqual(paths(out), ['稿/000.txt']);
  });

  test('no number of threads', async () => {
    const { hegao } = desk();
    for (const jobs of ['0', '-1', '两', '1.5']) {
      const { code, error } = await hegao(['check', `--jobs=${jobs}`, '稿']);
      assert.deepEqual([code, error], [2, `hegao: --jobs 应为正整数或 auto，写的是 ${jobs}。用法见 hegao --help。\n`]);
    }
  });
});

describe('hegao check --files-from', () => {
  test('names from standard input, a line each, after those of the command line', async () => {
    const { put, hegao } = desk();
    put(many(3));
    const input = '稿/002.txt\r\n\n稿/001.txt\n稿/无.txt';
    const { code, out, error } = await hegao(['check', '--format', 'ndjson', '--files-from', '-', '稿/000.txt'], {
      input,
    });
    assert.deepEqual(paths(out), ['稿/000.txt', '稿/002.txt', '稿/001.txt']);
    assert.deepEqual([code, error], [2, 'hegao: 稿/无.txt: 找不到这个文件或文件夹\n']);
  });

  test('names from a file; one that is not there', async () => {
    const { put, hegao } = desk();
    put({ ...many(2), 清单: '稿/001.txt\n' });
    assert.deepEqual(paths((await hegao(['check', '--format', 'ndjson', '--files-from', '清单'])).out), ['稿/001.txt']);
    const { code, error } = await hegao(['check', '--files-from', '无']);
    assert.deepEqual([code, error], [2, 'hegao: 无: 找不到这个文件或文件夹\n']);
  });

  test('standard input cannot be a draft and the list of drafts', async () => {
    const { hegao } = desk();
    const { code, error } = await hegao(['check', '--files-from', '-', '-']);
    assert.deepEqual(
      [code, error],
      [2, 'hegao: 标准输入只有一个：不能既是稿子，又是稿名的清单。用法见 hegao --help。\n'],
    );
  });
});

describe('hegao check --resume', () => {
  test('goes on where a run was cut off, and counts what that has found', async () => {
    const { put, hegao, shell } = desk();
    put(many(120));
    const cutOff = await shell('hegao check --format ndjson --resume 进度 --jobs 2 稿 | head -n 5');
    const rest = await hegao(['check', '--format', 'ndjson', '--resume', '进度', '稿']);
    assert.equal(rest.code, 1);
    const all = Array.from({ length: 120 }, (_, index) => `稿/${String(index).padStart(3, '0')}.txt`);
    // Beyond what `head` let through, a few were printed to nobody.
    assert.deepEqual([...new Set([...paths(cutOff.out), ...paths(rest.out)])].slice(0, 5), all.slice(0, 5));
    assert.deepEqual(paths(rest.out), all.slice(-paths(rest.out).length));
    const again = await hegao(['check', '--resume', '进度', '稿']);
    assert.deepEqual([again.code, again.out], [1, '共核 120 个文件，发现问题 160 处（必错 160）。\n']);
  });

  test('a line that was cut off is passed over, and its draft is checked again', async () => {
    const { put, hegao, read } = desk();
    put({
      ...many(2),
      进度: '{"path":"稿/000.txt","counts":{"error":2,"warning":0,"information":0,"hint":0}}\n{"path":"稿/001',
    });
    assert.deepEqual(paths((await hegao(['check', '--format', 'ndjson', '--resume', '进度', '稿'])).out), [
      '稿/001.txt',
    ]);
    assert.match(read('进度').toString(), /\n\{"path":"稿\/001\n\{"path":"稿\/001\.txt",/);
  });

  test('a draft that could not be read is tried again', async () => {
    const { put, hegao } = desk();
    put(many(1));
    await hegao(['check', '--resume', '进度', '稿/000.txt', '稿/后来.txt']);
    put({ '稿/后来.txt': '投入**万元。\n' });
    const { out } = await hegao(['check', '--format', 'ndjson', '--resume', '进度', '稿/000.txt', '稿/后来.txt']);
    assert.deepEqual(paths(out), ['稿/后来.txt']);
  });

  test('formats whose halves make no whole', async () => {
    const { hegao } = desk();
    const { code, error } = await hegao(['check', '--format', 'json', '--resume', '进度', '稿']);
    assert.deepEqual(
      [code, error],
      [2, 'hegao: --resume 不能与 --format json 同用，请用 ndjson 或 text。用法见 hegao --help。\n'],
    );
  });
});
