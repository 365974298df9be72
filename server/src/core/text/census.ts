/** How often names are said, counted by their hashes: on a keystroke all that a draft says may pass through here. */
export class Census {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #seen: Uint8Array;

  /** For at most so many names. */
  constructor(names: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * names + 2));
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#seen = new Uint8Array(size);
  }

  add(hash: number): void {
    const slot = this.#slot(hash);
    this.#seen[slot]! |= (this.#seen[slot]! & ONCE) === 0 ? ONCE : AGAIN;
  }

  /** Elsewhere a name may be said as often as it likes. */
  addElsewhere(hash: number): void {
    this.#seen[this.#slot(hash)]! |= ELSEWHERE;
  }

  /** Added twice, or once and elsewhere as well. Two names may share a hash: a true answer is to be looked into. */
  isTwice(hash: number): boolean {
    const seen = this.#seen[this.#slot(hash)]!;
    return (seen & AGAIN) !== 0 || seen === (ONCE | ELSEWHERE);
  }

  #slot(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#seen[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    this.#hashes[slot] = hash;
    return slot;
  }
}

const ONCE = 1;
const AGAIN = 2;
const ELSEWHERE = 4;

/** FNV-1a over the code units. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
