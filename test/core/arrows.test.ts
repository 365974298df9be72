/**
 * Arrows run one way: client → (protocol) → lsp → core, cli → core, and within the core from rules down to text. A folder
 * may import from those named before it in FLOORS, and from itself.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, test } from 'node:test';

const root = resolve(__dirname, '../..');

/** From the ground up. Folders on one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['snippets'],
  ['server/src/core/text'],
  ['server/src/core/messages'],
  ['server/src/core/draft'],
  [
    'server/src/core/numbering',
    'server/src/core/figures',
    'server/src/core/calendar',
    'server/src/core/script',
    'server/src/core/residue',
  ],
  ['server/src/core/counting', 'server/src/core/references', 'server/src/core/tables'],
  ['server/src/core/telling', 'server/src/core/renumbering'],
  ['server/src/core/rules', 'server/src/core/cleanup'],
  ['server/src/core/chapters'],
  ['server/src/core'],
  ['server/src/lsp', 'server/src/cli'],
  ['server/src'],
];

function filesIn(folder: string): readonly string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

/** The innermost folder of FLOORS that a file is in, and how high it lies. */
function homeOf(file: string): { readonly folder: string; readonly floor: number } {
  const folder = FLOORS.flat()
    .filter((one) => file.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  assert.ok(folder !== undefined, `${file} is in no folder that this test knows`);
  return { folder, floor: FLOORS.findIndex((floor) => floor.includes(folder)) };
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(resolve(root, file), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\()'([^']+)'/g)].map((match) => match[1]!);
}

const local = (file: string, name: string): string =>
  relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/');

describe('imports', () => {
  for (const file of filesIn('server/src')) {
    test(file, () => {
      const home = homeOf(file);
      for (const name of importsOf(file)) {
        if (!name.startsWith('.')) continue;
        const other = homeOf(local(file, name));
        const allowed = other.folder === home.folder || other.floor < home.floor;
        assert.ok(allowed, `${home.folder} imports ${name}`);
      }
    });
  }
});

describe('the core is pure', () => {
  /** Packages without Node, DOM or editor in them. */
  const PURE = new Set(['dequal/lite', 'jsonc-parser/lib/esm/main.js']);
  for (const file of filesIn('server/src/core')) {
    test(file, () => {
      for (const name of importsOf(file)) {
        assert.ok(name.startsWith('.') || PURE.has(name) || name.startsWith('opencc-js/dict/'), name);
      }
    });
  }
});

describe('the client knows the server by its protocol only', () => {
  for (const file of filesIn('client/src')) {
    test(file, () => {
      for (const name of importsOf(file)) {
        if (name.startsWith('.')) assert.ok(local(file, name).startsWith('client/'), name);
      }
    });
  }
});
