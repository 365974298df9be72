// A place in an order agrees with what is told beside it: 由第8位升至第5位 is 前移3位, and among 12个市 there is no 第13位. A better
// place is the smaller number.

import { type RankFault, rankFaults } from '../figures/ranks.ts';
import { message } from '../messages/message.ts';
import type { Finding, Rule } from './rule.ts';

export const rankMismatch: Rule = {
  id: 'rank-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  needs: { characters: '第' },
  *inBlock(block) {
    if (block.kind !== 'text') return;
    for (const fault of rankFaults(block.reading.text)) yield finding(block, fault);
  },
};

function finding(
  { reading }: Parameters<NonNullable<Rule['inBlock']>>[0],
  { kind, start, end, from, to, right, number }: RankFault,
): Finding {
  const stated = reading.sourceSpan(start, end);
  const wrong = number && reading.sourceSpan(number.start, number.end);
  return {
    span: stated,
    confidence: 'certain',
    message: message(`rank-mismatch.${kind}`, {
      from,
      to,
      right,
      stated,
      way: message(to < from ? 'rank-mismatch.rise' : 'rank-mismatch.fall'),
    }),
    related: [],
    fixes:
      wrong === undefined
        ? []
        : [
            {
              title: message('figures.fix', { wrong, right: String(right) }),
              safe: false,
              edits: [{ span: wrong, newText: String(right) }],
            },
          ],
  };
}
