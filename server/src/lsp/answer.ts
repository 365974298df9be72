import {
  type CancellationToken,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { BlanksRequest, blanks } from './features/blanks.ts';
import { ChaptersRequest, chapters } from './features/chapters.ts';
import { CheckTextRequest, checkText } from './features/checkText.ts';
import { CleanUpPasteRequest, CleanUpRequest, cleanUp, cleanUpPaste } from './features/cleanUp.ts';

import { codeAction } from './features/codeAction.ts';
import { codeLens } from './features/codeLens.ts';
import { completion } from './features/completion.ts';
import { ConvertRequest, convert } from './features/convert.ts';
import { diagnostic } from './features/diagnostic.ts';
import { documentHighlight } from './features/documentHighlight.ts';
import { documentSymbol } from './features/documentSymbol.ts';
import { foldingRange } from './features/foldingRange.ts';
import { hover } from './features/hover.ts';
import { IgnoredRequest, ignored } from './features/ignored.ts';
import { inlayHint } from './features/inlayHint.ts';
import { MoveChapterRequest, moveChapter } from './features/moveChapter.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { RuleStatesRequest, ruleStates } from './features/ruleStates.ts';
import { RulesRequest, rules } from './features/rules.ts';
import { ScriptRequest, script } from './features/script.ts';
import { selectionRange } from './features/selectionRange.ts';
import { SnippetsRequest, snippets } from './features/snippets.ts';
import { reasonOf } from './log.ts';
import type { OpenDraft, Session } from './session.ts';

type Feature<Params, Result> = (session: Session, draft: OpenDraft, params: Params) => Result | Promise<Result>;

/** Gives each request to its feature. */
export function answer(session: Session): void {
  const { connection } = session;
  const answering = <Params extends { textDocument: TextDocumentIdentifier }, Result>(
    method: string,
    feature: Feature<Params, Result>,
    nothing: Result,
  ) => {
    return (params: Params, token: CancellationToken) => respond(session, method, feature, nothing, params, token);
  };
  connection.onRequest(
    DocumentDiagnosticRequest.type,
    answering(DocumentDiagnosticRequest.method, diagnostic, { kind: 'full', items: [] }),
  );
  connection.onRequest(CodeActionRequest.type, answering(CodeActionRequest.method, codeAction, []));
  connection.onRequest(CompletionRequest.type, answering(CompletionRequest.method, completion, []));
  connection.onRequest(DocumentSymbolRequest.type, answering(DocumentSymbolRequest.method, documentSymbol, []));
  connection.onRequest(HoverRequest.type, answering(HoverRequest.method, hover, null));
  connection.onRequest(FoldingRangeRequest.type, answering(FoldingRangeRequest.method, foldingRange, []));
  connection.onRequest(SelectionRangeRequest.type, answering(SelectionRangeRequest.method, selectionRange, []));
  connection.onRequest(CodeLensRequest.type, answering(CodeLensRequest.method, codeLens, []));
  connection.onRequest(InlayHintRequest.type, answering(InlayHintRequest.method, inlayHint, []));
  connection.onRequest(PrepareRenameRequest.type, answering(PrepareRenameRequest.method, prepareRename, null));
  connection.onRequest(RenameRequest.type, answering(RenameRequest.method, rename, null));
  connection.onRequest(
    DocumentHighlightRequest.type,
    answering(DocumentHighlightRequest.method, documentHighlight, null),
  );
  connection.onRequest(ReferencesRequest.type, answering(ReferencesRequest.method, references, null));
  connection.onRequest(CheckTextRequest, (params) => checkText(session, params));
  connection.onRequest(RulesRequest, () => rules(session));
  connection.onRequest(SnippetsRequest, (params) => snippets(session, params));
  connection.onRequest(BlanksRequest, answering(BlanksRequest.method, blanks, null));
  connection.onRequest(CleanUpRequest, answering(CleanUpRequest.method, cleanUp, null));
  connection.onRequest(CleanUpPasteRequest, answering(CleanUpPasteRequest.method, cleanUpPaste, null));
  connection.onRequest(ConvertRequest, answering(ConvertRequest.method, convert, null));
  connection.onRequest(ScriptRequest, answering(ScriptRequest.method, script, null));
  connection.onRequest(IgnoredRequest, answering(IgnoredRequest.method, ignored, null));
  connection.onRequest(RuleStatesRequest, answering(RuleStatesRequest.method, ruleStates, null));
  connection.onRequest(ChaptersRequest, answering(ChaptersRequest.method, chapters, null));
  connection.onRequest(MoveChapterRequest, answering(MoveChapterRequest.method, moveChapter, null));
}

/**
 * Answers about a draft, and with `nothing` about what is none or is not open. Does no work for a request that the
 * client has withdrawn. A feature that throws loses its own answer only.
 */
async function respond<Params extends { textDocument: TextDocumentIdentifier }, Result>(
  session: Session,
  method: string,
  feature: Feature<Params, Result>,
  nothing: Result,
  params: Params,
  token: CancellationToken,
): Promise<Result> {
  try {
    if (token.isCancellationRequested) throw withdrawn(method);
    const draft = await session.draft(params.textDocument.uri);
    if (token.isCancellationRequested) throw withdrawn(method);
    return draft === undefined ? nothing : await feature(session, draft, params);
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    const reason = reasonOf(error);
    session.log.error({ key: 'server.failed', args: { what: method, reason } }, error);
    throw new ResponseError(ErrorCodes.InternalError, `${method}: ${reason}`);
  }
}

function withdrawn(method: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, method);
}
