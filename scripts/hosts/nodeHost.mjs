import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from '../root.mjs';
import { hostsFolder } from './install.mjs';

/**
 * Runs extension tests in a Node extension host: that of VS Code's own download where it can be had and shown, else that
 * of the VS Code server from npm. The workspace is a copy, for a VS Code in a browser saves by itself.
 *
 * @param {{ developmentPath: string, testsPath: string, workspace: string, extensionsDir?: string }} options
 */
export async function runInNodeHost({ developmentPath, testsPath, workspace, extensionsDir }) {
  const temporary = await mkdtemp(join(tmpdir(), 'hegao-test-'));
  try {
    const copy = join(temporary, 'workspace');
    await cp(workspace, copy, { recursive: true });
    await runTests({
      vscodeExecutablePath: (await downloadedVsCode()) ?? join(root, 'scripts/hosts/vscode.mjs'),
      extensionDevelopmentPath: developmentPath,
      extensionTestsPath: testsPath,
      launchArgs: [
        copy,
        `--user-data-dir=${join(temporary, 'user')}`,
        `--extensions-dir=${extensionsDir ?? join(temporary, 'extensions')}`,
      ],
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** @returns {Promise<string | undefined>} */
async function downloadedVsCode() {
  const canShow = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!canShow) return undefined;
  try {
    await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(3000) });
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(hostsFolder, 'download') });
  } catch {
    return undefined;
  }
}
