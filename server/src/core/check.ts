import type { Config } from './config.ts';
import { Around, FARTHEST } from './draft/around.ts';
import type { Block } from './draft/block.ts';
import { BlockNumbers } from './draft/blockNumbers.ts';
import { Draft } from './draft/draft.ts';
import { placing, type Replacement, rebased, replacement, spliced } from './draft/replacement.ts';
import type { Ignore } from './ignore.ts';
import { Needed } from './needed.ts';
import { PlacedProblem, type Problem, type Reported } from './problem.ts';
import { RULES } from './rules/index.ts';
import type { DraftJudge, Finding, Rule, RuleOptions, Severity } from './rules/rule.ts';
import { type Span, shifted } from './text/span.ts';

export type { Problem, ProblemEdit, ProblemFix } from './problem.ts';

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
  readonly #needed: Needed<AskedRule>;
  readonly #overDraft: readonly DraftRule[];
  readonly #kept = new WeakMap<Block, readonly Reported[]>();
  /** By lineage: of each text the version checked last. */
  readonly #last = new WeakMap<object, Version>();

  constructor(config: Config, failed: RuleFailed = () => {}, rules: readonly Rule[] = RULES) {
    this.config = config;
    this.#failed = failed;
    const asked = rules
      .filter((rule) => config.severityOf(rule) !== 'off')
      .map((rule) => ({ rule, options: config.optionsOf(rule) }));
    this.#needed = new Needed(asked.filter(({ rule }) => rule.inBlock !== undefined || rule.inContext !== undefined));
    this.#overDraft = asked.flatMap(({ rule, options }) =>
      rule.inDraft === undefined ? [] : [{ rule, options, judge: rule.inDraft }],
    );
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
    const last = this.#last.get(draft.lineage);
    const version = last === undefined ? this.#first(draft) : this.#next(draft, last);
    this.#last.set(draft.lineage, version);
    const problems: Problem[] = [];
    for (let index = 0; index < draft.blocks.length; index++) {
      const { reported } = version.atBlocks[index]!;
      if (reported.length === 0) continue;
      const start = draft.starts[index]!;
      const place = (span: Span): Span => shifted(start, span);
      for (const each of reported) problems.push(new PlacedProblem(each, draft, place));
    }
    for (const { reported, starts } of version.inDraft.values()) {
      const place = placing(starts, draft.starts);
      for (const each of reported) problems.push(new PlacedProblem(each, draft, place));
    }
    return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #first(draft: Draft): Version {
    const count = draft.blocks.length;
    const inDraft = new Map<Rule, Standing>();
    for (const asked of this.#overDraft) inDraft.set(asked.rule, this.#heard(asked, draft));
    return { draft, atBlocks: this.#atBlocks(draft, 0, count), inDraft };
  }

  #next(draft: Draft, last: Version): Version {
    const replaced = replacement(last.draft.blocks, draft.blocks);
    const inDraft = new Map<Rule, Standing>();
    for (const asked of this.#overDraft) {
      inDraft.set(asked.rule, this.#standing(asked, draft, last.draft, replaced, last.inDraft.get(asked.rule)!));
    }
    return { draft, atBlocks: this.#nextAtBlocks(draft, last, replaced), inDraft };
  }

  /** What was found in the draft stands while the replaced blocks say the same as those in their place. */
  #standing(asked: DraftRule, draft: Draft, last: Draft, replaced: Replacement, before: Standing): Standing {
    const { first, old, now } = replaced;
    const { keeps, isSame, isAlike } = asked.judge;
    const whole = asked.judge.wholeOf?.(draft);
    if (whole !== before.whole) return this.#heard(asked, draft);
    const was = keeps ? before.said.slice(first, old) : this.#saidBy(asked, last, first, old, whole);
    const is = this.#saidBy(asked, draft, first, now, whole);
    const heard: Heard = {
      whole,
      said: keeps ? spliced(before.said, replaced, is) : NOTHING,
      numbers: withNumbers(asked, before.numbers, replaced, is),
    };
    const [from, to] = [placesOf(was), placesOf(is)];
    const stands =
      from.length === to.length &&
      from.every((place, nth) => {
        const [one, other] = [was[place], is[to[nth]!]];
        return isSame(one, other) || (isAlike?.(one, other) === true && !touches(before, first + place));
      });
    if (!stands) return this.#judged(asked, draft, heard);
    const inDraft = (place: number): number => first + place;
    const starts = rebased(before.starts, replaced, from.map(inDraft), to.map(inDraft));
    return { ...heard, reported: before.reported, starts };
  }

  /** Hears all blocks, and judges. */
  #heard(asked: DraftRule, draft: Draft): Standing {
    const whole = asked.judge.wholeOf?.(draft);
    const said = asked.judge.keeps ? this.#saidBy(asked, draft, 0, draft.blocks.length, whole) : NOTHING;
    const numbers = withNumbers(asked, BlockNumbers.NONE, { first: 0, old: 0 }, said);
    return this.#judged(asked, draft, { whole, said, numbers });
  }

  #judged({ rule, options, judge }: DraftRule, draft: Draft, heard: Heard): Standing {
    const { said, numbers } = heard;
    const reported = this.#ask(rule, () => judge.judge(draft, options, said, numbers));
    return { ...heard, reported, starts: draft.starts };
  }

  /** What the blocks from `from` to before `to` say to a rule. */
  #saidBy({ rule, judge }: DraftRule, draft: Draft, from: number, to: number, whole: unknown): readonly unknown[] {
    const { blocks, starts, text } = draft;
    const said: unknown[] = [];
    for (let index = from; index < to; index++) {
      const source = text.slice(starts[index], starts[index + 1]);
      said.push(this.#guarded(rule, undefined, () => judge.saidBy(blocks[index]!, source, whole)));
    }
    return said;
  }

  #atBlocks(draft: Draft, from: number, to: number): readonly AtBlock[] {
    const found: AtBlock[] = [];
    for (let index = from; index < to; index++) found.push(this.#atBlock(draft, index));
    return found;
  }

  /** What was found at blocks stands, but for the replaced ones and those that looked at one of them. */
  #nextAtBlocks(draft: Draft, { atBlocks }: Version, replaced: Replacement): readonly AtBlock[] {
    const { first, now } = replaced;
    const next = spliced(atBlocks, replaced, this.#atBlocks(draft, first, now));
    for (let index = Math.max(0, first - FARTHEST); index < first; index++) {
      if (index + next[index]!.ahead >= first) next[index] = this.#atBlock(draft, index);
    }
    for (let index = now; index < Math.min(next.length, now + FARTHEST); index++) {
      if (index - next[index]!.back < now) next[index] = this.#atBlock(draft, index);
    }
    return next;
  }

  #atBlock(draft: Draft, index: number): AtBlock {
    const block = draft.blocks[index]!;
    if (block.kind === 'blank') return QUIET;
    const asked = this.#needed.in(block);
    if (asked.length === 0) return QUIET;
    const own = this.#inBlock(draft, index, asked);
    const around = new Around(draft, index);
    let reported = own;
    for (const { rule } of asked) {
      if (rule.inContext === undefined) continue;
      const near = this.#ask(rule, () => rule.inContext!(around));
      if (near.length > 0) reported = [...reported, ...near];
    }
    const { back, ahead } = around.looked;
    return reported.length + back + ahead === 0 ? QUIET : { reported, back, ahead };
  }

  #inBlock(draft: Draft, index: number, asked: readonly AskedRule[]): readonly Reported[] {
    const block = draft.blocks[index]!;
    const kept = this.#kept.get(block);
    if (kept !== undefined) return kept;
    const source = draft.text.slice(draft.starts[index], draft.starts[index + 1]);
    let own = NOTHING;
    for (const { rule, options } of asked) {
      if (rule.inBlock === undefined) continue;
      const found = this.#ask(rule, () => rule.inBlock!(block, source, options));
      if (found.length > 0) own = [...own, ...found];
    }
    this.#kept.set(block, own);
    return own;
  }

  #ask(rule: Rule, check: () => Iterable<Finding>): readonly Reported[] {
    const findings = this.#guarded(rule, NO_FINDINGS, () => [...check()]);
    if (findings.length === 0) return NOTHING;
    const setting = this.config.severityOf(rule);
    return findings.map((finding) => ({
      rule,
      severity: finding.confidence === 'probable' && setting === 'error' ? 'warning' : (setting as Severity),
      finding,
    }));
  }

  #guarded<Result>(rule: Rule, otherwise: Result, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      this.#failed(rule, error);
      return otherwise;
    }
  }
}

interface AskedRule {
  readonly rule: Rule;
  readonly options: RuleOptions;
}

interface DraftRule extends AskedRule {
  readonly judge: DraftJudge;
}

const NOTHING: readonly Reported[] = [];
const NO_FINDINGS: readonly Finding[] = [];

/** What was found in a version of a text. */
interface Version {
  readonly draft: Draft;
  readonly atBlocks: readonly AtBlock[];
  readonly inDraft: ReadonlyMap<Rule, Standing>;
}

/** What was found in a block and by its neighbours, in the order of rules, and how many blocks about it were looked at. */
interface AtBlock {
  readonly reported: readonly Reported[];
  readonly back: number;
  readonly ahead: number;
}

const QUIET: AtBlock = { reported: NOTHING, back: 0, ahead: 0 };

/** What a draft and, where that is kept, each of its blocks said to a rule. */
interface Heard {
  readonly whole: unknown;
  readonly said: readonly unknown[];
  readonly numbers: BlockNumbers;
}

/** What a rule found in a draft by that, and where the blocks started then. */
interface Standing extends Heard {
  readonly reported: readonly Reported[];
  readonly starts: Int32Array;
}

const NO_NUMBERS: readonly number[] = [];

function withNumbers(
  { judge: { numbersOf } }: DraftRule,
  numbers: BlockNumbers,
  replaced: Pick<Replacement, 'first' | 'old'>,
  fresh: readonly unknown[],
): BlockNumbers {
  if (numbersOf === undefined) return numbers;
  return numbers.replaced(
    replaced,
    fresh.map((one) => (one === undefined ? NO_NUMBERS : numbersOf(one))),
  );
}

/** Something was found in a block, or a finding elsewhere tells of it or would change it. */
function touches({ reported, starts }: Standing, block: number): boolean {
  const [from, to] = [starts[block]!, starts[block + 1]!];
  const lies = ({ span }: { readonly span: Span }): boolean => span.start < to && span.end > from;
  return reported.some(({ finding }) => {
    const { related, fixes } = finding;
    const edits = typeof fixes === 'function' ? [] : fixes.flatMap((fix) => fix.edits);
    return lies(finding) || related.some(lies) || edits.some(lies);
  });
}

/** Places of those in a list who said something. */
function placesOf(said: readonly unknown[]): readonly number[] {
  return said.flatMap((one, place) => (one === undefined ? [] : [place]));
}

/** Reads and checks a whole text once. */
export function checkText(text: string, config: Config, failed?: RuleFailed): readonly Problem[] {
  return new Checker(config, failed).check(Draft.read(text, config.reading));
}
