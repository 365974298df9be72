import type { Target } from '../core/script/conversion.ts';
import { Memory, type Pass } from '../core/script/memory.ts';

/** UTF-16 units remembered of all documents together, about what a dozen of the longest drafts have. */
const MOST = 1 << 24;

/** What the lines of each document were before they were converted, kept when it is saved and closed. */
export class Memories {
  /** The one converted last is last. */
  readonly #memories = new Map<string, Memory>();

  /** One conversion of a document. A document that is new by name, as one saved for the first time, knows its lines by the others' memory. */
  pass(uri: string, target: Target): Pick<Pass, 'recall' | 'note'> {
    const known = this.#memories.get(uri);
    const own = known ?? new Memory();
    this.#memories.delete(uri);
    this.#forget();
    const others = own.size > 0 ? [] : [...this.#memories.values()].reverse().map((memory) => memory.pass(target));
    this.#memories.set(uri, own);
    const pass = own.pass(target);
    return {
      recall: (line) => {
        let found = pass.recall(line);
        for (const other of others) found ??= other.recall(line);
        return found;
      },
      note: (line, converted) => pass.note(line, converted),
    };
  }

  #forget(): void {
    let size = 0;
    for (const memory of this.#memories.values()) size += memory.size;
    for (const [uri, memory] of this.#memories) {
      if (size <= MOST) return;
      this.#memories.delete(uri);
      size -= memory.size;
    }
  }
}
