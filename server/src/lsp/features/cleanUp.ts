import { RequestType, type TextDocumentIdentifier, type TextEdit } from 'vscode-languageserver';
import { CLEANUP_GROUPS, type CleanupGroup, cleanUp as cleaned } from '../../core/cleanup/cleanup.ts';
import type { OpenDraft, Session } from '../session.ts';

export interface CleanUpParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Ids of the groups to clean up; all where none are named. */
  readonly groups?: readonly string[];
}

/** What cleaning up would change in one version of the document. */
export interface CleanUp {
  readonly version: number;
  /** Those that find something. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly edits: readonly TextEdit[];
  /** The document as it would be. */
  readonly text: string;
}

export const CleanUpRequest = new RequestType<CleanUpParams, CleanUp | null, void>('hegao/cleanUp');

/** hegao/cleanUp: the edits of 整理粘贴文本, for a client that shows them first. */
export function cleanUp({ toProtocol }: Session, { document }: OpenDraft, { groups }: CleanUpParams): CleanUp {
  const { text, edits, counts } = cleaned(document.text, document.draft.options, wanted(groups));
  return {
    version: document.version,
    groups: CLEANUP_GROUPS.filter((id) => counts[id] > 0).map((id) => ({
      id,
      title: toProtocol.say({ key: `cleanup.${id}`, args: {} }),
      count: counts[id],
    })),
    edits: edits.map(({ span, newText }) => ({ range: toProtocol.range(document, span), newText })),
    text,
  };
}

function wanted(groups: readonly string[] = CLEANUP_GROUPS): ReadonlySet<CleanupGroup> {
  return new Set(CLEANUP_GROUPS.filter((group) => groups.includes(group)));
}

export interface CleanUpPasteParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly text: string;
}

/** A text that is about to be pasted, cleaned; null where there is nothing to clean. */
export const CleanUpPasteRequest = new RequestType<CleanUpPasteParams, string | null, void>('hegao/cleanUpPaste');

export function cleanUpPaste(_session: Session, { document }: OpenDraft, params: CleanUpPasteParams): string | null {
  const { text } = cleaned(params.text, document.draft.options);
  return text === params.text ? null : text;
}
