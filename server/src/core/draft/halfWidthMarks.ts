import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';

/** A half-width mark that belongs to Chinese text. */
export interface HalfWidthMark {
  /** In the block's source. */
  readonly span: Span;
  /** As it should be written. */
  readonly full: string;
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。',
};

const MARKS = /[,;:!?(.]/g;
/** A point or a comma inside a number is right. */
const MAY_BE_WRONG = /[;:!?(]|[,.](?!\d)|(?<!\d),/;
const HAN = /[\u3400-\u9fff]/;
const CLOSES = /[”’》）)】〕%‰]/;
const OPENS = /[“‘《（(【〔]/;
const DIGIT = /\d/;
const LONGEST_BRACKET = 200;
const HAN_NUMERAL = /[一二三四五六七八九十]/;

const NONE: readonly HalfWidthMark[] = [];

/** The half-width marks of a paragraph that Chinese text stands beside, in the order of their places. */
export function halfWidthMarks(block: Block, source: string): readonly HalfWidthMark[] {
  const { reading, kind, markers, markdown } = block;
  const { text } = reading;
  if (kind !== 'text' || !MAY_BE_WRONG.test(source) || (markdown && /[`[]/.test(text))) return NONE;
  const at: number[] = [];
  for (const { 0: mark, index } of matchesOf(text, MARKS)) {
    if (
      source.charCodeAt(reading.toSource(index)) > 0x7e ||
      markers.some(({ start, end }) => start <= index && index < end)
    ) {
      continue;
    }
    if (mark === '(') {
      const close = closing(text, index);
      if (close > 0 && source.charCodeAt(reading.toSource(close)) < 0x7f) at.push(index, close);
    } else if (isChinese(text, index, mark)) at.push(index);
  }
  if (at.length === 0) return NONE;
  return [...new Set(at)]
    .sort((a, b) => a - b)
    .map((one) => ({ span: reading.sourceSpan(one, one + 1), full: FULL[text[one]!]! }));
}

/** The end of a bracket that holds Chinese text and no other bracket, or 0. */
function closing(text: string, open: number): number {
  if (text[open - 1] === ']') return 0;
  let han = false;
  for (let at = open + 1; at < text.length && at - open < LONGEST_BRACKET; at++) {
    if (text[at] === '(') return 0;
    if (text[at] === ')') return han ? at : 0;
    han ||= HAN.test(text[at]!);
  }
  return 0;
}

function isChinese(text: string, at: number, mark: string): boolean {
  let before = at - 1;
  while (text[before] === ' ') before--;
  let next = at + 1;
  while (text[next] === ' ') next++;
  const [left, right] = [text[before] ?? '', text[next] ?? ''];
  const ends = right === '';
  switch (mark) {
    case '.':
      return (
        (HAN.test(left) && !HAN_NUMERAL.test(left) && (ends || HAN.test(right)) && next === at + 1) ||
        (CLOSES.test(left) && ends)
      );
    case ':':
      return (
        (HAN.test(left) || left === '》' || left === '”') &&
        (ends || HAN.test(right) || OPENS.test(right) || DIGIT.test(right))
      );
    case '?':
      // Within a line it may stand for a lost character.
      return HAN.test(left) && (ends || right === '”');
    default: {
      if (DIGIT.test(left) && DIGIT.test(right)) return false;
      const chineseLeft = HAN.test(left) || CLOSES.test(left) || DIGIT.test(left);
      const chineseRight = ends || HAN.test(right) || OPENS.test(right) || DIGIT.test(right);
      return (
        chineseLeft && chineseRight && (HAN.test(left) || HAN.test(right) || CLOSES.test(left) || OPENS.test(right))
      );
    }
  }
}
