/** The built server with another editor's own client: Debian's Neovim, which pushes no buttons of ours. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'hegao-neovim-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const DRAFT = '一、总体情况\n　　xx县抓得紧。\n三、下一步打算\n　　xx县再接再厉。\n';

test('Neovim shows the findings, applies a fix, renames a blank everywhere and takes it back by one undo', () => {
  const draft = join(folder, '工作总结.gw.txt');
  const told = join(folder, 'told.json');
  writeFileSync(draft, DRAFT);
  const args = ['--headless', '--clean', '-c', `luafile ${join(root, 'test/editors/neovim.lua')}`, draft];
  const env = {
    ...process.env,
    HEGAO_TOLD: told,
    HEGAO_NODE: process.execPath,
    HEGAO_SERVER: join(root, 'dist/server.js'),
    LC_ALL: 'C.UTF-8',
    XDG_STATE_HOME: folder,
    XDG_CACHE_HOME: folder,
  };
  const ran = spawnSync('nvim', args, { env, cwd: folder, encoding: 'utf8', timeout: 120_000 });
  assert.equal(ran.error, undefined);
  const seen = JSON.parse(readFileSync(told, 'utf8'));
  assert.equal(seen.problem, undefined, `${ran.stderr}`);

  // Columns are bytes in Neovim.
  assert.deepEqual(
    seen.diagnostics.map(({ code, line, from, to }: Record<string, unknown>) => [code, line, from, to]),
    [
      ['placeholder', 1, 6, 8],
      ['heading-sequence', 2, 0, 6],
      ['placeholder', 3, 6, 8],
    ],
  );
  assert.equal(seen.diagnostics[0].message, '占位符“xx”尚未填写。');
  assert.equal(seen.action, '改为“二、”');
  const fixed = DRAFT.replace('三、', '二、').trimEnd();
  assert.equal(seen.fixed, fixed);
  assert.equal(seen.renamed, fixed.replaceAll('xx县', '青山县'));
  assert.equal(seen.undone, fixed);
});
