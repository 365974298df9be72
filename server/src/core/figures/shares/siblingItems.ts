import type { Around } from '../../draft/around.ts';
import type { Block } from '../../draft/block.ts';
import { compare, divide, rational, subtract } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { MOST_BLOCKS } from '../earlier.ts';
import { figuresIn } from '../figure.ts';
import { isItem } from '../sums/listed.ts';
import { intervalOf, sameKind } from '../worth.ts';
import { againstEachOther, isNamedShare, type Member, memberOf, type SiblingStatement } from './siblings.ts';

/**
 * 1.财政拨款收入3865万元，占61.9%；⏎2.事业收入1984万元，占31.8%；⏎3.…: the shares that the items of a list tell are of one whole, and the item
 * whose share is of another is the odd one.
 */
const LEAST = 3;

const memberIn = remembered((block: Block): Member | undefined =>
  block.kind === 'text' && isItem(block) ? memberOf(block.reading.text, figuresIn(block)) : undefined,
);

/** What the items around an item say of its share. */
export function siblingItemAt(around: Around): SiblingStatement | undefined {
  const own = memberIn(around.block);
  if (own === undefined) return undefined;
  const list = [...neighbours(around, own, -1).reverse(), own, ...neighbours(around, own, 1)];
  // The first may name the whole; what names one further down may mean another.
  if (list.slice(1).some(isNamedShare)) return undefined;
  if (list.length < LEAST || list.filter((one) => one !== own && isPrecise(one)).length < 2) return undefined;
  return againstEachOther(list).find(({ rate }) => rate === own.rate);
}

/** The items before it or behind it, up to the first that tells no share. */
function neighbours(around: Around, own: Member, step: 1 | -1): Member[] {
  const found: Member[] = [];
  for (let distance = step; Math.abs(distance) <= MOST_BLOCKS; distance += step) {
    const block = around.at(distance);
    if (block?.kind === 'blank') continue;
    const member = block === undefined ? undefined : memberIn(block);
    if (member === undefined || !sameKind(member.part.quantity, own.part.quantity)) break;
    found.push({ ...member, place: { block: block!, offset: around.offsetOf(distance) } });
  }
  return found;
}

const FIFTIETH = rational(1, 50);

/** Its share tells the whole to one in fifty: 0.6% does not. */
function isPrecise({ rate }: Member): boolean {
  const { low, high } = intervalOf(rate.quantity);
  return compare(divide(subtract(high, low), high), FIFTIETH) <= 0;
}
