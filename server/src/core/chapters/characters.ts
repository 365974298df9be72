import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { remembered } from '../text/remembered.ts';

/** Latin letters and digits in a row, with what holds them together: 12.5%, 2025-06, WTO. */
const WORD = /[0-9A-Za-z]+(?:[.,:%/-]+[0-9A-Za-z]+)*%?/g;
const MARK = /[^\s]/gu;

/** 字数 as word processors give it: a Han character or a mark counts one, and so does a word or number of Latin signs. */
function countIn(text: string): number {
  let count = 0;
  const rest = text.replace(WORD, () => {
    count++;
    return ' ';
  });
  return count + (rest.match(MARK)?.length ?? 0);
}

const countOf = remembered((block: Block): number => countIn(block.reading.text));

/** Counts the characters of stretches of a draft. What it knows of blocks is kept with them. */
export class Characters {
  readonly #draft: Draft;
  /** Of all blocks before each. */
  readonly #before: Float64Array;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#before = new Float64Array(draft.blocks.length + 1);
    for (let index = 0; index < draft.blocks.length; index++) {
      this.#before[index + 1] = this.#before[index]! + countOf(draft.blocks[index]!);
    }
  }

  /** Between two source offsets. */
  between(start: number, end: number): number {
    return this.#upTo(end) - this.#upTo(start);
  }

  #upTo(offset: number): number {
    const { blocks, starts, text } = this.#draft;
    if (blocks.length === 0) return 0;
    const index = this.#draft.blockAt(offset);
    const start = starts[index]!;
    if (offset === start) return this.#before[index]!;
    if (offset >= starts[index + 1]!) return this.#before[index + 1]!;
    return this.#before[index]! + countIn(text.slice(start, offset));
  }
}
