import type { Remembering } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { type Block, type ReadOptions, readBlock } from './block.ts';
import { continues, lineEnd } from './lines.ts';

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
  memory: unknown[] | undefined = undefined;
  #starts: Int32Array | undefined;

  private constructor(text: string, options: ReadOptions, blocks: readonly Block[], lineage: object) {
    this.text = text;
    this.options = options;
    this.blocks = blocks;
    this.lineage = lineage;
  }

  static read(text: string, options: ReadOptions): Draft {
    const blocks: Block[] = [];
    for (let at = 0; at < text.length; ) {
      const block = blockAfter(text, at, blocks.at(-1)?.codeBehind ?? false, options);
      blocks.push(block);
      at += block.length;
    }
    return new Draft(text, options, blocks, {});
  }

  /** Source offset at which each block starts, and the text's length behind the last. */
  get starts(): Int32Array {
    if (this.#starts === undefined) {
      const starts = new Int32Array(this.blocks.length + 1);
      for (let index = 0; index < this.blocks.length; index++) {
        starts[index + 1] = starts[index]! + this.blocks[index]!.length;
      }
      this.#starts = starts;
    }
    return this.#starts;
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
   * touches and the one before, whose last line may now go on, until block ends meet the old ones.
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
      const block = blockAfter(text, at, (fresh.at(-1) ?? old[first - 1])?.codeBehind ?? false, this.options);
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
    return new Draft(text, this.options, old.slice(0, first).concat(fresh, old.slice(meets)), this.lineage);
  }
}

/** Index of the last block that starts at or before an offset. `starts`: as of a draft, one more than there are blocks. */
export function startedBefore(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The block that begins at `at`: a line and those that go on with its sentence. */
function blockAfter(text: string, at: number, codeBefore: boolean, options: ReadOptions): Block {
  let start = at;
  let end = lineEnd(text, at);
  while (!codeBefore && end < text.length && continues(text, start, end)) {
    start = end;
    end = lineEnd(text, end);
  }
  return readBlock(text, at, end, codeBefore, options);
}
