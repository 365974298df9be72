// Runs test/editors with Debian's Neovim as the client of the built server.
import { spawnSync } from 'node:child_process';
import { runNode } from '../run.mjs';
import { canInstall, installPackages } from './debian.mjs';

const hasNeovim = () => spawnSync('nvim', ['--version']).status === 0;

/** Installs it where that is possible without asking anybody. */
export async function ensureNeovim() {
  if (!hasNeovim() && canInstall()) await installPackages('neovim');
  if (!hasNeovim()) throw new Error('没有找到 Neovim：请安装 nvim 0.7 或更新的版本。');
}

/** @returns {Promise<string>} */
export function testNeovim() {
  return runNode(['--import', 'tsx', '--test', '--test-reporter=spec', 'test/editors/neovim.test.ts']);
}
