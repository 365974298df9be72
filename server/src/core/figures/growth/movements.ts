import type { Block } from '../../draft/block.ts';
import { absolute, compare, multiply, rational, subtract } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip, isBelieved, isInOneBreath, isNearly } from '../belief.ts';
import { spanOf } from '../correction.ts';
import { explainChange } from '../explanation.ts';
import { areSideBySide, figuresIn, placeAmong } from '../figure.ts';
import { isOtherwiseGiven } from '../otherwiseGiven.ts';
import { agreesWith } from '../shares/quotients.ts';
import { structuresIn } from '../shares/structures.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { beforeAndAfterOf } from './beforeAndAfter.ts';
import { ratesBesideChanges } from './besideChange.ts';
import { isBorneOut, ratesBorneOut } from './borneOut.ts';
import { growthOf } from './growth.ts';
import { moreAddedOf } from './moreAdded.ts';
import { type GrowthStatement, isExactly } from './movement.ts';
import { multiplesOf } from './multiples.ts';
import { quarterlyOf } from './quarterly.ts';
import { respectiveOf } from './respectively.ts';
import { shiftsOf } from './shifts.ts';
import { yearlyOf, yearlyStepsOf } from './yearly.ts';

/** All that a block tells of changes, held or not; found once for all who ask. */
export const movementsIn = remembered((block: Block): readonly GrowthStatement[] => {
  const figures = figuresIn(block);
  // Shifts, quarters and what is told 分别 are bound by their names and their order.
  const bound = [
    ...shiftsOf(block, figures, structuresIn(block)),
    ...respectiveOf(block, figures),
    ...quarterlyOf(block, figures),
  ];
  const boundOutcomes = new Set(bound.map(({ outcome }) => outcome));
  const near = [
    ...growthOf(block, figures),
    ...yearlyOf(block, figures),
    ...yearlyStepsOf(block, figures),
    ...multiplesOf(block, figures),
    ...beforeAndAfterOf(block, figures),
    ...moreAddedOf(block, figures),
  ];
  const borne = ratesBorneOut(block, near);
  const rates = new Set(borne.map(({ outcome }) => outcome));
  const others = near.filter(
    (one) =>
      !rates.has(one.outcome) &&
      !boundOutcomes.has(one.outcome) &&
      (one.verdict === 'holds' || one.contradicts || isLikely(block, one)),
  );
  const known = [...bound, ...others, ...borne];
  const told = [...known, ...ratesBesideChanges(block, figures, known)];
  return told.filter(
    (one) =>
      one.verdict === 'holds' ||
      boundOutcomes.has(one.outcome) ||
      !isOtherwiseGiven(block, one.outcome, [one.now, one.other]),
  );
});

/** One of the ways in which changes are told wrongly explains it, or a slip does, or it is near what it should be. */
function isLikely(block: Block, statement: GrowthStatement): boolean {
  if (isOfChangeBeside(block, statement)) return false;
  if (isBorneOut(block, statement)) return true;
  const { key } = explainChange(statement, [], ({ quantity }) => spanOf(block, quantity));
  const { relation, at, outcome, now, other } = statement;
  if (key !== 'slip.none') return true;
  // 满意的46票，同口径是96.1%，去年是40票，今年少了2票: over other figures one in ten goes back to another.
  if (!areSideBySide(figuresIn(block), [outcome, now, other]))
    return hasTellingSlip(relation, 1) || isNearly(relation, at);
  if ((isInOneBreath(relation) && areAlike(statement)) || isBelieved(relation, at)) return true;
  // 占比4.17%；上年4.14%。占比下降0.03个百分点: just as far apart as told, and the other way.
  return statement.turned === true && isExactly(statement);
}

/** 与同期发生4017件、破获3888件相较，发生数减少175件，下降4.36%: the rate of the change right before it. */
function isOfChangeBeside(block: Block, { kind, outcome, now, other }: GrowthStatement): boolean {
  const figures = figuresIn(block);
  const change = figures[placeAmong(figures, outcome) - 1];
  if (kind !== 'rate' || change === undefined || change === other || change.role !== 'change') return false;
  if (change.sentence !== outcome.sentence || !sameKind(change.quantity, other.quantity)) return false;
  const apart = absolute(subtract(baseValue(now.quantity), baseValue(other.quantity)));
  if (compare(apart, baseValue(change.quantity)) === 0) return false;
  return agreesWith(outcome, intervalOf(change.quantity), intervalOf(other.quantity));
}

/** Nothing grows or shrinks to more than so many times in a period, unless it says so. */
const MOST_TIMES = rational(5);

/** 每万户投诉1.21件，比上年投诉57件减少19件: what lies so far apart is not told of one thing. */
function areAlike({ kind, now, other }: GrowthStatement): boolean {
  if (kind === 'of-base' || other.role === 'change') return true;
  const [a, b] = [absolute(baseValue(now.quantity)), absolute(baseValue(other.quantity))];
  return compare(a, multiply(b, MOST_TIMES)) <= 0 && compare(b, multiply(a, MOST_TIMES)) <= 0;
}
