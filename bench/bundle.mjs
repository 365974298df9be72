import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../scripts/root.mjs';

/**
 * The core, bundled as it is shipped, or readable for a profile.
 *
 * @param {{ minify: boolean }} options
 */
export async function bundleCore({ minify }) {
  const folder = await mkdtemp(join(tmpdir(), 'hegao-bench-'));
  const file = join(folder, 'core.cjs');
  await build({
    stdin: {
      contents: `
        export { Checker } from './server/src/core/check.ts';
        export { Config } from './server/src/core/config.ts';
        export { Draft } from './server/src/core/draft/draft.ts';
        export { Conversions } from './server/src/core/script/conversion.ts';
        export { Keeper } from './server/src/core/script/keeping.ts';
        export { loadDictionaries } from './server/src/core/script/loadDictionaries.ts';
        export { Memory } from './server/src/core/script/memory.ts';
        export { rewritten } from './server/src/core/script/rewriting.ts';
        export { textAfter } from './server/src/core/text/edits.ts';
        export { RULES } from './server/src/core/rules/index.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    minify,
    outfile: file,
  });
  return { folder, file, core: createRequire(import.meta.url)(file) };
}
