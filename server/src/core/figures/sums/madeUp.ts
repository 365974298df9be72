import type { Block } from '../../draft/block.ts';
import { absolute, compare, subtract } from '../../text/decimal.ts';
import { baseValue, figuresIn, placeAmong, sameKind } from '../figure.ts';
import { answerFor, type Relation } from '../relation.ts';

/** Figures to each side that may make up for what is wanting. */
const NEAR = 4;

/** 受理1018人，批准612人，不批准398人，年末在办8人: what a sum of one block lacks is told beside its total or its last part. */
export function isMadeUp(block: Block, relation: Relation): boolean {
  const [total] = relation.terms;
  const right = answerFor(relation, 0);
  const last = relation.terms.at(-1)!.stated;
  if (right === undefined || last?.block !== block) return false;
  const wanting = absolute(subtract(total!.value, right));
  const told = relation.terms.map(({ stated }) => stated?.figure.quantity);
  const figures = figuresIn(block);
  const near = [total!.stated, last].flatMap((one) => {
    if (one?.block !== block) return [];
    const at = placeAmong(figures, one.figure);
    return figures.slice(Math.max(0, at - NEAR), at + NEAR);
  });
  return near.some(
    ({ quantity, sentence }) =>
      sentence === last.figure.sentence &&
      sameKind(quantity, last.figure.quantity) &&
      !told.includes(quantity) &&
      compare(baseValue(quantity), wanting) === 0,
  );
}
