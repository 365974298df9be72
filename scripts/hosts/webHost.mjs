import { runTestsInPage } from './automation.mjs';
import { serveVsCodeWeb } from './vscodeWeb.mjs';

/**
 * Runs extension tests in the web extension host of VS Code for the Web.
 *
 * @param {{ developmentPath: string, testsPath: string, workspace: string }} options
 */
export async function runInWebHost({ developmentPath, testsPath, workspace }) {
  const server = await serveVsCodeWeb({
    extensionDevelopmentPath: developmentPath,
    extensionTestsPath: testsPath,
    folderPath: workspace,
  });
  try {
    if ((await runTestsInPage(server.url, 'vscode-web')) !== 0) throw new Error('The tests failed in the web host.');
  } finally {
    server.dispose();
  }
}
