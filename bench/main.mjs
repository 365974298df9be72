// npm run bench: how fast drafts are checked here, as JSON on standard output.
//   --corpus DIR   drafts to measure on, instead of our own
//   --profile      where the time of a full check and of a keystroke goes, instead of the figures
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/install.mjs';
import { root } from '../scripts/root.mjs';
import { conversion } from './conversion.mjs';
import { floorPass, heapPerUnit, keystrokes, percentile, times } from './measure.mjs';
import { drafts, repeated } from './text.mjs';

const sizes = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 };

const { corpus, profile } = parseArgs({
  options: { corpus: { type: 'string' }, profile: { type: 'boolean' } },
}).values;

await ensureInstalled();
const { build } = await import('../scripts/build.mjs');
const { bundleCore } = await import('./bundle.mjs');
const text = drafts(corpus);
const { core, folder, file } = await bundleCore({ minify: !profile });
try {
  if (profile) {
    const { hotSpots } = await import('./profile.mjs');
    console.log(await hotSpots(core, file, repeated(text, sizes['1 MB'])));
  } else {
    await build();
    console.log(JSON.stringify(await figures(), undefined, 2));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function figures() {
  return {
    machine: {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      node: process.version,
      loadBefore: round(loadavg()[0] ?? 0),
    },
    text: corpus ?? 'samples and test drafts',
    sizes: Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, sized(repeated(text, bytes))])),
    coldStart: coldStart(repeated(text, sizes['10 KB'])),
    heapBytesPerUnit: heap(repeated(text, sizes['1 MB'])),
    conversion1MB: await conversion(core, repeated(text, sizes['1 MB'])),
  };
}

/** Full checks and keystrokes on one text, and the floor under them. */
function sized(/** @type {string} */ sample) {
  const { Checker, Config, Draft } = core;
  const megabytes = Buffer.byteLength(sample) / 1e6;
  const config = new Config();
  let draft = Draft.read(sample, config.reading);
  const floor = Math.min(...times(() => floorPass(sample), { warmRuns: 50, forMs: 500 }).taken);
  const read = times(() => {
    draft = Draft.read(sample, config.reading);
  });
  const full = times(() => new Checker(config).check(Draft.read(sample, config.reading)));
  const strokes = keystrokes(core, sample);
  const rate = (/** @type {number} */ ms) => round(megabytes / (ms / 1000));
  const spread = (/** @type {{ first: number, taken: number[], busy: number }} */ { first, taken, busy }) => ({
    first: round(first),
    best: round(Math.min(...taken)),
    median: round(percentile(taken, 0.5)),
    processor: round(busy),
    runs: taken.length,
  });
  return {
    bytes: Buffer.byteLength(sample),
    units: sample.length,
    blocks: draft.blocks.length,
    problems: new Checker(config).check(draft).length,
    fullCheck: {
      megabytesPerSecond: { best: rate(Math.min(...full.taken)), median: rate(percentile(full.taken, 0.5)) },
      milliseconds: spread(full),
      ofWhichReading: spread(read),
    },
    keystroke: {
      milliseconds: { p50: round(percentile(strokes, 0.5)), p99: round(percentile(strokes, 0.99)) },
      edits: strokes.length,
    },
    floor: {
      megabytesPerSecond: rate(floor),
      fullCheckTakesTimes: round(Math.min(...full.taken) / floor),
      keystrokeTakesTimes: round(percentile(strokes, 0.5) / floor),
    },
  };
}

/** The built command on a file of 10 KB, and Node doing nothing, by turns. */
function coldStart(/** @type {string} */ sample) {
  const place = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
  const draft = join(place, '工作总结.txt');
  writeFileSync(draft, sample);
  const started = (/** @type {string[]} */ args, /** @type {number[]} */ statuses) => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status === null || !statuses.includes(status)) throw new Error(`${args.join(' ')}\n${stderr}`);
    return performance.now() - begun;
  };
  const bare = [];
  const checked = [];
  for (let index = 0; index < 22; index++) {
    bare.push(started(['-e', '0'], [0]));
    checked.push(started(['dist/cli.js', 'check', draft], [0, 1]));
  }
  rmSync(place, { recursive: true, force: true });
  const summary = (/** @type {number[]} */ all) => {
    const warm = all.slice(2);
    return { best: round(Math.min(...warm)), median: round(percentile(warm, 0.5)) };
  };
  return { unit: 'ms', node: summary(bare), check10KB: summary(checked) };
}

function heap(/** @type {string} */ sample) {
  const { draft, checked } = heapPerUnit(core, sample);
  return { draft: round(draft), draftAndFindings: round(checked) };
}

/** Three figures are all that such a measurement is worth. */
function round(/** @type {number} */ value) {
  return Number(value.toPrecision(3));
}
