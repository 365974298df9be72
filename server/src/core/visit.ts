import { Around } from './draft/around.ts';
import type { Block } from './draft/block.ts';
import type { Draft } from './draft/draft.ts';
import type { Asked } from './needed.ts';
import type { Reported } from './problem.ts';

/** What was found in a block and by its neighbours, in the order of rules, and how many blocks about it were looked at. */
export interface AtBlock {
  /** In the block by itself. */
  readonly own: readonly Reported[];
  readonly reported: readonly Reported[];
  readonly back: number;
  readonly ahead: number;
}

const NOTHING: readonly Reported[] = [];
const QUIET: AtBlock = { own: NOTHING, reported: NOTHING, back: 0, ahead: 0 };

/** A block while rules are asked about it, one after the other. */
export class Visit {
  readonly block: Block;
  readonly asked: Asked;
  /** What was found in the block by itself, once that is known; it stands as long as the block does. */
  own: readonly Reported[] | undefined;
  #near = NOTHING;
  readonly #draft: Draft;
  readonly #index: number;
  #source: string | undefined;
  #around: Around | undefined;

  constructor(draft: Draft, index: number, asked: Asked, own: readonly Reported[] | undefined) {
    this.block = draft.blocks[index]!;
    this.asked = asked;
    this.own = own;
    this.#draft = draft;
    this.#index = index;
  }

  /** The block as the draft writes it. */
  get source(): string {
    const { text, starts } = this.#draft;
    this.#source ??= text.slice(starts[this.#index], starts[this.#index + 1]);
    return this.#source;
  }

  /** The block among its neighbours. */
  get around(): Around {
    this.#around ??= new Around(this.#draft, this.#index);
    return this.#around;
  }

  addOwn(reported: readonly Reported[]): void {
    this.own = this.own === undefined ? reported : [...this.own, ...reported];
  }

  addNear(reported: readonly Reported[]): void {
    this.#near = [...this.#near, ...reported];
  }

  get found(): AtBlock {
    const own = this.own ?? NOTHING;
    const { back, ahead } = this.#around?.looked ?? QUIET;
    const reported = this.#near.length === 0 ? own : [...own, ...this.#near];
    return reported.length + back + ahead === 0 ? QUIET : { own, reported, back, ahead };
  }
}
