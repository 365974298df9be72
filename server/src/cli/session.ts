import type { Checker } from '../core/check.ts';
import type { Locale } from '../core/messages/render.ts';
import type { Task } from './commandLine.ts';
import { Configs } from './configs.ts';
import { type Decoded, decode } from './decoding.ts';
import { CannotDo } from './fault.ts';
import { sourcesOf } from './files.ts';
import type { Fault } from './formats/format.ts';
import { readPath, readStandardInput } from './reading.ts';
import { printable } from './terminal.ts';
import type { Say } from './words/words.ts';

/** A draft that was read, with what will check it. */
export interface Opened {
  readonly path: string;
  readonly standardInput: boolean;
  readonly bytes: Buffer;
  readonly decoded: Decoded;
  readonly checker: Checker;
}

/** One run over drafts: reads them one after another, and says and remembers what could not be done. */
export class Session {
  readonly faults: Fault[] = [];
  readonly #task: Task;
  readonly #say: Say;
  readonly #configs: Configs;
  #current = '';

  constructor(task: Task, locale: Locale, say: Say) {
    this.#task = task;
    this.#say = say;
    this.#configs = new Configs({
      explicit: task.config,
      overrides: task.rules,
      locale,
      say,
      fault: (place, reason) => this.fault(place, reason),
      ruleFailed: (rule, error) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.fault(this.#current, say('fault.rule-failed', { rule: rule.id, reason }));
      },
    });
  }

  async *drafts(): AsyncIterable<Opened> {
    if (!this.#configs.usable()) return;
    for await (const source of sourcesOf(this.#task.paths)) {
      this.#current = source.path;
      try {
        if ('cannot' in source) throw source.cannot;
        const { path, standardInput } = source;
        const bytes = standardInput ? await readStandardInput() : readPath(path);
        const decoded = decode(bytes);
        if (decoded === undefined) throw new CannotDo('fault.not-text');
        const checker = this.#configs.checkerFor(standardInput ? (this.#task.stdinName ?? path) : path);
        yield { path, standardInput, bytes, decoded, checker };
      } catch (error) {
        this.cannot(source.path, error);
      }
    }
  }

  /** Says what could not be done with a draft; anything that is no such thing is thrown on. */
  cannot(path: string, error: unknown): void {
    if (!(error instanceof CannotDo)) throw error;
    this.fault(path, this.#say(error.key, error.args));
  }

  fault(path: string, reason: string): void {
    this.faults.push({ path, reason });
    process.stderr.write(`hegao: ${printable(`${path}: ${reason}`)}\n`);
  }
}
