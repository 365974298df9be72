import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { type Asked, conversionOf, type Target, textAfter } from './conversion.ts';
import { documentInSight } from './editorInSight.ts';
import type { Service } from './service.ts';
import { text } from './texts.ts';

const SCHEME = 'hegao-script';
/** How long the typing has to rest before a view follows it, in milliseconds. */
const REST = 200;

interface View {
  readonly source: Uri;
  readonly asked: Asked;
}

/** Shows drafts in their other script, to be read beside them or compared before they are converted. */
export class OtherScript extends Disposable implements TextDocumentContentProvider {
  readonly #service: Service;
  readonly #changed = new EventEmitter<Uri>();
  readonly #views = new Map<string, View>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: Disposable;
  #count = 0;

  readonly onDidChange = this.#changed.event;

  constructor(service: Service) {
    super(() => {
      this.#subscriptions.dispose();
      for (const timer of this.#waiting.values()) clearTimeout(timer);
    });
    this.#service = service;
    this.#subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      workspace.onDidCloseTextDocument((document) => {
        // A document whose language changes is closed and opened again; it stays among the documents.
        if (!workspace.textDocuments.includes(document)) this.#views.delete(document.uri.toString());
      }),
      this.#changed,
    );
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const view = this.#views.get(uri.toString());
    if (view === undefined) return '';
    const source = await workspace.openTextDocument(view.source);
    const converted = await conversionOf(this.#service, source, view.asked);
    return converted === undefined ? source.getText() : textAfter(source, converted);
  }

  /** Opens a view beside the draft in the active editor that follows what is written there. */
  async show(): Promise<void> {
    const source = documentInSight();
    if (source === undefined || source.uri.scheme === SCHEME) return;
    const converted = await conversionOf(this.#service, source, { remember: false });
    if (converted === undefined) return void window.setStatusBarMessage(text('notChecked'), 5000);
    // Without a target, so that it stays the other script when the draft itself is converted.
    const uri = this.#register(source, { remember: false });
    const view = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(view, source.languageId);
    await window.showTextDocument(view, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  }

  /** Opens a diff of the draft with what it would become; answers with what closes it. */
  async showDiff(source: TextDocument, asked: Asked): Promise<() => Promise<void>> {
    const uri = this.#register(source, asked);
    const name = source.uri.path.split('/').at(-1) ?? '';
    const to: Target = asked.to ?? 's';
    await commands.executeCommand('vscode.diff', source.uri, uri, `${name} → ${text(`script.${to}`)}`);
    return () => close(uri);
  }

  #register(source: TextDocument, asked: Asked): Uri {
    const { path } = source.uri;
    const uri = Uri.from({ scheme: SCHEME, path: path.startsWith('/') ? path : `/${path}`, query: `${++this.#count}` });
    this.#views.set(uri.toString(), { source: source.uri, asked });
    return uri;
  }

  #follow({ uri }: TextDocument): void {
    const changed = uri.toString();
    for (const [view, { source }] of this.#views) {
      if (source.toString() !== changed) continue;
      clearTimeout(this.#waiting.get(view));
      const timer = setTimeout(() => {
        this.#waiting.delete(view);
        this.#changed.fire(Uri.parse(view));
      }, REST);
      this.#waiting.set(view, timer);
    }
  }
}

async function close(uri: Uri): Promise<void> {
  const shown = uri.toString();
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) =>
      input instanceof TabInputTextDiff
        ? input.modified.toString() === shown
        : input instanceof TabInputText && input.uri.toString() === shown,
    );
  await window.tabGroups.close(tabs);
}
