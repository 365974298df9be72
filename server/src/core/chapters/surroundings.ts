import type { Draft } from '../draft/draft.ts';
import { type Section, sectionsOf } from '../numbering/sections.ts';
import type { Span } from '../text/span.ts';

const SENTENCE_END = /[。！？!?；;]+[”’」』）)]*/g;
const CLAUSE_END = /[，,、：:。！？!?；;]+[”’」』）)]*/g;
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['〔', '〕'],
  ['【', '】'],
];

/** Knows where a language's words are: Intl.Segmenter, or nobody. */
const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/**
 * What a source offset stands in, innermost first: word, what a pair of marks encloses, clause, sentence, paragraph, the
 * sections, the draft. Each lies in the next and is shorter than it.
 */
export function surroundings(draft: Draft, offset: number): readonly Span[] {
  const found: Span[] = [];
  const widen = (span: Span | undefined): void => {
    if (span === undefined || span.start >= span.end || offset < span.start || offset > span.end) return;
    const last = found.at(-1);
    if (last === undefined || (span.start <= last.start && span.end >= last.end && lengthOf(span) > lengthOf(last))) {
      found.push(span);
    }
  };
  for (const span of inParagraph(draft, offset)) widen(span);
  for (const { start, contentEnd } of sectionsAround(sectionsOf(draft), offset)) widen({ start, end: contentEnd });
  widen({ start: 0, end: draft.text.length });
  return found;
}

const lengthOf = ({ start, end }: Span): number => end - start;

function* inParagraph(draft: Draft, offset: number): Iterable<Span> {
  const { blocks, starts, text: whole } = draft;
  if (blocks.length === 0) return;
  const index = draft.blockAt(offset);
  const start = starts[index]!;
  const text = whole.slice(start, start + blocks[index]!.reading.length);
  const at = offset - start;
  const place = ({ start: from, end }: Span): Span => ({ start: start + from, end: start + end });
  const sentence = pieceAt(text, at, SENTENCE_END);
  const clause = pieceAt(text, at, CLAUSE_END);
  const inner = [wordAt(text, at, clause), ...enclosed(text, at, sentence), clause, withoutMark(text, clause)];
  for (const span of inner.filter((one) => one !== undefined).sort((a, b) => lengthOf(a) - lengthOf(b))) {
    yield place(span);
  }
  yield place(sentence);
  yield place({ start: text.length - text.trimStart().length, end: text.length });
}

/** The stretch between two ends that holds an offset, without the blanks before it. */
function pieceAt(text: string, at: number, ends: RegExp): Span {
  let start = 0;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (at < end) return trimmed(text, { start, end });
    start = end;
  }
  return trimmed(text, { start, end: text.length });
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  while (from < end && /\s/.test(text[from]!)) from++;
  return { start: from, end };
}

function withoutMark(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && '，,、：:。！？!?；;'.includes(text[to - 1]!)) to--;
  return { start, end: to };
}

function wordAt(text: string, at: number, { start, end }: Span): Span | undefined {
  if (words === undefined || at < start) return undefined;
  const clause = text.slice(start, end);
  const word = words.segment(clause).containing(Math.min(at, end - 1) - start);
  if (word?.isWordLike !== true) return undefined;
  return { start: start + word.index, end: start + word.index + word.segment.length };
}

/** Inside each pair of marks around an offset in a sentence, and with the marks. */
function enclosed(text: string, at: number, { start, end }: Span): readonly Span[] {
  return PAIRS.flatMap(([open, close]) => {
    if (at <= start) return [];
    const from = text.lastIndexOf(open, at - 1);
    const to = text.indexOf(close, at);
    if (from < start || to < 0 || to >= end || text.slice(from, at).includes(close)) return [];
    return [
      { start: from + 1, end: to },
      { start: from, end: to + 1 },
    ];
  });
}

/** The sections that hold an offset, innermost first. */
export function sectionsAround(sections: readonly Section[], offset: number): readonly Section[] {
  const around: Section[] = [];
  for (let level = sections; ; ) {
    const holder = holderOf(level, offset);
    if (holder === undefined) return around;
    around.unshift(holder);
    level = holder.children;
  }
}

function holderOf(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const section = sections[low - 1];
  return section !== undefined && offset <= section.end ? section : undefined;
}
