import type { Problem, ProblemEdit } from './check.ts';

/**
 * The edits of the safe fixes of these problems, in the order of their places, none overlapping another: where two
 * would, the earlier problem's are kept and the later waits for another pass.
 */
export function safeEdits(problems: readonly Problem[]): readonly ProblemEdit[] {
  const taken: ProblemEdit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

function touches(a: ProblemEdit, b: ProblemEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** The text after the edits, or undefined when one of them does not find the text it expects. */
export function applyEdits(text: string, edits: readonly ProblemEdit[]): string | undefined {
  let out = '';
  let at = 0;
  for (const { span, expected, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at || text.slice(span.start, span.end) !== expected) return undefined;
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}
