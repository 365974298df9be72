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
    const files = (await readdir(join(root, folder), { recursive: true }))
      .filter((entry) => /^licen[cs]e(?:[^/\\]*$|s[/\\])/i.test(entry) && /(?:e|\.txt|\.md)$/i.test(entry))
      .sort();
    const terms = await Promise.all(files.map((file) => readFile(join(root, folder, file), 'utf8')));
    const said = terms.map((text) => text.trim()).join('\n\n');
    notices.set(`${name} ${version}`, said === '' ? `License: ${license}` : said);
  }
  return [...notices].map(([title, terms]) => `${title}\n${'-'.repeat(title.length)}\n${terms}\n`).join('\n');
}
