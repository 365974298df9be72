// Packs the extension into hegao-<version>.vsix, and refuses one that holds what a user has no use for.
//   --twice    packs again, and refuses what does not come out the same to the byte
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { listVsix } from './vsix.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

export const vsixPath = join(root, `${name}-${version}.vsix`);

// A third of it is the pictures of the README; a sixth the dictionaries of conversion, which are shipped once for both
// hosts and the command.
const largest = 2 * 1024 * 1024;

const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme|README\.en|changelog)\.md$/,
  /^extension\/docs\/pictures\/\w+\.png$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/SECURITY\.md$/,
  /^extension\/icon\.png$/,
  /^extension\/dist\/(client|client\.browser|server|server\.browser|cli|toTraditional|toSimplified)\.js$/,
  /^extension\/dist\/(third-party-notices\.txt|sbom\.cdx\.json|hegao-config\.schema\.json)$/,
  /^extension\/(syntaxes|snippets)\/[\w.-]+\.json$/,
  /^extension\/walkthrough\/[\w.-]+\.(svg|txt)$/,
  /^extension\/server\/docs\/rules\/[\w.-]+\.md$/,
];

/** Packs, builds on the way (`vscode:prepublish`), and checks what came out. */
export async function makeVsix() {
  const { createVSIX } = await import('@vscode/vsce');
  stopClocks();
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

/** vsce stamps files with this time and sorts them by name, so that the same source gives the same package anywhere. */
function stopClocks() {
  process.env.TZ = 'UTC';
  process.env.SOURCE_DATE_EPOCH ??= timeOfCommit();
}

/** Seconds since 1970; of a source without git, the first that a zip file can tell. */
function timeOfCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return String(Date.UTC(1980, 0, 2) / 1000);
  }
}

function fingerprint() {
  return createHash('sha256').update(readFileSync(vsixPath)).digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureInstalled();
  await makeVsix();
  const first = fingerprint();
  console.log(`sha256 ${first}`);
  if (process.argv.includes('--twice')) {
    await makeVsix();
    if (fingerprint() !== first) throw new Error('The package came out different the second time.');
  }
}
