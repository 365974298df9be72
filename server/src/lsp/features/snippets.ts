import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { dated } from '../snippets.ts';

export interface SnippetsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** A text with tab stops, in VS Code's form, to be picked by its name. */
export interface OfferedSnippet {
  readonly name: string;
  readonly description: string;
  readonly body: string;
  readonly skeleton: boolean;
}

export const SnippetsRequest = new RequestType<SnippetsParams, readonly OfferedSnippet[], void>('hegao/snippets');

/** hegao/snippets: all there are, in the script of a document, checked or not: an empty one is where a skeleton goes. */
export function snippets(session: Session, { textDocument }: SnippetsParams): readonly OfferedSnippet[] {
  const text = session.documents.get(textDocument.uri)?.text ?? '';
  return session.snippetsFor(text).map(({ name, description, body, skeleton }) => {
    return { name, description, body: dated(body, session.thisYear()), skeleton };
  });
}
