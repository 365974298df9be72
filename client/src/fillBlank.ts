import { commands, Selection, Uri, window } from 'vscode';
import type { Range } from 'vscode-languageclient';

/** Carries out a quick fix of the server's: opens the renaming of a blank, or selects the blank to be written over. */
export async function fillBlank(uri: string, { start, end }: Range, where: 'everywhere' | 'here'): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri));
  const blank = new Selection(start.line, start.character, end.line, end.character);
  if (where === 'here') {
    editor.selection = blank;
    editor.revealRange(blank);
  } else {
    await commands.executeCommand('editor.action.rename', [editor.document.uri, blank.start]);
  }
}
