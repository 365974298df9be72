import type { Draft } from '../../draft/draft.ts';
import { message } from '../../messages/message.ts';
import type { Place, Placed } from '../../references/survey.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Related } from '../rule.ts';

export const spanOf = (draft: Draft, { block, start, end }: Place): Span => draft.spanIn(block, start, end);

/** The name of a reference with its word: `附件1、3` refers to 附件3. */
export function nameOf(draft: Draft, { block, reference: { start, end, wordStart, wordEnd } }: Placed): string {
  const text = ({ start: from, end: to }: Span): string => draft.text.slice(from, to).replace(/\s/g, '');
  const own = text(draft.spanIn(block, start, end));
  return wordStart >= start ? own : text(draft.spanIn(block, wordStart, wordEnd)) + own;
}

export function missingFinding(
  draft: Draft,
  placed: Placed,
  confidence: Finding['confidence'],
  last: Place | undefined,
): Finding {
  const target = nameOf(draft, placed);
  const related: readonly Related[] =
    last === undefined ? [] : [{ span: spanOf(draft, last), message: message('cross-reference.related-last') }];
  return {
    span: spanOf(draft, { block: placed.block, ...placed.reference }),
    confidence,
    message:
      last === undefined
        ? message('cross-reference.missing', { target })
        : message('cross-reference.beyond', { target, last: trimmed(draft, last) }),
    related,
    fixes: [],
  };
}

export const trimmed = (draft: Draft, place: Place): string => {
  const { start, end } = spanOf(draft, place);
  return draft.text
    .slice(start, end)
    .replace(/[\r\n]+/g, '')
    .replace(/[\s、.．,，:：]+$/, '')
    .trim();
};
