import {
  commands,
  Disposable,
  type QuickPickItem,
  Range,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { commandIds } from './commands.ts';
import { documentInSight } from './editorInSight.ts';
import type { Service } from './service.ts';
import { text } from './texts.ts';

/** What cleaning up would change in one version of a document, as the server answers `hegao/cleanUp`. */
interface Cleaned {
  readonly version: number;
  readonly groups: readonly Group[];
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** One kind of cleaning, and in how many places it would change something. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

/** Asks the user. */
export interface CleanUpPrompt {
  /** Ids of the groups to clean up; undefined where the user leaves it. */
  choose(groups: readonly Group[]): Promise<readonly string[] | undefined>;
  /** Whether the changes that are shown are to be made. */
  confirms(places: number): Promise<boolean>;
}

/** The scheme of what a document would be: read-only, never on a disk. */
const SCHEME = 'hegao-cleaned';

/** 整理粘贴文本: choose what to clean, see every change, then make them in one edit. */
export class CleanUp implements Disposable {
  readonly #service: Service;
  readonly #previews = new Map<string, string>();
  readonly #registered: Disposable;
  #running = false;

  constructor(service: Service) {
    this.#service = service;
    this.#registered = Disposable.from(
      commands.registerCommand(commandIds.cleanUp, () => this.run()),
      workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: (uri) => this.#previews.get(uri.toString()) ?? '',
      }),
    );
  }

  dispose(): void {
    this.#registered.dispose();
  }

  /** Cleans up the draft in the active editor. */
  async run(prompt: CleanUpPrompt = askInPicks): Promise<void> {
    const document = documentInSight();
    if (document === undefined || this.#running) return;
    this.#running = true;
    try {
      await this.#clean(document, prompt);
    } finally {
      this.#running = false;
    }
  }

  async #clean(document: TextDocument, prompt: CleanUpPrompt): Promise<void> {
    const all = await this.#ask(document);
    if (all === undefined) return say('notChecked');
    if (all.groups.length === 0) return say('nothingToClean');
    const groups = await prompt.choose(all.groups);
    if (groups === undefined || groups.length === 0) return;
    const cleaned = await this.#ask(document, groups);
    if (cleaned === undefined || cleaned.edits.length === 0) return say('nothingToClean');
    // As the groups were counted, for edits that meet are one.
    const places = cleaned.groups.reduce((sum, { count }) => sum + count, 0);
    const confirmed = await this.#previewing(document, cleaned, () => prompt.confirms(places));
    if (!confirmed) return say('filledNothing');
    if (document.version !== cleaned.version || !(await applied(document, cleaned.edits)))
      return say('changedBeforeCleaning');
    say('cleaned', { places });
  }

  async #ask(document: TextDocument, groups?: readonly string[]): Promise<Cleaned | undefined> {
    const client = this.#service.connection?.client;
    if (client === undefined) return undefined;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    return (await client.sendRequest<Cleaned | null>('hegao/cleanUp', { textDocument, groups })) ?? undefined;
  }

  /** Shows the document beside what it would be while the user decides. */
  async #previewing(
    document: TextDocument,
    { text: cleaned }: Cleaned,
    decide: () => Promise<boolean>,
  ): Promise<boolean> {
    const preview = Uri.from({ scheme: SCHEME, path: document.uri.path, query: String(document.version) });
    this.#previews.set(preview.toString(), cleaned);
    try {
      await commands.executeCommand('vscode.diff', document.uri, preview, text('cleanUpPreview'), { preview: true });
      return await decide();
    } finally {
      await closeDiff(preview);
      this.#previews.delete(preview.toString());
      await window.showTextDocument(document);
    }
  }
}

async function closeDiff(preview: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === preview.toString(),
  );
  await window.tabGroups.close(shown);
}

/** All in one edit, so that one undo takes them back. */
async function applied(document: TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  return workspace.applyEdit(edit);
}

interface GroupItem extends QuickPickItem {
  readonly id: string;
}

const askInPicks: CleanUpPrompt = {
  async choose(groups) {
    const items = groups.map(
      ({ id, title, count }): GroupItem => ({
        id,
        label: title,
        description: text('cleanUpPlaces', { count }),
        picked: true,
      }),
    );
    const chosen = await window.showQuickPick(items, {
      canPickMany: true,
      title: text('cleanUpTitle'),
      placeHolder: text('cleanUpHow'),
    });
    return chosen?.map(({ id }) => id);
  },

  async confirms(places) {
    const apply: QuickPickItem = { label: text('applyCleaned', { places }) };
    const discard: QuickPickItem = { label: text('discardFilled') };
    const asked = { title: text('cleanUpPreview'), placeHolder: text('cleanUpLook'), ignoreFocusOut: true };
    return (await window.showQuickPick([apply, discard], asked)) === apply;
  },
};

const SHOWN_MS = 5_000;

function say(...said: Parameters<typeof text>): void {
  window.setStatusBarMessage(text(...said), SHOWN_MS);
}
