#!/usr/bin/env node
// Stands where @vscode/test-electron expects the VS Code it downloads: understands the same arguments, and runs the
// extension tests in the VS Code server with Chromium before it.
import { parseArgs } from 'node:util';
import { runTestsInPage } from './automation.mjs';
import { startVsCodeServer } from './vscodeServer.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});
const option = (/** @type {string} */ name) => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

const server = await startVsCodeServer({
  extensionsDir: option('extensions-dir'),
  trusting: values['disable-workspace-trust'] === true,
});
try {
  const remote = (/** @type {string | undefined} */ path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(option('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(option('extensionTestsPath'))],
    ['skipWelcome', 'true'],
  ];
  const url = new URL(`http://${server.authority}/`);
  url.searchParams.set('folder', positionals[0] ?? '/');
  url.searchParams.set('payload', JSON.stringify(payload));
  process.exitCode = await runTestsInPage(url.href, 'vscode-server');
} finally {
  await server.dispose();
}
