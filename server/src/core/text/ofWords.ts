/** V8 copies a slice of so few characters; a longer one would keep the whole draft it was cut from. */
const LONGEST = 12;
/** As many as the reports of a year have, and little to hold. */
const MOST = 4096;

/** What a few words say by themselves, worked out once: the words before the figures of a report are the same again and again. */
export function ofWords<Result>(work: (words: string) => Result): (words: string) => Result {
  const known = new Map<string, Result>();
  return (words) => {
    if (words.length > LONGEST) return work(words);
    let result = known.get(words);
    if (result === undefined && !known.has(words)) {
      if (known.size === MOST) known.clear();
      result = work(words);
      known.set(words, result);
    }
    return result as Result;
  };
}
