import { type CancellationToken, type FileStat, FileType, Uri, workspace } from 'vscode';

const DRAFT = /\.(?:txt|md|gongwen)$/i;
/** More bytes than any report has. */
const LARGEST = 8 * 1024 * 1024;

/**
 * The files in a folder that may be drafts, by name; none of hidden folders or `node_modules`, as on the command line. Goes
 * through the file system itself, for not every virtual one can be searched.
 */
export async function draftFiles(folder: Uri, token: CancellationToken): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined && !token.isCancellationRequested; next = folders.pop()) {
    const entries = await workspace.fs.readDirectory(next).then(
      (entries) => entries,
      () => [], // What may not be read is passed over.
    );
    for (const [name, type] of entries) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const entry = Uri.joinPath(next, name);
      // A link to a folder is not followed: no loop is possible.
      if (type === FileType.Directory) folders.push(entry);
      else if (type & FileType.File && DRAFT.test(name)) files.push(entry);
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a file holds; undefined where that is not to be had, or is no text. */
export async function textOf(file: Uri): Promise<string | undefined> {
  try {
    const { size }: FileStat = await workspace.fs.stat(file);
    return size > LARGEST ? undefined : decoded(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

/** A byte order mark is believed; else what is valid UTF-8 is that, and what is not is what Chinese Windows writes. */
export function decoded(bytes: Uint8Array): string | undefined {
  const marked = [...bytes.subarray(0, 2)].join();
  const encodings = marked === '255,254' ? ['utf-16le'] : marked === '254,255' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      // Not in this one.
    }
  }
  return undefined;
}
