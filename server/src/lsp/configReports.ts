import { type Connection, type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { IgnoreHere } from '../core/layers.ts';
import type { Message } from '../core/messages/message.ts';
import type { Span } from '../core/text/span.ts';
import type { FoundConfig } from './configFiles.ts';
import type { ToProtocol } from './toProtocol.ts';

/** Tells the client what is wrong in configurations, in their own lines, and what they ignore that is gone from open drafts. */
export class ConfigReports {
  readonly #connection: Connection;
  readonly #toProtocol: ToProtocol;
  readonly #found = new Map<string, FoundConfig>();
  readonly #gone = new Map<string, readonly IgnoreHere[]>();
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection, toProtocol: ToProtocol) {
    this.#connection = connection;
    this.#toProtocol = toProtocol;
  }

  /** A configuration was read, or was found to be gone. */
  read(uri: string, found: FoundConfig | undefined): void {
    if (found === undefined) this.#found.delete(uri);
    else this.#found.set(uri, found);
    this.#report(uri);
  }

  /** What is ignored and gone, of those entries that were made in this draft; nothing once it is closed. */
  gone(draft: string, entries: readonly IgnoreHere[]): void {
    const before = this.#gone.get(draft) ?? [];
    this.#gone.set(draft, entries);
    for (const uri of new Set([...before, ...entries].map(({ layer }) => layer.source))) this.#report(uri);
  }

  #report(uri: string): void {
    const found = this.#found.get(uri);
    const diagnostics = found === undefined ? [] : this.#diagnostics(found);
    const told = JSON.stringify(diagnostics);
    if (told === (this.#sent.get(uri) ?? '[]')) return;
    this.#sent.set(uri, told);
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  #diagnostics({ lines, layer, problems }: FoundConfig): Diagnostic[] {
    const diagnostic = ({ start, end }: Span, message: Message, more: Partial<Diagnostic>): Diagnostic => ({
      range: { start: lines.positionAt(start), end: lines.positionAt(end) },
      source: '核稿',
      message: this.#toProtocol.say(message),
      ...more,
    });
    const gone = [...this.#gone.values()].flat().filter((entry) => entry.layer === layer);
    return [
      ...problems.map(({ span, message }) => diagnostic(span, message, { severity: DiagnosticSeverity.Error })),
      ...gone.map(({ span }) =>
        diagnostic(
          span,
          { key: 'ignore.gone', args: {} },
          { severity: DiagnosticSeverity.Hint, tags: [DiagnosticTag.Unnecessary] },
        ),
      ),
    ];
  }
}
