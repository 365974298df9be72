import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run.mjs';

/**
 * Makes node_modules what package-lock.json says. Compares contents, not dates, so a checkout or a rebase costs nothing.
 * Uses nothing but Node: this is what a fresh clone runs first.
 *
 * @param {string} folder where the package.json is
 */
export async function ensureInstalled(folder = root) {
  if (isInstalled(folder)) return;
  console.log('npm ci …');
  await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: folder, show: true });
}

/** @param {string} folder */
function isInstalled(folder) {
  const wanted = lockedPackages(join(folder, 'package-lock.json'));
  const present = lockedPackages(join(folder, 'node_modules/.package-lock.json'));
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
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
