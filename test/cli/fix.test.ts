import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { composed, type Replacement } from '../../server/src/cli/replacements.ts';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff.ts';
import { commandUnderTest } from './command.ts';

const desk = commandUnderTest();

const SKIPPED = '一、基本情况\n全镇平稳有序。\n三、主要做法\n投入**万元。\n';
const MENDED = '一、基本情况\n全镇平稳有序。\n二、主要做法\n投入**万元。\n';

describe('hegao fix', () => {
  test('applies safe fixes and nothing else', async () => {
    const { put, read, hegao } = desk();
    put({ '汇报.txt': SKIPPED, '清楚.txt': '一、甲\n二、乙\n' });
    const { code, out, error } = await hegao(['fix', '汇报.txt', '清楚.txt']);
    assert.deepEqual([code, out, error], [0, '汇报.txt：改 1 处\n', '']);
    assert.equal(read('汇报.txt').toString(), MENDED);
    assert.equal((await hegao(['fix', '汇报.txt'])).out, '没有可自动改的问题。\n');
  });

  test('goes on until nothing is left to fix', async () => {
    const { put, read, hegao } = desk();
    put({ '稿.txt': '一、甲\n三、乙\n五、丙\n八、丁\n九、戊\n' });
    await hegao(['fix', '稿.txt']);
    const { out } = await hegao(['check', '--format', 'json', '稿.txt']);
    const left = JSON.parse(out).files[0].diagnostics.flatMap((one: { fixes: { safe: boolean }[] }) => one.fixes);
    assert.deepEqual(
      left.filter(({ safe }: { safe: boolean }) => safe),
      [],
    );
    assert.equal(read('稿.txt').toString(), '一、甲\n二、乙\n三、丙\n四、丁\n五、戊\n');
  });

  test('a rule that is off fixes nothing', async () => {
    const { put, read, hegao } = desk();
    put({ '汇报.txt': SKIPPED });
    await hegao(['fix', '--rule', 'heading-sequence=off', '汇报.txt']);
    assert.equal(read('汇报.txt').toString(), SKIPPED);
  });

  test('- gives the whole text back on standard output, changed or not', async () => {
    const { hegao } = desk();
    const fixed = async (input: string | Uint8Array) => (await hegao(['fix', '-'], { input })).bytes;
    assert.equal((await fixed(SKIPPED)).toString(), MENDED);
    assert.equal((await fixed(MENDED)).toString(), MENDED);
    assert.deepEqual(await fixed(iconv.encode(SKIPPED, 'gb18030')), iconv.encode(MENDED, 'gb18030'));
  });

  test('the mode stays, a link stays a link, and nothing is left beside the file', async () => {
    const { put, folder, hegao } = desk();
    put({ '真/汇报.txt': SKIPPED });
    chmodSync(join(folder, '真/汇报.txt'), 0o640);
    symlinkSync('真/汇报.txt', join(folder, '链.txt'));
    await hegao(['fix', '链.txt']);
    assert.ok(lstatSync(join(folder, '链.txt')).isSymbolicLink());
    assert.equal(statSync(join(folder, '真/汇报.txt')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder, '真')), ['汇报.txt']);
  });

  test('a file that may not be written is left, and said', async () => {
    const { put, read, folder, hegao } = desk();
    put({ '汇报.txt': SKIPPED });
    chmodSync(join(folder, '汇报.txt'), 0o444);
    const { code, error } = await hegao(['fix', '汇报.txt'], { powerless: true });
    assert.deepEqual([code, error], [2, 'hegao: 汇报.txt: 没有写入权限，未改\n']);
    assert.equal(read('汇报.txt').toString(), SKIPPED);
  });
});

describe('every byte outside the edits stays', () => {
  /** Odd on purpose: mixed line ends, a rare character, blanks at the end, no last line end. */
  const odd = (ordinal: string) => `一、甲村情况\r\n平稳。\u3000 \r${ordinal}、𠮷村情况\n平稳\r\n\r\n`;
  const before = odd('三');
  const after = odd('二');
  const big5 = (ordinal: string) => `一、基本情況\r\n各鄉鎮投入經費，成效明顯。\r\n${ordinal}、下一步打算`;
  const bytes = (text: string, encoding: string, addBOM: boolean) => iconv.encode(text, encoding, { addBOM });
  const pairs: Readonly<Record<string, readonly [Buffer, Buffer]>> = {
    'UTF-8': [bytes(before, 'utf8', false), bytes(after, 'utf8', false)],
    'UTF-8 有标记': [bytes(before, 'utf8', true), bytes(after, 'utf8', true)],
    'UTF-16 LE 有标记': [bytes(before, 'utf-16le', true), bytes(after, 'utf-16le', true)],
    'UTF-16 BE 有标记': [bytes(before, 'utf-16be', true), bytes(after, 'utf-16be', true)],
    'UTF-16 LE 无标记': [bytes(before, 'utf-16le', false), bytes(after, 'utf-16le', false)],
    GB18030: [bytes(before, 'gb18030', false), bytes(after, 'gb18030', false)],
    Big5: [bytes(big5('三'), 'big5', false), bytes(big5('二'), 'big5', false)],
    'GB18030，有一个坏字节': [
      Buffer.concat([bytes('甲', 'gbk', false), Buffer.from([0xff, 10]), bytes(before, 'gbk', false)]),
      Buffer.concat([bytes('甲', 'gbk', false), Buffer.from([0xff, 10]), bytes(after, 'gbk', false)]),
    ],
    'GB18030，改处在很长一行之后': [
      bytes(`${'说'.repeat(5000)}，\n一、甲\n${'㐂'.repeat(999)}。\n三、乙\n`, 'gb18030', false),
      bytes(`${'说'.repeat(5000)}，\n一、甲\n${'㐂'.repeat(999)}。\n二、乙\n`, 'gb18030', false),
    ],
  };
  for (const [name, [old, expected]] of Object.entries(pairs)) {
    test(name, async () => {
      const { put, read, hegao } = desk();
      put({ '稿.txt': old });
      assert.equal((await hegao(['fix', '稿.txt'])).out, '稿.txt：改 1 处\n');
      assert.equal(read('稿.txt').toString('hex'), expected.toString('hex'));
    });
  }
});

describe('hegao fix --dry-run', () => {
  test('prints the changes as a patch and writes nothing', async () => {
    const { put, read, hegao } = desk();
    put({ '县/汇报.txt': SKIPPED, '县/清楚.txt': '平稳。\n' });
    const { code, out } = await hegao(['fix', '--dry-run', '县']);
    assert.equal(code, 0);
    assert.equal(
      out,
      `--- 县/汇报.txt
+++ 县/汇报.txt
@@ -1,4 +1,4 @@
 一、基本情况
 全镇平稳有序。
-三、主要做法
+二、主要做法
 投入**万元。
`,
    );
    assert.equal(read('县/汇报.txt').toString(), SKIPPED);
  });

  test('git applies the patch, and gets what fix would have written', async () => {
    const { put, read, hegao, folder } = desk();
    const far = '平稳。\r\n'.repeat(20);
    const draft = `\ufeff一、甲\r\n三、乙\r\n${far}六、丙\r\n${far}九、丁`;
    put({ '甲.txt': draft, '乙.txt': draft, '改.diff': '' });
    put({ '改.diff': (await hegao(['fix', '--dry-run', '甲.txt'])).bytes });
    execFileSync('git', ['apply', '--unidiff-zero', '-p0', '改.diff'], { cwd: folder, stdio: 'pipe' });
    await hegao(['fix', '乙.txt']);
    assert.equal(read('甲.txt').toString(), read('乙.txt').toString());
    assert.notEqual(read('甲.txt').toString(), draft);
  });
});

describe('replacements', () => {
  const text = fc
    .array(fc.constantFrom('一', '二', '\n', '\r\n', '。'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  const edits = fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.constantFrom('', '三', '四五', '\n', '六\n七')), {
    maxLength: 6,
  });

  /** Replacements in order that do not touch, from gaps and lengths. */
  function placed(length: number, list: readonly (readonly [number, number, string])[]): Replacement[] {
    const out: Replacement[] = [];
    let at = 0;
    for (const [gap, size, newText] of list) {
      const start = at + gap;
      if (start + size > length) break;
      out.push({ start, end: start + size, newText });
      at = start + size + 1;
    }
    return out;
  }

  const applied = (old: string, list: readonly Replacement[]) => {
    let out = '';
    let at = 0;
    for (const { start, end, newText } of list) {
      out += old.slice(at, start) + newText;
      at = end;
    }
    return out + old.slice(at);
  };

  test('one list does what two after another do', () => {
    fc.assert(
      fc.property(text, edits, edits, (old, one, two) => {
        const first = placed(old.length, one);
        const between = applied(old, first);
        const second = placed(between.length, two);
        assert.equal(applied(old, composed(old.length, first, second)), applied(between, second));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test('a patch read back gives the new text', () => {
    fc.assert(
      fc.property(text, edits, (old, list) => {
        const replacements = placed(old.length, list);
        if (replacements.length === 0) return;
        assert.equal(patched(old, unifiedDiff('稿.txt', old, replacements)), applied(old, replacements));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  /** What `patch` does, strictly: every context line and every line taken out has to be there. */
  function patched(old: string, diff: string): string {
    const lines = old.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const out: string[] = [];
    let at = 0;
    const joined = diff.replace(/\n\\ No newline at end of file\n/g, '\u0000');
    for (const line of joined.match(/[^\n\u0000]*[\n\u0000]/g)?.slice(2) ?? []) {
      const body = line.slice(1).replace(/\u0000$/, '');
      const hunk = /^@@ -(\d+)(?:,(\d+))? /.exec(line);
      if (hunk !== null) {
        const from = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
        out.push(...lines.slice(at, from));
        at = from;
      } else if (line[0] === '+') out.push(body);
      else {
        assert.equal(lines[at++], body);
        if (line[0] === ' ') out.push(body);
      }
    }
    return [...out, ...lines.slice(at)].join('');
  }
});
