// npm run bench: how fast drafts are checked here, beside other linters and beside the least that looking at a text can cost.
// Prints tables, and writes them into docs/performance.md.
//   --own          ours only, in half the time; writes nothing
//   --corpus DIR   drafts to measure on, instead of our own; writes nothing
//   --json         the figures as they are, in milliseconds, instead of tables
//   --profile      where the time of a full check and of a keystroke goes, instead of the figures
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/install.mjs';
import { root } from '../scripts/root.mjs';
import { checking } from './checking.mjs';
import { conversion } from './conversion.mjs';
import { peers } from './peers.mjs';
import { activations, processes, ran } from './starting.mjs';
import { drafts, repeated } from './text.mjs';

const { own, corpus, json, profile } = parseArgs({
  options: {
    own: { type: 'boolean' },
    corpus: { type: 'string' },
    json: { type: 'boolean' },
    profile: { type: 'boolean' },
  },
}).values;

await ensureInstalled();
const { bundleCore } = await import('./bundle.mjs');
const text = drafts(corpus);
const texts = { '10 KB': repeated(text, 10_000), '100 KB': repeated(text, 100_000), '1 MB': repeated(text, 1_000_000) };
const { core, folder, file } = await bundleCore({ minify: !profile });
try {
  if (profile) {
    const { hotSpots } = await import('./profile.mjs');
    console.log(await hotSpots(core, file, texts['1 MB']));
  } else {
    const { build } = await import('../scripts/build.mjs');
    await build();
    const found = await figures();
    const { report, writeReport } = await import('./report.mjs');
    console.log(json ? JSON.stringify(found, undefined, 2) : report(found));
    if (!own && corpus === undefined) await writeReport(found);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function figures() {
  const files = Object.entries(texts).map(([size, contents]) => {
    const path = join(folder, `${size.replace(' ', '')}工作总结.txt`);
    writeFileSync(path, contents);
    return path;
  });
  return {
    machine: {
      cpu: cpus()[0]?.model ?? '?',
      cores: cpus().length,
      node: process.version,
      load: loadavg()[0] ?? 0,
      commit: commit(),
      date: new Date().toISOString().slice(0, 10),
    },
    rules: core.RULES.length,
    // In a quiet moment, before anything has been compiled or left to be collected.
    processes: processes(files[0] ?? ''),
    activation: activations(),
    memory: JSON.parse(ran(['--expose-gc', join(import.meta.dirname, 'memory.mjs'), file, ...files.slice(1)])),
    sizes: Object.fromEntries(Object.entries(texts).map(([size, contents]) => [size, checking(core, contents)])),
    conversion: await conversion(core, texts['1 MB']),
    peers: own ? [] : await peers({ '100 KB': texts['100 KB'], '1 MB': texts['1 MB'] }),
  };
}

/** Of a source without git, nothing is known. */
function commit() {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  try {
    const changed = git('status', '--porcelain', '--', 'server', 'client', 'bench', 'scripts').trim() !== '';
    return git('rev-parse', '--short', 'HEAD').trim() + (changed ? '（另有未提交的改动）' : '');
  } catch {
    return '?';
  }
}
