import type { Block } from '../../draft/block.ts';
import { divide, rational } from '../../text/decimal.ts';
import { isBelieved } from '../belief.ts';
import type { Figure } from '../figure.ts';
import { shareTwo } from '../naming.ts';
import type { Stated } from '../place.ts';
import { digitsOf } from '../print.ts';
import { quotientTerm, type Relation, relationHolds, termOf } from '../relation.ts';
import { slipsOf } from '../repair.ts';
import { sameKind, scaleOf } from '../worth.ts';
import type { AverageStatement } from './averageOf.ts';

/** So many, so much each, and what that makes: 清运车24辆、每辆49.5万元，计1188万元. */
interface Product {
  readonly count: Figure;
  readonly each: Figure;
  readonly total: Figure;
}

const EACH =
  /^[、,(]?(?:平均|按)?每(.{1,4}?)(?:的)?(?:单价|售价|价格|均|各|含[\u3400-\u9fff]{1,3}|需|补助|补贴|奖补|奖励|资助|发放|造价|投入|投资|成本)?为?$/;
const PRICE = /^[、,(]?(?:单价|均价|每[^0-9,。;、()]{1,3}单价)为?$/;
const TOTAL =
  /^\)?[、,]?(?:(?:共|合|总|小|共同)?计?(?:共|需|价|额|金额|价款)?|(?:共|合共|总共)?(?:涉|需|耗)[款资])为?$/;
const SAID = /[共计总合价额款资需]/;
const PERSONS = new Set(['人', '名', '位']);

/** The product whose each stands at `index`, told as an average. */
export function productAt(block: Block, figures: readonly Figure[], index: number): AverageStatement | undefined {
  const { text } = block.reading;
  const before = productAround(text, figures, index);
  const told =
    before ??
    productBefore(text, figures, index) ??
    productBehind(figures, index) ??
    productInside(text, figures, index);
  if (told === undefined) return undefined;
  const stated = (figure: Figure): Stated => ({ block, offset: 0, figure });
  const relation: Relation = {
    kind: 'quotient',
    // 每公里 of 176.4公里: so many of the unit that is said, and not of its base.
    terms: [
      quotientTerm(stated(told.each)),
      termOf(stated(told.total)),
      termOf(stated(told.count), divide(rational(1), scaleOf(told.count.quantity))),
    ],
  };
  if (relationHolds(relation)) return { relation, verdict: 'holds' };
  const believed = before === undefined ? hasLongSlip(relation) : isBelieved(relation, 0);
  return believed ? { relation, verdict: before === undefined ? 'probably-wrong' : 'certainly-wrong' } : undefined;
}

/** 24辆、每辆49.5万元，计1188万元 */
function productAround(text: string, figures: readonly Figure[], index: number): Product | undefined {
  const [count, each, total] = [figures[index - 1], figures[index]!, figures[index + 1]];
  if (count === undefined || total === undefined || !isEachOf(text, each, count)) return undefined;
  // 58名每人2000元，120名每人1000元，共23.6万元: what stands behind a row of them is the total of all, and of no one of them.
  const [other, others] = [figures[index - 3], figures[index - 2]];
  if (other !== undefined && others !== undefined && isEachOf(text, others, other)) return undefined;
  const words = between(text, each, total);
  return TOTAL.test(words) && SAID.test(words) && isTotal(total, each) ? { count, each, total } : undefined;
}

/** 设备24台，金额1188万元，每台49.5万元 */
function productBefore(text: string, figures: readonly Figure[], index: number): Product | undefined {
  const [count, total, each] = [figures[index - 2], figures[index - 1], figures[index]!];
  if (count === undefined || total === undefined || !isTotal(total, each)) return undefined;
  const words = between(text, total, each);
  const isOwn = count.sentence === each.sentence && count.role === 'level' && /^[、,(]每/.test(words);
  return isOwn && isMeasured(words, count) ? { count, each, total } : undefined;
}

const NAMED_EACH = /(?:^|[^每])每(.{1,2}?)([^0-9,。;、()每]{0,4})$/;

/** 每亩补贴150元，补贴面积4.6万亩，发放补贴690万元: what is told of each names the count or the total. */
function productBehind(figures: readonly Figure[], index: number): Product | undefined {
  const [each, count, total] = [figures[index]!, figures[index + 1], figures[index + 2]];
  if (count === undefined || total === undefined || !isTotal(total, each)) return undefined;
  const [, measure, what = ''] = NAMED_EACH.exec(each.label) ?? [];
  const isNamed = what.length >= 2 && shareTwo(what, count.label + total.label);
  const isMeant = count.role === 'level' && count.sentence === each.sentence && count.quantity.unit?.name === measure;
  return isNamed && isMeant ? { count, each, total } : undefined;
}

const RECKONED_EACH = /^按(?:年|月)?(?:人均|每人|户均|每户)(?:每年|每月)?$/;

/** 财政补助14.36亿元（按年人均670元、214.37万人计算）: the total, and in brackets what it is made of. */
function productInside(text: string, figures: readonly Figure[], index: number): Product | undefined {
  const [total, each, count] = [figures[index - 1], figures[index]!, figures[index + 1]];
  if (total === undefined || count === undefined || count.bracket !== each.bracket) return undefined;
  if (!RECKONED_EACH.test(each.label) || text[total.quantity.end] !== '(' || !isTotal(total, each)) return undefined;
  return /^(?:计算|测算|核算|计)\)/.test(text.slice(count.quantity.end, count.quantity.end + 3))
    ? { count, each, total }
    : undefined;
}

const between = (text: string, { quantity: { end } }: Figure, { quantity: { numberStart } }: Figure): string =>
  text.slice(end, numberStart).replaceAll(' ', '');

function isEachOf(text: string, each: Figure, count: Figure): boolean {
  if (count.sentence !== each.sentence || count.role !== 'level') return false;
  const words = between(text, count, each);
  return isMeasured(words, count) || (PRICE.test(words) && count.quantity.unit?.kind === 'count');
}

/** 每辆 of 24辆, 每人 of 58名. */
function isMeasured(words: string, { quantity: { unit } }: Figure): boolean {
  const measure = EACH.exec(words)?.[1];
  if (measure === undefined || unit === undefined || (unit.kind !== 'count' && unit.kind !== 'measure')) return false;
  return measure === unit.name || (PERSONS.has(measure) && PERSONS.has(unit.name));
}

const hasLongSlip = (relation: Relation): boolean =>
  slipsOf(relation).some(({ slip, number }) => slip !== 'digit' && digitsOf(number).length >= 3);

const isTotal = (total: Figure, { quantity, sentence }: Figure): boolean =>
  total.role === 'level' &&
  total.sentence === sentence &&
  quantity.unit?.kind === 'money' &&
  sameKind(total.quantity, quantity);
