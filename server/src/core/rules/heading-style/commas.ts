import type { Draft } from '../../draft/draft.ts';
import { message } from '../../messages/message.ts';
import { runsOf } from '../../numbering/enumerationRuns.ts';
import type { Finding } from '../rule.ts';

/**
 * 第一、…第二、…: GB/T 15834 4.4.3.3 sets a comma behind such words where they count. One alone may be anything, and in Taiwan 、
 * is usual there.
 */
export function* wrongCommas(draft: Draft): Iterable<Finding> {
  if (draft.options.region === 'tw') return;
  for (const { items } of runsOf(draft)) {
    if (items.length < 2) continue;
    for (const { block, mark } of items) {
      if (!mark.stop) continue;
      const span = draft.spanIn(block, mark.start, mark.end + 1);
      const stop = draft.spanIn(block, mark.end, mark.end + 1);
      const right = `${draft.text.slice(span.start, stop.start)}，`;
      yield {
        span,
        confidence: 'certain',
        message: message('heading-style.comma', { found: span, right }),
        related: [],
        fixes: [{ title: message('heading-style.fix', { right }), safe: true, edits: [{ span: stop, newText: '，' }] }],
      };
    }
  }
}
