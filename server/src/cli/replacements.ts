/** New text for `start`..`end` of an old one. In a list they stand in order and do not touch. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A stretch of the old text that is kept, or text that is new. */
type Piece = { readonly start: number; readonly end: number } | string;

/** The one list of replacements in a text that does what `first` and then `second`, in the text after it, do. */
export function composed(
  length: number,
  first: readonly Replacement[],
  second: readonly Replacement[],
): readonly Replacement[] {
  const old = pieces(length, first);
  const pieced: Piece[] = [];
  let index = 0;
  let used = 0;
  /** Takes the next units of the text between; the pieces taken are kept or dropped. */
  const take = (count: number, keep: boolean): void => {
    for (let left = count; left > 0; ) {
      const piece = old[index]!;
      const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const taken = Math.min(left, size - used);
      if (keep) {
        pieced.push(
          typeof piece === 'string'
            ? piece.slice(used, used + taken)
            : { start: piece.start + used, end: piece.start + used + taken },
        );
      }
      left -= taken;
      used += taken;
      if (used === size) [index, used] = [index + 1, 0];
    }
  };
  let at = 0;
  for (const { start, end, newText } of second) {
    take(start - at, true);
    take(end - start, false);
    pieced.push(newText);
    at = end;
  }
  take(
    old.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : piece.end - piece.start), 0) - at,
    true,
  );
  return between(length, pieced);
}

function pieces(length: number, replacements: readonly Replacement[]): readonly Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const { start, end, newText } of replacements) {
    out.push({ start: at, end: start }, newText);
    at = end;
  }
  out.push({ start: at, end: length });
  return out.filter((piece) => (typeof piece === 'string' ? piece !== '' : piece.end > piece.start));
}

/** What lies between the stretches that are kept. */
function between(length: number, pieced: readonly Piece[]): readonly Replacement[] {
  const out: Replacement[] = [];
  let at = 0;
  let newText = '';
  for (const piece of [...pieced, { start: length, end: length }]) {
    if (typeof piece === 'string') newText += piece;
    else {
      if (newText !== '' || piece.start > at) out.push({ start: at, end: piece.start, newText });
      at = piece.end;
      newText = '';
    }
  }
  return out;
}
