import { appendFileSync, readFileSync } from 'node:fs';
import type { Severity } from '../core/rules/rule.ts';
import { CannotDo, systemCode } from './fault.ts';

export type Counts = Readonly<Record<Severity, number>>;

/**
 * What a run has finished, a line of JSON for each draft, so that it can be taken up where it was cut off. A draft is
 * written down when its result has been printed: one that was cut off in between is printed once more.
 */
export class Journal {
  readonly #path: string;
  readonly #done = new Map<string, Counts>();
  #begun: string;

  /** Throws a CannotDo where the file is there and cannot be read. */
  constructor(path: string) {
    this.#path = path;
    const text = written(path);
    for (const line of text.split('\n')) {
      const entry = entryIn(line);
      if (entry !== undefined) this.#done.set(entry.path, entry.counts);
    }
    // A line that was cut off is left as it is, and the next begins anew.
    this.#begun = text === '' || text.endsWith('\n') ? '' : '\n';
  }

  /** What was found in a draft, if it is done. */
  countsOf(path: string): Counts | undefined {
    return this.#done.get(path);
  }

  /** Throws a CannotDo where the file cannot be written. */
  add(path: string, counts: Counts): void {
    try {
      appendFileSync(this.#path, `${this.#begun}${JSON.stringify({ path, counts })}\n`);
    } catch (error) {
      throw new CannotDo('fault.unwritable', { code: systemCode(error as NodeJS.ErrnoException) });
    }
    this.#begun = '';
  }
}

function written(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new CannotDo('fault.unreadable', { code: systemCode(error as NodeJS.ErrnoException) });
  }
}

function entryIn(line: string): { readonly path: string; readonly counts: Counts } | undefined {
  try {
    const { path, counts } = JSON.parse(line);
    return typeof path === 'string' && typeof counts?.error === 'number' ? { path, counts } : undefined;
  } catch {
    return undefined;
  }
}
