/**
 * A figure told again in other words: 首针后未完成全程263人 in one chapter, 对首针后未完成全程的236名女孩逐人预约 in another. Two figures
 * are held against each other where a slip of the hand that chance hardly makes lies between them, and the words about both
 * are of one thing: they share some, neither says something else besides, and few others are told with the same.
 */
import type { Draft } from '../draft/draft.ts';
import type { Moving } from '../draft/gathered.ts';
import { areOneSlipApart, type Slip } from '../figures/slip.ts';
import { isNoChance } from './chance.ts';
import { agree, slipBetween } from './conflict.ts';
import type { Retelling } from './retelling.ts';
import { type Shared, sharedName } from './sameThing.ts';

/** Two figures of one report that are one thing told twice, unless the rest of the report says otherwise. */
export class Retold implements Moving {
  #earlier: Retelling;
  #later: Retelling;
  readonly shared: Shared;
  readonly slip: Slip;
  /** Whether the report says otherwise, as long as it is known. */
  isOfMore: boolean | undefined = undefined;

  constructor(earlier: Retelling, later: Retelling, shared: Shared, slip: Slip) {
    this.#earlier = earlier;
    this.#later = later;
    this.shared = shared;
    this.slip = slip;
  }

  get earlier(): Retelling {
    return this.#earlier;
  }

  get later(): Retelling {
    return this.#later;
  }

  move(from: number, by: number): void {
    if (this.#earlier.block >= from) this.#earlier = this.#earlier.at(this.#earlier.block + by);
    if (this.#later.block >= from) this.#later = this.#later.at(this.#later.block + by);
  }
}

/** Those among figures of one report with digits in common, in the order of the draft. */
export function retoldAmong(draft: Draft, alike: readonly Retelling[]): readonly Retold[] {
  const found: Retold[] = [];
  for (const [earlier, later] of pairsOf(alike)) {
    if (!mayBeSlips(earlier, later)) continue;
    const shared = sharedName(earlier.worded, later.worded);
    if (shared === undefined) continue;
    const slip = slipBetween(draft, earlier, later);
    if (
      slip === undefined ||
      isTenth(slip, earlier, later) ||
      !isNoChance(slip, shared, earlier.telling, later.telling)
    )
      continue;
    found.push(new Retold(earlier, later, shared, slip));
  }
  return found;
}

/** 设备购置1680万元, 设备购置尚有168万元: a tenth of it may be left, or told as its part. */
const isTenth = (slip: Slip, { worded: a }: Retelling, { worded: b }: Retelling): boolean =>
  (slip === 'tenfold' || slip === 'unit') && (a.isLeft !== b.isLeft || a.isTenth || b.isTenth);

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

/** Two values of one kind of unit, by their digits a slip apart; not in one breath, nor both in tables. */
function mayBeSlips(a: Retelling, b: Retelling): boolean {
  if (a.quantity.unit!.family !== b.quantity.unit!.family) return false;
  if ((a.cell !== undefined && b.cell !== undefined) || areOneBreath(a, b)) return false;
  const [own, other] = [a.telling, b.telling];
  const isSlip = areOneSlipApart(own.digits, other.digits) || areOneSlipApart(own.rounded, other.rounded);
  return isSlip && !agree(a.quantity, b.quantity);
}

/** In one sentence two values of a thing are told apart by words that are not read here. */
const areOneBreath = (a: Retelling, b: Retelling): boolean =>
  a.block === b.block && a.telling.sentence === b.telling.sentence;
