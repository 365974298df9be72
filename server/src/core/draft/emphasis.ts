import { unitAt } from '../text/units.ts';

/** Nouns of places and offices: `**区` blanks a name, `**区别对待**` does not begin with one that stands alone. */
export const PLACE_NOUN =
  /^(?:省|自治区|市|县|区(?!别|分|域|间|块)|州|镇|乡(?!村|亲)|村|街道|局|厅|校|学院|中学|小学|公司)/;

/**
 * Offsets of the runs of a paragraph that are emphasis, `**重点**` and in Markdown `__重点__`, and blank nothing. Emphasis
 * has text between two equal runs. In Markdown every such pair is emphasis unless a place's noun follows both runs (`**区赴**县` blanks two
 * names); in plain text only a pair that stands like one, opened and closed at a boundary.
 */
export function emphasisRuns(text: string, markdown: boolean): ReadonlySet<number> {
  const runs = new Set<number>();
  addPairs(text, '*', markdown, runs);
  if (markdown) addPairs(text, '_', markdown, runs);
  return runs;
}

function addPairs(text: string, sign: string, markdown: boolean, runs: Set<number>): void {
  const open = new Map<number, number>();
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at)) {
    let end = at + 1;
    while (text[end] === sign) end++;
    const length = end - at;
    const opened = open.get(length);
    if (length <= 3) {
      if (opened !== undefined && isPair(text, opened, at, length, markdown)) {
        runs.add(opened);
        runs.add(at);
        open.delete(length);
      } else open.set(length, at);
    }
    at = end;
  }
}

const BEFORE_OPEN = /[\s。;:,(“、>)\].-]/;
const AFTER_CLOSE = /[\s。;:,)”、]/;

function isPair(text: string, open: number, close: number, length: number, markdown: boolean): boolean {
  const from = open + length;
  const to = close + length;
  if (from === close || text[from] === ' ' || text[close - 1] === ' ') return false;
  const noun = PLACE_NOUN.test(text.slice(from, from + 4));
  const after = text.slice(to, to + 6);
  if (markdown) return !(noun && (PLACE_NOUN.test(after) || unitAt(after, 0) !== undefined));
  const opens = open === 0 || BEFORE_OPEN.test(text[open - 1]!);
  const closes = after === '' || AFTER_CLOSE.test(after[0]!);
  return opens && closes && !(noun && close - from < 3);
}
