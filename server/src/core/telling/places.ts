import type { Draft } from '../draft/draft.ts';
import { type PlacedTable, tablesIn } from '../tables/tables.ts';
import { Census } from '../text/census.ts';
import type { Said } from './said.ts';
import { type Tabled, tabledIn } from './tabled.ts';
import type { Told } from './told.ts';

/** A figure of running text in its draft. */
export interface PlacedTold {
  readonly block: number;
  readonly told: Told;
  /** Counts the titles before it: each report of a file tells for itself. */
  readonly report: number;
  readonly scope: string | undefined;
}

export interface PlacedTabled {
  readonly placed: PlacedTable;
  readonly tabled: Tabled;
}

/** What is told more than once, by name and kind of unit. */
export interface ToldTwice {
  readonly prose: ReadonlyMap<string, readonly PlacedTold[]>;
  readonly tables: readonly PlacedTabled[];
}

/** Lines back to which a paragraph without a subject may go on with one. */
const BACK = 2;

/** One pass over the draft counts, a second gathers: what is told but once costs no more than a look at its hash. */
export function toldTwice(draft: Draft, said: readonly (Said | undefined)[]): ToldTwice {
  const { blocks } = draft;
  const tables = tablesIn(draft).map((placed) => ({ placed, all: tabledIn(placed.table) }));
  let names = 0;
  for (const one of said) if (one !== undefined) names += one.told.length;
  for (const { all } of tables) names += all.length;
  const census = new Census(names);
  for (const { all } of tables) for (const { hash } of all) census.addElsewhere(hash);
  for (const one of said) if (one !== undefined) for (const { hash } of one.told) census.add(hash);
  const prose = new Map<string, PlacedTold[]>();
  let lately: { readonly scope: string; readonly line: number } | undefined;
  let report = 0;
  let line = 0;
  for (let block = 0; block < blocks.length; block++) {
    const { kind, title } = blocks[block]!;
    if (kind === 'blank') continue;
    line++;
    if (title) report++;
    const list = said[block]!.told;
    if (list.length === 0) continue;
    let scope: string | undefined;
    for (const told of list) {
      scope = told.scope ?? scope;
      if (!census.isTwice(told.hash)) continue;
      const before = told.goesOn && lately !== undefined && line - lately.line <= BACK ? lately.scope : undefined;
      const place = { block, told, report, scope: told.scope ?? before };
      const known = prose.get(told.key);
      if (known === undefined) prose.set(told.key, [place]);
      else known.push(place);
    }
    if (scope !== undefined) lately = { scope, line };
  }
  return {
    prose,
    tables: tables.flatMap(({ placed, all }) =>
      all.filter(({ hash }) => census.isTwice(hash)).map((tabled) => ({ placed, tabled })),
    ),
  };
}
