import HKVariants from 'opencc-js/dict/HKVariants';
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases';
import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import STPhrasesFromRegions from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import TWPhrases from 'opencc-js/dict/TWPhrases';
import TWVariants from 'opencc-js/dict/TWVariants';
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';
import type { Dictionaries } from '../dictionaries.ts';

/** As opencc-js's s2t, s2tw, s2hk and s2twp have them. */
export const dictionaries: Dictionaries = {
  phrases: [STPhrases, STPhrasesFromRegions],
  characters: STCharacters,
  regions: {
    tw: [TWVariantsPhrases, TWVariants],
    hk: [HKVariantsPhrases, HKVariants],
    twp: [TWPhrases, TWVariantsPhrases, TWVariants],
  },
};
