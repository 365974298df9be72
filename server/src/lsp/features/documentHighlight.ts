import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { blankedThingAt } from '../../core/draft/blankedThings.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/documentHighlight: where the thing whose placeholder is at the caret is blanked. */
export function documentHighlight(
  { toProtocol }: Session,
  { document }: OpenDraft,
  { position }: DocumentHighlightParams,
): DocumentHighlight[] {
  const found = blankedThingAt(document.draft, document.lines.offsetAt(position));
  // An empty list, and not nothing: an editor left to itself frames whatever Han characters are around the caret.
  if (found === undefined) return [];
  return found.thing.places.map(({ span }) => ({
    range: toProtocol.range(document, span),
    kind: DocumentHighlightKind.Text,
  }));
}
