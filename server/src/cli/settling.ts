import type { Checker } from '../core/check.ts';
import { Draft } from '../core/draft/draft.ts';
import { applyEdits, safeEdits } from '../core/fix.ts';
import { CannotDo } from './fault.ts';
import { composed, type Replacement } from './replacements.ts';

/** A text after all its safe fixes, and what was changed in the text before them. */
export interface Settled {
  readonly text: string;
  readonly replacements: readonly Replacement[];
  readonly count: number;
}

/** One fix can lay another open, but not without end. */
const PASSES = 20;

/** Applies safe fixes until none is left. */
export function settled(original: string, checker: Checker): Settled {
  let text = original;
  let replacements: readonly Replacement[] = [];
  let count = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = safeEdits(checker.check(Draft.read(text, checker.config.reading)));
    if (edits.length === 0) return { text, replacements, count };
    const next = applyEdits(text, edits);
    if (next === undefined) break;
    replacements = composed(
      original.length,
      replacements,
      edits.map(({ span, newText }) => ({ ...span, newText })),
    );
    count += edits.length;
    text = next;
  }
  throw new CannotDo('fault.unstable');
}
