import type { Block } from '../../draft/block.ts';
import { signOf } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip, isNearly, isNearlyOrSlipped, TWICE } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { relationHolds } from '../relation.ts';
import { entryAt, inAccount, isMove, MOST_ENTRIES, OWN_SURPLUS, type Told, withoutParts } from './entries.ts';
import { type Entry, mayOpen, SUBTOTAL } from './flowWords.ts';
import { isLeftOut, isLeftStanding, isMisread, isReversed } from './miscounted.ts';
import { between, reckoning, relationOf, type SumStatement } from './sum.ts';

/** Opening, what came, what went, and closing of one kind in one sentence, in any order; found once for all rules. */
export const accountsIn = remembered((block: Block): readonly SumStatement[] => {
  const figures = figuresIn(block);
  if (figures.length < 3 || !mayOpen(block)) return [];
  // 6月末在册8316台，其中…。年初在册8045台，新登记382台，注销111台: the closing may stand in a sentence before.
  const closings = new Map<string | undefined, Figure>();
  return flatMapped(accountsOf(entriesOf(block.reading.text, figures)).map(inAccount), (all) => {
    const sum = accountOf(block, all, closings.get(all[0]!.figure.quantity.unit?.family));
    for (const { figure, entry } of all) if (entry === 'closing') closings.set(figure.quantity.unit?.family, figure);
    return sum;
  });
});

const LEVELS = new Set<Figure['role']>(['level', 'base', 'change']);
/** 总值15860万元（年初） */
const OPENED_BEHIND = /^\((?:[年期月季]初|上[年期月]末)[^()0-9]{0,4}\)/;

function entriesOf(text: string, figures: readonly Figure[]): readonly Told[] {
  const told = figures.map((_, at) => entryAt(figures, at));
  let last: Told | undefined;
  const entries = flatMapped(told, (one, at) => {
    // 支出439.37亿元，增加32.58亿元，增长8.0%: held against another year.
    if (one.figure.role === 'change' && figures[at + 1]?.role === 'growth') return undefined;
    last = inPlace(text, one, last, told[at + 1]);
    return last;
  });
  return withoutParts(entries);
}

/** By what stands around it: a bracket behind it, a word that adds or takes away before it. */
function inPlace(text: string, one: Told, last: Told | undefined, next: Told | undefined): Told {
  const { end } = one.figure.quantity;
  if (text[end] === '(' && OPENED_BEHIND.test(text.slice(end, end + LONGEST_BEHIND)))
    return { ...one, entry: 'opening' };
  if (one.entry === 'opening') return one;
  const sign = signIn(one.figure.gap.trim(), last);
  if (sign !== undefined) return { ...one, entry: sign, isSigned: true };
  // 在孵企业232家（年初214家，…）: whatever it is called.
  return one.entry === undefined && next !== undefined && opensAccount(next) ? { ...one, entry: 'closing' } : one;
}

const LONGEST_BEHIND = 9;

/** 加本期计提1.36亿元、收回已核销0.23亿元，减核销0.94亿元: what is done with it is said, whatever it is called. */
function signIn(gap: string, last: Told | undefined): Entry | undefined {
  if (/^[,、;]?(?:再|并)?(?:加上?|连同)(?![快强大班宽固工])/.test(gap)) return 'in';
  if (/^[,、;]?(?:再|并)?(?:减去?|扣除|减除)(?![少轻持免排])/.test(gap)) return 'out';
  return last?.isSigned === true && /^[、和及与]/.test(gap) ? last.entry : undefined;
}

const COMPARED = /比|较/;
/** 化解46.35亿元，完成年度计划45亿元的103.0% */
const PLANNED = /计划|预算|任务|目标/;

/** The figures of one kind in one sentence; persons and visits of persons are one account: 年初在院382人，入院18246人次. */
function accountsOf(all: readonly Told[]): readonly (readonly Told[])[] {
  const accounts = new Map<string, Told[]>();
  // 年末滚存结余132.80亿元（上年末为118.47亿元）; 期末6.08亿元（年初5.37亿元，转入0.94亿元，收回0.23亿元）
  const opened = new Set(flatMapped(all, (one) => (opensAccount(one) ? one.figure.bracket : undefined)));
  for (const one of all) {
    const { role, sentence, quantity, label } = one.figure;
    // 年末1237本，比年初减少47本: the difference says once more what the account does.
    const isOther = role === 'base' && one.entry !== 'opening';
    const compared = COMPARED.test(label) ? role === 'change' || isOther : isOther && PLANNED.test(label);
    // 经营性收入不足20万元的村还有7个: a bound, and nothing that came in.
    const bound = quantity.hedge !== undefined && quantity.hedge !== 'about';
    if (
      !LEVELS.has(role) ||
      (one.figure.depth > 0 && !opened.has(one.figure.bracket)) ||
      compared ||
      bound ||
      SUBTOTAL.test(label)
    )
      continue;
    const family = quantity.unit?.family === '人次' ? 'person' : quantity.unit?.family;
    const key = `${sentence} ${family}`;
    const account = accounts.get(key);
    if (account === undefined) accounts.set(key, [one]);
    else account.push(one);
  }
  return [...accounts.values()];
}

const opensAccount = ({ figure: { depth, gap }, entry }: Told): boolean =>
  depth === 1 && entry === 'opening' && gap.startsWith('(');

/** The account between its outermost entries, where each figure between them is one, and opening and closing are told once. */
function accountOf(block: Block, all: readonly Told[], closingBefore: Figure | undefined): SumStatement | undefined {
  // 比年初的654人减少23人，其中新增38人、退出61人: what the difference says is said again by what came and went.
  const compared = all.some(({ figure, entry }) => entry === 'opening' && figure.role === 'base');
  const told = compared ? all.filter(({ figure }) => figure.role !== 'change') : all;
  const of = told.filter(isMove).length > 1 ? told.filter((one) => !OWN_SURPLUS.test(one.words)) : told;
  const first = of.findIndex(({ entry }) => entry !== undefined);
  const last = of.findLastIndex(({ entry }) => entry === 'closing' || entry === 'opening');
  const entries = of.slice(first, Math.max(last, lastMove(of, last)) + 1);
  const figuresOf = (entry: Entry): readonly Figure[] =>
    flatMapped(entries, (one) => (one.entry === entry ? one.figure : undefined));
  const [opening, ...openings] = figuresOf('opening');
  const [inside, ...closings] = figuresOf('closing');
  const closing = inside ?? closingBefore;
  const less = figuresOf('out');
  if (opening === undefined || closing === undefined || openings.length > 0 || closings.length > 0) return undefined;
  if (entries.length < (inside === undefined ? 2 : 3) || entries.length > MOST_ENTRIES) return undefined;
  if (entries.some(({ entry }) => entry === undefined)) return unnamedAccount(block, entries);
  const moves = [...figuresOf('in'), ...less];
  // 年底被保险人38462人，参加31846人；退休储金6518人，较上年底5874人增加644人: behind a ； it is compared with what stands there.
  if (
    inside !== undefined &&
    COMPARED.test(opening.label) &&
    between(block.reading.text, inside, opening).includes(';')
  )
    return undefined;
  const parts = [opening, ...moves];
  const sum = reckoning(closing, parts, less);
  const relation = relationOf(block, sum);
  if (relationHolds(relation)) return { ...sum, verdict: 'holds' };
  const reckoned = { total: closing, opening, moves, less };
  if (signOf(sum.sum) <= 0 || isMisread(block, reckoned)) return undefined;
  const believed =
    inside === undefined || moves.length === 1 || opening.depth > 0
      ? hasTellingSlip(relation)
      : isLeftStanding(reckoned) ||
        isNearlyOrSlipped(relation, 0) ||
        isReversed(reckoned) ||
        isLeftOut(reckoned) ||
        (isWhole(entries) && isNearly(relation, 0, TWICE));
  return believed ? { ...sum, verdict: 'probably-wrong' } : undefined;
}

const MOST_UNNAMED = 3;

/**
 * 年初3126户，年内并网917户，拆除14户，年末4029户: what is done between the two ends in words that are not known either came or went. Of 180 such of
 * clean drafts 173 hold one way or another, and no slip explains one of the others.
 */
function unnamedAccount(block: Block, entries: readonly Told[]): SumStatement | undefined {
  if (entries[0]!.entry !== 'opening' || entries.at(-1)!.entry !== 'closing') return undefined;
  const unnamed = entries.filter(({ entry }) => entry === undefined);
  if (unnamed.length > MOST_UNNAMED || unnamed.some(({ figure }) => figure.role === 'base')) return undefined;
  const total = entries.at(-1)!.figure;
  const parts = entries.slice(0, -1).map(({ figure }) => figure);
  const told = Array.from({ length: 2 ** unnamed.length }, (_, ways): SumStatement => {
    const went = unnamed.filter((_, at) => (ways >> at) % 2 === 1);
    const less = flatMapped(entries, (one) => (one.entry === 'out' || went.includes(one) ? one.figure : undefined));
    return reckoning(total, parts, less);
  }).filter(({ sum }) => signOf(sum) > 0);
  const held = told.find((sum) => relationHolds(relationOf(block, sum)));
  if (held !== undefined) return { ...held, verdict: 'holds' };
  const slipped = told.find((sum) => hasTellingSlip(relationOf(block, sum)));
  return slipped && { ...slipped, verdict: 'probably-wrong' };
}

/** From what there was to what there is, and both what came and what went between: of 180 such of clean drafts all hold. */
const isWhole = (entries: readonly Told[]): boolean =>
  entries[0]!.entry === 'opening' &&
  entries.at(-1)!.entry === 'closing' &&
  ['in', 'out'].every((way) => entries.some(({ entry }) => entry === way));

/** Behind the closing, in an account that begins with it: 年末412例，年初386例，新报告47例、死亡17例. */
function lastMove(of: readonly Told[], last: number): number {
  const closing = of.findIndex(({ entry }) => entry === 'closing');
  const opening = of.findIndex(({ entry }) => entry === 'opening');
  if (closing < 0 || opening < closing) return last;
  let at = last;
  while (at + 1 < of.length && (of[at + 1]!.entry === 'in' || of[at + 1]!.entry === 'out')) at++;
  return at;
}
