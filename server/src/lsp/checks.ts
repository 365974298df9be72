import type { Diagnostic } from 'vscode-languageserver';
import { Checker, type Problem } from '../core/check.ts';
import { Config } from '../core/config.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { OpenDocument } from './document.ts';
import { type Log, reasonOf } from './log.ts';
import type { Settings } from './settings.ts';
import type { ToProtocol } from './toProtocol.ts';

/** What a check of one version under one configuration gave; every request about that version is answered from it. */
export interface Checked {
  readonly version: number;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** One for each problem. */
  readonly diagnostics: readonly Diagnostic[];
  readonly resultId: string;
}

export class Checks {
  readonly #rules: readonly Rule[];
  readonly #toProtocol: ToProtocol;
  readonly #log: Log;
  readonly #checkers = new WeakMap<Settings, Checker>();
  readonly #last = new WeakMap<OpenDocument, Checked>();
  #results = 0;

  constructor(rules: readonly Rule[], toProtocol: ToProtocol, log: Log) {
    this.#rules = rules;
    this.#toProtocol = toProtocol;
    this.#log = log;
  }

  check(document: OpenDocument, settings: Settings): Checked {
    const last = this.#last.get(document);
    if (last?.version === document.version && last.settings === settings) return last;
    const problems = this.#checkerFor(settings).check(document.draft);
    const diagnostics = problems.map((problem) => this.#toProtocol.diagnostic(document, problem));
    const checked: Checked = {
      version: document.version,
      settings,
      problems,
      diagnostics,
      resultId: String(++this.#results),
    };
    this.#last.set(document, checked);
    return checked;
  }

  #checkerFor(settings: Settings): Checker {
    let checker = this.#checkers.get(settings);
    if (checker === undefined) {
      checker = new Checker(
        new Config({}, settings.rules),
        (rule, error) => this.#ruleFailed(rule, error),
        this.#rules,
      );
      this.#checkers.set(settings, checker);
    }
    return checker;
  }

  #ruleFailed(rule: Rule, error: unknown): void {
    this.#log.error({ key: 'server.rule-failed', args: { rule: rule.id, reason: reasonOf(error) } }, error);
  }
}
