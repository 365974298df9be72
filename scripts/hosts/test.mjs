// Runs the suite of test/vscode in one extension host:  node scripts/hosts/test.mjs node|restricted|web|installed
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { runInNodeHost, runInRestrictedMode } from './nodeHost.mjs';
import { installExtension } from './vscodeServer.mjs';
import { runInWebHost } from './webHost.mjs';

const workspace = join(root, 'test/vscode/fixtures');
const suite = (/** @type {string} */ name) => join(root, 'out/test/vscode', name);

const hosts = {
  node: () => runInNodeHost({ developmentPath: root, testsPath: suite('node.js'), workspace }),
  restricted: () => runInRestrictedMode({ developmentPath: root, testsPath: suite('restricted.js'), workspace }),
  web: () => runInWebHost({ developmentPath: root, testsPath: suite('web.js'), workspace }),
  async installed() {
    const { vsixPath } = await import('../package.mjs');
    const temporary = await mkdtemp(join(tmpdir(), 'hegao-installed-'));
    const extensionsDir = join(temporary, 'extensions');
    try {
      console.log(await installExtension(vsixPath, extensionsDir));
      const developmentPath = join(root, 'test/vscode/probe');
      await runInNodeHost({ developmentPath, testsPath: suite('installed.js'), workspace, extensionsDir });
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  },
};

const host = hosts[/** @type {keyof typeof hosts} */ (process.argv[2])];
if (!host) throw new Error(`Which host? One of ${Object.keys(hosts).join(', ')}.`);
await host();
process.exit();
