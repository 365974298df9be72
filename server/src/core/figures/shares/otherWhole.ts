import { type Claim, isNamed, mentions, nameOf } from '../claims.ts';
import { FIGURES_IN_REACH, type Figure, LEVELS_IN_REACH } from '../figure.ts';
import { namedBy } from '../naming.ts';
import { digitsIn } from '../print.ts';
import { sameKind } from '../worth.ts';
import { opens } from './bound.ts';
import { agrees, agreesAlone, isWhole } from './quotients.ts';
import { OF_WHOLE, type ShareStatement } from './share.ts';

/** Shorter rates are those of some figure or other by chance. */
const LEAST_DIGITS = 2;

/**
 * 收入52380万元，总支出51742万元，人员支出20386万元，占总支出的38.9%: what the share is of is told by its name, or by the order of words, and
 * it is exactly that of another figure nearby. Of a thousand such in clean drafts there is none.
 */
export function ofOtherWhole(
  text: string,
  figures: readonly Figure[],
  index: number,
  claim: Claim | undefined,
): ShareStatement | undefined {
  const rate = figures[index]!;
  if (rate.quantity.hedge !== undefined || SHARED.test(rate.gap)) return undefined;
  if (digitsIn(text, rate.quantity).length < LEAST_DIGITS) return undefined;
  const right = wholeRightBefore(figures, index);
  const part = figures[right === undefined ? index - 1 : index - 2];
  if (part?.role !== 'level' || part.sentence !== rate.sentence || part.quantity.hedge !== undefined) return undefined;
  const whole =
    right ?? (claim && (wholeByName(text, figures, index, claim) ?? wholeByPlace(text, figures, index, claim)));
  if (whole === undefined || !isWhole(whole, part) || agrees(rate, part, whole)) return undefined;
  const of = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index + LEVELS_IN_REACH)
    .find(
      (one) =>
        (one.role === 'level' || one.role === 'base') &&
        one !== part &&
        one !== whole &&
        sameKind(one.quantity, part.quantity) &&
        agreesAlone(rate, part, one),
    );
  return of && { rate, part, whole, verdict: 'certainly-wrong', takenOf: of };
}

/** 签约31.2万人，其中老年人12.5万人，占老年人总数14.9万人的83.9%: the whole stands between part and rate. */
function wholeRightBefore(figures: readonly Figure[], index: number): Figure | undefined {
  const whole = figures[index - 1];
  const isToldSo = whole !== undefined && OF_WHOLE.test(figures[index]!.gap.trim()) && /^占/.test(whole.label);
  return isToldSo ? whole : undefined;
}

/** 分别占, 三项共占 */
const SHARED = /分别|依次|合计|共/;

/** The one figure before the share that is called as the share calls its whole, and none whose name has those words in it. */
function wholeByName(
  text: string,
  figures: readonly Figure[],
  index: number,
  { subject, whole }: Claim,
): Figure | undefined {
  if (subject !== '' || nameOf(whole).length < 2) return undefined;
  const part = figures[index - 1]!;
  const called = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index - 1)
    .filter((one) => sameKind(one.quantity, part.quantity) && namedBy(text, one).includes(nameOf(whole)));
  const [only, ...more] = called;
  return more.length === 0 && only?.role === 'level' && isNamed(namedBy(text, only), whole) ? only : undefined;
}

/** What stands between a level and its parts, and tells of the level: 3200人次，较上年2500人次增加700人次，其中…. */
const COMPARES = new Set<Figure['role']>(['base', 'change', 'growth', 'points']);

/** 行政案件1247件中，败诉143件，败诉率8.0%: whole, part and rate next to each other, and the words between open the whole. */
function wholeByPlace(
  text: string,
  figures: readonly Figure[],
  index: number,
  { subject, whole: name, stem }: Claim,
): Figure | undefined {
  const part = figures[index - 1]!;
  const whole = figures
    .slice(Math.max(0, index - LEVELS_IN_REACH), index - 1)
    .findLast(({ role }) => !COMPARES.has(role));
  if (whole?.role !== 'level' || whole.sentence !== part.sentence || whole.bracket !== part.bracket || name !== '')
    return undefined;
  if (stem === '' ? subject !== '' : !mentions(part.label, stem)) return undefined;
  // 员额1486人，包括职员238人、队员1248人；其中清洁大队1214人，占81.7%: behind a ； it is of them all.
  const isNext = !text.slice(whole.quantity.end, part.quantity.start).includes(';');
  return isNext && opens(text, whole, part) ? whole : undefined;
}
