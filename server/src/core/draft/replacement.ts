import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { startedBefore } from './starts.ts';

/** How one version of a text became the next: the blocks from `first` to before `old` became those from `first` to before `now`; the others are shared. */
export interface Replacement {
  readonly first: number;
  readonly old: number;
  readonly now: number;
}

export function replacement(before: readonly Block[], after: readonly Block[]): Replacement {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first++;
  let shared = 0;
  const [lastBefore, lastAfter] = [before.length - 1, after.length - 1];
  while (shared < shorter - first && before[lastBefore - shared] === after[lastAfter - shared]) shared++;
  return { first, old: before.length - shared, now: after.length - shared };
}

/** A list with an entry for each block, brought up to a version: `fresh` are the entries of the blocks that are new. */
export function spliced<T>(
  kept: readonly T[],
  { first, old }: Pick<Replacement, 'first' | 'old'>,
  fresh: readonly T[],
): T[] {
  if (fresh.length !== old - first) return kept.slice(0, first).concat(fresh, kept.slice(old));
  // At most keys no block comes or goes: one copy, and the fresh ones written over it.
  const next = kept.slice();
  for (let at = 0; at < fresh.length; at++) next[first + at] = fresh[at]!;
  return next;
}

/**
 * Where blocks started when something was found in them, for the blocks of the next version. `before` and `after` are the
 * replaced blocks that matter, each of which took the other's place; the others hold nothing that was found.
 */
export function rebased(
  starts: Int32Array,
  { first, old, now }: Replacement,
  before: readonly number[],
  after: readonly number[],
): Int32Array {
  if (old === now && before.every((block, nth) => block === after[nth])) return starts;
  const next = new Int32Array(starts.length + now - old);
  next.set(starts.subarray(0, first));
  next.set(starts.subarray(old), now);
  let nth = after.length - 1;
  for (let block = now - 1; block >= first; block--) {
    next[block] = after[nth] === block ? starts[before[nth--]!]! : next[block + 1]!;
  }
  return next;
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
