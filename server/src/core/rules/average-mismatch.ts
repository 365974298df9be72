import { flatMapped } from '../text/flatMapped.ts';
// An average follows from what is shared out and among how many: 发放512.3万元，资助6831人次，人均750元. Averages of averages, per-head
// incomes and standards come from elsewhere and are never recomputed (notes/domain.md section 7).

import type { Block } from '../draft/block.ts';
import { averageFrom, averagesIn } from '../figures/averages/averages.ts';
import { type BoundStatement, boundsBrokenIn } from '../figures/averages/bounds.ts';
import { meansIn } from '../figures/averages/means.ts';
import { ratiosIn } from '../figures/averages/ratios.ts';
import { figuresAt, figuresBefore } from '../figures/earlier.ts';
import { explainQuotient } from '../figures/explanation.ts';
import { placeOf, type Stated } from '../figures/place.ts';
import { plainNumber } from '../figures/print.ts';
import { answerFor, type Relation, type Term } from '../figures/relation.ts';
import { fixesOf, repairsOf } from '../figures/repair.ts';
import { namedRatiosAt } from '../figures/shares/namedRatios.ts';
import { baseValue } from '../figures/worth.ts';
import { message } from '../messages/message.ts';
import { compare, type Rational, toFixed } from '../text/decimal.ts';
import { confidenceIn } from './confidence.ts';
import { LookedAt, type Told } from './lookedAt.ts';
import type { Finding, Rule } from './rule.ts';

export const averageMismatch: Rule = {
  id: 'average-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  needs: { quantities: 1, characters: '均每产量:比' },
  *inBlock(block) {
    for (const { relation, verdict } of [...averagesIn(block).statements, ...meansIn(block)]) {
      if (verdict !== 'holds') yield finding(relation, verdict);
    }
    for (const { relation, verdict } of ratiosIn(block)) if (verdict !== 'holds') yield finding(relation, verdict);
    for (const statement of boundsBrokenIn(block)) yield boundFinding(block, statement);
  },
  *inContext(around) {
    const { block } = around;
    for (const { relation, form, verdict } of namedRatiosAt(around)) {
      if (form === 'ratio' && verdict !== 'holds') yield finding(relation, verdict);
    }
    const { open } = averagesIn(block);
    if (open.length === 0) return;
    const own = figuresAt(around);
    const figures = [...figuresBefore(around), ...own];
    for (const average of open) {
      const statement = averageFrom(figures, average, own[average.index]!);
      if (statement !== undefined) yield finding(statement.relation, 'probably-wrong');
    }
  },
};

function boundFinding(block: Block, { rates, count, total, each }: BoundStatement): Finding {
  const place = { block, offset: 0 };
  const { text } = block.reading;
  const [rate] = rates;
  const values = rates.map(({ quantity }) => baseValue(quantity)).sort(compare);
  const written = (value: Rational, decimals = 0): string => plainNumber(text, rate!.quantity, value, decimals);
  return {
    span: placeOf(place, total.quantity),
    confidence: 'probable',
    message: message('average-mismatch.bounds', {
      total: placeOf(place, total.quantity),
      count: placeOf(place, count.quantity),
      each: written(each.low, 1),
      low: written(values[0]!),
      high: written(values.at(-1)!),
      unit: rate!.quantity.unit!.name,
    }),
    related: [...rates, count].map(({ quantity }) => {
      const span = placeOf(place, quantity);
      return { span, message: message('average-mismatch.related', { figure: span }) };
    }),
    fixes: [],
  };
}

function finding(relation: Relation, verdict: 'certainly-wrong' | 'probably-wrong'): Finding {
  const outcome = relation.terms[0]!.stated!;
  return new LookedAt(placeOf(outcome, outcome.figure.quantity), confidenceIn(verdict, relation, 0), () =>
    told(relation, outcome),
  );
}

function told(relation: Relation, outcome: Stated): Told {
  const [, ...others] = relation.terms;
  const repairs = repairsOf(relation);
  const said = {
    result: resultOf(relation, outcome),
    stated: placeOf(outcome, outcome.figure.quantity),
    slip: explainQuotient(relation, repairs),
  };
  return {
    message:
      relation.kind === 'mean'
        ? message('average-mismatch.mean', { ...said, terms: others.map(printed).join('+'), count: others.length })
        : message('average-mismatch.average', { ...said, dividend: printed(others[0]!), divisor: printed(others[1]!) }),
    related: flatMapped(relation.terms.slice(1), ({ stated }) => {
      if (stated === undefined) return [];
      const span = placeOf(stated, stated.figure.quantity);
      return [{ span, message: message('average-mismatch.related', { figure: span }) }];
    }),
    fixes: fixesOf(relation, repairs),
  };
}

function printed({ stated, range }: Term): string {
  if (stated !== undefined) {
    const { quantity } = stated.figure;
    return plainNumber(stated.block.reading.text, quantity, baseValue(quantity)) + (quantity.unit?.name ?? '');
  }
  const low = toFixed(range.low, 0);
  const high = toFixed(range.high, 0);
  return low === high ? low : `${low}～${high}`;
}

function resultOf(relation: Relation, { block, figure: { quantity } }: Stated): string {
  const value = answerFor(relation, 0);
  return value === undefined ? '' : plainNumber(block.reading.text, quantity, value, 1) + (quantity.unit?.name ?? '');
}
