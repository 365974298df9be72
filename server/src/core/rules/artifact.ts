// What a text brings along from the web page, the PDF or the encoding it was copied from (residue/residue.ts). Many of a kind
// in a paragraph are one finding.

import { message } from '../messages/message.ts';
import { type Residue, residueIn } from '../residue/residue.ts';
import type { Span } from '../text/span.ts';
import { brokenLines } from './artifact/brokenLines.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const artifact: Rule = {
  id: 'artifact',
  group: 'text',
  severity: 'warning',
  fix: 'safe',
  *inBlock(block, source) {
    for (const residue of residueIn(block, source)) yield found(residue);
  },
  inDraft: brokenLines,
};

const AS_IS: Span = { start: 0, end: 0 };

function found(residue: Residue): Finding {
  const { kind, spans } = residue;
  // A gloss is shown with its character: 區(qū).
  const first = kind === 'gloss' ? { start: spans[0]!.start - 1, end: spans[0]!.end } : spans[0]!;
  return {
    span: { start: first.start, end: spans.at(-1)!.end },
    confidence: kind === 'site' || kind === 'lost' ? 'probable' : 'certain',
    message: message(`artifact.${kind}`, { text: first, count: spans.length }),
    related: [],
    fixes: residue.instead.map((newText) => fix(residue, newText)),
  };
}

function fix({ spans, safe }: Residue, newText: string): Fix {
  const title = /[\n\r]/.test(newText)
    ? message('artifact.new-line')
    : newText !== ''
      ? message('artifact.replace', { text: newText })
      : spans.length > 1
        ? message('artifact.remove-all', { count: spans.length })
        : message('artifact.remove');
  return { title, safe, edits: spans.map((span) => ({ span, newText, like: AS_IS })) };
}
