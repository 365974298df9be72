import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Checker, type RuleFailed } from '../core/check.ts';
import type { Config, RuleSetting } from '../core/config.ts';
import { type ConfigFile, configFrom, NO_CONFIG, readConfigFile } from '../core/configFile.ts';
import { type Locale, render } from '../core/messages/render.ts';
import { decode } from './decoding.ts';
import { CannotDo } from './fault.ts';
import { LineStarts } from './positions.ts';
import { readPath } from './reading.ts';
import type { Say } from './words/words.ts';

const NAME = '.hegao.json';

/** Told of what is wrong with a configuration: `place` is its path, with line and column where they are known. */
export type ConfigFault = (place: string, reason: string) => void;

interface Options {
  readonly explicit: string | undefined;
  readonly overrides: readonly (readonly [string, RuleSetting])[];
  readonly locale: Locale;
  readonly say: Say;
  readonly fault: ConfigFault;
  readonly ruleFailed: RuleFailed;
}

/** The configuration by which each draft is checked: the one asked for, or the nearest `.hegao.json` above the draft. */
export class Configs {
  readonly #options: Options;
  readonly #files = new Map<string, ConfigFile | undefined>();
  readonly #above = new Map<string, string | undefined>();
  readonly #checkers = new Map<ConfigFile, { readonly plain: Checker; readonly markdown: Checker }>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** False when the configuration that was asked for is no good: then nothing is to be checked. */
  usable(): boolean {
    const { explicit, fault, say } = this.#options;
    if (explicit === undefined || this.#read(explicit, explicit) !== undefined) return true;
    fault(explicit, say('fault.config-stops'));
    return false;
  }

  checkerFor(path: string): Checker {
    const file = this.#fileFor(path);
    let checkers = this.#checkers.get(file);
    if (checkers === undefined) {
      const config = configFrom(file, this.#options.overrides);
      const make = (one: Config) => new Checker(one, this.#options.ruleFailed);
      checkers = { plain: make(config), markdown: make(config.withReading({ markdown: true })) };
      this.#checkers.set(file, checkers);
    }
    return /\.(?:md|markdown)$/i.test(path) ? checkers.markdown : checkers.plain;
  }

  #fileFor(path: string): ConfigFile {
    const { explicit, fault, say } = this.#options;
    const config = explicit ?? this.#nearest(dirname(resolve(path)));
    if (config === undefined) return NO_CONFIG;
    if (!this.#files.has(config) && this.#read(config, config) === undefined)
      fault(config, say('fault.config-defaults'));
    return this.#files.get(config) ?? NO_CONFIG;
  }

  #nearest(folder: string): string | undefined {
    if (this.#above.has(folder)) return this.#above.get(folder);
    const here = join(folder, NAME);
    const parent = dirname(folder);
    const found = existsSync(here) ? here : parent === folder ? undefined : this.#nearest(parent);
    this.#above.set(folder, found);
    return found;
  }

  /** Reads a file once; undefined, and said why, when it is no good. */
  #read(path: string, printed: string): ConfigFile | undefined {
    const { fault, locale, say } = this.#options;
    this.#files.set(path, undefined);
    let text: string | undefined;
    try {
      text = decode(readPath(path))?.text;
    } catch (error) {
      if (!(error instanceof CannotDo)) throw error;
      fault(printed, say(error.key, error.args));
      return undefined;
    }
    if (text === undefined) {
      fault(printed, say('fault.not-text'));
      return undefined;
    }
    const { file, problems } = readConfigFile(text);
    const lines = new LineStarts(text);
    for (const { span, message } of problems) {
      const { line, character } = lines.position(span.start);
      fault(`${printed}:${line + 1}:${character + 1}`, render(message, locale));
    }
    if (problems.length > 0) return undefined;
    this.#files.set(path, file);
    return file;
  }
}
