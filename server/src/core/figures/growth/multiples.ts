import type { Block } from '../../draft/block.ts';
import { add, compare, divideIntervals, interval, rational } from '../../text/decimal.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { quotientTerm, type Relation, relationHolds, type Term, termOf } from '../relation.ts';
import { agreesWith } from '../shares/quotients.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { namesAnother } from './changeSubject.ts';
import { MOVED_TO, OUTSIDE } from './comparison.ts';
import type { GrowthStatement } from './movement.ts';

/** 增长3倍 is four times what it was; 是3倍, 增加到3倍 are three times (notes/domain.md section 3.3). */
const MORE = /(?:增长|增加|提高|扩大|上升|增)了?(?:近|约|超过|超)?$/;
const TIMES = /(?:^的|(?:是|为|达|达到|相当于|增加到|增长到|扩大到|提高到)[^,。;]{0,12}的?)$/;
const DOUBLED = /翻(?:了)?(?:近|约|超过|超)?$/;

/** So many times, and 翻番, where both levels are printed. */
export function multiplesOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  const { text } = block.reading;
  const found: GrowthStatement[] = [];
  for (const [index, multiple] of figures.entries()) {
    const { unit, range } = multiple.quantity;
    if (unit?.kind !== 'multiple' || range) continue;
    const group = groupBefore(text, figures, index).filter(({ role }) => role === 'level' || role === 'base');
    const both = BOTH_NAMED.exec(multiple.label)?.groups;
    const named =
      both === undefined
        ? (namedLevels(figures, index) ?? basedBehind(text, figures, index))
        : calledSo(figures, index, both.one!, both.other!);
    const pair = both === undefined ? (named ?? levelsOf(group)) : named;
    if (pair === undefined) continue;
    const kind =
      named === undefined ? kindOf(text, multiple, unit.name, figures[index - 1] === pair.before) : 'multiple';
    // 成交额从1795亿元增加到5260亿元，企业数量增长3.2倍: of what is not printed.
    if (kind === undefined || (kind === 'more-times' && namesAnother(multiple, [pair.now, pair.before]))) continue;
    found.push(statementOf(block, kind, multiple, pair));
  }
  return found;
}

type Kind = 'multiple' | 'more-times' | 'doubled';

/** `besideBase`: 是2020年村均14.2万元的2.5倍 is of what stands right before it, be that an average. */
function kindOf(text: string, { label, gap, quantity }: Figure, unit: string, besideBase: boolean): Kind | undefined {
  if (unit === '番') return DOUBLED.test(label) ? 'doubled' : undefined;
  if (/^(?:以上|左右|多|余)/.test(text.slice(quantity.end))) return undefined;
  if (besideBase && /^的$/.test(gap.trim())) return 'multiple';
  if (MORE.test(label)) return 'more-times';
  return TIMES.test(label) && besideBase ? 'multiple' : undefined;
}

interface Levels {
  readonly now: Figure;
  readonly before: Figure;
}

/** 由A增加到B, or B told first and 是A的… */
function levelsOf(group: readonly Figure[]): Levels | undefined {
  const [first, second] = group.slice(-2);
  if (first === undefined || second === undefined || !sameKind(first.quantity, second.quantity)) return undefined;
  if (OUTSIDE.test(first.label) || OUTSIDE.test(second.label)) return undefined;
  if (first.role === 'base' && second.role === 'level' && MOVED_TO.test(second.label)) {
    return { now: second, before: first };
  }
  const compared = second.role === 'base' || /^(?:是|为|相当于)/.test(second.label);
  return first.role === 'level' && compared ? { now: first, before: second } : undefined;
}

const TIMES_NAMED = /^(?:是|为|相当于|达到?|约为|约是)([^,。;0-9]{2,8})的$/;

/** 接获投诉318宗；嘉许5730宗，为投诉的18倍: the one level of its sentence that is called so. */
function namedLevels(figures: readonly Figure[], index: number): Levels | undefined {
  const multiple = figures[index]!;
  const now = figures[index - 1];
  const name = TIMES_NAMED.exec(multiple.label)?.[1];
  // 三倍以上 and 超过三倍 may be far more.
  if (multiple.quantity.hedge !== undefined && multiple.quantity.hedge !== 'about') return undefined;
  if (name === undefined || now?.role !== 'level' || now.sentence !== multiple.sentence) return undefined;
  const called = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index - 1)
    .filter(
      (one) => one.sentence === multiple.sentence && one.role === 'level' && one.quantity.unit === now.quantity.unit,
    )
    .filter(({ label }) => label.endsWith(name));
  return called.length === 1 ? { now, before: called[0]! } : undefined;
}

/** 上转仍是下转的2.1倍: of what is called so, and of no time before. */
const BOTH_NAMED =
  /^(?:不过|但|而)?(?<one>[^,。;0-9是为]{2,6}?)[仍约已则]?(?:是|为|相当于)(?!上|去|前|\d|全[国省市县区]|原|目标|计划)(?<other>[^,。;0-9]{2,8}?)的$/;

function calledSo(figures: readonly Figure[], index: number, one: string, other: string): Levels | undefined {
  const { sentence } = figures[index]!;
  const before = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter((figure) => figure.role === 'level' && figure.sentence === sentence);
  const [now, base] = [one, other].map((name) => before.findLast(({ label }) => label.includes(name)));
  if (now === undefined || base === undefined || now === base || !sameKind(now.quantity, base.quantity))
    return undefined;
  return { now, before: base };
}

/** 日间手术1187台次，是上年同期的2.25倍（上年同期528台次）: what it is compared with stands in brackets behind it. */
function basedBehind(text: string, figures: readonly Figure[], index: number): Levels | undefined {
  const [now, { quantity, label }, before] = [figures[index - 1], figures[index]!, figures[index + 1]];
  if (now?.role !== 'level' || before?.role !== 'base' || !sameKind(now.quantity, before.quantity)) return undefined;
  if (now.sentence !== before.sentence || quantity.hedge !== undefined || !/^(?:是|为|达到?)[^,。;]*的$/.test(label))
    return undefined;
  return text[quantity.end] === '(' && text[before.quantity.end] === ')' ? { now, before } : undefined;
}

function statementOf(block: Block, kind: Kind, multiple: Figure, { now, before }: Levels): GrowthStatement {
  const at = (figure: Figure) => ({ block, offset: 0, figure });
  const outcome = kind === 'doubled' ? doublings(at(multiple)) : quotientTerm(at(multiple));
  const relation: Relation = {
    kind: kind === 'more-times' ? 'rise' : 'quotient',
    terms: [outcome, termOf(at(now)), termOf(at(before))],
  };
  return {
    kind,
    relation,
    at: 0,
    outcome: multiple,
    now,
    other: before,
    verdict: relationHolds(relation) || isLoose(kind, multiple, now, before) ? 'holds' : 'probably-wrong',
  };
}

/** 增长近3倍 is said of what is nearly three times as much; the round number is not meant so exactly. */
const isLoose = (kind: Kind, multiple: Figure, now: Figure, before: Figure): boolean =>
  kind === 'more-times' &&
  multiple.quantity.hedge !== undefined &&
  (areTimes(multiple, now, before) || isBeyond(multiple, now, before));

/** 由26400宗增至57200宗，增加超过1倍: more than so many times, and not so many and one. */
function isBeyond({ quantity }: Figure, now: Figure, before: Figure): boolean {
  const more = divideIntervals(intervalOf(now.quantity), intervalOf(before.quantity));
  if (more === undefined || quantity.hedge !== 'over') return false;
  const times = add(baseValue(quantity), ONE);
  return compare(more.high, times) >= 0 && compare(more.low, add(times, ONE)) < 0;
}

const ONE = rational(1);

const areTimes = (multiple: Figure, now: Figure, before: Figure): boolean =>
  agreesWith(multiple, intervalOf(now.quantity), intervalOf(before.quantity));

/** The levels are so many times apart, and 增长 says one time more. */
export const isTimes = ({ outcome, now, other }: GrowthStatement): boolean => areTimes(outcome, now, other);

/** 翻一番 is said of a little less than twice as much, and of somewhat more. */
function doublings(stated: { readonly block: Block; readonly offset: number; readonly figure: Figure }): Term {
  const { value } = stated.figure.quantity;
  const count = Math.min(8, Math.max(1, Math.round(value.mantissa * 10 ** value.exponent)));
  const times = 2n ** BigInt(count);
  const low = rational(times * 95n, 100n);
  return { value: rational(times), range: interval(low, rational(times * 115n, 100n)), stated, scale: rational(1) };
}
