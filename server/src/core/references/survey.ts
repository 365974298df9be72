import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { remembered } from '../text/remembered.ts';
import { type AnnexEntry, annexEntryOf } from './annexes.ts';
import type { Label, Reference } from './references.ts';
import { divisionsOf, NO_POINTERS, type Numbered, pointersOf } from './targets.ts';

export type Kind = Numbered['kind'];

/** A place in the draft: reading offsets in a block. */
export interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export interface Target extends Place {
  readonly kind: Kind;
  readonly label: Label;
  readonly sure: boolean;
  /** Of a caption. */
  readonly title: string;
}

export interface Placed {
  readonly block: number;
  readonly reference: Reference;
}

/** What stands between two titles. */
export interface Piece {
  readonly targets: Map<Kind, Target[]>;
  readonly references: Placed[];
}

export interface Entry extends AnnexEntry {
  readonly block: number;
}

export interface Page extends Place {
  readonly label: Label | undefined;
  readonly title: string;
  /** Its place among the lines that are not blank. */
  readonly line: number;
}

/** 附件说明. */
export interface AnnexList {
  readonly block: number;
  readonly entries: Entry[];
  /** Numbered on the line that says 附件: surely a list, and not an annex that begins. */
  readonly sure: boolean;
  /** `附件：责任分工表`: perhaps an annex that begins, perhaps several in a row. */
  readonly single: boolean;
}

/** A report with its annexes. */
export interface Report {
  readonly lists: AnnexList[];
  readonly pages: Page[];
  readonly references: Placed[];
}

/** The survey of a draft, made once for each version. */
export const surveyOf = remembered((draft: Draft): Survey => new Survey(draft));

/** Everything with a number, by piece and by report: one pass over the blocks. */
export class Survey {
  readonly draft: Draft;
  readonly pieces: Piece[] = [];
  readonly reports: Report[] = [];

  constructor(draft: Draft) {
    this.draft = draft;
    const { blocks } = draft;
    const all = blocks.map(pointersOf);
    const divisions = all.some(({ references }) => references.some(isToDivision));
    let piece = this.#piece();
    let report = this.#report();
    /** 附件说明 that may go on. */
    let open: AnnexList | undefined;
    /** Lines since one that opens an annex: the next are its name. */
    let sincePage = Number.POSITIVE_INFINITY;
    let line = 0;
    /** Where the last entry stands: one line may be broken off between two entries. */
    let entryLine = 0;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.kind === 'blank') continue;
      line++;
      const pointers = all[index]!;
      if (pointers === NO_POINTERS && !block.title && open === undefined && !divisions) {
        sincePage++;
        continue;
      }
      const { annexHeader, annexPage, caption } = pointers;
      sincePage++;
      // （见附件1） and a caption may read like titles.
      if (block.title && caption === undefined && pointers.references.length === 0) {
        piece = this.#piece();
        const apart = /^[\s#]*(?:【|附|名词解释)/.test(block.reading.text);
        if (annexHeader === undefined && annexPage === undefined && !apart && sincePage > NAME_LINES) {
          report = this.#report();
        }
      }
      const { text } = block.reading;
      const entry = open === undefined ? undefined : annexEntryOf(text);
      if (annexHeader !== undefined) {
        const { entries, single } = annexHeader;
        const list = { block: index, entries: [] as Entry[], sure: entries.length > 0 && !single, single };
        open = single ? undefined : list;
        entryLine = line;
        for (const each of entries) list.entries.push({ ...each, block: index });
        report.lists.push(list);
        if (single) sincePage = 0;
      } else if (open !== undefined && entry !== undefined && goesOn(open, entry)) {
        if (!open.sure && /[:,;]/.test(entry.text)) {
          // Not a list, but the text of an annex.
          open.entries.length = 0;
          open = undefined;
        } else {
          open.entries.push({ ...entry, block: index });
          entryLine = line;
          continue;
        }
      } else if (open !== undefined && (open.entries.length === 0 || block.title || line > entryLine + 1)) {
        if (open.entries.length === 0) sincePage = 1;
        open = undefined;
      }
      if (annexPage !== undefined) {
        report.pages.push({ ...annexPage, block: index, line });
        sincePage = 0;
      }
      for (const target of pointers.targets) {
        const title = target.kind === caption?.kind && target.start === caption.start ? caption.title : '';
        grouped(piece.targets, target.kind).push({ ...target, title, block: index });
      }
      if (divisions) {
        for (const target of divisionsOf(block)) {
          grouped(piece.targets, target.kind).push({ ...target, title: '', block: index });
        }
      }
      for (const reference of pointers.references) {
        const placed = { block: index, reference };
        piece.references.push(placed);
        if (reference.kind === 'annex') report.references.push(placed);
      }
    }
  }

  #piece(): Piece {
    const piece: Piece = { targets: new Map(), references: [] };
    this.pieces.push(piece);
    return piece;
  }

  #report(): Report {
    const report: Report = { lists: [], pages: [], references: [] };
    this.reports.push(report);
    return report;
  }
}

/** What a survey takes from a block, and what its entries and captions are called by. */
export function surveySummary(block: Block, source: string): string {
  const { kind, title, markers, reading } = block;
  const told = kind === 'blank' || title || pointersOf(block) !== NO_POINTERS;
  if (told || mayName(reading.text) || annexEntryOf(reading.text) !== undefined) return source;
  const last = markers.at(-1);
  const marked = last === undefined ? '' : source.slice(0, reading.sourceSpan(0, last.end).end);
  const divisions = Array.from(divisionsOf(block), ({ kind: of, label, start, sure }) =>
    [of, label.series, label.number, start, sure].join(),
  );
  return `${kind}|${marked}|${divisions.join(';')}`;
}

const LONGEST_NAME = 80;

/** Whether a line may be the name of the caption or annex before it: a short line that is no sentence. */
export function mayName(text: string): boolean {
  return text.length <= LONGEST_NAME && !/[。;]/.test(text);
}

const DIVISIONS = new Set<Kind>(['part', 'chapter', 'section', 'article']);

const isToDivision = ({ kind, within }: Reference): boolean => within === undefined && DIVISIONS.has(kind);

/** Behind a line that opens an annex, so many lines may be its name. */
const NAME_LINES = 3;

function goesOn({ entries }: AnnexList, { label }: AnnexEntry): boolean {
  const top = ({ series, number }: Label): number => (series === '' ? number : Number(series));
  const last = entries.length === 0 ? 0 : top(entries.at(-1)!.label);
  const next = top(label);
  return next <= last + 3 && (next >= last || next !== 1);
}

export function grouped<K, V>(map: Map<K, V[]>, key: K): V[] {
  let values = map.get(key);
  if (values === undefined) {
    values = [];
    map.set(key, values);
  }
  return values;
}
