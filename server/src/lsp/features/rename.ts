import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { blankedThingAt } from '../../core/draft/blankedThings.ts';
import type { Message } from '../../core/messages/message.ts';
import { filled, notIgnored } from '../filling.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/prepareRename: the placeholder at the caret. */
export function prepareRename(
  { toProtocol }: Session,
  { document }: OpenDraft,
  { position }: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const found = blankedThingAt(document.draft, document.lines.offsetAt(position));
  if (found === undefined) return null;
  return { range: toProtocol.range(document, found.place.span), placeholder: found.place.text };
}

/** textDocument/rename: fills a placeholder in wherever the same thing is blanked and not ignored. What it stands before stays. */
export function rename(session: Session, draft: OpenDraft, { position, newName }: RenameParams): WorkspaceEdit | null {
  const { document } = draft;
  const found = blankedThingAt(document.draft, document.lines.offsetAt(position));
  if (found === undefined) return null;
  if (newName.trim() === '') throw refused(session, { key: 'rename.empty', args: {} });
  if (newName === found.place.text) throw refused(session, { key: 'rename.same', args: { text: newName } });
  const edits = filled(notIgnored(session, draft, found), () => newName);
  return session.toProtocol.workspaceEdit(document, edits) ?? null;
}

function refused({ toProtocol }: Session, message: Message): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, toProtocol.say(message));
}
