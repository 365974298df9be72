import type { Location, ReferenceParams } from 'vscode-languageserver';
import { blankedThingAt } from '../../core/draft/blankedThings.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/references: where the thing whose placeholder is at the caret is blanked. None of the places declares it. */
export function references(
  { toProtocol }: Session,
  { document }: OpenDraft,
  { position }: ReferenceParams,
): Location[] | null {
  const found = blankedThingAt(document.draft, document.lines.offsetAt(position));
  if (found === undefined) return null;
  return found.thing.places.map(({ span }) => ({ uri: document.uri, range: toProtocol.range(document, span) }));
}
