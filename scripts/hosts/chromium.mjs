import { existsSync } from 'node:fs';
import { canInstall, installPackages } from './debian.mjs';

const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

const findChromium = () => places.find((place) => place && existsSync(place));

/**
 * The browser to drive. Where there is none it is installed if that is possible without asking anybody: on Debian, as root.
 *
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    await installPackages('chromium', 'fonts-noto-cjk');
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('没有找到浏览器：请安装 Chromium、Chrome 或 Edge，或用环境变量 CHROMIUM 指明其位置。');
}

/** A browser nobody sees, that calls home to nobody. */
export async function launchChromium() {
  const executablePath = await ensureChromium();
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
