import type { Config, RuleSetting } from './config.ts';
import type { Block } from './draft/block.ts';
import { Draft } from './draft/draft.ts';
import { pairsIn, placing, type Replacement, replacement, WHOLLY, type Written } from './draft/replacement.ts';
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
 * Checks drafts under one configuration. What rules find in a block is kept with the block, and what they find in the
 * draft as long as its blocks say the same to them, so that checking an edited draft asks them about the edit only.
 */
export class Checker {
  readonly config: Config;
  readonly #failed: RuleFailed;
  readonly #rules: readonly { readonly rule: Rule; readonly options: RuleOptions }[];
  /** The farthest that any rule looks about a block. */
  readonly #reach: number;
  readonly #kept = new WeakMap<Block, readonly Settled[]>();
  /** By lineage: of each text the version checked last. */
  readonly #last = new WeakMap<object, Version>();

  constructor(config: Config, failed: RuleFailed = () => {}, rules: readonly Rule[] = RULES) {
    this.config = config;
    this.#failed = failed;
    this.#rules = rules
      .filter((rule) => config.severityOf(rule) !== 'off')
      .map((rule) => ({ rule, options: config.optionsOf(rule) }));
    this.#reach = Math.max(0, ...this.#rules.map(({ rule }) => rule.inContext?.reach ?? 0));
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
    const last = this.#last.get(draft.lineage);
    const version = this.#version(draft, last);
    this.#last.set(draft.lineage, version);
    for (let index = 0; index < blocks.length; index++) {
      const settled = version.atBlocks[index]!;
      if (settled.length === 0) continue;
      const place = (span: Span): Span => shifted(starts[index]!, span);
      for (const each of settled) problems.push(new Placed(each, place));
    }
    for (const { settled, at } of version.inDraft.values()) {
      const place = placing(at, starts);
      for (const each of settled) problems.push(new Placed(each, place));
    }
    return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #version(draft: Draft, last: Version | undefined): Version {
    const replaced = last === undefined ? WHOLLY : replacement(last.draft.blocks, draft.blocks);
    return {
      draft,
      atBlocks: this.#atBlocks(draft, last, replaced),
      inDraft: this.#inDraft(draft, last, replaced),
    };
  }

  /** For each block what was found in it and in its neighbourhood: kept but for those within reach of the edit. */
  #atBlocks(
    draft: Draft,
    last: Version | undefined,
    { first, old, now }: Replacement,
  ): readonly (readonly Settled[])[] {
    const count = draft.blocks.length;
    const from = last === undefined ? 0 : Math.max(0, first - this.#reach);
    const to = last === undefined ? count : Math.min(count, now + this.#reach);
    const fresh: (readonly Settled[])[] = [];
    for (let index = from; index < to; index++) fresh.push(this.#atBlock(draft, index));
    if (last === undefined) return fresh;
    return last.atBlocks.slice(0, from).concat(fresh, last.atBlocks.slice(to + old - now));
  }

  #atBlock(draft: Draft, index: number): readonly Settled[] {
    const block = draft.blocks[index]!;
    if (block.kind === 'blank') return NOTHING;
    const start = draft.starts[index]!;
    let own = this.#kept.get(block);
    if (own === undefined) {
      const source = draft.text.slice(start, start + block.length);
      own = this.#rules.flatMap(({ rule, options }) =>
        rule.inBlock === undefined ? [] : this.#ask(draft, start, rule, () => rule.inBlock!(block, source, options)),
      );
      if (own.length === 0) own = NOTHING;
      this.#kept.set(block, own);
    }
    const near = this.#rules.flatMap(({ rule }) =>
      rule.inContext === undefined ? [] : this.#ask(draft, start, rule, () => rule.inContext!.judge(draft, index)),
    );
    return near.length === 0 ? own : [...own, ...near];
  }

  #inDraft(draft: Draft, last: Version | undefined, replaced: Replacement): ReadonlyMap<Rule, Found> {
    const pairs = last === undefined ? undefined : pairsIn(last.draft, draft, replaced);
    const found = new Map<Rule, Found>();
    for (const { rule, options } of this.#rules) {
      if (rule.inDraft === undefined) continue;
      const kept = last?.inDraft.get(rule);
      const stands = kept !== undefined && pairs !== undefined && saysTheSame(rule, pairs);
      const { starts: at } = draft;
      found.set(rule, stands ? kept : { settled: this.#ask(draft, 0, rule, () => rule.inDraft!(draft, options)), at });
    }
    return found;
  }

  /** `offset`: where in the draft the spans of the findings count from. */
  #ask(draft: Draft, offset: number, rule: Rule, check: () => Iterable<Finding>): readonly Settled[] {
    const setting = this.config.severityOf(rule);
    return this.#findings(rule, check).map((finding) => settle(draft, offset, rule, finding, setting));
  }

  #findings(rule: Rule, check: () => Iterable<Finding>): readonly Finding[] {
    try {
      return [...check()];
    } catch (error) {
      this.#failed(rule, error);
      return [];
    }
  }
}

const NOTHING: readonly Settled[] = [];

/** A finding with its words taken from the draft; spans still count from its block, or in the draft it was found in. */
type Settled = Problem;

/** What a rule found in a draft, and where the blocks started in it. */
interface Found {
  readonly settled: readonly Settled[];
  readonly at: Int32Array;
}

/** What was found in a version of a text. */
interface Version {
  readonly draft: Draft;
  /** For each block, in the order of rules. */
  readonly atBlocks: readonly (readonly Settled[])[];
  readonly inDraft: ReadonlyMap<Rule, Found>;
}

function saysTheSame({ summaryOf }: Rule, pairs: readonly (readonly [Written, Written])[]): boolean {
  if (summaryOf === undefined) return pairs.length === 0;
  return pairs.every(
    ([old, now]) => old.block === now.block || summaryOf(old.block, old.source) === summaryOf(now.block, now.source),
  );
}

class Placed implements Problem {
  readonly #settled: Settled;
  readonly #place: (span: Span) => Span;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;

  constructor(settled: Settled, place: (span: Span) => Span) {
    this.#settled = settled;
    this.#place = place;
    this.rule = settled.rule;
    this.severity = settled.severity;
    this.message = settled.message;
    this.span = place(settled.span);
  }

  get related(): Problem['related'] {
    return this.#settled.related.map(({ span, message }) => ({ span: this.#place(span), message }));
  }

  get fixes(): Problem['fixes'] {
    return this.#settled.fixes.map(({ edits, ...fix }) => ({
      ...fix,
      edits: edits.map((edit) => ({ ...edit, span: this.#place(edit.span) })),
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
