// npm run snippets: writes snippets/gongwen.zh-hant.json, the snippets of snippets/gongwen.json in traditional script.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const path = (/** @type {string} */ name) => join(root, 'snippets', name);

/** What a snippet's name, description and text are, in the traditional script of Taiwan's standard. */
export async function traditionalSnippets() {
  const { Converter } = await import('opencc-js');
  const convert = Converter({ from: 'cn', to: 'tw' });
  const simplified = readFileSync(path('gongwen.json'), 'utf8');
  // Variables and tab stops are ASCII: the converter passes over them.
  return convert(simplified);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureInstalled();
  writeFileSync(path('gongwen.zh-hant.json'), await traditionalSnippets());
}
