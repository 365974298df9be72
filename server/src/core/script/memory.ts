import { type Target, wayTo } from './conversion.ts';
import type { Way } from './dictionaries.ts';

/** What a line was before it was converted. */
interface Origin {
  readonly text: string;
  /** The conversion that had made that text, or `own` where somebody wrote it. */
  readonly madeFor: Target | 'own';
  /** How many lines came before it in its pass, and before the last of those behind it that were the same. */
  readonly first: number;
  last: number;
}

interface Entry {
  readonly pass: number;
  /** The conversion that made this line. */
  readonly target: Target;
  /** In the order of their places; more than one where lines that differed came out the same. */
  readonly origins: Origin[];
}

/**
 * Remembers of each converted line what it was, so that converting back gives every line that nobody touched exactly as
 * it was. It is known again by its text, wherever it has been moved meanwhile.
 */
export class Memory {
  /** By the way back, then by the text as it stands now. */
  readonly #entries = { toSimplified: new Map<string, Entry>(), toTraditional: new Map<string, Entry>() } as const;
  #passes = 0;
  /** UTF-16 units that are remembered. */
  size = 0;

  pass(target: Target): Pass {
    const way = wayTo(target);
    return new Pass(this, target, this.#entries[way], this.#entries[OPPOSITE[way]], ++this.#passes);
  }
}

const OPPOSITE = { toSimplified: 'toTraditional', toTraditional: 'toSimplified' } as const satisfies Record<Way, Way>;

/** One conversion of a text's lines, from the first to the last. */
export class Pass {
  readonly #memory: Memory;
  readonly #target: Target;
  readonly #back: ReadonlyMap<string, Entry>;
  readonly #forth: Map<string, Entry>;
  readonly #number: number;
  #lines = 0;
  #expected = 0;

  constructor(
    memory: Memory,
    target: Target,
    back: ReadonlyMap<string, Entry>,
    forth: Map<string, Entry>,
    number: number,
  ) {
    this.#memory = memory;
    this.#target = target;
    this.#back = back;
    this.#forth = forth;
    this.#number = number;
  }

  /** What the line was before it was converted; undefined where it is not known, or was made for another target. */
  recall(line: string): string | undefined {
    const origin = this.#originOf(line);
    if (origin === undefined) return undefined;
    this.#expected = Math.max(this.#expected, origin.first) + 1;
    return origin.madeFor === 'own' || origin.madeFor === this.#target ? origin.text : undefined;
  }

  /** The first behind what was recalled before it, or the last. */
  #originOf(line: string): Origin | undefined {
    const origins = this.#back.get(line)?.origins;
    if (origins === undefined) return undefined;
    let low = 0;
    let high = origins.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (origins[middle]!.last < this.#expected) low = middle + 1;
      else high = middle;
    }
    return origins[low];
  }

  /** Notes that `line` became `converted`. */
  note(line: string, converted: string): void {
    const place = this.#lines++;
    const madeFor = this.#back.get(line)?.target ?? 'own';
    const known = this.#forth.get(converted);
    const before = known?.pass === this.#number ? known.origins.at(-1) : undefined;
    if (before?.text === line && before.madeFor === madeFor) {
      before.last = place;
      return;
    }
    const origin: Origin = { text: line, madeFor, first: place, last: place };
    if (before !== undefined) known!.origins.push(origin);
    else this.#forth.set(converted, { pass: this.#number, target: this.#target, origins: [origin] });
    if (known === undefined) this.#memory.size += line.length + converted.length;
  }
}
