import { type Heading, outlineOf } from '../../numbering/headings.ts';
import type { Survey } from '../../references/survey.ts';
import type { Finding } from '../rule.ts';
import { missingFinding } from './finding.ts';

/** 本条第（二）项, 本章第三节: counted among what stands under the heading they are in. */
export function* missingItems({ draft, pieces }: Survey): Iterable<Finding> {
  const asked = pieces.flatMap(({ references }) =>
    references.filter(({ reference }) => reference.within !== undefined),
  );
  if (asked.length === 0) return;
  const headings = outlineOf(draft)
    .runs.flatMap((run) => run.headings)
    .sort((a, b) => a.block - b.block || a.marker.start - b.marker.start);
  let at = 0;
  for (const placed of asked) {
    const { block, reference } = placed;
    while (
      at < headings.length &&
      (headings[at]!.block < block || (headings[at]!.block === block && headings[at]!.marker.start <= reference.start))
    ) {
      at++;
    }
    const home = enclosing(headings[at - 1], reference.within!);
    const wanted = reference.kind === 'item' ? 'hanBracket' : reference.kind;
    const items = home?.children.filter(({ marker }) => marker.system.id === wanted) ?? [];
    if (items.length < 2 || items[0]!.marker.ordinal !== 1) continue;
    if (items.some(({ marker }) => marker.ordinal === reference.label.number)) continue;
    const last = items.at(-1)!;
    yield missingFinding(draft, placed, 'certain', {
      block: last.block,
      start: last.marker.start,
      end: last.marker.end,
    });
  }
}

function enclosing(from: Heading | undefined, within: string): Heading | undefined {
  let heading = from;
  while (heading !== undefined && heading.marker.system.id !== within) heading = heading.parent;
  return heading;
}
