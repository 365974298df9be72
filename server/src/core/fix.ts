import type { Problem, ProblemEdit } from './check.ts';
import { textAfter } from './text/edits.ts';

/**
 * The edits of the safe fixes of these problems, in the order of their places, none overlapping another: where two
 * would, the earlier problem's are kept and the later waits for another pass.
 */
export function safeEdits(problems: readonly Problem[]): readonly ProblemEdit[] {
  const taken: ProblemEdit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => touchesAny(taken, edit))) continue;
    for (const edit of fix.edits) taken.splice(placeOf(taken, edit), 0, edit);
  }
  return taken;
}

/** How many of the edits, which are in order and apart, start before this one. */
function placeOf(edits: readonly ProblemEdit[], { span }: ProblemEdit): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.span.start < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function touchesAny(edits: readonly ProblemEdit[], edit: ProblemEdit): boolean {
  const at = placeOf(edits, edit);
  return [edits[at - 1], edits[at]].some((other) => other !== undefined && touches(edit, other));
}

function touches(a: ProblemEdit, b: ProblemEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** The text after the edits, or undefined when one of them does not find the text it expects. */
export function applyEdits(text: string, edits: readonly ProblemEdit[]): string | undefined {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  for (const { span, expected } of ordered) {
    if (span.start < at || text.slice(span.start, span.end) !== expected) return undefined;
    at = span.end;
  }
  return textAfter(text, ordered);
}
