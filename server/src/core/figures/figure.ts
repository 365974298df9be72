import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { oneOf } from '../text/oneOf.ts';
import { remembered } from '../text/remembered.ts';
import { type Role, roleAt } from './roles.ts';
import { withSharedUnits } from './sharedUnits.ts';

/** A quantity in its sentence. Offsets are reading offsets in the block. */
export interface Figure {
  readonly quantity: Quantity;
  readonly role: Role;
  /** Words of its clause before it, without what an earlier figure of the clause took: `专任教师`. */
  readonly label: string;
  /** Words between the figure before it and itself, clause marks included. */
  readonly gap: string;
  /** Brackets it stands in, and which one: figures of one list share it. 0 for none. */
  readonly depth: number;
  readonly bracket: number;
  /** Counts the sentences of the block. */
  readonly sentence: number;
}

/** A count or an amount that may be part or whole of another. */
export const isShareable = ({ role, quantity }: Figure): boolean =>
  (role === 'level' || role === 'base' || role === 'change') && !quantity.ratio;

/** How much there is, was, or comes to each. */
export const tellsLevel = ({ role }: Figure): boolean => role === 'level' || role === 'base' || role === 'average';

const isClauseMark = oneOf('。;:,、()!?“”');
const HEDGE =
  /(?:大约|约为|(?<![节签预合违履条公邀集简制缔特])约|将近|接近|近|超过|超|逾|突破|不足|不到|至少|不少于|不低于)$/;
const endsHedge = oneOf('约近超过逾破足到少于');
const LONGEST_LABEL = 40;

/**
 * The words of its clause before a number, back to the figure before it at most. A bracket without a figure is passed
 * over: 占常住人口比重（城镇化率）为46.2%.
 */
function labelBefore(text: string, at: number, floor: number): string {
  const nearest = Math.max(floor, at - LONGEST_LABEL);
  let label = '';
  let end = at;
  let from = at;
  while (from > nearest && !(isClauseMark(text, from - 1) && text[from - 1] !== ')')) {
    if (text[from - 1] === ')') {
      const open = text.lastIndexOf('(', from - 2);
      if (open < nearest || /[0-9,。;)]/.test(text.slice(open, from - 1))) break;
      label = text.slice(from, end) + label;
      end = open;
      from = open;
    } else from--;
  }
  return text.slice(from, end) + label;
}

/**
 * How many figures back or ahead a statement reaches at most. Statements are told in a breath; the bound keeps a paragraph
 * of nothing but figures linear.
 */
export const FIGURES_IN_REACH = 60;
/** How many levels a rate looks back over; bounds the work on a paragraph of nothing but figures. */
export const LEVELS_IN_REACH = 10;

const partsFigures = oneOf('。()');

/** The figures of a block, read once for all rules. */
export const figuresIn = remembered((block: Block) =>
  figuresOf(block.reading.text, withSharedUnits(block.reading.text, block.quantities)),
);

/** 2024届, 2023级: the year names who left or came in it. */
const isYear = ({ unit, value: { mantissa, exponent } }: Quantity): boolean =>
  (unit?.name === '届' || unit?.name === '级') && exponent === 0 && mantissa >= FIRST_YEAR && mantissa <= LAST_YEAR;

const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** 2023—2024年, 1-9月: the year or month that a span begins with has its unit behind the other. */
const opensSpan = ({ unit, range, end }: Quantity, next: Quantity | undefined): boolean =>
  unit === undefined && range && next?.unit?.kind === 'calendar' && next.start - end <= LONGEST_DASH;

const LONGEST_DASH = 3;

/** The figures of a paragraph, in order. Dates are passed over: they belong to labels. */
function figuresOf(text: string, quantities: readonly Quantity[]): readonly Figure[] {
  const figures: Figure[] = [];
  let sentence = 0;
  let brackets = 0;
  let open: number[] = [];
  let behind = 0;
  for (let place = 0; place < quantities.length; place++) {
    const quantity = quantities[place]!;
    if (quantity.unit?.kind === 'calendar' || isYear(quantity) || opensSpan(quantity, quantities[place + 1])) continue;
    for (let at = behind; at < quantity.start; at++) {
      if (!partsFigures(text, at)) continue;
      const character = text[at];
      if (character === '。') {
        sentence++;
        // A full stop inside brackets is rare; a bracket never closed is not.
        open = [];
      } else if (character === '(') open.push(++brackets);
      else if (character === ')') open.pop();
    }
    const gap = text.slice(Math.max(behind, quantity.numberStart - 4 * LONGEST_LABEL), quantity.numberStart);
    const words = labelBefore(text, Math.min(quantity.start, quantity.numberStart), behind);
    const label = (endsHedge(words, words.length - 1) ? words.replace(HEDGE, '') : words).trim();
    figures.push({
      quantity,
      role: roleAt(text, figures.at(-1), quantity, label, gap),
      label,
      gap,
      depth: open.length,
      bracket: open.at(-1) ?? 0,
      sentence,
    });
    behind = quantity.end;
  }
  return figures;
}

/** Place of the first figure of which `isReached` is true; it is true of all behind it. */
function firstPlace(figures: readonly Figure[], isReached: (figure: Figure) => boolean): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(figures[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Place of a figure among those of its block. */
export const placeAmong = (figures: readonly Figure[], { quantity: { start } }: Figure): number =>
  firstPlace(figures, ({ quantity }) => quantity.start >= start);

/** Whether no other figure of their block stands between them. */
export function areSideBySide(figures: readonly Figure[], told: readonly Figure[]): boolean {
  const places = told.map((one) => placeAmong(figures, one));
  return Math.max(...places) - Math.min(...places) === told.length - 1;
}

/** Place of the first figure of a sentence among those of its block. */
export const sentenceFrom = (figures: readonly Figure[], sentence: number): number =>
  firstPlace(figures, (figure) => figure.sentence >= sentence);

/** Those of the figures of a block, in order, that stand from `start` to `end`, in reading offsets. */
export function figuresBetween(figures: readonly Figure[], start: number, end: number): readonly Figure[] {
  const first = firstPlace(figures, ({ quantity }) => quantity.start >= start);
  let behind = first;
  while (behind < figures.length && figures[behind]!.quantity.end <= end) behind++;
  return figures.slice(first, behind);
}
