import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { commandUnderTest, type Desk } from './command.ts';

const desk = commandUnderTest();

const DRAFT = '一、总体情况\nxx县投入**万元。\n三、存在问题\n';

/** What is reported: file, rule and the words it is about. */
async function reported({ hegao, read }: Desk, ...args: string[]): Promise<string[]> {
  const { out } = await hegao(['check', '--format', 'ndjson', ...args]);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .flatMap(({ path, diagnostics }) => {
      const lines = read(path).toString().split('\n');
      return diagnostics.map(
        ({
          code,
          range: { start, end },
        }: {
          code: string;
          range: { start: { line: number; character: number }; end: { character: number } };
        }) => `${path} ${code} ${lines[start.line]!.slice(start.character, end.character)}`,
      );
    });
}

describe('what .hegao.json ignores', () => {
  test('is not reported, by its words and its sentence, in whichever draft of the folder', async () => {
    const here = desk();
    const ignore = [
      { rule: 'placeholder', text: 'xx', before: '', after: '县投入**万元' },
      { rule: 'heading-sequence', file: '二.txt' },
    ];
    here.put({ '.hegao.json': JSON.stringify({ ignore }), '一.txt': DRAFT, '二.txt': `说明。${DRAFT}` });
    assert.deepEqual(await reported(here, '一.txt', '二.txt'), [
      '一.txt placeholder **',
      '一.txt heading-sequence 三、',
      '二.txt placeholder **',
    ]);
  });

  test('is not fixed either', async () => {
    const { put, hegao, read } = desk();
    const ignore = [{ rule: 'heading-sequence', text: '三、' }];
    put({ '.hegao.json': JSON.stringify({ ignore }), '一.txt': DRAFT });
    assert.equal((await hegao(['fix', '一.txt'])).code, 0);
    assert.equal(read('一.txt').toString(), DRAFT);
  });

  const STALE =
    '{\n  "ignore": [\n    { "rule": "placeholder", "text": "某某", "seen": "一.txt" },\n    { "rule": "placeholder", "text": "xx" }\n  ]\n}';

  test('and is gone from the draft it was seen in is said, at its line', async () => {
    const { put, hegao, folder } = desk();
    put({ '.hegao.json': STALE, '一.txt': DRAFT, '二.txt': '没有问题。\n' });
    const { error, code } = await hegao(['check', '一.txt']);
    assert.equal(error, `hegao: ${folder}/.hegao.json:3:5: 忽略的 placeholder“某某”稿中已无，可以删去\n`);
    assert.equal(code, 1);
    assert.equal((await hegao(['check', '二.txt'])).error, '');
  });

  test('and is in no draft is said when all of the folder are checked', async () => {
    const { put, hegao } = desk();
    put({ '.hegao.json': STALE, '二.txt': '没有问题。\n' });
    const { error } = await hegao(['check', '.']);
    assert.deepEqual(
      [...error.matchAll(/json:(\d+):5: /g)].map((match) => match[1]),
      ['3', '4'],
    );
    // A rule that is off has not looked.
    assert.equal((await hegao(['check', '--rule', 'placeholder=off', '.'])).error, '');
  });

  test('and was moved to another draft of the folder is not gone', async () => {
    const { put, hegao } = desk();
    put({ '.hegao.json': STALE.replace('某某', '**'), '二.txt': DRAFT });
    assert.equal((await hegao(['check', '.'])).error, '');
  });
});

describe('hegao check --write-baseline', () => {
  test('has all that is found today ignored from now on, and what is new reported', async () => {
    const here = desk();
    here.put({ '稿/一.txt': DRAFT, '稿/二.txt': 'xx局、xx局。\n' });
    const first = await here.hegao(['check', '--write-baseline', '稿']);
    assert.deepEqual([first.code, first.error], [0, '']);
    assert.equal(first.out, `${here.folder}/.hegao.json：记下 5 处，以后不再报\n`);
    assert.deepEqual(JSON.parse(here.read('.hegao.json').toString()).ignore[0], {
      rule: 'placeholder',
      text: 'xx',
      before: '',
      after: '县投入**万元',
      seen: '稿/一.txt',
    });
    assert.deepEqual(await reported(here, '稿'), []);
    here.put({ '稿/一.txt': `${DRAFT}由xx局负责。\n` });
    assert.deepEqual(await reported(here, '稿'), ['稿/一.txt placeholder xx']);
    assert.equal(
      (await here.hegao(['check', '--write-baseline', '稿'])).out,
      `${here.folder}/.hegao.json：记下 1 处，以后不再报\n`,
    );
    assert.equal((await here.hegao(['check', '--write-baseline', '稿'])).out, '没有要记的问题。\n');
    const { error, code } = await here.hegao(['check', '稿']);
    assert.deepEqual([error, code], ['', 0]);
  });

  test('goes into the nearest file, which keeps its comments and its encoding', async () => {
    const here = desk();
    const config = '{\r\n  // 征求意见稿\r\n  "rules": { "item-count": "off" }\r\n}\r\n';
    here.put({ '.hegao.json': '{}', '镇/.hegao.json': iconv.encode(config, 'gb18030'), '镇/一.txt': '由xx局负责。\n' });
    assert.equal((await here.hegao(['check', '--write-baseline', '镇'])).code, 0);
    assert.equal(here.read('.hegao.json').toString(), '{}');
    assert.equal(
      iconv.decode(here.read('镇/.hegao.json'), 'gb18030'),
      '{\r\n  // 征求意见稿\r\n  "rules": { "item-count": "off" },\r\n  "ignore": [\r\n' +
        '    { "rule": "placeholder", "text": "xx", "before": "由", "after": "局负责", "seen": "一.txt" }\r\n  ]\r\n}\r\n',
    );
    assert.deepEqual(await reported(here, '镇'), []);
  });

  test('or into the one that --config names', async () => {
    const here = desk();
    here.put({ '一.txt': DRAFT, '别.json': '{}' });
    await here.hegao(['check', '--write-baseline', '--config', '别.json', '一.txt']);
    assert.deepEqual(await reported(here, '--config', '别.json', '一.txt'), []);
    assert.equal((await reported(here, '一.txt')).length, 3);
  });

  test('a file that is wrong is left as it is', async () => {
    const { put, hegao, read } = desk();
    put({ '.hegao.json': '{ "rules": ', '一.txt': DRAFT });
    assert.equal((await hegao(['check', '--write-baseline', '一.txt'])).code, 2);
    assert.equal(read('.hegao.json').toString(), '{ "rules": ');
  });
});
