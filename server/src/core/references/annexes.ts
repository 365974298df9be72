import { plain } from './captions.ts';
import { LABEL, type Label, labelOf } from './references.ts';

/** One annex that 附件说明 lists. Offsets are reading offsets in its block. */
export interface AnnexEntry {
  readonly label: Label;
  /** Its words as they stand. */
  readonly text: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** A line that opens an annex: `附件1`, `附件2：责任分工表`, `附件`. */
export interface AnnexPage {
  /** Absent where the only annex has no number. */
  readonly label: Label | undefined;
  /** What stands on the line itself. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** A line that begins 附件说明, with the annexes that it lists itself. */
export interface AnnexHeader {
  readonly entries: readonly AnnexEntry[];
  /** `附件：责任分工表`: one annex, not numbered. */
  readonly single: boolean;
}

const HEADER = /^[\s#>*_]*(?:附 *件|附)[*_]*:[\s*_]*/;
const PAGE = new RegExp(`^[\\s#>*_(【\\[]*附 *件 *(${LABEL})?([)】\\]*_]*)(?=$|[ :.、(《]|[\\u4e00-\\u9fff])[ :.、]*`);
const ENTRY =
  /^[\s>*_]*(?:附 *件 *)?(?:\(?(\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})[)]?[.、: ]|\((\d{1,2}|[一二三四五六七八九十]{1,3})\)) *(?!\d+[.%])/;
const ENTRY_INSIDE = /(?<![\d.(])(?:(\d{1,2})[.、](?!\d)|\((\d{1,2}|[一二三四五六七八九十]{1,3})\))/g;
const LONGEST_TITLE = 80;
/** Of 附件说明 written as one line. */
const LONGEST_LIST = 800;
/** An annex that is elsewhere, or none. */
const NONE = /^(?:无|略|另[发附送寄]|见附页|如文|如附)/;
/** After 附件1: the line speaks of the annex. */
const PROSE = /^(?:所|中|的|为|是|和|与|及|、|至|内|里|列|要求|已|共|将|按|请|一并|随|另|份)/;

export function annexHeaderOf(text: string): AnnexHeader | undefined {
  const match = HEADER.exec(text);
  if (match === null) return undefined;
  const from = match[0].length;
  const rest = text.slice(from);
  if (rest === '') return { entries: [], single: false };
  const first = annexEntryOf(text, from, LONGEST_LIST);
  if (first === undefined) {
    if (NONE.test(rest) || rest.length > LONGEST_TITLE || /[。;!?]./.test(rest) || text.trimStart().startsWith('附:')) {
      return undefined;
    }
    const label = { series: '', number: 1 };
    return { entries: [{ label, text: rest, title: plain(rest), start: from, end: text.length }], single: true };
  }
  const entries = splitEntries(text, first);
  // 附件：1.目标：… is an annex that begins.
  return /:/.test(entries[0]!.text) ? undefined : { entries, single: false };
}

/** `1.甲 2.乙` on one line, where the numbers go on. */
function splitEntries(text: string, first: AnnexEntry): readonly AnnexEntry[] {
  const entries: AnnexEntry[] = [];
  let last = first;
  for (const match of text.slice(last.start).matchAll(ENTRY_INSIDE)) {
    const label = labelOf(match[1] ?? match[2]!);
    if (label?.number !== last.label.number + 1) continue;
    const at = first.start + match.index;
    const behind = at + match[0].length;
    const own = text.slice(last.start, at);
    entries.push({ ...last, text: own.replace(NUMBER, ''), title: plain(own.replace(NUMBER, '')), end: at });
    last = {
      label,
      text: text.slice(behind),
      title: plain(text.slice(behind)),
      start: at,
      end: text.length,
    };
  }
  return [...entries, last];
}

const NUMBER = /^[\s(]*(?:附 *件 *)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]?[.、: ]*/;

/** A line of 附件说明: `2.责任分工表`. */
export function annexEntryOf(text: string, from = 0, longest = LONGEST_TITLE): AnnexEntry | undefined {
  const rest = text.slice(from, from + longest + 1);
  const match = ENTRY.exec(rest);
  if (match === null || rest.length > longest) return undefined;
  const label = labelOf(match[1] ?? match[2]!);
  const title = rest.slice(match[0].length);
  if (label === undefined || title === '' || /[。!?]./.test(title)) return undefined;
  const start = from + (/\S/.exec(rest)?.index ?? 0);
  return { label, text: title, title: plain(title), start, end: text.length };
}

export function annexPageOf(text: string): AnnexPage | undefined {
  const match = PAGE.exec(text);
  if (match === null) return undefined;
  const [all, number, close] = match;
  const rest = text.slice(all.length);
  const label = number === undefined ? undefined : labelOf(number);
  if ((number !== undefined && label === undefined) || (number === undefined && rest !== '')) return undefined;
  if (rest.length > LONGEST_TITLE || /[。;!?,]/.test(rest) || /^[份个页套]/.test(rest)) return undefined;
  const glued = rest !== '' && !/[ :.、)】\]]$/.test(all);
  // 附件一览表 has no number.
  if (glued && (PROSE.test(rest) || !/\d/.test(number!))) return undefined;
  const start = text.indexOf('附');
  const end = number === undefined ? start + all.trim().length : text.indexOf(number, start) + number.length;
  return {
    label,
    title: plain(rest),
    start,
    end: Math.max(end - (number === undefined ? close!.length : 0), start + 1),
  };
}

/** How two titles of one annex compare; `different` only where they are surely meant to be the same. */
export function compareTitles(listed: string, found: string): 'same' | 'different' | 'unlike' {
  const a = bare(listed);
  const b = bare(found);
  if (a === '' || b === '') return 'unlike';
  if (isWithin(a, b) || isWithin(b, a)) return 'same';
  return alike(a, b) >= 0.6 ? 'different' : 'unlike';
}

/** Without what is often left out of one of the two. */
const bare = (title: string): string =>
  title.replace(/^关于|的|(?:样表|模板|试行|征求意见稿|送审稿|另发|另附|略)$/g, '');

/** True where `a` is `b` with characters left out. */
function isWithin(a: string, b: string): boolean {
  let at = 0;
  for (let index = 0; index < b.length && at < a.length; index++) if (a[at] === b[index]) at++;
  return at === a.length;
}

/** Pairs of neighbouring characters that two titles share, from 0 to 1. */
function alike(a: string, b: string): number {
  const pairs = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const left = new Set(pairs(a));
  const right = new Set(pairs(b));
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}
