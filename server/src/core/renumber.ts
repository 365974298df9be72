import type { ProblemEdit } from './check.ts';
import type { Draft } from './draft/draft.ts';
import { renumberAll } from './renumbering/draft.ts';

/** The edits that number a whole draft anew, references included; none where it counts on already. */
export function renumbered(draft: Draft): readonly ProblemEdit[] {
  return renumberAll(draft).map(({ span, newText }) => ({
    span,
    expected: draft.text.slice(span.start, span.end),
    newText,
  }));
}
