import { type CancellationToken, type FileStat, FileType, Uri, workspace } from 'vscode';
import { decoded } from './decoding.ts';

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
