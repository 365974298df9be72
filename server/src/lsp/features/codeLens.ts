import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { Chapter } from '../../core/chapters/chapters.ts';
import type { OpenDraft, Session } from '../session.ts';
import { summaryOf, tallied } from '../tally.ts';

/** textDocument/codeLens: what each chapter holds, above its heading. Off unless the user asks for it. */
export function codeLens(session: Session, draft: OpenDraft, _params: CodeLensParams): CodeLens[] {
  if (!draft.settings.shown.codeLens) return [];
  const { document } = draft;
  const { toProtocol } = session;
  const lenses = ({ section, tally, children }: Chapter): CodeLens[] => {
    const below = children.flatMap(lenses);
    if (section?.heading === undefined) return below;
    const title = summaryOf(session, tally);
    // A lens without a command is words only.
    return [{ range: toProtocol.range(document, section.label), command: { title, command: '' } }, ...below];
  };
  return tallied(session, draft).chapters.flatMap(lenses);
}
