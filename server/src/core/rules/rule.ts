import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Template } from '../messages/message.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type RuleGroup = 'numbering' | 'placeholder' | 'figures' | 'text';

/**
 * A replacement. It comes in the writing of `like`, which is the text it replaces unless a span is named: full-width or
 * half-width digits and marks, “” or 「」, 万 or 萬. An empty `like` leaves it as it is.
 */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
  readonly like?: Span;
}

/** Edits that would remove a finding. `safe`: certain enough to be applied unseen by fix-all. */
export interface Fix {
  readonly title: Template;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly span: Span;
  readonly message: Template;
}

/**
 * What a rule reports (问题). Spans are source offsets in UTF-16 units: from the block's start where found in a block,
 * from the draft's start where found in the draft. A finding is certain (必错) or probable (疑似); what is only possible is not reported.
 */
export interface Finding {
  readonly span: Span;
  readonly confidence: 'certain' | 'probable';
  readonly message: Template;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** What a configuration may set about a rule: a list of words, by the name it has there. */
export interface RuleOption {
  readonly kind: 'words';
  readonly default: readonly string[];
}

export type OptionValue = RuleOption['default'];
export type RuleOptions = Readonly<Record<string, OptionValue>>;

/** One kind of finding: data, and how it is found in a block, in a block among its neighbours, in the whole draft, or in several of these. */
export interface Rule {
  /** Also the name of its file, its page, its test, its config key and the diagnostic's code. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Of a certain finding; a probable one is at most a warning. */
  readonly severity: Severity;
  /** Whether its fixes may be applied unseen, need a person's choice, or do not exist. */
  readonly fix: 'safe' | 'choice' | 'none';
  /** What may be set about it; the message `<id>.option.<name>` says what each is for. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /**
   * Judges a block by itself: what it finds is kept with the block until the block changes. `source` is the block as it
   * stands in the draft; spans count from its start. Not to be kept: it holds on to the whole draft. `options`: a value for each.
   */
  inBlock?(block: Block, source: string, options: RuleOptions): Iterable<Finding>;
  /** Judges a block by what stands near it, in the coordinates of `inBlock`: neighbours before it have negative offsets. */
  readonly inContext?: {
    /** How many blocks away it looks at most. What it finds is kept until one so near changes. */
    readonly reach: number;
    judge(draft: Draft, index: number): Iterable<Finding>;
  };
  /** Judges the draft as a whole by what its blocks keep, not by their text. */
  inDraft?(draft: Draft, options: RuleOptions): Iterable<Finding>;
  /**
   * All that `inDraft` takes from a block, apart from where it starts: while no block says anything else, what it found
   * stands. Places within the block count. `source`: the block as the draft writes it. A rule without it is asked again
   * after every edit.
   */
  summaryOf?(block: Block, source: string): string;
}
