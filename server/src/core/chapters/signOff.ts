import type { Draft } from '../draft/draft.ts';
import { contentEnd } from '../draft/lines.ts';

const DATE = /^\s*(?:20[\d*x×]{2}|二[〇○零][〇○零一二三四五六七八九×]{2}) ?年[^。,;]{0,12}日?\s*$/;
const ANNEXES = /^\s*附 *件?:/;
/** 青禾镇人民政府, （联系人：…）, 2.责任分工表: what may stand above a date or below 附件. */
const LONGEST_LINE = 60;
const INDENTED = /^ {4}/;
const BRACKETED = /^\s*\(.*\)\s*$/;
const ENTRY = /^\s*\d{1,2}[.、]/;

/**
 * Where the text of a report's last section ends: before 附件说明, who signs it, the date and whom to ask, which stay at
 * the end whatever chapter comes last. `end`: of the report. Offsets are source offsets; the end is behind the last visible
 * character.
 */
export function bodyEnd(draft: Draft, start: number, end: number): number {
  const { blocks, starts, text } = draft;
  const first = draft.blockAt(start);
  let found: number | undefined;
  for (let index = draft.blockAt(Math.max(start, end - 1)); index > first; index--) {
    const block = blocks[index]!;
    if (block.kind === 'blank') continue;
    const line = block.reading.text;
    if (line.length > LONGEST_LINE || /。/.test(line.replace(BRACKETED, ''))) break;
    if (DATE.test(line) || ANNEXES.test(line)) found = index;
    else if (!INDENTED.test(line) && !BRACKETED.test(line) && !ENTRY.test(line)) break;
    else if (found !== undefined && block.markers.length === 0) found = index;
  }
  return contentEnd(text, start, found === undefined ? end : starts[found]!);
}
