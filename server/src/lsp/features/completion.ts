import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { markerItems } from '../completion/markers.ts';
import { snippetItems } from '../completion/snippets.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/completion: the marker that comes next, and phrases and skeletons by their prefixes. */
export function completion(
  session: Session,
  { document }: OpenDraft,
  { position }: CompletionParams,
): CompletionItem[] {
  const { text, lines } = document;
  const offset = lines.offsetAt(position);
  const before = text.slice(lines.offsetAt({ line: position.line, character: 0 }), offset);
  const completing = { session, document, offset, before };
  return [...markerItems(completing), ...snippetItems(completing)];
}
