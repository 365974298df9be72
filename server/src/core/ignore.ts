/**
 * Findings that somebody looked at and let stand (忽略). One is known by its rule, its own text and what stands beside it in
 * its sentence, never by its line: wherever in the folder the sentence is moved or copied to, it stays ignored, and once
 * the sentence is written differently it is judged anew. Texts are compared as they are read, so that a draft
 * may change its script or the width of its marks.
 */
import { folded } from './text/fold.ts';
import type { Span } from './text/span.ts';

/** An entry of `ignore` in a `.hegao.json`. Without `text` the rule is not looked at, in `file` or in the whole folder. */
export interface Ignore {
  readonly rule: string;
  /** The finding's own words, without white space. */
  readonly text?: string;
  /** What stands before and behind it in its sentence, as far as REACH; anything where they are left out. */
  readonly before?: string;
  readonly after?: string;
  /** Only in this draft, or in this folder when it ends in `/`; relative to the configuration's own folder. */
  readonly file?: string;
  /** The draft that it was ignored in, relative likewise. Asks for nothing: it tells where to look whether it is still there. */
  readonly seen?: string;
}

/** The names an entry may have, in the order in which they are written. */
export const IGNORE_KEYS = [
  'rule',
  'text',
  'before',
  'after',
  'file',
  'seen',
] as const satisfies readonly (keyof Ignore)[];

/** UTF-16 units on either side by which a finding is known, white space not counted. */
const REACH = 40;

const ENDS_SENTENCE = /[。！？!?\r\n]/;
const WHITE = /\s/;

/** How a finding at `span` is to be ignored wherever its sentence stands. */
export function ignoreAt(rule: string, text: string, { start, end }: Span): Required<Pick<Ignore, Quoted | 'rule'>> {
  return {
    rule,
    text: text.slice(start, end).replace(/\s+/g, ''),
    before: beside(text, start - 1, -1),
    after: beside(text, end, 1),
  };
}

type Quoted = 'text' | 'before' | 'after';

function beside(text: string, from: number, step: 1 | -1): string {
  const units: string[] = [];
  for (let at = from; at >= 0 && at < text.length && units.length < REACH; at += step) {
    const unit = text[at]!;
    if (ENDS_SENTENCE.test(unit)) break;
    if (!WHITE.test(unit)) units.push(unit);
  }
  if (step < 0) units.reverse();
  return units.join('').replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

/** Finds the entry, if any, by which a finding is ignored. All entries name a text. */
export class Ignores {
  readonly #byFinding = new Map<string, Ignore[]>();

  constructor(entries: Iterable<Ignore>) {
    for (const entry of entries) {
      const key = keyOf(entry.rule, entry.text ?? '');
      const same = this.#byFinding.get(key);
      if (same === undefined) this.#byFinding.set(key, [entry]);
      else same.push(entry);
    }
  }

  entryFor(rule: string, text: string, span: Span): Ignore | undefined {
    const entries = this.#byFinding.get(keyOf(rule, text.slice(span.start, span.end)));
    if (entries === undefined) return undefined;
    const { before, after } = ignoreAt(rule, text, span);
    return entries.find((entry) => alike(entry.before, before) && alike(entry.after, after));
  }
}

function keyOf(rule: string, text: string): string {
  return `${rule} ${folded(text.replace(/\s+/g, ''))}`;
}

function alike(wanted: string | undefined, found: string): boolean {
  return wanted === undefined || folded(wanted) === folded(found);
}
