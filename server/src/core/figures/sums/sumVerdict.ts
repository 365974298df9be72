import {
  absolute,
  add,
  addIntervals,
  compare,
  type Interval,
  meets,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../text/decimal.ts';
import { ABOVE, areClasses } from '../classes.ts';
import type { Figure } from '../figure.ts';
import { isBare, namesListed, spannedBy, wordsBehind } from '../naming.ts';
import { type Evidence, evidenceOf, overlap, setOf } from '../partitions.ts';
import { digitsIn } from '../print.ts';
import { PLAIN_SLIPS, SLIPS, type Slip, slipOf } from '../slip.ts';
import { baseValue, intervalOf } from '../worth.ts';

/** Whether parts and total agree; `open` where the parts need not be all of them. */
export type SumVerdict = 'holds' | 'certainly-wrong' | 'probably-wrong' | 'open';

const labelsOf = (parts: readonly Figure[]): readonly string[] => parts.map(({ label }) => label);

/** By the words before the parts or, where these say nothing, by those behind: 六个高于全省、两个低于全省. */
export function evidenceFor(text: string, parts: readonly Figure[], total: Figure): Evidence {
  const listed = namesListed(parts[0]!, parts.length);
  if (listed !== undefined) return evidenceOf(listed, total.label);
  if (COMPOSED.test(text.slice(parts.at(-1)!.quantity.end))) return 'complete';
  if (spannedBy(text, parts[0]!, parts.length)) return 'complete';
  if (tellsClasses(text, parts) && areClasses(parts.map((part) => clauseBefore(text, part)))) return 'complete';
  return parts.every(({ label }) => isBare(label))
    ? setOf(parts.map(({ quantity }) => wordsBehind(text, quantity.end)))
    : evidenceOf(labelsOf(parts), total.label);
}

/** 在校生2286人，由本科生1864人、研究生422人组成 */
const COMPOSED = /^(?:共同)?(?:组成|构成)/;

/** One of them is open upwards, as one of the classes of a whole is. */
function tellsClasses(text: string, parts: readonly Figure[]): boolean {
  const start = parts[0]!.quantity.numberStart - LONGEST_CLAUSE;
  return ABOVE.test(text.slice(Math.max(0, start), parts.at(-1)!.quantity.numberStart));
}

/** All that its clause says before it, figures that bound its class included: 80%以上未达90%者. */
function clauseBefore(text: string, { quantity: { numberStart } }: Figure): string {
  return /[^,。;:、]*$/.exec(text.slice(Math.max(0, numberStart - LONGEST_CLAUSE), numberStart))![0];
}

const LONGEST_CLAUSE = 30;

/** `less`: those of the parts that are taken away. */
export function sumOf(parts: readonly Figure[], less: readonly Figure[] = []): Rational {
  return parts.reduce((sum, part) => (less.includes(part) ? subtract : add)(sum, baseValue(part.quantity)), ZERO);
}

/** The parts may make the total as it is printed. */
export function holds(total: Figure, parts: readonly Figure[]): boolean {
  const sum = parts.map(({ quantity }) => intervalOf(quantity)).reduce(addIntervals);
  return meets(sum, printedTotal(total));
}

/** 小学12场、初中18场和其他19场: one list. Of 拖拉机386台、无人机297架、其他277台 one is left out. */
export const isRun = (text: string, parts: readonly Figure[]): boolean =>
  parts.every((part, at) => {
    if (at === 0) return true;
    const words = text.slice(parts[at - 1]!.quantity.end, part.quantity.numberStart).trimStart();
    return /^(?:、|和|及|与|以及)/.test(words) && !/\d.*、/.test(words);
  });

/** One of three or more. */
export const isList = (text: string, parts: readonly Figure[]): boolean => parts.length > 2 && isRun(text, parts);

/** 床位19860张，其中医院15240张，乡镇卫生院4120张: two of a kind that are set apart leave others out more often than not. */
export const areTwoApart = (text: string, parts: readonly Figure[]): boolean =>
  parts.length === 2 && !isRun(text, parts);

/** A list that leaves nothing out, of which some alone make no total. */
export const isWhole = (text: string, parts: readonly Figure[], total: Figure): boolean =>
  isList(text, parts) && evidenceFor(text, parts, total) === 'complete';

/** A total cut off and not rounded is accepted too: 2729220.87 printed 2729220.8. */
function printedTotal({ quantity }: Figure): Interval {
  const { low, high } = intervalOf(quantity);
  if (compare(low, high) === 0 || quantity.hedge !== undefined) return { low, high };
  return { low, high: add(high, subtract(high, baseValue(quantity))) };
}

/** The parts' sum lies within 1/`share` of the total. */
export function isNear(total: Figure, parts: readonly Figure[], percent: bigint): boolean {
  const value = baseValue(total.quantity);
  const difference = absolute(subtract(sumOf(parts), value));
  return compare(difference, multiply(value, rational(percent, 100n))) <= 0;
}

/** One slip of the hand in the total or in one part explains the difference. */
export function hasSlip(
  text: string,
  total: Figure,
  parts: readonly Figure[],
  shortest = 3,
  believed = SLIPS,
): boolean {
  const sum = sumOf(parts);
  const isExplained = (figure: Figure, right: Rational): boolean => {
    const slip = slipIn(text, figure, right, shortest);
    return slip !== undefined && believed.includes(slip);
  };
  const missing = subtract(baseValue(total.quantity), sum);
  return isExplained(total, sum) || parts.some((part) => isExplained(part, add(baseValue(part.quantity), missing)));
}

/** `shortest`: of how many digits two swapped ones, or one typed twice, are believed. */
function slipIn(text: string, { quantity }: Figure, right: Rational, shortest: number): Slip | undefined {
  const slip = slipOf(text, quantity, right);
  // In short numbers a slip explains too much.
  const length = digitsIn(text, quantity).length;
  const isTelling = length >= 4 || (length >= shortest && slip === 'swapped') || (length === 3 && slip === 'doubled');
  return isTelling ? slip : undefined;
}

/** 学校2633所，其中幼儿园118所…共263所: a total that a digit typed twice or a shifted point made too great. */
function isOutsized(text: string, { quantity }: Figure, parts: readonly Figure[]): boolean {
  const slip = slipOf(text, quantity, sumOf(parts));
  const length = digitsIn(text, quantity).length;
  // Of two parts any two swapped digits make a total now and then.
  return (
    length >= 3 &&
    (slip === 'doubled' || slip === 'tenfold' || slip === 'unit' || (slip === 'swapped' && parts.length > 3))
  );
}

export function verdictOf(text: string, total: Figure, parts: readonly Figure[], evidence: Evidence): SumVerdict {
  const value = baseValue(total.quantity);
  const printed = printedTotal(total);
  const beyond = parts.some(({ quantity }) => compare(intervalOf(quantity).low, printed.high) > 0);
  const over = compare(sumOf(parts), value) > 0;
  // 总建筑面积38600平方米，其中甲24850、乙6320、丙7340平方米: what is left out is hardly so little, and a slip explains it.
  const slipped =
    !over &&
    parts.length >= 3 &&
    ((isNear(total, parts, 5n) && hasSlip(text, total, parts)) ||
      (isNear(total, parts, 1n) && hasSlip(text, total, parts, 2)));
  switch (evidence) {
    case 'complete':
      return 'certainly-wrong';
    case 'opposite':
      return over ? 'certainly-wrong' : hasSlip(text, total, parts, 2) ? 'probably-wrong' : 'open';
    case 'nearly':
      if (over || !isNear(total, parts, 15n)) return 'certainly-wrong';
      return hasSlip(text, total, parts, 2) ? 'probably-wrong' : 'open';
    case 'ladder':
    case 'parallel':
      if (over) return beyond || evidence === 'ladder' ? 'certainly-wrong' : 'probably-wrong';
      if (evidence === 'parallel' && parts.length === 2) {
        const believed = areTwoApart(text, parts) ? PLAIN_SLIPS : SLIPS;
        return hasSlip(text, total, parts, 2, believed) ? 'probably-wrong' : 'open';
      }
      // 肉类5.36万吨，其中猪肉3.79万吨、牛肉…: what falls short a little may well be made up by parts that are not told.
      // 产值66.8亿元，其中农林牧渔四业62.7亿元: of money something more often goes unsaid than of what is counted.
      return slipped ||
        hasSlip(text, total, parts, 2) ||
        (evidence === 'ladder' && total.quantity.unit?.discrete && isNear(total, parts, 10n))
        ? 'probably-wrong'
        : 'open';
    default:
      if (beyond || slipped || (!over && isOutsized(text, total, parts))) return 'probably-wrong';
      // Money is spent once and land sown once: such parts do not overlap as groups of people do.
      if (over && !total.quantity.unit?.discrete && isNear(total, parts, 15n)) return 'probably-wrong';
      // Houses and schools are counted once each, unless they are told by traits that overlap.
      if (over && parts.length >= 3 && !overlap(labelsOf(parts)) && total.quantity.unit?.family !== 'person') {
        if (isNear(total, parts, 15n)) return 'probably-wrong';
      }
      // So may what falls short in a list without a name.
      return over && ((isNear(total, parts, 2n) && parts.length >= 3) || hasSlip(text, total, parts, 2))
        ? 'probably-wrong'
        : 'open';
  }
}
