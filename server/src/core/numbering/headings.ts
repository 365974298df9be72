import type { Draft } from '../draft/draft.ts';
import type { Marker } from '../draft/markers.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';

/** A heading in its place. Offsets are source offsets from the draft's start. */
export interface Heading {
  readonly marker: Marker;
  /** Index of its block. */
  readonly block: number;
  readonly parent: Heading | undefined;
  readonly children: Heading[];
}

/** Siblings of one numbering system under one parent, in the order of the draft. */
export interface Run {
  readonly headings: Heading[];
  /** The last ordinal of the run of this system before it: numbering may go on through the whole text. */
  readonly continues: number | undefined;
}

export interface Outline {
  /** Headings of the highest level that the draft uses under each title. */
  readonly roots: readonly Heading[];
  readonly runs: readonly Run[];
  /** Indices of title blocks. */
  readonly titles: readonly number[];
}

interface Level {
  readonly heading: Heading | undefined;
  readonly runs: Map<string, Run>;
}

/** The heading tree of a draft, made once for each version. */
export const outlineOf = remembered((draft: Draft): Outline => buildOutline(draft));

function buildOutline(draft: Draft): Outline {
  const roots: Heading[] = [];
  const runs: Run[] = [];
  const titles: number[] = [];
  const last = new Map<string, number>();
  let levels: Level[] = [{ heading: undefined, runs: new Map() }];
  /** Titles that end in an ordinal are siblings where the rest of them is alike. */
  const titleRuns = new Map<string, Run>();

  /** Where 甲、乙 stand differs from office to office: above 一、 where they come first, else below what is open. */
  let stemRank: number | undefined;
  const rankOf = ({ system }: Marker): number => {
    if (system.id !== 'stem') return system.rank;
    const open = levels.at(-1)!.heading;
    stemRank ??= open === undefined ? system.rank : rankOf(open.marker) + 0.5;
    return stemRank;
  };

  const add = (block: number, marker: Marker): void => {
    const rank = rankOf(marker);
    while (levels.length > 1 && rankOf(levels.at(-1)!.heading!.marker) >= rank) levels.pop();
    const level = levels.at(-1)!;
    const { id } = marker.system;
    let run = level.runs.get(id);
    const restarts =
      run !== undefined &&
      marker.ordinal === 1 &&
      (run.headings.at(-1)!.marker.inline !== marker.inline || opensAnew(draft, block, marker));
    if (marker.tentative && (run === undefined || run.headings.at(-1)!.marker.ordinal + 1 !== marker.ordinal)) return;
    if (run === undefined || restarts) {
      run = { headings: [], continues: last.get(id) };
      level.runs.set(id, run);
      runs.push(run);
    }
    const heading: Heading = { marker, block, parent: level.heading, children: [] };
    run.headings.push(heading);
    last.set(id, marker.ordinal);
    (level.heading?.children ?? roots).push(heading);
    levels.push({ heading, runs: new Map() });
  };

  const addTitle = (block: number, marker: Marker): void => {
    const stem = draft.blocks[block]!.reading.text.slice(0, marker.start).trim();
    let run = titleRuns.get(stem);
    if (run === undefined) {
      run = { headings: [], continues: undefined };
      titleRuns.set(stem, run);
      runs.push(run);
    }
    run.headings.push({ marker, block, parent: undefined, children: [] });
  };

  draft.blocks.forEach((block, index) => {
    if (block.title) {
      titles.push(index);
      levels = [{ heading: undefined, runs: new Map() }];
      stemRank = undefined;
      if (block.titleMarker !== undefined) addTitle(index, block.titleMarker);
    }
    for (const marker of block.markers) add(index, marker);
  });
  return { roots, runs, titles };
}

const SUBTITLE_LENGTH = 30;

/**
 * A first item right behind a line that announces it (`主要做法有：`) or names a new passage (a short line without a
 * mark) opens a numbering of its own.
 */
function opensAnew(draft: Draft, block: number, marker: Marker): boolean {
  if (marker.inline) return false;
  let before = block - 1;
  while (before >= 0 && draft.blocks[before]!.kind === 'blank') before--;
  const previous = draft.blocks[before];
  if (previous === undefined) return false;
  const text = previous.reading.text.trimEnd();
  if (text.endsWith(':')) return true;
  return previous.markers.length === 0 && text.length <= SUBTITLE_LENGTH && !/[。;!?,]/.test(text);
}

const LONGEST_NAME = 60;

/** Where a heading's words stand in the source. */
export function nameSpan(draft: Draft, { block, marker }: Heading): Span {
  const { reading } = draft.blocks[block]!;
  const rest = reading.text.slice(marker.end, marker.end + LONGEST_NAME);
  const stop = /[。;:!?]|(?<=.{12}),/.exec(rest)?.index ?? rest.length;
  return draft.spanIn(block, marker.end, marker.end + stop);
}
