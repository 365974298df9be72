import { absolute, compare, multiply, type Rational, rational, subtract } from '../text/decimal.ts';
import { figuresBetween, figuresIn, sameKind, sentenceFrom } from './figure.ts';
import { digitsOf } from './print.ts';
import { answerFor, type Relation, type Term } from './relation.ts';
import { type Repair, slipsOf } from './repair.ts';
import { TRAITS } from './slip.ts';

/** How far off an outcome may be that no slip explains, and how far where the words name its figures. */
const NEAR = rational(11n, 10n);
const NEAR_NAMED = rational(17n, 10n);
/** How far off what is told in one breath: 17座，日处理能力…提高到74.5万吨，其中新建2座、扩建1座 divides something else. */
const NEAR_IN_A_BREATH = rational(13n, 10n);
const TWICE = rational(2);
/** How far off an average may be that is told in one breath. */
const SEVERAL = rational(3);
/** Rates are worked out wrongly by a few points. */
const POINTS = rational(1n, 20n);

/**
 * Whether figures that do not agree are believed to belong together: what is told in one breath, what lies near what it should
 * be, and what a slip of the hand explains. Anything else is likelier to be told of other things: 第二产业占42.4%，其中电力1.05亿元；第三产业
 * 47.32亿元，占57.4%.
 */
export function isBelieved(relation: Relation, outcome: number, named = false): boolean {
  const reach = named ? TWICE : NEAR_IN_A_BREATH;
  const inOneBreath =
    isInOneBreath(relation) &&
    (isWithin(relation, outcome, reach) ||
      slipsOf(relation).length > 0 ||
      (isAllTold(relation) && isWithin(relation, outcome, MOST)));
  return inOneBreath || isNear(relation, outcome, named ? NEAR_NAMED : NEAR) || hasTellingSlip(relation);
}

/** What every word of a sentence ties together is believed where it is not far off. */
export const isNearly = (relation: Relation, outcome: number): boolean => isWithin(relation, outcome, NEAR_IN_A_BREATH);

/** An average is told among many figures, so that being told in one breath says little. */
export const isCloseOrSlipped = (relation: Relation, outcome: number): boolean =>
  hasTellingSlip(relation) || (isInOneBreath(relation) && (isWithin(relation, outcome, NEAR) || isAllTold(relation)));

/** One of the parts was forgotten, or added where it is to be taken away. */
export function isForgotten(relation: Relation): boolean {
  const right = answerFor(relation, 0);
  const [outcome, ...parts] = relation.terms;
  if (right === undefined) return false;
  const off = absolute(subtract(outcome!.value, right));
  return parts.some(({ value }) =>
    [absolute(value), multiply(absolute(value), TWICE)].some((one) => compare(one, off) === 0),
  );
}

/** A slip of the hand explains it that chance hardly would. `fewer`: by how many digits its number may be shorter than that. */
export const hasTellingSlip = (relation: Relation, fewer = 0): boolean =>
  slipsOf(relation).some((repair) => isTelling(repair, fewer));

/** The same of a relation that may be of other figures: one digit more, less or another explains too much then. */
export const hasPlainSlip = (relation: Relation): boolean =>
  slipsOf(relation).some((repair) => repair.slip !== 'digit' && repair.slip !== 'dropped' && isTelling(repair));

const isTelling = ({ slip, number }: Repair, fewer = 0): boolean =>
  digitsOf(number).length + fewer >= TRAITS[slip!].telling;

/** A part that is more than its whole by a slip is seldom more than several times as much. */
const MOST = rational(5);

/** What is more than its whole by far is none of its parts; and an average is told among many figures, most of them not its own. */
function mayBe(relation: Relation): boolean {
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
      return isWithin(relation, 0, SEVERAL) || slipsOf(relation).length > 0;
  }
}

/** In one sentence of one block, with no other figure of their kinds between: 在校生39346人，比上年的38674人增加672人. */
export function isInOneBreath(relation: Relation): boolean {
  const { terms } = relation;
  const told = terms.flatMap(({ stated }) => stated ?? []);
  if (!mayBe(relation)) return false;
  const [{ block, figure: one }] = told as [(typeof told)[number]];
  if (told.some(({ block: other, figure }) => other !== block || figure.sentence !== one.sentence)) return false;
  const own = new Set(told.map(({ figure }) => figure.quantity));
  const start = Math.min(...told.map(({ figure }) => figure.quantity.start));
  const end = Math.max(...told.map(({ figure }) => figure.quantity.end));
  return figuresBetween(figuresIn(block), start, end).every(
    ({ quantity }) => own.has(quantity) || !told.some(({ figure }) => sameKind(figure.quantity, quantity)),
  );
}

/** Their sentence tells no other figure: 全镇耕地2.4万亩，其中水田0.9万亩，占62%. */
function isAllTold({ terms }: Relation): boolean {
  const told = terms.flatMap(({ stated }) => stated ?? []);
  const { block, figure } = told[0]!;
  const own = new Set(told.map((one) => one.figure.quantity));
  const figures = figuresIn(block);
  for (let at = sentenceFrom(figures, figure.sentence); figures[at]?.sentence === figure.sentence; at++) {
    const { role, quantity } = figures[at]!;
    // 活动期间12天共受理112件，平均每天10.8件: how long it took is told with them.
    if (role !== 'other' && quantity.unit?.kind !== 'duration' && !own.has(quantity)) return false;
  }
  return true;
}

/** 去年开学时1113人。留守儿童147人，占13.1%: a share's part and whole are told in its sentence, or it may be of another. */
function isShareOfOther({ kind, terms }: Relation): boolean {
  const told = terms.flatMap(({ stated }) => stated ?? []);
  const [{ block, figure }] = told as [(typeof told)[number]];
  if (kind !== 'quotient' || figure.quantity.unit?.kind !== 'rate') return false;
  return told.some((one) => one.block === block && one.figure.sentence !== figure.sentence);
}

function isNear(relation: Relation, outcome: number, near: Rational): boolean {
  if (isShareOfOther(relation)) return false;
  const { value, stated } = relation.terms[outcome]!;
  const right = answerFor(relation, outcome);
  if (right === undefined || isWithin(relation, outcome, near)) return true;
  const off = absolute(subtract(absolute(value), absolute(right)));
  return stated?.figure.quantity.unit?.kind === 'rate' && compare(off, POINTS) <= 0;
}

/** Neither of what it is and what it should be is more than so many times the other. A rise told as a fall is as far off as nothing. */
function isWithin(relation: Relation, outcome: number, times: Rational): boolean {
  const right = answerFor(relation, outcome);
  if (right === undefined) return true;
  const [is, should] = [absolute(relation.terms[outcome]!.value), absolute(right)];
  return compare(is, multiply(should, times)) <= 0 && compare(should, multiply(is, times)) <= 0;
}
