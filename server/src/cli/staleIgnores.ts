import type { Judged } from '../core/check.ts';
import type { Config } from '../core/config.ts';
import type { Ignore } from '../core/ignore.ts';
import type { IgnoreHere, Layers } from '../core/layers.ts';
import { ruleNamed } from '../core/rules/index.ts';

/** Finds what is ignored in configurations and is in no draft any more. */
export class StaleIgnores {
  readonly #covers: (folder: string) => boolean;
  readonly #entries = new Map<Ignore, IgnoreHere>();
  readonly #stand = new Set<Ignore>();
  readonly #judged = new Set<Ignore>();

  /** `covers`: whether every draft in a folder is checked in this run. */
  constructor(covers: (folder: string) => boolean) {
    this.#covers = covers;
  }

  /** Takes note of a draft that was checked. */
  add(layers: Layers, config: Config, { ignored }: Judged): void {
    for (const { ignore } of ignored) this.#stand.add(ignore);
    for (const entry of layers.ignores()) {
      const { ignore, layer, seenHere } = entry;
      const rule = ruleNamed(ignore.rule);
      if (ignore.text === undefined || rule === undefined || config.severityOf(rule) === 'off') continue;
      this.#entries.set(ignore, entry);
      if (seenHere || this.#covers(layer.folder)) this.#judged.add(ignore);
    }
  }

  /** In the order in which they were met. */
  get all(): readonly IgnoreHere[] {
    return [...this.#judged].filter((one) => !this.#stand.has(one)).map((one) => this.#entries.get(one)!);
  }
}
