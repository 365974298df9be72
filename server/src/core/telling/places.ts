import type { Draft } from '../draft/draft.ts';
import { type Told, toldIn } from './told.ts';

/** A figure of running text in its draft. */
export interface PlacedTold {
  readonly block: number;
  readonly told: Told;
  /** Counts the titles before it: each report of a file tells for itself. */
  readonly report: number;
  readonly scope: string | undefined;
}

/** Blocks back to which a paragraph without a subject may go on with one. */
const BACK = 2;

/**
 * The figures of running text that are told more than once, or that `names` asks for, by name and kind of unit. One pass
 * over the draft; names told once cost no more than a look into a set.
 */
export function toldTwice(draft: Draft, names: ReadonlySet<string>): ReadonlyMap<string, readonly PlacedTold[]> {
  const seen = new Map<string, PlacedTold | PlacedTold[]>();
  const { blocks } = draft;
  const lately: { readonly scope: string; readonly line: number }[] = [];
  let report = 0;
  let line = 0;
  for (let block = 0; block < blocks.length; block++) {
    const { kind, title } = blocks[block]!;
    if (kind === 'blank') continue;
    line++;
    if (title) report++;
    const list = toldIn(blocks[block]!);
    for (const told of list) {
      const last = lately.at(-1);
      const before = told.goesOn && last !== undefined && line - last.line <= BACK ? last.scope : undefined;
      const placed = { block, told, report, scope: told.scope ?? before };
      const known = seen.get(told.key);
      if (known === undefined) seen.set(told.key, placed);
      else if (Array.isArray(known)) known.push(placed);
      else seen.set(told.key, [known, placed]);
    }
    const scope = list.findLast((told) => told.scope !== undefined)?.scope;
    if (scope !== undefined) lately[0] = { scope, line };
  }
  const twice = new Map<string, readonly PlacedTold[]>();
  for (const [key, placed] of seen) {
    if (Array.isArray(placed)) twice.set(key, placed);
    else if (names.has(key)) twice.set(key, [placed]);
  }
  return twice;
}
