import type { Quantity } from '../draft/quantities.ts';
import { type Conflict, conflictOf, type Side } from './conflict.ts';
import type { Ledger } from './ledger.ts';
import type { Retelling } from './retelling.ts';

/** What a draft tells twice with different values, under one name and in other words; each figure in one conflict. */
export function* conflictsIn(ledger: Ledger): Iterable<Conflict> {
  const told = new Set<Quantity>();
  for (const conflict of allIn(ledger)) {
    const { wrong, other } = conflict;
    if (told.has(wrong.quantity) || told.has(other.quantity)) continue;
    told.add(wrong.quantity).add(other.quantity);
    yield conflict;
  }
}

function* allIn(ledger: Ledger): Iterable<Conflict> {
  const named = Array.from(ledger.toldTwice(), ({ conflict }) => conflict);
  // What is told of one name in two sentences is surer than what a table and a sentence tell.
  named.sort((a, b) => Number(a.tabled) - Number(b.tabled) || inOrder(placesOf(a), placesOf(b)));
  yield* named;
  yield* retoldIn(ledger);
}

/** A figure told again in other words, each held against the first that it may be. */
function* retoldIn(ledger: Ledger): Iterable<Conflict> {
  const retold = [...ledger.retold()].sort((a, b) => inOrder([a.later, a.earlier], [b.later, b.earlier]));
  let last: Retelling | undefined;
  for (const one of retold) {
    const { earlier, later, shared, slip } = one;
    if (last !== undefined && last.block === later.block && last.quantity === later.quantity) continue;
    if (shared.isWhole && areOfTwoChapters(ledger, earlier, later)) continue;
    if (ledger.isOfMore(one)) continue;
    last = later;
    yield conflictOf(ledger.draft, shared.name, earlier, later, slip);
  }
}

/** 一、学前教育⏎培训骨干教师236人次。⏎二、义务教育⏎培训骨干教师263人次: what both are of stands in the headings. */
function areOfTwoChapters(ledger: Ledger, a: Retelling, b: Retelling): boolean {
  const [own, other] = [ledger.chapterOf(a.block), ledger.chapterOf(b.block)];
  return own !== '' && other !== '' && own !== other;
}

type Placed = Pick<Side, 'block' | 'quantity'>;

/** By the places of two figures each, in the order that they are given in. */
function inOrder(a: readonly Placed[], b: readonly Placed[]): number {
  for (const [nth, one] of a.entries()) {
    const other = b[nth]!;
    const apart = one.block - other.block || one.quantity.start - other.quantity.start;
    if (apart !== 0) return apart;
  }
  return 0;
}

/** The later one first. */
const placesOf = ({ wrong, other }: Conflict): readonly Placed[] =>
  inOrder([wrong], [other]) > 0 ? [wrong, other] : [other, wrong];
