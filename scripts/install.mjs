import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run.mjs';

/**
 * Makes node_modules what package-lock.json says. Compares contents, not dates, so a checkout or a rebase costs nothing.
 * Uses nothing but Node: this is what a fresh clone runs first.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('npm ci …');
  await runNpm(['ci', '--no-audit', '--no-fund'], { show: true });
}

function isInstalled() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
