/**
 * Work done once for each object it is asked about and kept as long as the object lives: a block, a version of a draft, a
 * quantity. The result is never undefined.
 */
export function remembered<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
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
