import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Checker } from '../core/check.ts';
import type { Layers } from '../core/layers.ts';
import type { Locale } from '../core/messages/render.ts';
import type { Task } from './commandLine.ts';
import { Configs, slashed } from './configs.ts';
import { type Decoded, decode } from './decoding.ts';
import { CannotDo } from './fault.ts';
import { type NoSource, type Source, sourcesOf } from './files.ts';
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
  readonly layers: Layers;
  readonly checker: Checker;
}

/** Told of what could not be done. */
export type Tell = (fault: Fault) => void;

/** One run over drafts: reads them one after another, and says and remembers what could not be done. */
export class Session {
  readonly faults: Fault[] = [];
  readonly #task: Task;
  readonly #say: Say;
  readonly #tell: Tell;
  readonly configs: Configs;
  #current = '';

  constructor(task: Task, locale: Locale, say: Say, tell: Tell = ({ path, reason }) => note(path, reason)) {
    this.#task = task;
    this.#say = say;
    this.#tell = tell;
    const fault = (place: string, reason: string) => this.fault(place, reason);
    this.configs = new Configs({ explicit: task.config, locale, say, fault });
  }

  async *drafts(): AsyncIterable<Opened> {
    if (!this.configs.usable()) return;
    for await (const source of sourcesOf(this.#task)) {
      const draft = await this.open(source);
      if (draft !== undefined) yield draft;
    }
  }

  /** Reads a draft; undefined, and said why, where that cannot be done. */
  async open(source: Source | NoSource): Promise<Opened | undefined> {
    this.#current = source.path;
    try {
      if ('cannot' in source) throw source.cannot;
      const { path, standardInput } = source;
      const bytes = standardInput ? await readStandardInput() : readPath(path);
      const decoded = decode(bytes);
      if (decoded === undefined) throw new CannotDo('fault.not-text');
      const name = standardInput ? (this.#task.stdinName ?? path) : path;
      const layers = this.configs.layersFor(name);
      return { path, standardInput, bytes, decoded, layers, checker: this.#checkerFor(name, layers) };
    } catch (error) {
      this.cannot(source.path, error);
      return undefined;
    }
  }

  /** Whether every draft in a folder is among those of this run; the folder as `Layer.folder` is written. */
  covers(folder: string): boolean {
    return this.#task.paths.some((path) => {
      if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
      return folder.startsWith(slashed(resolve(path)).replace(/\/?$/, '/'));
    });
  }

  #checkerFor(name: string, layers: Layers): Checker {
    const markdown = /\.(?:md|markdown)$/i.test(name);
    return new Checker(layers.config(this.#task.rules).withReading({ markdown }), (rule, error) => {
      const reason = error instanceof Error ? error.message : String(error);
      this.fault(this.#current, this.#say('fault.rule-failed', { rule: rule.id, reason }));
    });
  }

  /** Says what could not be done with a draft; anything that is no such thing is thrown on. */
  cannot(path: string, error: unknown): void {
    if (!(error instanceof CannotDo)) throw error;
    this.fault(path, this.#say(error.key, error.args));
  }

  fault(path: string, reason: string): void {
    this.faults.push({ path, reason });
    this.#tell({ path, reason });
  }
}

/** Says something about a file on standard error. */
export function note(path: string, what: string): void {
  process.stderr.write(`hegao: ${printable(`${path}: ${what}`)}\n`);
}
