// A share or rate follows from the figures printed beside it: 24人占60人的40%. Rounding and cutting off are both common
// in print, so either is accepted (notes/figures.md "Traps"). A rate whose whole is not named beside it is not judged.

import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { baseValue, figuresOf } from '../figures/figure.ts';
import { numberLike, plainNumber } from '../figures/print.ts';
import { ratioOf, type ShareStatement, sharesOf } from '../figures/shares.ts';
import { slipOf } from '../figures/slip.ts';
import { message } from '../messages/message.ts';
import { divide, isZero, multiply, type Rational } from '../text/decimal.ts';
import type { BlockRule, Finding, Fix } from './rule.ts';

export const percentageMismatch: BlockRule = {
  id: 'percentage-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  scope: 'block',
  *check(block) {
    const { text } = block.reading;
    for (const statement of sharesOf(text, figuresOf(text, block.quantities))) {
      if (statement.verdict === 'holds') continue;
      const found = finding(block, statement);
      if (found !== undefined) yield found;
    }
  },
};

function finding(block: Block, { rate, part, whole, verdict }: ShareStatement): Finding | undefined {
  const { reading } = block;
  const { text } = reading;
  const ratio = ratioOf(part, whole);
  if (ratio === undefined) return undefined;
  const right = numberLike(text, rate.quantity, ratio);
  const slip = slipOf(text, rate.quantity, ratio);
  const args = {
    part: plainNumber(text, part.quantity, baseValue(part.quantity)),
    whole: plainNumber(text, whole.quantity, baseValue(whole.quantity)),
    ratio: plainNumber(text, rate.quantity, ratio).replace(/(\.\d{4})\d+/, '$1'),
    right: right ?? '',
    unit: rate.quantity.unit!.name,
    stated: reading.sourceSpan(rate.quantity.numberStart, rate.quantity.end),
  };
  return {
    span: reading.sourceSpan(rate.quantity.start, rate.quantity.end),
    confidence: verdict === 'certainly-wrong' ? 'certain' : 'probable',
    message: message(slip === undefined ? 'percentage-mismatch.rate' : `percentage-mismatch.${slip}`, args),
    related: [
      { span: spanOf(block, part.quantity), message: message('percentage-mismatch.related-part') },
      { span: spanOf(block, whole.quantity), message: message('percentage-mismatch.related-whole') },
    ],
    fixes: [
      ...fixOf(block, rate.quantity, ratio),
      ...fixOf(block, part.quantity, multiply(baseValue(whole.quantity), baseValue(rate.quantity))),
      ...(isZero(baseValue(rate.quantity))
        ? []
        : fixOf(block, whole.quantity, divide(baseValue(part.quantity), baseValue(rate.quantity)))),
    ],
  };
}

const spanOf = ({ reading }: Block, { numberStart, end }: Quantity) => reading.sourceSpan(numberStart, end);

function fixOf({ reading }: Block, quantity: Quantity, value: Rational): readonly Fix[] {
  const right = numberLike(reading.text, quantity, value);
  if (right === undefined || right === reading.text.slice(quantity.numberStart, quantity.numberEnd)) return [];
  const edit = { span: reading.sourceSpan(quantity.numberStart, quantity.numberEnd), newText: right };
  const title = message('figures.fix', { wrong: reading.sourceSpan(quantity.numberStart, quantity.end), right });
  return [{ title, safe: false, edits: [edit] }];
}
