import { flatMapped } from '../text/flatMapped.ts';
// What a table says of itself must agree: rows and their 合计, columns and theirs, 增减 between two years, 占比 and 完成率. A reading
// of a table is held against it only where its other figures bear that reading out; 其中 rows and subtotals are kept apart.

import type { Draft } from '../draft/draft.ts';
import { spanOf, writing } from '../figures/correction.ts';
import { because } from '../figures/explanation.ts';
import { numberLike, plainNumber } from '../figures/print.ts';
import { baseValue } from '../figures/worth.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import { type Candidate, type Fault, faultsOf } from '../tables/judging.ts';
import type { Relation } from '../tables/relations.ts';
import { wanted } from '../tables/relations.ts';
import type { Entry } from '../tables/table.ts';
import { type PlacedTable, tableSummary, tablesIn } from '../tables/tables.ts';
import { absolute, subtract, ZERO } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import { bySummary, type Finding, type Rule } from './rule.ts';

export const tableTotal: Rule = {
  id: 'table-total',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  inDraft: bySummary(tableSummary, judge),
};

function* judge(draft: Draft): Iterable<Finding> {
  for (const placed of tablesIn(draft)) {
    for (const fault of faultsOf(placed.table)) yield finding(new Place(draft, placed), fault);
  }
}

/** A table's entries in the draft. */
class Place {
  readonly #draft: Draft;
  readonly #placed: PlacedTable;

  constructor(draft: Draft, placed: PlacedTable) {
    this.#draft = draft;
    this.#placed = placed;
  }

  text({ at }: Entry): string {
    return this.#placed.table.blocks[at]!.reading.text;
  }

  span({ at, printed }: Entry): Span {
    return spanOf(this.#placed.table.blocks[at]!, printed, this.#start(at));
  }

  fix({ at, printed }: Entry, number: string) {
    return writing(this.#placed.table.blocks[at]!, printed, number, this.#start(at));
  }

  #start(at: number): number {
    return this.#draft.starts[this.#placed.first + at]!;
  }
}

const MOST_RELATED = 24;
const MOST_FIXES = 6;

function finding(place: Place, { relation, cell, candidates, confidence }: Fault): Finding {
  const { outcome, terms } = relation;
  const [best] = candidates;
  return {
    span: place.span(cell),
    confidence,
    message: message(keyOf(relation, cell, best), {
      ...argumentsOf(place, relation),
      wrong: place.span(best?.entry ?? outcome),
      right: best === undefined ? '' : (numberOf(place, best) ?? ''),
      slip:
        best?.slip === undefined ? because('none') : because(best.slip, place.span(best.entry), numberOf(place, best)),
    }),
    related: [outcome, ...terms]
      .filter((entry) => entry !== cell)
      .slice(0, MOST_RELATED)
      .map((entry) => ({
        span: place.span(entry),
        message: message(entry === outcome ? 'table-total.related-outcome' : 'table-total.related-term', {
          figure: place.span(entry),
        }),
      })),
    fixes: flatMapped(candidates.slice(0, MOST_FIXES), (candidate) => {
      const number = numberOf(place, candidate);
      return number === undefined ? [] : [place.fix(candidate.entry, number)];
    }),
  };
}

const numberOf = (place: Place, { entry, value }: Candidate): string | undefined =>
  numberLike(place.text(entry), entry.quantity, value);

function keyOf({ kind, outcome }: Relation, cell: Entry, best: Candidate | undefined): MessageKey {
  const known = best !== undefined && (best.slip !== undefined || cell !== outcome || best.mends.length > 1);
  if (!known) return `table-total.${kind}`;
  return kind === 'sum' && best.slip !== undefined ? 'table-total.sum' : `table-total.${kind}-wrong`;
}

/** Terms of a long sum that are written out. */
const FIRST_TERMS = 4;
const MOST_TERMS = 8;

function argumentsOf(place: Place, relation: Relation): Record<string, string | Span> {
  const { kind, outcome, terms } = relation;
  const plain = (entry: Entry): string => plainNumber(place.text(entry), entry.quantity, baseValue(entry.quantity));
  const value = wanted(relation, outcome) ?? ZERO;
  const result = plainNumber(
    place.text(outcome),
    outcome.quantity,
    value,
    kind === 'sum' || kind === 'difference' ? 6 : 1,
  );
  const stated = place.span(outcome);
  if (kind !== 'sum') return { now: plain(terms[0]!), base: plain(terms[1]!), result, stated };
  const written = terms.map(plain);
  const short = written.length > MOST_TERMS ? [...written.slice(0, FIRST_TERMS), '…', written.at(-1)!] : written;
  const difference = absolute(subtract(value, baseValue(outcome.quantity)));
  return {
    terms: short.join('+').replaceAll('+-', '-'),
    result,
    stated,
    difference: plainNumber(place.text(outcome), outcome.quantity, difference),
  };
}
