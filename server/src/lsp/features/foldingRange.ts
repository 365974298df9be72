import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { type Section, sectionsOf } from '../../core/numbering/sections.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/foldingRange: a section folds to its heading's line. */
export function foldingRange(
  { client, toProtocol }: Session,
  { document }: OpenDraft,
  _params: FoldingRangeParams,
): FoldingRange[] {
  return byDepth(sectionsOf(document.draft))
    .flatMap((section) => toProtocol.fold(document, section) ?? [])
    .slice(0, client.mostFolds)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Outer sections first, so that a client with a limit folds those. */
function byDepth(sections: readonly Section[]): readonly Section[] {
  const all: Section[] = [];
  for (let level = sections; level.length > 0; level = level.flatMap(({ children }) => children)) all.push(...level);
  return all;
}
