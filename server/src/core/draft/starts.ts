/** Index of the last block that starts at or before an offset. `starts`: as of a draft, one more than there are blocks. */
export function startedBefore(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
