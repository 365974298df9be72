// One hedge is enough: 约300人左右, 近500余户, 超过80%以上 say it twice or contradict themselves (proof-reading rule books,
// notes/domain.md section 3.3). 达300人以上 is common and right.

import { doubledHedges, HEDGE_ENDS } from '../figures/hedges.ts';
import { message } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const hedgeDoubled: Rule = {
  id: 'hedge-doubled',
  group: 'figures',
  severity: 'warning',
  fix: 'choice',
  needs: { characters: HEDGE_ENDS },
  *inBlock(block) {
    if (block.kind !== 'text') return;
    const { reading } = block;
    for (const { whole, before, behind } of doubledHedges(block)) {
      const [first, second] = [before, behind].map(({ start, end }) => reading.sourceSpan(start, end));
      yield {
        span: reading.sourceSpan(whole.start, whole.end),
        confidence: 'certain',
        message: message('hedge-doubled.both', { before: first!, behind: second! }),
        related: [],
        fixes: [second!, first!].map((span) => ({
          title: message('hedge-doubled.fix', { word: span }),
          safe: false,
          edits: [{ span, newText: '' }],
        })),
      };
    }
  },
};
