import type { Finding } from './rule.ts';

/** What a statement is found to be, as sure as its finding is told. */
export const confidenceOf = (
  verdict: 'certainly-wrong' | 'wrong' | 'probably-wrong' | 'holds',
): Finding['confidence'] => (verdict === 'certainly-wrong' || verdict === 'wrong' ? 'certain' : 'probable');
