import type { Block } from '../../draft/block.ts';
import { roughlyIn } from '../../figures/shares/roughly.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';

/** 接近八成（87.9%）: the words and the figure in the bracket say two things. */
export function* roughly(block: Block): Iterable<Finding> {
  const { reading } = block;
  for (const { start, words, rate, end } of roughlyIn(block)) {
    const [round, exact] = [reading.sourceSpan(start, words), reading.sourceSpan(rate, end)];
    yield {
      span: exact,
      confidence: 'probable',
      message: message('percentage-mismatch.roughly', { round, exact }),
      related: [{ span: round, message: message('percentage-mismatch.related-round', { figure: round }) }],
      fixes: [],
    };
  }
}
