// A unit whose number has fallen out: 增加人, 专款万元, 行政村 个, 自年对学校. What counts as one is decided where blanks are read
// (draft/blanks.ts); where the rest of the statement fixes the number, the fix puts it in.

import type { Blank } from '../draft/blanks.ts';
import type { Block } from '../draft/block.ts';
import { recover } from '../figures/lost.ts';
import { message } from '../messages/message.ts';
import type { Fix, Rule } from './rule.ts';

export const missingNumber: Rule = {
  id: 'missing-number',
  group: 'placeholder',
  severity: 'error',
  fix: 'choice',
  *inBlock(block) {
    for (const blank of block.blanks) {
      const text = block.reading.sourceSpan(blank.start, blank.end);
      yield {
        span: text,
        confidence: 'certain',
        message: message(blank.year ? 'missing-number.year' : 'missing-number.amount', { text }),
        related: [],
        fixes: fixes(block, blank),
      };
    }
  },
};

function fixes({ reading, quantities }: Block, blank: Blank): readonly Fix[] {
  const recovered = recover(reading.text, quantities, blank);
  if (recovered === undefined) return [];
  const { number, level, rate, before } = recovered;
  const title = message('missing-number.fix', {
    number,
    level: reading.sourceSpan(level.numberStart, level.end),
    rate: reading.sourceSpan(rate.numberStart, rate.end),
    before,
  });
  const at = reading.sourceSpan(blank.at, blank.resume);
  return [{ title, safe: false, edits: [{ span: at, newText: number }] }];
}
