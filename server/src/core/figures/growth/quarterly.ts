import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import type { Figure } from '../figure.ts';
import { placeOfQuarter, QUARTERS_COMPARED, quartersIn } from '../sums/quarters.ts';
import { sameKind } from '../worth.ts';
import { apart, type GrowthStatement, judgedRate } from './movement.ts';

const mayTell = mentions('季度');
/** 四季度虽环比下降7.5%; 三季度协议投资额环比下降23.8% is of something else. */
const RATE = /(?:^|[^、至到前—-])第?([二三四])季度(?:虽然?|则|又|也|仍|略|再|继续)?环比[^,。;、]{0,6}$/;
/** 三季度114.45亿元，增长8.6%，环比二季度增长1.6%: of the one behind it. */
const RATE_SINCE = /(?:^|[,;。])(?:第?[二三四]季度)?环比第?([一二三])季度[^,。;、]{0,6}$/;
/** 三季度比二季度多用4145万千瓦时，环比增长46.5%: of the two just compared. */
const RATE_BESIDE = /^,?环比[^,。;、]{2,4}$/;
/** 三季度为全年高峰，比一季度多766.2万立方米 */
const CHANGE = new RegExp(`(?:^|[^、至到前—-])${QUARTERS_COMPARED}[^,。;、]{0,4}$`);

/** What two quarters of one list lie apart, where both are named: 一至四季度分别为342起、305起、308起和331起，四季度环比增长7.5%. */
export function quarterlyOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  if (!mayTell(block)) return [];
  const lists = quartersIn(block);
  if (lists.length === 0) return [];
  return flatMapped(figures, (outcome, index) => {
    const at = outcome.role === 'growth' ? placeOfRate(outcome, figures[index - 1]) : undefined;
    if (at !== undefined) {
      const [only, ...others] = lists;
      const [now, before] = [only![at], only![at - 1]];
      // Of two lists the rate may be of either.
      return others.length > 0 ||
        now === undefined ||
        before === undefined ||
        now.quantity.start > outcome.quantity.start
        ? undefined
        : judgedRate(block, outcome, now, before);
    }
    const [, own, other] = (CHANGES.has(outcome.role) && CHANGE.exec(outcome.gap)) || [];
    if (own === undefined || other === undefined || outcome.quantity.hedge !== undefined) return undefined;
    const alike = lists.filter(([first]) => sameKind(first!.quantity, outcome.quantity));
    const [now, than] = [own, other].map((one) => alike[0]?.[placeOfQuarter(one)]);
    return alike.length !== 1 || now === undefined || than === undefined || now === than
      ? undefined
      : apart(block, 'difference', outcome, now, than);
  });
}

/** The place of the quarter that a rate is of, which is held against the one before it. */
function placeOfRate({ gap }: Figure, beside: Figure | undefined): number | undefined {
  const [, own] = RATE.exec(gap) ?? [];
  if (own !== undefined) return placeOfQuarter(own);
  const [, since] = RATE_SINCE.exec(gap) ?? [];
  if (since !== undefined) return placeOfQuarter(since) + 1;
  const [, of, than] = (RATE_BESIDE.test(gap.trim()) && CHANGE.exec(beside?.gap ?? '')) || [];
  if (of === undefined || than === undefined) return undefined;
  const place = placeOfQuarter(of);
  return place === placeOfQuarter(than) + 1 ? place : undefined;
}

const CHANGES = new Set<Figure['role']>(['change', 'level']);
