import { flatMapped } from '../text/flatMapped.ts';
// A share or rate follows from the figures printed beside it: 24人占60人的40%. Rounding and cutting off are both common
// in print, so either is accepted (notes/figures.md "Traps"). Where a share names a whole that another paragraph prints,
// that figure may be of another time or scope: only a share that a slip explains, or that comes close, is asked about.

import type { Around } from '../draft/around.ts';
import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { isBelieved } from '../figures/belief.ts';
import { nameOf } from '../figures/claims.ts';
import { correction, spanOf } from '../figures/correction.ts';
import { because, explainQuotient, explainShare } from '../figures/explanation.ts';
import { type Figure, figuresBetween, figuresIn } from '../figures/figure.ts';
import { isOtherwiseGiven } from '../figures/otherwiseGiven.ts';
import type { Place, Stated } from '../figures/place.ts';
import { numberLike, plainNumber } from '../figures/print.ts';
import { answerFor, quotientTerm, type Relation, termOf } from '../figures/relation.ts';
import { fixesOf, repairsOf } from '../figures/repair.ts';
import { isSlippedShare } from '../figures/shares/beyondWhole.ts';
import { closedSharesIn } from '../figures/shares/closedShares.ts';
import { namedRatiosAt } from '../figures/shares/namedRatios.ts';
import { agrees } from '../figures/shares/quotients.ts';
import type { OpenShare } from '../figures/shares/share.ts';
import { type Shares, sharesIn } from '../figures/shares/shares.ts';
import { siblingItemAt } from '../figures/shares/siblingItems.ts';
import { type SiblingStatement, siblingsIn } from '../figures/shares/siblings.ts';
import {
  addsToHundred,
  againstParts,
  type Structure,
  type StructureStatement,
  structuresIn,
  sumOfTerms,
} from '../figures/shares/structures.ts';
import { slipOf } from '../figures/slip.ts';
import type { SumStatement } from '../figures/sums/sum.ts';
import { sumsIn } from '../figures/sums/sums.ts';
import { baseValue, sameKind } from '../figures/worth.ts';
import { message, type Template } from '../messages/message.ts';
import { compare, divide, isZero, multiply, type Rational, rational, toFixed } from '../text/decimal.ts';
import { remembered } from '../text/remembered.ts';
import { type Span, span } from '../text/span.ts';
import { confidenceIn, confidenceOf } from './confidence.ts';
import { LookedAt, type Told } from './lookedAt.ts';
import { roughly } from './percentage-mismatch/roughly.ts';
import { together } from './percentage-mismatch/together.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const percentageMismatch: Rule = {
  id: 'percentage-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  needs: { quantities: 1, characters: '%‰成分:比' },

  *inBlock(block) {
    const { shares, siblings, structures, sums } = factsOf(block);
    const own = { block, offset: 0 };
    for (const { rate, part, whole, verdict, takenOf } of shares.statements) {
      if (verdict !== 'holds') yield* rateFinding(own, verdict, rate, part, { ...own, figure: whole }, takenOf);
    }
    yield* together(block, new Set(shares.statements.map(({ rate }) => rate)));
    yield* roughly(block);
    for (const statement of siblings) yield siblingFinding(own, statement);
    const used = new Set<SumStatement>();
    for (const structure of structures) {
      const parts = sums.findLast((sum) => fits(block, structure, sum));
      // A second structure behind the same parts is of another year.
      const other = parts !== undefined && used.has(parts);
      if (parts !== undefined && !structure.past) used.add(parts);
      const wrong = parts === undefined || structure.past || other ? [] : againstParts(structure, parts);
      for (const statement of wrong) yield structureFinding(own, statement, own);
      if (wrong.length === 0 && structure.closed && !addsToHundred(structure.terms))
        yield hundredFinding(own, structure.terms, 'certain');
    }
  },

  *inContext(around) {
    const { block } = around;
    const { shares, siblings, structures, sums } = factsOf(block);
    const own = { block, offset: 0 };
    const doubted = new Set(
      [...shares.statements.filter(({ verdict }) => verdict !== 'holds'), ...siblings].map(({ rate }) => rate),
    );
    for (const open of shares.open) {
      const whole = before(around, (_, block) => namesIn(block).get(open.name));
      if (whole === undefined || !isDoubtful(block, open, whole.found) || isOtherwiseGiven(block, open.rate, []))
        continue;
      doubted.add(open.rate);
      yield* rateFinding(own, 'probably-wrong', open.rate, open.part, { ...whole.place, figure: whole.found });
    }
    // What the words before a rate have told already is not told again of its name.
    const told = new Set(shares.statements.map(({ rate }) => rate));
    for (const { relation, form, verdict } of namedRatiosAt(around)) {
      if (form === 'ratio' || verdict === 'holds' || told.has(relation.terms[0]!.stated!.figure)) continue;
      const [ratio, ...pair] = flatMapped(relation.terms, (term) => term.stated?.figure);
      const given = isOtherwiseGiven(block, ratio!, pair);
      if (!given && isBelieved(relation, 0)) yield ratioFinding(relation, verdict);
    }
    const odd = siblingItemAt(around);
    if (odd !== undefined && !told.has(odd.rate)) yield siblingFinding(own, odd);
    // What a share's own figures have told is not told again of all of them.
    for (const { terms, holds } of closedSharesIn(block)) {
      if (!holds && !terms.some((term) => doubted.has(term))) yield hundredFinding(own, terms, 'probable');
    }
    const loose = structures.filter(
      (one) => isOfIndustries(one) && !one.past && !sums.some((sum) => fits(block, one, sum)),
    );
    if (loose.length === 0) return;
    const divided = before(around, (facts) => facts.sums.findLast(isIndustries));
    if (divided === undefined) return;
    for (const structure of loose) {
      for (const statement of againstParts(structure, divided.found)) {
        yield structureFinding(own, statement, divided.place);
      }
    }
  },
};

/** 三次产业结构为8.3:46.6:45.1; 占规上工业总产值的比重分别为34.8%、28.4%、18.7% is of three trades. */
const isOfIndustries = ({ terms: [first] }: Structure): boolean =>
  first!.quantity.ratio || /[次一二三]产|产业/.test(first!.gap);

const isIndustries = ({ parts }: SumStatement): boolean => parts.length === 3 && parts[0]!.label.includes('第一产业');

/** What the nearest block before has to offer; a title opens a report with figures of its own. */
function before<T>(
  around: Around,
  offered: (facts: Facts, block: Block) => T | undefined,
): { readonly place: Place; readonly found: T } | undefined {
  let behind = around.block;
  for (let back = 1; !behind.title; back++) {
    const block = around.at(-back);
    if (block === undefined) break;
    behind = block;
    const found = block.quantities.length === 0 ? undefined : offered(factsOf(block), block);
    if (found !== undefined) return { place: { block, offset: around.offsetOf(-back) }, found };
  }
  return undefined;
}

/** What a block says of shares, read once for each version of it. */
interface Facts {
  readonly shares: Shares;
  readonly siblings: readonly SiblingStatement[];
  readonly structures: readonly Structure[];
  /** Sums that hold. */
  readonly sums: readonly SumStatement[];
}

const factsOf = remembered((block: Block): Facts => {
  const shares = sharesIn(block);
  const told = new Map(shares.statements.map((share) => [share.rate, share]));
  // 占26.9%, where all its siblings are shares of another whole: that it is the share of one of them says how it came about.
  const isTold = ({ rate, siblings }: SiblingStatement): boolean => {
    const share = told.get(rate);
    return share !== undefined && !(share.verdict === 'holds' && siblings.some(({ part }) => part === share.whole));
  };
  return {
    shares,
    siblings: siblingsIn(block).filter((one) => !isTold(one)),
    structures: structuresIn(block),
    // 控制在限额612000万元以内 is no total.
    sums: sumsIn(block).filter(({ verdict, total }) => verdict === 'holds' && total.quantity.hedge === undefined),
  };
});

/** 如予扣减，税收收入为254.32亿元 */
const SUPPOSED = /(?:^|[,。;])(?:如|若|剔除|扣除|扣减)[^,。;]{0,10},/;

/** Levels of a block that another may take for its whole, by name. */
const namesIn = remembered((block: Block): ReadonlyMap<string, Figure> => {
  const levels = figuresIn(block).filter(
    ({ role, depth, gap }) => role === 'level' && depth === 0 && !SUPPOSED.test(gap),
  );
  const names = new Map<string, Figure>();
  const twice = new Set<string>();
  for (const figure of levels) {
    const name = nameOf(figure.label);
    if (names.has(name)) twice.add(name);
    names.set(name, figure);
  }
  // 学年初在校生11284人，学年末在校生11217人: which of them is meant is not said.
  for (const name of twice) names.delete(name);
  return names;
});

/** A list of shares goes back to the parts right before it: as many, and before its first term. */
function fits(block: Block, structure: Structure, sum: SumStatement): boolean {
  const [{ terms }, { parts }] = [structure, sum];
  const isBehind = parts.length === terms.length && parts.at(-1)!.quantity.end <= terms[0]!.quantity.start;
  return isBehind && !isOfOthers(block, structure, sum);
}

/** 二级资本9.36亿元，其中A5.00亿元、B4.36亿元。…最大一家4.32亿元、最大十家25.45亿元，分别占…: of those right before it, and not of the sum. */
function isOfOthers(block: Block, { terms }: Structure, { parts }: SumStatement): boolean {
  const [last, term] = [parts.at(-1)!, terms[0]!];
  const between = figuresBetween(figuresIn(block), last.quantity.end, term.quantity.start);
  const own = between.filter(
    ({ role, sentence, quantity }) =>
      role === 'level' && sentence === term.sentence && sameKind(quantity, last.quantity),
  );
  // 招生5518人，其中甲3846人、乙1672人。在校生16087人，分别占…: of what its own sentence tells, if the parts stand in another.
  return own.length >= terms.length || (own.length > 0 && last.sentence !== term.sentence);
}

function isDoubtful(block: Block, { rate, part }: OpenShare, whole: Figure): boolean {
  if (!sameKind(whole.quantity, part.quantity) || agrees(rate, part, whole)) return false;
  const at = (figure: Figure): Stated => ({ block, offset: 0, figure });
  // The text of the whole is another block's: only the share and its part can have slipped.
  const terms = [quotientTerm(at(rate)), termOf(at(part)), { ...termOf(at(whole)), stated: undefined }];
  return isSlippedShare({ kind: 'quotient', terms }, part, whole);
}

const ALL: Rational = rational(1);

function* rateFinding(
  place: Place,
  verdict: 'certainly-wrong' | 'probably-wrong',
  rate: Figure,
  part: Figure,
  whole: Stated,
  takenOf?: Figure,
): Iterable<Finding> {
  const divisor = baseValue(whole.figure.quantity);
  if (isZero(divisor)) return;
  const relation: Relation = {
    kind: 'quotient',
    terms: [quotientTerm({ ...place, figure: rate }), termOf({ ...place, figure: part }), termOf(whole)],
  };
  const confidence = takenOf === undefined ? confidenceIn(verdict, relation, 0) : confidenceOf(verdict);
  yield new LookedAt(placeOf(place, rate), confidence, () => toldOfRate(place, relation, rate, part, whole, takenOf));
}

function toldOfRate(
  place: Place,
  relation: Relation,
  rate: Figure,
  part: Figure,
  whole: Stated,
  takenOf?: Figure,
): Told {
  const ratio = divide(baseValue(part.quantity), baseValue(whole.figure.quantity));
  // A share of more than all is wrong itself.
  const beyond = rate.role === 'share' && compare(baseValue(rate.quantity), ALL) > 0;
  const repairs = repairsOf(relation).filter(({ at }) => at === 0 || !beyond);
  return {
    message: message('percentage-mismatch.rate', {
      part: plain(place, part),
      whole: plain(whole, whole.figure),
      ...rateArgs(place, rate, ratio),
      slip: takenOf === undefined ? explainShare(relation, repairs) : because('wrong-whole', placeOf(place, takenOf)),
    }),
    related: [
      {
        span: placeOf(place, part),
        message: message('percentage-mismatch.related-part', { figure: placeOf(place, part) }),
      },
      {
        span: placeOf(whole, whole.figure),
        message: message('percentage-mismatch.related-whole', { figure: placeOf(whole, whole.figure) }),
      },
    ],
    fixes: fixesOf(relation, repairs),
  };
}

/** 存贷比, 性别比: the name says what is divided by what. */
function ratioFinding(relation: Relation, verdict: 'certainly-wrong' | 'probably-wrong'): Finding {
  const place = relation.terms[0]!.stated!;
  return new LookedAt(placeOf(place, place.figure), confidenceIn(verdict, relation, 0), () =>
    toldOfRatio(relation, place),
  );
}

function toldOfRatio(relation: Relation, place: Stated): Told {
  const [, part, whole] = relation.terms;
  const { figure } = place;
  const repairs = repairsOf(relation);
  const unit = figure.quantity.unit?.name ?? '';
  return {
    message: message('percentage-mismatch.rate', {
      part: plain(part!.stated!, part!.stated!.figure),
      whole: whole!.stated === undefined ? '365' : plain(whole!.stated, whole!.stated.figure),
      ratio: workedOut(place, figure.quantity, answerFor(relation, 0)!),
      unit,
      stated: placeOf(place, figure),
      slip: explainQuotient(relation, repairs),
    }),
    related: flatMapped([part!, whole!], ({ stated }, at) => {
      if (stated === undefined) return [];
      const span = placeOf(stated, stated.figure);
      const key = at === 0 ? 'percentage-mismatch.related-part' : 'percentage-mismatch.related-whole';
      return [{ span, message: message(key, { figure: span }) }];
    }),
    fixes: fixesOf(relation, repairs),
  };
}

function siblingFinding(place: Place, { rate, part, siblings, whole, verdict }: SiblingStatement): Finding {
  const ratio = divide(baseValue(part.quantity), whole);
  return {
    span: placeOf(place, rate),
    confidence: confidenceOf(verdict),
    message: message('percentage-mismatch.siblings', {
      part: plain(place, part),
      ...rateArgs(place, rate, ratio),
      slip: ownSlip(place, rate, ratio),
    }),
    related: siblings.map((sibling) => {
      const span = placeOf(sibling.place ?? place, sibling.rate);
      return { span, message: message('percentage-mismatch.related-sibling', { figure: span }) };
    }),
    fixes: fixOf(place, rate.quantity, ratio),
  };
}

function structureFinding(place: Place, { term, part, whole }: StructureStatement, parts: Place): Finding {
  const share = divide(baseValue(part.quantity), baseValue(whole.quantity));
  const ratio = term.quantity.ratio ? multiply(share, rational(100)) : share;
  return {
    span: placeOf(place, term),
    confidence: 'certain',
    message: message('percentage-mismatch.structure', {
      part: plain(parts, part),
      whole: plain(parts, whole),
      ratio: workedOut(place, term.quantity, ratio),
      stated: placeOf(place, term),
      slip: ownSlip(place, term, ratio),
    }),
    related: [
      {
        span: placeOf(parts, part),
        message: message('percentage-mismatch.related-part', { figure: placeOf(parts, part) }),
      },
      {
        span: placeOf(parts, whole),
        message: message('percentage-mismatch.related-whole', { figure: placeOf(parts, whole) }),
      },
    ],
    fixes: fixOf(place, term.quantity, ratio),
  };
}

function hundredFinding(place: Place, terms: readonly Figure[], confidence: 'certain' | 'probable'): Finding {
  const { text } = place.block.reading;
  const decimals = Math.max(0, ...terms.map(({ quantity }) => -quantity.printed));
  return {
    span: span(placeOf(place, terms[0]!).start, placeOf(place, terms.at(-1)!).end),
    confidence,
    message: message('percentage-mismatch.hundred', {
      terms: terms.map(({ quantity }) => text.slice(quantity.numberStart, quantity.numberEnd)).join('+'),
      sum: toFixed(sumOfTerms(terms), decimals),
    }),
    related: [],
    fixes: [],
  };
}

function rateArgs(place: Place, rate: Figure, ratio: Rational) {
  return {
    ratio: workedOut(place, rate.quantity, ratio),
    unit: rate.quantity.unit!.name,
    stated: placeOf(place, rate),
  };
}

/** A slip in the share itself, where the others bear each other out. */
function ownSlip(place: Place, figure: Figure, ratio: Rational): Template {
  const { text } = place.block.reading;
  const { quantity } = figure;
  const slip = slipOf(text, quantity, ratio);
  const right = (numberLike(text, quantity, ratio) ?? '') + text.slice(quantity.numberEnd, quantity.end);
  return slip === undefined ? because('none') : because(slip, placeOf(place, figure), right);
}

const plain = ({ block }: Place, { quantity }: Figure): string =>
  plainNumber(block.reading.text, quantity, baseValue(quantity));

/** A ratio to one decimal more than the draft prints: enough to see where it rounds. */
const workedOut = ({ block }: Place, like: Quantity, ratio: Rational): string =>
  plainNumber(block.reading.text, like, ratio, 1);

const placeOf = ({ block, offset }: Place, { quantity }: Figure): Span => spanOf(block, quantity, offset);

const fixOf = ({ block, offset }: Place, quantity: Quantity, value: Rational): readonly Fix[] =>
  correction(block, quantity, value, offset);
