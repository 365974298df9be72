import type { Block } from './draft/block.ts';
import type { Rule } from './rules/rule.ts';

/** Bits of a number that V8 keeps as a small integer. */
const MOST = 30;

/**
 * Which rules have anything to look for in a block, by what they say they need: one look at each character answers for all of
 * them. Most blocks have something for a few only.
 */
export class Needed<Asked extends { readonly rule: Rule }> {
  readonly #asked: readonly Asked[];
  /** By character, a bit for each rule that looks for it. */
  readonly #lookedFor = new Int32Array(0x10000);
  /** Bits of rules that look for no character. */
  readonly #whatever: number;
  /** Bits of rules that so many quantities, or more, are enough for. */
  readonly #enough: readonly number[];
  /** By bits. */
  readonly #lists = new Map<number, readonly Asked[]>();

  constructor(asked: readonly Asked[]) {
    this.#asked = asked;
    const bits = (fits: (rule: Rule) => boolean): number =>
      asked.reduce((sum, { rule }, at) => (fits(rule) ? sum | bitOf(at) : sum), 0);
    this.#whatever = bits(({ needs }) => needs?.characters === undefined);
    const quantities = asked.map(({ rule }) => rule.needs?.quantities ?? 0);
    this.#enough = Array.from({ length: Math.max(0, ...quantities) + 1 }, (_, count) =>
      bits(({ needs }) => (needs?.quantities ?? 0) <= count),
    );
    for (const [at, { rule }] of asked.entries()) {
      for (const character of rule.needs?.characters ?? '') this.#lookedFor[character.charCodeAt(0)]! |= bitOf(at);
    }
  }

  /** Those to be asked about a block, in their order. */
  in({ quantities, reading: { text } }: Block): readonly Asked[] {
    let bits = this.#whatever;
    for (let at = 0; at < text.length; at++) bits |= this.#lookedFor[text.charCodeAt(at)]!;
    bits &= this.#enough[Math.min(quantities.length, this.#enough.length - 1)]!;
    let list = this.#lists.get(bits);
    if (list === undefined) {
      list = this.#asked.filter((_, at) => (bits & bitOf(at)) !== 0);
      this.#lists.set(bits, list);
    }
    return list;
  }
}

/** Rules beyond the bits there are share the last one. */
const bitOf = (at: number): number => 1 << Math.min(at, MOST - 1);
