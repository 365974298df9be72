/** Han numerals as they are read after folding (traditional capitals 貳 are 贰 there), and ordinals in every system. */

const DIGITS = '零一二三四五六七八九';
const CAPITALS = '零壹贰叁肆伍陆柒捌玖';

const CAPITALS_TO_TEN = `${CAPITALS.slice(1)}拾`;
/** One of 壹 to 拾. */
export const isCapital = (character: string): boolean => CAPITALS_TO_TEN.includes(character);

const DIGIT_VALUE = new Map<string, number>([
  ...[...DIGITS].map((digit, value): [string, number] => [digit, value]),
  ...[...CAPITALS].map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['参', 3],
  ['弍', 2],
  ['弎', 3],
]);

const SMALL_UNIT = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

const TENS = new Map<string, number>([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);

const LARGE_UNIT = new Map<string, number>([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Every character that a Han numeral may hold. */
export const HAN_NUMERAL = `${DIGITS}${CAPITALS.slice(1)}〇两参弍弎十拾百佰千仟廿卅卌万亿`;

/**
 * The value of a whole Han numeral: 三百二十, 十二, 廿三, 两万三千, 一百零五, 二〇二五. Undefined where the characters
 * are no numeral (百十, 三四 as an approximate number, an empty string).
 */
export function hanValue(text: string): number | undefined {
  if (text === '') return undefined;
  if (text.length > 1 && [...text].every((character) => DIGIT_VALUE.has(character))) return positional(text);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  let lastLarge = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const value = DIGIT_VALUE.get(character);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      continue;
    }
    const tens = TENS.get(character);
    if (tens !== undefined) {
      if (digit !== undefined || lastUnit <= 10) return undefined;
      section += tens;
      lastUnit = 10;
      continue;
    }
    const small = SMALL_UNIT.get(character);
    if (small !== undefined) {
      if (small >= lastUnit || digit === 0) return undefined;
      if (digit === undefined && (small !== 10 || (section > 0 && lastUnit > 100))) return undefined;
      section += (digit ?? 1) * small;
      digit = undefined;
      lastUnit = small;
      continue;
    }
    const large = LARGE_UNIT.get(character);
    if (large === undefined) return undefined;
    section += digit ?? 0;
    if (section + total === 0 || (section === 0 && large < lastLarge && lastLarge !== Number.POSITIVE_INFINITY))
      return undefined;
    // 一亿二千万 adds its 万 to the 亿 before; 两万亿 multiplies the whole.
    total = large < lastLarge ? total + section * large : (total + section) * large;
    lastLarge = large;
    section = 0;
    digit = undefined;
    lastUnit = Number.POSITIVE_INFINITY;
  }
  return total + section + (digit ?? 0);
}

/** Digits in a row are read by place only where a year or a code is written so: 二〇二五, never 三四 (three or four). */
function positional(text: string): number | undefined {
  if (text.length < 3 && !/[〇○零]/.test(text)) return undefined;
  let value = 0;
  for (const character of text) value = value * 10 + DIGIT_VALUE.get(character)!;
  return value;
}

/** 1 to 9999 in Han numerals: 12 is 十二, 20 is 二十, 105 is 一百零五. */
export function hanNumeral(value: number, digits: string = DIGITS): string {
  if (value === 0) return digits[0]!;
  const units = digits === DIGITS ? ['', '十', '百', '千'] : ['', '拾', '佰', '仟'];
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    if (zero) text += digits[0]!;
    zero = false;
    text += place === 1 && digit === 1 && text === '' ? units[1]! : digits[digit]! + units[place]!;
  }
  return text;
}

/** Capitals as plans of the Taiwan kind number by: 壹, 拾貳. */
export function capitalNumeral(value: number): string {
  return hanNumeral(value, CAPITALS);
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** A numeral system that headings and enumerations count in: how an ordinal is written and read back. */
export interface Numerals {
  /** Characters that may stand in an ordinal, for a scanner. */
  readonly characters: string;
  /** The ordinal that the text says, or undefined. Text is folded. */
  parse(text: string): number | undefined;
  /** The ordinal in this system, or undefined when it has none that high. */
  format(ordinal: number): string | undefined;
}

const codePoints = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(first + index)).join('');

/** Single characters counted by their place in a list. */
function listed(characters: string): Numerals {
  return {
    characters,
    parse: (text) => {
      const index = text.length === 1 ? characters.indexOf(text) : -1;
      return index < 0 ? undefined : index + 1;
    },
    format: (ordinal) => characters[ordinal - 1],
  };
}

/** A whole number in digits or in Han numerals; undefined where it is neither. */
export const numberOf = (written: string): number | undefined =>
  /^\d/.test(written) ? Number(written) : hanValue(written);

/** 首先, 其次, 再次 count to three; 最后 closes a run of any length, and 再次 may come again. */
export const SEQUENCE_WORDS: readonly string[] = ['首先', '其次', '再次'];

export const NUMERALS = {
  han: {
    characters: `${DIGITS}〇十百千廿卅`,
    parse: (text) => {
      const value = hanValue(text);
      return value !== undefined && value >= 1 && value < 1000 ? value : undefined;
    },
    format: (ordinal) => (ordinal >= 1 && ordinal < 10_000 ? hanNumeral(ordinal) : undefined),
  },
  capital: {
    characters: `${CAPITALS}参弍弎拾佰`,
    parse: (text) => hanValue(text),
    format: (ordinal) => (ordinal >= 1 && ordinal < 10_000 ? capitalNumeral(ordinal) : undefined),
  },
  stem: listed(STEMS),
  arabic: {
    characters: '0123456789',
    parse: (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined),
    format: (ordinal) => (ordinal >= 1 ? String(ordinal) : undefined),
  },
  upper: listed('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lower: listed('abcdefghijklmnopqrstuvwxyz'),
  circled: listed(codePoints(0x2460, 20) + codePoints(0x3251, 15) + codePoints(0x32b1, 15)),
  parenthesizedHan: listed(codePoints(0x3220, 10)),
  parenthesizedArabic: listed(codePoints(0x2474, 20)),
  dotted: listed(codePoints(0x2488, 20)),
  roman: listed(codePoints(0x2160, 12)),
  words: {
    characters: '首先其次再',
    parse: (text) => {
      const index = SEQUENCE_WORDS.indexOf(text);
      return index < 0 ? undefined : index + 1;
    },
    format: (ordinal) => SEQUENCE_WORDS[ordinal - 1],
  },
} satisfies Record<string, Numerals>;

export type NumeralsName = keyof typeof NUMERALS;
