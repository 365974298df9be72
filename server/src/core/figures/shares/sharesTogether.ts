import type { Block } from '../../draft/block.ts';
import { addIntervals, compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { numberOf } from '../../text/numerals.ts';
import { remembered } from '../../text/remembered.ts';
import { isNearlyOrSlipped } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn, placeAmong } from '../figure.ts';
import { shareTwo } from '../naming.ts';
import { known, quotientTerm, type Relation, relationHolds, type Term, termOf } from '../relation.ts';
import { mayAdd, namesAddedUp, partsNamed, wordsSince } from '../sums/namedParts.ts';
import { ADDED_UP, isSettled, type SumStatement } from '../sums/sum.ts';
import { sumsToldIn } from '../sums/sumsTold.ts';
import { sumOf } from '../sums/sumVerdict.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';

/** 矿建材料1427万吨、煤炭816万吨，两者合计占68.3%: some parts of a total together, and what share of it they are. */
export interface ShareTogether {
  readonly rate: Figure;
  readonly parts: readonly Figure[];
  readonly whole: Figure;
  /** Rate, the parts added up as they are printed, whole. */
  readonly relation: Relation;
  readonly verdict: 'holds' | 'probably-wrong';
}

/** The shares of a block that are told of several parts together, by their names or by how many they are. */
export const sharesTogetherIn = remembered((block: Block): readonly ShareTogether[] => {
  if (!mayAdd(block)) return [];
  const { text } = block.reading;
  const figures = figuresIn(block);
  return flatMapped(figures, (rate, index) => {
    if (!(rate.role === 'share' || rate.role === 'rate') || rate.quantity.hedge !== undefined) return undefined;
    const words = wordsSince(text, figures, index);
    if (!OF_WHOLE.test(words) || OF_ANOTHER.test(words)) return undefined;
    const told = flatMapped(sumsBefore(block, rate), (sum) => togetherOf(block, rate, words, sum));
    const held = told.find(({ verdict }) => verdict === 'holds');
    if (held !== undefined || told.length !== 1) return held;
    const [only] = told as [ShareTogether];
    if (!isNearlyOrSlipped(only.relation, 0) || !isNamedWhole(words, only.whole)) return undefined;
    return isOfAnother(figures, only) ? undefined : only;
  });
});

/** 调解28457件，成功27946件，…邻里7826件、婚姻家庭5413件…，其中邻里与婚姻家庭合计占46.5%: right of the 28457. */
function isOfAnother(figures: readonly Figure[], { rate, parts, relation }: ShareTogether): boolean {
  const [first] = parts as [Figure];
  const [outcome, part] = relation.terms;
  const end = placeAmong(figures, rate);
  return figures.slice(Math.max(0, end - FIGURES_IN_REACH), end).some((one) => {
    if (!sameKind(one.quantity, first.quantity)) return false;
    const whole = termOf({ ...outcome!.stated!, figure: one });
    return !parts.includes(one) && relationHolds({ kind: 'quotient', terms: [outcome!, part!, whole] });
  });
}

/** 合计占, 共占全部的, 加起来占比: of what all of them make. */
const OF_WHOLE = new RegExp(`(?:${ADDED_UP}|共|合)[^,。;0-9占]{0,3}占[^,。;0-9]{0,12}$`);
const OF_ANOTHER = /分别|依次|各|增|减|降|上年|同期|去年|提高/;
const OF_NAMED = /占([^,。;0-9比]{2,10})(?:的|之)$/;
/** 两者合计占, 前三类共占 */
const COUNTED =
  /(?:^|[,;])(前)?([两二三四五])(?:者|大?[项类种家个级地国][^,。;0-9合共]{0,4})(?:[^,。;0-9]{0,2})(?:合计|共计|总计|合共|相加|[加合]起来|合|共)/;

/** Totals with their parts behind them, by the sentence of the total. */
const sumsBySentence = remembered((block: Block): ReadonlyMap<number, readonly SumStatement[]> => {
  const sums = new Map<number, SumStatement[]>();
  for (const sum of sumsToldIn(block)) {
    const { total, parts, less, outcome } = sum;
    if (!isSettled(sum) || less !== undefined || outcome !== total) continue;
    if (total.quantity.start > parts[0]!.quantity.start) continue;
    const told = sums.get(total.sentence);
    if (told === undefined) sums.set(total.sentence, [sum]);
    else told.push(sum);
  }
  return sums;
});

/** Those right before it, in its sentence or in the one before. */
function sumsBefore(block: Block, { sentence, quantity }: Figure): readonly SumStatement[] {
  const sums = sumsBySentence(block);
  return flatMapped([sentence - 1, sentence], (one) =>
    (sums.get(one) ?? []).filter(({ parts }) => parts.at(-1)!.quantity.end < quantity.start).slice(-MOST_SUMS),
  );
}

/** So many of a sentence may be meant. */
const MOST_SUMS = 8;

function togetherOf(
  block: Block,
  rate: Figure,
  words: string,
  { total, parts }: SumStatement,
): ShareTogether | undefined {
  const meant = meantBy(words, parts);
  if (meant === undefined) return undefined;
  const sum = sumOf(meant);
  if (compare(sum, baseValue(total.quantity)) > 0) return undefined;
  const at = (figure: Figure) => ({ block, offset: 0, figure });
  const ofSum = (term: Term): Relation => ({
    kind: 'quotient',
    terms: [quotientTerm(at(rate)), term, termOf(at(total))],
  });
  const { low, high } = meant.map(({ quantity }) => intervalOf(quantity)).reduce(addIntervals);
  const verdict = relationHolds(ofSum(known(low, high))) ? 'holds' : 'probably-wrong';
  return { rate, parts: meant, whole: total, relation: ofSum(known(sum)), verdict };
}

function meantBy(words: string, parts: readonly Figure[]): readonly Figure[] | undefined {
  const names = namesAddedUp(words);
  if (names !== undefined) {
    const found = partsNamed(parts, names);
    return found?.every((some) => some.length === 1) ? found.map(([one]) => one!) : undefined;
  }
  const [, first, numeral] = COUNTED.exec(words) ?? [];
  const count = numeral === undefined ? undefined : numberOf(numeral);
  if (count === undefined || parts.length < count) return undefined;
  return first === undefined ? parts.slice(-count) : parts.slice(0, count);
}

/** 占转移总人数的 is of what is called so. */
function isNamedWhole(words: string, { label }: Figure): boolean {
  const name = OF_NAMED.exec(words)?.[1];
  return name === undefined || /^(?:总[量数额]|全部|全[市县区省州镇乡校院])/.test(name) || shareTwo(name, label);
}
