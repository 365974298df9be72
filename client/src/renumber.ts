import { type CodeAction, commands, Range, window, workspace } from 'vscode';
import { documentInSight } from './editorInSight.ts';
import { text } from './texts.ts';

const KIND = 'source.renumber.hegao';
/** How long the status bar says what was done, in milliseconds. */
const SAID = 4000;

/** Numbers the draft in the active editor anew: one edit, taken back by one undo. */
export async function renumber(): Promise<void> {
  const document = documentInSight();
  if (document === undefined) return;
  const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    all,
    KIND,
  );
  const edit = actions.find(({ kind }) => kind?.value === KIND)?.edit;
  const done = edit !== undefined && (await workspace.applyEdit(edit));
  window.setStatusBarMessage(text(done ? 'renumbered' : 'nothingToRenumber'), SAID);
}
