import { systemCode } from './fault.ts';

/** Nobody reads standard output any more, as behind `| head`. */
export class ReaderGone extends Error {}

/** Standard output cannot be written, as on a full disk; the message is the system's code. */
export class OutputFailed extends Error {}

/** Standard output, written no faster than it is read. */
export class Output {
  #gone: Error | undefined;
  #wake: () => void = () => {};

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      this.#gone = error.code === 'EPIPE' ? new ReaderGone() : new OutputFailed(systemCode(error));
      this.#wake();
    });
    process.stdout.on('drain', () => this.#wake());
  }

  async write(piece: string | Uint8Array): Promise<void> {
    if (piece.length === 0) return;
    if (!process.stdout.write(piece))
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    if (this.#gone !== undefined) throw this.#gone;
  }
}
