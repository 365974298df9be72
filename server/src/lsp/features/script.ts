import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { type DraftScript, draftScript } from '../draftScript.ts';
import type { OpenDraft, Session } from '../session.ts';

export interface ScriptParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface ScriptOfDraft {
  readonly version: number;
  readonly script: DraftScript;
}

export const ScriptRequest = new RequestType<ScriptParams, ScriptOfDraft | null, void>('hegao/script');

/** hegao/script: the script that a draft is written in. */
export function script(_session: Session, { document }: OpenDraft, _params: ScriptParams): ScriptOfDraft {
  return { version: document.version, script: draftScript(document.draft.scripts) };
}
