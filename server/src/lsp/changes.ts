import type { Change } from '../core/draft/draft.ts';

/** One change that covers `first` and then `second`, which is given in the text that the first made. */
export function joined(first: Change | undefined, second: Change): Change {
  if (first === undefined) return second;
  const growth = first.length - (first.end - first.start);
  const start = Math.min(first.start, second.start);
  const endBetween = Math.max(first.start + first.length, second.end);
  const endAfter = endBetween + second.length - (second.end - second.start);
  return { start, end: endBetween - growth, length: endAfter - start };
}

/** The change from one text to another, as a client that sends whole texts does not tell it. */
export function difference(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let kept = 0;
  while (
    kept < shorter - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  ) {
    kept++;
  }
  return { start, end: before.length - kept, length: after.length - kept - start };
}
