import { message } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/zh-cn.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Span, shifted } from '../../text/span.ts';
import { byBlocks, type Finding } from '../rule.ts';

/** A document cited by title and number: 《关于……的通知》（×政办〔2025〕7号）. */
interface Citation {
  readonly title: string;
  readonly code: string;
  readonly year: string;
  readonly number: string;
  /** Of the number, in its block's source. */
  readonly span: Span;
}

const CITED =
  /《([^《》]{4,80})》 ?\( ?([\u3400-\u9fff]{2,10}) ?[〔[(] ?(\d{4}) ?[〕\])] ?第? ?0*(\d{1,5}) ?号(?= ?\))/g;

/** One number cited with two titles, or one title of one year with two numbers: one of them was copied wrong. */
export const citationClashes = byBlocks<readonly Citation[]>({
  saidBy({ reading }) {
    if (!reading.text.includes('》')) return undefined;
    const citations = matchesOf(reading.text, CITED).map(
      ({ 0: whole, 1: title, 2: code, 3: year, 4: number, index }) => ({
        title: title!.replace(/[〈〉 ]|关于|印发|转发|的|通知/g, ''),
        code: code!,
        year: year!,
        number: number!,
        span: reading.sourceSpan(index + whole.lastIndexOf(code!), index + whole.length),
      }),
    );
    return citations.length === 0 ? undefined : citations;
  },
  *judge(draft, _, { said }) {
    const byNumber = new Map<string, Citation>();
    const byTitle = new Map<string, Citation>();
    for (let index = 0; index < said.length; index++) {
      for (const { span, ...citation } of said[index] ?? []) {
        const placed = { ...citation, span: shifted(draft.starts[index]!, span) };
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
  },
});

/** 《办法》 and 《关于印发〈办法〉的通知》 are one document, as are 政办 and 县政办 in one draft. */
function related(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function clash(second: Citation, first: Citation, key: MessageKey): Finding {
  return {
    span: second.span,
    confidence: 'probable',
    message: message(key, { found: second.span }),
    related: [{ span: first.span, message: message('document-number.first') }],
    fixes: [],
  };
}
