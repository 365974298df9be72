// npm start: VS Code on samples/, with the extension, on a fresh clone too.
//   --web      VS Code for the Web even where the desktop's `code` is to be had
//   --no-open  start no browser
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { argv, platform } from 'node:process';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const samples = join(root, 'samples');

await ensureInstalled();
await build({ dev: true });
if (argv.includes('--web') || !(await openDesktop())) await serveWeb();

/** @returns {Promise<boolean>} whether there is a desktop VS Code */
async function openDesktop() {
  try {
    await run(platform === 'win32' ? 'where' : 'which', ['code']);
  } catch {
    return false;
  }
  const code = spawn('code', ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, samples], {
    stdio: 'inherit',
    shell: platform === 'win32',
  });
  console.log('已在 VS Code 中打开 samples。按 Ctrl-C 结束。');
  await new Promise((resolve) => code.once('exit', resolve));
  return true;
}

async function serveWeb() {
  const { serveVsCodeWeb } = await import('./hosts/vscodeWeb.mjs');
  const { url } = await serveVsCodeWeb({ extensionDevelopmentPath: root, folderPath: samples });
  console.log(`\n核稿已在 VS Code 网页版中打开：${url}\n按 Ctrl-C 结束。`);
  if (!argv.includes('--no-open')) openBrowser(url);
}

/** @param {string} url */
function openBrowser(url) {
  const [command, ...args] =
    platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  // A machine without a browser still has the address above.
  spawn(command ?? '', args, { stdio: 'ignore' }).on('error', () => undefined);
}
