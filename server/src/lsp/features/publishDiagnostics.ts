import type { Diagnostic } from 'vscode-languageserver';
import { reasonOf } from '../log.ts';
import type { Session } from '../session.ts';
import { nextTurn } from '../turn.ts';

/** textDocument/publishDiagnostics: the same, told unasked to clients that do not ask. */
export class Publisher {
  readonly #session: Session;
  readonly #waiting = new Set<string>();
  #turning = false;
  #stirred = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Publishes for the document once the client has nothing more to say for now. */
  changed(uri: string): void {
    this.#waiting.add(uri);
    this.#stirred = true;
    if (this.#turning) return;
    this.#turning = true;
    nextTurn(() => this.#turn());
  }

  closed(uri: string): void {
    this.#waiting.delete(uri);
    void this.#send(uri, []);
  }

  /** Messages are taken one a turn: a turn of the event loop that brought none says that none waits. */
  #turn(): void {
    if (this.#stirred) {
      this.#stirred = false;
      nextTurn(() => this.#turn());
      return;
    }
    this.#turning = false;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const uri of waiting) void this.#publish(uri);
  }

  async #publish(uri: string): Promise<void> {
    try {
      const draft = await this.#session.draft(uri);
      const document = this.#session.documents.get(uri);
      if (document === undefined) return;
      await this.#send(uri, draft === undefined ? [] : this.#session.check(draft).diagnostics, document.version);
    } catch (error) {
      this.#session.log.error(
        { key: 'server.failed', args: { what: 'textDocument/publishDiagnostics', reason: reasonOf(error) } },
        error,
      );
    }
  }

  #send(uri: string, diagnostics: readonly Diagnostic[], version?: number): Promise<void> {
    return this.#session.connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version === undefined ? {} : { version }),
    });
  }
}
