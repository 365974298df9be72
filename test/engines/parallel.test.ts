/** The commands of docs/scale.md, word for word, on this machine: what they print together is what one run prints. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/scale.md'), 'utf8');

/** The commands of a section, of which each stands in a block of its own. */
function commandsOf(heading: string): readonly string[] {
  const section = page.split(/^## /m).find((each) => each.startsWith(heading));
  assert.ok(section !== undefined, heading);
  return [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, command]) => command!);
}

const folder = mkdtempSync(join(tmpdir(), 'hegao-engines-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const COUNT = 500;
mkdirSync(join(folder, '档案'));
for (let nth = 0; nth < COUNT; nth++) {
  const name = join(folder, '档案', `${String(nth).padStart(4, '0')}.txt`);
  writeFileSync(name, `一、情况\n第${nth}份，投入**万元。\n${nth % 2 === 0 ? '三' : '二'}、打算\n`);
}
writeFileSync(join(folder, '机器'), '2/:\n');
writeFileSync(join(folder, 'hegao'), `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist/cli.js')}' "$@"\n`);
chmodSync(join(folder, 'hegao'), 0o755);

function shell(command: string): string {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, LC_ALL: 'C.UTF-8', HOME: folder };
  const ran = spawnSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8', timeout: 240_000 });
  assert.equal(ran.error, undefined);
  return ran.stderr;
}

/** What a command wrote, with the names of drafts as they are in the folder. */
function results(): readonly string[] {
  return readFileSync(join(folder, '结果.ndjson'), 'utf8').replaceAll(`${folder}/`, '').split('\n').filter(Boolean);
}

const whole = spawnSync('./hegao', ['check', '--format', 'ndjson', '档案'], {
  cwd: folder,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
  .stdout.split('\n')
  .filter(Boolean);

test('one run tells of every draft', () => {
  assert.equal(whole.length, COUNT);
});

const [all, listed] = commandsOf('一台机器');

test('all cores of one machine, and once more, as after a break', () => {
  shell(all!);
  assert.deepEqual(results(), whole);
  shell(all!);
  assert.deepEqual(results(), whole);
});

test('names from another program', () => {
  shell(listed!);
  assert.deepEqual([...results()].sort(), [...whole].sort());
});

test('GNU parallel', () => {
  shell(`mkdir -p ~/.parallel && touch ~/.parallel/will-cite; ${commandsOf('几台机器')[0]!}`);
  assert.deepEqual(results(), whole);
});
