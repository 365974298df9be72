import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/diagnostic: what is wrong with a draft, for a client that asks. */
export function diagnostic(
  session: Session,
  draft: OpenDraft,
  { previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const { resultId, diagnostics } = session.check(draft);
  if (resultId === previousResultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: [...diagnostics] };
}
