import type { Draft } from '../draft/draft.ts';
import { remembered } from '../text/remembered.ts';
import { type Heading, outlineOf } from './headings.ts';

/** All headings of a draft in the order of their places, made once for each version. */
export const headingsOf = remembered((draft: Draft): readonly Heading[] =>
  outlineOf(draft)
    .runs.flatMap((run) => run.headings)
    .filter(({ marker }) => marker.system.id !== 'title')
    .sort((a, b) => a.block - b.block || a.marker.start - b.marker.start),
);

/** The heading of a system (`article`) that a place stands under; a reading offset in a block. */
export function enclosing(draft: Draft, block: number, offset: number, system: string): Heading | undefined {
  const headings = headingsOf(draft);
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { block: at, marker } = headings[middle]!;
    if (at < block || (at === block && marker.start <= offset)) low = middle + 1;
    else high = middle;
  }
  let heading: Heading | undefined = headings[low - 1];
  while (heading !== undefined && heading.marker.system.id !== system) heading = heading.parent;
  return heading;
}
