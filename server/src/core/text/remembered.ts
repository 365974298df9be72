/** An object that keeps what is worked out from it: a block, a version of a draft. */
export interface Remembering {
  /** For `remembered` alone. Nobody copies it into another object. */
  memory: unknown[] | undefined;
}

let slots = 0;

/**
 * Work done once for each object it is asked about, and kept in that object. The result is never undefined. A rule asks for
 * such things of every block at every key, so each has its place there and is found without a search.
 */
export function remembered<Key extends Remembering, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const slot = slots++;
  return (key) => {
    key.memory ??= new Array(slots);
    let result = key.memory[slot] as Result | undefined;
    if (result === undefined) {
      result = work(key);
      key.memory[slot] = result;
    }
    return result;
  };
}

/** An object that is copied and changed. What is worked out from it says from whom, for a copy takes it along. */
export interface Copied {
  /** For `rememberedOf` alone. */
  worked: { readonly of: object } | undefined;
}

/** The same for objects that are copied and changed: one thing for each kind of them. */
export function rememberedOf<Key extends Copied, Result extends { readonly of: Key }>(
  work: (key: Key) => Result,
): (key: Key) => Result {
  return (key) => {
    if (key.worked?.of !== key) key.worked = work(key);
    return key.worked as Result;
  };
}

/** The same for objects that have no place for it. */
export function rememberedAside<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const kept = new WeakMap<Key, Result>();
  return (key) => {
    let result = kept.get(key);
    if (result === undefined) {
      result = work(key);
      kept.set(key, result);
    }
    return result;
  };
}
