import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { surroundings } from '../../core/chapters/surroundings.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/selectionRange: from the word to the sentence, the paragraph, the sections and the draft. */
export function selectionRange(
  { toProtocol }: Session,
  { document }: OpenDraft,
  { positions }: SelectionRangeParams,
): SelectionRange[] {
  return positions.map((position) => {
    const spans = surroundings(document.draft, document.lines.offsetAt(position));
    const widest = spans.reduceRight<SelectionRange | undefined>((parent, span) => {
      const range = toProtocol.range(document, span);
      return parent === undefined ? { range } : { range, parent };
    }, undefined);
    return widest ?? { range: { start: position, end: position } };
  });
}
