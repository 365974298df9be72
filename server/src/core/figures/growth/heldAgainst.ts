import type { Block } from '../../draft/block.ts';
import { compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { baseValue } from '../worth.ts';
import { type Moved, movedBy } from './moved.ts';

/** A rate, and the one that it is said to lie above or below, which it does not. */
export interface HeldAgainst {
  readonly rate: Figure;
  /** What it is held against, with the words that say how: 低于. */
  readonly other: Moved;
}

const BESIDE = /^,?[也仍均都但虽且已略远稍]*(?:明显|大幅|显著|大大)?([高快低慢]于)([^,。;()0-9]{0,14})$/;
/** 不高于, 低于全市平均; 下降3.1%，低于全省下降2.5% may be either. */
const OTHERWISE = /[不未]|分别|下降|减少|回落|负/;

/**
 * 支出占收入的91.6%，明显低于职工医保的80.6%: of 126 rates held so against another in clean drafts none lies on the other side. Found once for
 * all rules.
 */
export const heldAgainstIn = remembered((block: Block): readonly HeldAgainst[] =>
  flatMapped(figuresIn(block), (figure, index, figures) => {
    const rate = figures[index - 1];
    if (rate === undefined || !isPlainRate(rate) || !isPlainRate(figure) || rate.sentence !== figure.sentence)
      return [];
    if (rate.bracket !== figure.bracket) return [];
    const [, verb, name] = BESIDE.exec(figure.gap.trim()) ?? [];
    if (verb === undefined || OTHERWISE.test(rate.gap) || OTHERWISE.test(name!)) return [];
    const apart = compare(baseValue(rate.quantity), baseValue(figure.quantity));
    if (apart === 0 || apart > 0 !== LOWER.test(verb)) return [];
    const other = movedBy(block, figure, verb);
    return other === undefined ? [] : [{ rate, other }];
  }),
);

const LOWER = /^[低慢]/;

const isPlainRate = ({ quantity: { unit, hedge, range, ratio } }: Figure): boolean =>
  unit?.kind === 'rate' && hedge === undefined && !range && !ratio;
