import {
  type CancellationToken,
  commands,
  Disposable,
  languages,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageclient';
import { commandIds } from '../commands.ts';
import type { Service } from '../service.ts';
import { text } from '../texts.ts';
import { draftFiles, textOf } from './draftFiles.ts';

/** How many files are read at a time: those of a virtual workspace may be far away. */
const AT_ONCE = 8;
/** How long the status bar says what was found, in milliseconds. */
const SAID = 8000;

/** What a look through a folder came to. */
export interface FolderChecked {
  /** Drafts, open ones among them. */
  readonly drafts: number;
  /** Those in which something was found, and how much. */
  readonly faulty: number;
  readonly findings: number;
  /** Files that could not be read. */
  readonly unread: number;
}

/**
 * Checks the drafts of a folder that nobody has open, and lists what is found among the problems. A draft that is opened
 * reports for itself from then on.
 */
export class CheckFolder {
  readonly #service: Service;
  readonly #languageOf: (path: string) => string;
  readonly #found = languages.createDiagnosticCollection('hegao.folder');
  readonly #following: Disposable;

  constructor(service: Service, languageOf: (path: string) => string) {
    this.#service = service;
    this.#languageOf = languageOf;
    this.#following = Disposable.from(
      this.#found,
      workspace.onDidOpenTextDocument(({ uri }) => this.#found.delete(uri)),
      workspace.onDidDeleteFiles(({ files }) => {
        for (const file of files) this.#found.delete(file);
      }),
    );
  }

  dispose(): void {
    this.#following.dispose();
  }

  /** The folder of the Explorer's menu, else the one that is open, else the one of several that the user picks. */
  async run(folder?: Uri): Promise<void> {
    const chosen = folder ?? (await pickFolder());
    if (chosen === undefined) return;
    const options = { location: ProgressLocation.Notification, title: text('checkingFolder'), cancellable: true };
    const checked = await window.withProgress(options, (progress, token) =>
      this.check(chosen, token, (done, all) =>
        progress.report({ message: `${done}/${all}`, increment: (100 * AT_ONCE) / all }),
      ),
    );
    if (checked === undefined) return;
    const said = text(checked.findings > 0 ? 'folderFaulty' : 'folderClean', { ...checked });
    const unread = checked.unread > 0 ? text('folderUnread', { count: checked.unread }) : '';
    window.setStatusBarMessage(said + unread, SAID);
    if (checked.findings > 0) await commands.executeCommand('workbench.actions.view.problems');
  }

  /** Undefined where the server does not run. A look that is cancelled keeps what it has found. */
  async check(
    folder: Uri,
    token: CancellationToken,
    report: (done: number, all: number) => void = () => undefined,
  ): Promise<FolderChecked | undefined> {
    if (this.#service.state !== 'running') return undefined;
    this.clear();
    const sum = { drafts: 0, faulty: 0, findings: 0, unread: 0 };
    const files = await draftFiles(folder, token);
    for (let at = 0; at < files.length && !token.isCancellationRequested; at += AT_ONCE) {
      const counts = await Promise.all(files.slice(at, at + AT_ONCE).map((file) => this.#look(file)));
      for (const count of counts) {
        if (count === 'unread') sum.unread++;
        if (typeof count !== 'number') continue;
        sum.drafts++;
        sum.findings += count;
        if (count > 0) sum.faulty++;
      }
      report(Math.min(at + AT_ONCE, files.length), files.length);
    }
    void commands.executeCommand('setContext', 'hegao.folderChecked', sum.findings > 0);
    return sum;
  }

  /** Takes what was found off the list. */
  clear(): void {
    this.#found.clear();
    void commands.executeCommand('setContext', 'hegao.folderChecked', false);
  }

  /** How much is found in a file. */
  async #look(file: Uri): Promise<number | 'unread' | 'no draft'> {
    if (isOpen(file)) return languages.getDiagnostics(file).filter(({ source }) => source === '核稿').length;
    const content = await textOf(file);
    const client = this.#service.connection?.client;
    if (content === undefined || client === undefined) return 'unread';
    const uri = client.code2ProtocolConverter.asUri(file);
    const textDocument = { uri, languageId: this.#languageOf(file.path), version: 0, text: content };
    const found = await client.sendRequest<ProtocolDiagnostic[] | null>('hegao/checkText', { textDocument });
    if (found === null) return 'no draft';
    if (!isOpen(file)) this.#found.set(file, await client.protocol2CodeConverter.asDiagnostics(found));
    return found.length;
  }
}

function isOpen(file: Uri): boolean {
  return workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString());
}

async function pickFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) window.setStatusBarMessage(text('noFolder'), SAID);
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

export function registerCheckFolder(checkFolder: CheckFolder): Disposable {
  return Disposable.from(
    checkFolder,
    commands.registerCommand(commandIds.checkFolder, (folder?: Uri) => checkFolder.run(folder)),
    commands.registerCommand(commandIds.clearFolder, () => checkFolder.clear()),
  );
}
