import { absolute, compare, multiply, type Rational, rational } from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import { type Figure, figuresBetween, figuresIn, sentenceFrom } from './figure.ts';
import { digitsOf, significantIn } from './print.ts';
import { answerFor, type Relation, type Term } from './relation.ts';
import { type Repair, slipsOf } from './repair.ts';
import { PLAIN_SLIPS, TRAITS } from './slip.ts';
import { sameKind } from './worth.ts';

/** How far off an outcome may be that no slip explains: 17座，日处理能力…提高到74.5万吨，其中新建2座、扩建1座 divides something else. */
const NEAR = rational(13n, 10n);
/** The same where names tell all the figures: 男女比例约为2.4比1（男性240人、女性100人）. */
export const TWICE = rational(2);
/** How far off an average may be that is told in one breath. */
const SEVERAL = rational(3);

/**
 * Whether figures that do not agree are believed to belong together: a slip of the hand explains it, or their sentence tells nothing
 * else. Most of what was once told wrongly of clean drafts nobody had seen had neither.
 */
export function isBelieved(relation: Relation, outcome: number): boolean {
  if (hasTellingSlip(relation, isInOneBreath(relation) ? 1 : 0)) return true;
  return isToldAlone(relation) && isNearly(relation, outcome, MOST);
}

/** The same of figures that words tie together, which are believed where they are not far off as well. */
export const isBelievedOfTied = (relation: Relation, outcome: number, reach?: Rational): boolean =>
  isNearly(relation, outcome, reach) || isBelieved(relation, outcome);

/** In one breath, and their sentence tells nothing else. */
export const isToldAlone = (relation: Relation): boolean => isInOneBreath(relation) && isAllTold(relation);

/** What names tell is not far off, or explained by a slip, however short its number. */
export const isNearlyOrSlipped = (relation: Relation, outcome: number): boolean =>
  isNearly(relation, outcome) || slipsOf(relation).length > 0;

/** A slip of the hand explains it that chance hardly would. `fewer`: by how many digits its number may be shorter than that. */
export const hasTellingSlip = (relation: Relation, fewer = 0): boolean =>
  slipsOf(relation).some((repair) => isTelling(relation, repair, fewer));

/** The same of a relation that may be of other figures: one digit more, less or another explains too much then. */
export const hasPlainSlip = (relation: Relation): boolean =>
  slipsOf(relation).some((repair) => PLAIN_SLIPS.includes(repair.slip!) && isTelling(relation, repair));

/** 余额9480万元，完成消化计划3000万元的105.3%: that 9000 would do says little, for plans and other wholes are round numbers. */
const isTelling = ({ kind }: Relation, { at, slip, number }: Repair, fewer = 0): boolean => {
  const digits = digitsOf(number);
  const isWhole = kind === 'quotient' && at === 2;
  return (slip === 'digit' && isWhole ? significantIn(digits) : digits.length) + fewer >= TRAITS[slip!].telling;
};

/** A part that is more than its whole by a slip is seldom more than several times as much. */
const MOST = rational(5);

/** What is more than its whole by far is none of its parts; and an average is told among many figures, most of them not its own. */
function isPossible(relation: Relation): boolean {
  const { kind, terms } = relation;
  const [outcome, ...others] = terms;
  const isAtMost = (part: Term, whole: Term): boolean => compare(part.value, multiply(whole.value, MOST)) <= 0;
  if (kind === 'sum') return others.every((part) => isAtMost(part, outcome!));
  if (kind !== 'quotient') return true;
  switch (outcome!.stated?.figure.quantity.unit?.kind) {
    case 'rate':
      return isAtMost(others[0]!, others[1]!);
    case 'multiple':
      return true;
    default:
      return isNearly(relation, 0, SEVERAL) || slipsOf(relation).length > 0;
  }
}

/** In one sentence of one block, with no other figure of their kinds between: 在校生39346人，比上年的38674人增加672人. */
export function isInOneBreath(relation: Relation): boolean {
  const { terms } = relation;
  const told = flatMapped(terms, ({ stated }) => stated);
  if (!isPossible(relation)) return false;
  const [{ block, figure: one }] = told as [(typeof told)[number]];
  if (told.some(({ block: other, figure }) => other !== block || figure.sentence !== one.sentence)) return false;
  // By their places: 增加率为-4.16% is judged without its sign.
  const own = new Set(told.map(({ figure }) => figure.quantity.start));
  const start = Math.min(...told.map(({ figure }) => figure.quantity.start));
  const end = Math.max(...told.map(({ figure }) => figure.quantity.end));
  return figuresBetween(figuresIn(block), start, end).every(
    ({ quantity }) => own.has(quantity.start) || !told.some(({ figure }) => sameKind(figure.quantity, quantity)),
  );
}

/** Their sentences tell no other figure: 全镇耕地2.4万亩，其中水田0.9万亩，占62%. */
function isAllTold({ terms }: Relation): boolean {
  const told = flatMapped(terms, ({ stated }) => stated);
  const own = new Set(told.map((one) => one.figure.quantity.start));
  // 活动期间12天共受理112件，平均每天10.8件: how long it took is told with them.
  const isTold = ({ role, quantity }: Figure): boolean =>
    role === 'other' || quantity.unit?.kind === 'duration' || own.has(quantity.start);
  return told.every(({ block, figure: { sentence } }) => {
    const figures = figuresIn(block);
    for (let at = sentenceFrom(figures, sentence); figures[at]?.sentence === sentence; at++) {
      if (!isTold(figures[at]!)) return false;
    }
    return true;
  });
}

/** Neither of what it is and what it should be is more than so many times the other. A rise told as a fall is as far off as nothing. */
export function isNearly(relation: Relation, outcome: number, times = NEAR): boolean {
  const right = answerFor(relation, outcome);
  if (right === undefined) return true;
  const [is, should] = [absolute(relation.terms[outcome]!.value), absolute(right)];
  return compare(is, multiply(should, times)) <= 0 && compare(should, multiply(is, times)) <= 0;
}
