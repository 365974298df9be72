import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TSPhrases from 'opencc-js/dict/TSPhrases';
import TWPhrasesRev from 'opencc-js/dict/TWPhrasesRev';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import type { Dictionaries } from '../dictionaries.ts';

/** As opencc-js's t2s, tw2s, hk2s and tw2sp have them. */
export const dictionaries: Dictionaries = {
  phrases: [TSPhrases],
  characters: TSCharacters,
  regions: {
    tw: [TWVariantsRevPhrases, TWVariantsRev],
    hk: [HKVariantsRevPhrases, HKVariantsRev],
    twp: [TWPhrasesRev, TWVariantsRevPhrases, TWVariantsRev],
  },
};
