// What a draft sends its reader to must be there: 见图3 where 图1 and 图2 are captioned. Only what the draft surely numbers
// itself is held against it; pasted reports lose tables, annexes are sent apart, and other documents have numbers too.
// GB/T 9704 7.3.4 and 7.3.7: 附件说明 gives the annexes' numbers and titles, and they must agree with the annexes.

import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import { type Heading, outlineOf } from '../numbering/headings.ts';
import { type AnnexEntry, annexEntryOf, compareTitles } from '../references/annexes.ts';
import { plain } from '../references/captions.ts';
import type { Label, Reference } from '../references/references.ts';
import { divisionsOf, NO_POINTERS, type Numbered, pointersOf } from '../references/targets.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Related, Rule } from './rule.ts';

export const crossReference: Rule = {
  id: 'cross-reference',
  group: 'numbering',
  severity: 'warning',
  fix: 'none',

  *inBlock(block) {
    for (const { start, end, countStart, countEnd } of pointersOf(block).overcounts) {
      const count = block.reading.sourceSpan(countStart, countEnd);
      yield {
        span: block.reading.sourceSpan(start, end),
        confidence: 'certain',
        message: message('cross-reference.overcount', { target: block.reading.sourceSpan(start, end), count }),
        related: [{ span: count, message: message('cross-reference.related-count') }],
        fixes: [],
      };
    }
  },

  *inDraft(draft) {
    const survey = new Survey(draft);
    yield* missingTargets(survey);
    yield* missingItems(survey);
    for (const piece of survey.pieces) yield* repeatedCaptions(draft, piece);
    for (const report of survey.reports) {
      yield* missingAnnexes(draft, report);
      yield* wrongAnnexes(draft, report);
    }
  },
};

type Kind = Numbered['kind'];

/** A place in the draft: reading offsets in a block. */
interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

interface Target extends Place {
  readonly kind: Kind;
  readonly label: Label;
  readonly sure: boolean;
  /** Of a caption. */
  readonly title: string;
}

interface Placed {
  readonly block: number;
  readonly reference: Reference;
}

/** What stands between two titles. */
interface Piece {
  readonly targets: Map<Kind, Target[]>;
  readonly references: Placed[];
}

interface Entry extends AnnexEntry {
  readonly block: number;
}

interface Page extends Place {
  readonly label: Label | undefined;
  readonly title: string;
  /** Its place among the lines that are not blank. */
  readonly line: number;
}

/** 附件说明. */
interface AnnexList {
  readonly block: number;
  readonly entries: Entry[];
  /** Numbered on the line that says 附件: surely a list, and not an annex that begins. */
  readonly sure: boolean;
  /** `附件：责任分工表`: perhaps an annex that begins, perhaps several in a row. */
  readonly single: boolean;
}

/** A report with its annexes. */
interface Report {
  readonly lists: AnnexList[];
  readonly pages: Page[];
  readonly references: Placed[];
}

/** Everything with a number, by piece and by report: one pass over the blocks. */
class Survey {
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

function grouped<K, V>(map: Map<K, V[]>, key: K): V[] {
  let values = map.get(key);
  if (values === undefined) {
    values = [];
    map.set(key, values);
  }
  return values;
}

const spanOf = (draft: Draft, { block, start, end }: Place): Span => draft.spanIn(block, start, end);

/** The name of a reference with its word: `附件1、3` refers to 附件3. */
function nameOf(draft: Draft, { block, reference: { start, end, wordStart, wordEnd } }: Placed): string {
  const text = ({ start: from, end: to }: Span): string => draft.text.slice(from, to).replace(/\s/g, '');
  const own = text(draft.spanIn(block, start, end));
  return wordStart >= start ? own : text(draft.spanIn(block, wordStart, wordEnd)) + own;
}

/** Things of one kind that are numbered together: those of a report, or of the pieces that its numbers run through. */
class Numbers {
  readonly #sure = new Map<string, Map<number, Target>>();
  readonly #all = new Set<string>();

  add(target: Target): void {
    const { series, number } = target.label;
    this.#all.add(key(target.label));
    if (!target.sure) return;
    let numbers = this.#sure.get(series);
    if (numbers === undefined) {
      numbers = new Map();
      this.#sure.set(series, numbers);
    }
    if (!numbers.has(number)) numbers.set(number, target);
  }

  isSure(label: Label): boolean {
    return this.#sure.get(label.series)?.has(label.number) ?? false;
  }

  has(label: Label): boolean {
    return this.#all.has(key(label));
  }

  /** The last of a series, in numbers. */
  last(series: string): Target | undefined {
    let last: Target | undefined;
    for (const target of this.#sure.get(series)?.values() ?? []) {
      if (last === undefined || target.label.number > last.label.number) last = target;
    }
    return last;
  }

  /** How sure it is that `label` is missing; undefined where it is here or nothing can be said. */
  missing(label: Label): Finding['confidence'] | undefined {
    if (this.has(label) || (label.series === '' && this.#sure.has(String(label.number)))) return undefined;
    const numbers = this.#sure.get(label.series);
    if (numbers === undefined) return this.#isBeyond(label) ? 'probable' : undefined;
    // Where the first is missing too, the draft is an excerpt.
    if (!numbers.has(1)) return undefined;
    return numbers.size >= 2 ? 'certain' : 'probable';
  }

  /** A series of its own where 表1-1 and 表2-1 are here: 表3-1 belongs to a chapter without any. */
  #isBeyond({ series }: Label): boolean {
    return series !== '' && this.#sure.has('1') && this.#sure.size >= 2 && !this.#sure.has('');
  }

  isFlat(): boolean {
    return this.#sure.size === 1 && this.#sure.has('');
  }
}

const key = ({ series, number }: Label): string => `${series}-${number}`;

const NUMBERED: readonly Kind[] = [
  'figure',
  'table',
  'box',
  'appendixFigure',
  'appendixTable',
  'appendix',
  'part',
  'chapter',
  'section',
  'article',
];
/** Kinds that drafts do not keep apart. */
const ALIKE: Partial<Record<Kind, readonly Kind[]>> = {
  figure: ['appendixFigure'],
  appendixFigure: ['figure', 'annex'],
  table: ['appendixTable'],
  appendixTable: ['table', 'annex'],
};

/** The numbers that hold in each piece: they run on behind a title unless they begin there anew. */
function numbersIn(pieces: readonly Piece[], kind: Kind): readonly Numbers[] {
  let numbers = new Numbers();
  return pieces.map(({ targets }) => {
    const own = targets.get(kind) ?? [];
    const anew = own.some(({ sure, label }) => sure && label.number === 1 && numbers.isSure(label));
    if (anew) numbers = new Numbers();
    for (const target of own) numbers.add(target);
    return numbers;
  });
}

function* missingTargets({ draft, pieces, reports }: Survey): Iterable<Finding> {
  if (pieces.every(({ references }) => references.length === 0)) return;
  const numbers = new Map(NUMBERED.map((kind) => [kind, numbersIn(pieces, kind)] as const));
  const annexed = new Set(reports.flatMap(annexKeys));
  const tops = new Tops(pieces);
  for (const [index, { targets, references }] of pieces.entries()) {
    const keeps = (kind: Kind): boolean => targets.get(kind)?.some(({ sure }) => sure) ?? false;
    for (const placed of references) {
      const { kind, label, within } = placed.reference;
      const own = numbers.get(kind)?.[index];
      if (own === undefined || within !== undefined) continue;
      if (kind === 'part' && !keeps('part')) {
        if (!targets.has('part') && tops.isBeyond(targets.get('top'), label.number)) {
          yield missingFinding(draft, placed, 'probable', tops.last);
        }
        continue;
      }
      if (!keeps(kind)) continue;
      const asked = label.series !== '' && own.isFlat() ? endOfRange(label) : label;
      const confidence = asked === undefined ? undefined : own.missing(asked);
      if (asked === undefined || confidence === undefined) continue;
      const elsewhere = (ALIKE[kind] ?? []).some((other) =>
        other === 'annex' ? annexed.has(key(asked)) : numbers.get(other)![index]!.has(asked),
      );
      if (!elsewhere) yield missingFinding(draft, placed, confidence, own.last(asked.series));
    }
  }
}

/** 表1-3 is 表1 to 表3 where tables are numbered without chapters. */
function endOfRange({ series, number }: Label): Label | undefined {
  return Number(series) < number ? { series: '', number } : undefined;
}

function missingFinding(
  draft: Draft,
  placed: Placed,
  confidence: Finding['confidence'],
  last: Place | undefined,
): Finding {
  const target = nameOf(draft, placed);
  const related: readonly Related[] =
    last === undefined ? [] : [{ span: spanOf(draft, last), message: message('cross-reference.related-last') }];
  return {
    span: spanOf(draft, { block: placed.block, ...placed.reference }),
    confidence,
    message:
      last === undefined
        ? message('cross-reference.missing', { target })
        : message('cross-reference.beyond', { target, last: trimmed(draft, last) }),
    related,
    fixes: [],
  };
}

const trimmed = (draft: Draft, place: Place): string => {
  const { start, end } = spanOf(draft, place);
  return draft.text
    .slice(start, end)
    .replace(/[\r\n]+/g, '')
    .replace(/[\s、.．,，:：]+$/, '')
    .trim();
};

/** 一、二、 as 第一部分, 第二部分: counted through the whole draft, since halves of one report count anew. */
class Tops {
  readonly last: Target | undefined;

  constructor(pieces: readonly Piece[]) {
    let last: Target | undefined;
    for (const { targets } of pieces) {
      for (const kind of ['top', 'chapter', 'part'] as const) {
        for (const target of targets.get(kind) ?? []) {
          if (last === undefined || target.label.number > last.label.number) last = target;
        }
      }
    }
    this.last = last;
  }

  isBeyond(own: readonly Target[] | undefined, number: number): boolean {
    const begins = own?.some(({ label }) => label.number === 1) ?? false;
    return begins && own!.some(({ label }) => label.number === 2) && number > this.last!.label.number;
  }
}

/** 本条第（二）项, 本章第三节: counted among what stands under the heading they are in. */
function* missingItems({ draft, pieces }: Survey): Iterable<Finding> {
  const asked = pieces.flatMap(({ references }) =>
    references.filter(({ reference }) => reference.within !== undefined),
  );
  if (asked.length === 0) return;
  const headings = outlineOf(draft)
    .runs.flatMap((run) => run.headings)
    .sort((a, b) => a.block - b.block || a.marker.start - b.marker.start);
  let at = 0;
  for (const placed of asked) {
    const { block, reference } = placed;
    while (
      at < headings.length &&
      (headings[at]!.block < block || (headings[at]!.block === block && headings[at]!.marker.start <= reference.start))
    ) {
      at++;
    }
    const home = enclosing(headings[at - 1], reference.within!);
    const wanted = reference.kind === 'item' ? 'hanBracket' : reference.kind;
    const items = home?.children.filter(({ marker }) => marker.system.id === wanted) ?? [];
    if (items.length < 2 || items[0]!.marker.ordinal !== 1) continue;
    if (items.some(({ marker }) => marker.ordinal === reference.label.number)) continue;
    const last = items.at(-1)!;
    yield missingFinding(draft, placed, 'certain', {
      block: last.block,
      start: last.marker.start,
      end: last.marker.end,
    });
  }
}

function enclosing(from: Heading | undefined, within: string): Heading | undefined {
  let heading = from;
  while (heading !== undefined && heading.marker.system.id !== within) heading = heading.parent;
  return heading;
}

const CAPTIONED: readonly Kind[] = ['figure', 'table', 'box', 'appendixFigure', 'appendixTable'];

function* repeatedCaptions(draft: Draft, { targets }: Piece): Iterable<Finding> {
  for (const kind of CAPTIONED) {
    const bySeries = new Map<string, Target[]>();
    for (const target of targets.get(kind) ?? []) {
      if (target.sure) grouped(bySeries, target.label.series).push(target);
    }
    for (const captions of bySeries.values()) yield* repeatedIn(draft, captions);
  }
}

function* repeatedIn(draft: Draft, captions: readonly Target[]): Iterable<Finding> {
  const found: Finding[] = [];
  let seen = new Map<number, Target>();
  let restarts = 0;
  let highest = 0;
  for (const [index, caption] of captions.entries()) {
    const { number } = caption.label;
    const first = seen.get(number);
    const previous = captions[index - 1]?.label.number;
    if (first === undefined) {
      seen.set(number, caption);
      highest = Math.max(highest, number);
      continue;
    }
    if (compareTitles(titleOf(draft, first), titleOf(draft, caption)) === 'same') continue;
    const next = captions[index + 1]?.label.number;
    // Each section may count its own: 表1、表2、表1、表2.
    if (number === 1 && (highest > 1 || next === 1)) {
      seen = new Map([[1, caption]]);
      highest = 1;
      restarts++;
      continue;
    }
    const adjacent = previous === number;
    if (!adjacent && next !== undefined && next !== highest + 2 && next !== highest + 1) continue;
    found.push(repeatedFinding(draft, first, caption, adjacent && number > 1 ? 'certain' : 'probable'));
  }
  if (restarts === 0 || captions.every(({ label }) => label.number > 1)) yield* found;
}

function repeatedFinding(draft: Draft, first: Place, again: Place, confidence: Finding['confidence']): Finding {
  return {
    span: spanOf(draft, again),
    confidence,
    message: message('cross-reference.repeated', { label: trimmed(draft, again) }),
    related: [{ span: spanOf(draft, first), message: message('cross-reference.related-first') }],
    fixes: [],
  };
}

/** What a caption is called: on its own line, or on the next. */
function titleOf(draft: Draft, { block, title }: Target): string {
  return title === '' ? lineBehind(draft, block, 1) : title;
}

/** The words of the nth line behind a block, blank lines left out. */
function lineBehind(draft: Draft, block: number, nth: number): string {
  let left = nth;
  for (let at = block + 1; at < draft.blocks.length && at <= block + 8; at++) {
    const { kind, reading } = draft.blocks[at]!;
    if (kind !== 'blank' && --left === 0) return kind === 'text' ? plain(reading.text.slice(0, 80)) : '';
  }
  return '';
}

const annexKeys = ({ lists, pages }: Report): string[] => [
  ...lists.flatMap(({ entries }) => entries.map(({ label }) => key(label))),
  ...pages.flatMap(({ label }) => (label === undefined ? [] : [key(label)])),
];

function* missingAnnexes(draft: Draft, report: Report): Iterable<Finding> {
  if (report.references.length === 0) return;
  const numbers = new Numbers();
  const listed = report.lists.some(({ sure }) => sure);
  for (const { entries, single } of report.lists) {
    for (const { label, block, start, end } of entries) {
      numbers.add({ kind: 'annex', sure: !single, title: '', label, block, start, end });
    }
  }
  for (const { label, block, start, end } of report.pages) {
    if (label !== undefined) numbers.add({ kind: 'annex', sure: true, title: '', label, block, start, end });
  }
  // An annex may have annexes of its own; lines 附件1：… one behind another are a list.
  const { pages } = report;
  const alone = ({ line }: Page, at: number): boolean =>
    pages[at - 1]?.line !== line - 1 && pages[at + 1]?.line !== line + 1;
  const inner = pages.find(alone)?.block ?? Number.POSITIVE_INFINITY;
  for (const placed of report.references) {
    const { label } = placed.reference;
    const asked = label.series !== '' && numbers.isFlat() ? endOfRange(label) : label;
    if (asked === undefined || placed.block > inner) continue;
    const confidence = numbers.missing(asked);
    if (confidence === undefined) continue;
    const last = numbers.last(asked.series);
    const { message: said, ...finding } = missingFinding(draft, placed, listed ? 'certain' : confidence, last);
    yield {
      ...finding,
      message: listed ? message('cross-reference.unlisted-annex', { target: nameOf(draft, placed) }) : said,
    };
  }
}

/** Where 附件说明 and the annexes stand in one file they agree in number, order and title. */
function* wrongAnnexes(draft: Draft, { lists, pages }: Report): Iterable<Finding> {
  const list = lists.find(({ sure }) => sure);
  if (list === undefined || lists.filter(({ sure }) => sure).length > 1) return;
  const behind = pages.filter(({ block, label }) => block > list.block && label?.series === '');
  const places = new Map(behind.map((page) => [page.label!.number, page]));
  if (places.size < behind.length) yield* repeatedAnnexes(draft, behind);
  if (places.size === 0 || places.size < behind.length) return;
  const entries = new Map(list.entries.map((entry) => [entry.label.number, entry]));
  if (entries.size < list.entries.length) return;
  const byTitle = new Map(list.entries.map((entry) => [entry.title, entry]));
  let previous = 0;
  for (const page of behind) {
    const { number } = page.label!;
    const entry = entries.get(number);
    const found = trimmed(draft, page);
    const at = { span: spanOf(draft, page), fixes: [] };
    const listing = (of: Entry): readonly Related[] => [
      { span: spanOf(draft, of), message: message('cross-reference.related-listing') },
    ];
    if (entry === undefined) {
      yield { ...at, confidence: 'certain', message: message('cross-reference.unlisted', { found }), related: [] };
    } else {
      const [title, other] = titleOnPage(draft, page, entry, byTitle);
      const swapped = title === undefined ? undefined : byTitle.get(title);
      if (swapped !== undefined && swapped !== entry) {
        const args = { found, title: title!, number: swapped.label.number };
        yield {
          ...at,
          confidence: 'certain',
          message: message('cross-reference.swapped', args),
          related: listing(swapped),
        };
      } else if (other) {
        const args = { found, listed: trimmedTitle(draft, entry) };
        yield {
          ...at,
          confidence: 'probable',
          message: message('cross-reference.title-differs', args),
          related: listing(entry),
        };
      }
    }
    if (number < previous) {
      yield {
        ...at,
        confidence: 'certain',
        message: message('cross-reference.order', { found, previous }),
        related: [],
      };
    }
    previous = Math.max(previous, number);
  }
  if (behind.length * 2 < list.entries.length) return;
  for (const entry of list.entries) {
    if (places.has(entry.label.number) || SENT_APART.test(draft.blocks[entry.block]!.reading.text)) continue;
    yield {
      span: spanOf(draft, entry),
      confidence: 'probable',
      message: message('cross-reference.absent', { entry: trimmed(draft, entry) }),
      related: [],
      fixes: [],
    };
  }
}

function* repeatedAnnexes(draft: Draft, pages: readonly Page[]): Iterable<Finding> {
  const seen = new Map<number, Page>();
  for (const page of pages) {
    const { number } = page.label!;
    const first = seen.get(number);
    seen.set(number, first ?? page);
    // 附件1 again may begin the annexes of an annex.
    if (first === undefined || number === 1 || first.title === '' || page.title === '') continue;
    if (compareTitles(first.title, page.title) === 'same') continue;
    yield repeatedFinding(draft, first, page, 'certain');
  }
}

const SENT_APART = /另[发附送寄行]|略|单独|电子|下载|系统/;

/** The title that an annex bears where it is another's in the list, and whether it differs from its own. */
function titleOnPage(
  draft: Draft,
  { block, title }: Page,
  entry: Entry,
  byTitle: ReadonlyMap<string, Entry>,
): readonly [string | undefined, boolean] {
  const lines = title === '' ? [1, 2, 3].map((nth) => lineBehind(draft, block, nth)) : [title];
  const whole = [lines[0]!, lines.slice(0, 2).join(''), lines.join('')];
  const compared = [...lines, ...whole].map((line) => compareTitles(entry.title, line));
  if (compared.includes('same')) return [undefined, false];
  return [lines.find((line) => byTitle.has(line)), compared.slice(0, 1).includes('different')];
}

const trimmedTitle = (draft: Draft, entry: Entry): string =>
  trimmed(draft, entry).replace(/^[（(]?[\d０-９一二三四五六七八九十]+[)）]?[.．、:：\s]*/, '');
