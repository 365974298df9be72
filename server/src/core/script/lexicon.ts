import { Sink } from './sink.ts';

const SPACE = 32;
const BAR = 124;
/** Before the value of a word whose characters have not been looked up yet. */
const SPELT = '\u0000';

/**
 * Words and characters with what each becomes: a trie over UTF-16 units that finds the longest entry at a place. Its
 * edges lie in one open hash table of numbers, so that OpenCC's fifty thousand phrases are ready in a few milliseconds.
 */
export class Lexicon {
  /** The word that `match` found: where it ends and, as a key for `valueOf`, which it is. */
  end = 0;
  /** First units lead to nodes directly; 0 leads nowhere. */
  readonly #roots = new Int32Array(0x10000);
  #from = new Int32Array(1 << 12);
  #unit = new Uint16Array(1 << 12);
  #to = new Int32Array(1 << 12);
  #edges = 0;
  readonly #long = new Uint8Array(0x10000);
  readonly #sink = new Sink();
  readonly #values: (string | undefined)[] = [undefined];

  /**
   * Takes the entries of a dictionary as opencc-js writes them, `from to|from to`. An entry without `to` becomes what its
   * characters become, each for itself. Of two entries for one word the first to come holds.
   */
  add(dictionary: string): this {
    for (let at = 0; at < dictionary.length; ) {
      const word = at;
      let node = 0;
      let unit = dictionary.charCodeAt(at);
      for (; at < dictionary.length && unit !== SPACE && unit !== BAR; unit = dictionary.charCodeAt(++at)) {
        node = this.#grow(node, unit);
      }
      if (at - word > 1) this.#long[dictionary.charCodeAt(word)] = 1;
      const value = unit === SPACE ? at + 1 : word;
      const spelt = unit !== SPACE;
      if (!spelt) at = dictionary.indexOf('|', at);
      if (at < 0) at = dictionary.length;
      this.#values[node] ??= (spelt ? SPELT : '') + dictionary.slice(value, at);
      at++;
    }
    return this;
  }

  /** Finds the longest word that begins at `at` and ends by `limit`: a key above 0, and `end`; 0 where there is none. */
  match(text: string, at: number, limit: number): number {
    let node = this.#roots[text.charCodeAt(at)]!;
    let found = 0;
    for (let next = at + 1; node !== 0; next++) {
      if (this.#values[node] !== undefined) {
        found = node;
        this.end = next;
      }
      if (next >= limit || (next === at + 1 && this.#long[text.charCodeAt(at)] === 0)) break;
      node = this.#child(node, text.charCodeAt(next));
    }
    return found;
  }

  valueOf(key: number): string {
    const value = this.#values[key]!;
    if (value[0] !== SPELT) return value;
    let spelt = '';
    for (const character of value.slice(1)) {
      const first = this.#roots[character.charCodeAt(0)]!;
      const own = character.length === 1 ? first : this.#child(first, character.charCodeAt(1));
      spelt += this.#values[own] ?? character;
    }
    this.#values[key] = spelt;
    return spelt;
  }

  /** The text with every word in it replaced, longest first from the left. */
  convert(text: string): string {
    const sink = this.#sink;
    let kept = 0;
    for (let at = 0; at < text.length; ) {
      const key = this.match(text, at, text.length);
      if (key === 0) {
        at++;
        continue;
      }
      sink.text(text, kept, at);
      sink.text(this.valueOf(key));
      at = kept = this.end;
    }
    if (kept === 0) return text;
    sink.text(text, kept);
    return sink.take();
  }

  /** What the unit becomes when it stands alone; itself where no entry has it, -1 where that is not one unit. */
  alone(unit: number): number {
    const value = this.#values[this.#roots[unit]!];
    return value === undefined ? unit : value.length === 1 ? value.charCodeAt(0) : -1;
  }

  /** Whether a word of several units begins with this one. */
  begins(unit: number): boolean {
    return this.#long[unit] === 1;
  }

  #child(node: number, unit: number): number {
    const mask = this.#from.length - 1;
    for (let slot = slotOf(node, unit) & mask; this.#from[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#from[slot] === node && this.#unit[slot] === unit) return this.#to[slot]!;
    }
    return 0;
  }

  #grow(node: number, unit: number): number {
    const known = node === 0 ? this.#roots[unit]! : this.#child(node, unit);
    if (known !== 0) return known;
    const fresh = this.#values.push(undefined) - 1;
    if (node === 0) this.#roots[unit] = fresh;
    else {
      if (++this.#edges * 2 > this.#from.length) this.#double();
      this.#put(node, unit, fresh);
    }
    return fresh;
  }

  #put(node: number, unit: number, to: number): void {
    const mask = this.#from.length - 1;
    let slot = slotOf(node, unit) & mask;
    while (this.#from[slot] !== 0) slot = (slot + 1) & mask;
    this.#from[slot] = node;
    this.#unit[slot] = unit;
    this.#to[slot] = to;
  }

  #double(): void {
    const [from, unit, to] = [this.#from, this.#unit, this.#to];
    this.#from = new Int32Array(from.length * 2);
    this.#unit = new Uint16Array(from.length * 2);
    this.#to = new Int32Array(from.length * 2);
    for (let slot = 0; slot < from.length; slot++) if (from[slot] !== 0) this.#put(from[slot]!, unit[slot]!, to[slot]!);
  }
}

function slotOf(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
