import type { LoadDictionaries } from './dictionaries.ts';

/** As modules, which are bundled into files of their own; a worker loads those files by itself (see browser.ts). */
export const loadDictionaries: LoadDictionaries = async (way) =>
  way === 'toTraditional'
    ? (await import('./dictionaries/toTraditional.ts')).dictionaries
    : (await import('./dictionaries/toSimplified.ts')).dictionaries;
