import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { run, runNpm } from '../run.mjs';

/** Where the editors for tests and for `npm start` are kept between runs. */
export const hostsFolder = join(root, '.hosts');

/**
 * Fetches an npm package into `.hosts/<name>`, once. It is prepared beside its place and moved there whole, so a run
 * that was interrupted leaves nothing half done behind.
 *
 * @param {string} name
 * @param {string} spec the package, with its exact version
 * @param {(unpacked: string) => Promise<string>} prepare given the unpacked package, tells what of it to keep
 * @returns {Promise<string>} the folder
 */
export async function ensureHost(name, spec, prepare) {
  const place = join(hostsFolder, name);
  if (existsSync(place)) return place;
  await sweep();
  const workshop = join(hostsFolder, `unfinished-${process.pid}-${name}`);
  await mkdir(workshop, { recursive: true });
  try {
    const [{ filename }] = JSON.parse(
      await runNpm(['pack', spec, '--json', '--silent', '--pack-destination', workshop]),
    );
    await run('tar', ['-xzf', filename], { cwd: workshop });
    await rename(await prepare(join(workshop, 'package')), place);
  } catch (error) {
    if (!existsSync(place)) throw error; // else another run was faster
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return place;
}

/** Removes what runs that were killed half-way have left. */
async function sweep() {
  await mkdir(hostsFolder, { recursive: true });
  for (const name of await readdir(hostsFolder)) {
    const pid = /^unfinished-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(hostsFolder, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
