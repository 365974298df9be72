// npm run pictures: takes the pictures in docs/pictures from the extension at work in a VS Code with a Chinese interface.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { launchChromium } from './hosts/chromium.mjs';
import { ensureHost, hostsFolder } from './hosts/install.mjs';
import { ensureVsCodeServer, startVsCodeServer } from './hosts/vscodeServer.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { smallPng } from './smallPng.mjs';

const pictures = join(root, 'docs/pictures');
const draft = '2025年工作总结.gw.txt';
const largest = 120 * 1024;
const chapters = '[id="workbench.view.explorer"] .pane:has([aria-label^="公文大纲"])';

/** What a reader would set, and nothing that calls home. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.layoutControl.enabled': false,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.fontSize': 14,
  'editor.lineHeight': 1.7,
  'editor.minimap.enabled': false,
  'files.exclude': { '.vscode': true, 'expected.json': true, 'README.md': true },
};

await ensureInstalled();
await build();
const workspace = await mkdtemp(join(tmpdir(), 'hegao-pictures-'));
const folder = join(workspace, '文稿');
await cp(join(root, 'samples'), folder, { recursive: true });
await mkdir(join(folder, '.vscode'));
await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
const extensionsDir = join(workspace, 'extensions');
const server = await startVsCodeServer({ extensionsDir });
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1220, height: 730 }, locale: 'zh-CN' });
try {
  await speakChinese(page);
  await page.goto(address(server.authority));
  await openDraft(page);
  await mkdir(pictures, { recursive: true });
  await takeChapters(page, 'chapters.png');
  await takeHover(page, 'hover.png');
  await wear(page, 'Default Dark Modern', 'vs-dark');
  await takeChapters(page, 'chapters-dark.png');
  await takeHover(page, 'hover-dark.png');
  await wear(page, 'Default Light Modern', 'vs');
  await takeHints(page);
  await takeFindings(page);
  await showTotal(page);
  await takeFixes(page, 'fixes.png');
  await wear(page, 'Default Dark Modern', 'vs-dark');
  await takeFixes(page, 'fixes-dark.png');
  await openWalkthrough(page);
  await takeWalkthrough(page, 'walkthrough-dark.png');
  await wear(page, 'Default Light Modern', 'vs');
  await takeWalkthrough(page, 'walkthrough.png');
} catch (error) {
  await page.screenshot({ path: join(hostsFolder, 'pictures-failed.png') });
  throw error;
} finally {
  await browser.close();
  await server.dispose();
  await rm(workspace, { recursive: true, force: true });
}

/** @typedef {import('playwright-core').Page} Page */

/** @param {string} authority */
function address(authority) {
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('folder', folder);
  url.searchParams.set(
    'payload',
    JSON.stringify([
      ['extensionDevelopmentPath', `vscode-remote://${authority}${root}`],
      ['skipWelcome', 'true'],
    ]),
  );
  return url.href;
}

/**
 * Gives the editor Microsoft's Chinese texts. The language pack itself is only on the marketplace; the last npm package that
 * carries its texts under their keys is older than the editor, so what is newer stays English.
 *
 * @param {Page} page
 */
async function speakChinese(page) {
  const pack = await ensureHost(
    'chinese-4.2.1',
    '@codingame/monaco-vscode-language-pack-zh-hans@4.2.1',
    async (unpacked) => unpacked,
  );
  const { default: chinese } = await import(pathToFileURL(join(pack, 'translations/main.i18n.json.js')).href);
  const out = join(await ensureVsCodeServer(), '..');
  const require = createRequire(import.meta.url);
  const english = require(join(out, 'nls.messages.json'));
  /** @type {[string, string[]][]} */
  const keys = require(join(out, 'nls.keys.json'));
  const messages = keys
    .flatMap(([file, names]) => names.map((name) => chinese[file]?.[name]))
    .map((text, index) => text ?? english[index]);
  const body = `globalThis._VSCODE_NLS_MESSAGES=${JSON.stringify(messages)};globalThis._VSCODE_NLS_LANGUAGE='zh-cn';`;
  await page.route('**/nls.messages.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
}

/** @param {Page} page */
async function openDraft(page) {
  await page.getByRole('button', { name: '是，我信任此作者' }).click();
  await page.locator('.explorer-folders-view').getByText(draft).dblclick();
  await page.locator('.view-lines').waitFor();
  await page.locator('.squiggly-error').first().waitFor();
  await openChapters(page);
}

/** Gives the chapters, which are below the files, the room that they leave. */
async function openChapters(/** @type {Page} */ page) {
  const header = page.locator(`${chapters} .pane-header`);
  await header.click();
  await page.locator(`${chapters} .monaco-list-row`).first().waitFor();
  const edge = await header.boundingBox();
  const side = await page.locator('.part.sidebar').boundingBox();
  if (!edge || !side) throw new Error('The chapters are not to be seen.');
  await drag(page, { x: edge.x + 150, y: edge.y }, { x: edge.x + 150, y: 190 });
  await drag(page, { x: side.x + side.width, y: 400 }, { x: side.x + side.width + 150, y: 400 });
  await page.locator(`${chapters} .monaco-list-row`).nth(12).waitFor();
  await page.mouse.move(900, 300);
}

/**
 * @param {Page} page
 * @param {{ x: number, y: number }} from
 * @param {{ x: number, y: number }} to
 */
async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.up();
}

/** The chapters beside the draft, with the caret in one of them, and what each holds above its heading. */
async function takeChapters(/** @type {Page} */ page, /** @type {string} */ name) {
  await page.locator(`${chapters} .monaco-list-row`).nth(4).click();
  await page.locator('.breadcrumbs-control').getByText('强师兴教').waitFor();
  await page.mouse.move(900, 690);
  await save(page, name, { x: 0, y: 0, width: 1000, height: 560 });
}

/** @param {Record<string, unknown>} changed */
async function set(changed) {
  await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify({ ...settings, ...changed }));
}

/** What chapters hold above their headings, and what blanks would hold beside them. */
async function takeHints(/** @type {Page} */ page) {
  await set({ 'hegao.codeLens': true, 'hegao.inlayHints': true });
  await page.locator('.codelens-decoration').nth(2).waitFor();
  await page.keyboard.press('Control+Home');
  await page.locator('.view-lines').getByText('2025').nth(1).waitFor();
  const editor = await page.locator('.editor-instance').boundingBox();
  if (!editor) throw new Error('The editor is not to be seen.');
  const { x, y, width } = editor;
  await save(page, 'hints.png', { x, y, width, height: 300 });
  await set({});
  await page.locator('.codelens-decoration').first().waitFor({ state: 'detached' });
}

/** Changes the colours of the window. */
async function wear(/** @type {Page} */ page, /** @type {string} */ theme, /** @type {string} */ kind) {
  await set({ 'workbench.colorTheme': theme });
  await page.locator(`.monaco-workbench.${kind}`).waitFor();
}

/** The draft, and all that was found in it. */
async function takeFindings(/** @type {Page} */ page) {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
  await page.keyboard.press('Control+1');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await save(page, 'findings.png');
}

/** What a figure under the mouse takes part in. */
async function takeHover(/** @type {Page} */ page, /** @type {string} */ name) {
  await page.locator('.view-lines').getByText('2340个', { exact: true }).hover();
  const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: '2340' });
  await hover.waitFor();
  const said = await hover.boundingBox();
  const editor = await page.locator('.editor-instance').boundingBox();
  if (!said || !editor) throw new Error('Nothing is said of the figure.');
  const { x, y, width } = editor;
  await save(page, name, { x, y, width, height: Math.max(said.y + said.height + 16 - y, 260) });
  await page.keyboard.press('Escape');
  await page.mouse.move(900, 690);
}

/** Leaves that total alone in the list of problems. */
async function showTotal(/** @type {Page} */ page) {
  await page.locator('.viewpane-filter input').fill('合计');
  await page.locator('.markers-panel').getByText('不符').first().waitFor();
  // How many of the problems are shown; the older texts take it for a page number.
  await page.addStyleTag({ content: '.viewpane-filter-badge { display: none !important }' });
}

/** The ways to remove one finding, that total, with what is said of it below. */
async function takeFixes(/** @type {Page} */ page, /** @type {string} */ name) {
  const { total, editor } = await places(page);
  await page.mouse.click(total.x + total.width / 2, total.y + total.height / 2);
  await page.mouse.move(total.x, 20);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  const { x, y, width } = editor;
  await save(page, name, { x, y, width, height: 575 });
  await page.keyboard.press('Escape');
  await page.locator('.action-widget').waitFor({ state: 'hidden' });
}

/** Where the total is shown, and the editor. */
async function places(/** @type {Page} */ page) {
  const total = await page.locator('.squiggly-warning').first().boundingBox();
  const editor = await page.locator('.editor-instance').boundingBox();
  if (!total || !editor) throw new Error('The total is not to be seen.');
  return { total, editor };
}

/** The walkthrough, alone with its sample beside it. */
async function openWalkthrough(/** @type {Page} */ page) {
  await page.setViewportSize({ width: 1220, height: 1060 });
  // The draft, the problems, the files.
  for (const key of ['Control+k', 'Control+w', 'Control+j', 'Control+b']) await page.keyboard.press(key);
  await run(page, '核稿: 入门：核一份样稿');
  await page.getByRole('button', { name: '打开样稿', exact: true }).click();
  await page.locator('.squiggly-error').first().waitFor();
  await page.mouse.move(900, 690);
}

/** Its steps with the picture of the first, without the host's own words at the foot. */
async function takeWalkthrough(/** @type {Page} */ page, /** @type {string} */ name) {
  const picture = page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('svg');
  await picture.first().waitFor();
  await save(page, name, { x: 48, y: 0, width: 1172, height: 1005 });
}

/** Runs a command by its name. */
async function run(/** @type {Page} */ page, /** @type {string} */ command) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${command}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} [clip]
 */
async function save(page, name, clip) {
  const path = join(pictures, name);
  const picture = smallPng(await page.screenshot({ animations: 'disabled', ...(clip ? { clip } : {}) }));
  await writeFile(path, picture);
  const size = picture.length;
  console.log(`${path}  ${Math.round(size / 1024)} KB`);
  if (size > largest) throw new Error(`${name} has ${size} bytes; ${largest} are allowed.`);
}
