// npm test: everything, on a fresh clone too. Stages can be named: npm test -- types unit
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNeovim, testNeovim } from './hosts/neovim.mjs';
import { ensureParallel, testParallel } from './hosts/parallel.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { CommandFailed, runNode, stopAll } from './run.mjs';

const stages = {
  types: { title: '类型', work: checkTypes },
  lint: { title: '格式与写法', work: () => runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '.']) },
  build: { title: '打包成 dist', work: () => runNode(['scripts/build.mjs', '--tests']) },
  unit: { title: '单元、性质、协议、命令行', work: testWithoutEditor },
  node: { title: 'VS Code，Node 扩展主机', work: () => runNode(['scripts/hosts/test.mjs', 'node']) },
  restricted: { title: 'VS Code，受限模式', work: () => runNode(['scripts/hosts/test.mjs', 'restricted']) },
  web: { title: 'VS Code 网页版，web 扩展主机、虚拟工作区', work: () => runNode(['scripts/hosts/test.mjs', 'web']) },
  neovim: { title: 'Neovim 接服务器', work: () => testNeovim() },
  engines: { title: 'GNU parallel 分派', work: () => testParallel() },
  package: { title: '打成 .vsix', work: () => runNode(['scripts/package.mjs', '--twice']) },
  installed: { title: '装入 VS Code 的 .vsix', work: () => runNode(['scripts/hosts/test.mjs', 'installed']) },
};

/** @typedef {keyof typeof stages} Stage */

/** @type {Record<string, Stage[]>} */
const needs = {
  unit: ['build'],
  neovim: ['build'],
  engines: ['build'],
  node: ['build'],
  restricted: ['build'],
  web: ['build'],
  installed: ['build', 'package'],
};

const named = /** @type {Stage[]} */ (process.argv.slice(2));
const unknown = named.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`没有 ${unknown.join('、')} 这一步；有：${Object.keys(stages).join(' ')}`);
  process.exit(2);
}
const chosen = new Set(
  named.length > 0 ? named.flatMap((name) => [...(needs[name] ?? []), name]) : Object.keys(stages),
);

try {
  await ensureInstalled();
  if (chosen.has('neovim')) await ensureNeovim();
  if (chosen.has('engines')) await ensureParallel();
  const editors = ['node', 'restricted', 'web', 'installed'].some((name) => chosen.has(name))
    ? await prepareEditors()
    : undefined;
  await Promise.all([stage('types'), stage('lint').then(() => stage('build'))]);
  await stage('unit');
  await stage('neovim');
  await stage('engines');
  await editors?.fetched;
  await stage('node');
  await stage('restricted');
  await stage('web');
  await stage('package');
  await stage('installed');
  console.log(`\n全部通过，共 ${seconds(0)}`);
} catch (error) {
  stopAll();
  console.error(error instanceof CommandFailed ? `${error.output}\n✗ ${error.message}` : error);
  process.exit(1);
}

/** @param {Stage} name */
async function stage(name) {
  if (!chosen.has(name)) return;
  const { title, work } = stages[name];
  const begun = performance.now();
  try {
    const output = await work();
    console.log(`✓ ${name.padEnd(10)}${title}  ${seconds(begun)}${summary(output)}`);
  } catch (error) {
    console.error(`✗ ${name.padEnd(10)}${title}  ${seconds(begun)}\n`);
    throw error;
  }
}

/** What a reader wants of a stage that passed: each test in the editors, and how many without. */
function summary(/** @type {string} */ output) {
  const count = /^ℹ tests (\d+)/m.exec(output)?.[1];
  const seen = output.split('\n').filter((line) => /^ {2}✓ /.test(line));
  return count ? `  ${count} 项` : seen.map((line) => `\n  ${line}`).join('');
}

/** @param {number} begun */
function seconds(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}

async function checkTypes() {
  const tsc = 'node_modules/typescript/bin/tsc';
  return (await Promise.all([runNode([tsc, '-b']), runNode([tsc, '-p', 'scripts'])])).join('');
}

function testWithoutEditor() {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !/^(?:vscode|editors|engines)/.test(path))
    .map((path) => join('test', path));
  return runNode([
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=2',
    '--test-timeout=600000',
    ...files,
  ]);
}

/** The browser is there when this is done, for its installation must not be cut short; the editors come meanwhile. */
async function prepareEditors() {
  const { ensureChromium } = await import('./hosts/chromium.mjs');
  const { ensureVsCodeServer } = await import('./hosts/vscodeServer.mjs');
  const { ensureVsCodeWeb } = await import('./hosts/vscodeWeb.mjs');
  const fetching = Promise.all([ensureVsCodeServer(), ensureVsCodeWeb()]);
  fetching.catch(() => undefined); // reported when it is waited for
  await ensureChromium();
  return { fetched: fetching };
}
