import type { Block } from '../../draft/block.ts';
import { message } from '../../messages/message.ts';
import { folded } from '../../text/fold.ts';
import { type Span, shifted } from '../../text/span.ts';
import { byBlocks, type DraftJudge, type Finding } from '../rule.ts';

const WIDE = /[０-９．]/;
/** １１４.１ is written so by those who write digits full width; 2．3 is not. */
const NARROW = /[0-9]/;
const AS_IS: Span = { start: 0, end: 0 };

/** １4.28: one number in digits of both widths. */
export function* mixed({ kind, quantities, markers, reading }: Block, source: string): Iterable<Finding> {
  if (kind !== 'text' || quantities.length === 0 || !WIDE.test(source)) return;
  for (const { numberStart, numberEnd } of quantities) {
    // 3．14台火化机中: the third item.
    if (markers.some(({ start }) => start === numberStart)) continue;
    const span = reading.sourceSpan(numberStart, numberEnd);
    const written = source.slice(span.start, span.end);
    if (WIDE.test(written) && NARROW.test(written)) yield finding(span, written, 'certain');
  }
}

/** Numbers of one width each, in source offsets from the block's start. */
interface Said {
  readonly narrow: number;
  /** Of one digit: some set only these full width, to fill a square each. */
  readonly narrowSingle: number;
  readonly wide: readonly { readonly span: Span; readonly written: string }[];
}

function saidBy({ kind, quantities, reading }: Block, source: string): Said | undefined {
  if (kind !== 'text' || quantities.length === 0) return undefined;
  const wide: Said['wide'][number][] = [];
  let narrow = 0;
  let narrowSingle = 0;
  for (const { numerals, numberStart, numberEnd } of quantities) {
    if (numerals !== 'arabic') continue;
    if (source.charCodeAt(reading.toSource(numberStart)) < 0x80) {
      narrow++;
      if (numberEnd === numberStart + 1) narrowSingle++;
      continue;
    }
    const span = reading.sourceSpan(numberStart, numberEnd);
    const written = source.slice(span.start, span.end);
    if (WIDE.test(written) && !NARROW.test(written)) wide.push({ span, written });
  }
  return narrow === 0 && wide.length === 0 ? undefined : { narrow, narrowSingle, wide };
}

/** The full-width numbers among at least so many half-width ones. */
const FEW_AMONG = 8;

/** ２０天 in a draft that writes its numbers half width, but for a few. */
export const few: DraftJudge = byBlocks<Said>({
  saidBy,
  *judge(draft, _, { said }) {
    const sum = (count: (one: Said) => number): number =>
      said.reduce((total, one) => total + (one === undefined ? 0 : count(one)), 0);
    const wide = sum((one) => one.wide.length);
    if (wide === 0 || sum(({ narrow }) => narrow) < wide * FEW_AMONG) return;
    const single = sum((one) => one.wide.filter(({ written }) => written.length === 1).length);
    const singlesToo = single * FEW_AMONG <= sum(({ narrowSingle }) => narrowSingle);
    for (const [index, one] of said.entries()) {
      for (const { span, written } of one?.wide ?? []) {
        if (written.length > 1 || singlesToo) yield finding(shifted(draft.starts[index]!, span), written, 'probable');
      }
    }
  },
});

function finding(span: Span, written: string, confidence: Finding['confidence']): Finding {
  const right = folded(written);
  return {
    span,
    confidence,
    message: message(confidence === 'certain' ? 'number-format.mixed-width' : 'number-format.full-width', {
      found: span,
    }),
    related: [],
    fixes: [
      {
        title: message('number-format.fix', { right }),
        safe: true,
        edits: [{ span, newText: right, like: AS_IS }],
      },
    ],
  };
}
