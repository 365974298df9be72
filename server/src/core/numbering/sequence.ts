/** One fault in a run of ordinals. */
export interface Fault {
  /** Index in the run of the one to blame. */
  readonly index: number;
  /**
   * `misnumbered`: its neighbours fit without it. `gap`: numbers are missing before it and the rest counts on from it.
   * `repeat`: it has its predecessor's number. `back`: it falls behind. `restart`: it begins again at one. `swapped`: it
   * has the number of the next, and the next its own.
   */
  readonly kind: 'misnumbered' | 'gap' | 'repeat' | 'back' | 'restart' | 'swapped';
  /** The ordinal that would be right here. */
  readonly expected: number;
}

/** How many neighbours in a row may be misnumbered before the numbering is said to begin anew. */
const REACH = 6;

/**
 * The fewest faults that explain a run: 一二四五六 has a gap at 四, 一二二三 a repeat at the second 二, 一二五四五 one
 * misnumbered, the first 五. Linear: each place looks back at most REACH places. `starts` are the ordinals that may come
 * before the first (0, and the last of an earlier run that this one may continue).
 */
export function faultsOf(ordinals: readonly number[], starts: readonly number[] = [0]): readonly Fault[] {
  if (countsOn(ordinals, starts)) return [];
  const { swapped, mended } = unswapped(ordinals, starts);
  return swapped.length === 0
    ? explained(ordinals, starts)
    : [...swapped, ...explained(mended, starts)].sort((a, b) => a.index - b.index);
}

/** Neighbours that have each other's numbers, where what stands around them is right; and the run with them set right. */
function unswapped(
  ordinals: readonly number[],
  starts: readonly number[],
): { readonly swapped: readonly Fault[]; readonly mended: readonly number[] } {
  const swapped: Fault[] = [];
  const mended = [...ordinals];
  for (let at = 0; at + 1 < ordinals.length; at++) {
    const [first, second, third] = [ordinals[at]!, ordinals[at + 1]!, ordinals[at + 2]];
    const follows = at === 0 ? starts.includes(second - 1) : mended[at - 1] === second - 1;
    if (first !== second + 1 || !follows || (third !== undefined && third !== first + 1)) continue;
    swapped.push({ index: at, kind: 'swapped', expected: second });
    mended[at] = second;
    mended[at + 1] = first;
    at++;
  }
  return { swapped, mended };
}

function explained(ordinals: readonly number[], starts: readonly number[]): readonly Fault[] {
  const count = ordinals.length;
  // State 0 stands before the run; state i keeps ordinal i-1 as right.
  const cost = new Float64Array(count + 1);
  const from = new Int32Array(count + 1);
  for (let at = 1; at <= count; at++) {
    const ordinal = ordinals[at - 1]!;
    let best = Number.POSITIVE_INFINITY;
    for (let before = at - 1; before >= 0 && before >= at - 1 - REACH; before--) {
      const between = at - before - 1;
      const fits = expectedAt(ordinals, starts, before, between).includes(ordinal);
      // Keeping a later place costs a little less, so that of two equal stories the shorter reach back wins.
      const total = cost[before]! + between + (fits ? 0 : 1) + between * 1e-6;
      if (total < best) {
        best = total;
        from[at] = before;
      }
    }
    cost[at] = best;
  }
  let last = count;
  for (let at = count - 1; at >= 0 && at >= count - REACH; at--) {
    if (cost[at]! + (count - at) < cost[last]! + (count - last)) last = at;
  }
  return told(ordinals, starts, from, last);
}

/** Nearly every run is right; it needs no search. */
function countsOn(ordinals: readonly number[], starts: readonly number[]): boolean {
  const [first] = ordinals;
  if (first === undefined) return true;
  return starts.includes(first - 1) && ordinals.every((ordinal, at) => ordinal === first + at);
}

function expectedAt(
  ordinals: readonly number[],
  starts: readonly number[],
  before: number,
  between: number,
): readonly number[] {
  const bases = before === 0 ? starts : [ordinals[before - 1]!];
  return bases.map((base) => base + between + 1);
}

function told(
  ordinals: readonly number[],
  starts: readonly number[],
  from: Int32Array,
  last: number,
): readonly Fault[] {
  const faults: Fault[] = [];
  const misnumbered = (first: number, end: number, base: number): void => {
    for (let at = first; at < end; at++)
      faults.push({ index: at, kind: 'misnumbered', expected: base + at - first + 1 });
  };
  if (last < ordinals.length) misnumbered(last, ordinals.length, last === 0 ? starts[0]! : ordinals[last - 1]!);
  for (let at = last; at > 0; at = from[at]!) {
    const before = from[at]!;
    const found = ordinals[at - 1]!;
    const candidates = expectedAt(ordinals, starts, before, at - before - 1);
    const base = before === 0 ? starts[0]! : ordinals[before - 1]!;
    const fits = candidates.includes(found);
    misnumbered(before, at - 1, fits ? found - (at - before) : base);
    if (fits) continue;
    const expected = base + at - before;
    const kind = found > expected ? 'gap' : found === expected - 1 ? 'repeat' : found === 1 ? 'restart' : 'back';
    faults.push({ index: at - 1, kind, expected });
  }
  return faults.sort((a, b) => a.index - b.index);
}
