import { dequal } from 'dequal/lite';
import type { Around } from '../draft/around.ts';
import type { Block } from '../draft/block.ts';
import type { BlockNumbers } from '../draft/blockNumbers.ts';
import type { Draft } from '../draft/draft.ts';
import type { Replacement } from '../draft/replacement.ts';
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
  /** Of a finding in a draft that are costly to work out: by what the draft is when somebody wants to see them, in its offsets. */
  readonly fixes: readonly Fix[] | ((draft: Draft) => readonly Fix[]);
}

/** What a configuration may set about a rule: a list of words, by the name it has there. */
export interface RuleOption {
  readonly kind: 'words';
  readonly default: readonly string[];
}

export type OptionValue = RuleOption['default'];
export type RuleOptions = Readonly<Record<string, OptionValue>>;

/** What a block has to hold for a rule to find anything at it. Of all others it is not asked, which is most of them. */
export interface Needs {
  /** One of these, in folded text. */
  readonly characters?: string;
  readonly quantities?: number;
}

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
  /** For what `inBlock` and `inContext` find. */
  readonly needs?: Needs;
  /**
   * Judges a block by itself: what it finds is kept with the block until the block changes. `source` is the block as it
   * stands in the draft; spans count from its start. Not to be kept: it holds on to the whole draft. `options`: a value for each.
   */
  inBlock?(block: Block, source: string, options: RuleOptions): Iterable<Finding>;
  /** Judges a block by what stands near it, in the coordinates of `inBlock`: neighbours before it have negative offsets. */
  inContext?(around: Around): Iterable<Finding>;
  /** Judges the draft as a whole. */
  readonly inDraft?: DraftJudge;
}

/** What is known of a draft from what its blocks say, and goes on from version to version. */
export interface Following<Said = unknown> {
  /** Told of each version, in their order. `replaced`: how the one before became it; all blocks of the first are new. `said`: by block. */
  follow(draft: Draft, replaced: Replacement, said: readonly (Said | undefined)[]): void;
}

/** What a judge goes by: what each block says, the numbers of that in the order of blocks, and its ledger. */
export interface Heard<Said = unknown, Ledger = unknown> {
  readonly said: readonly (Said | undefined)[];
  readonly numbers: BlockNumbers;
  readonly ledger: Ledger;
}

/** How a draft is judged as a whole: by what its blocks say, so that it need not be judged again while they say the same. */
export interface DraftJudge<Said = unknown, Whole = unknown, Ledger = unknown> {
  /** What is taken from the draft by itself, such as its script; when it is another, all blocks are asked anew. */
  wholeOf?(draft: Draft): Whole;
  /**
   * All that is taken from a block, apart from where it starts: while no block says anything else, what was found stands.
   * Places within the block count. Undefined where it says nothing. `source`: the block as the draft writes it, not to be kept.
   */
  saidBy(block: Block, source: string, whole: Whole): Said | undefined;
  isSame(before: Said, now: Said): boolean;
  /** The same but for places within the block: enough where nothing was found in it and no finding elsewhere tells of it. */
  isAlike?(before: Said, now: Said): boolean;
  /** Numbers of what is said, kept side by side for a pass over all of a long draft. */
  numbersOf?(said: Said): readonly number[];
  /** Whether `judge` is given what each block says; it is kept with the draft then. */
  readonly keeps: boolean;
  /** Of one that looks again only at what was replaced; for judges that keep what is said. */
  ledger?(): Following<Said> & Ledger;
  judge(draft: Draft, options: RuleOptions, heard: Heard<Said, Ledger>): Iterable<Finding>;
}

/** By what each block says, which is kept. What it says is plain data, unless the judge knows when it `isSame`. */
export function byBlocks<Said, Whole = undefined, Ledger = undefined>(
  judge: Omit<DraftJudge<Said, Whole, Ledger>, 'keeps' | 'isSame'> &
    Partial<Pick<DraftJudge<Said, Whole, Ledger>, 'isSame'>>,
): DraftJudge {
  return { isSame: dequal, ...judge, keeps: true } as DraftJudge<Said, Whole, Ledger> as DraftJudge;
}

/**
 * By the draft, again when there are more or fewer blocks, or when one's summary is another. What is found may also rest on
 * `placesIn` a block, which tells where in it something stands.
 */
export function bySummary(
  summaryOf: (block: Block, source: string) => string,
  judge: (draft: Draft, options: RuleOptions) => Iterable<Finding>,
  placesIn: (block: Block) => string = () => '',
): DraftJudge {
  interface Said {
    readonly summary: string;
    readonly places: string;
  }
  const isAlike = (before: Said, now: Said): boolean => before.summary === now.summary;
  return {
    saidBy: (block, source): Said => ({ summary: summaryOf(block, source), places: placesIn(block) }),
    isSame: (before: Said, now: Said) => isAlike(before, now) && before.places === now.places,
    isAlike,
    keeps: false,
    judge,
  } as DraftJudge<Said> as DraftJudge;
}
