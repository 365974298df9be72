import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The licences of every package that went into the bundles; they ask to be passed on with the code.
 *
 * @param {string[]} inputs the files that were bundled
 * @returns {Promise<string>}
 */
export async function thirdPartyNotices(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const notices = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    const terms = file ? await readFile(join(root, folder, file), 'utf8') : `License: ${license}\n`;
    notices.set(`${name} ${version}`, terms.trim());
  }
  return [...notices].map(([title, terms]) => `${title}\n${'-'.repeat(title.length)}\n${terms}\n`).join('\n');
}
