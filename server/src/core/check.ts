import type { Config, RuleSetting } from './config.ts';
import type { Block } from './draft/block.ts';
import { Draft } from './draft/draft.ts';
import type { Ignore } from './ignore.ts';
import { type Message, quoted, type Template } from './messages/message.ts';
import { RULES } from './rules/index.ts';
import type { Finding, Rule, RuleOptions, Severity } from './rules/rule.ts';
import { scriptedLike, writtenLike } from './text/fold.ts';
import { type Span, shifted } from './text/span.ts';

/** A finding in its place in a draft, with the severity that the configuration gives it. */
export interface Problem {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Source offsets from the draft's start, as are all spans below. */
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly { readonly span: Span; readonly message: Message }[];
  readonly fixes: readonly ProblemFix[];
}

export interface ProblemFix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly ProblemEdit[];
}

/** Replaces `span`, which must hold `expected`: whoever applies it refuses when it does not. */
export interface ProblemEdit {
  readonly span: Span;
  readonly expected: string;
  readonly newText: string;
}

/** What a check found: problems to be shown, and those that somebody let stand, with the entry that says so. */
export interface Judged {
  readonly problems: readonly Problem[];
  readonly ignored: readonly { readonly problem: Problem; readonly ignore: Ignore }[];
}

/** Told of a rule that threw; its findings in that place are lost, no other rule's are. */
export type RuleFailed = (rule: Rule, error: unknown) => void;

/**
 * Checks drafts under one configuration. What rules find in a block is kept with the block, so that checking an edited
 * draft asks them about its new blocks only.
 */
export class Checker {
  readonly config: Config;
  readonly #failed: RuleFailed;
  readonly #rules: readonly { readonly rule: Rule; readonly options: RuleOptions }[];
  readonly #kept = new WeakMap<Block, readonly Settled[]>();

  constructor(config: Config, failed: RuleFailed = () => {}, rules: readonly Rule[] = RULES) {
    this.config = config;
    this.#failed = failed;
    this.#rules = rules
      .filter((rule) => config.severityOf(rule) !== 'off')
      .map((rule) => ({ rule, options: config.optionsOf(rule) }));
  }

  /** All problems of a draft in the order of their places, less those that are ignored. */
  check(draft: Draft): readonly Problem[] {
    return this.judge(draft).problems;
  }

  /** The same, with those that are ignored. */
  judge(draft: Draft): Judged {
    const { ignores } = this.config;
    const found = this.#all(draft);
    if (ignores === undefined) return { problems: found, ignored: [] };
    const problems: Problem[] = [];
    const ignored: { problem: Problem; ignore: Ignore }[] = [];
    for (const problem of found) {
      const ignore = ignores.entryFor(problem.rule.id, draft.text, problem.span);
      if (ignore === undefined) problems.push(problem);
      else ignored.push({ problem, ignore });
    }
    return { problems, ignored };
  }

  #all(draft: Draft): readonly Problem[] {
    const problems: Problem[] = [];
    const { blocks, starts } = draft;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.kind === 'blank') continue;
      const start = starts[index]!;
      for (const settled of this.#inBlock(draft, block, start)) problems.push(new Placed(settled, start));
    }
    for (const { rule, options } of this.#rules) {
      if (rule.inDraft === undefined) continue;
      for (const finding of this.#ask(rule, () => rule.inDraft!(draft, options))) {
        problems.push(new Placed(settle(draft, 0, rule, finding, this.config.severityOf(rule)), 0));
      }
    }
    return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #inBlock(draft: Draft, block: Block, start: number): readonly Settled[] {
    let kept = this.#kept.get(block);
    if (kept === undefined) {
      const source = draft.text.slice(start, start + block.length);
      kept = this.#rules.flatMap(({ rule, options }) =>
        rule.inBlock === undefined
          ? []
          : this.#ask(rule, () => rule.inBlock!(block, source, options)).map((finding) =>
              settle(draft, start, rule, finding, this.config.severityOf(rule)),
            ),
      );
      this.#kept.set(block, kept.length === 0 ? NOTHING : kept);
    }
    return kept;
  }

  #ask(rule: Rule, check: () => Iterable<Finding>): readonly Finding[] {
    try {
      return [...check()];
    } catch (error) {
      this.#failed(rule, error);
      return [];
    }
  }
}

const NOTHING: readonly Settled[] = [];

/** A finding with its words taken from the draft; spans still count from its block (or draft). */
type Settled = Problem;

class Placed implements Problem {
  readonly #settled: Settled;
  readonly #offset: number;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;

  constructor(settled: Settled, offset: number) {
    this.#settled = settled;
    this.#offset = offset;
    this.rule = settled.rule;
    this.severity = settled.severity;
    this.message = settled.message;
    this.span = shifted(offset, settled.span);
  }

  get related(): Problem['related'] {
    return this.#settled.related.map(({ span, message }) => ({ span: shifted(this.#offset, span), message }));
  }

  get fixes(): Problem['fixes'] {
    return this.#settled.fixes.map(({ edits, ...fix }) => ({
      ...fix,
      edits: edits.map((edit) => ({ ...edit, span: shifted(this.#offset, edit.span) })),
    }));
  }
}

/** `offset`: where the block of the finding starts in the draft. */
function settle(draft: Draft, offset: number, rule: Rule, finding: Finding, setting: RuleSetting): Settled {
  const source = ({ start, end }: Span): string => draft.text.slice(offset + start, offset + end);
  const found = source(finding.span);
  const say = (template: Template): Message =>
    quoted(template, {
      quote: (span) =>
        detached(
          source(span)
            .replace(/[\r\n]+/g, '')
            .trim(),
        ),
      write: (text) => scriptedLike(found, text),
    });
  return {
    rule,
    severity: finding.confidence === 'probable' && setting === 'error' ? 'warning' : (setting as Severity),
    span: finding.span,
    message: say(finding.message),
    related: finding.related.map(({ span, message }) => ({ span, message: say(message) })),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({
      title: say(title),
      safe,
      edits: edits.map(({ span, newText, like }) => {
        const expected = detached(source(span));
        return { span, expected, newText: writtenLike(like === undefined ? expected : source(like), newText) };
      }),
    })),
  };
}

/** A copy that does not keep the text it was cut from alive, as V8's slices of 13 units and more do. */
function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** Reads and checks a whole text once. */
export function checkText(text: string, config: Config, failed?: RuleFailed): readonly Problem[] {
  return new Checker(config, failed).check(Draft.read(text, config.reading));
}
