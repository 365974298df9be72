import type { ReadOptions } from './draft/block.ts';
import type { Rule, Severity } from './rules/rule.ts';

export type RuleSetting = Severity | 'off';

export const SETTINGS: readonly RuleSetting[] = ['off', 'hint', 'information', 'warning', 'error'];

export function isRuleSetting(value: unknown): value is RuleSetting {
  return SETTINGS.includes(value as RuleSetting);
}

/** What a check goes by: how to read the draft, how grave each rule's findings are, and what is to be left as it is. */
export class Config {
  readonly reading: ReadOptions;
  /** Words that a conversion between scripts leaves as they are. */
  readonly protect: readonly string[];
  readonly #rules: ReadonlyMap<string, RuleSetting>;

  constructor(
    reading: Partial<ReadOptions> = {},
    rules: Iterable<readonly [string, RuleSetting]> = [],
    protect: readonly string[] = [],
  ) {
    this.reading = { markdown: false, region: 'cn', ...reading };
    this.protect = protect;
    this.#rules = new Map(rules);
  }

  severityOf(rule: Rule): RuleSetting {
    return this.#rules.get(rule.id) ?? rule.severity;
  }

  /** The same settings for another kind of text. */
  withReading(reading: Partial<ReadOptions>): Config {
    return new Config({ ...this.reading, ...reading }, this.#rules, this.protect);
  }
}
