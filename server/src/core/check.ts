import type { Config } from './config.ts';
import type { Block } from './draft/block.ts';
import { Draft } from './draft/draft.ts';
import { type Message, quoted, type Template } from './messages/message.ts';
import { RULES } from './rules/index.ts';
import type { Finding, Rule, Severity } from './rules/rule.ts';
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

/** Told of a rule that threw; its findings in that place are lost, no other rule's are. */
export type RuleFailed = (rule: Rule, error: unknown) => void;

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

const NOTHING: readonly Found[] = [];

/**
 * Checks drafts under one configuration. What block rules find is kept with the block, so that checking an edited draft
 * asks them about its new blocks only.
 */
export class Checker {
  readonly config: Config;
  readonly #failed: RuleFailed;
  readonly #blockRules: readonly Rule[];
  readonly #draftRules: readonly Rule[];
  readonly #kept = new WeakMap<Block, readonly Found[]>();

  constructor(config: Config, failed: RuleFailed = () => {}, rules: readonly Rule[] = RULES) {
    this.config = config;
    this.#failed = failed;
    const on = rules.filter((rule) => config.severityOf(rule) !== 'off');
    this.#blockRules = on.filter((rule) => rule.scope === 'block');
    this.#draftRules = on.filter((rule) => rule.scope === 'draft');
  }

  /** All problems of a draft in the order of their places. */
  check(draft: Draft): readonly Problem[] {
    const problems: Problem[] = [];
    const starts = draft.starts;
    for (let index = 0; index < draft.blocks.length; index++) {
      for (const { rule, finding } of this.#inBlock(draft.blocks[index]!)) {
        problems.push(this.#problem(draft, rule, finding, starts[index]!));
      }
    }
    for (const rule of this.#draftRules) {
      if (rule.scope !== 'draft') continue;
      for (const finding of this.#ask(rule, () => rule.check(draft)))
        problems.push(this.#problem(draft, rule, finding, 0));
    }
    return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #inBlock(block: Block): readonly Found[] {
    if (block.kind === 'blank') return NOTHING;
    const kept = this.#kept.get(block);
    if (kept !== undefined) return kept;
    let found = NOTHING;
    for (const rule of this.#blockRules) {
      if (rule.scope !== 'block') continue;
      const findings = this.#ask(rule, () => rule.check(block));
      if (findings.length > 0) found = [...found, ...findings.map((finding) => ({ rule, finding }))];
    }
    this.#kept.set(block, found);
    return found;
  }

  #ask(rule: Rule, check: () => Iterable<Finding>): readonly Finding[] {
    try {
      return [...check()];
    } catch (error) {
      this.#failed(rule, error);
      return [];
    }
  }

  #problem(draft: Draft, rule: Rule, finding: Finding, offset: number): Problem {
    const severity = this.config.severityOf(rule);
    const place = shifted(offset, finding.span);
    const source = draft.text.slice(place.start, place.end);
    const say = (template: Template): Message =>
      quoted(template, {
        quote: (span) => quote(draft, shifted(offset, span)),
        write: (text) => scriptedLike(source, text),
      });
    return {
      rule,
      severity: finding.confidence === 'probable' && severity === 'error' ? 'warning' : (severity as Severity),
      span: place,
      message: say(finding.message),
      related: finding.related.map((related) => ({
        span: shifted(offset, related.span),
        message: say(related.message),
      })),
      fixes: finding.fixes.map((fix) => ({
        title: say(fix.title),
        safe: fix.safe,
        edits: fix.edits.map(({ span, newText }) => problemEdit(draft, shifted(offset, span), newText)),
      })),
    };
  }
}

/** The draft's words in a message: one line, blanks at the edges left out. */
function quote(draft: Draft, { start, end }: Span): string {
  return draft.text
    .slice(start, end)
    .replace(/[\r\n]+/g, '')
    .trim();
}

function problemEdit(draft: Draft, span: Span, newText: string): ProblemEdit {
  const expected = draft.text.slice(span.start, span.end);
  return { span, expected, newText: writtenLike(expected, newText) };
}

/** Reads and checks a whole text once. */
export function checkText(text: string, config: Config, failed?: RuleFailed): readonly Problem[] {
  return new Checker(config, failed).check(Draft.read(text, config.reading));
}
