import type { Block } from './draft/block.ts';
import type { Rule } from './rules/rule.ts';

/** Bits of a number that V8 keeps as a small integer. */
const MOST = 30;

/**
 * Which rules have anything to look for in a block, by what they say they need: one look at each character answers for all of
 * them. Most blocks have something for a few only.
 */
export class Needed {
  /** By character, a bit for each rule that looks for it. */
  readonly #lookedFor = new Int32Array(0x10000);
  /** Bits of rules that look for no character. */
  readonly #whatever: number;
  /** Bits of rules that so many quantities, or more, are enough for. */
  readonly #enough: readonly number[];

  constructor(rules: readonly Rule[]) {
    const bits = (fits: (rule: Rule) => boolean): number =>
      rules.reduce((sum, rule, at) => (fits(rule) ? sum | bitOf(at) : sum), 0);
    this.#whatever = bits(({ needs }) => needs?.characters === undefined);
    const quantities = rules.map(({ needs }) => needs?.quantities ?? 0);
    this.#enough = Array.from({ length: Math.max(0, ...quantities) + 1 }, (_, count) =>
      bits(({ needs }) => (needs?.quantities ?? 0) <= count),
    );
    for (const [at, { needs }] of rules.entries()) {
      for (const character of needs?.characters ?? '') this.#lookedFor[character.charCodeAt(0)]! |= bitOf(at);
    }
  }

  /** Those to be asked about a block. */
  in({ quantities, reading: { text } }: Block): Asked {
    let bits = this.#whatever;
    for (let at = 0; at < text.length; at++) bits |= this.#lookedFor[text.charCodeAt(at)]!;
    return bits & this.#enough[Math.min(quantities.length, this.#enough.length - 1)]!;
  }
}

/** Some of the rules, a bit for each. */
export type Asked = number;

export const NO_RULE: Asked = 0;

/** Whether the rule at a place among all of them is to be asked. */
export const isAsked = (asked: Asked, at: number): boolean => (asked & bitOf(at)) !== 0;

/** Rules beyond the bits there are share the last one. */
const bitOf = (at: number): number => 1 << Math.min(at, MOST - 1);
