// npm run test:long: the random and the abusive tests for as long as a night allows, from another seed every time.
//   HEGAO_RUNS and HEGAO_SEED as everywhere; what fails says its seed
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { CommandFailed, runNode } from './run.mjs';

const folders = ['properties', 'generators', 'abuse'];

await ensureInstalled();
const seed = process.env.HEGAO_SEED ?? String(Date.now() % 2 ** 31);
const runs = process.env.HEGAO_RUNS ?? '5000';
console.log(`HEGAO_SEED=${seed} HEGAO_RUNS=${runs}`);
const files = folders.flatMap((folder) =>
  readdirSync(join(root, 'test', folder))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', folder, name)),
);
try {
  await runNode(['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=2', ...files], {
    env: { ...process.env, HEGAO_LONG: '1', HEGAO_SEED: seed, HEGAO_RUNS: runs },
    show: true,
  });
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  process.exitCode = 1;
}
