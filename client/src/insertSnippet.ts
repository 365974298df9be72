import { QuickPickItemKind, SnippetString, window } from 'vscode';
import { editorInSight } from './editorInSight.ts';
import type { Service } from './service.ts';
import { text } from './texts.ts';

/** As the server answers `hegao/snippets`. */
interface OfferedSnippet {
  readonly name: string;
  readonly description: string;
  readonly body: string;
  readonly skeleton: boolean;
}

/**
 * Puts a skeleton or a phrase in at the caret, in the draft's own script: the one of this name, as a key may be bound to
 * it, else the one that the user picks.
 */
export async function insertSnippet({ connection }: Service, name?: unknown): Promise<void> {
  const editor = editorInSight();
  if (editor === undefined || connection === undefined) return;
  const { client } = connection;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const offered = await client.sendRequest<readonly OfferedSnippet[]>('hegao/snippets', { textDocument });
  const chosen = offered.find((snippet) => snippet.name === name) ?? (await pick(offered));
  if (chosen !== undefined) await editor.insertSnippet(new SnippetString(chosen.body));
}

async function pick(offered: readonly OfferedSnippet[]): Promise<OfferedSnippet | undefined> {
  const items = (skeleton: boolean) =>
    offered
      .filter((snippet) => snippet.skeleton === skeleton)
      .map((snippet) => ({ label: snippet.name, detail: snippet.description, snippet }));
  const heading = (label: string) => ({ label, kind: QuickPickItemKind.Separator, snippet: undefined });
  const picked = await window.showQuickPick(
    [heading(text('skeletons')), ...items(true), heading(text('phrases')), ...items(false)],
    { placeHolder: text('pickSnippet'), matchOnDetail: true },
  );
  return picked?.snippet;
}
