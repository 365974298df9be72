import type { Remembering } from '../text/remembered.ts';
import type { ScriptCount } from '../text/script.ts';
import type { Span } from '../text/span.ts';
import { type Block, type ReadOptions, readBlock } from './block.ts';
import { continues, lineEnd } from './lines.ts';
import { spliced } from './replacement.ts';
import { startedBefore } from './starts.ts';

/** The replacement of `start`..`end` of the old text by `length` units of the new one. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * A text as Hegao reads it: a list of blocks that together are the whole text. Immutable; `edited` shares with the
 * old draft every block that the change does not touch. Reading never throws.
 */
export class Draft implements Remembering {
  readonly text: string;
  readonly options: ReadOptions;
  readonly blocks: readonly Block[];
  /** The same for all versions of one text, each edited from the one before. */
  readonly lineage: object;
  /** Source offset at which each block starts, and the text's length behind the last. */
  readonly starts: Int32Array;
  /** Of each block whether it may be a row of a table, for who looks for tables at every key. */
  readonly rows: Uint8Array;
  /** How many of its characters only one script writes. */
  readonly scripts: ScriptCount;
  memory: unknown[] | undefined = undefined;

  private constructor(text: string, options: ReadOptions, lineage: object, { blocks, starts, rows, scripts }: Pieces) {
    this.text = text;
    this.options = options;
    this.lineage = lineage;
    this.blocks = blocks;
    this.starts = starts;
    this.rows = rows;
    this.scripts = scripts;
  }

  static read(text: string, options: ReadOptions): Draft {
    const blocks: Block[] = [];
    for (let at = 0; at < text.length; ) {
      const codeBefore = blocks.at(-1)?.codeBehind ?? false;
      const block = readBlock(text, at, blockEnd(text, at, codeBefore), codeBefore, options);
      blocks.push(block);
      at += block.length;
    }
    return new Draft(text, options, {}, withBlocks(NO_PIECES, 0, 0, blocks));
  }

  /** Index of the block that holds a source offset; the last block for the text's end. */
  blockAt(offset: number): number {
    return startedBefore(this.starts, offset);
  }

  /** Index of the last block before one that is not blank; -1 where there is none. */
  lineBefore(index: number): number {
    let before = index - 1;
    while (before >= 0 && this.blocks[before]!.kind === 'blank') before--;
    return before;
  }

  /** Draft span of a reading span in a block. */
  spanIn(index: number, start: number, end: number): Span {
    const from = this.starts[index]!;
    const span = this.blocks[index]!.reading.sourceSpan(start, end);
    return { start: from + span.start, end: from + span.end };
  }

  /**
   * The draft of `text`, which differs from this draft's text by `change` only. Reads again the blocks that the change
   * touches, and the one before if its last line now goes on, until block ends meet the old ones.
   */
  edited(text: string, change: Change): Draft {
    if (this.blocks.length === 0) return Draft.read(text, this.options);
    const old = this.blocks;
    const starts = this.starts;
    const first = Math.max(0, this.blockAt(change.start) - 1);
    const delta = change.length - (change.end - change.start);
    const settled = change.start + change.length;
    const fresh: Block[] = [];
    let at = starts[first]!;
    let meets = old.length;
    let candidate = first;
    while (at < text.length) {
      const codeBefore = (fresh.at(-1) ?? old[first - 1])?.codeBehind ?? false;
      const end = blockEnd(text, at, codeBefore);
      // Nearly always the line before does not go on.
      const unchanged = fresh.length === 0 && end === starts[first + 1] && end <= change.start;
      const block = unchanged ? old[first]! : readBlock(text, at, end, codeBefore, this.options);
      fresh.push(block);
      at += block.length;
      if (at < settled) continue;
      while (candidate < old.length && starts[candidate]! < at - delta) candidate++;
      const sameCode = (old[candidate - 1]?.codeBehind ?? false) === block.codeBehind;
      if (candidate < old.length && starts[candidate] === at - delta && at - delta >= change.end && sameCode) {
        meets = candidate;
        break;
      }
    }
    return new Draft(text, this.options, this.lineage, withBlocks(this, first, meets, fresh));
  }
}

type Pieces = Pick<Draft, 'blocks' | 'starts' | 'rows' | 'scripts'>;

const NO_PIECES: Pieces = {
  blocks: [],
  starts: new Int32Array(1),
  rows: new Uint8Array(0),
  scripts: { simplified: 0, traditional: 0 },
};

/**
 * With `fresh` in place of the blocks from `first` to before `end`. No other block is looked at: in a long draft each would have to
 * be fetched from far away in memory, at every key.
 */
function withBlocks(
  { blocks, starts, rows, scripts }: Pieces,
  first: number,
  end: number,
  fresh: readonly Block[],
): Pieces {
  const now = first + fresh.length;
  const moved = new Int32Array(starts.length + now - end);
  moved.set(starts.subarray(0, first + 1));
  fresh.forEach((block, at) => {
    moved[first + at + 1] = moved[first + at]! + block.length;
  });
  const by = moved[now]! - starts[end]!;
  for (let index = end + 1; index < starts.length; index++) moved[index + now - end] = starts[index]! + by;
  const rowsNow = new Uint8Array(rows.length + now - end);
  rowsNow.set(rows.subarray(0, first));
  rowsNow.set(
    fresh.map(({ mayBeRow }) => Number(mayBeRow)),
    first,
  );
  rowsNow.set(rows.subarray(end), now);
  let { simplified, traditional } = scripts;
  for (let index = first; index < end; index++) {
    simplified -= blocks[index]!.scripts.simplified;
    traditional -= blocks[index]!.scripts.traditional;
  }
  for (const block of fresh) {
    simplified += block.scripts.simplified;
    traditional += block.scripts.traditional;
  }
  return {
    blocks: spliced(blocks, { first, old: end }, fresh),
    starts: moved,
    rows: rowsNow,
    scripts: { simplified, traditional },
  };
}

/** Where the block that begins at `at` ends: it is a line and those that go on with its sentence. */
function blockEnd(text: string, at: number, codeBefore: boolean): number {
  let start = at;
  let end = lineEnd(text, at);
  while (!codeBefore && end < text.length && continues(text, start, end)) {
    start = end;
    end = lineEnd(text, end);
  }
  return end;
}
