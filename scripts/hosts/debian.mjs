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
