import type { Remembering } from '../text/remembered.ts';
import type { Block } from './block.ts';
import type { Draft } from './draft.ts';

/** Farther than so many blocks away a reader does not look. */
export const FARTHEST = 60;

/**
 * A block among its neighbours. It notes how far it is looked about in, so that what was concluded stands for as long as no
 * block so near changes.
 */
export class Around implements Remembering {
  readonly block: Block;
  memory: unknown[] | undefined = undefined;
  readonly #draft: Draft;
  readonly #index: number;
  #back = 0;
  #ahead = 0;

  constructor(draft: Draft, index: number) {
    this.block = draft.blocks[index]!;
    this.#draft = draft;
    this.#index = index;
  }

  /** How many blocks before and behind it were looked at, those included that the draft does not have. */
  get looked(): { readonly back: number; readonly ahead: number } {
    return { back: this.#back, ahead: this.#ahead };
  }

  /** The block so many places on, back where negative; undefined beyond the draft's ends, and beyond FARTHEST. */
  at(distance: number): Block | undefined {
    if (Math.abs(distance) > FARTHEST) return undefined;
    if (distance < 0) this.#back = Math.max(this.#back, -distance);
    else this.#ahead = Math.max(this.#ahead, distance);
    return this.#draft.blocks[this.#index + distance];
  }

  /** Where that block starts, in source units from this one's start: the coordinates of what is found here. */
  offsetOf(distance: number): number {
    const { starts } = this.#draft;
    return starts[this.#index + distance]! - starts[this.#index]!;
  }
}
