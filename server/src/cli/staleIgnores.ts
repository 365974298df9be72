import type { Judged } from '../core/check.ts';
import type { Config } from '../core/config.ts';
import type { IgnoreHere, Layers } from '../core/layers.ts';
import { ruleNamed } from '../core/rules/index.ts';

/** An entry of `ignore`, told so that another thread understands it. */
export interface IgnoreEntry {
  /** `path:line:column` of the entry. */
  readonly place: string;
  readonly rule: string;
  readonly text: string;
}

/** What a run, or a part of it, met of what is ignored. */
export interface IgnoresMet {
  /** Entries whose finding would have to be in a draft that was checked. */
  readonly judged: readonly IgnoreEntry[];
  /** Places of entries whose finding is in one. */
  readonly stand: readonly string[];
}

/** Finds what is ignored in configurations and is in no draft any more. */
export class StaleIgnores {
  readonly #covers: (folder: string) => boolean;
  readonly #placeOf: (entry: Pick<IgnoreHere, 'layer' | 'span'>) => string;
  readonly #judged = new Map<string, IgnoreEntry>();
  readonly #stand = new Set<string>();

  /** `covers`: whether every draft in a folder is checked in this run. */
  constructor(covers: (folder: string) => boolean, placeOf: (entry: Pick<IgnoreHere, 'layer' | 'span'>) => string) {
    this.#covers = covers;
    this.#placeOf = placeOf;
  }

  /** Takes note of a draft that was checked. */
  add(layers: Layers, config: Config, { ignored }: Judged): void {
    const found = new Set(ignored.map(({ ignore }) => ignore));
    for (const entry of layers.ignores()) {
      const { ignore, layer, seenHere } = entry;
      const rule = ruleNamed(ignore.rule);
      if (ignore.text === undefined || rule === undefined || config.severityOf(rule) === 'off') continue;
      if (!found.has(ignore) && !seenHere && !this.#covers(layer.folder)) continue;
      const place = this.#placeOf(entry);
      if (found.has(ignore)) this.#stand.add(place);
      else this.#judged.set(place, { place, rule: ignore.rule, text: ignore.text });
    }
  }

  get met(): IgnoresMet {
    return { judged: [...this.#judged.values()], stand: [...this.#stand] };
  }
}

/** Of all that was met, what is in no draft any more, in the order of places. */
export function staleIn(met: readonly IgnoresMet[]): readonly IgnoreEntry[] {
  const stand = new Set(met.flatMap((one) => one.stand));
  const judged = new Map(met.flatMap((one) => one.judged.map((entry) => [entry.place, entry] as const)));
  return [...judged.values()].filter(({ place }) => !stand.has(place)).sort((a, b) => byPlace(a.place, b.place));
}

const byPlace = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
