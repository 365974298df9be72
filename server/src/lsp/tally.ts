import { type Chapter, chaptersOf, type Mark, type Tally } from '../core/chapters/chapters.ts';
import type { Message } from '../core/messages/message.ts';
import { placeholder } from '../core/rules/placeholder.ts';
import type { OpenDraft, Session } from './session.ts';

/** A draft's chapters with what is reported in each: rules that are off count nothing. */
export function tallied(session: Session, draft: OpenDraft): { chapters: readonly Chapter[]; total: Tally } {
  const marks = session.check(draft).problems.map(
    ({ rule, severity, span }): Mark => ({
      at: span.start,
      kind: rule.id === placeholder.id ? 'placeholder' : severity,
    }),
  );
  return chaptersOf(draft.document.draft, marks);
}

/** What is worth saying of a chapter, in few words: findings and placeholders where there are any, and characters. */
export function summaryOf({ toProtocol }: Session, { findings, placeholders, characters }: Tally): string {
  const count = findings.error + findings.warning + findings.information + findings.hint;
  const parts: readonly Message[] = [
    ...(count > 0 ? [{ key: 'chapters.findings', args: { count } } as const] : []),
    ...(placeholders > 0 ? [{ key: 'chapters.placeholders', args: { count: placeholders } } as const] : []),
    { key: 'chapters.characters', args: { count: characters } },
  ];
  return parts.map((part) => toProtocol.say(part)).join(toProtocol.say({ key: 'chapters.joint', args: {} }));
}
