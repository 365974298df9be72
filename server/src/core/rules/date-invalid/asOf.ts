import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';

const WORD = '截止';
/** 报名截止3月15日 ends there; 截止 at the head of its clause can only mean 截至. 截止到, 截止日期 are words of their own. */
const BEGINS = /(?:^|[,。;]) *$/;
/** 自3月起，截止6月30日。 says when something ends, and so does a clause that holds nothing but the time. */
const TIME_ALONE = /^[\d 年月日底末前〇一二三四五六七八九十]*(?:[。;)]|$)/;
const PERIOD = /[自从起]|开始|报名|申报|征集|投票|受理/;
const TIME =
  /^ ?(?:\d{2,4} ?年|\d{1,2} ?月|\d{1,2} ?日|目前|现在|当前|[今去本当]年|[本上]月|[本上]周|[年月季]末|[年月季]底|上半年|报告期|昨[日天]|今[日天]|[一二三四五六七八九十〇零]{1,4}[年月])/;

/** 截止2025年底 for 截至2025年底: 截止 takes no time behind it. */
export function* asOf({ kind, reading }: Block): Iterable<Finding> {
  if (kind !== 'text') return;
  const { text } = reading;
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 2)) {
    if (!BEGINS.test(text.slice(Math.max(0, at - 3), at)) || !TIME.test(text.slice(at + 2, at + 10))) continue;
    if (TIME_ALONE.test(text.slice(at + 2, at + 20)) || PERIOD.test(text.slice(Math.max(0, at - 16), at))) continue;
    const span = reading.sourceSpan(at, at + 2);
    yield {
      span,
      confidence: 'probable',
      message: message('date-invalid.as-of'),
      related: [],
      fixes: [
        {
          title: message('figures.fix', { wrong: span, right: '截至' }),
          safe: false,
          edits: [{ span: reading.sourceSpan(at + 1, at + 2), newText: '至' }],
        },
      ],
    };
  }
}
