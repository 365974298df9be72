// A range keeps the sign of its first figure where leaving it out may mislead (GB/T 15835-2011, 5.1.3): 15%～30%, not 15～30%.
// Units that only name what is counted may stand once: 12～15人. So may 万 and 亿 in practice: the standard would have 3万～5万元, but
// offices write 3～5万元 every day and nobody reads three yuan, so a reader who underlines it helps no one.

import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { message } from '../messages/message.ts';
import { compare, exactly } from '../text/decimal.ts';
import type { Finding, Rule } from './rule.ts';

export const rangeUnit: Rule = {
  id: 'range-unit',
  group: 'figures',
  severity: 'warning',
  fix: 'choice',
  needs: { quantities: 2, characters: '-~—至到' },
  *inBlock(block) {
    if (block.kind !== 'text') return;
    const { quantities } = block;
    for (let index = 1; index < quantities.length; index++) {
      const finding = between(block, quantities[index - 1]!, quantities[index]!);
      if (finding !== undefined) yield finding;
    }
  },
};

const LINK = /^ ?(?:[-~—]{1,2}|至|到) ?$/;
const LONGEST_LINK = 4;
/** Before the first figure these make it part of a name or of a longer row: 第3-5, 表3-5, 2-3-5. */
const NAMED = /[第表图款条号版卷期A-Za-z\d.:/*×-]$/;
/** Behind the second figure nothing else is counted. */
const ENDS = /^ ?(?:[,。;、)]|左右|以上|之间|不等|$)/;

function between(block: Block, from: Quantity, to: Quantity): Finding | undefined {
  const { text } = block.reading;
  const gap = to.start - from.end;
  if (gap < 1 || gap > LONGEST_LINK || !LINK.test(text.slice(from.end, to.start))) return undefined;
  if (from.numerals !== 'arabic' || to.numerals !== 'arabic' || NAMED.test(text.slice(0, from.start).slice(-1))) {
    return undefined;
  }
  if (from.unit === undefined) {
    if (to.unit?.kind !== 'rate' || to.unit.name === '成' || !isPlain(text, from)) return undefined;
    const rising = from.value.mantissa > 0 && compare(exactly(from.value), exactly(absolute(to))) < 0;
    return rising ? lacking(block, from, to, from, to.unit.name) : undefined;
  }
  if (from.unit.kind !== 'rate' || from.unit.name === '成' || to.unit !== undefined || !isPlain(text, to))
    return undefined;
  if (!ENDS.test(text.slice(to.end, to.end + 3)) || compare(exactly(from.value), exactly(absolute(to))) >= 0)
    return undefined;
  return lacking(block, from, to, to, from.unit.name);
}

/** The dash of 15%-20 reads as a sign. */
const absolute = ({ value }: Quantity) => ({ ...value, mantissa: Math.abs(value.mantissa) });

/** Digits alone, with neither 万 nor a leading zero: 0913 is a code. */
function isPlain(text: string, { start, numberEnd }: Quantity): boolean {
  return /^(?:[1-9]\d{0,2}|\d)(?:\.\d+)?$/.test(text.slice(start, numberEnd));
}

function lacking({ reading }: Block, from: Quantity, to: Quantity, bare: Quantity, sign: string): Finding {
  const span = reading.sourceSpan(from.start, to.end);
  const number = reading.sourceSpan(bare.start, bare.numberEnd);
  const right = reading.text.slice(bare.start, bare.numberEnd) + sign;
  return {
    span,
    confidence: 'probable',
    message: message(bare === from ? 'range-unit.first' : 'range-unit.second', { number, sign, right }),
    related: [],
    fixes: [
      {
        title: message('figures.fix', { wrong: number, right }),
        safe: false,
        edits: [{ span: number, newText: right, like: span }],
      },
    ],
  };
}
