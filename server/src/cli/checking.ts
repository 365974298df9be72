import { Draft } from '../core/draft/draft.ts';
import type { Locale } from '../core/messages/render.ts';
import type { Task } from './commandLine.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { NoSource, Source } from './files.ts';
import type { Fault, FileResult } from './formats/format.ts';
import { Session } from './session.ts';
import { type IgnoresMet, StaleIgnores } from './staleIgnores.ts';
import type { Say } from './words/words.ts';

/** What came of one source; no result where it could not be checked. */
export interface Outcome {
  readonly result: FileResult | undefined;
  readonly faults: readonly Fault[];
}

/** Checks one draft after another, in this thread. */
export class Checking {
  readonly #locale: Locale;
  readonly #session: Session;
  readonly #stale: StaleIgnores;
  #faults: Fault[] = [];

  constructor(task: Task, locale: Locale, say: Say) {
    this.#locale = locale;
    this.#session = new Session(task, locale, say, (fault) => this.#faults.push(fault));
    const { configs } = this.#session;
    this.#stale = new StaleIgnores(
      (folder) => this.#session.covers(folder),
      ({ layer, span }) => configs.place(layer.source, span.start),
    );
  }

  /** What keeps the whole run from being done: a configuration that was asked for and is no good. */
  obstacles(): readonly Fault[] {
    this.#session.configs.usable();
    return this.#taken();
  }

  async check(source: Source | NoSource): Promise<Outcome> {
    const opened = await this.#session.open(source);
    if (opened === undefined) return { result: undefined, faults: this.#taken() };
    const { path, decoded, layers, checker } = opened;
    const judged = checker.judge(Draft.read(decoded.text, checker.config.reading));
    this.#stale.add(layers, checker.config, judged);
    return {
      result: { path, diagnostics: diagnosticsOf(decoded.text, judged.problems, this.#locale) },
      faults: this.#taken(),
    };
  }

  get ignoresMet(): IgnoresMet {
    return this.#stale.met;
  }

  #taken(): readonly Fault[] {
    const faults = this.#faults;
    this.#faults = [];
    return faults;
  }
}
