import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { CONFIG_NAME, type ConfigFile, readConfigFile } from '../core/configFile.ts';
import { type Layer, Layers } from '../core/layers.ts';
import { type Locale, render } from '../core/messages/render.ts';
import { decode } from './decoding.ts';
import { CannotDo } from './fault.ts';
import { LineStarts } from './positions.ts';
import { readPath } from './reading.ts';
import type { Say } from './words/words.ts';

/** Told of what is wrong with a configuration: `place` is its path, with line and column where they are known. */
export type ConfigFault = (place: string, reason: string) => void;

interface Options {
  readonly explicit: string | undefined;
  readonly locale: Locale;
  readonly say: Say;
  readonly fault: ConfigFault;
}

/** The configurations that hold for each draft: the one asked for, or every `.hegao.json` above the draft. */
export class Configs {
  readonly #options: Options;
  readonly #files = new Map<string, ConfigFile | undefined>();
  readonly #lines = new Map<string, LineStarts>();
  readonly #above = new Map<string, readonly string[]>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** False when the configuration that was asked for is no good: then nothing is to be checked. */
  usable(): boolean {
    const { explicit, fault, say } = this.#options;
    if (explicit === undefined || this.read(explicit) !== undefined) return true;
    fault(explicit, say('fault.config-stops'));
    return false;
  }

  /** What holds for a draft. */
  layersFor(path: string): Layers {
    const { explicit, fault, say } = this.#options;
    const layers: Layer[] = [];
    for (const source of explicit === undefined ? this.#allAbove(dirname(resolve(path))) : [explicit]) {
      const isNew = !this.#files.has(source);
      const file = this.read(source);
      if (file !== undefined) layers.push({ source, folder: folderOf(source), file });
      else if (isNew) fault(source, say('fault.config-left-out'));
    }
    return new Layers(slashed(resolve(path)), layers);
  }

  /** The file that a draft's findings are to be ignored in, whether it is there yet or not. */
  nearest(path: string): string {
    const { explicit } = this.#options;
    const folder = dirname(resolve(path));
    const nearest = explicit ?? this.#allAbove(folder).at(-1);
    if (nearest !== undefined) return nearest;
    const here = `${process.cwd()}${sep}`;
    return join(resolve(path).startsWith(here) ? here : folder, CONFIG_NAME);
  }

  /** Reads a file once; undefined, and said why, when it is no good. */
  read(path: string): ConfigFile | undefined {
    if (!this.#files.has(path)) this.#files.set(path, this.#readNow(path));
    return this.#files.get(path);
  }

  /** A place in a file that was read, as faults name it. */
  place(path: string, offset: number): string {
    const { line, character } = this.#lines.get(path)!.position(offset);
    return `${path}:${line + 1}:${character + 1}`;
  }

  /** Those in this folder and the folders above it, the innermost last. */
  #allAbove(folder: string): readonly string[] {
    let all = this.#above.get(folder);
    if (all === undefined) {
      const here = join(folder, CONFIG_NAME);
      const parent = dirname(folder);
      const above = parent === folder ? [] : this.#allAbove(parent);
      all = existsSync(here) ? [...above, here] : above;
      this.#above.set(folder, all);
    }
    return all;
  }

  #readNow(path: string): ConfigFile | undefined {
    const { fault, locale, say } = this.#options;
    let text: string | undefined;
    try {
      text = decode(readPath(path))?.text;
    } catch (error) {
      if (!(error instanceof CannotDo)) throw error;
      fault(path, say(error.key, error.args));
      return undefined;
    }
    if (text === undefined) {
      fault(path, say('fault.not-text'));
      return undefined;
    }
    const { file, problems } = readConfigFile(text);
    this.#lines.set(path, new LineStarts(text));
    for (const { span, message } of problems) fault(this.place(path, span.start), render(message, locale));
    return problems.length > 0 ? undefined : file;
  }
}

/** A path as configurations write it. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A file's folder as `Layer.folder` is written. */
export function folderOf(path: string): string {
  return slashed(dirname(resolve(path))).replace(/\/?$/, '/');
}
