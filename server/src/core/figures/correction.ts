import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { message } from '../messages/message.ts';
import type { Rational } from '../text/decimal.ts';
import { type Span, shifted } from '../text/span.ts';
import { numberLike } from './print.ts';

/** Source span of a figure, its unit included. `offset`: where the block starts in the coordinates of the finding. */
export function spanOf({ reading }: Block, { numberStart, end }: Quantity, offset = 0): Span {
  return shifted(offset, reading.sourceSpan(numberStart, end));
}

/** A fix that writes a figure as `number`, in its place and with its unit. */
export function writing(block: Block, quantity: Quantity, number: string, offset = 0) {
  const { numberStart, numberEnd, end } = quantity;
  const { reading } = block;
  return {
    title: message('figures.fix', {
      wrong: spanOf(block, quantity, offset),
      right: number + reading.text.slice(numberEnd, end),
    }),
    safe: false,
    edits: [{ span: shifted(offset, reading.sourceSpan(numberStart, numberEnd)), newText: number }],
  };
}

/** The fix that sets a figure to a value in base units, printed as it is; none where nothing would change. */
export function correction(block: Block, quantity: Quantity, value: Rational, offset = 0) {
  const { text } = block.reading;
  const number = numberLike(text, quantity, value);
  if (number === undefined || number === text.slice(quantity.numberStart, quantity.numberEnd)) return [];
  return [writing(block, quantity, number, offset)];
}
