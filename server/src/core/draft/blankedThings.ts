import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import type { Draft } from './draft.ts';
import type { Placeholder, PlaceholderStyle } from './placeholders.ts';

/** One blank in its place. */
export interface BlankPlace {
  /** The placeholder alone, in source offsets from the draft's start. */
  readonly span: Span;
  /** Index of its block. */
  readonly block: number;
  readonly style: PlaceholderStyle;
  /** As the draft writes it. */
  readonly text: string;
}

/**
 * One thing that is blanked, once or in many places: the county of every `xx县`, the year of every `20**年`. What counts
 * something (`xx个`, `xxx人`) is a thing of its own at each place.
 */
export interface BlankedThing {
  /** The noun behind it, 县 or 年, as read; empty where none tells. */
  readonly noun: string;
  readonly kind: 'year' | 'name' | 'other';
  readonly places: readonly BlankPlace[];
}

/** Names that a blank stands for wherever it stands before the same noun. */
const NAME_NOUN =
  /^(?:自治区|自治州|自治县|开发区|高新区|新区|社区|街道|大学|学院|中学|小学|幼儿园|公司|集团|医院|中心|同志|先生|女士|书记|主任|局长|校长|县长|市长|区长|镇长|省|市|县|区|州|盟|旗|镇|乡|村|局|厅|委|办|校|路)/;
const YEAR_NOUN = /^(?:学年度|学年|年度|年)/;

/** What the draft still leaves blank, in the order of first places. Made once for each version. */
export const blankedThings = remembered((draft: Draft): readonly BlankedThing[] => collect(draft));

/** The thing whose blank holds a source offset; else the one whose blank ends there, as a caret behind it does. */
export function blankedThingAt(draft: Draft, offset: number): { thing: BlankedThing; place: BlankPlace } | undefined {
  let before: { thing: BlankedThing; place: BlankPlace } | undefined;
  for (const thing of blankedThings(draft)) {
    const place = thing.places.find(({ span }) => span.start <= offset && offset <= span.end);
    if (place !== undefined && offset < place.span.end) return { thing, place };
    if (place !== undefined) before = { thing, place };
  }
  return before;
}

function collect(draft: Draft): readonly BlankedThing[] {
  const found: { noun: string; kind: BlankedThing['kind']; places: BlankPlace[] }[] = [];
  const named = new Map<string, BlankPlace[]>();
  for (let block = 0; block < draft.blocks.length; block++) {
    const { placeholders, reading } = draft.blocks[block]!;
    for (const placeholder of placeholders) {
      const span = draft.spanIn(block, placeholder.start, placeholder.end);
      const text = draft.text.slice(span.start, span.end);
      const place: BlankPlace = { span, block, style: placeholder.style, text };
      const { noun, kind } = nounOf(reading.text, placeholder);
      const key = `${noun}|${reading.text.slice(placeholder.start, placeholder.end)}`;
      const same = kind === 'other' ? undefined : named.get(key);
      if (same !== undefined) {
        same.push(place);
        continue;
      }
      const places = [place];
      if (kind !== 'other') named.set(key, places);
      found.push({ noun, kind, places });
    }
  }
  return found;
}

const LONGEST_NOUN = 4;

/** The words behind a blank among which its noun is looked for. `end`: a reading offset. */
export function nounBehind(text: string, end: number): string {
  return text.slice(end, end + LONGEST_NOUN);
}

function nounOf(text: string, { end, style, partial }: Placeholder): Pick<BlankedThing, 'noun' | 'kind'> {
  const after = nounBehind(text, end);
  const year = YEAR_NOUN.exec(after)?.[0];
  if (year !== undefined && (partial || end === 0 || style !== 'bracket')) return { noun: year, kind: 'year' };
  const noun = NAME_NOUN.exec(after)?.[0];
  return noun === undefined ? { noun: '', kind: 'other' } : { noun, kind: 'name' };
}
