import type { Config } from './config.ts';
import { FARTHEST } from './draft/around.ts';
import { BlockNumbers } from './draft/blockNumbers.ts';
import { Draft } from './draft/draft.ts';
import { placing, type Replacement, rebased, replacement, spliced } from './draft/replacement.ts';
import type { Ignore } from './ignore.ts';
import { isAsked, Needed, NO_RULE } from './needed.ts';
import { PlacedProblem, type Problem, type Reported } from './problem.ts';
import { RULES } from './rules/index.ts';
import type { DraftJudge, Finding, Following, Heard, Rule, RuleOptions, Severity } from './rules/rule.ts';
import { flatMapped } from './text/flatMapped.ts';
import { type Span, shifted } from './text/span.ts';
import { type AtBlock, Visit } from './visit.ts';

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
  readonly #rules: readonly AskedRule[];
  readonly #needed: Needed;
  readonly #overDraft: readonly DraftRule[];
  /** By lineage: of each text the version checked last. */
  readonly #last = new WeakMap<object, Version>();

  constructor(config: Config, failed: RuleFailed = () => {}, rules: readonly Rule[] = RULES) {
    this.config = config;
    this.#failed = failed;
    const asked = rules
      .filter((rule) => config.severityOf(rule) !== 'off')
      .map((rule) => ({ rule, options: config.optionsOf(rule) }));
    this.#rules = asked.filter(({ rule }) => rule.inBlock !== undefined || rule.inContext !== undefined);
    this.#needed = new Needed(this.#rules.map(({ rule }) => rule));
    this.#overDraft = flatMapped(asked, ({ rule, options }) =>
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
    for (const index of version.found) {
      const { reported } = version.atBlocks[index]!;
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
    const places = placesBetween(0, draft.blocks.length);
    const inDraft = new Map<Rule, Standing>();
    for (const asked of this.#overDraft) inDraft.set(asked.rule, this.#heard(asked, draft));
    const atBlocks = this.#atBlocks(draft, places);
    return { draft, atBlocks, found: places.filter((at) => hasFound(atBlocks, at)), inDraft };
  }

  #next(draft: Draft, last: Version): Version {
    const replaced = replacement(last.draft.blocks, draft.blocks);
    const inDraft = new Map<Rule, Standing>();
    for (const asked of this.#overDraft) {
      inDraft.set(asked.rule, this.#standing(asked, draft, last.draft, replaced, last.inDraft.get(asked.rule)!));
    }
    const atBlocks = this.#nextAtBlocks(draft, last, replaced);
    return { draft, atBlocks, found: nextFound(last.found, replaced, atBlocks), inDraft };
  }

  /** What was found in the draft stands while the replaced blocks say the same as those in their place. */
  #standing(asked: DraftRule, draft: Draft, last: Draft, replaced: Replacement, before: Standing): Standing {
    const { first, old, now } = replaced;
    const { keeps, isSame, isAlike } = asked.judge;
    const whole = asked.judge.wholeOf?.(draft);
    if (whole !== before.whole) return this.#heard(asked, draft);
    const was = keeps ? before.said.slice(first, old) : this.#saidBy(asked, last, first, old, whole);
    const is = this.#saidBy(asked, draft, first, now, whole);
    const said = keeps ? spliced(before.said, replaced, is) : NOTHING;
    const numbers = withNumbers(asked, before.numbers, replaced, is);
    const ledger = this.#followed(asked, before.ledger, draft, replaced, said);
    const heard: Kept = { whole, said, numbers, ledger };
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
    const ledger = this.#followed(asked, undefined, draft, undefined, said);
    return this.#judged(asked, draft, { whole, said, numbers, ledger });
  }

  #judged({ rule, options, judge }: DraftRule, draft: Draft, heard: Kept): Standing {
    const reported = this.#reported(rule, () => judge.judge(draft, options, heard));
    return { ...heard, reported, starts: draft.starts };
  }

  /** A rule's ledger, brought up to a version; one that failed begins anew. */
  #followed(
    { rule, judge }: DraftRule,
    before: Following | undefined,
    draft: Draft,
    replaced: Replacement | undefined,
    said: readonly unknown[],
  ): Following | undefined {
    if (judge.ledger === undefined) return undefined;
    const goesOn = before !== undefined && replaced !== undefined;
    const ledger = goesOn ? before : (judge.ledger() as Following);
    const by = goesOn ? replaced : { first: 0, old: 0, now: draft.blocks.length };
    return this.#guarded(rule, undefined, () => {
      ledger.follow(draft, by, said);
      return ledger;
    });
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

  /** What is found at the blocks at some places, so many at a time. `before`: what was found in each by itself is there. */
  #atBlocks(draft: Draft, places: readonly number[], before?: readonly AtBlock[]): readonly AtBlock[] {
    const found: AtBlock[] = [];
    for (let first = 0; first < places.length; first += RUN) {
      const visits = places.slice(first, first + RUN).map((place) => this.#visit(draft, place, before?.[place]?.own));
      this.#ask(visits);
      for (const visit of visits) found.push(visit.found);
    }
    return found;
  }

  #visit(draft: Draft, place: number, own: readonly Reported[] | undefined): Visit {
    const block = draft.blocks[place]!;
    return new Visit(draft, place, block.kind === 'blank' ? NO_RULE : this.#needed.in(block), own);
  }

  /** What was found at blocks stands, but for the replaced ones; those that looked at one of them look again. */
  #nextAtBlocks(draft: Draft, { atBlocks }: Version, replaced: Replacement): readonly AtBlock[] {
    const { first, now } = replaced;
    const next = spliced(atBlocks, replaced, this.#atBlocks(draft, placesBetween(first, now)));
    const looking = [
      ...placesBetween(Math.max(0, first - FARTHEST), first).filter((at) => at + next[at]!.ahead >= first),
      ...placesBetween(now, Math.min(next.length, now + FARTHEST)).filter((at) => at - next[at]!.back < now),
    ];
    const again = this.#atBlocks(draft, looking, next);
    for (const [nth, place] of looking.entries()) next[place] = again[nth]!;
    return next;
  }

  #ask(visits: readonly Visit[]): void {
    const fresh = visits.filter(({ own }) => own === undefined);
    for (const [at, { rule, options }] of this.#rules.entries()) {
      if (rule.inBlock === undefined) continue;
      for (const visit of fresh) {
        if (!isAsked(visit.asked, at)) continue;
        const found = this.#reported(rule, () => rule.inBlock!(visit.block, visit.source, options));
        if (found.length > 0) visit.addOwn(found);
      }
    }
    for (const [at, { rule }] of this.#rules.entries()) {
      if (rule.inContext === undefined) continue;
      for (const visit of visits) {
        if (!isAsked(visit.asked, at)) continue;
        const found = this.#reported(rule, () => rule.inContext!(visit.around));
        if (found.length > 0) visit.addNear(found);
      }
    }
  }

  #reported(rule: Rule, check: () => Iterable<Finding>): readonly Reported[] {
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

/**
 * So many blocks are asked about by one rule after the other, and not one block by all rules: the code of a rule stays in the
 * processor's cache, which that of all of them does not fit into. A quarter faster on a long draft.
 */
const RUN = 256;

const placesBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, nth) => from + nth);

const NOTHING: readonly Reported[] = [];
const NO_FINDINGS: readonly Finding[] = [];

/** What was found in a version of a text. */
interface Version {
  readonly draft: Draft;
  readonly atBlocks: readonly AtBlock[];
  /** Places of the blocks at which something was found, in order. */
  readonly found: readonly number[];
  readonly inDraft: ReadonlyMap<Rule, Standing>;
}

/** What a draft and, where that is kept, each of its blocks said to a rule. */
interface Kept extends Heard {
  readonly whole: unknown;
  readonly ledger: Following | undefined;
}

/** What a rule found in a draft by that, and where the blocks started then. */
interface Standing extends Kept {
  readonly reported: readonly Reported[];
  readonly starts: Int32Array;
}

const hasFound = (atBlocks: readonly AtBlock[], at: number): boolean => atBlocks[at]!.reported.length > 0;

/** The places at which something is found in the next version; blocks that can see a replaced one may have another answer. */
function nextFound(
  found: readonly number[],
  { first, old, now }: Replacement,
  atBlocks: readonly AtBlock[],
): readonly number[] {
  const from = Math.max(0, first - FARTHEST);
  const end = Math.min(atBlocks.length, now + FARTHEST);
  const before = found.filter((at) => at < from);
  const near = placesBetween(from, end).filter((at) => hasFound(atBlocks, at));
  const behind = found.filter((at) => at >= end - now + old).map((at) => at + now - old);
  return [...before, ...near, ...behind];
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
    const edits = typeof fixes === 'function' ? [] : flatMapped(fixes, (fix) => fix.edits);
    return lies(finding) || related.some(lies) || edits.some(lies);
  });
}

/** Places of those in a list who said something. */
function placesOf(said: readonly unknown[]): readonly number[] {
  return flatMapped(said, (one, place) => (one === undefined ? undefined : place));
}

/** Reads and checks a whole text once. */
export function checkText(text: string, config: Config, failed?: RuleFailed): readonly Problem[] {
  return new Checker(config, failed).check(Draft.read(text, config.reading));
}
