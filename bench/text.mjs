import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mjs';

/** Drafts of our own: full of slips, and one without any. `expected.json` and the like are no drafts. */
const ours = ['samples', 'test/vscode/fixtures'];

/**
 * The drafts to measure on, as one text.
 *
 * @param {string | undefined} corpus a folder of drafts to take instead of our own
 */
export function drafts(corpus) {
  const folders = corpus === undefined ? ours.map((folder) => join(root, folder)) : [corpus];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md|gongwen)$/.test(name) && !/^(?:README|FORMAT)\.md$/.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8').trimEnd()),
  );
  if (texts.length === 0) throw new Error(`${corpus}: no drafts (.txt .md .gongwen)`);
  return `${texts.join('\n\n')}\n\n`;
}

/**
 * So many bytes of UTF-8, or up to a line's length less, of a text said again and again.
 *
 * @param {string} text
 * @param {number} bytes
 */
export function repeated(text, bytes) {
  const whole = Buffer.from(text)
    .toString()
    .repeat(Math.ceil(bytes / Buffer.byteLength(text)));
  const cut = Buffer.from(whole).subarray(0, bytes);
  // Decoded anew, so that the text is one flat string, as a document's is.
  return cut.subarray(0, cut.lastIndexOf(0x0a) + 1).toString();
}
