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

/** What a draft tells again, one slip off. */
export function* retoldIn(draft: Draft, said: readonly (Said | undefined)[]): Iterable<Conflict> {
  const tellings = retellingsIn(draft, tablesIn(draft), said);
  const namedIn = perReport(tellings);
  const paired = new Set<Retelling>();
  for (const alike of slipsApart(tellings)) {
    for (const [earlier, later] of pairsOf(alike)) {
      if (paired.has(later) || !mayBeSlips(earlier, later)) continue;
      const shared = sharedName(earlier.worded, later.worded);
      if (shared === undefined || (shared.isWhole && areOfTwoChapters(earlier, later))) continue;
      const slip = slipBetween(draft, earlier, later);
      if (slip === undefined || !isNoChance(slip, shared, earlier.telling, later.telling)) continue;
      const others = namedIn(later.report);
      if (others.hasOthers(shared, earlier, later) || others.areToldApart(shared, earlier, later)) continue;
      paired.add(later);
      yield conflictOf(draft, shared.name, earlier, later, slip);
    }
  }
}

/** What is told of in each report, looked up when somebody asks. */
function perReport(tellings: readonly Retelling[]): (report: number) => Named {
  const named = new Map<number, Named>();
  return (report) => {
    let known = named.get(report);
    if (known === undefined) {
      const first = tellings.findIndex((one) => one.report === report);
      const next = tellings.findIndex((one, at) => at > first && one.report !== report);
      known = new Named(tellings.slice(first, next < 0 ? undefined : next));
      named.set(report, known);
    }
    return known;
  };
}

/** Figures of one report with digits in common, in the order of the draft; all others cost no more than a look at their hashes. */
function slipsApart(tellings: readonly Retelling[]): Iterable<readonly Retelling[]> {
  let count = 0;
  for (const { telling } of tellings) count += telling.slips.length;
  const census = new Census(count);
  for (const { telling, report } of tellings) for (const slip of telling.slips) census.add(keyOf(slip, report));
  const groups = new Map<number, Retelling[]>();
  for (const one of tellings) {
    for (const slip of one.telling.slips) {
      const key = keyOf(slip, one.report);
      if (!census.isTwice(key)) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups.values();
}

const keyOf = (slip: number, report: number): number => slip ^ Math.imul(report, 0x9e3779b1);

/** More values than these with the same digits are no slips of one another. */
const MOST_VALUES = 16;
/** Of one value so many tellings are looked at. */
const MOST_TELLINGS = 3;

/** Each with those before it, in the order of the draft. */
function* pairsOf(alike: readonly Retelling[]): Iterable<readonly [earlier: Retelling, later: Retelling]> {
  const few: Retelling[] = [];
  let values = 0;
  for (const one of alike) {
    let told = 0;
    for (const other of few) if (isOneValue(one, other)) told++;
    if (told === MOST_TELLINGS) continue;
    if (told === 0 && ++values > MOST_VALUES) return;
    few.push(one);
  }
  if (values < 2) return;
  for (let nth = 1; nth < few.length; nth++) for (let at = 0; at < nth; at++) yield [few[at]!, few[nth]!];
}

const isOneValue = ({ telling: a }: Retelling, { telling: b }: Retelling): boolean =>
  a.digits === b.digits && a.quantity.printed === b.quantity.printed && a.quantity.unit === b.quantity.unit;

/** Two values of one kind of unit in one report, by their digits a slip apart; not in one breath, nor both in tables. */
function mayBeSlips(a: Retelling, b: Retelling): boolean {
  if (a.report !== b.report || a.quantity.unit!.family !== b.quantity.unit!.family) return false;
  if ((a.cell !== undefined && b.cell !== undefined) || areOneBreath(a, b)) return false;
  const [own, other] = [a.telling, b.telling];
  const isSlip = areOneSlipApart(own.digits, other.digits) || areOneSlipApart(own.rounded, other.rounded);
  return isSlip && !agree(a.quantity, b.quantity);
}

/** 一、学前教育⏎培训骨干教师236人次。⏎二、义务教育⏎培训骨干教师263人次: what both are of stands in the headings. */
const areOfTwoChapters = (a: Retelling, b: Retelling): boolean =>
  a.chapter !== '' && b.chapter !== '' && a.chapter !== b.chapter;

/** In one sentence two values of a thing are told apart by words that are not read here. */
const areOneBreath = (a: Retelling, b: Retelling): boolean =>
  a.block === b.block && a.telling.sentence === b.telling.sentence;
