// A rate of growth follows from the levels or the difference printed with it: V人，比去年增加D人，增长P% gives P = D÷(V−D). Taking
// this year's level for the base is the usual slip (7÷19 for 7÷12). What is told at constant prices is never recomputed.

import type { Block } from '../draft/block.ts';
import { correction, spanOf } from '../figures/correction.ts';
import { baseValue, type Figure, figuresIn } from '../figures/figure.ts';
import { type GrowthStatement, growthOf, shiftsOf } from '../figures/growth.ts';
import { numberLike, plainNumber } from '../figures/print.ts';
import { slipOf } from '../figures/slip.ts';
import { structuresOf } from '../figures/structures.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import { absolute } from '../text/decimal.ts';
import type { Finding, Rule } from './rule.ts';

export const growthMismatch: Rule = {
  id: 'growth-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  *inBlock(block) {
    if (block.quantities.length < 2) return;
    const { text } = block.reading;
    const figures = figuresIn(block);
    for (const statement of [...growthOf(text, figures), ...shiftsOf(figures, structuresOf(figures))]) {
      if (statement.verdict === 'wrong') yield finding(block, statement);
    }
  },
};

function finding(block: Block, statement: GrowthStatement): Finding {
  const { outcome, now, other, right } = statement;
  const { text } = block.reading;
  const sign = outcome.quantity.value.mantissa < 0 ? -1n : 1n;
  const worked = { ...right, numerator: right.numerator * sign };
  return {
    span: spanOf(block, outcome.quantity),
    confidence: 'certain',
    message: message(keyOf(text, statement), {
      now: plain(text, now),
      other: plain(text, other),
      result: plainNumber(text, outcome.quantity, right, 1) + (outcome.quantity.unit?.name ?? ''),
      right: `${numberLike(text, outcome.quantity, right) ?? ''}${outcome.quantity.unit?.name ?? ''}`,
      stated: spanOf(block, outcome.quantity),
      sign: /减|降|少|回落|跌/.test(other.label) ? '+' : '-',
    }),
    related: [now, other].map((figure) => ({
      span: spanOf(block, figure.quantity),
      message: message('growth-mismatch.related', { figure: spanOf(block, figure.quantity) }),
    })),
    fixes: correction(block, outcome.quantity, worked),
  };
}

function keyOf(text: string, { kind, outcome, other, right, wrongBase }: GrowthStatement): MessageKey {
  const slip = slipOf(text, outcome.quantity, right);
  if (kind === 'points') return slip === undefined ? 'growth-mismatch.points' : 'growth-mismatch.points-swapped';
  if (kind === 'difference')
    return slip === undefined ? 'growth-mismatch.difference' : 'growth-mismatch.difference-slip';
  if (outcome.quantity.value.mantissa < 0 && other.role === 'change' && !/减|降|少/.test(other.label)) {
    return 'growth-mismatch.sign';
  }
  const by = other.role === 'change' ? 'change' : 'levels';
  if (wrongBase) return `growth-mismatch.wrong-base-${by}`;
  return slip === undefined ? `growth-mismatch.rate-${by}` : `growth-mismatch.slip-${by}`;
}

const plain = (text: string, { quantity }: Figure): string =>
  plainNumber(text, quantity, absolute(baseValue(quantity))) +
  (quantity.unit?.kind === 'rate' ? quantity.unit.name : '');
