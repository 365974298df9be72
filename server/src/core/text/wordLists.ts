/** A word that stands in a text: in which of the lists it is, and at which place there. */
export interface ListedWord {
  readonly list: number;
  readonly place: number;
}

interface Entry extends ListedWord {
  readonly word: string;
}

const NONE: readonly never[] = [];

/** Many lists of words that a text is looked through for at once, by their first characters: in most texts none of them stands. */
export class WordLists {
  readonly #byFirst = new Map<number, Entry[]>();
  readonly #begins = new Uint8Array(0x10000);

  /** Lists of places; at each, one word or several that mean the same. */
  constructor(lists: readonly (readonly (string | readonly string[])[])[]) {
    for (const [list, places] of lists.entries()) {
      for (const [place, words] of places.entries()) {
        for (const word of [words].flat()) this.#add({ list, place, word });
      }
    }
  }

  #add(entry: Entry): void {
    const first = entry.word.charCodeAt(0);
    const same = this.#byFirst.get(first);
    if (same === undefined) this.#byFirst.set(first, [entry]);
    else same.push(entry);
    this.#begins[first] = 1;
  }

  /** The words that stand in a text, as often as they do. */
  in(text: string): readonly ListedWord[] {
    let found: ListedWord[] | undefined;
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at);
      if (this.#begins[first] === 0) continue;
      for (const entry of this.#byFirst.get(first)!) {
        if (!text.startsWith(entry.word, at)) continue;
        if (found === undefined) found = [entry];
        else found.push(entry);
      }
    }
    return found ?? NONE;
  }
}
