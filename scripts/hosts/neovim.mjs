// Runs test/editors with Debian's Neovim as the client of the built server.
import { runNode } from '../run.mjs';
import { ensureProgram } from './debian.mjs';

export const ensureNeovim = () => ensureProgram('nvim', 'neovim');

/** @returns {Promise<string>} */
export function testNeovim() {
  return runNode(['--import', 'tsx', '--test', '--test-reporter=spec', 'test/editors/neovim.test.ts']);
}
