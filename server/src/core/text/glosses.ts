import type { Span } from './span.ts';

const CLOSE = 0x29;
const CLOSE_WIDE = 0xff09;

/** Neutral-tone syllables that glosses write without a mark: 們(men), 麼(me), 著(zhe). */
const UNMARKED = new Set(['men', 'me', 'zhe', 'de', 'le', 'ne', 'ma', 'guo', 'li']);
const LONGEST_SYLLABLE = 6;

/** 0: no pinyin letter, 1: plain letter, 2: vowel with a tone mark. */
function pinyinLetter(unit: number): 0 | 1 | 2 {
  if (unit >= 0x61 && unit <= 0x7a) return 1;
  if (unit < 0xe0 || unit > 0x1dc) return unit === 0x261 ? 1 : 0;
  return 'āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹ'.includes(String.fromCharCode(unit)) ? 2 : 0;
}

export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff);
}

/**
 * Where the gloss opening at `at` ends, or `at` when none does: a Han character before, one syllable inside. `（a）`
 * as a column's letter and `(abc)` as an abbreviation are none, having no tone mark.
 */
export function glossEnd(text: string, at: number, start: number, end: number): number {
  if (at === start || !isHan(text.charCodeAt(at - 1))) return at;
  let marked = false;
  let to = at + 1;
  const limit = Math.min(end, to + LONGEST_SYLLABLE + 1);
  for (; to < limit; to++) {
    const letter = pinyinLetter(text.charCodeAt(to));
    if (letter === 0) break;
    if (letter === 2) marked = true;
  }
  if (to === at + 1 || to >= end) return at;
  const unit = text.charCodeAt(to);
  if (unit !== CLOSE && unit !== CLOSE_WIDE) return at;
  return marked || UNMARKED.has(text.slice(at + 1, to)) ? to + 1 : at;
}

/** Every gloss `(qū)` in a text, brackets included. */
export function glossesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(/[(（][a-zāáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹɡ]{1,6}[)）]/g)) {
    const end = glossEnd(text, index, 0, text.length);
    if (end > index) found.push({ start: index, end });
  }
  return found;
}
