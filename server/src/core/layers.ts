import { Config, type RuleSetting } from './config.ts';
import { type ConfigFile, NO_CONFIG, type PlacedIgnore, type PlainText } from './configFile.ts';
import { Ignores } from './ignore.ts';
import type { Rule, RuleOptions } from './rules/rule.ts';
import type { Span } from './text/span.ts';

/** A `.hegao.json` in its place. */
export interface Layer {
  /** Path or URI of the file, by which others know it. */
  readonly source: string;
  /** Its folder, `/` between names and at the end, not percent-encoded: what a draft below it begins with. */
  readonly folder: string;
  readonly file: ConfigFile;
}

/** Why a rule reports as it does: the rule's own severity, the settings, a file's `rules`, or an entry of its `ignore`. */
export type Reason =
  | { readonly by: 'default' | 'settings' }
  | { readonly by: 'file' | 'ignore'; readonly layer: Layer; readonly span: Span };

/** An entry of `ignore` that holds for a draft. */
export interface IgnoreHere extends PlacedIgnore {
  readonly layer: Layer;
  /** Whether the draft is the one in which it was ignored. */
  readonly seenHere: boolean;
}

/**
 * All that is said about a draft: the editor's settings, if any, and the files above it, nearer ones last. Of each rule's
 * severity, of each option, of `region` and `plainText` the nearest counts; protected words and what is ignored add up. A
 * file with `"root": true` hides those above it; the settings hold where no file says otherwise.
 */
export class Layers {
  readonly files: readonly Layer[];
  readonly #draft: string | undefined;
  readonly #settings: ConfigFile;

  /** `draft`: path or URI as `Layer.folder` is written; undefined for one that has no place. `files`: outermost first. */
  constructor(draft: string | undefined, files: readonly Layer[], settings: ConfigFile = NO_CONFIG) {
    this.#draft = draft;
    this.#settings = settings;
    this.files = files.slice(
      Math.max(
        0,
        files.findLastIndex(({ file }) => file.root),
      ),
    );
  }

  get plainText(): PlainText | undefined {
    return this.#all.findLast((file) => file.plainText !== undefined)?.plainText;
  }

  /** `overrides` come after everything. */
  config(overrides: Iterable<readonly [string, RuleSetting]> = []): Config {
    const wishes = this.#all.flatMap(({ rules }) => rules);
    const set = wishes.flatMap(({ id, setting }) => (setting === undefined ? [] : [[id, setting] as const]));
    const options = new Map<string, RuleOptions>();
    for (const { id, options: some } of wishes) options.set(id, { ...options.get(id), ...some });
    const here = this.ignores();
    const off = here.flatMap(({ ignore }) => (ignore.text === undefined ? [[ignore.rule, 'off'] as const] : []));
    const found = here.flatMap(({ ignore }) => (ignore.text === undefined ? [] : [ignore]));
    return new Config(Object.assign({}, ...this.#all.map(({ reading }) => reading)), [...set, ...off, ...overrides], {
      protect: [...new Set(this.#all.flatMap(({ protect }) => protect))],
      options,
      ignores: found.length === 0 ? undefined : new Ignores(found),
    });
  }

  why(rule: Rule): Reason {
    const ignored = this.ignores().find(({ ignore }) => ignore.rule === rule.id && ignore.text === undefined);
    if (ignored !== undefined) return { by: 'ignore', layer: ignored.layer, span: ignored.span };
    for (const layer of this.files.toReversed()) {
      const wish = settingOf(layer.file, rule);
      if (wish !== undefined) return { by: 'file', layer, span: wish.span };
    }
    return { by: settingOf(this.#settings, rule) === undefined ? 'default' : 'settings' };
  }

  /** The entries of `ignore` that hold for the draft, those of the nearest file last. */
  ignores(): readonly IgnoreHere[] {
    return this.files.flatMap((layer) => {
      const path = this.#relative(layer);
      return layer.file.ignore.flatMap((placed) =>
        isWithin(path, placed.ignore.file)
          ? [{ ...placed, layer, seenHere: path !== undefined && placed.ignore.seen === path }]
          : [],
      );
    });
  }

  get #all(): readonly ConfigFile[] {
    return [this.#settings, ...this.files.map(({ file }) => file)];
  }

  #relative({ folder }: Layer): string | undefined {
    return this.#draft === undefined ? undefined : relativeTo(folder, this.#draft);
  }
}

/** A path below a folder, as configurations write it; undefined for one that is not below it. */
export function relativeTo(folder: string, path: string): string | undefined {
  return path.startsWith(folder) ? path.slice(folder.length) : undefined;
}

function isWithin(path: string | undefined, file: string | undefined): boolean {
  if (file === undefined) return true;
  return path === file || (file.endsWith('/') && path?.startsWith(file) === true);
}

function settingOf({ rules }: ConfigFile, rule: Rule) {
  return rules.findLast(({ id, setting }) => id === rule.id && setting !== undefined);
}
