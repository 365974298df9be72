import { isNearlyOrSlipped } from '../figures/belief.ts';
import type { Relation } from '../figures/relation.ts';
import type { Finding } from './rule.ts';

type Verdict = 'certainly-wrong' | 'wrong' | 'probably-wrong' | 'holds';

/** What a statement is found to be, as sure as its finding is told. */
export const confidenceOf = (verdict: Verdict): Finding['confidence'] =>
  verdict === 'certainly-wrong' || verdict === 'wrong' ? 'certain' : 'probable';

/**
 * The same of figures whose arithmetic is known. `outcome`: the place of the one told as worked out. 净降1188万元，降幅28.8%, which should be
 * 147.5%: of what lies far off and no slip of the hand explains, the words may be read wrongly, however surely they tie it.
 */
export function confidenceIn(verdict: Verdict, relation: Relation, outcome: number): Finding['confidence'] {
  const confidence = confidenceOf(verdict);
  return confidence === 'certain' && !isNearlyOrSlipped(relation, outcome) ? 'probable' : confidence;
}
