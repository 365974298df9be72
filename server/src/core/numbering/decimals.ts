import type { Draft } from '../draft/draft.ts';
import type { Marker } from '../draft/markers.ts';

/**
 * Which of a draft's 1, 1.1, 1.1.1 are headings. By themselves they look like figures and dates (3.15消费者权益日, 2.0版本); they are
 * headings where they count from one, or stand under what their first numbers name.
 */
export class Decimals {
  /** 1. and 1.2. of all that may be decimals; worked out when one is met. */
  readonly #prefixes: ReadonlySet<string>;
  /** Paths of the headings that are open: 2., 2.1. */
  #open: string[] = [];
  /** Ordinals of the headings above, that 2.1 may belong to: 二、 or 第二章. */
  #above = 0;
  #bare = 0;
  /** The prefix that the decimals of each depth have now. */
  #series: string[] = [];
  #last: number[] = [];

  constructor(draft: Draft) {
    const prefixes = new Set<string>();
    for (const { markers } of draft.blocks) for (const { prefix } of markers) if (prefix !== '') prefixes.add(prefix);
    this.#prefixes = prefixes;
  }

  /** Behind a title all begins anew. */
  begin(): void {
    this.#open = [];
    this.#above = 0;
    this.#bare = 0;
    this.#series = [];
    this.#last = [];
  }

  /** True for the decimal that comes next. */
  expects({ prefix, ordinal }: Marker): boolean {
    const depth = depthOf(prefix);
    return this.#series[depth] === prefix && this.#last[depth]! + 1 === ordinal;
  }

  accepts({ prefix, ordinal, bare }: Marker): boolean {
    if (bare) return this.#prefixes.has(`${ordinal}.`) || (this.#bare > 0 && ordinal === this.#bare + 1);
    if (prefix === '') return true;
    const depth = depthOf(prefix);
    const parent = this.#open[depth - 1] ?? (depth === 1 && this.#above > 0 ? `${this.#above}.` : undefined);
    const last = this.#last[depth] ?? 0;
    const goesOn = this.#series[depth] === prefix && ordinal <= last + FARTHEST;
    if (goesOn || (parent === prefix && ordinal === 1)) return true;
    // 2.1, 3.2, 2.3: it counts on, under a wrong number.
    if (this.#series[depth] !== undefined && last + 1 === ordinal) return true;
    const begins = prefix === '1.' || Number(prefix) === Number(this.#series[1] ?? 0) + 1;
    return parent === undefined && depth === 1 && ordinal === 1 && begins;
  }

  /** What tells the runs of decimals apart that stand side by side: 1.1, 1.2, 2.1. */
  seriesOf({ prefix, ordinal }: Marker): string {
    if (prefix === '') return '';
    const depth = depthOf(prefix);
    return ordinal > 1 ? (this.#series[depth] ?? prefix) : prefix;
  }

  /** Takes note of a heading. */
  add({ prefix, ordinal, system, bare }: Marker): void {
    if (prefix !== '') {
      const depth = depthOf(prefix);
      if (ordinal === 1) this.#series[depth] = prefix;
      this.#last[depth] = ordinal;
      this.#open.length = Math.min(this.#open.length, depth);
      this.#open[depth] = `${this.#series[depth]}${ordinal}.`;
      this.#series.length = depth + 1;
    } else if (system.id === 'arabic') {
      if (bare) this.#bare = ordinal;
      this.#open = [`${ordinal}.`];
      this.#series = [];
    } else if (system.rank < ARABIC) {
      this.#above = ordinal;
      this.#open = [];
      this.#series = [];
    }
  }
}

const ARABIC = 8;
/** How many numbers may be missing between two decimals. */
const FARTHEST = 3;

/** 1. is one deep, 1.2. two. */
const depthOf = (prefix: string): number => prefix.split('.').length - 1;
