import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { commandUnderTest } from './command.ts';

const desk = commandUnderTest();

const CLEAN = '一、基本情况\n全镇平稳有序。\n二、主要做法\n逐户走访。\n';
const SKIPPED = '一、基本情况\n全镇平稳有序。\n三、主要做法\n逐户走访。\n';
const BLANK = '投入资金**万元。\n';
const SKIPPED_SAYS = '序号不连续：“一、”之后缺“二、”，直接到了“三、”。';

/** Paths in what `--format ndjson` printed. */
const paths = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).path);

describe('hegao check', () => {
  test('a clean draft: nothing found, exit 0', async () => {
    const { put, hegao } = desk();
    put({ '汇报.txt': CLEAN });
    assert.deepEqual(pick(await hegao(['check', '汇报.txt'])), [0, '共核 1 个文件，没有发现问题。\n', '']);
  });

  test('a draft with slips: path:line:column, how grave, rule, message; exit 1', async () => {
    const { put, hegao } = desk();
    put({ '汇报.txt': SKIPPED + BLANK, '报告.txt': BLANK });
    const { code, out } = await hegao(['check', '汇报.txt', '报告.txt']);
    assert.equal(code, 1);
    assert.equal(
      out,
      `汇报.txt:3:1  必错  heading-sequence  ${SKIPPED_SAYS}
汇报.txt:5:5  必错  placeholder       占位符“**”尚未填写。

报告.txt:1:5  必错  placeholder  占位符“**”尚未填写。

共核 2 个文件，发现问题 3 处（必错 3）。
`,
    );
  });

  test('--rule sets how grave a rule is; below 疑似 nothing counts as found', async () => {
    const { put, hegao } = desk();
    put({ '汇报.txt': BLANK });
    const graded = async (setting: string) => {
      const { code, out } = await hegao(['check', '--rule', `placeholder=${setting}`, '汇报.txt']);
      return [code, /疑似|提示|没有/.exec(out)?.[0]];
    };
    assert.deepEqual(await graded('warning'), [1, '疑似']);
    assert.deepEqual(await graded('information'), [0, '提示']);
    assert.deepEqual(await graded('hint'), [0, '提示']);
    assert.deepEqual(await graded('off'), [0, '没有']);
  });

  test('a file named is checked whatever its name; Markdown is known by its name', async () => {
    const { put, hegao } = desk();
    const emphasis = '加强**组织领导**工作。\n\n```\n投入**万元\n```\n';
    put({ 草稿: BLANK, '说明.md': emphasis, '说明.txt': '投入**万元\n' });
    assert.equal((await hegao(['check', '草稿'])).code, 1);
    assert.equal((await hegao(['check', '说明.md'])).code, 0);
    assert.equal((await hegao(['check', '说明.txt'])).code, 1);
  });

  test('lines end with LF, CRLF or CR, and a mark at the beginning has no place', async () => {
    const { put, hegao } = desk();
    put({ '稿.txt': '\ufeff一、甲\r\n二、乙\r三、丙\n𠮷五、\n五、丁\n' });
    const { out } = await hegao(['check', '--format', 'json', '稿.txt']);
    assert.deepEqual(JSON.parse(out).files[0].diagnostics[0].range, {
      start: { line: 4, character: 0 },
      end: { line: 4, character: 2 },
    });
  });

  test('a broken pipe is no failure', async () => {
    const { put, shell } = desk();
    put({ '稿.txt': BLANK.repeat(50_000) });
    const { code, out, error } = await shell('set -o pipefail; hegao check 稿.txt | head -n 1');
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /^稿\.txt:1:5 +必错 {2}placeholder .*\n$/);
  });

  test('an output that cannot be written is said', async () => {
    const { put, shell } = desk();
    put({ '稿.txt': BLANK });
    const { code, error } = await shell('hegao check 稿.txt > /dev/full');
    assert.deepEqual([code, error], [2, 'hegao: 写不出去（ENOSPC）\n']);
  });

  test('much output arrives whole', async () => {
    const { put, hegao } = desk();
    put({ '稿.txt': BLANK.repeat(20_000) });
    const { out } = await hegao(['check', '--format', 'json', '稿.txt']);
    assert.equal(JSON.parse(out).files[0].diagnostics.length, 20_000);
  });

  test('a control character of the draft does not reach the terminal', async () => {
    const { put, hegao } = desk();
    put({ '稿\u001b[2J.txt': '20**年\u001b[31m\n' });
    assert.doesNotMatch((await hegao(['check', '稿\u001b[2J.txt'])).out, /\u001b/);
  });
});

describe('standard input', () => {
  test('- reads it, and it is called -', async () => {
    const { code, out } = await desk().hegao(['check', '-'], { input: BLANK });
    assert.equal(code, 1);
    assert.match(out, /^-:1:5 /);
  });

  test('--stdin-name tells Markdown', async () => {
    const input = '```\n投入**万元\n```\n';
    const { hegao } = desk();
    assert.equal((await hegao(['check', '-'], { input })).code, 1);
    assert.equal((await hegao(['check', '--stdin-name', '说明.md', '-'], { input })).code, 0);
  });

  test('a pipe by name can be read too', async () => {
    const { put, shell } = desk();
    put({ '稿.txt': BLANK });
    assert.equal((await shell('hegao check <(cat 稿.txt)')).code, 1);
  });
});

describe('folders', () => {
  test('drafts are found at any depth, in the order of names, printed under the folder as it was given', async () => {
    const { put, hegao } = desk();
    put({
      '县/乙.txt': CLEAN,
      '县/甲/丙.md': CLEAN,
      '县/甲/丁.gongwen': CLEAN,
      '县/甲/说明.docx': 'x',
      '县/乡.TXT': CLEAN,
      '县/.git/描述.txt': BLANK,
      '县/.乙.txt.swp.txt': BLANK,
      '县/node_modules/包/readme.md': BLANK,
    });
    const expected = ['县/乙.txt', '县/乡.TXT', '县/甲/丁.gongwen', '县/甲/丙.md'];
    assert.deepEqual(paths((await hegao(['check', '--format', 'ndjson', '县'])).out), expected);
    assert.deepEqual(paths((await hegao(['check', '--format', 'ndjson', '县/'])).out), expected);
    const below = await hegao(['check', '--format', 'ndjson', './县/甲']);
    assert.deepEqual(paths(below.out), ['./县/甲/丁.gongwen', './县/甲/丙.md']);
  });

  test('a draft named twice, or named and in a folder named, is checked once', async () => {
    const { put, hegao } = desk();
    put({ '县/甲.txt': CLEAN, '县/乙.txt': CLEAN });
    const { out } = await hegao(['check', '--format', 'ndjson', '县/甲.txt', '县', './县/甲.txt']);
    assert.deepEqual(paths(out), ['县/甲.txt', '县/乙.txt']);
  });

  test('what .gitignore and .hegaoignore name is left out, nested files as in git', async () => {
    const { put, hegao } = desk();
    put({
      '.gitignore': '旧稿/\n*.bak.txt\n/根上.txt\n!要留.bak.txt\n',
      '.hegaoignore': '模板/*\n!模板/要核.txt\n',
      '根上.txt': BLANK,
      '一.bak.txt': BLANK,
      '要留.bak.txt': CLEAN,
      '旧稿/一.txt': BLANK,
      '模板/空白.txt': BLANK,
      '模板/要核.txt': CLEAN,
      '各乡/根上.txt': CLEAN,
      '各乡/.gitignore': '*.txt\n!根上.txt\n!旧稿/\n',
      '各乡/草稿.txt': BLANK,
      '各乡/旧稿/说明.md': CLEAN,
    });
    const { out } = await hegao(['check', '--format', 'ndjson', '.']);
    assert.deepEqual(paths(out), ['./各乡/旧稿/说明.md', './各乡/根上.txt', './模板/要核.txt', './要留.bak.txt']);
  });

  test('rules from the repository root hold in a folder below, but not against a folder or file that is named', async () => {
    const { put, hegao } = desk();
    put({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': '*.bak.txt\n归档/\n',
      '各乡/一.bak.txt': BLANK,
      '各乡/二.txt': CLEAN,
      '归档/三.txt': BLANK,
    });
    const checked = async (...given: string[]) => paths((await hegao(['check', '--format', 'ndjson', ...given])).out);
    assert.deepEqual(await checked('各乡'), ['各乡/二.txt']);
    assert.deepEqual(await checked('各乡/一.bak.txt'), ['各乡/一.bak.txt']);
    assert.deepEqual(await checked('归档'), ['归档/三.txt']);
  });

  test('links in a circle end; a link to a draft is followed', async () => {
    const { put, hegao, folder } = desk();
    put({ '县/甲.txt': CLEAN, '外/乙.txt': CLEAN });
    symlinkSync('..', join(folder, '县/上.md'));
    symlinkSync('.', join(folder, '县/自身'));
    symlinkSync('../外/乙.txt', join(folder, '县/丁.txt'));
    const { code, out } = await hegao(['check', '--format', 'ndjson', '县']);
    assert.deepEqual([code, ...paths(out)], [0, '县/丁.txt', '县/甲.txt']);
  });
});

describe('what cannot be done is one line on standard error, and the rest is checked', () => {
  test('binary, missing, dangling and too large files', async () => {
    const { put, hegao, folder, shell } = desk();
    put({
      '前.txt': CLEAN,
      '图.txt': Buffer.from('89504e470d0a1a0a0000000d49484452000001f4000001f40806000000cbd6df8a', 'hex'),
      '乱.txt': Buffer.from(Array.from({ length: 4096 }, (_, at) => 1 + ((at * 7919 + (at >> 3) * 104729) % 255))),
      '后.txt': BLANK,
    });
    symlinkSync('没有.txt', join(folder, '断.txt'));
    await shell('truncate -s 65M 大.txt');
    const given = ['前.txt', '图.txt', '乱.txt', '没有.txt', '大.txt', '断.txt', '后.txt'];
    const { code, out, error } = await hegao(['check', '--format', 'ndjson', ...given]);
    assert.equal(code, 2);
    assert.deepEqual(paths(out), ['前.txt', '后.txt']);
    assert.equal(
      error,
      `hegao: 图.txt: 不是文本文件，或编码无法辨认，未核
hegao: 乱.txt: 不是文本文件，或编码无法辨认，未核
hegao: 没有.txt: 找不到这个文件或文件夹
hegao: 大.txt: 超过 64 MB，未核
hegao: 断.txt: 找不到这个文件或文件夹
`,
    );
  });

  test('a file and a folder without permission', async () => {
    const { put, hegao, folder } = desk();
    put({ '县/锁.txt': CLEAN, '县/开.txt': CLEAN });
    mkdirSync(join(folder, '县/密'));
    chmodSync(join(folder, '县/锁.txt'), 0);
    chmodSync(join(folder, '县/密'), 0);
    const { code, out, error } = await hegao(['check', '--format', 'ndjson', '县'], { powerless: true });
    chmodSync(join(folder, '县/密'), 0o700);
    assert.deepEqual([code, ...paths(out)], [2, '县/开.txt']);
    assert.equal(error, 'hegao: 县/密: 没有权限打开这个文件夹\nhegao: 县/锁.txt: 没有读取权限\n');
  });
});

describe('the command line itself', () => {
  const refused: Readonly<Record<string, string[]>> = {
    '要做什么？写 check、fix、convert 或 rules。用法见 hegao --help。': [],
    '没有 chekc 这个命令。是不是 check？用法见 hegao --help。': ['chekc', '稿.txt'],
    '没有 translate 这个命令。用法见 hegao --help。': ['translate', '--to', 's', '稿.txt'],
    '要核哪些文件？写文件或文件夹，- 为标准输入。用法见 hegao --help。': ['check'],
    'check 没有 --fromat 这个选项。是不是 --format？用法见 hegao --help。': ['check', '--fromat', 'json', '稿.txt'],
    'check 没有 --dry-run 这个选项。用法见 hegao --help。': ['check', '--dry-run', '稿.txt'],
    'fix 没有 --format 这个选项。用法见 hegao --help。': ['fix', '--format', 'json', '稿.txt'],
    '--format 应为 text|json|ndjson|sarif 之一，写的是 xml。用法见 hegao --help。': ['check', '--format=xml', '稿.txt'],
    '--format 后面缺值。用法见 hegao --help。': ['check', '稿.txt', '--format'],
    '--config 后面缺值。用法见 hegao --help。': ['check', '--config', '--format', 'json', '稿.txt'],
    '--dry-run 后面不带值。用法见 hegao --help。': ['fix', '--dry-run=yes', '稿.txt'],
    '--rule 应写作 规则=轻重，如 placeholder=warning，写的是 placeholder。用法见 hegao --help。': [
      'check',
      '--rule',
      'placeholder',
      '稿.txt',
    ],
    '没有 heading-squence 这条规则。是不是 heading-sequence？全部规则见 hegao rules。用法见 hegao --help。': [
      'check',
      '--rule',
      'heading-squence=off',
      '稿.txt',
    ],
    '--rule placeholder 应为 off|hint|information|warning|error 之一，写的是 warn。用法见 hegao --help。': [
      'check',
      '--rule',
      'placeholder=warn',
      '稿.txt',
    ],
    'rules 不需要 稿.txt。用法见 hegao --help。': ['rules', '稿.txt'],
  };
  for (const [says, args] of Object.entries(refused)) {
    test(`hegao ${args.join(' ')}: ${says}`, async () => {
      assert.deepEqual(pick(await desk().hegao(args)), [2, '', `hegao: ${says}\n`]);
    });
  }

  test('behind -- a name may begin with a dash', async () => {
    const { put, hegao } = desk();
    put({ '-稿.txt': BLANK });
    assert.equal((await hegao(['check', '--', '-稿.txt'])).code, 1);
  });

  test('--help and --version', async () => {
    const { hegao } = desk();
    assert.match((await hegao(['--help'])).out, /^核稿 Hegao：/);
    assert.match((await hegao(['check', '-h'])).out, /^核稿 Hegao：/);
    assert.match((await hegao(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  test('Chinese unless asked otherwise: by --locale, or by the environment', async () => {
    const { hegao } = desk();
    const title = async (args: string[], env: NodeJS.ProcessEnv) =>
      (await hegao(['rules', ...args], { env })).out.split('\n')[0]?.replace(/ +/g, ' ');
    assert.equal(await title([], { LANG: 'C' }), 'heading-sequence 必错 标题序号连续 可自动改');
    assert.equal(await title([], { LANG: 'zh_TW.UTF-8' }), 'heading-sequence 必錯 標題序號連續 可自動改');
    assert.equal(
      await title([], { LANG: 'en_US.UTF-8' }),
      'heading-sequence error Headings are numbered in order fixed by hegao fix',
    );
    assert.equal(
      await title(['--locale', 'zh-tw'], { LANG: 'en_US.UTF-8' }),
      'heading-sequence 必錯 標題序號連續 可自動改',
    );
  });
});

function pick({ code, out, error }: { code: number | null; out: string; error: string }) {
  return [code, out, error];
}
