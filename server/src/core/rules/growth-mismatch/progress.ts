import type { Around } from '../../draft/around.ts';
import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { spanOf } from '../../figures/correction.ts';
import { slipClause } from '../../figures/explanation.ts';
import { type Progress, wrongProgressAt } from '../../figures/growth/timeProgress.ts';
import { plainNumber } from '../../figures/print.ts';
import { answerFor } from '../../figures/relation.ts';
import { fixesOf, repairsOf } from '../../figures/repair.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../rule.ts';

const maySay = mentions('进度');

/** What is said of the calendar in a paragraph. */
export function* progress(around: Around): Iterable<Finding> {
  if (!maySay(around.block)) return;
  for (const one of wrongProgressAt(around)) yield finding(around.block, one);
}

/** 完成全年任务的48.9%，快于时间进度1.1个百分点: by June half of it is due. */
function finding(block: Block, { months, due, relation, rate, points, ahead, turned }: Progress): Finding {
  const span = spanOf(block, points.quantity);
  const { text } = block.reading;
  const repairs = repairsOf(relation, 2).filter(({ at }) => relation.terms[at]!.stated !== undefined);
  const args = {
    months,
    due: `${plainNumber(text, rate.quantity, due, 1)}%`,
    rate: spanOf(block, rate.quantity),
    result: turned ? '' : plainNumber(text, points.quantity, answerFor(relation, 2)!, 1) + points.quantity.unit!.name,
    stated: span,
    slip: slipClause(relation, repairs),
  };
  return {
    span,
    confidence: 'probable',
    message: message(
      turned ? `growth-mismatch.${ahead ? 'not-ahead' : 'not-behind'}` : 'growth-mismatch.progress',
      args,
    ),
    related: [{ span: args.rate, message: message('growth-mismatch.related', { figure: args.rate }) }],
    fixes: turned ? [] : fixesOf(relation, repairs),
  };
}
