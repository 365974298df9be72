import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @type {(heads: string[], rows: string[][]) => string} */
export function table(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/**
 * A document with other contents between its markers.
 *
 * @param {string} path
 * @param {string} name
 * @param {string} contents
 */
export function filled(path, name, contents) {
  const text = readFileSync(join(root, path), 'utf8');
  const [start, end] = [`<!-- generated: ${name} -->\n`, '<!-- /generated -->'];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place for what is generated: ${start.trim()} … ${end}`);
  return text.slice(0, from + start.length) + contents + text.slice(to);
}
