import { flatMapped } from '../text/flatMapped.ts';
import { matchesOf } from '../text/matches.ts';
// A paragraph pasted twice: a whole sentence of twenty characters and more that stands in one report a second time, word for
// word. What several reports in one file share, each under its own title, is no slip.

import type { Block } from '../draft/block.ts';
import type { BlockNumbers } from '../draft/blockNumbers.ts';
import type { Draft } from '../draft/draft.ts';
import { behindTitle, censusOf, numberFor, TITLE } from '../draft/saidByReport.ts';
import { message } from '../messages/message.ts';
import { hashOf } from '../text/census.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { byBlocks, type Finding, type Rule } from './rule.ts';

export const repeatedSentence: Rule = {
  id: 'repeated-sentence',
  group: 'text',
  severity: 'warning',
  fix: 'choice',
  inDraft: byBlocks<Said>({
    saidBy,
    isSame,
    numbersOf,
    judge: (draft, _, { said, numbers }) => repetitions(draft, said, numbers),
  }),
};

interface Sentence {
  readonly text: string;
  readonly hash: number;
  /** Reading offsets in its block. */
  readonly start: number;
  readonly end: number;
}

/** A title, which opens a report, or a paragraph of sentences. */
type Said = 'title' | { readonly reading: Reading; readonly sentences: readonly Sentence[] };

/** Sentences of a block that stand elsewhere, and where. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly from: Span;
}

/** Shorter ones are phrases that reports have in common. */
const LEAST = 20;
const SENTENCE_END = /[。!?]+[”’)]?/g;

function saidBy({ kind, title, reading }: Block): Said | undefined {
  if (title) return 'title';
  const { text } = reading;
  if (kind !== 'text' || text.length < LEAST) return undefined;
  const found: Sentence[] = [];
  let from = 0;
  for (const { 0: marks, index } of matchesOf(text, SENTENCE_END)) {
    const end = index + marks.length;
    const whole = text.slice(from, end);
    const start = end - whole.trimStart().length;
    from = end;
    const said = whole.trim();
    if (!isLong(said)) continue;
    found.push({ text: said, hash: numberFor(hashOf(said)), start, end });
  }
  return found.length === 0 ? undefined : { reading, sentences: found };
}

const WORD = Uint8Array.from({ length: 0x80 }, (_, unit) => Number(/\w/.test(String.fromCharCode(unit))));

/** Marks and blanks do not count. */
function isLong(sentence: string): boolean {
  let letters = 0;
  for (let at = 0; at < sentence.length && letters < LEAST; at++) if (isLetter(sentence.charCodeAt(at))) letters++;
  return letters >= LEAST;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || WORD[unit] === 1;
}

function isSame(before: Said, now: Said): boolean {
  if (before === 'title' || now === 'title') return before === now;
  return (
    before.sentences.length === now.sentences.length &&
    before.reading.cutsLike(now.reading) &&
    before.sentences.every(({ text, start, end }, nth) => {
      const other = now.sentences[nth]!;
      return start === other.start && end === other.end && text === other.text;
    })
  );
}

const TITLES: readonly number[] = [TITLE];

/** The sentences' hashes; what is said twice running comes twice. */
function numbersOf(said: Said): readonly number[] {
  if (said === 'title') return TITLES;
  return flatMapped(said.sentences, ({ hash }, nth) => (isEcho(said.sentences, nth) ? [hash, hash] : [hash]));
}

/** 深入推进整治，营造良好环境。营造良好环境。: the end of a sentence said once more right behind it. */
function isEcho(sentences: readonly Sentence[], nth: number): boolean {
  const [before, sentence] = [sentences[nth - 1], sentences[nth]!];
  return before !== undefined && before.text.length > sentence.text.length && before.text.endsWith(sentence.text);
}

function* repetitions(
  draft: Draft,
  said: readonly (Said | undefined)[],
  { values, ends }: BlockNumbers,
): Iterable<Finding> {
  const census = censusOf(values);
  let first = new Map<string, Sentence & { readonly block: number }>();
  let report = 0;
  for (let index = 0, at = 0; index < ends.length; index++) {
    let any = false;
    for (; at < ends[index]!; at++) {
      if (values[at] === TITLE) {
        report = behindTitle(report);
        first = new Map();
      } else any ||= census.isTwice(values[at]! ^ report);
    }
    // Nearly every block says what no other does.
    if (!any) continue;
    const one = said[index] as Exclude<Said, 'title'>;
    let run: Run | undefined;
    for (const [nth, sentence] of one.sentences.entries()) {
      if (isEcho(one.sentences, nth)) {
        yield finding(draft, index, echo(index, one.sentences[nth - 1]!, sentence));
        continue;
      }
      const twice = census.isTwice(sentence.hash ^ report);
      const earlier = twice ? first.get(sentence.text) : undefined;
      if (twice && earlier === undefined) first.set(sentence.text, { ...sentence, block: index });
      const goesOn = run?.block === earlier?.block && run?.end === sentence.start && run?.from.end === earlier?.start;
      if (run !== undefined && earlier !== undefined && goesOn) {
        run = { ...run, end: sentence.end, from: { start: run.from.start, end: earlier.end } };
        continue;
      }
      if (run !== undefined) yield finding(draft, index, run);
      run =
        earlier === undefined
          ? undefined
          : { start: sentence.start, end: sentence.end, block: earlier.block, from: earlier };
    }
    if (run !== undefined) yield finding(draft, index, run);
  }
}

function echo(block: number, { end }: Sentence, sentence: Sentence): Run {
  return { start: sentence.start, end: sentence.end, block, from: { start: end - sentence.text.length, end } };
}

function finding(draft: Draft, index: number, { start, end, block, from }: Run): Finding {
  const span = draft.spanIn(index, start, end);
  const earlier = draft.spanIn(block, from.start, from.end);
  return {
    span,
    confidence: 'certain',
    message: message('repeated-sentence.found', { count: end - start }),
    related: [{ span: earlier, message: message('repeated-sentence.first') }],
    fixes: [{ title: message('repeated-sentence.remove'), safe: false, edits: [{ span, newText: '' }] }],
  };
}
