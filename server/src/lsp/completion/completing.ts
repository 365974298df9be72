import type { OpenDocument } from '../document.ts';
import type { Session } from '../session.ts';

/** A caret that something is to be offered at. */
export interface Completing {
  readonly session: Session;
  readonly document: OpenDocument;
  /** Of the caret, in UTF-16 units. */
  readonly offset: number;
  /** The caret's line up to it. */
  readonly before: string;
}
