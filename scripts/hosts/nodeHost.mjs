import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from '../root.mjs';
import { runNode } from '../run.mjs';
import { hostsFolder } from './install.mjs';

/** @typedef {{ developmentPath: string, testsPath: string, workspace: string, extensionsDir?: string }} Run */

/** Stands in for VS Code's own executable. */
const vsCode = join(root, 'scripts/hosts/vscode.mjs');

/**
 * Runs extension tests in a Node extension host: that of VS Code's own download where it can be had and shown, else that
 * of the VS Code server from npm. Everything is trusted there.
 *
 * @param {Run} options
 */
export async function runInNodeHost({ developmentPath, testsPath, workspace, extensionsDir }) {
  await withCopy(workspace, async (copy, temporary) => {
    await runTests({
      vscodeExecutablePath: (await downloadedVsCode()) ?? vsCode,
      extensionDevelopmentPath: developmentPath,
      extensionTestsPath: testsPath,
      launchArgs: [
        copy,
        `--user-data-dir=${join(temporary, 'user')}`,
        `--extensions-dir=${extensionsDir ?? join(temporary, 'extensions')}`,
      ],
    });
  });
}

/**
 * Runs them in a folder that nobody has trusted. In the VS Code server always, for @vscode/test-electron has every VS Code
 * that it starts trust everything.
 *
 * @param {Run} options
 */
export async function runInRestrictedMode({ developmentPath, testsPath, workspace }) {
  await withCopy(workspace, async (copy, temporary) => {
    const args = [
      `--extensionDevelopmentPath=${developmentPath}`,
      `--extensionTestsPath=${testsPath}`,
      `--extensions-dir=${join(temporary, 'extensions')}`,
    ];
    await runNode([vsCode, copy, ...args], { show: true });
  });
}

/**
 * A VS Code in a browser saves by itself: it is given a copy.
 *
 * @param {string} workspace
 * @param {(copy: string, temporary: string) => Promise<void>} work
 */
async function withCopy(workspace, work) {
  const temporary = await mkdtemp(join(tmpdir(), 'hegao-test-'));
  try {
    const copy = join(temporary, 'workspace');
    await cp(workspace, copy, { recursive: true });
    await work(copy, temporary);
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
