// Nothing shrinks by a multiple of itself: 减少1倍 is nothing left, 减少2倍 is less than nothing. Decreases are told in fractions or
// per cent (proof-reading rule books, notes/domain.md section 3.3). 降到2倍 says where it went, and a multiple may itself fall by one.

import { type Figure, figuresIn } from '../figures/figure.ts';
import { message } from '../messages/message.ts';
import type { Rule } from './rule.ts';

const SHRINKS =
  /((?:减少|下降|降低|缩减|缩短|压缩|削减|压减|下跌|减|降|(?<![至不多很缺])少)了?)(?:约|近|将近|超过|超)? ?$/;
/** What is counted in multiples falls by multiples: 杠杆率, 收入差距, 市盈率. */
const COUNTED_SO = /倍数|倍率|杠杆|市盈率|收入比|差距|比值|之比|倍差/;

export const decreaseByMultiple: Rule = {
  id: 'decrease-by-multiple',
  group: 'figures',
  severity: 'warning',
  fix: 'none',
  needs: { quantities: 1, characters: '倍' },
  *inBlock(block) {
    if (block.kind !== 'text') return;
    const { text } = block.reading;
    let before: Figure | undefined;
    for (const figure of figuresIn(block)) {
      const { quantity, sentence } = figure;
      if (quantity.unit?.name !== '倍') continue;
      const own = before?.sentence === sentence;
      before = figure;
      const words = text.slice(Math.max(0, quantity.start - 20), quantity.start);
      const verb = SHRINKS.exec(words);
      if (own || verb === null || COUNTED_SO.test(figure.label)) continue;
      const start = quantity.start - words.length + verb.index;
      const span = block.reading.sourceSpan(start, quantity.end);
      yield {
        span,
        confidence: 'certain',
        message: message('decrease-by-multiple.told', { found: span }),
        related: [],
        fixes: [],
      };
    }
  },
};
