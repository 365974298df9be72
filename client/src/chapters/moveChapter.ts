import { Position, Range, Selection, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { editorShowing } from '../editorInSight.ts';
import type { Service } from '../service.ts';
import { text } from '../texts.ts';
import { moveOf, type Step } from './chapters.ts';

/**
 * Moves the chapter around a position, in one edit that one undo takes back; the caret goes with it. What cannot be is
 * said in the status bar.
 */
export async function moveChapter(
  service: Service,
  document: TextDocument,
  at: Position,
  how: Step | { readonly onto: Position },
): Promise<void> {
  const move = await moveOf(service, document, at, how);
  if (move === undefined) return say(text('notChecked'));
  if ('refused' in move) return say(move.refused);
  // The document has changed on the way: what was asked for is no longer what would be done.
  if (move.version !== document.version) return;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of move.edits) {
    const { start, end } = range;
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  const editor = editorShowing(document);
  const caret = editor?.selection.active;
  if (!(await workspace.applyEdit(edit)) || editor === undefined || caret === undefined) return;
  // Asked for from the text, the caret stays on its line of the chapter; else it goes to the heading.
  const down = caret.isEqual(at) ? caret.line - move.from.line : 0;
  const character = caret.isEqual(at) ? caret.character : move.to.character;
  const moved = document.validatePosition(new Position(move.to.line + down, character));
  editor.selection = new Selection(moved, moved);
  editor.revealRange(new Range(moved, moved));
}

function say(message: string): void {
  window.setStatusBarMessage(message, 5000);
}
