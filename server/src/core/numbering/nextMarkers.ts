import type { Draft } from '../draft/draft.ts';
import { runsOf } from './enumerationRuns.ts';
import { type Heading, outlineOf, type Run } from './headings.ts';
import { Renumbering } from './renumbering.ts';

/** A marker that may come next, written as its siblings are. */
export interface NextMarker {
  readonly text: string;
  /** `heading`: opens a line. `item`: goes on with an enumeration, at a line's start or within it. */
  readonly kind: 'heading' | 'item';
  /** The sibling it follows, as written. */
  readonly after: string;
}

/** How far back an enumeration may have been left to be gone on with, in paragraphs. */
const FARTHEST_ITEM = 30;

/**
 * The markers that may follow at a source offset: the next of the heading before it and of each heading that one stands
 * under, innermost first; and the next item of the enumeration before it in the same section.
 */
export function nextMarkers(draft: Draft, offset: number): readonly NextMarker[] {
  return [...nextItems(draft, offset), ...nextHeadings(draft, offset)];
}

function nextHeadings(draft: Draft, offset: number): readonly NextMarker[] {
  const { runs } = outlineOf(draft);
  const chain: { readonly run: Run; readonly at: number }[] = [];
  const before = lastBefore(draft, runs, offset);
  for (let heading = before; heading !== undefined; heading = heading.parent) {
    const run = runs.find(({ headings }) => headings.includes(heading!));
    if (run !== undefined) chain.push({ run, at: run.headings.indexOf(heading) });
  }
  return chain.flatMap(({ run, at }) => {
    const { headings } = run;
    const renumbering = new Renumbering(
      draft,
      headings.map(({ block, marker }) => ({ ...marker, block })),
    );
    const text = renumbering.written(at, headings[at]!.marker.ordinal + 1).trimStart();
    return [{ text, kind: 'heading' as const, after: renumbering.written(at).trim() }];
  });
}

function lastBefore(draft: Draft, runs: readonly Run[], offset: number): Heading | undefined {
  const end = draft.blockAt(offset);
  let last: Heading | undefined;
  for (const { headings } of runs) {
    for (const heading of headings) {
      if (heading.marker.system.id === 'title' || heading.block > end) continue;
      if (draft.spanIn(heading.block, heading.marker.start, heading.marker.end).end > offset) continue;
      const later =
        last === undefined ||
        heading.block > last.block ||
        (heading.block === last.block && heading.marker.start > last.marker.start);
      if (later) last = heading;
    }
  }
  return last;
}

function nextItems(draft: Draft, offset: number): readonly NextMarker[] {
  const end = draft.blockAt(offset);
  const found: NextMarker[] = [];
  for (const { items } of runsOf(draft)) {
    const at = items.findLastIndex(
      ({ block, mark }) =>
        block <= end && block >= end - FARTHEST_ITEM && draft.spanIn(block, mark.start, mark.end).end <= offset,
    );
    const item = items[at];
    if (item === undefined || isClosed(draft, item.block, end)) continue;
    const renumbering = new Renumbering(
      draft,
      items.map(({ block, mark }) => ({ ...mark, block })),
    );
    const next = item.ordinal + 1;
    if (renumbering.edit(at, next) === undefined) continue;
    found.push({ text: renumbering.written(at, next), kind: 'item', after: renumbering.written(at) });
  }
  return found.reverse().slice(0, 2);
}

/** A heading between closes an enumeration. */
function isClosed(draft: Draft, from: number, to: number): boolean {
  return draft.blocks.slice(from + 1, to + 1).some(({ markers, title }) => title || markers.length > 0);
}
