import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Problem, ProblemEdit } from '../core/check.ts';
import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import type { Section } from '../core/numbering/sections.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { Span } from '../core/text/span.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './document.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Says what the core found in the protocol's words, as far as this client understands them. */
export class ToProtocol {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  say(message: Message): string {
    return render(message, this.#client.locale);
  }

  range({ lines }: OpenDocument, { start, end }: Span): Range {
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  }

  diagnostic(document: OpenDocument, { rule, severity, span, message, related }: Problem): Diagnostic {
    const diagnostic: Diagnostic = {
      range: this.range(document, span),
      severity: SEVERITIES[severity],
      code: rule.id,
      source: '核稿',
      message: this.say(message),
    };
    const { rulePages, opensCodes, showsRelated } = this.#client;
    if (opensCodes && rulePages !== undefined) diagnostic.codeDescription = { href: `${rulePages}/${rule.id}.md` };
    if (showsRelated && related.length > 0) {
      diagnostic.relatedInformation = related.map((one) => ({
        location: { uri: document.uri, range: this.range(document, one.span) },
        message: this.say(one.message),
      }));
    }
    return diagnostic;
  }

  /** Undefined where the text is not what the edits expect to replace. */
  workspaceEdit(document: OpenDocument, edits: readonly ProblemEdit[]): WorkspaceEdit | undefined {
    const { uri, version, text } = document;
    if (edits.some(({ span, expected }) => text.slice(span.start, span.end) !== expected)) return undefined;
    const textEdits: TextEdit[] = edits.map(({ span, newText }) => ({ range: this.range(document, span), newText }));
    return this.#client.knowsVersionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
      : { changes: { [uri]: textEdits } };
  }

  symbol(document: OpenDocument, section: Section): DocumentSymbol {
    const { kind, label, start, end } = section;
    return {
      name: document.text.slice(label.start, label.end).replace(/[\r\n]+/g, ''),
      kind: kind === 'title' ? SymbolKind.File : SymbolKind.String,
      range: this.range(document, { start, end: this.#beforeLineBreak(document, end) }),
      selectionRange: this.range(document, label),
      children: section.children.map((child) => this.symbol(document, child)),
    };
  }

  /** Undefined for a section that has no lines below its first. */
  fold({ text, lines }: OpenDocument, { start, end, contentEnd }: Section): FoldingRange | undefined {
    const startLine = lines.positionAt(start).line;
    const last = lines.positionAt(contentEnd).line;
    // A line that the next heading is run into stays in sight.
    const endLine = contentEnd === end && end < text.length ? last - 1 : last;
    return endLine > startLine ? { startLine, endLine } : undefined;
  }

  #beforeLineBreak({ text, lines }: OpenDocument, end: number): number {
    return end < text.length && lines.positionAt(end).character === 0 ? end - 1 : end;
  }
}
