import { remembered } from '../text/remembered.ts';
import { addScripts, type ScriptCount } from '../text/script.ts';
import type { Draft } from './draft.ts';

const NONE: ScriptCount = { simplified: 0, traditional: 0 };

/** How many characters of a draft belong to one script only. */
export const scriptsOf = remembered(
  ({ blocks }: Draft): ScriptCount => blocks.reduce((sum, { scripts }) => addScripts(sum, scripts), NONE),
);
