// Runs test/engines: the commands of docs/scale.md, with Debian's GNU parallel.
import { runNode } from '../run.mjs';
import { ensureProgram } from './debian.mjs';

export const ensureParallel = () => ensureProgram('parallel', 'parallel');

/** @returns {Promise<string>} */
export function testParallel() {
  return runNode(['--import', 'tsx', '--test', '--test-reporter=spec', 'test/engines/parallel.test.ts']);
}
