import type { Quantity } from '../draft/quantities.ts';
import { numberLike } from '../figures/print.ts';
import { type Slip, slipOf } from '../figures/slip.ts';
import { multiply, type Rational, signOf, tenTo, toFixed } from '../text/decimal.ts';
import { flatMapped } from '../text/flatMapped.ts';
import { rememberedAside } from '../text/remembered.ts';
import { derivedColumns } from './derived.ts';
import { holds, type Relation, wanted } from './relations.ts';
import type { Entry, Table } from './table.ts';
import { totalRows } from './totals.ts';

/** What a cell would have to say. */
export interface Candidate {
  readonly entry: Entry;
  readonly value: Rational;
  readonly slip: Slip | undefined;
  /** The failing relations that it would mend; it breaks none. */
  readonly mends: readonly Relation[];
}

/** Figures of a table that cannot all be right. */
export interface Fault {
  /** The relation to be told of. */
  readonly relation: Relation;
  /** The cell that is wrong where one alone explains it, else the outcome. */
  readonly cell: Entry;
  readonly candidates: readonly Candidate[];
  readonly confidence: 'certain' | 'probable';
}

type TextOf = (at: number) => string;

interface Tied {
  readonly relation: Relation;
  readonly holds: boolean;
  /** Other columns or rows bear it out. */
  readonly supported: boolean;
}

function relationsOf(table: Table): readonly Tied[] {
  const derived = [...derivedColumns(table)];
  const differences = flatMapped(derived, ({ relations: [first] }) =>
    first?.kind === 'difference' ? [first.outcome.column] : [],
  );
  return flatMapped([...totalRows(table, new Set(differences)), ...derived], ({ relations, supported }) =>
    relations.map((relation) => ({ relation, holds: holds(relation), supported })),
  );
}

/** Beyond so many parts only the outcome, and parts that fail elsewhere too, are asked whether they are the wrong ones. */
const MOST_SUSPECTS = 24;

/** A table with more faults than these is another kind of table, or not read as it was meant. */
const MOST_ASKED = 60;

/** The faults of a table, each told once: by the cell that explains most of what fails. */
export const faultsOf = rememberedAside((table: Table): readonly Fault[] => [...findFaults(table)]);

function* findFaults(table: Table): Iterable<Fault> {
  const textOf: TextOf = (at) => table.blocks[at]!.reading.text;
  const tied = relationsOf(table);
  const failing = tied.filter((one) => !one.holds);
  if (failing.length === 0) return;
  const byEntry = new Map<Entry, Tied[]>();
  for (const one of tied) {
    for (const entry of [one.relation.outcome, ...one.relation.terms]) {
      const known = byEntry.get(entry);
      if (known === undefined) byEntry.set(entry, [one]);
      else known.push(one);
    }
  }
  const asked = failing.map((one, at) => ({
    ...one,
    candidates: at < MOST_ASKED ? candidatesOf(one.relation, byEntry, textOf) : [],
  }));
  // What one cell explains of several comes before what each of them says by itself.
  asked.sort((a, b) => (b.candidates[0]?.mends.length ?? 0) - (a.candidates[0]?.mends.length ?? 0));
  const told = new Set<Relation>();
  for (const { relation, supported, candidates } of asked) {
    if (told.has(relation)) continue;
    const [best] = candidates;
    for (const one of [relation, ...(best?.mends ?? [])]) told.add(one);
    if (!supported && !isBelieved(relation, failing, best)) continue;
    const alone = best !== undefined && isAlone(best, candidates);
    const sure = supported || best?.slip !== undefined || (best?.mends.length ?? 0) > 1;
    yield {
      relation: best === undefined ? relation : tellingOf(relation, best),
      cell: alone ? best.entry : relation.outcome,
      candidates,
      confidence: sure ? 'certain' : 'probable',
    };
  }
}

/** It mends more than the others, or the relation is a sum of which only it stands in no other. */
const isAlone = (best: Candidate, [, second]: readonly Candidate[]): boolean =>
  second === undefined || best.mends.length > second.mends.length;

/** Where only the row's name calls it a total: of several columns that all fail, each must have a plain slip. */
function isBelieved(relation: Relation, failing: readonly Tied[], best: Candidate | undefined): boolean {
  if (relation.terms.some((term) => leftOut(relation, term))) return false;
  return best?.slip !== undefined || failing.filter(({ supported }) => !supported).length === 1;
}

/** A rate that is itself wrong is told by its own part and whole rather than by the sum it spoils. */
const tellingOf = (relation: Relation, { entry, mends }: Candidate): Relation =>
  relation.outcome === entry ? relation : (mends.find(({ outcome }) => outcome === entry) ?? relation);

/** The sum but for one row: that row may well divide another. */
const leftOut = ({ kind, outcome, terms }: Relation, term: Entry): boolean =>
  kind === 'sum' && terms.length > 2 && holds({ kind, outcome, terms: terms.filter((one) => one !== term) });

function candidatesOf(
  relation: Relation,
  byEntry: ReadonlyMap<Entry, readonly Tied[]>,
  textOf: TextOf,
): readonly Candidate[] {
  const { kind, outcome, terms } = relation;
  const few = terms.length <= MOST_SUSPECTS;
  const suspects = [
    outcome,
    ...terms.filter((term) => few || byEntry.get(term)!.filter((one) => !one.holds).length > 1),
  ];
  const found = flatMapped(suspects, (entry) => {
    const value = wanted(relation, entry);
    const quantity =
      value === undefined
        ? undefined
        : written(textOf(entry.at), entry, value, entry === outcome && kind !== 'sum' && kind !== 'ratio');
    if (value === undefined || quantity === undefined) return [];
    const tied = byEntry.get(entry)!.map((one) => one.relation);
    const instead = { entry, quantity };
    if (!tied.every((one) => holds(one, instead))) return [];
    const mends = tied.filter((one) => !holds(one));
    return [{ entry, value, slip: slipOf(textOf(entry.at), entry.quantity, value), mends }];
  });
  const rank = ({ slip }: Candidate): number => (slip === undefined ? 2 : slip === 'digit' ? 1 : 0);
  return found.sort(
    (a, b) =>
      b.mends.length - a.mends.length || rank(a) - rank(b) || Number(b.entry === outcome) - Number(a.entry === outcome),
  );
}

/** The cell's figure with another value, as it would be printed; undefined where it says what the cell says already. */
function written(text: string, { quantity }: Entry, value: Rational, signed: boolean): Quantity | undefined {
  const number = numberLike(text, quantity, value);
  if (number === undefined || number === text.slice(quantity.numberStart, quantity.numberEnd)) return undefined;
  // Counts and amounts are not negative unless they were.
  if (signOf(value) < 0 && quantity.value.mantissa >= 0 && !signed) return undefined;
  const { printed } = quantity;
  return { ...quantity, value: { mantissa: Number(toFixed(multiply(value, tenTo(-printed)), 0)), exponent: printed } };
}
