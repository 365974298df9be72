import {
  type QuickInputButton,
  type QuickPickItem,
  Range,
  type TextDocument,
  ThemeIcon,
  window,
  workspace,
} from 'vscode';
import type { Range as ProtocolRange, WorkspaceEdit } from 'vscode-languageclient';
import { saveConfig } from './configFiles.ts';
import { documentInSight } from './editorInSight.ts';
import type { Service } from './service.ts';
import { text } from './texts.ts';

/** One thing that is ignored in a draft, as the server answers `hegao/ignored`. */
export interface IgnoredEntry {
  readonly title: string;
  readonly extent: string;
  readonly sentence: string;
  readonly range: ProtocolRange | null;
  readonly config: string;
  readonly undo: WorkspaceEdit;
}

interface Item extends QuickPickItem {
  readonly entry: IgnoredEntry;
}

/** What is ignored in the draft in the active editor: Enter has a thing reported again, its button leads to its place. */
export class Ignored {
  readonly #service: Service;

  constructor(service: Service) {
    this.#service = service;
  }

  /** Undefined where the document is not checked. */
  async entries(document: TextDocument): Promise<readonly IgnoredEntry[] | undefined> {
    return this.#service.ask<readonly IgnoredEntry[]>('hegao/ignored', document);
  }

  async restore({ undo, config }: IgnoredEntry): Promise<void> {
    const client = this.#service.connection?.client;
    if (client === undefined) return;
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(undo);
    if (await workspace.applyEdit(edit)) await saveConfig(config);
  }

  async run(): Promise<void> {
    const document = documentInSight();
    if (document === undefined) return;
    const entries = await this.entries(document);
    if (entries === undefined || entries.length === 0) {
      window.setStatusBarMessage(text(entries === undefined ? 'notChecked' : 'nothingIgnored'), 5000);
      return;
    }
    this.#show(document, entries);
  }

  #show(document: TextDocument, entries: readonly IgnoredEntry[]): void {
    const box = window.createQuickPick<Item>();
    const place: QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: text('goToPlace') };
    const list = (listed: readonly IgnoredEntry[]) => {
      box.items = listed.map((entry) => ({
        label: entry.title,
        description: entry.extent,
        detail: entry.sentence,
        buttons: entry.range === null ? [] : [place],
        entry,
      }));
      if (listed.length === 0) box.hide();
    };
    box.title = text('ignoredTitle');
    box.placeholder = text('ignoredHint');
    box.matchOnDetail = true;
    list(entries);
    box.onDidAccept(async () => {
      const [item] = box.selectedItems;
      if (item === undefined || box.busy) return;
      box.busy = true;
      await this.restore(item.entry);
      list((await this.entries(document)) ?? []);
      box.busy = false;
    });
    box.onDidTriggerItemButton(async ({ item: { entry } }) => {
      if (entry.range === null) return;
      const { start, end } = entry.range;
      const selection = new Range(start.line, start.character, end.line, end.character);
      await window.showTextDocument(document, { selection });
    });
    box.onDidHide(() => box.dispose());
    box.show();
  }
}
