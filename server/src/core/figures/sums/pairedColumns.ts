import type { Block } from '../../draft/block.ts';
import { compare, rational } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip, isNearlyOrSlipped } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { digitsIn, significantIn } from '../print.ts';
import { baseValue, sameKind } from '../worth.ts';
import { between, relationOf, type SumStatement, unjudged } from './sum.ts';

/**
 * 资助项目9个、864万元，产业类5个596万元，基础设施类4个268万元: what is told in two units, and right behind it in the same two what makes the one of them. It
 * makes the other as well, whatever words stand between: of 110 such in clean drafts whose one column makes a number of three digits the
 * other does so too. Found once for all rules.
 */
export const pairedColumnsIn = remembered((block: Block): readonly SumStatement[] => {
  const { text } = block.reading;
  const pairs = pairsIn(text, figuresIn(block));
  const found: SumStatement[] = [];
  for (const [at, total] of pairs.entries()) {
    const parts = partsBehind(pairs, at);
    if (parts === undefined) continue;
    const columns = columnsOf(total, parts);
    const held = columns.find(({ verdict }) => verdict === 'holds')!;
    const other = columns.find((one) => one !== held)!;
    const relation = relationOf(block, other);
    // 38个、9216户，完工15个、3472户，在建23个、5474户: short numbers add up by chance, but hardly beside a slip.
    const isWrong = isLong(text, held.total)
      ? isNearlyOrSlipped(relation, 0)
      : held.parts.every(isCounted) && hasTellingSlip(relation);
    if (other.verdict === 'holds') found.push(held, other);
    else if (isWrong) found.push(held, { ...other, verdict: 'probably-wrong' });
  }
  return found;
});

/** Two levels of two kinds side by side: 46户、118人. */
type Pair = readonly [Figure, Figure];

const BESIDE = /^ ?、?[^,。;:()、0-9]{0,3}$/;

function pairsIn(text: string, figures: readonly Figure[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < figures.length; at++) {
    const [first, second] = [figures[at]!, figures[at + 1]!];
    if (first.role !== 'level' || second.role !== 'level' || sameKind(first.quantity, second.quantity)) continue;
    if (!second.quantity.unit || !BESIDE.test(between(text, first, second))) continue;
    pairs.push([first, second]);
    at++;
  }
  return pairs;
}

/** So many parts at most make a total. */
const MOST_PARTS = 8;

/** The pairs right behind one of the same kinds, up to where a column makes its total. */
function partsBehind(pairs: readonly Pair[], at: number): readonly Pair[] | undefined {
  const total = pairs[at]!;
  const parts: Pair[] = [];
  for (const pair of pairs.slice(at + 1, at + 1 + MOST_PARTS)) {
    const isLike = pair.every((one, column) => sameKind(one.quantity, total[column]!.quantity));
    if (!isLike || pair[0].sentence > total[0].sentence + 1) return undefined;
    parts.push(pair);
    if (parts.length > 1 && columnsOf(total, parts).some(({ verdict }) => verdict === 'holds')) return parts;
  }
  return undefined;
}

const columnsOf = (total: Pair, parts: readonly Pair[]): readonly SumStatement[] =>
  total.map((one, column) =>
    unjudged(
      one,
      parts.map((pair) => pair[column]!),
    ),
  );

/** What chance does not make. */
const isLong = (text: string, { quantity }: Figure): boolean => significantIn(digitsIn(text, quantity)) >= LONG;

/** Of more than one digit. */
const isCounted = ({ quantity }: Figure): boolean => compare(baseValue(quantity), TEN) >= 0;

const TEN = rational(10);
const LONG = 3;
