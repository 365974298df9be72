import type { Block } from '../../draft/block.ts';
import { compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { baseValue, sameKind } from '../worth.ts';
import { type Moved, movedBy } from './moved.ts';

/** A rate or an amount, and the one that it is said to lie above or below, which it does not. */
export interface HeldAgainst {
  readonly rate: Figure;
  /** What it is held against, with the words that say how: 低于. */
  readonly other: Moved;
}

const BESIDE = /^,?[也仍均都但虽且已略远稍]*(?:明显|大幅|显著|大大)?([高快低慢多少大小]于)([^,。;()0-9]{0,14})$/;
/** 不高于, 低于全市平均; 下降3.1%，低于全省下降2.5% may be either. */
const OTHERWISE = /[不未]|分别|下降|减少|回落|负/;

/**
 * 支出占收入的91.6%，明显低于职工医保的80.6%: of 126 rates held so against another in clean drafts none lies on the other side. Found once for
 * all rules.
 */
export const heldAgainstIn = remembered((block: Block): readonly HeldAgainst[] =>
  flatMapped(figuresIn(block), (figure, index, figures) => {
    const rate = figures[index - 1];
    if (rate === undefined || rate.sentence !== figure.sentence || rate.bracket !== figure.bracket) return [];
    const isOfRates = isRate(rate) && isRate(figure);
    if (!isPlain(rate) || !isPlain(figure) || !(isOfRates || areAmounts(rate, figure))) return [];
    const [, verb, name] = BESIDE.exec(figure.gap.trim()) ?? [];
    if (verb === undefined || (!isOfRates && !NAMED.test(name!)) || OTHERWISE.test(rate.gap) || OTHERWISE.test(name!))
      return [];
    const apart = compare(baseValue(rate.quantity), baseValue(figure.quantity));
    if (apart === 0 || apart > 0 !== LOWER.test(verb)) return [];
    const other = movedBy(block, figure, verb);
    return other === undefined ? [] : [{ rate, other }];
  }),
);

const LOWER = /^[低慢少小]/;

/** 3.16亿元，略低于上年的3.20亿元: amounts only where a time or a place is named, for 4.8万元，高于5万元的 begins another thing, and 低于全市平均1.2万元 tells how far. */
const NAMED = /(?:上年|去年|前年|同期|年初|上[月季届]|全[国省市州县区]|平均)[^,。;]{0,6}的$/;

const areAmounts = (a: Figure, b: Figure): boolean =>
  (a.role === 'level' || a.role === 'average') &&
  sameKind(a.quantity, b.quantity) &&
  AMOUNTS.has(a.quantity.unit?.kind);
const AMOUNTS = new Set<string | undefined>(['count', 'measure', 'money']);

const isRate = ({ quantity: { unit } }: Figure): boolean => unit?.kind === 'rate';
const isPlain = ({ quantity: { hedge, range, ratio } }: Figure): boolean => hedge === undefined && !range && !ratio;
