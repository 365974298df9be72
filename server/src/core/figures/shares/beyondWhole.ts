import { compare } from '../../text/decimal.ts';
import { hasPlainSlip, hasTellingSlip } from '../belief.ts';
import { type Claim, isNamed } from '../claims.ts';
import type { Figure } from '../figure.ts';
import { namedBy } from '../naming.ts';
import type { Relation } from '../relation.ts';
import { baseValue, sameKind } from '../worth.ts';
import { isGrosslyMore, isWhole } from './quotients.ts';
import type { ShareStatement } from './share.ts';

/** A slip of the hand that tells of figures that stand far from each other; any where the part is more than its whole, which none is. */
export const isSlippedShare = (relation: Relation, part: Figure, whole: Figure): boolean =>
  compare(baseValue(part.quantity), baseValue(whole.quantity)) > 0 ? hasTellingSlip(relation) : hasPlainSlip(relation);

/** 占全县生产总值的69%, by a part that is more than the 生产总值 told before: one of the two has slipped. */
export function beyondWhole(
  text: string,
  levels: readonly Figure[],
  rate: Figure,
  { subject, whole: name }: Claim,
): ShareStatement | undefined {
  const [part] = levels;
  if (part === undefined || subject !== '' || part.sentence !== rate.sentence) return undefined;
  const whole = levels.find((one) => one !== part && isNamed(namedBy(text, one), name));
  if (whole === undefined || !sameKind(part.quantity, whole.quantity) || isWhole(whole, part)) return undefined;
  return { rate, part, whole, verdict: 'probably-wrong' };
}

/** 死亡187人，其中外地户籍229人，占15.5%: more than any whole there is by a digit typed twice or a shifted point, right before its rate. */
export function outsized(
  text: string,
  figures: readonly Figure[],
  index: number,
  levels: readonly Figure[],
  { subject, stem, whole: name }: Claim,
): ShareStatement | undefined {
  const rate = figures[index]!;
  const [part] = levels;
  // 志工1218人，女性占八成二 is of others than the figure before it.
  if (subject !== '' && (stem === '' || !part?.label.endsWith(stem))) return undefined;
  if (part === undefined || figures[index - 1] !== part || part.sentence !== rate.sentence) return undefined;
  const alike = levels.filter((one) => one !== part && sameKind(one.quantity, part.quantity));
  // 春节168.3万人次，“五一”142.7万人次，三个假期合计368.4万人次。过夜游客402.9万人次，占比28.2%: of a sentence before it, what is more than any other there.
  const isMost = (one: Figure): boolean =>
    alike.every(
      ({ sentence, quantity }) =>
        sentence !== one.sentence || compare(baseValue(quantity), baseValue(one.quantity)) <= 0,
    );
  const whole = alike.find(
    (one) =>
      (one.sentence === rate.sentence || (one.sentence === rate.sentence - 1 && isMost(one))) &&
      (name === '' || isNamed(namedBy(text, one), name)) &&
      !text.slice(one.quantity.end, part.quantity.start).includes(';') &&
      compare(baseValue(one.quantity), baseValue(part.quantity)) < 0 &&
      isGrosslyMore(text, rate, part, one),
  );
  return whole && { rate, part, whole, verdict: 'probably-wrong' };
}
