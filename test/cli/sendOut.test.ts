import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { commandUnderTest } from './command.ts';

const desk = commandUnderTest();

/** The scripts as docs/send-out.md gives them to an office. */
const page = readFileSync(resolve(__dirname, '../../docs/send-out.md'), 'utf8');
const [strict, blanksOnly] = [...page.matchAll(/^```sh\n(.*?)^```/gms)].map(([, script]) => script!);

const CLEAN = '一、基本情况\n2025年，青禾县平稳有序。\n二、主要做法\n逐户走访。\n';
const BLANK = CLEAN.replace('青禾县', 'xx县');
const LOST = `${CLEAN}全年有教师48人，比上年增加人。\n`;
const SKIPPED = CLEAN.replace('二、', '三、');

/** Runs a script on a draft: its exit code, and whether the draft went out. */
async function sent(script: string | undefined, draft: string, files: Readonly<Record<string, string>> = {}) {
  const { put, shell, folder } = desk();
  put({ '送发.sh': script!, '稿.txt': draft, '发出/说明': '', ...files });
  const { code, out } = await shell('export -f hegao; export OUTBOX=发出; bash 送发.sh 稿.txt');
  return { code, out, gone: existsSync(join(folder, '发出/稿.txt')) };
}

const went = async (...given: Parameters<typeof sent>) => {
  const { code, gone } = await sent(...given);
  return [code, gone];
};

describe('an office’s send-out script', () => {
  test('lets a draft go that is filled in', async () => {
    assert.deepEqual(await went(strict, CLEAN), [0, true]);
    assert.deepEqual(await went(blanksOnly, CLEAN), [0, true]);
  });

  test('refuses a draft with a blank, and says where', async () => {
    for (const script of [strict, blanksOnly]) {
      assert.deepEqual(await went(script, BLANK), [1, false]);
      assert.deepEqual(await went(script, LOST), [1, false]);
    }
    const { out } = await sent(strict, BLANK);
    assert.match(out, /^稿\.txt:2:7 +必错 +placeholder +占位符“xx”尚未填写。$/m);
  });

  test('refuses it where a folder has turned the rule off', async () => {
    const off = { '.hegao.json': '{ "rules": { "placeholder": "off" } }' };
    assert.deepEqual(await went(strict, BLANK, off), [1, false]);
    assert.deepEqual(await went(blanksOnly, BLANK, off), [1, false]);
  });

  test('refuses other slips too, or only lists them, as the office chose', async () => {
    assert.deepEqual(await went(strict, SKIPPED), [1, false]);
    const listed = await sent(blanksOnly, SKIPPED);
    assert.deepEqual([listed.code, listed.gone], [0, true]);
    assert.match(listed.out, /提示 +heading-sequence/);
  });

  test('refuses what could not be checked', async () => {
    const broken = { '.hegao.json': '{ "rules": ' };
    assert.deepEqual(await went(strict, CLEAN, broken), [2, false]);
    assert.deepEqual(await went(blanksOnly, CLEAN, broken), [2, false]);
  });
});
