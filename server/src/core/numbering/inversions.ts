import type { Marker } from '../draft/markers.ts';

/** Markers `from`..`to` among which those of the system of `inner` stand under those of `outer`, a lower kind. Indices. */
export interface Inversion {
  readonly from: number;
  readonly to: number;
  readonly outer: number;
  readonly inner: number;
}

/** Kinds that nest: parts and chapters are never under a number, and letters come in any place. */
const HIGHEST = 6;
const LOWEST = 11;
/** So many places are looked at in a piece; a draft that is turned upside down shows it in the first. */
const MOST = 50;

/**
 * Where a draft nests a higher kind of number under a lower: 1.（一）（二）2.（一）（二）. Sure only where the lower kind counts on behind the
 * higher, and the higher does not: 1. 2. 3. before 一、 and 1. under it is a list before the first chapter.
 */
export function inversionsOf(markers: readonly Marker[]): readonly Inversion[] {
  const found: Inversion[] = [];
  let asked = 0;
  let places: ReadonlyMap<string, readonly number[]> | undefined;
  for (let inner = 1; inner < markers.length; inner++) {
    const [above, below] = [markers[inner - 1]!, markers[inner]!];
    if (below.ordinal !== 1 || above.system.rank <= below.system.rank || !nests(above) || !nests(below)) continue;
    const last = found.at(-1);
    if (last !== undefined && inner < last.to && markers[last.inner]!.system === below.system) continue;
    if (++asked > MOST) break;
    places ??= placesOf(markers);
    const outer = inner - 1;
    const next = after(places.get(above.system.id)!, inner);
    if (next === undefined || markers[next]!.ordinal !== above.ordinal + 1) continue;
    const own = places.get(below.system.id)!;
    const again = after(own, next);
    if (again === undefined ? after(own, inner)! >= next : markers[again]!.ordinal !== 1) continue;
    const [from, to] = sectionOf(markers, outer, below.system.rank);
    // A heading of this kind is open already: the lower one stands under it as it should.
    if (own.some((at) => at >= from && at < outer)) continue;
    // And none of it closes what it is in.
    if (!between(markers, outer, next, below.system.rank)) continue;
    found.push({ from, to, outer, inner });
  }
  return found;
}

const nests = ({ system, inline, tentative }: Marker): boolean =>
  system.rank >= HIGHEST && system.rank <= LOWEST && !inline && !tentative;

function placesOf(markers: readonly Marker[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  markers.forEach(({ system }, at) => {
    const known = places.get(system.id);
    if (known === undefined) places.set(system.id, [at]);
    else known.push(at);
  });
  return places;
}

/** The first of ascending numbers that is greater. */
function after(places: readonly number[], than: number): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= than) low = middle + 1;
    else high = middle;
  }
  return places[low];
}

/** From the marker behind the last of a higher kind than `rank` to the next such. */
function sectionOf(markers: readonly Marker[], at: number, rank: number): readonly [number, number] {
  let from = at;
  while (from > 0 && markers[from - 1]!.system.rank >= rank) from--;
  let to = at;
  while (to < markers.length && markers[to]!.system.rank >= rank) to++;
  return [from, to];
}

function between(markers: readonly Marker[], from: number, to: number, rank: number): boolean {
  for (let at = from; at <= to; at++) if (markers[at]!.system.rank < rank) return false;
  return true;
}
