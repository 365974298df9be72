/**
 * A clean draft and its faulty twin, written as one text:
 *
 *     ⟦right→wrong|code⟧           a slip, found where it stands
 *     ⟦right→wrong⟧                a slip that is found elsewhere: a part altered, the total found
 *     ⟦text|code⟧                  where the faulty draft has a finding, the text the same in both
 *     ⟦…|code, not yet: reason⟧    what a reader would find and the rules do not yet
 *
 * `right` or `wrong` may be empty. The clean draft has no finding, the faulty one those marked and no other.
 */
import type { Span } from '../../server/src/core/text/span.ts';

export interface Expected {
  readonly span: Span;
  readonly code: string;
  /** Why it is not found yet. */
  readonly notYet: string | undefined;
}

export interface MarkedDraft {
  readonly clean: string;
  readonly faulty: string;
  readonly expected: readonly Expected[];
}

const MARK = /⟦([^⟦⟧→]*?)(?:→([^⟦⟧]*?))?(?:\|([a-z0-9-]+)(?:, not yet: ([^⟦⟧]+))?)?⟧/g;

export function readMarked(marked: string): MarkedDraft {
  const expected: Expected[] = [];
  let clean = '';
  let faulty = '';
  let at = 0;
  const copy = (end: number) => {
    const between = marked.slice(at, end);
    if (/[⟦⟧]/.test(between)) throw new Error(`a mark that cannot be read near ${between}`);
    clean += between;
    faulty += between;
  };
  for (const mark of marked.matchAll(MARK)) {
    const [whole, right = '', wrong, code, notYet] = mark;
    if (wrong === undefined && code === undefined) throw new Error(`a mark that says nothing: ${whole}`);
    copy(mark.index);
    const start = faulty.length;
    clean += right;
    faulty += wrong ?? right;
    if (code !== undefined) expected.push({ span: { start, end: faulty.length }, code, notYet });
    at = mark.index + whole.length;
  }
  copy(marked.length);
  return { clean, faulty, expected };
}
