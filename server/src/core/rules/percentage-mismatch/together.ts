import type { Block } from '../../draft/block.ts';
import { spanOf } from '../../figures/correction.ts';
import { explainQuotient } from '../../figures/explanation.ts';
import type { Figure } from '../../figures/figure.ts';
import { plainNumber } from '../../figures/print.ts';
import { answerFor } from '../../figures/relation.ts';
import { fixesOf, repairsOf } from '../../figures/repair.ts';
import { type ShareTogether, sharesTogetherIn } from '../../figures/shares/sharesTogether.ts';
import { baseValue } from '../../figures/worth.ts';
import { message } from '../../messages/message.ts';
import { confidenceIn } from '../confidence.ts';
import { LookedAt, type Told } from '../lookedAt.ts';
import type { Finding } from '../rule.ts';

/** 矿建材料1427万吨、煤炭816万吨，两者合计占63.8%: the share of several parts together. */
export function* together(block: Block, told: ReadonlySet<Figure>): Iterable<Finding> {
  for (const share of sharesTogetherIn(block)) {
    if (share.verdict === 'holds' || told.has(share.rate)) continue;
    const confidence = confidenceIn(share.verdict, share.relation, 0);
    yield new LookedAt(spanOf(block, share.rate.quantity), confidence, () => toldOf(block, share));
  }
}

function toldOf(block: Block, { rate, parts, whole, relation }: ShareTogether): Told {
  const { text } = block.reading;
  const plain = ({ quantity }: Figure): string => plainNumber(text, quantity, baseValue(quantity));
  const place = ({ quantity }: Figure) => spanOf(block, quantity);
  const repairs = repairsOf(relation);
  return {
    message: message('percentage-mismatch.rate', {
      part: `(${parts.map(plain).join('+')})`,
      whole: plain(whole),
      ratio: plainNumber(text, rate.quantity, answerFor(relation, 0)!, 1),
      unit: rate.quantity.unit!.name,
      stated: place(rate),
      slip: explainQuotient(relation, repairs),
    }),
    related: [
      ...parts.map((part) => ({
        span: place(part),
        message: message('percentage-mismatch.related-part', { figure: place(part) }),
      })),
      { span: place(whole), message: message('percentage-mismatch.related-whole', { figure: place(whole) }) },
    ],
    fixes: fixesOf(relation, repairs),
  };
}
