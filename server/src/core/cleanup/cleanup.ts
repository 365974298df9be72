import type { ReadOptions } from '../draft/block.ts';
import { Draft } from '../draft/draft.ts';
import type { Span } from '../text/span.ts';
import { STEPS } from './steps.ts';
import { Traced } from './traced.ts';

/** What cleaning up does, in groups that can each be left out. */
export type CleanupGroup = keyof typeof STEPS;

export const CLEANUP_GROUPS = Object.keys(STEPS) as readonly CleanupGroup[];

/** A replacement in the text as it was, in UTF-16 offsets. */
export interface CleanupEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface Cleanup {
  readonly text: string;
  /** From the old text to the new: ascending, apart, each as small as can be. */
  readonly edits: readonly CleanupEdit[];
  /** How many places each group puts right. */
  readonly counts: Readonly<Record<CleanupGroup, number>>;
  /** What was taken out on purpose, in no particular order. All other Han characters and digits are kept. */
  readonly removed: readonly string[];
}

/** Each pass makes lines fewer, or adds breaks that no later pass takes out; more than these are never needed. */
const MOST_PASSES = 12;

/**
 * Cleans up a text pasted from a web page, a PDF or another encoding. What one step does may show the next something to do,
 * so they are repeated until nothing changes: cleaning twice is cleaning once.
 */
export function cleanUp(
  text: string,
  options: ReadOptions,
  groups: ReadonlySet<CleanupGroup> = new Set(CLEANUP_GROUPS),
): Cleanup {
  const traced = new Traced(text);
  const counts = Object.fromEntries(CLEANUP_GROUPS.map((group) => [group, 0])) as Record<CleanupGroup, number>;
  const removed: string[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let changed = false;
    for (const group of CLEANUP_GROUPS) {
      if (!groups.has(group)) continue;
      const draft = Draft.read(traced.text, options);
      const edits = STEPS[group](draft);
      if (edits.length === 0) continue;
      changed = true;
      counts[group] += edits.length;
      for (const { span, newText } of edits) if (newText === '') removed.push(traced.text.slice(span.start, span.end));
      traced.apply(edits);
    }
    if (!changed) break;
  }
  return { text: traced.text, edits: traced.edits(), counts, removed };
}
