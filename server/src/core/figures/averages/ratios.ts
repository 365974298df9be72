import type { Block } from '../../draft/block.ts';
import { compare, isZero, rational } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { isBelievedOfTied, isInOneBreath, TWICE } from '../belief.ts';
import { BECAME } from '../changeWords.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { shareTwo } from '../naming.ts';
import { quotientTerm, type Relation, relationHolds, termOf } from '../relation.ts';
import { isSwapped } from '../repair.ts';
import { baseValue } from '../worth.ts';

/** 医护比为1:1.56, 男女比例约为2.3比1: what its name names stands right there, in the order in which it is named. */
export interface RatioStatement {
  readonly relation: Relation;
  readonly verdict: 'holds' | 'probably-wrong';
}

/** The ratios of a block that is told with its two figures. */
export const ratiosIn = remembered((block: Block): readonly RatioStatement[] => {
  const figures = figuresIn(block);
  return flatMapped(figures, (_, index): readonly RatioStatement[] => {
    const relation = relationAt(block, figures, index);
    if (relation === undefined) return [];
    const verdict = relationHolds(relation) ? 'holds' : 'probably-wrong';
    return verdict === 'holds' || isMeant(relation) ? [{ relation, verdict }] : [];
  });
});

/** Its names tell its figures, so that digits swapped are told even of the shortest number, and so is the one taken for the other. */
const isMeant = (relation: Relation): boolean =>
  isBelievedOfTied(relation, 0, isInOneBreath(relation) ? TWICE : undefined) ||
  isSwapped(relation, 0) ||
  relationHolds(turned(relation));

/** 上转2217人次、下转3482人次，下转与上转之比为0.64:1 is that of 上转 and 下转. */
const turned = ({ kind, terms: [ratio, a, b] }: Relation): Relation => ({ kind, terms: [ratio!, b!, a!] });

function relationAt(block: Block, figures: readonly Figure[], index: number): Relation | undefined {
  const terms = termsAt(figures, index);
  if (terms === undefined) return undefined;
  const pair = pairOf(block.reading.text, figures, index);
  if (pair === undefined || pair.some((one) => isZero(baseValue(one.quantity)))) return undefined;
  const at = (figure: Figure) => ({ block, offset: 0, figure });
  const [first, second] = terms;
  const [a, b] = isOne(second) ? pair : [pair[1], pair[0]];
  return { kind: 'quotient', terms: [quotientTerm(at(isOne(second) ? first : second)), termOf(at(a)), termOf(at(b))] };
}

type Two = readonly [Figure, Figure];

/** The terms of a ratio to one or of one, of this time: 1:1.56, 2.3比1. */
function termsAt(figures: readonly Figure[], index: number): Two | undefined {
  const [first, second, third] = figures.slice(index, index + 3);
  if (first === undefined || second === undefined || first.quantity.unit !== undefined) return undefined;
  const told = (first.quantity.ratio && second.quantity.ratio && second.gap === ':') || second.gap === '比';
  if (!told || isOne(first) === isOne(second) || PAST.test(first.label)) return undefined;
  return third?.quantity.ratio === true && third.gap === ':' ? undefined : [first, second];
}

const ONE = rational(1);
const isOne = ({ quantity }: Figure): boolean => quantity.printed === 0 && compare(baseValue(quantity), ONE) === 0;
const PAST = /(?:由|从|上年|去年|上月|同期|\d{4}年)[^,。;]{0,8}$|[高低优]于|目标|力争|标准|规定|要求/;

const TOLD = '(?:大致|大约|约|仅|已|基本)?(?:为|是|达到?)?$';
/** 下转与上转之比为 */
const JOINED = new RegExp(
  `([^,。;、()]{1,12})(?:与|和|对)([^,。;、()]{1,12}?)(?:人数|数量)?(?:之比|的?比例|的?比值)${TOLD}`,
);
/** 医护比为, 男女性别比为: one character each; 上下转比 is that of 上转 and 下转. */
const SHORT = new RegExp(`(?<!上)([\\u4e00-\\u9fff])([\\u4e00-\\u9fff])(?:性别|人数)?比(?:例|值)?${TOLD}`);
/** 在职退休比为 */
const DOUBLE = new RegExp(`([\\u4e00-\\u9fff]{2})([\\u4e00-\\u9fff]{2})比(?:例|值)?${TOLD}`);
/** 中央2186万元、地方4286万元，比例约为1:2 */
const BARE = new RegExp(`^(?:二者|两者|其)?(?:之比|比例|配比)${TOLD}`);
/** Told of converted numbers, or looked for elsewhere (namedRatios.ts). */
const OTHER = /生师|师生|城乡|收入|存贷|性比/;

function pairOf(text: string, figures: readonly Figure[], index: number): Two | undefined {
  const label = nameOf(figures, index);
  const near = [...before(figures, index), ...behind(text, figures, index)];
  if (OTHER.test(label)) return undefined;
  if (BARE.test(label)) return lastTwo(figures, index);
  const joined = JOINED.exec(label);
  if (joined !== null)
    return named(
      near,
      (one) => shareTwo(joined[1]!, one),
      (one) => shareTwo(joined[2]!, one),
    );
  const [, one = '', other = ''] = DOUBLE.exec(label) ?? [];
  const double = named(
    near,
    (name) => name.includes(one),
    (name) => name.includes(other),
  );
  if (one !== '' && double !== undefined) return double;
  const short = SHORT.exec(label);
  return short === null
    ? undefined
    : named(
        near,
        (one) => one.includes(short[1]!),
        (one) => one.includes(short[2]!),
      );
}

/** 客货比由2023年的3.29:1变为3.50:1 is named before the first of the two. */
function nameOf(figures: readonly Figure[], index: number): string {
  const { label } = figures[index]!;
  const before = figures[index - 2];
  return BECAME.test(label) && before?.quantity.ratio ? before.label.replace(/(?:由|从).*$/, '') : label;
}

/** The two that are called so, the one right behind the other, where no others are. */
function named(
  near: readonly Figure[],
  isFirst: (label: string) => boolean,
  isSecond: (label: string) => boolean,
): Two | undefined {
  const found = flatMapped(near, (one, at): readonly Two[] => {
    const next = near[at + 1];
    if (next === undefined) return [];
    if (isFirst(one.label) && isSecond(next.label) && !isFirst(next.label)) return [[one, next]];
    return isSecond(one.label) && isFirst(next.label) && !isFirst(one.label) ? [[next, one]] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** 网约车年初315辆，…，年末352辆: not what there was before. */
const isLevel = ({ role, quantity, label }: Figure): boolean =>
  role === 'level' && !quantity.ratio && quantity.hedge === undefined && !/[年期]初|上[年期]末/.test(label);

/** The levels of its sentence and of the one before. */
function before(figures: readonly Figure[], index: number): readonly Figure[] {
  const { sentence, depth } = figures[index]!;
  return figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter((one) => one.sentence >= sentence - 1 && one.depth <= depth && isLevel(one));
}

/** 男女比例约为2.3比1（男性268人、女性118人） */
function behind(text: string, figures: readonly Figure[], index: number): readonly Figure[] {
  const [last, a, b] = figures.slice(index + 1, index + 4);
  if (last === undefined || a === undefined || b === undefined || text[last.quantity.end] !== '(') return [];
  return b.bracket === a.bracket && a.depth === last.depth + 1 ? [a, b].filter(isLevel) : [];
}

const LISTED = /^[、,和及与]/;

/** Two of one unit right before it, and no third in their list. */
function lastTwo(figures: readonly Figure[], index: number): Two | undefined {
  const [third, a, b] = [figures[index - 3], figures[index - 2], figures[index - 1]];
  if (a === undefined || b === undefined || !isLevel(a) || !isLevel(b) || a.sentence !== figures[index]!.sentence)
    return undefined;
  if (a.quantity.unit !== b.quantity.unit || !LISTED.test(b.gap) || !b.gap.startsWith('、')) return undefined;
  return third !== undefined && third.quantity.unit === a.quantity.unit && a.gap.startsWith('、') ? undefined : [a, b];
}
