import { Draft } from '../../server/src/core/draft/draft.ts';
import { Conversions, type Target } from '../../server/src/core/script/conversion.ts';
import { type Keep, Keeper } from '../../server/src/core/script/keeping.ts';
import { loadDictionaries } from '../../server/src/core/script/loadDictionaries.ts';
import type { Pass } from '../../server/src/core/script/memory.ts';
import type { Region } from '../../server/src/core/script/regions.ts';
import { rewritten } from '../../server/src/core/script/rewriting.ts';
import { textAfter } from '../../server/src/core/text/edits.ts';

export const conversions = new Conversions(loadDictionaries);

interface How extends Partial<Keep> {
  readonly from?: Region;
  readonly markdown?: boolean;
  readonly memory?: Pass;
}

/** A draft converted as the product does it. */
export async function converted(text: string, target: Target, how: How = {}): Promise<string> {
  const { from = 'tw', markdown = false, memory, words = [], titles = false } = how;
  const draft = Draft.read(text, { markdown, region: 'cn' });
  const conversion = await conversions.to(target, from);
  return textAfter(text, rewritten(draft, conversion, new Keeper({ words, titles }), { memory }));
}
