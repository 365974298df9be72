// A share or rate follows from the figures printed beside it: 24人占60人的40%. Rounding and cutting off are both common
// in print, so either is accepted (notes/figures.md "Traps"). Where a share names a whole that another paragraph prints,
// that figure may be of another time or scope: only a share that a slip explains, or that comes close, is asked about.

import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Quantity } from '../draft/quantities.ts';
import { baseValue, type Figure, figuresOf } from '../figures/figure.ts';
import { numberLike, plainNumber } from '../figures/print.ts';
import { agrees, isClose, isWhole, nameOf, type OpenShare, type Shares, sharesOf, slips } from '../figures/shares.ts';
import { type SiblingStatement, siblingsOf } from '../figures/siblings.ts';
import { slipOf } from '../figures/slip.ts';
import { addsToHundred, againstParts, type Structure, structuresOf, sumOfTerms } from '../figures/structures.ts';
import { type SumStatement, sumsOf } from '../figures/sums.ts';
import { message } from '../messages/message.ts';
import { divide, isZero, multiply, type Rational, rational, toFixed } from '../text/decimal.ts';
import { type Span, shifted } from '../text/span.ts';
import type { DraftRule, Finding, Fix } from './rule.ts';

export const percentageMismatch: DraftRule = {
  id: 'percentage-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  scope: 'draft',
  *check(draft) {
    const named = new Map<string, Named>();
    let industries: Divided | undefined;
    for (let index = 0; index < draft.blocks.length; index++) {
      const block = draft.blocks[index]!;
      // A title opens a report with figures of its own.
      if (block.title) {
        named.clear();
        industries = undefined;
      }
      if (block.quantities.length === 0) continue;
      const { shares, siblings, structures, sums, levels } = factsOf(block);
      const told = new Set<Figure>();
      for (const { rate, part, whole, verdict } of shares.statements) {
        if (verdict === 'holds') continue;
        told.add(rate);
        yield* finding(draft, index, verdict, rate, part, { index, figure: whole });
      }
      for (const open of shares.open) {
        const whole = named.get(open.name);
        if (whole === undefined || told.has(open.rate) || !isDoubtful(block, open, whole.figure)) continue;
        told.add(open.rate);
        yield* finding(draft, index, 'probably-wrong', open.rate, open.part, whole);
      }
      for (const statement of siblings) if (!told.has(statement.rate)) yield againstSiblings(draft, index, statement);
      for (const structure of structures) {
        const own = sums.findLast(({ parts }) => fits(structure, parts));
        const divided = own === undefined ? industries : { index, sum: own };
        yield* checkStructure(draft, index, structure, divided);
      }
      const industrial = sums.findLast(({ parts }) => parts.length === 3 && parts[0]!.label.includes('第一产业'));
      if (industrial !== undefined) industries = { index, sum: industrial };
      for (const figure of levels) named.set(nameOf(figure.label), { index, figure });
    }
  },
};

/** A level in the block where it stands. */
interface Named {
  readonly index: number;
  readonly figure: Figure;
}

/** A whole and its parts in the block where they stand. */
interface Divided {
  readonly index: number;
  readonly sum: SumStatement;
}

interface Facts {
  readonly shares: Shares;
  readonly structures: readonly Structure[];
  /** Sums that hold. */
  readonly sums: readonly SumStatement[];
  readonly siblings: readonly SiblingStatement[];
  readonly levels: readonly Figure[];
}

const kept = new WeakMap<Block, Facts>();

/** What a block says of shares, read once for each version of it. */
function factsOf(block: Block): Facts {
  let facts = kept.get(block);
  if (facts === undefined) {
    const figures = figuresOf(block.reading.text, block.quantities);
    facts = {
      shares: sharesOf(block.reading.text, figures),
      siblings: siblingsOf(figures),
      structures: structuresOf(figures),
      sums: sumsOf(block.reading.text, figures).filter(({ verdict }) => verdict === 'holds'),
      levels: figures.filter(({ role, depth }) => role === 'level' && depth === 0),
    };
    kept.set(block, facts);
  }
  return facts;
}

function isDoubtful({ reading }: Block, { rate, part }: OpenShare, whole: Figure): boolean {
  if (!isWhole(whole, part) || agrees(rate, part, whole)) return false;
  return slips(reading.text, rate, part, whole) || isClose(rate, part, whole);
}

function* finding(
  draft: Draft,
  index: number,
  verdict: 'certainly-wrong' | 'probably-wrong',
  rate: Figure,
  part: Figure,
  whole: Named,
): Iterable<Finding> {
  const { text } = draft.blocks[index]!.reading;
  const divisor = baseValue(whole.figure.quantity);
  if (isZero(divisor)) return;
  const ratio = divide(baseValue(part.quantity), divisor);
  const slip = slipOf(text, rate.quantity, ratio);
  const wholeText = draft.blocks[whole.index]!.reading.text;
  yield {
    span: spanOf(draft, index, rate.quantity),
    confidence: verdict === 'certainly-wrong' ? 'certain' : 'probable',
    message: message(slip === undefined ? 'percentage-mismatch.rate' : `percentage-mismatch.${slip}`, {
      part: plainNumber(text, part.quantity, baseValue(part.quantity)),
      whole: plainNumber(wholeText, whole.figure.quantity, divisor),
      ...rateArgs(draft, index, rate, ratio),
    }),
    related: [
      { span: spanOf(draft, index, part.quantity), message: message('percentage-mismatch.related-part') },
      {
        span: spanOf(draft, whole.index, whole.figure.quantity),
        message: message('percentage-mismatch.related-whole'),
      },
    ],
    fixes: [
      ...fixOf(draft, index, rate.quantity, ratio),
      ...fixOf(draft, index, part.quantity, multiply(divisor, baseValue(rate.quantity))),
      ...(isZero(baseValue(rate.quantity))
        ? []
        : fixOf(draft, whole.index, whole.figure.quantity, divide(baseValue(part.quantity), baseValue(rate.quantity)))),
    ],
  };
}

function againstSiblings(
  draft: Draft,
  index: number,
  { rate, part, siblings, whole, verdict }: SiblingStatement,
): Finding {
  const { text } = draft.blocks[index]!.reading;
  const ratio = divide(baseValue(part.quantity), whole);
  return {
    span: spanOf(draft, index, rate.quantity),
    confidence: verdict === 'certainly-wrong' ? 'certain' : 'probable',
    message: message('percentage-mismatch.siblings', {
      part: plainNumber(text, part.quantity, baseValue(part.quantity)),
      ...rateArgs(draft, index, rate, ratio),
    }),
    related: siblings.map((sibling) => ({
      span: spanOf(draft, index, sibling.rate.quantity),
      message: message('percentage-mismatch.related-sibling'),
    })),
    fixes: fixOf(draft, index, rate.quantity, ratio),
  };
}

/** A list of shares goes back to the parts right before it: as many, and before its first term. */
function fits({ terms }: Structure, parts: readonly Figure[]): boolean {
  return parts.length === terms.length && parts.at(-1)!.quantity.end <= terms[0]!.quantity.start;
}

function* checkStructure(
  draft: Draft,
  index: number,
  structure: Structure,
  divided: Divided | undefined,
): Iterable<Finding> {
  const { terms, closed, past } = structure;
  const { text } = draft.blocks[index]!.reading;
  const about = divided !== undefined && !past ? againstParts(structure, divided.sum) : [];
  for (const { term, part, whole } of about) {
    const share = divide(baseValue(part.quantity), baseValue(whole.quantity));
    const ratio = term.quantity.ratio ? multiply(share, rational(100n)) : share;
    yield {
      span: spanOf(draft, index, term.quantity),
      confidence: 'certain',
      message: message('percentage-mismatch.structure', {
        part: plainNumber(text, part.quantity, baseValue(part.quantity)),
        whole: plainNumber(text, whole.quantity, baseValue(whole.quantity)),
        ratio: plainNumber(text, term.quantity, ratio).replace(/(\.\d{4})\d+/, '$1'),
        stated: spanOf(draft, index, term.quantity),
      }),
      related: [
        { span: spanOf(draft, divided!.index, part.quantity), message: message('percentage-mismatch.related-part') },
        { span: spanOf(draft, divided!.index, whole.quantity), message: message('percentage-mismatch.related-whole') },
      ],
      fixes: fixOf(draft, index, term.quantity, ratio),
    };
  }
  if (about.length > 0 || !closed || addsToHundred(terms)) return;
  const [first] = terms;
  yield {
    span: { start: spanOf(draft, index, first!.quantity).start, end: spanOf(draft, index, terms.at(-1)!.quantity).end },
    confidence: 'certain',
    message: message('percentage-mismatch.hundred', {
      terms: terms.map(({ quantity }) => text.slice(quantity.numberStart, quantity.numberEnd)).join('+'),
      sum: toFixed(sumOfTerms(terms), Math.max(0, ...terms.map(({ quantity }) => -quantity.printed))),
    }),
    related: [],
    fixes: [],
  };
}

function rateArgs(draft: Draft, index: number, { quantity }: Figure, ratio: Rational) {
  const { text } = draft.blocks[index]!.reading;
  return {
    ratio: plainNumber(text, quantity, ratio).replace(/(\.\d{4})\d+/, '$1'),
    right: numberLike(text, quantity, ratio) ?? '',
    unit: quantity.unit!.name,
    stated: spanOf(draft, index, quantity),
  };
}

function spanOf(draft: Draft, index: number, { numberStart, end }: Quantity): Span {
  return draft.spanIn(index, numberStart, end);
}

function fixOf(draft: Draft, index: number, quantity: Quantity, value: Rational): readonly Fix[] {
  const { reading } = draft.blocks[index]!;
  const right = numberLike(reading.text, quantity, value);
  if (right === undefined || right === reading.text.slice(quantity.numberStart, quantity.numberEnd)) return [];
  const span = shifted(draft.starts[index]!, reading.sourceSpan(quantity.numberStart, quantity.numberEnd));
  const unit = reading.text.slice(quantity.numberEnd, quantity.end);
  const title = message('figures.fix', { wrong: spanOf(draft, index, quantity), right: right + unit });
  return [{ title, safe: false, edits: [{ span, newText: right }] }];
}
