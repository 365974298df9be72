import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type NextMarker, nextMarkers } from '../../core/numbering/nextMarkers.ts';
import type { Completing } from './completing.ts';

/** Where a clause may begin, and with it an item of an enumeration. */
const CLAUSE_START = /(?:^|[。；：;:])[\s　]*$/;
const LINE_START = /^[\s　]*$/;

/** The marker that comes next, at a line's start and where the next item may stand. */
export function markerItems({ session, document, offset, before }: Completing): CompletionItem[] {
  const { toProtocol } = session;
  return nextMarkers(document.draft, offset).flatMap((next, place) => {
    const typed = typedOf(before, next);
    if (typed === undefined) return [];
    const range = toProtocol.range(document, { start: offset - typed.length, end: offset });
    return {
      label: next.text.trimEnd(),
      kind: CompletionItemKind.Enum,
      detail: toProtocol.say({ key: 'completion.after', args: { after: next.after } }),
      sortText: String(place),
      filterText: next.text,
      preselect: place === 0,
      textEdit: { range, newText: next.text },
    };
  });
}

/** How much of the marker stands before the caret already; undefined where it may not stand. */
function typedOf(before: string, { text, kind }: NextMarker): string | undefined {
  const place = kind === 'heading' ? LINE_START : CLAUSE_START;
  for (let length = Math.min(text.length - 1, before.length); length >= 0; length--) {
    const typed = before.slice(before.length - length);
    if (text.startsWith(typed) && place.test(before.slice(0, before.length - length))) return typed;
  }
  return undefined;
}
