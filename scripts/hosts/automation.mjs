import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { hostsFolder } from './install.mjs';

/** For the whole suite, and for a thing that is to be clicked on, in milliseconds. */
const patience = 240_000;
const patienceWithThings = 10_000;

/** How the suite marks its own lines among everything a VS Code says. */
const ofTheSuite = /^▸ /;

/** How it asks for keys and clicks (test/vscode/support/hands.ts). */
const ofItsHands = /^☞ /;

/**
 * Opens a VS Code that was told to run extension tests, passes on what the tests print, and gives back their exit code.
 * When they fail, the rest of what was said is shown too, and the page stays in `.hosts/<name>-failed.png`.
 *
 * @param {string} url
 * @param {string} name
 * @returns {Promise<number>}
 */
export async function runTestsInPage(url, name) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    /** @type {string[]} */
    const said = [];
    page.on('console', (message) => message.text().includes('▸ ') || said.push(message.text()));
    /** @type {(code: number) => void} */
    let ended = () => undefined;
    const exit = new Promise((resolve, reject) => {
      ended = resolve;
      page.on('crash', () => reject(new Error('The page crashed.')));
      setTimeout(() => reject(new Error(`The tests did not end within ${patience / 1000} s.`)), patience).unref();
    });
    let hands = Promise.resolve();
    await page.exposeFunction('codeAutomationExit', ended);
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      const text = args.map(String).join(' ');
      if (ofTheSuite.test(text)) console.log(text.replace(ofTheSuite, '  '));
      if (ofItsHands.test(text)) hands = hands.then(() => doAll(page, JSON.parse(text.replace(ofItsHands, ''))));
    });
    await page.goto(url);
    try {
      if ((await exit) === 0) return 0;
    } catch (error) {
      console.error(String(error));
    }
    console.error(said.slice(-40).join('\n'));
    await page.screenshot({ path: join(hostsFolder, `${name}-failed.png`) }).catch(() => undefined);
    return 1;
  } finally {
    await browser.close();
  }
}

/**
 * What a user does: see test/vscode/support/hands.ts.
 *
 * @typedef {{ press?: string, in?: string, write?: string, click?: string, see?: string, copy?: string, drag?: string, onto?: string, together?: Deed[] }} Deed
 */

/**
 * Does what a user would. What cannot be done is said, and the page as it was then stays in `.hosts/hands-failed.png`; the
 * test that waits for it fails.
 *
 * @param {import('playwright-core').Page} page
 * @param {Deed[]} deeds
 */
async function doAll(page, deeds) {
  try {
    for (const deed of deeds) await (deed.together ? doTogether(page, deed.together) : doOne(page, deed));
  } catch (error) {
    // The tests are over.
    if (page.isClosed()) return;
    console.error(String(error));
    await page.screenshot({ path: join(hostsFolder, 'hands-failed.png') }).catch(() => undefined);
  }
}

/** How often deeds that belong together are begun anew, and how long each of them is waited for, in milliseconds. */
const triesTogether = 4;
const patienceTogether = 3_000;

/**
 * What opens while something else still takes the focus closes again, or hears no key; a user begins anew.
 *
 * @param {import('playwright-core').Page} page
 * @param {Deed[]} deeds
 */
async function doTogether(page, deeds) {
  for (let tries = 1; ; tries++) {
    try {
      for (const deed of deeds) await doOne(page, deed, patienceTogether);
      return;
    } catch (error) {
      if (page.isClosed() || tries === triesTogether) throw error;
    }
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {Deed} deed
 */
async function doOne(page, { press, in: hearing, write, click, see, copy, drag, onto }, timeout = patienceWithThings) {
  if (press) await (hearing ? page.locator(hearing).first().press(press, { timeout }) : page.keyboard.press(press));
  // An editor under test keeps a clipboard of its own, which no key pastes from.
  if (copy) await page.evaluate((text) => navigator.clipboard.writeText(text), copy);
  if (write) await page.keyboard.insertText(write);
  if (click) {
    const thing = page.locator(click).first();
    // Menus take no click before the mouse has moved over them.
    await thing.hover({ force: true, timeout });
    await thing.click({ timeout });
  }
  if (see) await page.locator(see).first().waitFor({ timeout });
  if (drag && onto) await dragOnto(page, drag, onto);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} dragged
 * @param {string} onto
 */
async function dragOnto(page, dragged, onto) {
  await page.locator(dragged).first().hover({ timeout: patienceWithThings });
  const target = await page.locator(onto).first().boundingBox({ timeout: patienceWithThings });
  if (!target) throw new Error(`${onto} is not to be seen.`);
  await page.mouse.down();
  // Only what moves is dragged, and only what is moved over is dropped on.
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 10 });
  await page.mouse.up();
}
