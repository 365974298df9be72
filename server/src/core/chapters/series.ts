import type { Draft } from '../draft/draft.ts';
import { type Heading, outlineOf } from '../numbering/headings.ts';
import type { Level } from './levels.ts';

/** Headings that are counted together: siblings, or those that 第N条 counts through several chapters. */
export interface Series {
  /** In the order of the draft. */
  readonly headings: readonly Heading[];
  /** The markers as they stand, one for each heading. */
  readonly markers: readonly string[];
  /** It goes through more than one chapter. */
  readonly through: boolean;
}

/** The series that each heading of a draft is in. Titles are in none. */
export function seriesOf(draft: Draft): ReadonlyMap<Heading, Series> {
  const groups: { headings: Heading[]; through: boolean }[] = [];
  const groupOf = new Map<Heading, (typeof groups)[number]>();
  for (const { headings, previous } of outlineOf(draft).runs) {
    const { system, ordinal } = headings[0]!.marker;
    if (system.id === 'title') continue;
    const goesOn = previous !== undefined && ordinal !== 1 && ordinal === previous.marker.ordinal + 1;
    let group = goesOn ? groupOf.get(previous) : undefined;
    if (group === undefined) {
      group = { headings: [...headings], through: false };
      groups.push(group);
    } else {
      group.headings.push(...headings);
      group.through = true;
    }
    for (const heading of headings) groupOf.set(heading, group);
  }
  const found = new Map<Heading, Series>();
  for (const { headings, through } of groups) {
    const series = { headings, markers: headings.map((heading) => markerText(draft, heading)), through };
    for (const heading of headings) found.set(heading, series);
  }
  return found;
}

export function markerText(draft: Draft, { block, marker }: Heading): string {
  const { start, end } = draft.spanIn(block, marker.start, marker.end);
  return draft.text.slice(start, end);
}

/** A marker in a place of a series. */
export interface Numbered {
  readonly text: string;
  readonly ordinal: number;
  /** What it opens with of the numbers above it: 2. in 2.1. */
  readonly prefix: string;
}

/**
 * Markers for so many headings in an order. Numbers keep their places, whoever comes to stand there: those that the series
 * had, slips among them, and behind them the next ones. Undefined where a number cannot be written.
 */
export function markersFor(count: number, series: Series | undefined, level: Level): readonly Numbered[] | undefined {
  const kept = (series?.headings ?? []).slice(0, count);
  const markers = kept.map(({ marker }, index) => ({
    text: series!.markers[index]!,
    ordinal: marker.ordinal,
    prefix: marker.prefix,
  }));
  let ordinal = series?.headings.at(-1)?.marker.ordinal ?? 0;
  while (markers.length < count) {
    const text = level.write(++ordinal);
    if (text === undefined) return undefined;
    markers.push({ text, ordinal, prefix: level.prefix });
  }
  return markers;
}
