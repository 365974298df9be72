import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { Service } from './service.ts';

const NAME = '.hegao.json';

/** Answers the server's `hegao/readConfig`: the file as it is open here, saved or not, else as it is stored. Nothing else is read. */
export async function readConfig({ uri }: { readonly uri: string }): Promise<string | null> {
  const file = Uri.parse(uri);
  if (!isConfig(file)) return null;
  // Only what is not saved: a file that is gone may stay open.
  const unsaved = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
  if (unsaved !== undefined) return unsaved.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

/** Tells the server when a `.hegao.json` changes: in the workspace, above it where it was asked for, and under the user's hands. */
export class ConfigWatch {
  readonly #service: Service;
  readonly #above = new Map<string, Disposable>();
  readonly #inside: Disposable;

  constructor(service: Service) {
    this.#service = service;
    this.#inside = Disposable.from(
      this.#watch(`**/${NAME}`),
      workspace.onDidChangeTextDocument(({ document }) => this.#changed(document.uri)),
      // Closed unsaved, the file is again as it is stored.
      workspace.onDidCloseTextDocument(({ uri }) => this.#changed(uri)),
    );
  }

  /** From now on; the file need not be there. */
  include(uri: string): void {
    const file = Uri.parse(uri);
    if (!isConfig(file) || this.#above.has(uri) || workspace.getWorkspaceFolder(file) !== undefined) return;
    this.#above.set(uri, this.#watch(new RelativePattern(Uri.joinPath(file, '..'), NAME)));
  }

  dispose(): void {
    this.#inside.dispose();
    for (const watching of this.#above.values()) watching.dispose();
  }

  #watch(pattern: string | RelativePattern): Disposable {
    const watcher = workspace.createFileSystemWatcher(pattern);
    const changed = (uri: Uri) => this.#changed(uri);
    return Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    );
  }

  #changed(uri: Uri): void {
    const client = this.#service.connection?.client;
    if (!isConfig(uri) || client === undefined || this.#service.state !== 'running') return;
    const changes = [{ uri: client.code2ProtocolConverter.asUri(uri), type: 2 }];
    void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }
}

/** Saves a configuration that an action has changed, so that the command line goes by it too. */
export async function saveConfig(uri: string): Promise<void> {
  const file = Uri.parse(uri);
  if (isConfig(file)) await (await workspace.openTextDocument(file)).save();
}

function isConfig({ path }: Uri): boolean {
  return path.endsWith(`/${NAME}`);
}
