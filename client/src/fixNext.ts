import { commands, type Diagnostic, languages, Selection, type Uri, window } from 'vscode';
import { columnOf, editorInSight } from './editorInSight.ts';
import { text } from './texts.ts';

/** Goes to the next finding behind the caret, round to the first, and opens what may be done about it; of one rule if told which. */
export async function fixNext(rule?: unknown): Promise<void> {
  const shown = editorInSight();
  if (shown === undefined) return;
  const found = findings(shown.document.uri).filter((one) => typeof rule !== 'string' || ruleOf(one) === rule);
  const next = found.find(({ range }) => range.start.isAfter(shown.selection.active)) ?? found[0];
  if (next === undefined) {
    window.setStatusBarMessage(text('nothingFound'), 5000);
    return;
  }
  const { start } = next.range;
  const editor = await window.showTextDocument(shown.document, columnOf(shown));
  editor.selection = new Selection(start, start);
  editor.revealRange(next.range);
  await commands.executeCommand('editor.action.quickFix');
}

/** Ours, in the order of the text. */
function findings(uri: Uri): readonly Diagnostic[] {
  const ours = languages.getDiagnostics(uri).filter(({ source }) => source === '核稿');
  return ours.sort((a, b) => a.range.start.compareTo(b.range.start));
}

const ruleOf = ({ code }: Diagnostic) => (typeof code === 'object' ? code.value : code);
