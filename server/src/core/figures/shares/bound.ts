import { addIntervals, meets } from '../../text/decimal.ts';
import { type Claim, mentions } from '../claims.ts';
import type { Figure } from '../figure.ts';
import { intervalOf, sameKind } from '../worth.ts';

const OPENED = /其中|包括/;

/** 其中 or an open bracket stands between a whole and its part. */
export function opens(text: string, whole: Figure, part: Figure): boolean {
  const words = text.slice(whole.quantity.end, part.quantity.start);
  if (words.length > 120) return false;
  // 47起案件中由群众举报的29起
  return (
    OPENED.test(words) ||
    /^[^,。;:()0-9]{0,8}中[,:]?[^,。;:0-9]{0,20}$/.test(words) ||
    (words.startsWith('(') && part.depth > whole.depth)
  );
}

/** 全年办结1481件。其中，调解519件，占35.0%: a sentence that begins so goes on with the list of the one before it. */
const GOES_ON = /[。;](?:其中|包括)[^。;]*$/;
/** 可供出售土地52.7公顷，已出售46.9公顷，去化率89.0%: whatever the rate is called; 158个问题，已整改156个: whatever is counted. */
export const isDone = ({ label }: Figure): boolean => label.startsWith('已');
/** A rate's name that says all of what is counted: 集中供养3415人、分散供养5347人，集中供养率. */
const LEAST_NAME = 4;

/**
 * Whether the order of words ties a rate, the `index`th figure, to a part and a whole that it does not name. Of the rates of
 * clean drafts that are told in this order one in a hundred is of other figures; of those told over the end of a sentence, or with
 * others of their kind between, it is one in five.
 */
export function isBound(
  text: string,
  figures: readonly Figure[],
  index: number,
  claim: Claim,
  part: Figure,
  whole: Figure,
): boolean {
  const rate = figures[index]!;
  const { stem, subject } = claim;
  const between = text.slice(whole.quantity.end, part.quantity.start);
  const at = figures.lastIndexOf(part, index);
  const isNext = at === index - 1;
  if (part.sentence !== rate.sentence) return false;
  if (whole.sentence !== rate.sentence) return isNext && GOES_ON.test(between);
  const isBehind = figures[at - 1] === whole;
  const opened = opens(text, whole, part);
  const named = mentions(part.label, stem);
  // 以调解方式结案1842件，以撤诉方式结案1023件，调撤率: neither the words before them nor the rate's name say that one is part of the other.
  if (isNext && isBehind) return opened || named || isDone(part) || isBare(figures, index, claim);
  // 税课收入612.74亿元，其中地方税287.53亿元；补助收入318.45亿元，占30.6%: behind the ； it is the list before that goes on.
  if (opened && stem === '') return isNext ? isOpenedLast(between) : isBehind;
  if (opened && named && isBehind && !isNext) {
    return (subject.length >= LEAST_NAME && part.label.endsWith(subject)) || isAllOf(whole, figures.slice(at, index));
  }
  return isNext && !(opened && named);
}

const isOpenedLast = (between: string): boolean =>
  !between.includes(';') || OPENED.test(between.slice(between.lastIndexOf(';')));

/** 站点2946处，设有候车亭874处，占29.7%: a share that says neither whose nor of what, of the two figures before it in their order. */
export function isBare(figures: readonly Figure[], index: number, { stem, subject, whole }: Claim): boolean {
  const [rate, part] = [figures[index]!, figures[index - 1]];
  return (
    stem === '' && subject === '' && whole === '' && /^[,(]?占/.test(rate.gap) && !/[;、和及]/.test(part?.gap ?? '')
  );
}

/** 其中达成协议49件、未达成协议21件: they leave nothing of the whole. */
function isAllOf(whole: Figure, parts: readonly Figure[]): boolean {
  if (parts.some((one) => one.role !== 'level' || !sameKind(one.quantity, whole.quantity))) return false;
  return makeUp(whole, parts);
}

/** Together they may be as much as the whole. */
export const makeUp = (whole: Figure, parts: readonly Figure[]): boolean =>
  meets(parts.map(({ quantity }) => intervalOf(quantity)).reduce(addIntervals), intervalOf(whole.quantity));
