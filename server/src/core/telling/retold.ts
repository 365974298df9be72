/**
 * A figure told again in other words: 首针后未完成全程263人 in one chapter, 对首针后未完成全程的236名女孩逐人预约 in another. Two figures
 * are held against each other where a slip of the hand that chance hardly makes lies between them, and the words about both
 * are of one thing: they share some, neither says something else besides, and few others are told with the same.
 */
import type { Draft } from '../draft/draft.ts';
import { areOneSlipApart } from '../figures/slip.ts';
import { tablesIn } from '../tables/tables.ts';
import { Census } from '../text/census.ts';
import { isNoChance } from './chance.ts';
import { agree, type Conflict, conflictOf, slipBetween } from './conflict.ts';
import { Named } from './named.ts';
import { type Retelling, retellingsIn } from './retelling.ts';
import type { Said } from './said.ts';
import { sharedName } from './sameThing.ts';
import { rounded } from './tellings.ts';

/** What a draft tells again, one slip off. */
export function* retoldIn(draft: Draft, said: readonly (Said | undefined)[]): Iterable<Conflict> {
  const tellings = retellingsIn(draft, tablesIn(draft), said);
  const named = new Map<number, Named>();
  const paired = new Set<Retelling>();
  for (const alike of slipsApart(tellings)) {
    for (const [earlier, later] of pairsOf(alike)) {
      if (paired.has(later) || !mayBeSlips(earlier, later)) continue;
      const shared = sharedName(earlier.worded, later.worded);
      if (shared === undefined) continue;
      const slip = slipBetween(draft, earlier, later);
      if (slip === undefined || !isNoChance(slip, shared, earlier.telling, later.telling)) continue;
      const others = named.get(later.report) ?? new Named(tellings.filter(({ report }) => report === later.report));
      named.set(later.report, others);
      if (others.hasOthers(shared, earlier, later) || others.areToldApart(shared, earlier, later)) continue;
      paired.add(later);
      yield conflictOf(draft, shared.name, earlier, later, slip);
    }
  }
}

/** Figures with digits in common, in the order of the draft; all others cost no more than a look at their hashes. */
function slipsApart(tellings: readonly Retelling[]): Iterable<readonly Retelling[]> {
  let count = 0;
  for (const { telling } of tellings) count += telling.slips.length;
  const census = new Census(count);
  for (const { telling } of tellings) for (const slip of telling.slips) census.add(slip);
  const groups = new Map<number, Retelling[]>();
  for (const one of tellings) {
    for (const slip of one.telling.slips) {
      if (!census.isTwice(slip)) continue;
      const group = groups.get(slip);
      if (group === undefined) groups.set(slip, [one]);
      else group.push(one);
    }
  }
  return groups.values();
}

/** More values than these with the same digits are no slips of one another. */
const MOST_VALUES = 16;
/** Of one value so many tellings are looked at. */
const MOST_TELLINGS = 3;

function* pairsOf(alike: readonly Retelling[]): Iterable<readonly [earlier: Retelling, later: Retelling]> {
  const [first] = alike;
  if (
    alike.every(
      ({ telling }) => telling.digits === first!.telling.digits && telling.quantity.printed === first!.quantity.printed,
    )
  )
    return;
  const values = new Map<string, Retelling[]>();
  for (const one of alike) {
    const value = `${one.report} ${one.telling.digits} ${one.quantity.unit!.name} ${one.quantity.printed}`;
    const told = values.get(value);
    if (told === undefined) values.set(value, [one]);
    else if (told.length < MOST_TELLINGS) told.push(one);
    if (values.size > MOST_VALUES) return;
  }
  if (values.size < 2) return;
  const few = [...values.values()].flat().sort((a, b) => a.block - b.block || a.quantity.start - b.quantity.start);
  for (const [nth, later] of few.entries()) for (const earlier of few.slice(0, nth)) yield [earlier, later];
}

/** Two values of one kind of unit in one report, by their digits a slip apart; not in one breath, nor both in tables. */
function mayBeSlips(a: Retelling, b: Retelling): boolean {
  if (a.report !== b.report || a.quantity.unit!.family !== b.quantity.unit!.family) return false;
  if ((a.cell !== undefined && b.cell !== undefined) || areOneBreath(a, b)) return false;
  const [own, other] = [a.telling.digits, b.telling.digits];
  const isSlip = areOneSlipApart(own, other) || areOneSlipApart(rounded(own), rounded(other));
  return isSlip && !agree(a.quantity, b.quantity);
}

/** In one sentence two values of a thing are told apart by words that are not read here. */
const areOneBreath = (a: Retelling, b: Retelling): boolean =>
  a.block === b.block && a.telling.sentence === b.telling.sentence;
