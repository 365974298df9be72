import type { Block } from '../../draft/block.ts';
import type { Draft } from '../../draft/draft.ts';
import { message } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/zh-cn.ts';
import { remembered } from '../../text/remembered.ts';
import type { Span } from '../../text/span.ts';
import type { Finding } from '../rule.ts';

/** A document cited by title and number: 《关于……的通知》（×政办〔2025〕7号）. */
interface Citation {
  readonly title: string;
  readonly code: string;
  readonly year: string;
  readonly number: string;
  /** Reading offsets of the number in its block. */
  readonly start: number;
  readonly end: number;
}

const CITED =
  /《([^《》]{4,80})》 ?\( ?([\u3400-\u9fff]{2,10}) ?[〔[(] ?(\d{4}) ?[〕\])] ?第? ?0*(\d{1,5}) ?号(?= ?\))/g;

const citationsIn = remembered(({ reading: { text } }: Block): readonly Citation[] =>
  [...(text.includes('》') ? text.matchAll(CITED) : [])].map(
    ({ 0: whole, 1: title, 2: code, 3: year, 4: number, index }) => ({
      title: title!.replace(/[〈〉 ]|关于|印发|转发|的|通知/g, ''),
      code: code!,
      year: year!,
      number: number!,
      start: index + whole.lastIndexOf(code!),
      end: index + whole.length,
    }),
  ),
);

interface Placed extends Citation {
  readonly span: Span;
}

/** One number cited with two titles, or one title of one year with two numbers: one of them was copied wrong. */
export function* citationClashes(draft: Draft): Iterable<Finding> {
  const byNumber = new Map<string, Placed>();
  const byTitle = new Map<string, Placed>();
  for (const [index, block] of draft.blocks.entries()) {
    for (const citation of citationsIn(block)) {
      const placed = { ...citation, span: draft.spanIn(index, citation.start, citation.end) };
      const number = `${citation.code}${citation.year}-${citation.number}`;
      const title = `${citation.title}${citation.year}`;
      const same = byNumber.get(number);
      const alike = byTitle.get(title);
      if (same === undefined) byNumber.set(number, placed);
      else if (!related(same.title, placed.title)) yield clash(placed, same, 'document-number.two-titles');
      if (alike === undefined) byTitle.set(title, placed);
      else if (alike.number !== placed.number && related(alike.code, placed.code))
        yield clash(placed, alike, 'document-number.two-numbers');
    }
  }
}

/** 《办法》 and 《关于印发〈办法〉的通知》 are one document, as are 政办 and 县政办 in one draft. */
function related(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function clash(second: Placed, first: Placed, key: MessageKey): Finding {
  return {
    span: second.span,
    confidence: 'probable',
    message: message(key, { found: second.span }),
    related: [{ span: first.span, message: message('document-number.first') }],
    fixes: [],
  };
}
