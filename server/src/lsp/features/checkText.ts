import { type Diagnostic, RequestType, type TextDocumentItem } from 'vscode-languageserver';
import type { Session } from '../session.ts';

export interface CheckTextParams {
  /** A text that is not open in the client. */
  readonly textDocument: TextDocumentItem;
}

export const CheckTextRequest = new RequestType<CheckTextParams, readonly Diagnostic[] | null, void>('hegao/checkText');

/** hegao/checkText: what is found in a text that the client has read, as if it were open; null for one that is not checked. */
export async function checkText(
  session: Session,
  { textDocument }: CheckTextParams,
): Promise<readonly Diagnostic[] | null> {
  return (await session.lookAt(textDocument)) ?? null;
}
