// Packs the extension into hegao-<version>.vsix, and refuses one that holds what a user has no use for.
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { listVsix } from './vsix.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

export const vsixPath = join(root, `${name}-${version}.vsix`);

const largest = 1.5 * 1024 * 1024;

const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme|README\.en|changelog)\.md$/,
  /^extension\/docs\/pictures\/\w+\.png$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/icon\.png$/,
  /^extension\/dist\/(client|client\.browser|server|server\.browser|cli|toTraditional|toSimplified)\.js$/,
  /^extension\/dist\/third-party-notices\.txt$/,
  /^extension\/dist\/hegao-config\.schema\.json$/,
  /^extension\/(syntaxes|snippets)\/[\w.-]+\.json$/,
  /^extension\/server\/docs\/rules\/[\w.-]+\.md$/,
];

/** Packs, builds on the way (`vscode:prepublish`), and checks what came out. */
export async function makeVsix() {
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: root,
    packagePath: vsixPath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const contents = await listVsix(vsixPath);
  const stray = contents.filter((path) => !allowed.some((pattern) => pattern.test(path)));
  if (stray.length > 0) throw new Error(`These have no place in the package:\n${stray.join('\n')}`);
  const { size } = await stat(vsixPath);
  if (size > largest) throw new Error(`The package has ${size} bytes; ${largest} are allowed.`);
  console.log(`${vsixPath}: ${contents.length} files, ${Math.round(size / 1024)} KB`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureInstalled();
  await makeVsix();
}
