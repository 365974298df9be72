import type { Diagnostic } from 'vscode-languageserver';
import { Checker, type Judged, type Problem } from '../core/check.ts';
import type { Change } from '../core/draft/draft.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { OpenDocument } from './document.ts';
import { type Log, reasonOf } from './log.ts';
import { sameDiagnostics } from './sameDiagnostics.ts';
import type { Settings } from './settings.ts';
import type { ToProtocol } from './toProtocol.ts';

/** What a check of one state of a document gave; every request about that state is answered from it. */
export interface Checked extends Judged {
  /** One for each problem. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same as of the state before where the client need not be told anything. */
  readonly resultId: string;
}

interface Kept extends Checked {
  readonly revision: number;
  readonly settings: Settings;
  readonly lineCount: number;
}

export class Checks {
  readonly #rules: readonly Rule[];
  readonly #toProtocol: ToProtocol;
  readonly #log: Log;
  readonly #checkers = new WeakMap<Settings, Checker>();
  readonly #kept = new WeakMap<OpenDocument, Kept>();
  #results = 0;

  constructor(rules: readonly Rule[], toProtocol: ToProtocol, log: Log) {
    this.#rules = rules;
    this.#toProtocol = toProtocol;
    this.#log = log;
  }

  check(document: OpenDocument, settings: Settings): Checked {
    const last = this.#kept.get(document);
    if (last?.revision === document.revision && last.settings === settings) return last;
    // Forgotten first: should this fail, the next request starts anew.
    this.#kept.delete(document);
    const { problems, ignored } = this.#checkerFor(settings).judge(document.draft);
    const change = document.takeUnreported() ?? NO_CHANGE;
    const { lineCount } = document.lines;
    const stays = ({ places }: Problem): boolean =>
      places.every(
        ({ start, end }) =>
          end <= change.start || (lineCount === last?.lineCount && start >= change.start + change.length),
      );
    const earlier = new Earlier(last);
    const diagnostics = problems.map((problem) => {
      const known = earlier.diagnosticOf(problem);
      return known !== undefined && stays(problem) ? known : this.#toProtocol.diagnostic(document, problem);
    });
    // What was typed over must be sent even if it came out the same: the editor has let go of its mark there.
    const typedOver = ({ span }: Problem): boolean =>
      span.start <= change.start + change.length && span.end >= change.start;
    const same = last !== undefined && sameDiagnostics(last.diagnostics, diagnostics) && !problems.some(typedOver);
    const resultId = same ? last.resultId : String(++this.#results);
    const kept = { revision: document.revision, settings, lineCount, problems, ignored, diagnostics, resultId };
    this.#kept.set(document, kept);
    return kept;
  }

  #checkerFor(settings: Settings): Checker {
    let checker = this.#checkers.get(settings);
    if (checker === undefined) {
      checker = new Checker(settings.config, (rule, error) => this.#ruleFailed(rule, error), this.#rules);
      this.#checkers.set(settings, checker);
    }
    return checker;
  }

  #ruleFailed(rule: Rule, error: unknown): void {
    this.#log.error({ key: 'server.rule-failed', args: { rule: rule.id, reason: reasonOf(error) } }, error);
  }
}

/** As if something had changed behind every text's end. */
const NO_CHANGE: Change = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER, length: 0 };

/** How many problems that are gone, or were said anew, are passed over in search of one that stayed. */
const REACH = 64;

/** Finds the problems of paragraphs that nobody touched again: their findings stand, in the same order. */
class Earlier {
  readonly #checked: Checked | undefined;
  #next = 0;

  constructor(checked: Checked | undefined) {
    this.#checked = checked;
  }

  diagnosticOf({ finding }: Problem): Diagnostic | undefined {
    if (this.#checked === undefined) return undefined;
    const { problems, diagnostics } = this.#checked;
    const end = Math.min(this.#next + REACH, problems.length);
    for (let index = this.#next; index < end; index++) {
      if (problems[index]!.finding !== finding) continue;
      this.#next = index + 1;
      return diagnostics[index];
    }
    return undefined;
  }
}
