import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../scripts/root.mjs';
import { percentile, timed } from './measure.mjs';

/** A program under this very Node, run to its end. */
export function ran(/** @type {string[]} */ args, /** @type {number[]} */ statuses = [0]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === null || !statuses.includes(status)) throw new Error(`${args.join(' ')}\n${stderr}`);
  return stdout;
}

/**
 * From a process's start to its end, in milliseconds: the built command on one file, and Node doing nothing, by turns.
 *
 * @param {string} file
 */
export function processes(file) {
  /** @type {number[]} */
  const bare = [];
  /** @type {number[]} */
  const checked = [];
  for (let run = 0; run < 16; run++) {
    bare.push(timed(() => ran(['-e', '0'])));
    checked.push(timed(() => ran(['dist/cli.js', 'check', file], [0, 1])));
  }
  return { node: summary(bare.slice(1)), check: summary(checked.slice(1)) };
}

/** The built extension, loaded and activated each time in a process of its own; milliseconds. */
export function activations() {
  const told = Array.from({ length: 11 }, () => JSON.parse(ran([join(import.meta.dirname, 'activating.cjs')])));
  return {
    loading: summary(told.map(({ loading }) => loading)),
    activating: summary(told.map(({ activating }) => activating)),
    together: summary(told.map(({ loading, activating }) => loading + activating)),
  };
}

function summary(/** @type {number[]} */ taken) {
  return { best: Math.min(...taken), median: percentile(taken, 0.5) };
}
