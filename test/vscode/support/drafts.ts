import { type Diagnostic, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { until } from './events.ts';

/** Opens one of the fixtures, as a reader does: in an editor. */
export async function openFixture(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No workspace folder is open.');
  return show(await workspace.openTextDocument(Uri.joinPath(folder.uri, name)));
}

export async function openUntitled(language: string, content: string): Promise<TextDocument> {
  return show(await workspace.openTextDocument({ language, content }));
}

async function show(document: TextDocument): Promise<TextDocument> {
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** The findings of a document, once they are as expected. */
export function findings(document: TextDocument, expected: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  return until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(document.uri), expected);
}

export const some = (found: Diagnostic[]) => found.length > 0;
export const none = (found: Diagnostic[]) => found.length === 0;

/** The rule that reports, which is the diagnostic's code. */
export const ruleOf = ({ code }: Diagnostic) => (typeof code === 'object' ? String(code.value) : String(code));
