import type { Block } from '../../draft/block.ts';
import { compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasPlainSlip } from '../belief.ts';
import { baseValue, FIGURES_IN_REACH, type Figure, figuresIn, placeAmong, sameKind, sentenceFrom } from '../figure.ts';
import { isKnownSet } from '../partitions.ts';
import { isSwapped } from '../repair.ts';
import { sharesIn } from '../shares/shares.ts';
import { divides } from './farTotals.ts';
import { isNotAdded } from './notAdded.ts';
import { between, isBelow, relationOf, type SumStatement, unjudged } from './sum.ts';
import { evidenceFor, holds, isNear } from './sumVerdict.ts';

const LEAST_PARTS = 2;
/** Bounds the work on a sentence of nothing but figures. */
const MOST_PARTS = 20;

/**
 * 审结案件1427件，结案率79.4%。结案方式上，裁决625件，调解486件，其他289件: all amounts of one unit that a sentence tells one after the other, set
 * apart all in one way, against the nearest before them that is more than any. That it is their total nothing says but that a slip
 * of the hand makes it so: of two thousand such lists of clean drafts that nearly make the figure before them, and of which no
 * part makes it, one is explained by a slip that chance hardly makes. Found once for all rules.
 */
export const sentenceListsIn = remembered((block: Block): readonly SumStatement[] => {
  const figures = figuresIn(block);
  if (figures.length <= LEAST_PARTS) return [];
  return flatMapped(amountsTogether(figures), (amounts) =>
    flatMapped(listsIn(block.reading.text, amounts), (parts) => slippedFrom(block, figures, parts)),
  );
});

/** Those of one sentence, one bracket and one unit; only where there are enough of them for a list. */
function amountsTogether(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const together = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.role !== 'level') continue;
    const key = `${figure.sentence} ${figure.bracket} ${figure.quantity.unit?.name}`;
    const own = together.get(key);
    if (own === undefined) together.set(key, [figure]);
    else own.push(figure);
  }
  return [...together.values()].filter(({ length }) => length >= LEAST_PARTS);
}

/** The runs of them, from the first on and from each that is less than the one before it. */
function listsIn(text: string, amounts: readonly Figure[]): readonly (readonly Figure[])[] {
  const starts = flatMapped(amounts, (one, at) => (at === 0 || isBelow(one, amounts[at - 1]!) ? at : undefined));
  return starts.map((start) => runFrom(text, amounts.slice(start, start + MOST_PARTS))).filter(isList);
}

const isList = (parts: readonly Figure[]): boolean =>
  parts.length >= LEAST_PARTS &&
  parts.every(({ label, quantity }) => quantity.hedge === undefined && !NO_PART.test(label));

/** What is told of one thing in turn, or beside another: 年初58名，新发展2名，转走1名 */
const NO_PART = /较|比|结余|余额|安排|连同|[年月期]初|[年月期][末底]|累计|平均|均$|每|停办|折合?/;

/** The marks that set the items of a list apart, the strongest first. */
const MARKS = [';', ',', '、'] as const;

function markBetween(text: string, a: Figure, b: Figure): string | undefined {
  const words = between(text, a, b);
  return MARKS.find((mark) => words.includes(mark));
}

/** Up to where another mark sets them apart. */
function runFrom(text: string, amounts: readonly Figure[]): readonly Figure[] {
  const [first, second] = amounts;
  if (first === undefined || second === undefined) return [];
  const mark = markBetween(text, first, second);
  const end = amounts.findIndex((one, at) => at > 1 && !isSetApart(text, amounts[at - 1]!, one, mark));
  return end < 0 ? amounts : amounts.slice(0, end);
}

function isSetApart(text: string, a: Figure, b: Figure, mark: string | undefined): boolean {
  const own = markBetween(text, a, b);
  return own === mark || (own === undefined && LAST.test(between(text, a, b)));
}

const LAST = /^(?:和|及|与|以及)/;

function slippedFrom(block: Block, figures: readonly Figure[], parts: readonly Figure[]): SumStatement | undefined {
  const { text } = block.reading;
  const total = totalBefore(figures, parts);
  if (total === undefined || isItem(text, total) || !isNear(total, parts, FARTHEST)) return undefined;
  if (parts.length < 3 && !isKnownSet(parts.map(({ label }) => label))) return undefined;
  const sum = unjudged(total, parts);
  if (sum.verdict === 'holds' || isMadeBySome(total, parts) || !isSlipped(block, sum)) return undefined;
  if (isNotAdded(text, figures, sharesIn(block).statements, sum)) return undefined;
  return { ...sum, verdict: 'probably-wrong' };
}

/** In hundredths of the total. */
const FARTHEST = 15n;

/** The nearest before them that is more than any, in their own sentence or the one before. */
function totalBefore(figures: readonly Figure[], parts: readonly Figure[]): Figure | undefined {
  const [first] = parts as [Figure];
  const at = placeAmong(figures, first);
  const near = divides(first) ? 0 : sentenceFrom(figures, first.sentence - 1);
  const start = Math.max(at - FIGURES_IN_REACH, near);
  return figures
    .slice(start, at)
    .findLast(
      (one) =>
        one.role === 'level' &&
        one.depth <= first.depth &&
        one.quantity.hedge === undefined &&
        sameKind(one.quantity, first.quantity) &&
        parts.every((part) => isBelow(part, one)),
    );
}

/** 其中一等奖3个、二等奖5个: one of a list is no total of what comes behind. */
const isItem = (text: string, { gap, quantity: { end } }: Figure): boolean =>
  /^[、和及与]/.test(gap.trim()) || /[、和及与]/.test(text[end] ?? '');

/** 隐患1183处，其中重大隐患3处，已整改1171处，剩余12处: some that follow each other make the total, or another of them. */
function isMadeBySome(total: Figure, parts: readonly Figure[]): boolean {
  return parts.some((_, start) =>
    parts.some((_, end) => {
      if (end <= start) return false;
      const some = parts.slice(start, end + 1);
      return (
        holds(total, some) ||
        parts.some(
          (one) =>
            !some.includes(one) &&
            compare(baseValue(one.quantity), baseValue(some[0]!.quantity)) > 0 &&
            holds(one, some),
        )
      );
    }),
  );
}

function isSlipped(block: Block, sum: SumStatement): boolean {
  const relation = relationOf(block, sum);
  if (hasPlainSlip(relation)) return true;
  return evidenceFor(block.reading.text, sum.parts, sum.total) === 'complete' && isSwapped(relation);
}
