import type { RemoteConsole } from 'vscode-languageserver';
import type { Message } from '../core/messages/message.ts';
import { type Locale, render } from '../core/messages/render.ts';

/** Lines for the client's log, each said once: what fails at one keystroke fails at the next. */
export class Log {
  readonly #console: Pick<RemoteConsole, 'error' | 'warn'>;
  readonly #locale: Locale;
  readonly #said = new Set<string>();

  constructor(console: Pick<RemoteConsole, 'error' | 'warn'>, locale: Locale) {
    this.#console = console;
    this.#locale = locale;
  }

  warn(message: Message): void {
    const line = render(message, this.#locale);
    if (this.#isNew(line)) this.#console.warn(line);
  }

  error(message: Message, error: unknown): void {
    const line = render(message, this.#locale);
    if (this.#isNew(line))
      this.#console.error(error instanceof Error && error.stack ? `${line}\n${error.stack}` : line);
  }

  #isNew(line: string): boolean {
    const isNew = !this.#said.has(line);
    this.#said.add(line);
    return isNew;
  }
}

/** What an error says of itself. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
