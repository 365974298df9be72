import { Disposable, languages, StatusBarAlignment, type TextDocument, window, workspace } from 'vscode';
import { commandIds } from './commands.ts';
import { type Script, scriptOf } from './conversion.ts';
import { documentInSight, onDidChangeEditorInSight } from './editorInSight.ts';
import type { Service } from './service.ts';
import { draftSelector } from './settings.ts';
import { text } from './texts.ts';

/** How long the typing has to rest before the script is asked for again, in milliseconds. */
const REST = 500;

/** 简 or 繁 in the status bar, for the draft in the active editor; a click converts it. */
export class ScriptStatus extends Disposable {
  readonly #service: Service;
  readonly #item = window.createStatusBarItem('hegao.script', StatusBarAlignment.Right, 90);
  readonly #subscriptions: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(service: Service) {
    super(() => {
      clearTimeout(this.#timer);
      this.#subscriptions.dispose();
    });
    this.#service = service;
    this.#item.name = text('scriptStatus');
    this.#item.command = commandIds.toggleScript;
    this.#subscriptions = Disposable.from(
      this.#item,
      onDidChangeEditorInSight(() => this.#update()),
      service.onDidChangeState(() => this.#update()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === shown()) this.#update(REST);
      }),
    );
    this.#update();
  }

  /** What the item says; empty while it is hidden. */
  get shown(): string {
    return this.#item.text;
  }

  #update(rest = 0): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), rest);
  }

  async #ask(): Promise<void> {
    const document = shown();
    // A server that dies is asked again when it runs again.
    const script =
      document !== undefined && this.#service.state === 'running'
        ? await scriptOf(this.#service, document).catch(() => undefined)
        : undefined;
    if (document === shown()) this.#show(script);
  }

  #show(script: Script | undefined): void {
    this.#item.text = script === undefined ? '' : text(`in.${script}`);
    if (script === undefined) {
      this.#item.hide();
      return;
    }
    const what = text(script === 'traditional' ? 'toSimplified' : 'toTraditional');
    const said = `${text(`written.${script}`)}${text('listed')}${what}`;
    this.#item.tooltip = said;
    // One character alone says little when it is read out.
    this.#item.accessibilityInformation = { label: said, role: 'button' };
    this.#item.show();
  }
}

function shown(): TextDocument | undefined {
  const document = documentInSight();
  return document !== undefined && languages.match(draftSelector(), document) > 0 ? document : undefined;
}
