import type { Relation } from '../relation.ts';

/** A sum over paragraphs: its total and parts in their places, told from the start of the block that is judged. */
export interface StatedSum {
  readonly relation: Relation;
  /** Which term is told as the outcome. */
  readonly outcome: number;
  readonly verdict: 'certainly-wrong' | 'probably-wrong';
}
