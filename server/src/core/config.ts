import type { ReadOptions } from './draft/block.ts';
import type { Ignores } from './ignore.ts';
import type { Rule, RuleOptions, Severity } from './rules/rule.ts';

export type RuleSetting = Severity | 'off';

export const SETTINGS: readonly RuleSetting[] = ['off', 'hint', 'information', 'warning', 'error'];

export function isRuleSetting(value: unknown): value is RuleSetting {
  return SETTINGS.includes(value as RuleSetting);
}

/** What a configuration may say besides how to read a draft and how grave each rule's findings are. */
export interface Besides {
  /** Words that a conversion between scripts leaves as they are. */
  readonly protect: readonly string[];
  /** Options by rule id; what is not named is as the rule has it. */
  readonly options: ReadonlyMap<string, RuleOptions>;
  /** Findings that were looked at and let stand. */
  readonly ignores: Ignores | undefined;
}

/** What a check goes by: how to read the draft, how grave each rule's findings are, and what is to be left as it is. */
export class Config implements Besides {
  readonly reading: ReadOptions;
  readonly protect: readonly string[];
  readonly options: ReadonlyMap<string, RuleOptions>;
  readonly ignores: Ignores | undefined;
  readonly #rules: ReadonlyMap<string, RuleSetting>;

  constructor(
    reading: Partial<ReadOptions> = {},
    rules: Iterable<readonly [string, RuleSetting]> = [],
    { protect = [], options = new Map(), ignores }: Partial<Besides> = {},
  ) {
    this.reading = { markdown: false, region: 'cn', ...reading };
    this.protect = protect;
    this.options = options;
    this.ignores = ignores;
    this.#rules = new Map(rules);
  }

  severityOf(rule: Rule): RuleSetting {
    return this.#rules.get(rule.id) ?? rule.severity;
  }

  /** The rule's options, each as it is set or as the rule has it. */
  optionsOf(rule: Rule): RuleOptions {
    const own = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
    return { ...Object.fromEntries(own), ...this.options.get(rule.id) };
  }

  /** The same settings for another kind of text. */
  withReading(reading: Partial<ReadOptions>): Config {
    return new Config({ ...this.reading, ...reading }, this.#rules, this);
  }
}
