const CHUNK = 8192;

/** Gathers a text unit by unit, which is several times as fast as joining strings of one character. */
export class Sink {
  #units = new Uint16Array(CHUNK);
  length = 0;

  unit(unit: number): void {
    if (this.length === this.#units.length) this.#reserve(1);
    this.#units[this.length++] = unit;
  }

  /** `text` from `start` to `end`. */
  text(text: string, start = 0, end = text.length): void {
    if (this.length + end - start > this.#units.length) this.#reserve(end - start);
    const units = this.#units;
    let to = this.length;
    for (let at = start; at < end; at++) units[to++] = text.charCodeAt(at);
    this.length = to;
  }

  /** Forgets what came behind `length`. */
  cut(length: number): void {
    this.length = length;
  }

  /** The text gathered; begins anew. */
  take(): string {
    let text = '';
    for (let at = 0; at < this.length; at += CHUNK) {
      const units = this.#units.subarray(at, Math.min(at + CHUNK, this.length));
      text += String.fromCharCode.apply(null, units as unknown as number[]);
    }
    this.length = 0;
    return text;
  }

  #reserve(more: number): void {
    const units = new Uint16Array(Math.max(this.#units.length * 2, this.length + more));
    units.set(this.#units.subarray(0, this.length));
    this.#units = units;
  }
}
