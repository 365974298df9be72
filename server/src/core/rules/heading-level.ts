// GB/T 15834 B.3.8: levels may begin at any kind of number, but then go downwards. A report that has 一、 does not open with
// （一）. Leaving out a level (一、 then 1.) is accepted practice and never reported; a higher kind of number under a
// lower one (1. then （一）) is.

import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import { type Heading, headingSummary, outlineOf } from '../numbering/headings.ts';
import type { Span } from '../text/span.ts';
import { bySummary, type Finding, type Rule } from './rule.ts';

export const headingLevel: Rule = {
  id: 'heading-level',
  group: 'numbering',
  severity: 'information',
  fix: 'none',
  inDraft: bySummary(headingSummary, judge),
};

function* judge(draft: Draft): Iterable<Finding> {
  const { roots, titles, inverted } = outlineOf(draft);
  for (const { outer, inner } of inverted) {
    const [above, found] = [spanOf(draft, outer), spanOf(draft, inner)];
    yield {
      span: found,
      confidence: 'certain',
      message: message('heading-level.inverted', { found, above }),
      related: [{ span: above, message: message('heading-level.above', { above }) }],
      fixes: [],
    };
  }
  for (const heading of orphansOf(roots, titles)) {
    const span = spanOf(draft, heading);
    yield {
      span,
      confidence: 'certain',
      message: message('heading-level.orphan', { found: span }),
      related: [],
      fixes: [],
    };
  }
}

const spanOf = (draft: Draft, { block, marker }: Heading): Span => draft.spanIn(block, marker.start, marker.end);

/** The first heading of each run at a report's top that a heading of a higher level follows there. */
function* orphansOf(roots: readonly Heading[], titles: readonly number[]): Iterable<Heading> {
  let highest = Number.POSITIVE_INFINITY;
  let title = titles.length - 1;
  const orphans: Heading[] = [];
  for (let at = roots.length - 1; at >= 0; at--) {
    const heading = roots[at]!;
    while (title >= 0 && titles[title]! > heading.block) {
      highest = Number.POSITIVE_INFINITY;
      title--;
    }
    const { rank, id } = heading.marker.system;
    const opens = at === 0 || roots[at - 1]!.marker.system.id !== id || roots[at - 1]!.block < (titles[title] ?? 0);
    if (rank > highest && opens && NESTED.has(id)) orphans.push(heading);
    highest = Math.min(highest, rank);
  }
  yield* orphans.reverse();
}

/** Kinds that only ever stand under another: a list of 1. 2. 3. needs no heading above it. */
const NESTED = new Set(['hanBracket', 'arabicBracket']);
