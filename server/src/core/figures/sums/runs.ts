// The amounts of one unit that a sentence tells one after the other, set apart all in one way: what may be a list of parts.

import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { ofWords } from '../../text/ofWords.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { boundsOf } from '../worth.ts';
import { between } from './sum.ts';

const LEAST_PARTS = 2;
/** These bound the work on a sentence of nothing but figures. */
const MOST_PARTS = 20;
const MOST_GROUPS = 12;

/** Two amounts or more to each; found once for all who ask. */
export const runsIn = remembered((block: Block): readonly (readonly Figure[])[] => {
  const figures = figuresIn(block);
  return figures.length < LEAST_PARTS
    ? []
    : flatMapped(amountsTogether(figures), (amounts) => listsIn(block.reading.text, amounts));
});

/** Those of one sentence, one bracket and one unit; only where there are enough of them for a list. */
function amountsTogether(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const found: Figure[][] = [];
  // Where the groups of the sentence begin.
  let own = 0;
  for (const figure of figures) {
    if (figure.role !== 'level') continue;
    if (found.length > own && found[own]![0]!.sentence !== figure.sentence) own = found.length;
    let at = Math.max(own, found.length - MOST_GROUPS);
    while (at < found.length && !areTogether(found[at]![0]!, figure)) at++;
    if (at < found.length) found[at]!.push(figure);
    else found.push([figure]);
  }
  return found.filter(({ length }) => length >= LEAST_PARTS);
}

const areTogether = (a: Figure, b: Figure): boolean =>
  a.bracket === b.bracket && a.quantity.unit?.name === b.quantity.unit?.name;

/** The runs of them, from the first on, and from each that is less than the one before it or stands behind a ； */
function listsIn(text: string, amounts: readonly Figure[]): readonly (readonly Figure[])[] {
  const starts = flatMapped(amounts, (one, at) => (at === 0 || opensRun(text, amounts[at - 1]!, one) ? at : undefined));
  return starts.map((start) => listed(runFrom(text, amounts.slice(start, start + MOST_PARTS)))).filter(isList);
}

const opensRun = (text: string, before: Figure, one: Figure): boolean =>
  isLess(one, before) || between(text, before, one).includes(';');

const isLess = (a: Figure, b: Figure): boolean => boundsOf(a.quantity).high < boundsOf(b.quantity).high;

const isList = ({ length }: readonly Figure[]): boolean => length >= LEAST_PARTS;

/** 误鸣24318宗，虚报8206宗，火警5162宗，即平均每七宗有一宗: up to the first that is no part. */
function listed(run: readonly Figure[]): readonly Figure[] {
  const end = run.findIndex(({ label, quantity }) => quantity.hedge !== undefined || isNoPart(label));
  return end < 0 ? run : run.slice(0, end);
}

/** What is told of one thing in turn, or beside another: 年初58名，新发展2名，转走1名 */
const NO_PART = /较|比|结余|余额|安排|连同|[年月期]初|(?<![至到]\d{0,2})[年月期][末底]|累计|平均|均$|每|停办|折合?/;

const isNoPart = ofWords((label): boolean => NO_PART.test(label));

/** The marks that set the items of a list apart, the strongest first. */
const MARKS = [';', ',', '、'] as const;

const markIn = (words: string): string | undefined => MARKS.find((mark) => words.includes(mark));

/** Up to where another mark sets them apart. */
function runFrom(text: string, amounts: readonly Figure[]): readonly Figure[] {
  const [first, second] = amounts;
  if (first === undefined || second === undefined) return [];
  const mark = markIn(between(text, first, second));
  const end = amounts.findIndex((one, at) => at > 1 && !isSetApart(text, amounts[at - 1]!, one, mark));
  return end < 0 ? amounts : amounts.slice(0, end);
}

function isSetApart(text: string, a: Figure, b: Figure, mark: string | undefined): boolean {
  const words = between(text, a, b);
  const own = markIn(words);
  return (own === mark || (own === undefined && LAST.test(words))) && !AVERAGED.test(words);
}

/** 火警5162宗，即平均每七宗召唤有一宗 */
const AVERAGED = /平均|每/;

const LAST = /^(?:和|及|与|以及)/;
