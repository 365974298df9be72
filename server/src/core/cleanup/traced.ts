import type { CleanupEdit } from './cleanup.ts';

const NEW = -1;

/** A text under change that remembers of each of its units where it stood at first. */
export class Traced {
  readonly #original: string;
  #text: string;
  /** Offset in the original of each unit of the text; NEW for one that was put in. */
  #origins: Int32Array;

  constructor(text: string) {
    this.#original = text;
    this.#text = text;
    this.#origins = Int32Array.from({ length: text.length }, (_, at) => at);
  }

  get text(): string {
    return this.#text;
  }

  /** Edits of the text as it is now, ascending and apart. */
  apply(edits: readonly CleanupEdit[]): void {
    const grown = edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
    const origins = new Int32Array(this.#text.length + grown);
    let text = '';
    let at = 0;
    for (const { span, newText } of edits) {
      origins.set(this.#origins.subarray(at, span.start), text.length);
      text += this.#text.slice(at, span.start);
      origins.fill(NEW, text.length, text.length + newText.length);
      text += newText;
      at = span.end;
    }
    origins.set(this.#origins.subarray(at), text.length);
    this.#text = text + this.#text.slice(at);
    this.#origins = origins;
  }

  /** The edits that lead from the original straight to the text. */
  edits(): readonly CleanupEdit[] {
    const found: CleanupEdit[] = [];
    let next = 0;
    let from = 0;
    const close = (to: number, origin: number): void => {
      if (origin > next || to > from) {
        const newText = this.#text.slice(from, to);
        if (newText !== this.#original.slice(next, origin)) found.push({ span: { start: next, end: origin }, newText });
      }
    };
    for (let at = 0; at < this.#origins.length; at++) {
      const origin = this.#origins[at]!;
      if (origin === NEW) continue;
      close(at, origin);
      next = origin + 1;
      from = at + 1;
    }
    close(this.#text.length, this.#original.length);
    return found;
  }
}
