/** Which way a conversion goes; each has dictionaries of its own. */
export type Way = 'toTraditional' | 'toSimplified';

/**
 * OpenCC's dictionaries for one way, in opencc-js's form (`from to|from to`). In `phrases` an entry whose characters
 * become what `characters` says of each may stand without its `to`.
 */
export interface Dictionaries {
  readonly phrases: readonly string[];
  readonly characters: string;
  /** What else differs by region: between OpenCC's standard and what is written there, in the direction of the way. */
  readonly regions: Readonly<Record<'tw' | 'hk' | 'twp', readonly string[]>>;
}

/** They have a megabyte: loaded when a conversion is first asked for, and only those of its way. */
export type LoadDictionaries = (way: Way) => Promise<Dictionaries>;
