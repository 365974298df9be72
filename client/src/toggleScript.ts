import { type Position, Selection, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { type Asked, type Converted, conversionOf, type Replacement, type Target } from './conversion.ts';
import { editorInSight } from './editorInSight.ts';
import type { OtherScript } from './otherScript.ts';
import type { Service } from './service.ts';
import { text } from './texts.ts';

/** Asks the user about a conversion that is shown in a diff. */
export type Confirm = (to: Target, changes: number) => Promise<boolean>;

/** Converts the draft in the active editor, or what is selected there, in one step that undo takes back. */
export class ToggleScript {
  readonly #service: Service;
  readonly #otherScript: OtherScript;
  /** What the tests answer in the user's place. */
  confirm: Confirm = askWhetherToConvert;

  constructor(service: Service, otherScript: OtherScript) {
    this.#service = service;
    this.#otherScript = otherScript;
  }

  /** To the other script, or to the one that is asked for; vocabulary (`twp`) never without a look first. */
  async run(to?: Target): Promise<void> {
    const editor = editorInSight();
    if (editor === undefined) return;
    const { document } = editor;
    const ranges = editor.selections.filter(({ isEmpty }) => !isEmpty).sort((a, b) => a.start.compareTo(b.start));
    const previewed = to === 'twp' || workspace.getConfiguration('hegao.script', document).get('showPreview', false);
    if (previewed && !(await this.#shown(document, { to, ranges, remember: false }))) return;
    const converted = await conversionOf(this.#service, document, { to, ranges, remember: true });
    if (converted === undefined) return say(text('notChecked'));
    if (converted.edits.length === 0) return say(text('nothingToConvert'));
    await apply(await editorOf(editor), converted);
  }

  /** Asks for a script and converts to it. */
  async choose(): Promise<void> {
    const targets: readonly Target[] = ['s', 'tw', 'hk', 't', 'twp'];
    const items = targets.map((to) => ({
      to,
      label: text(`script.${to}`),
      detail: to === 'twp' ? text('script.twp.warning') : '',
    }));
    const chosen = await window.showQuickPick(items, { title: text('convertTo') });
    if (chosen !== undefined) await this.run(chosen.to);
  }

  async #shown(document: TextDocument, asked: Asked): Promise<boolean> {
    const converted = await conversionOf(this.#service, document, asked);
    if (converted === undefined || converted.edits.length === 0) return true;
    const close = await this.#otherScript.showDiff(
      document,
      asked.ranges === undefined ? asked : { ...asked, to: converted.to },
    );
    try {
      return await this.confirm(converted.to, converted.edits.length);
    } finally {
      await close();
    }
  }
}

async function askWhetherToConvert(to: Target, changes: number): Promise<boolean> {
  const apply = { label: text('applyConversion', { changes }), detail: to === 'twp' ? text('script.twp.warning') : '' };
  const discard = { label: text('discardFilled') };
  return (
    (await window.showQuickPick([apply, discard], { title: text(`script.${to}`), ignoreFocusOut: true })) === apply
  );
}

/** The editor as it is now: a look at the diff may have put another in its place. */
async function editorOf(editor: TextEditor): Promise<TextEditor> {
  return window.visibleTextEditors.includes(editor) ? editor : window.showTextDocument(editor.document);
}

/** One step for undo, within lines only, so that folds stay; the selections stay where they were in the text. */
async function apply(editor: TextEditor, { edits }: Converted): Promise<void> {
  const { document } = editor;
  const moved = new Moved(document, edits);
  const selections = editor.selections.map(
    ({ anchor, active }) => [moved.offset(anchor), moved.offset(active)] as const,
  );
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
  if (!done) return say(text('changedMeanwhile'));
  editor.selections = selections.map(
    ([anchor, active]) => new Selection(document.positionAt(anchor), document.positionAt(active)),
  );
}

/** Where places of a text lie after edits of it. */
class Moved {
  readonly #document: TextDocument;
  readonly #edits: readonly { readonly start: number; readonly end: number; readonly length: number }[];

  constructor(document: TextDocument, edits: readonly Replacement[]) {
    this.#document = document;
    this.#edits = edits.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      length: newText.length,
    }));
  }

  offset(position: Position): number {
    const offset = this.#document.offsetAt(position);
    let growth = 0;
    for (const { start, end, length } of this.#edits) {
      if (start >= offset) break;
      if (end > offset) return start + growth + Math.min(offset - start, length);
      growth += length - (end - start);
    }
    return offset + growth;
  }
}

function say(message: string): void {
  window.setStatusBarMessage(message, 5000);
}
