import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getuid } from 'node:process';
import { run } from '../run.mjs';

/** Whether packages can be installed without asking anybody: on Debian, as root. */
export const canInstall = () => existsSync('/etc/debian_version') && getuid?.() === 0;

/** @param {string[]} packages */
export async function installPackages(...packages) {
  console.log(`apt-get install ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}

/**
 * Sees to it that a program is there; it is installed where that is possible.
 *
 * @param {string} program
 * @param {string} name of its package
 */
export async function ensureProgram(program, name) {
  const isThere = () => spawnSync(program, ['--version']).status === 0;
  if (!isThere() && canInstall()) await installPackages(name);
  if (!isThere()) throw new Error(`没有找到 ${program}，请安装 ${name}。`);
}
