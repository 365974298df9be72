import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runNode, runNpm } from '../run.mjs';
import { ensureHost } from './install.mjs';

/**
 * The VS Code server (VS Code 1.100.3, the last on Node 20) that the npm package code-server carries: a real VS Code with
 * a Node extension host, to be had where VS Code's own download cannot be reached. code-server's wrapper is not used.
 *
 * @returns {Promise<string>} its main script
 */
export async function ensureVsCodeServer() {
  const place = await ensureHost('vscode-server-1.100.3', 'code-server@4.100.3', async (unpacked) => {
    const server = join(unpacked, 'lib/vscode');
    await runNpm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], { cwd: server });
    return server;
  });
  return join(place, 'out/server-main.js');
}

/**
 * Serves VS Code on a free port until disposed. `trusting`: it trusts every folder, unasked.
 *
 * @param {{ extensionsDir?: string | undefined, env?: NodeJS.ProcessEnv, trusting?: boolean }} [options]
 */
export async function startVsCodeServer({ extensionsDir, env = process.env, trusting = false } = {}) {
  const main = await ensureVsCodeServer();
  const data = await mkdtemp(join(tmpdir(), 'hegao-vscode-'));
  const server = spawn(
    process.execPath,
    [
      main,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', data, '--telemetry-level', 'off'],
      ...(trusting ? ['--disable-workspace-trust'] : []),
      ...(extensionsDir ? ['--extensions-dir', extensionsDir] : []),
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text) => {
    log += text;
  });
  const port = await new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      log += `${line}\n`;
      const listening = /^Extension host agent listening on (\d+)$/.exec(line);
      if (listening) resolve(Number(listening[1]));
    });
    ended.then(() => reject(new Error(`The VS Code server did not start.\n${log}`)));
  });
  return {
    authority: `127.0.0.1:${port}`,
    async dispose() {
      server.kill();
      await ended;
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * @param {string} vsix
 * @param {string} extensionsDir
 */
export async function installExtension(vsix, extensionsDir) {
  const main = await ensureVsCodeServer();
  const place = ['--extensions-dir', extensionsDir, '--server-data-dir', `${extensionsDir}-data`];
  return runNode([main, '--install-extension', vsix, ...place, '--accept-server-license-terms']);
}
