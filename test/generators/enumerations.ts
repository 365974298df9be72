import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { NUMERALS } from '../../server/src/core/text/numerals.ts';

export type EnumerationSlip = 'none' | 'drop' | 'repeat' | 'swap' | 'wrong';

export interface EnumeratedDraft {
  readonly text: string;
  readonly slip: EnumerationSlip;
  /** Offset of the mark that the slip is to be seen at; undefined where there is none. */
  readonly blamed: number | undefined;
}

interface Mark {
  readonly write: (ordinal: number, count: number) => string;
  readonly most: number;
  /** Words do not say how many follow: 首先, 最后. */
  readonly wrong: boolean;
  /** May open paragraphs; numbers in brackets and circles are headings there. */
  readonly opens: boolean;
}

const han = (ordinal: number): string => NUMERALS.han.format(ordinal)!;
const WORDS = ['首先，', '其次，', '再次，'];

const MARKS: readonly Mark[] = [
  { write: (n) => `${han(n)}是`, most: 12, wrong: true, opens: true },
  { write: (n) => `${han(n)}要`, most: 12, wrong: true, opens: true },
  { write: (n) => `第${han(n)}，`, most: 12, wrong: true, opens: true },
  { write: (n) => `其${han(n)}，`, most: 9, wrong: true, opens: true },
  { write: (n, count) => (n === count ? '最后，' : WORDS[n - 1]!), most: 4, wrong: false, opens: true },
  { write: (n) => NUMERALS.circled.format(n)!, most: 20, wrong: true, opens: false },
  { write: (n) => `（${n}）`, most: 20, wrong: true, opens: false },
  { write: (n) => `(${n})`, most: 20, wrong: true, opens: false },
];

const ITEMS = ['抓好源头管理', '压实工作责任', '健全推进机制', '加强督促检查', '深化宣传引导', '优化服务保障'];
const BEFORE = '今年以来，全局上下扎实工作，重点做了几件事：';
const SENTENCE = '相关部门协同配合，形成了齐抓共管的良好局面。';
const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** One run of any mark, in a paragraph or opening paragraphs, alone or inside the items of another, with at most one slip. */
export const enumeratedDraft: fc.Arbitrary<EnumeratedDraft> = fc
  .record({
    mark: fc.constantFrom(...MARKS),
    count: fc.integer({ min: 4, max: 20 }),
    slip: fc.constantFrom<EnumerationSlip>('none', 'drop', 'repeat', 'swap', 'wrong'),
    place: fc.nat(),
    by: fc.integer({ min: 2, max: 5 }),
    across: fc.boolean(),
    nested: fc.boolean(),
    again: fc.boolean(),
    traditional: fc.boolean(),
  })
  .map(({ mark, slip, place, by, across, nested, again, traditional, ...planned }) => {
    const count = Math.min(planned.count, mark.most);
    const run = Array.from({ length: count }, (_, at) => at + 1);
    // The first and the last stay: a lost first may be another's, and a lost last cannot be seen.
    const at = 1 + (place % (count - 3));
    let made = slip;
    let end = count;
    if (slip === 'drop') run.splice(at, 1);
    else if (slip === 'repeat') {
      end = count - 1;
      for (let later = at; later < run.length; later++) run[later]!--;
      if (!mark.wrong) run[run.length - 1] = count;
    } else if (slip === 'swap') [run[at], run[at + 1]] = [run[at + 1]!, run[at]!];
    else if (slip === 'wrong' && mark.wrong) run[at] = Math.min(run[at]! + by, mark.most);
    if (slip === 'wrong' && (!mark.wrong || run[at] === at + 1)) {
      made = 'none';
      run[at] = at + 1;
    }
    // 首先，再次，… of four is three words with one left out; of 首先，首先 only what follows tells.
    if (mark.wrong) end = Number.POSITIVE_INFINITY;
    else end = count;
    const opens = across && mark.opens;
    const { text, marks } = write(run, (n) => mark.write(n, end), opens);
    const outer = nested && !opens && mark !== MARKS[0];
    const before = outer ? '一是强化组织，具体是：' : BEFORE;
    const whole =
      `${before}${opens ? '\n' : ''}${text}` +
      (outer ? `二是强化保障。${SENTENCE}三是强化监督。${SENTENCE}\n` : `${SENTENCE}\n`) +
      (again ? `二、另一方面工作\n${BEFORE}${write([1, 2, 3], (n) => mark.write(n, 3), false).text}\n` : '');
    const start = before.length + (opens ? 1 : 0);
    return {
      text: traditional ? toTraditional(whole) : whole,
      slip: made,
      blamed: made === 'none' ? undefined : start + marks[at]!,
    };
  });

function write(
  run: readonly number[],
  mark: (ordinal: number) => string,
  opens: boolean,
): { readonly text: string; readonly marks: readonly number[] } {
  let text = '';
  const marks: number[] = [];
  for (const [at, ordinal] of run.entries()) {
    marks.push(text.length);
    text += `${mark(ordinal)}${ITEMS[at % ITEMS.length]!}${opens ? `。${SENTENCE}\n` : at + 1 < run.length ? '；' : '。'}`;
  }
  return { text, marks };
}
