const allowed = 4;
const withinMs = 3 * 60_000;

/** Remembers crashes, so that a server is not restarted for ever: more than four within three minutes are too many. */
export class Crashes {
  #times: number[] = [];

  /** @returns whether it is still worth starting again */
  add(now = Date.now()): boolean {
    this.#times = [...this.#times.filter((time) => now - time < withinMs), now];
    return this.#times.length <= allowed;
  }

  forget(): void {
    this.#times = [];
  }
}
