import type { Block } from '../draft/block.ts';
import { message, type Template } from '../messages/message.ts';
import { absolute, divide, isZero, toFixed } from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import { remembered } from '../text/remembered.ts';
import { averagesIn } from './averages/averages.ts';
import { meansIn } from './averages/means.ts';
import { ratiosIn } from './averages/ratios.ts';
import { type Figure, figuresIn } from './figure.ts';
import type { GrowthStatement } from './growth/movement.ts';
import { movementsIn } from './growth/movements.ts';
import { plainFigure, plainNumber } from './print.ts';
import { addendsOf, answerFor, signBefore, type Term } from './relation.ts';
import { restatementsIn } from './restated.ts';
import { closedSharesIn } from './shares/closedShares.ts';
import { sharesIn } from './shares/shares.ts';
import { sharesTogetherIn } from './shares/sharesTogether.ts';
import { siblingsIn } from './shares/siblings.ts';
import { addsToHundred, structuresIn, sumOfTerms } from './shares/structures.ts';
import { relationOf, type SumStatement } from './sums/sum.ts';
import { sumsToldIn } from './sums/sumsTold.ts';
import { baseValue } from './worth.ts';

/** Whether the figures of a statement agree. `open`: they need not, for the parts may not be all of them. */
export type Standing = 'holds' | 'wrong' | 'doubtful' | 'open';

/** Figures tied by arithmetic, of whatever kind, as a reader is shown them (数据关系). */
export interface Statement {
  readonly figures: readonly Figure[];
  readonly standing: Standing;
  /** The sum as it is done, with what it gives: 58+47=105. */
  readonly sum: Template;
}

/** Every kind of statement there is; a new kind is one more line. */
const KINDS: readonly ((block: Block) => readonly Statement[])[] = [
  sums,
  shares,
  together,
  siblings,
  growth,
  structures,
  averages,
  means,
  restatements,
];

/** The statements of a block; found once for all who ask. */
const statementsIn = remembered((block: Block) => flatMapped(KINDS, (kind) => kind(block)));

/** The statements that the figure at a reading offset stands in. */
export function statementsAt(block: Block, offset: number): readonly Statement[] {
  return statementsIn(block).filter(({ figures }) => figures.some((figure) => holdsOffset(figure, offset)));
}

/** The figure at a reading offset, its unit included. */
export function figureAt(block: Block, offset: number): Figure | undefined {
  return figuresIn(block).find((figure) => holdsOffset(figure, offset));
}

const holdsOffset = ({ quantity: { start, numberStart, end } }: Figure, offset: number): boolean =>
  Math.min(start, numberStart) <= offset && offset < end;

const STANDINGS: Readonly<Record<string, Standing>> = {
  holds: 'holds',
  open: 'open',
  wrong: 'wrong',
  'certainly-wrong': 'wrong',
  'probably-wrong': 'doubtful',
};
const standing = (verdict: string): Standing => STANDINGS[verdict]!;

const plain = (text: string, { quantity }: Figure): string => plainFigure(text, quantity);

function sums(block: Block): readonly Statement[] {
  return sumsToldIn(block).map((statement) => ofSum(block, statement));
}

function ofSum(block: Block, statement: SumStatement): Statement {
  const { text } = block.reading;
  const figures = [statement.total, ...statement.parts];
  const at = figures.indexOf(statement.outcome);
  const relation = relationOf(block, statement);
  const { outcome } = statement;
  return {
    figures,
    standing: standing(statement.verdict),
    sum: message(at === 0 ? 'hover.sum' : 'hover.left', {
      terms: addendsOf(relation, at)
        .map((addend, place) => signBefore(addend, place) + plain(text, addend.stated.figure))
        .join(''),
      sum: plainNumber(text, outcome.quantity, answerFor(relation, at)!),
      stated: plain(text, outcome),
    }),
  };
}

function shares(block: Block): readonly Statement[] {
  const { text } = block.reading;
  return flatMapped(sharesIn(block).statements, ({ rate, part, whole, verdict }) => {
    const divisor = baseValue(whole.quantity);
    if (isZero(divisor)) return [];
    return [
      {
        figures: [rate, part, whole],
        standing: standing(verdict),
        sum: message('hover.share', {
          part: plain(text, part),
          whole: plain(text, whole),
          ratio: plainNumber(text, rate.quantity, divide(baseValue(part.quantity), divisor), 1),
          unit: rate.quantity.unit!.name,
          stated: plain(text, rate),
        }),
      },
    ];
  });
}

/** Several parts and the share that they are of a whole: (1427万+816万)÷3286万. */
function together(block: Block): readonly Statement[] {
  const { text } = block.reading;
  return sharesTogetherIn(block).map(({ rate, parts, whole, relation, verdict }) => ({
    figures: [rate, ...parts, whole],
    standing: standing(verdict),
    sum: message('hover.share', {
      part: `(${parts.map((part) => plain(text, part)).join('+')})`,
      whole: plain(text, whole),
      ratio: plainNumber(text, rate.quantity, answerFor(relation, 0)!, 1),
      unit: rate.quantity.unit!.name,
      stated: plain(text, rate),
    }),
  }));
}

/** Shares without a printed whole are stated only where they contradict each other. */
function siblings(block: Block): readonly Statement[] {
  const { text } = block.reading;
  return siblingsIn(block).map(({ rate, part, siblings: others, whole, verdict }) => ({
    figures: [rate, part, ...others.flatMap((other) => [other.rate, other.part])],
    standing: standing(verdict),
    sum: message('hover.share', {
      part: plain(text, part),
      whole: plainNumber(text, part.quantity, whole),
      ratio: plainNumber(text, rate.quantity, divide(baseValue(part.quantity), whole), 1),
      unit: rate.quantity.unit!.name,
      stated: plain(text, rate),
    }),
  }));
}

function growth(block: Block): readonly Statement[] {
  return movementsIn(block).map((statement) => ofGrowth(block.reading.text, statement));
}

/** How the sum is told, where the kind says it: 60÷20=3倍. */
const WAYS = {
  rate: undefined,
  'of-base': 'times',
  'more-times': undefined,
  difference: 'apart',
  across: 'across',
  points: 'apart',
  yearly: 'yearly',
  multiple: 'times',
  doubled: 'times',
} as const;

function ofGrowth(text: string, { kind, outcome, now, other, relation, at, verdict }: GrowthStatement): Statement {
  const way = WAYS[kind] ?? (other.role === 'change' ? 'change' : 'levels');
  const right = absolute(answerFor(relation, at) ?? baseValue(outcome.quantity));
  return {
    figures: [outcome, now, other],
    standing: standing(verdict),
    sum: message(`hover.${way}`, {
      now: plain(text, now),
      other: plain(text, other),
      years: relation.terms[3] === undefined ? '' : toFixed(relation.terms[3].value, 0),
      sign: relation.kind === 'fall-by' ? '+' : '-',
      result: plainNumber(text, outcome.quantity, right, 1) + (outcome.quantity.unit?.name ?? ''),
      stated: plainNumber(text, outcome.quantity, baseValue(outcome.quantity)) + (outcome.quantity.unit?.name ?? ''),
    }),
  };
}

function averages(block: Block): readonly Statement[] {
  const { text } = block.reading;
  return [...averagesIn(block).statements, ...ratiosIn(block)].map(({ relation, verdict }) => {
    const [average, dividend, divisor] = relation.terms;
    const { quantity } = average!.stated!.figure;
    const unit = quantity.unit?.name ?? '';
    return {
      figures: flatMapped(relation.terms, ({ stated }) => stated?.figure),
      standing: standing(verdict),
      sum: message('hover.average', {
        dividend: written(text, dividend!),
        divisor: written(text, divisor!),
        result: plainNumber(text, quantity, answerFor(relation, 0) ?? average!.value, 1) + unit,
        stated: plainNumber(text, quantity, baseValue(quantity)) + unit,
      }),
    };
  });
}

function means(block: Block): readonly Statement[] {
  const { text } = block.reading;
  return meansIn(block).map(({ relation, verdict }) => {
    const [mean, ...parts] = relation.terms as [Term, ...Term[]];
    const { quantity } = mean.stated!.figure;
    return {
      figures: relation.terms.map(({ stated }) => stated!.figure),
      standing: standing(verdict),
      sum: message('hover.mean', {
        terms: parts.map((part) => written(text, part)).join('+'),
        count: parts.length,
        result: plainNumber(text, quantity, answerFor(relation, 0) ?? mean.value, 1) + quantity.unit!.name,
        stated: written(text, mean),
      }),
    };
  });
}

function restatements(block: Block): readonly Statement[] {
  const { text } = block.reading;
  return restatementsIn(block).map(({ relation, verdict }) => {
    const [second, first] = relation.terms as [Term, Term];
    const { quantity } = second.stated!.figure;
    return {
      figures: [second.stated!.figure, first.stated!.figure],
      standing: standing(verdict),
      sum: message('hover.restated', {
        from: written(text, first),
        result: plainNumber(text, quantity, answerFor(relation, 0) ?? second.value, 1) + quantity.unit!.name,
        stated: written(text, second),
      }),
    };
  });
}

/** A term as the draft prints it, or a number that is known without being printed: 12 months. */
function written(text: string, { stated, value }: Term): string {
  if (stated === undefined) return toFixed(value, 0);
  const { quantity } = stated.figure;
  return plainNumber(text, quantity, baseValue(quantity)) + (quantity.unit?.name ?? '');
}

function structures(block: Block): readonly Statement[] {
  const { text } = block.reading;
  const closed = structuresIn(block).filter((one) => one.closed);
  return [...closed, ...closedSharesIn(block)].map(({ terms }) => {
    const decimals = Math.max(0, ...terms.map(({ quantity }) => -quantity.printed));
    return {
      figures: terms,
      standing: addsToHundred(terms) ? ('holds' as const) : ('wrong' as const),
      sum: message('hover.hundred', {
        terms: terms.map(({ quantity }) => text.slice(quantity.numberStart, quantity.numberEnd)).join('+'),
        sum: toFixed(sumOfTerms(terms), decimals),
      }),
    };
  });
}
