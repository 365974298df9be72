/** Whose usage a draft follows: the mainland's, Hong Kong's or Taiwan's. */
export type Region = 'cn' | 'hk' | 'tw';

export const REGIONS = ['cn', 'hk', 'tw'] as const satisfies readonly Region[];
