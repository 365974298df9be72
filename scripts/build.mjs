// Bundles the extension, its server and the command line into dist/, with the schema of .hegao.json, and with --tests the extension-host suite into out/.
//   --dev    readable, with source maps      --watch    again on every change
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { readConfigSchema } from './configSchema.mjs';
import { ensureInstalled } from './install.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { root } from './root.mjs';
import { billOfMaterials } from './sbom.mjs';
import { shippedPackages } from './shipped.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** @type {BuildOptions} */
const node = { platform: 'node', format: 'cjs', target: 'node20' };
/** @type {BuildOptions} */
const webWorker = { platform: 'browser', format: 'cjs', target: 'es2022' };
const executable = { banner: { js: '#!/usr/bin/env node' } };

/**
 * The dictionaries of each way of conversion are files of their own: read by require beside the server and the command,
 * by importScripts in a worker. A phrase that becomes what its characters become goes without its value, which saves a
 * third of them.
 *
 * @type {BuildOptions}
 */
const dictionaries = {
  platform: 'neutral',
  format: 'iife',
  target: 'es2022',
  globalName: 'hegaoDictionaries',
  footer: { js: 'if(typeof module==="object")module.exports=hegaoDictionaries;' },
  plugins: [{ name: 'shorter', setup: shortenPhrases }],
};

/** Left to a require. @type {import('esbuild').Plugin} */
const dictionariesApart = {
  name: 'dictionaries apart',
  setup(build) {
    build.initialOptions.supported = { 'dynamic-import': false };
    build.onResolve({ filter: /\/dictionaries\/to(?:Traditional|Simplified)\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/** @type {Record<string, BuildOptions>} */
const product = {
  'dist/client.js': { ...node, entryPoints: ['client/src/node.ts'], external: ['vscode'] },
  'dist/client.browser.js': { ...webWorker, entryPoints: ['client/src/browser.ts'], external: ['vscode'] },
  'dist/server.js': { ...node, ...executable, entryPoints: ['server/src/node.ts'], plugins: [dictionariesApart] },
  'dist/server.browser.js': { ...webWorker, format: 'iife', entryPoints: ['server/src/browser.ts'] },
  'dist/cli.js': { ...node, ...executable, entryPoints: ['server/src/cli/main.ts'], plugins: [dictionariesApart] },
  'dist/toTraditional.js': { ...dictionaries, entryPoints: ['server/src/core/script/dictionaries/toTraditional.ts'] },
  'dist/toSimplified.js': { ...dictionaries, entryPoints: ['server/src/core/script/dictionaries/toSimplified.ts'] },
};

/** @param {import('esbuild').PluginBuild} build */
function shortenPhrases(build) {
  build.onLoad({ filter: /opencc-js[\\/].*[\\/]STPhrases\w*\.js$/ }, async ({ path }) => {
    const [{ default: phrases }, { default: characters }] = await Promise.all([
      import(pathToFileURL(path).href),
      import('opencc-js/dict/STCharacters'),
    ]);
    /** @type {Map<string, string>} */
    const single = new Map(characters.split('|').map((/** @type {string} */ entry) => entry.split(' ')));
    const short = phrases.split('|').map((/** @type {string} */ entry) => {
      const [from = '', to] = entry.split(' ');
      return [...from].map((character) => single.get(character) ?? character).join('') === to ? from : entry;
    });
    return { contents: `export default ${JSON.stringify(short.join('|'))};`, loader: 'js' };
  });
}

// Mocha's browser build would take the bundle's own `module` for its.
/** @type {BuildOptions} */
const suite = { external: ['vscode'], define: { module: 'undefined', exports: 'undefined' } };

/** @type {Record<string, BuildOptions>} */
const suites = {
  'out/test/vscode/node.js': { ...node, ...suite, entryPoints: ['test/vscode/node.ts'] },
  'out/test/vscode/restricted.js': { ...node, ...suite, entryPoints: ['test/vscode/restricted.ts'] },
  'out/test/vscode/web.js': { ...webWorker, ...suite, entryPoints: ['test/vscode/web.ts'] },
  'out/test/vscode/installed.js': { ...node, ...suite, entryPoints: ['test/vscode/installed.ts'] },
};

/** @param {{ dev?: boolean, watch?: boolean, tests?: boolean }} [options] */
export async function build({ dev = false, watch = false, tests = false } = {}) {
  const esbuild = await import('esbuild');
  if (!watch) await rm(join(root, 'dist'), { recursive: true, force: true });
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, 'dist/hegao-config.schema.json'), await readConfigSchema());
  /** @type {(bundles: Record<string, BuildOptions>, extra: BuildOptions) => BuildOptions[]} */
  const configure = (bundles, extra) =>
    Object.entries(bundles).map(([outfile, options]) => ({
      absWorkingDir: root,
      bundle: true,
      charset: 'utf8',
      logLevel: 'warning',
      metafile: true,
      outfile,
      ...options,
      ...extra,
    }));
  const bundles = [
    ...configure(product, { minify: !dev, sourcemap: dev, legalComments: dev ? 'inline' : 'none' }),
    ...(tests ? configure(suites, { sourcemap: 'inline' }) : []),
  ];
  if (watch) {
    for (const options of bundles) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
    return;
  }
  const results = await Promise.all(bundles.map((options) => esbuild.build(options)));
  const bundled = results
    .slice(0, Object.keys(product).length)
    .flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  const packages = await shippedPackages(bundled);
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(root, 'dist/third-party-notices.txt'), thirdPartyNotices(packages));
  await writeFile(join(root, 'dist/sbom.cdx.json'), billOfMaterials(own, packages));
  await Promise.all(['dist/cli.js', 'dist/server.js'].map((path) => chmod(join(root, path), 0o755)));
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  await ensureInstalled();
  const asked = (/** @type {string} */ flag) => argv.includes(flag);
  await build({ dev: asked('--dev'), watch: asked('--watch'), tests: asked('--tests') });
}
