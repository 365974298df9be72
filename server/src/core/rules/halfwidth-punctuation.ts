import { flatMapped } from '../text/flatMapped.ts';
import { matchesOf } from '../text/matches.ts';
// GB/T 15834: marks of Chinese text are full-width. Half-width ones are reported where Chinese text stands on their side, all of
// a paragraph at once, and once for a draft that is written so throughout; inside numbers, times, ratios, codes, addresses and Western names they are right. Of % and ％ a draft
// uses one: the few among the many are reported.

import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { type HalfWidthMark, halfWidthMarks } from '../draft/halfWidthMarks.ts';
import { message } from '../messages/message.ts';
import { lineOf } from '../tables/cells.ts';
import { type Span, shifted } from '../text/span.ts';
import { byBlocks, type Finding, type Fix, type Rule } from './rule.ts';

export const halfwidthPunctuation: Rule = {
  id: 'halfwidth-punctuation',
  group: 'text',
  severity: 'information',
  fix: 'safe',
  inDraft: byBlocks<Said>({
    saidBy,
    *judge(draft, _, { said: all }) {
      const said = bracketsAreHalfWidth(all) ? all.map(withoutBrackets) : all;
      const marked: number[] = [];
      for (let index = 0; index < said.length; index++) if ((said[index]?.marks.length ?? 0) > 0) marked.push(index);
      if (marked.length <= THROUGHOUT) {
        for (const index of marked) yield inBlock(placed(said[index]!.marks, draft.starts[index]!));
      } else {
        const count = marked.reduce((sum, index) => sum + said[index]!.marks.length, 0);
        const [first] = placed(said[marked[0]!]!.marks, draft.starts[marked[0]!]!);
        yield throughout(first!.span, count);
      }
      yield* mixedPercents(draft, all);
    },
  }),
};

/** More paragraphs with half-width marks than this are a draft written so: one finding says it of all. */
const THROUGHOUT = 5;

/** Source offsets from the block's start. */
interface Said {
  readonly marks: readonly HalfWidthMark[];
  readonly percents: Readonly<Record<Width, readonly number[]>>;
  /** How many open before a character or a number. */
  readonly brackets: Readonly<Record<Width, number>>;
}

/** Of percent signs, % and ％; of brackets, ( and （. */
type Width = 'half' | 'full';

const NO_MARKS: readonly HalfWidthMark[] = [];
const NO_PERCENTS: Said['percents'] = { half: [], full: [] };
const NO_BRACKETS: Said['brackets'] = { half: 0, full: 0 };

function saidBy(block: Block, source: string): Said | undefined {
  // 床位(张)  实际开放床日: half width keeps the columns of a table where they are.
  const isProse = block.kind === 'text' && (lineOf(block)?.layout ?? 'line') === 'line';
  const marks = isProse ? halfWidthMarks(block, source) : NO_MARKS;
  const percents = block.reading.text.includes('%') ? percentsIn(source) : NO_PERCENTS;
  const brackets = block.reading.text.includes('(') ? bracketsIn(source) : NO_BRACKETS;
  if (marks.length === 0 && percents === NO_PERCENTS && brackets === NO_BRACKETS) return undefined;
  return { marks, percents, brackets };
}

const BRACKET = /（|\((?=[\d\u3400-\u9fff])/g;

function bracketsIn(source: string): Said['brackets'] {
  let half = 0;
  let full = 0;
  for (const [sign] of matchesOf(source, BRACKET)) sign === '(' ? half++ : full++;
  return half === 0 && full === 0 ? NO_BRACKETS : { half, full };
}

/** So many brackets, all half-width where other marks are not, are an office's habit, as they are in Taiwan: (一), (1年以上). */
const HABIT = 4;
const isBracket = ({ full }: HalfWidthMark): boolean => full === '（' || full === '）';

function bracketsAreHalfWidth(said: readonly (Said | undefined)[]): boolean {
  let [half, full, others] = [0, 0, 0];
  for (const one of said) {
    if (one === undefined) continue;
    half += one.brackets.half;
    full += one.brackets.full;
    for (const mark of one.marks) if (!isBracket(mark)) others++;
  }
  return full === 0 && half >= HABIT && others <= 2 * half;
}

function withoutBrackets(said: Said | undefined): Said | undefined {
  if (said === undefined || !said.marks.some(isBracket)) return said;
  return { ...said, marks: said.marks.filter((mark) => !isBracket(mark)) };
}

const PERCENT = /[%％]/g;

function percentsIn(source: string): Said['percents'] {
  const half: number[] = [];
  const full: number[] = [];
  for (const { 0: sign, index } of matchesOf(source, PERCENT)) (sign === '%' ? half : full).push(index);
  return { half, full };
}

const placed = (found: readonly HalfWidthMark[], start: number): readonly HalfWidthMark[] =>
  found.map(({ span, full }) => ({ span: shifted(start, span), full }));

const AS_IS: Span = { start: 0, end: 0 };

function fix(found: readonly HalfWidthMark[]): Fix {
  return {
    title: message('halfwidth-punctuation.fix', { count: found.length }),
    safe: true,
    edits: found.map(({ span, full }) => ({ span, newText: full, like: AS_IS })),
  };
}

function inBlock(found: readonly HalfWidthMark[]): Finding {
  const [first, last] = [found[0]!, found.at(-1)!];
  return {
    span: { start: first.span.start, end: last.span.end },
    confidence: 'certain',
    message: message(found.length === 1 ? 'halfwidth-punctuation.one' : 'halfwidth-punctuation.many', {
      found: first.span,
      right: first.full,
      count: found.length,
    }),
    related: [],
    fixes: [fix(found)],
  };
}

/** Beyond these the fix is left to 整理粘贴文本, which does not keep it ready at every key. */
const MOST_EDITS = 2_000;

function throughout(span: Span, count: number): Finding {
  return {
    span,
    confidence: 'certain',
    message: message('halfwidth-punctuation.throughout', { count }),
    related: [],
    fixes: count > MOST_EDITS ? [] : (draft) => [fix(marksIn(draft))],
  };
}

function marksIn({ blocks, starts, text }: Draft): readonly HalfWidthMark[] {
  return flatMapped(blocks, (block, index) =>
    placed(halfWidthMarks(block, text.slice(starts[index], starts[index + 1])), starts[index]!),
  );
}

/** The few of one kind among at least so many of the other, for each of them. */
const FEW_AMONG = 4;

function* mixedPercents(draft: Draft, said: readonly (Said | undefined)[]): Iterable<Finding> {
  let [half, full] = [0, 0];
  for (const one of said) {
    if (one === undefined) continue;
    half += one.percents.half.length;
    full += one.percents.full.length;
  }
  const few = half > 0 && half * FEW_AMONG <= full ? 'half' : full > 0 && full * FEW_AMONG <= half ? 'full' : undefined;
  if (few === undefined) return;
  const right = few === 'half' ? '％' : '%';
  for (let index = 0; index < said.length; index++) {
    const signs = said[index]?.percents[few];
    if (signs === undefined || signs.length === 0) continue;
    const spans = signs.map((at) => shifted(draft.starts[index]!, { start: at, end: at + 1 }));
    yield {
      span: { start: spans[0]!.start, end: spans.at(-1)!.end },
      confidence: 'certain',
      message: message('halfwidth-punctuation.percent', { found: spans[0]!, right }),
      related: [],
      fixes: [
        {
          title: message('halfwidth-punctuation.percent-fix', { right }),
          safe: true,
          edits: spans.map((span) => ({ span, newText: right, like: AS_IS })),
        },
      ],
    };
  }
}
