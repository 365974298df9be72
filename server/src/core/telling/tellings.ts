import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { NOTHING, numberFor } from '../draft/saidByReport.ts';
import { type Figure, figuresIn } from '../figures/figure.ts';
import { digitsIn } from '../figures/print.ts';
import { lineOf } from '../tables/cells.ts';
import { hashOf } from '../text/census.ts';
import { oneOf } from '../text/oneOf.ts';
import { remembered } from '../text/remembered.ts';

export type Slips = readonly [number, number, number];
/** How many there are of them. */
export const SLIPS = 3;

/** A figure with digits enough to be known by, where it is told again. */
export interface Telling {
  readonly quantity: Quantity;
  /** As it is printed, without marks and without noughts before it. */
  readonly digits: string;
  /** The same where it is told in a larger unit: 462 of 46192万元. */
  readonly rounded: string;
  /** Two figures that a slip of the hand sets apart have one of these in common; so many for each. */
  readonly slips: Slips;
  /** Counts the sentences of the block. */
  readonly sentence: number;
}

/** Two figures of fewer places look like one slip apart too often. */
const LEAST_PLACES = 3;

const NO_TELLINGS: readonly Telling[] = [];

/** Those of a block's running text, read once. */
export function tellingsIn(block: Block): readonly Telling[] {
  return block.quantities.length === 0 || lineOf(block) !== undefined ? NO_TELLINGS : kept(block);
}

const kept = remembered((block: Block): readonly Telling[] => {
  const { text } = block.reading;
  const found: Telling[] = [];
  for (const figure of figuresIn(block)) {
    if (!isExact(figure)) continue;
    const { quantity, sentence } = figure;
    const isCoarse = isMagnitude(text, quantity.numberEnd - 1);
    const telling = tellingOf(digitsIn(text, quantity), quantity, sentence, isCoarse);
    if (telling !== undefined) found.push(telling);
  }
  return found.length === 0 ? NO_TELLINGS : found;
});

const isExact = ({ role, quantity }: Figure): boolean =>
  role !== 'other' && quantity.numerals === 'arabic' && quantity.hedge === undefined;

const isMagnitude = oneOf('万亿');

/** Undefined where it has too few digits. `isCoarse`: it may tell in a larger unit what another tells to the last digit. */
export function tellingOf(
  printed: string,
  quantity: Quantity,
  sentence: number,
  isCoarse: boolean,
): Telling | undefined {
  let first = 0;
  while (printed[first] === '0') first++;
  if (printed.length - first < LEAST_PLACES) return undefined;
  const digits = printed.slice(first);
  const rounded = roundedOf(digits);
  const family = familyOf(quantity.unit!.family);
  // The digits in whatever order are those of a figure with two of them swapped, with its point elsewhere, with 万 for 亿; in their
  // order, each of a row of like ones once, those of one with a digit typed twice; the first of them those of one told again rounded.
  const slips: Slips = [
    numberFor(family ^ inAnyOrder(digits)),
    numberFor(family ^ onceEach(digits)),
    isCoarse || rounded !== digits ? numberFor(family ^ ROUGHLY ^ inAnyOrder(rounded)) : NOTHING,
  ];
  return { quantity, digits, rounded, slips, sentence };
}

const families = new Map<string, number>();

function familyOf(family: string): number {
  let hash = families.get(family);
  if (hash === undefined) {
    hash = hashOf(family);
    families.set(family, hash);
  }
  return hash;
}

/** So many digits are left where a figure is told again in a larger unit: 46192万元, 4.62亿元. */
const ROUNDED = 3;

const roundedOf = (digits: string): string =>
  digits.length <= ROUNDED ? digits : String(Math.round(Number(digits) / 10 ** (digits.length - ROUNDED)));

const ROUGHLY = hashOf('约');
const ZERO = 48;
/** One number for each digit but nought, which a point elsewhere adds and takes away. */
const WEIGHTS = Array.from({ length: 10 }, (_, digit) => (digit === 0 ? 0 : hashOf(`${digit}`)));

function inAnyOrder(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) sum = (sum + WEIGHTS[digits.charCodeAt(at) - ZERO]!) | 0;
  return sum;
}

const PRIME = 0x01000193;

function onceEach(digits: string): number {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === ZERO) end--;
  let hash = PRIME;
  for (let at = 0; at < end; at++) {
    if (digits[at] !== digits[at - 1]) hash = Math.imul(hash ^ digits.charCodeAt(at), PRIME);
  }
  return hash;
}
