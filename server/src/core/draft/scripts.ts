import { remembered } from '../text/remembered.ts';
import type { ScriptCount } from '../text/script.ts';
import type { Draft } from './draft.ts';

/** How many characters of a draft belong to one script only. */
export const scriptsOf = remembered(({ blocks }: Draft): ScriptCount => {
  let [simplified, traditional] = [0, 0];
  for (const { scripts } of blocks) {
    simplified += scripts.simplified;
    traditional += scripts.traditional;
  }
  return { simplified, traditional };
});
