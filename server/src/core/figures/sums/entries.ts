import type { Figure } from '../figure.ts';
import { wordsBefore } from '../naming.ts';
import { type Entry, entryOf } from './flowWords.ts';

/** A figure of an account. */
export interface Told {
  readonly figure: Figure;
  readonly entry: Entry | undefined;
  /** Of a second column, what the first is called: 净增72户218人. */
  readonly words: string;
  /** It is said to be added or taken away: 加本期计提1.36亿元. */
  readonly isSigned?: boolean;
}

/** By the words before it. */
export function entryAt(figures: readonly Figure[], at: number): Told {
  const words = wordsBefore(figures, at);
  return { figure: figures[at]!, entry: entryOf(words), words };
}

/**
 * 收入98734万元，支出91208万元，当年结余7526万元: what came and what went say it already, as of 新增312人、退出87人，净增225人 the last;
 * 迁出迁入相抵净减4例 is what others made.
 */
export const OWN_SURPLUS = /[当本]年(?:收支)?结余|收支相抵|^(?:年内|全年|实际|累计|共)?净(?:增|减|新增|增加|减少)$/;
const isBalance = ({ entry }: Told): boolean => entry === 'opening' || entry === 'closing';
export const isMove = ({ words, entry }: Told): boolean =>
  (entry === 'in' || entry === 'out') && !OWN_SURPLUS.test(words);

/** No account has more. */
export const MOST_ENTRIES = 8;

const OPENS = /其中|包括|含/;
const GOES_ON = /^[、和及与]/;
const BRACKET = /\([^()]*\)/g;

/**
 * 新增车位326个，其中利用闲置地块214个、错时共享112个: what came divided is no more of what came. But of 受理9846件，其中新收8972件、旧存874件 the
 * parts are the account, and what they make is told before them.
 */
export function withoutParts(entries: readonly Told[]): readonly Told[] {
  const told = new Set(entries);
  for (const [at, first] of entries.entries()) {
    const whole = dividedBy(entries, at);
    if (whole?.figure.sentence !== first.figure.sentence || !(isMove(whole) || isBalance(whole))) continue;
    if (!OPENS.test(first.figure.gap.replace(BRACKET, ''))) continue;
    let end = at + 1;
    while (end < Math.min(entries.length, at + MOST_ENTRIES) && GOES_ON.test(entries[end]!.figure.gap)) end++;
    const parts = entries.slice(at, end);
    if (parts.some(({ entry }) => entry === 'opening')) told.delete(whole);
    else for (const part of parts) told.delete(part);
  }
  return entries.filter((one) => told.has(one));
}

/** 新受理1128件，比上年的1035件增长9.0%，其中民事764件: what is compared with it stands between a whole and its parts. */
function dividedBy(entries: readonly Told[], at: number): Told | undefined {
  return entries.slice(Math.max(0, at - MOST_ENTRIES), at).findLast((one) => !isBeside(one));
}

const isBeside = ({ entry, figure: { role } }: Told): boolean =>
  role !== 'level' && role !== 'change' && entry === undefined;

/** 库存26万个，购入48万个，发放53万个: out of a store, though loans given out are more loans. */
const GIVEN_OUT = /发放|投放/;
const STORED = /库存|储备|结存|物资/;
const MONTH = /(\d+)月[末底]/;
const monthOf = ({ entry, words }: Told): string | undefined =>
  entry === 'closing' ? MONTH.exec(words)?.[1] : undefined;

/** What each of them does in the account that they are together. */
export function inAccount(all: readonly Told[]): readonly Told[] {
  const isStore = all.some((one) => isBalance(one) && STORED.test(one.words));
  const given = isStore ? all.map((one) => (GIVEN_OUT.test(one.words) ? { ...one, entry: 'out' as const } : one)) : all;
  // 6月末在建48个，三季度新开工15个、竣工12个，9月末在建51个: from the end of one month to that of another.
  const [first, ...others] = given.filter(({ entry }) => entry !== undefined);
  const opens = first === undefined ? undefined : monthOf(first);
  const isOpened = opens !== undefined && others.some((one) => (monthOf(one) ?? opens) !== opens);
  return isOpened ? given.map((one) => (one === first ? { ...one, entry: 'opening' } : one)) : given;
}
