// A draft goes out with no blank unfilled: 20**年, xx县, ×××, ____, （  ）, 待补充. What counts as one, and what only looks
// like one, is decided where placeholders are read (draft/placeholders.ts).

import { message } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  group: 'placeholder',
  severity: 'error',
  fix: 'choice',
  *inBlock({ placeholders, reading }) {
    for (const { start, end } of placeholders) {
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
