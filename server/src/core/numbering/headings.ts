import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Marker } from '../draft/markers.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { Decimals } from './decimals.ts';
import { type Inversion, inversionsOf } from './inversions.ts';

/** A heading in its place. Offsets are source offsets from the draft's start. */
export interface Heading {
  readonly marker: Marker;
  /** Index of its block. */
  readonly block: number;
  readonly parent: Heading | undefined;
  readonly children: Heading[];
}

/** Siblings of one numbering system under one parent, in the order of the draft. */
export interface Run {
  readonly headings: Heading[];
  /** The last heading of the run of this system before it: numbering may go on through the whole text. */
  readonly previous: Heading | undefined;
}

/** A heading of a higher level that stands under one of a lower: （一） under 1. */
export interface Inverted {
  readonly outer: Heading;
  readonly inner: Heading;
}

export interface Outline {
  /** Headings of the highest level that the draft uses under each title. */
  readonly roots: readonly Heading[];
  readonly runs: readonly Run[];
  /** Indices of title blocks. */
  readonly titles: readonly number[];
  readonly inverted: readonly Inverted[];
}

interface Level {
  readonly heading: Heading | undefined;
  readonly runs: Map<string, Run>;
}

interface Placed {
  readonly block: number;
  readonly marker: Marker;
}

/** The heading tree of a draft, made once for each version. */
export const outlineOf = remembered((draft: Draft): Outline => new Builder(draft).build());

class Builder {
  readonly #draft: Draft;
  readonly #decimals: Decimals;
  readonly #roots: Heading[] = [];
  readonly #runs: Run[] = [];
  readonly #titles: number[] = [];
  readonly #inverted: Inverted[] = [];
  readonly #last = new Map<string, Heading>();
  /** Titles that end in an ordinal are siblings where the rest of them is alike. */
  readonly #titleRuns = new Map<string, Run>();
  #levels: Level[] = [];
  /** Where 甲、乙 stand differs from office to office: above 一、 where they come first, else below what is open. */
  #stemRank: number | undefined;
  /** Of markers that stand under one of a lower kind. */
  readonly #ranks = new Map<Marker, number>();

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#decimals = new Decimals(draft);
  }

  build(): Outline {
    const { blocks } = this.#draft;
    let piece: Placed[] = [];
    for (let block = 0; block < blocks.length; block++) {
      const { title, titleMarker, markers } = blocks[block]!;
      if (title) {
        this.#addPiece(piece);
        piece = [];
        this.#titles.push(block);
        if (titleMarker !== undefined) this.#addTitle(block, titleMarker);
      }
      for (const marker of markers) piece.push({ block, marker });
    }
    this.#addPiece(piece);
    return { roots: this.#roots, runs: this.#runs, titles: this.#titles, inverted: this.#inverted };
  }

  /** The headings between two titles. */
  #addPiece(piece: readonly Placed[]): void {
    this.#levels = [{ heading: undefined, runs: new Map() }];
    this.#stemRank = undefined;
    this.#decimals.begin();
    const inversions = inversionsOf(piece.map(({ marker }) => marker));
    for (const { from, to, inner, outer } of inversions) {
      const of = piece[inner]!.marker.system;
      for (let at = from; at < to; at++) {
        const { marker } = piece[at]!;
        if (marker.system === of) this.#ranks.set(marker, piece[outer]!.marker.system.rank + 0.25);
      }
    }
    const made = piece.map(({ block, marker }) => this.#add(block, marker));
    for (const { outer, inner } of inversions) this.#note(made, { outer, inner });
  }

  #note(made: readonly (Heading | undefined)[], { outer, inner }: Pick<Inversion, 'outer' | 'inner'>): void {
    const [above, below] = [made[outer], made[inner]];
    if (above !== undefined && below !== undefined) this.#inverted.push({ outer: above, inner: below });
  }

  #rankOf(marker: Marker): number {
    const { system } = marker;
    if (system.id !== 'stem') return this.#ranks.get(marker) ?? system.rank;
    const open = this.#levels.at(-1)!.heading;
    this.#stemRank ??= open === undefined ? system.rank : this.#rankOf(open.marker) + 0.5;
    return this.#stemRank;
  }

  #add(block: number, read: Marker): Heading | undefined {
    const decimal = read.asDecimal && { ...read.asDecimal, inline: read.inline, item: read.item };
    const marker = decimal !== undefined && this.#decimals.expects(decimal) ? decimal : read;
    if (!this.#decimals.accepts(marker)) return undefined;
    const rank = this.#rankOf(marker);
    const levels = this.#levels;
    while (levels.length > 1 && this.#rankOf(levels.at(-1)!.heading!.marker) >= rank) levels.pop();
    const level = levels.at(-1)!;
    const id = marker.system.id + this.#decimals.seriesOf(marker);
    let run = level.runs.get(id);
    const restarts =
      run !== undefined &&
      marker.ordinal === 1 &&
      (run.headings.at(-1)!.marker.inline !== marker.inline ||
        opensAnew(this.#draft, block, marker) ||
        isNamedBetween(this.#draft, run.headings.at(-1)!.block, block, marker));
    if (
      marker.tentative &&
      !marker.bare &&
      marker.prefix === '' &&
      (run === undefined || run.headings.at(-1)!.marker.ordinal + 1 !== marker.ordinal)
    ) {
      return undefined;
    }
    if (run === undefined || restarts) {
      run = { headings: [], previous: marker.prefix === '' ? this.#last.get(id) : undefined };
      level.runs.set(id, run);
      this.#runs.push(run);
    }
    const heading: Heading = { marker, block, parent: level.heading, children: [] };
    run.headings.push(heading);
    this.#last.set(id, heading);
    this.#decimals.add(marker);
    (level.heading?.children ?? this.#roots).push(heading);
    levels.push({ heading, runs: new Map() });
    return heading;
  }

  #addTitle(block: number, marker: Marker): void {
    const stem = this.#draft.blocks[block]!.reading.text.slice(0, marker.start).trim();
    let run = this.#titleRuns.get(stem);
    if (run === undefined) {
      run = { headings: [], previous: undefined };
      this.#titleRuns.set(stem, run);
      this.#runs.push(run);
    }
    run.headings.push({ marker, block, parent: undefined, children: [] });
  }
}

const SUBTITLE_LENGTH = 30;

/**
 * A first item right behind a line that announces it (`主要做法有：`) or names a new passage (a short line without a
 * mark) opens a numbering of its own.
 */
function opensAnew(draft: Draft, block: number, marker: Marker): boolean {
  if (marker.inline) return false;
  const previous = draft.blocks[draft.lineBefore(block)];
  return previous !== undefined && leadsIn(previous);
}

function leadsIn(block: Block): boolean {
  return block.reading.text.trimEnd().endsWith(':') || isName(block);
}

function isName({ reading, markers }: Block): boolean {
  const text = reading.text.trim();
  return markers.length === 0 && text.length <= SUBTITLE_LENGTH && !/[。;!?,:]/.test(text);
}

/** 今后一年的主要任务, a paragraph, and 一、 again: a chapter without a number begins between the two. */
function isNamedBetween(draft: Draft, after: number, block: number, marker: Marker): boolean {
  if (marker.inline) return false;
  for (let at = after + 1; at < block - 1; at++) if (isChapterName(draft.blocks, at)) return true;
  return false;
}

const FEWEST_NAMING = 4;

/** A line of its own between whole paragraphs: no row of a table, no piece of a broken line, no caption. */
function isChapterName(blocks: readonly Block[], at: number): boolean {
  const { kind, reading } = blocks[at]!;
  if (kind !== 'text' || !isName(blocks[at]!)) return false;
  const name = reading.text.trim();
  if (!CHAPTER_NAME.test(name) || name.length < FEWEST_NAMING) return false;
  const next = blocks.slice(at + 1, at + 3).find((one) => one.kind !== 'blank');
  return endsParagraph(blocks[at - 1]) && (endsParagraph(next) || isSubtitle(next));
}

const CHAPTER_NAME = /^(?!(?:附?[表图]|附件|单位|注|资料来源))(?:\d{4}年度?)?[\u3400-\u9fff“”、()]+$/;

const endsParagraph = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.kind === 'blank' || PARAGRAPH_ENDS.includes(block.reading.text.trimEnd().at(-1) ?? '。'));

const PARAGRAPH_ENDS = '。!?:”)';

/** ——清河镇推行小田并大田的做法: under the title of what begins here. */
const isSubtitle = (block: Block | undefined): boolean => block?.reading.text.trimStart().startsWith('——') ?? false;

/** What the outline takes from a block, and how the block writes it: for `summaryOf` of the rules that judge headings. */
export function headingSummary(block: Block, source: string): string {
  const { kind, title, markers, reading } = block;
  if (kind === 'blank' || title) return source;
  const leads = `${leadsIn(block) ? ':' : ''}${kind === 'text' && isName(block) ? 'name' : ''}${endsParagraph(block) ? '.' : ''}${isSubtitle(block) ? '——' : ''}`;
  const last = markers.at(-1);
  if (last === undefined) return leads;
  const read = markers.map(({ system, start, inline, tentative }) => [system.id, start, inline, tentative].join());
  return `${leads}${read.join(';')}|${source.slice(0, reading.sourceSpan(0, last.end).end)}`;
}

const LONGEST_NAME = 60;

/** Where a heading's words stand in the source. */
export function nameSpan(draft: Draft, { block, marker }: Heading): Span {
  const { reading } = draft.blocks[block]!;
  const rest = reading.text.slice(marker.end, marker.end + LONGEST_NAME);
  const stop = /[。;:!?]|(?<=.{12}),/.exec(rest)?.index ?? rest.length;
  return draft.spanIn(block, marker.end, marker.end + stop);
}
