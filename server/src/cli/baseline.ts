import { existsSync, writeFileSync } from 'node:fs';
import type { Judged } from '../core/check.ts';
import { withIgnored } from '../core/configEdits.ts';
import { type Ignore, ignoreAt } from '../core/ignore.ts';
import { relativeTo } from '../core/layers.ts';
import { textAfter } from '../core/text/edits.ts';
import { folderOf, slashed } from './configs.ts';
import { decode } from './decoding.ts';
import { CannotDo, systemCode } from './fault.ts';
import { readPath } from './reading.ts';
import { spliced } from './splicing.ts';
import { replaceFile } from './writing.ts';

/** Gathers findings that are there today, to be ignored from now on: each configuration's in the order of the drafts. */
export class Baseline {
  readonly #byConfig = new Map<string, Map<string, Ignore>>();

  /** `config`: the file to write to; `path`: the draft's full path, undefined for standard input. */
  add(config: string, path: string | undefined, text: string, { problems }: Judged): void {
    if (problems.length === 0) return;
    const entries = this.#byConfig.get(config) ?? new Map<string, Ignore>();
    this.#byConfig.set(config, entries);
    const seen = path === undefined ? undefined : relativeTo(folderOf(config), slashed(path));
    for (const { rule, span } of problems) {
      const ignore: Ignore = ignoreAt(rule.id, text, span);
      entries.set(JSON.stringify(ignore), { ...ignore, ...(seen === undefined ? {} : { seen }) });
    }
  }

  /** The configurations to be written, with how many entries each gets. */
  get configs(): Iterable<readonly [string, number]> {
    return [...this.#byConfig].map(([config, entries]) => [config, entries.size] as const);
  }

  /** Writes the entries into a configuration; throws a CannotDo. */
  write(config: string): void {
    const entries = [...this.#byConfig.get(config)!.values()];
    if (!existsSync(config)) {
      create(config, textAfter('', withIgnored('', entries)!));
      return;
    }
    const bytes = readPath(config);
    const decoded = decode(bytes);
    const edits = decoded && withIgnored(decoded.text, entries);
    if (edits === undefined) throw new CannotDo('fault.config-stops');
    const replacements = edits.map(({ span, newText }) => ({ ...span, newText }));
    const after = spliced(bytes, decoded!, replacements, textAfter(decoded!.text, edits));
    if (after === undefined) throw new CannotDo('fault.unencodable', { encoding: decoded!.encoding.toUpperCase() });
    replaceFile(config, bytes, after);
  }
}

function create(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw new CannotDo('fault.unwritable', { code: systemCode(error) });
  }
}
