// A draft goes out with no blank unfilled: 20**年, xx县, ×××, ____, （  ）, 待补充. What counts as one, and what only looks
// like one, is decided where placeholders are read (draft/placeholders.ts).

import { message } from '../messages/message.ts';
import { folded } from '../text/fold.ts';
import type { Rule } from './rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  group: 'placeholder',
  severity: 'error',
  fix: 'choice',
  options: { allow: { kind: 'words', default: [] } },
  *inBlock({ placeholders, reading }, _source, { allow = [] }) {
    for (const { start, end } of placeholders) {
      if (allow.some((word) => folded(word) === reading.text.slice(start, end))) continue;
      const span = reading.sourceSpan(start, end);
      yield {
        span,
        confidence: 'certain',
        message: message('placeholder.found', { text: span }),
        related: [],
        fixes: [],
      };
    }
  },
};
