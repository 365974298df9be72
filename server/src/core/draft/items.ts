import type { EnumerationKind, EnumerationMark } from './enumerations.ts';
import { type Marker, SYSTEMS } from './markers.ts';

const KINDS: Readonly<Record<string, EnumerationKind>> = {
  [SYSTEMS.circled.id]: 'circled',
  [SYSTEMS.arabicBracket.id]: 'bracket',
  [SYSTEMS.arabic.id]: 'arabic',
};

/** A paragraph's markers and enumeration marks, each with what it is told by the other. */
export interface Items {
  readonly markers: readonly Marker[];
  readonly enumeration: readonly EnumerationMark[];
}

/**
 * `1.…；2.…；3.…` in one paragraph: the marker that opens it is the first item of the enumeration too, and the items number on
 * as headings do, for `4.` in the next paragraph follows `3.`.
 */
export function joinedItems(markers: readonly Marker[], enumeration: readonly EnumerationMark[]): Items | undefined {
  const [first] = markers;
  if (first === undefined || first.inline || markers.length > 1) return undefined;
  const kind = KINDS[first.system.id];
  const items = enumeration.filter((mark) => mark.kind === kind);
  if (kind === undefined || !goesOn(first.ordinal, items)) return undefined;
  const { ordinal, numerals, start, end, numeralStart, numeralEnd } = first;
  const opening: EnumerationMark = {
    ...{ kind, ordinal, numerals, start, end, numeralStart, numeralEnd },
    ...{ initial: false, loose: true, stop: false },
  };
  const more = items.map(({ kind: _, initial: __, loose: ___, stop: ____, ...mark }) => ({
    ...mark,
    system: first.system,
    tentative: false,
    inline: true,
    item: true,
    prefix: '',
    bare: false,
    asDecimal: undefined,
  }));
  return { markers: [first, ...more], enumeration: [opening, ...enumeration] };
}

/** The next number follows, or the one behind it that others go on from: ①…③…④. */
function goesOn(ordinal: number, [next, another]: readonly EnumerationMark[]): boolean {
  if (next === undefined || next.ordinal === 1) return false;
  return next.ordinal === ordinal + 1 || another?.ordinal === next.ordinal + 1 || another?.ordinal === ordinal + 2;
}
