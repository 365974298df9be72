import { createReadStream, type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CannotDo, unreadable } from './fault.ts';

/** A draft to be read: `path` as it is to be printed. */
export interface Source {
  readonly path: string;
  readonly standardInput: boolean;
}

export interface NoSource {
  readonly path: string;
  readonly cannot: CannotDo;
}

const TRAILING_SLASHES = process.platform === 'win32' ? /[/\\]+$/ : /\/+$/;
const DRAFT = /\.(?:txt|md|gongwen)$/i;

/** What is asked for: paths, and a file that lists more of them, a line each; `-` lists them on standard input. */
export interface Asked {
  readonly paths: readonly string[];
  readonly filesFrom: string | undefined;
}

/** The files that paths name, each once: a file is itself, a folder the drafts in it, `-` standard input. */
export async function* sourcesOf({ paths, filesFrom }: Asked): AsyncIterable<Source | NoSource> {
  const seen = new Set<string>();
  for await (const path of filesFrom === undefined ? paths : listed(paths, filesFrom)) {
    for await (const source of typeof path === 'string' ? named(path) : [path]) {
      const key = 'standardInput' in source && source.standardInput ? '-' : resolve(source.path);
      if (!('cannot' in source) && seen.has(key)) continue;
      seen.add(key);
      yield source;
    }
  }
}

/** Read as it comes: the list may be long, and its writer slow. */
async function* listed(paths: readonly string[], filesFrom: string): AsyncIterable<string | NoSource> {
  yield* paths;
  const input = filesFrom === '-' ? process.stdin : createReadStream(filesFrom);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      // `-` would be standard input, which is taken: in a list it is a file of that name.
      if (line !== '') yield line === '-' ? './-' : line;
    }
  } catch (error) {
    yield { path: filesFrom, cannot: unreadable(error) };
  }
}

async function* named(path: string): AsyncIterable<Source | NoSource> {
  if (path === '-') {
    yield { path, standardInput: true };
    return;
  }
  const kind = kindOf(path);
  if (kind === 'folder') yield* await inFolder(path);
  else if (kind === 'file') yield { path, standardInput: false };
  else yield { path, cannot: kind };
}

function kindOf(path: string): 'file' | 'folder' | CannotDo {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return 'folder';
    // A pipe (`hegao check <(...)`) or a device can be read too.
    return status.isSocket() ? new CannotDo('fault.not-file') : 'file';
  } catch (error) {
    return unreadable(error);
  }
}

async function inFolder(path: string): Promise<Iterable<Source | NoSource>> {
  const { IgnoreRules } = await import('./ignoreFiles.ts');
  const rules = await IgnoreRules.in(resolve(path));
  return walk(path.replace(TRAILING_SLASHES, '') || '/', resolve(path), rules);
}

/** In the order of names, folders among files; the order does not depend on the system or its language. */
function* walk(
  printed: string,
  folder: string,
  rules: import('./ignoreFiles.ts').IgnoreRules,
): Iterable<Source | NoSource> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: printed, cannot: unreadable(error, true) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = `${printed === '/' ? '' : printed}/${entry.name}`;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!rules.excludes(full, true)) yield* walk(path, full, rules.below(full));
      continue;
    }
    if (!DRAFT.test(entry.name) || rules.excludes(full, false)) continue;
    // A link to a folder is not followed, as in git: what it leads to is met where it is, and no loop is possible.
    const kind = entry.isSymbolicLink() ? kindOf(full) : 'file';
    if (kind === 'file') yield { path, standardInput: false };
    else if (kind !== 'folder') yield { path, cannot: kind };
  }
}
