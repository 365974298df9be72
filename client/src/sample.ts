import { commands, Disposable, languages, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import { commandIds } from './commands.ts';
import { text } from './texts.ts';

/** The draft of the walkthrough: one slip of each kind, every one of which its steps remove. */
export class Sample {
  readonly #extension: Uri;
  readonly #opened = new WeakSet<TextDocument>();

  constructor(extension: Uri) {
    this.#extension = extension;
  }

  /** Opens it as a draft that is not saved yet; beside the walkthrough, which stays in sight. */
  async open(): Promise<TextDocument> {
    const file = Uri.joinPath(this.#extension, 'walkthrough', text('sampleFile'));
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    const document = await workspace.openTextDocument({ language: 'gongwen', content });
    this.#opened.add(document);
    const overWalkthrough = window.activeTextEditor === undefined && window.tabGroups.activeTabGroup.tabs.length > 0;
    await window.showTextDocument(document, {
      preview: false,
      viewColumn: overWalkthrough ? ViewColumn.Beside : ViewColumn.Active,
    });
    return document;
  }

  /** Ticks the walkthrough's step off once a sample's numbers count on. */
  follow(): Disposable {
    return languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map((uri) => uri.toString()));
      const samples = workspace.textDocuments.filter((one) => this.#opened.has(one) && changed.has(one.uri.toString()));
      if (samples.some(isFixed)) void commands.executeCommand('setContext', 'hegao.sampleFixed', true);
    });
  }
}

/** That something is reported says that it has been checked. */
function isFixed({ uri }: TextDocument): boolean {
  const reported = languages.getDiagnostics(uri).filter(({ source }) => source === '核稿');
  const rules = reported.map(({ code }) => (typeof code === 'object' ? code.value : code));
  return rules.length > 0 && !rules.includes('heading-sequence');
}

export function registerSample(sample: Sample): Disposable {
  return Disposable.from(
    sample.follow(),
    commands.registerCommand(commandIds.openSample, () => sample.open()),
    commands.registerCommand(commandIds.openWalkthrough, () =>
      commands.executeCommand('workbench.action.openWalkthrough', 'hegao.hegao#first', false),
    ),
  );
}
