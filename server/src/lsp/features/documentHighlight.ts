import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { blankedThingAt } from '../../core/draft/blankedThings.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/documentHighlight: where the thing whose placeholder is at the caret is blanked. */
export function documentHighlight(
  { toProtocol }: Session,
  { document }: OpenDraft,
  { position }: DocumentHighlightParams,
): DocumentHighlight[] | null {
  const found = blankedThingAt(document.draft, document.lines.offsetAt(position));
  // Nothing, and not an empty list: the editor may know something else to highlight.
  if (found === undefined) return null;
  return found.thing.places.map(({ span }) => ({
    range: toProtocol.range(document, span),
    kind: DocumentHighlightKind.Text,
  }));
}
