import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { dated, plain, type Snippet } from '../snippets.ts';
import type { Completing } from './completing.ts';

const LETTERS = /(?<![a-z\d])[a-z]+$/i;
/** Of a prefix so much must stand before the caret: one letter or character says nothing yet. */
const SHORTEST = 2;

/** The phrases whose prefix is being typed, in the draft's script; where the draft has no other text, the skeletons too. */
export function snippetItems({ session, document, offset, before }: Completing): CompletionItem[] {
  const { client, toProtocol } = session;
  const blank = document.text.trim() === before.trim();
  return session.snippetsFor(document.text).flatMap((snippet, place) => {
    const typed = snippet.skeleton ? (blank ? wholly(before, snippet) : undefined) : typedOf(before, snippet);
    if (typed === undefined) return [];
    const range = toProtocol.range(document, { start: offset - typed.length, end: offset });
    const body = dated(snippet.body, session.thisYear());
    return {
      label: snippet.name,
      kind: CompletionItemKind.Snippet,
      detail: snippet.description,
      documentation: plain(body),
      sortText: `s${String(place).padStart(3, '0')}`,
      filterText: typed.prefix,
      insertTextFormat: client.takesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: client.takesSnippets ? body : plain(body) },
    };
  });
}

interface Typed {
  readonly prefix: string;
  /** How much of the prefix stands before the caret. */
  readonly length: number;
}

function typedOf(before: string, { prefixes }: Snippet): Typed | undefined {
  const letters = LETTERS.exec(before)?.[0].toLowerCase() ?? '';
  for (const prefix of prefixes) {
    const length = /^[a-z]/.test(prefix)
      ? prefix.startsWith(letters)
        ? letters.length
        : 0
      : lengthTyped(before, prefix);
    if (length >= SHORTEST) return { prefix, length };
  }
  return undefined;
}

/** The prefix that all of the line is the beginning of: an empty line is that of any. */
function wholly(before: string, { prefixes }: Snippet): Typed | undefined {
  const line = before.trim().toLowerCase();
  const prefix = prefixes.find((each) => each.startsWith(line));
  return prefix === undefined ? undefined : { prefix, length: line.length };
}

/** How much of the prefix a line ends in. */
function lengthTyped(before: string, prefix: string): number {
  for (let length = Math.min(prefix.length, before.length); length > 0; length--) {
    if (before.endsWith(prefix.slice(0, length))) return length;
  }
  return 0;
}
