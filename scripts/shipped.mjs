import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} license SPDX expression
 * @property {string} terms what its licence says
 */

/**
 * The packages of which anything went into the bundles: what ships, and nothing else.
 *
 * @param {string[]} inputs the files that were bundled
 * @returns {Promise<Package[]>} by name
 */
export async function shippedPackages(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const packages = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const files = (await readdir(join(root, folder), { recursive: true }))
      .filter((entry) => /^licen[cs]e(?:[^/\\]*$|s[/\\])/i.test(entry) && /(?:e|\.txt|\.md)$/i.test(entry))
      .sort();
    const texts = await Promise.all(files.map((file) => readFile(join(root, folder, file), 'utf8')));
    const terms = texts.map((text) => text.trim()).join('\n\n') || `License: ${license}`;
    packages.set(`${name} ${version}`, { name, version, license, terms });
  }
  return [...packages.values()];
}
