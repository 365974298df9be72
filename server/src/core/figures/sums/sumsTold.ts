import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import type { Figure } from '../figure.ts';
import { accountsIn } from './accounts.ts';
import { changesIn } from './changes.ts';
import { secondColumnOf } from './columns.ts';
import { differencesIn } from './differences.ts';
import { distancesIn } from './distances.ts';
import { farTotalsIn } from './farTotals.ts';
import { isMadeUp } from './madeUp.ts';
import { movesTotalledIn } from './movesTotalled.ts';
import { namedDistancesIn } from './namedDistances.ts';
import { namedTotalsIn } from './namedTotals.ts';
import { netsIn } from './nets.ts';
import { overlapsIn } from './overlaps.ts';
import { overYearsIn } from './overYears.ts';
import { pairedColumnsIn } from './pairedColumns.ts';
import { plainListsIn } from './plainLists.ts';
import { quarterSumsIn } from './quarters.ts';
import { reckonedIn } from './reckoned.ts';
import { remaindersIn } from './remainders.ts';
import { sentenceListsIn } from './sentenceLists.ts';
import { shareSumsIn } from './shareSums.ts';
import { isSettled, keyOf, relationOf, type SumStatement } from './sum.ts';
import { sumsIn } from './sums.ts';
import { undoneIn } from './undone.ts';

/** Every other way in which a paragraph tells a sum; a new one is one more line. */
const OTHER_WAYS: readonly ((block: Block) => readonly SumStatement[])[] = [
  plainListsIn,
  quarterSumsIn,
  overYearsIn,
  farTotalsIn,
  accountsIn,
  overlapsIn,
  differencesIn,
  netsIn,
  movesTotalledIn,
  reckonedIn,
  remaindersIn,
  undoneIn,
  distancesIn,
  namedDistancesIn,
  shareSumsIn,
  namedTotalsIn,
  sentenceListsIn,
  changesIn,
  pairedColumnsIn,
];

/** 成本降到1060元以内，即再降26元以上: what is told as a bound is none of its sum. */
const isOpenEnded = ({ total, parts }: SumStatement): boolean =>
  [total, ...parts].some(({ quantity: { hedge } }) => hedge === 'at-least' || hedge === 'at-most');

/** The sums that a block tells, held or not; what two ways tell of the same figures is told once. */
export const sumsToldIn = remembered((block: Block): readonly SumStatement[] => {
  const isTold = (sum: SumStatement): boolean =>
    isSettled(sum) || !(isOpenEnded(sum) || isMadeUp(block, relationOf(block, sum)));
  const parted = sumsIn(block).filter(isTold);
  const others = flatMapped(OTHER_WAYS, (told) => told(block)).filter(isTold);
  const first = [...parted, ...others];
  const second = flatMapped(first, (sum) => (sum.verdict === 'holds' ? secondColumnOf(block, sum) : undefined));
  if (others.length + second.length === 0) return parted;
  const sums = new Map<string, SumStatement>();
  // 年初36240户，新设5126户，注销3584户，年末37782户，净增1524户: wrong by the flows and by the levels, and told once.
  const wrong = new Set<Figure>();
  for (const sum of [...first, ...second]) {
    const key = keyOf([sum.total, ...sum.parts]);
    const before = sums.get(key);
    if ((before !== undefined && before.verdict !== 'open') || (!isSettled(sum) && wrong.has(sum.outcome))) continue;
    sums.set(key, sum);
    if (!isSettled(sum)) wrong.add(sum.outcome);
  }
  const told = [...sums.values()];
  if (wrong.size === 0) return told;
  const wholes = heldByPart(told);
  return told.filter((sum) => isSettled(sum) || !isOfSiblings(wholes, sum));
});

/** Those of some sums that hold, by each of their parts. */
export function heldByPart(told: readonly SumStatement[]): ReadonlyMap<Figure, readonly SumStatement[]> {
  const held = new Map<Figure, SumStatement[]>();
  for (const sum of told) {
    if (sum.verdict !== 'holds') continue;
    for (const part of sum.parts) {
      const of = held.get(part);
      if (of === undefined) held.set(part, [sum]);
      else of.push(sum);
    }
  }
  return held;
}

/** 隐患9874处。…工贸企业3482处，消防领域2915处；其余依次为1204处、1126处…: what looks like a total makes another one, beside what look like its parts. */
const isOfSiblings = (held: ReadonlyMap<Figure, readonly SumStatement[]>, { total, parts }: SumStatement): boolean =>
  (held.get(total) ?? []).some((whole) => parts.every((part) => whole.parts.includes(part)));
