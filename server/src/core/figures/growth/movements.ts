import type { Block } from '../../draft/block.ts';
import { absolute, compare, multiply, rational } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { isBelieved, isInOneBreath } from '../belief.ts';
import { spanOf } from '../correction.ts';
import { explainChange } from '../explanation.ts';
import { baseValue, figuresIn } from '../figure.ts';
import { structuresIn } from '../shares/structures.ts';
import { growthOf } from './growth.ts';
import type { GrowthStatement } from './movement.ts';
import { multiplesOf } from './multiples.ts';
import { respectiveOf } from './respectively.ts';
import { shiftsOf } from './shifts.ts';
import { yearlyOf } from './yearly.ts';

/** All that a block tells of changes, held or not; found once for all who ask. */
export const movementsIn = remembered((block: Block): readonly GrowthStatement[] => {
  const figures = figuresIn(block);
  // Shifts and what is told 分别 are bound by their names and their order.
  const bound = [...shiftsOf(block, figures, structuresIn(block)), ...respectiveOf(block, figures)];
  const near = [...growthOf(block, figures), ...yearlyOf(block, figures), ...multiplesOf(block, figures)];
  return [...bound, ...near.filter((one) => one.verdict === 'holds' || one.contradicts || isLikely(block, one))];
});

/** One of the ways in which changes are told wrongly explains it, or a slip does, or it is near what it should be. */
function isLikely(block: Block, statement: GrowthStatement): boolean {
  const { key } = explainChange(statement, [], ({ quantity }) => spanOf(block, quantity));
  const { relation, at, verdict } = statement;
  const told = isInOneBreath(relation) && areAlike(statement);
  return key !== 'slip.none' || told || isBelieved(relation, at, verdict === 'wrong');
}

/** Nothing grows or shrinks to more than so many times in a period, unless it says so. */
const MOST_TIMES = rational(5);

/** 每万户投诉1.21件，比上年投诉57件减少19件: what lies so far apart is not told of one thing. */
function areAlike({ now, other }: GrowthStatement): boolean {
  if (other.role === 'change') return true;
  const [a, b] = [absolute(baseValue(now.quantity)), absolute(baseValue(other.quantity))];
  return compare(a, multiply(b, MOST_TIMES)) <= 0 && compare(b, multiply(a, MOST_TIMES)) <= 0;
}
