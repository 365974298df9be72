// Where documents lie, told from their URIs alone. Folders end in a slash.

/** A URI as configurations name places: without percent-encoding. */
export function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The folder in the workspace that a document belongs to: an untitled one has no place and belongs to the first. */
export function workspaceFolderOf(uri: string, workspace: readonly string[]): string | undefined {
  if (!hasPlace(uri)) return workspace[0];
  return workspace.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
}

/** The folder that a document lies in, or belongs to; undefined where there is none. */
export function folderOf(uri: string, workspace: readonly string[]): string | undefined {
  return hasPlace(uri) ? uri.slice(0, uri.lastIndexOf('/') + 1) : workspace[0];
}

/**
 * The folders whose configurations hold for a document, the innermost last: all up to the root, as on the command line; in a
 * virtual file system, where looking may mean asking another machine, up to the workspace.
 */
export function foldersAbove(uri: string, workspace: readonly string[]): readonly string[] {
  const innermost = folderOf(uri, workspace);
  if (innermost === undefined) return [];
  const top = innermost.startsWith('file:') ? undefined : workspaceFolderOf(uri, workspace);
  const root = /^[^/]*\/\/[^/]*\//.exec(innermost)?.[0].length ?? innermost.length;
  const folders = [innermost];
  for (let folder = innermost; folder.length > root && folder !== top; ) {
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    folders.unshift(folder);
  }
  return folders;
}

export function hasPlace(uri: string): boolean {
  return /^[a-z][\w+.-]*:\/\//i.test(uri);
}
