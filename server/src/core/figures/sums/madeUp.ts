import type { Block } from '../../draft/block.ts';
import { absolute, add, compare, type Rational, signOf, subtract, ZERO } from '../../text/decimal.ts';
import { type Figure, figuresIn, placeAmong } from '../figure.ts';
import type { Stated } from '../place.ts';
import { answerFor, type Relation } from '../relation.ts';
import { baseValue, sameKind } from '../worth.ts';

/** Figures to each side that may make up for what is wanting. */
const NEAR = 4;

/** 其他9件，移送司法机关3件: of what there is too much of, only what is told twice takes something away. */
const TWICE = /重|叠|交叉|兼|同时|又|都|两|撤|除/;

/** Three parts and more, none taken away: 年初1384件，新增126件，年末1501件，其间到期9件 is no list. */
const isList = ({ terms }: Relation): boolean => terms.length > 3 && terms.every(({ scale }) => signOf(scale) > 0);

/** 年末4286.3万元，比年初增加487.1万元: how far it has moved is no part of it. */
const SINCE = /^[比较](?:[年期月]初|上[年期月][末底])/;

const ALSO = /另有|还有|另外|此外/;

/** 受理1018人，批准612人，不批准398人，年末在办8人: what a sum of one block lacks is told beside its total or its last part. */
export function isMadeUp(block: Block, relation: Relation): boolean {
  const [total] = relation.terms;
  const right = answerFor(relation, 0);
  const last = relation.terms.at(-1)!.stated;
  if (right === undefined || last?.block !== block) return false;
  const wanting = absolute(subtract(total!.value, right));
  const told = relation.terms.map(({ stated }) => stated?.figure.quantity);
  const figures = figuresIn(block);
  const isOther = ({ quantity, sentence, label }: Figure): boolean =>
    sentence === last.figure.sentence &&
    sameKind(quantity, last.figure.quantity) &&
    !told.includes(quantity) &&
    !SINCE.test(label);
  const near = (one: Stated | undefined, before: number): readonly Figure[] => {
    if (one?.block !== block) return [];
    const at = placeAmong(figures, one.figure);
    return figures.slice(Math.max(0, at - before), at + NEAR).filter(isOther);
  };
  const isWanting = (value: Rational): boolean => compare(value, wanting) === 0;
  const isOver = isList(relation) && compare(right, total!.value) > 0;
  const makesUp = ({ quantity, gap }: Figure): boolean =>
    isWanting(baseValue(quantity)) && (!isOver || TWICE.test(gap));
  if ([...near(total!.stated, NEAR), ...near(last, NEAR)].some(makesUp)) return true;
  // 其中普通高中4所、…、幼儿园71所，另有职业学校2所、特殊教育学校1所: several of them together.
  const behind = near(last, 0);
  if (!ALSO.test(behind[0]?.gap ?? '')) return false;
  let sum = ZERO;
  return behind.some(({ quantity }) => {
    sum = add(sum, baseValue(quantity));
    return isWanting(sum);
  });
}
