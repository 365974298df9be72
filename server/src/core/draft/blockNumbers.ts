import type { Replacement } from './replacement.ts';

/**
 * Numbers that blocks say, side by side. A pass over all of them stays in the processor's cache, where one over the blocks of a
 * long draft would fetch each from far away in memory.
 */
export class BlockNumbers {
  readonly values: Int32Array;
  /** Where each block's numbers end. */
  readonly ends: Int32Array;

  private constructor(values: Int32Array, ends: Int32Array) {
    this.values = values;
    this.ends = ends;
  }

  static readonly NONE = new BlockNumbers(new Int32Array(0), new Int32Array(0));

  /** With `fresh`, a list for each new block, in place of what the replaced blocks say. */
  replaced({ first, old }: Pick<Replacement, 'first' | 'old'>, fresh: readonly (readonly number[])[]): BlockNumbers {
    const [from, to] = [this.ends[first - 1] ?? 0, this.ends[old - 1] ?? 0];
    const added = fresh.reduce((sum, { length }) => sum + length, 0);
    const by = added - (to - from);
    const values = new Int32Array(this.values.length + by);
    values.set(this.values.subarray(0, from));
    values.set(this.values.subarray(to), from + added);
    const ends = new Int32Array(this.ends.length + fresh.length - (old - first));
    ends.set(this.ends.subarray(0, first));
    let end = from;
    for (const [at, list] of fresh.entries()) {
      values.set(list, end);
      end += list.length;
      ends[first + at] = end;
    }
    const behind = first + fresh.length;
    for (let at = old; at < this.ends.length; at++) ends[behind + at - old] = this.ends[at]! + by;
    return new BlockNumbers(values, ends);
  }
}
