import type { Problem } from '../core/check.ts';
import { type Locale, render } from '../core/messages/render.ts';
import type { Diagnostic } from './formats/format.ts';
import { LineStarts } from './positions.ts';

/** Problems as the command line prints them. */
export function diagnosticsOf(text: string, problems: readonly Problem[], locale: Locale): readonly Diagnostic[] {
  if (problems.length === 0) return [];
  const lines = new LineStarts(text);
  return problems.map(({ rule, severity, span, message, related, fixes }) => ({
    code: rule.id,
    severity,
    message: render(message, locale),
    range: lines.range(span),
    related: related.map((one) => ({ message: render(one.message, locale), range: lines.range(one.span) })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title: render(title, locale),
      safe,
      edits: edits.map((edit) => ({ range: lines.range(edit.span), expected: edit.expected, newText: edit.newText })),
    })),
  }));
}
