import type { Span } from './span.ts';

/** A replacement in a text; offsets in UTF-16 units of the text before. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after edits that are in order and apart. */
export function textAfter(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
