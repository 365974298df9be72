import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { commandUnderTest } from './command.ts';

const desk = commandUnderTest();

const BLANK = '投入**万元。\n';
const OFF = '{ "rules": { "placeholder": "off" } }';

/** What each file was found to have, and whether the command was content. */
async function checked(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const { put, hegao } = desk();
  put(files);
  const { code, out, error } = await hegao(['check', '--format', 'ndjson', ...args]);
  const found = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(
      ({ path, diagnostics }) => `${path} ${diagnostics.map((one: { severity: string }) => one.severity).join(' ')}`,
    );
  return { code, found, error };
}

describe('.hegao.json', () => {
  test('the nearest above a draft holds for it', async () => {
    const { found } = await checked(
      {
        '.hegao.json': '{ "rules": { "placeholder": "hint" } }',
        '一.txt': BLANK,
        '镇/一.txt': BLANK,
        '村/.hegao.json': OFF,
        '村/组/一.txt': BLANK,
      },
      '一.txt',
      '镇',
      '村',
    );
    assert.deepEqual(found, ['一.txt hint', '镇/一.txt hint', '村/组/一.txt ']);
  });

  test('comments, a trailing comma, $schema and other encodings are no trouble', async () => {
    const config = '{\n  // 征求意见稿\n  "$schema": "x",\n  "rules": { "placeholder": "off", },\n}\n';
    assert.equal((await checked({ '.hegao.json': config, '稿.txt': BLANK }, '稿.txt')).code, 0);
    const marked = iconv.encode(config, 'utf-16le', { addBOM: true });
    assert.equal((await checked({ '.hegao.json': marked, '稿.txt': BLANK }, '稿.txt')).code, 0);
  });

  test('"region": "tw": ○○ stands for what is not said', async () => {
    const draft = '本校校長○○○率團訪問。\n';
    assert.equal((await checked({ '稿.txt': draft }, '稿.txt')).code, 1);
    assert.equal((await checked({ '.hegao.json': '{"region":"tw"}', '稿.txt': draft }, '稿.txt')).code, 0);
  });

  test('--config stands in for it, --rule comes after both', async () => {
    const files = { '.hegao.json': OFF, '别.json': '{}', '稿.txt': BLANK };
    assert.equal((await checked(files, '稿.txt')).code, 0);
    assert.equal((await checked(files, '--config', '别.json', '稿.txt')).code, 1);
    assert.equal((await checked(files, '--rule', 'placeholder=warning', '稿.txt')).code, 1);
  });
});

describe('a configuration that is wrong', () => {
  const wrong: Readonly<Record<string, string>> = {
    '{\n  "rules": { "placeholder": "off" }\n  "region": "tw"\n}': '3:3: 此处缺逗号“,”。',
    '{ “rules”: {} }': '1:3: 全角标点 “ 应为半角 "。',
    '{ "rules": {}，"region": "tw" }': '1:14: 全角标点 ， 应为半角 ,。',
    '{ "rules": { "placeholder": "off" }': '1:36: 缺右花括号“}”。',
    '[]': '1:1: 设置文件应为一个对象：{ … }。',
    '{ "rulse": {} }': '1:3: 没有“rulse”这项设置，是否为“rules”？',
    '{ "rules": { "place-holder": "off" } }': '1:14: 没有“place-holder”这条规则，是否为“placeholder”？',
    '{ "rules": { "拼写": "off" } }': '1:14: 没有“拼写”这条规则。',
    '{ "rules": { "placeholder": "warn" } }':
      '1:29: “placeholder”应为 off | hint | information | warning | error 之一，文中为 "warn"。',
    '{ "protect": "里程" }': '1:14: “protect”应为一列词语：[ "…", "…" ]。',
    '{ "protect": ["里程", 3] }': '1:21: “protect”应为一列词语：[ "…", "…" ]。',
    '{ "rules": { "placeholder": "off", "placeholder": "error" } }': '1:36: “placeholder”写了两次，只能写一次。',
    '{ "rules": {}, "rules": {} }': '1:16: “rules”写了两次，只能写一次。',
    [`{ "protect": ${'['.repeat(100_000)}`]: '1:77: 括号嵌套得太深，没有哪项设置这样写。',
    '{ "plainText": true }': '1:16: “plainText”应为 auto | always | never 之一，文中为 true。',
  };
  for (const [config, says] of Object.entries(wrong)) {
    test(`${config.replace(/\s+/g, ' ').slice(0, 80)}: ${says}`, async () => {
      const { code, found, error } = await checked(
        { '坏.json': config, '稿.txt': BLANK },
        '--config',
        '坏.json',
        '稿.txt',
      );
      assert.equal(error, `hegao: 坏.json:${says}\nhegao: 坏.json: 设置文件有误，未核\n`);
      assert.deepEqual([code, found], [2, []]);
    });
  }

  test('found on the way up: said once, and the defaults hold', async () => {
    const { code, found, error } = await checked(
      { '.hegao.json': '{ "rules": { "placeholder": "off", "all": "off" } }', '甲.txt': BLANK, '乙.txt': BLANK },
      '甲.txt',
      '乙.txt',
    );
    assert.deepEqual([code, ...found], [2, '甲.txt error', '乙.txt error']);
    assert.match(error, /^hegao: \S+\/\.hegao\.json:1:36: 没有“all”这条规则。\nhegao: \S+: 这个设置文件不予采用\n$/);
  });

  test('one that is asked for and not there', async () => {
    const { code, error } = await checked({ '稿.txt': BLANK }, '--config', '没有.json', '稿.txt');
    assert.equal(error, 'hegao: 没有.json: 找不到这个文件或文件夹\nhegao: 没有.json: 设置文件有误，未核\n');
    assert.equal(code, 2);
  });
});

describe('several .hegao.json above a draft', () => {
  test('add up, the nearer deciding rule by rule, as far up as "root"', async () => {
    const headings = '一、甲\n三、丙\n';
    const { found } = await checked(
      {
        '.hegao.json': '{ "rules": { "placeholder": "hint", "heading-sequence": "information" } }',
        '镇/.hegao.json': '{ "rules": { "placeholder": "warning" } }',
        '镇/一.txt': BLANK + headings,
        '村/.hegao.json': '{ "root": true }',
        '村/一.txt': BLANK + headings,
      },
      '镇',
      '村',
    );
    assert.deepEqual(found, ['镇/一.txt warning information', '村/一.txt error error']);
  });

  test('one that is wrong is left out, and the others hold', async () => {
    const { code, found, error } = await checked(
      { '.hegao.json': OFF, '镇/.hegao.json': '{ "rules": 3 }', '镇/一.txt': BLANK },
      '镇',
    );
    assert.deepEqual([code, found], [2, ['镇/一.txt ']]);
    assert.match(error, /镇\/\.hegao\.json:1:12: /);
  });
});
