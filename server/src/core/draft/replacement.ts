import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { type Draft, startedBefore } from './draft.ts';

/** How one version of a text became the next: the blocks from `first` to before `old` became those from `first` to before `now`; the others are shared. */
export interface Replacement {
  readonly first: number;
  readonly old: number;
  readonly now: number;
}

export const WHOLLY: Replacement = { first: 0, old: 0, now: 0 };

export function replacement(before: readonly Block[], after: readonly Block[]): Replacement {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first++;
  let shared = 0;
  while (shared < shorter - first && before.at(-1 - shared) === after.at(-1 - shared)) shared++;
  return { first, old: before.length - shared, now: after.length - shared };
}

export interface Written {
  readonly block: Block;
  readonly source: string;
}

/** The blocks before and after, each with the one in its place; undefined where they are not as many. */
export function pairsIn(
  before: Draft,
  after: Draft,
  { first, old, now }: Replacement,
): readonly (readonly [Written, Written])[] | undefined {
  if (old !== now) return undefined;
  const written = ({ blocks, starts, text }: Draft, index: number): Written => ({
    block: blocks[index]!,
    source: text.slice(starts[index], starts[index + 1]),
  });
  return Array.from({ length: now - first }, (_, at) => [written(before, first + at), written(after, first + at)]);
}

/** Takes spans of a draft whose blocks start at `from` to one of as many blocks that start at `to`. */
export function placing(from: Int32Array, to: Int32Array): (span: Span) => Span {
  if (from === to) return (span) => span;
  const moved = (offset: number, block: number): number => to[block]! + offset - from[block]!;
  return ({ start, end }) => {
    const block = startedBefore(from, start);
    return { start: moved(start, block), end: moved(end, end > start ? startedBefore(from, end - 1) : block) };
  };
}
