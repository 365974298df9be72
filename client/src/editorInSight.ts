import { Disposable, type Event, languages, type TextDocument, type TextEditor, type ViewColumn, window } from 'vscode';
import { draftSelector } from './settings.ts';

/**
 * The editor that a command or a view is about: the active one; while something that is no text has the focus, as the
 * walkthrough and the page on a rule, the one that shows a draft beside it.
 */
export function editorInSight(): TextEditor | undefined {
  return window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => mayBeChecked(document));
}

export function documentInSight(): TextDocument | undefined {
  return editorInSight()?.document;
}

/** The editor that shows a document, where one does: the active one before another. */
export function editorShowing(document: TextDocument): TextEditor | undefined {
  return [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document === document);
}

/** Where to show again what an editor shows, so that it does not come to cover what has the focus. */
export const columnOf = (editor: TextEditor | undefined): { viewColumn?: ViewColumn } =>
  editor?.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn };

/** Fires when another editor may have come into sight. */
export const onDidChangeEditorInSight: Event<unknown> = (listener) =>
  Disposable.from(window.onDidChangeActiveTextEditor(listener), window.onDidChangeVisibleTextEditors(listener));

function mayBeChecked(document: TextDocument): boolean {
  return languages.match(draftSelector(), document) > 0;
}
