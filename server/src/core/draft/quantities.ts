import type { Decimal } from '../text/decimal.ts';
import { HAN_NUMERAL, hanValue, isCapital } from '../text/numerals.ts';
import type { Copied } from '../text/remembered.ts';
import { type Unit, unitAt, unitNamed } from '../text/units.ts';
import { clockAt } from './clock.ts';
import { type Scanned, withDecimals, withTenths } from './scanned.ts';

/** How a hedge widens what a figure allows (design.md, "Judging figures"). */
export type Hedge = 'about' | 'nearly' | 'over' | 'odd' | 'at-least' | 'at-most';

/** A figure with its unit and hedge. All offsets are reading offsets in the block. */
export interface Quantity extends Copied {
  /** From the first digit (or 百分之) to the end of the unit. */
  readonly start: number;
  readonly end: number;
  /** The number alone, with its 万 or 亿. */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly value: Decimal;
  /** Power of ten of the last printed digit: 12.5亿 is printed to 7. */
  readonly printed: number;
  readonly unit: Unit | undefined;
  readonly hedge: Hedge | undefined;
  readonly numerals: 'arabic' | 'han';
  /** One end of a range: 15-24周岁, 5%～10%. */
  readonly range: boolean;
  /** One term of a ratio: 8.3:46.6:45.1. */
  readonly ratio: boolean;
}

const ZERO = 48;
const isDigit = (unit: number): boolean => unit >= ZERO && unit <= 57;
const isLatin = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const SPACE = 32;
const COMMA = 44;
const POINT = 46;

/** A number is exact as far as a double is; longer rows of digits are codes, not figures. */
const MOST_DIGITS = 15;

const MAGNITUDES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
];

/** 千, 百 and 十 count as magnitudes only before another part or a unit: 3千元, 16亿2,276万7千元; 3千米 is 3 km. */
const SMALL_MAGNITUDES: readonly (readonly [string, number])[] = [
  ['千', 3],
  ['百', 2],
];

const BEFORE: readonly (readonly [string, Hedge])[] = [
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['不高于', 'at-most'],
  ['不超过', 'at-most'],
  ['至少', 'at-least'],
  ['超过', 'over'],
  ['突破', 'over'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['不足', 'nearly'],
  ['不到', 'nearly'],
  ['未及', 'nearly'],
  ['大约', 'about'],
  ['约', 'about'],
  ['近', 'nearly'],
  ['超', 'over'],
  ['逾', 'over'],
  ['破', 'over'],
];

const AFTER: readonly (readonly [string, Hedge])[] = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'at-least'],
  ['及以上', 'at-least'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['之内', 'at-most'],
  ['有余', 'odd'],
];

function skipSpaces(text: string, at: number): number {
  let to = at;
  while (text.charCodeAt(to) === SPACE) to++;
  return to;
}

function wordAt<T>(
  text: string,
  at: number,
  words: readonly (readonly [string, T])[],
): readonly [string, T] | undefined {
  for (const word of words) if (text.startsWith(word[0], at)) return word;
  return undefined;
}

/** Before a hedge of one character these make another word. */
const PART_OF_WORD: Readonly<Record<string, RegExp>> = { 近: /[最附临靠邻]/, 约: /[节签预合违履条公邀集简制缔特]/ };

/** Last characters of the words above: nearly every number has another before it. */
const HEDGE_LAST = new Set(BEFORE.map(([word]) => word.at(-1)!));

function hedgeBefore(text: string, at: number): Hedge | undefined {
  let to = at;
  while (to > 0 && text.charCodeAt(to - 1) === SPACE) to--;
  if (to === 0 || !HEDGE_LAST.has(text[to - 1]!)) return undefined;
  for (const [word, hedge] of BEFORE) {
    // 最近, 附近 and 节约, 签约 are words of their own.
    if (text.endsWith(word, to) && !PART_OF_WORD[word]?.test(text[to - 2] ?? '')) return hedge;
  }
  return undefined;
}

interface Digits {
  readonly end: number;
  readonly mantissa: number;
  readonly decimals: number;
}

/** Three digits at `at`, and no fourth. */
function isGroup(text: string, at: number): boolean {
  for (let to = at; to < at + 3; to++) if (!isDigit(text.charCodeAt(to))) return false;
  return !isDigit(text.charCodeAt(at + 3));
}

/**
 * 3 120万元: thousands may be set apart by a blank (GB/T 15835 5.1.1). Only right behind a character or a mark and right before a character:
 * 54 947 in a row of figures is two numbers.
 */
function isSpaced(text: string, start: number, to: number): boolean {
  if (text.charCodeAt(to) !== SPACE || !isGroup(text, to + 1) || !BEFORE_SPACED.test(text[start - 1] ?? ''))
    return false;
  let end = to + 4;
  while (text.charCodeAt(end) === SPACE && isGroup(text, end + 1)) end += 4;
  return HAN.test(text[end] ?? '') && !NOT_BEFORE_SPACED.test(text[start - 1]!);
}

const HAN = /[\u3400-\u9fff]/;
/** 《通知书》7 842张, 分别为1 204宗、2 318宗 */
const BEFORE_SPACED = /[\u3400-\u9fff”’》〉)、,;:(]/;
/** 表1 286人 is a number and a figure, as 图 and 第 are before one. */
const NOT_BEFORE_SPACED = /[表图栏件录第例式注号日月年]/;

/** Digits with thousands commas or blanks, or a decimal point: 1,204 / 3 120 / 12.5. */
function scanDigits(text: string, at: number): Digits | undefined {
  let to = at;
  let mantissa = 0;
  let count = 0;
  const take = (): void => {
    mantissa = mantissa * 10 + (text.charCodeAt(to++) - ZERO);
    count++;
  };
  while (isDigit(text.charCodeAt(to))) take();
  if (to > at && to - at <= 3) {
    const spaced = isSpaced(text, at, to);
    while ((text.charCodeAt(to) === COMMA || (spaced && text.charCodeAt(to) === SPACE)) && isGroup(text, to + 1)) {
      to++;
      take();
      take();
      take();
    }
  }
  let decimals = 0;
  if (text.charCodeAt(to) === POINT && isDigit(text.charCodeAt(to + 1))) {
    to++;
    const first = to;
    while (isDigit(text.charCodeAt(to))) take();
    decimals = to - first;
  }
  return count > MOST_DIGITS ? undefined : { end: to, mantissa, decimals };
}

/** True when what stands at `at` ends a number: a unit, 余 or 多, or no letter at all. */
function numberMayEnd(text: string, at: number): boolean {
  return unitAt(text, skipSpaces(text, at)) !== undefined || '余多'.includes(text[at] ?? '\n');
}

/** Arabic digits with their magnitudes; parts follow each other without a gap: 6亿3,944万2,789. */
function scanArabic(text: string, at: number): Scanned | undefined {
  let total = 0;
  let scale = 0;
  let to = at;
  let previous = Number.POSITIVE_INFINITY;
  let printed = 0;
  let odd = false;
  while (true) {
    const digits = scanDigits(text, to);
    if (digits === undefined) return undefined;
    let end = digits.end;
    let power = 0;
    let gap = skipSpaces(text, end);
    if (text.charCodeAt(end) === 0x4f59 || text.charCodeAt(end) === 0x591a) {
      // 3余万, 10多万: the hedge stands between number and magnitude.
      if (wordAt(text, end + 1, MAGNITUDES) !== undefined) {
        odd = true;
        gap = end + 1;
      }
    }
    const magnitude = wordAt(text, gap, MAGNITUDES);
    if (magnitude !== undefined) {
      power = magnitude[1];
      end = gap + magnitude[0].length;
    } else {
      const small = wordAt(text, end, SMALL_MAGNITUDES);
      if (small !== undefined && unitAt(text, end)?.name[0] !== small[0]) {
        const after = end + small[0].length;
        if (numberMayEnd(text, after) || wordAt(text, after, MAGNITUDES) !== undefined) {
          power = small[1];
          end = after;
          const hedged = text[end] === '余' || text[end] === '多' ? end + 1 : end;
          const large = wordAt(text, hedged, MAGNITUDES);
          if (large !== undefined) {
            power += large[1];
            odd = hedged > end;
            end = hedged + large[0].length;
          }
        }
      }
    }
    const last = power - digits.decimals;
    if (power >= previous) break;
    if (to === at) {
      total = digits.mantissa;
      scale = last;
    } else {
      const lower = Math.min(scale, last);
      total = total * 10 ** (scale - lower) + digits.mantissa * 10 ** (last - lower);
      scale = lower;
      if (!Number.isSafeInteger(total)) return undefined;
    }
    printed = last;
    to = end;
    previous = power;
    if (power === 0 || odd || digits.decimals > 0 || !isDigit(text.charCodeAt(to))) break;
  }
  return { end: to, value: { mantissa: total, exponent: scale }, printed, odd };
}

const HAN_UNITS = new Set(HAN_NUMERAL);

function scanHan(text: string, at: number): Scanned | undefined {
  let to = at;
  while (to < text.length && HAN_UNITS.has(text[to]!)) to++;
  if (to - at > MOST_DIGITS) return undefined;
  const written = text.slice(at, to);
  const value = hanValue(written);
  if (value === undefined || !Number.isSafeInteger(value)) return undefined;
  let printed = 0;
  for (let rest = value; rest > 0 && rest % 10 === 0; rest /= 10) printed++;
  // 三万 says no more than 三 and a 万; 十二 says its last digit.
  const magnitude = /[万亿]$/.test(written) ? Math.min(printed, written.endsWith('亿') ? 8 : 4) : 0;
  return { end: to, value: { mantissa: value, exponent: 0 }, printed: magnitude, odd: false };
}

const RANGE_MARK = new Set(['-', '~', '—', '至', '到']);
const PER_HUNDRED: readonly (readonly [string, string])[] = [
  ['百分之', '%'],
  ['千分之', '‰'],
];

/** 一级, 二类, 三期: one Han digit before these ranks or names, it does not count. */
const NAMED_BY_ONE_DIGIT = new Set([...'级类届期轮层组部环度节班区县市镇乡村批线等角分点号时周步']);

/** 一级; 大陆人口, 队伍人员, 退伍人数: by itself a capital is one of an amount of money, or else part of a word. */
const isOfName = (digit: string, { name, kind }: Unit): boolean =>
  NAMED_BY_ONE_DIGIT.has(name) || (isCapital(digit) && kind !== 'money');

/** True when the number at `at` is part of a name or a code: 第12届, A4, 3D, 高一(5)班, 〔2024〕15号. */
function isName(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (text[start - 1] === '第' || isLatin(before) || before === 0x5f) return true;
  if (text[start - 1] === '.' && isDigit(text.charCodeAt(start - 2))) return true;
  const after = text.charCodeAt(end);
  if (isLatin(after) && !/^(?:km|kg|mm|cm|m|g|t|kW|MW)(?![A-Za-z])/.test(text.slice(end, end + 3))) return true;
  return false;
}

/** A number stands before the range mark that leads to `start`: 5%～, 2022年至. */
function rangeBefore(text: string, start: number): boolean {
  let before = start - 1;
  while (text.charCodeAt(before) === SPACE) before--;
  if (before < 0 || !RANGE_MARK.has(text[before]!)) return false;
  while (RANGE_MARK.has(text[before] ?? '') || text.charCodeAt(before) === SPACE) before--;
  return isDigit(text.charCodeAt(before)) || '%‰元万亿年月日时点岁'.includes(text[before] ?? '\n');
}

function rangeAfter(text: string, end: number): boolean {
  let after = skipSpaces(text, end);
  if (!RANGE_MARK.has(text[after] ?? '')) return false;
  while (RANGE_MARK.has(text[after] ?? '') || text.charCodeAt(after) === SPACE) after++;
  return isDigit(text.charCodeAt(after));
}

function isSigned(text: string, start: number): boolean {
  if (text[start - 1] !== '-') return false;
  const before = text[start - 2];
  return before === undefined || !/[0-9%‰A-Za-z)\]-]/.test(before);
}

/**
 * The quantity whose number begins at `at`, or undefined when none does; `end` of a rejected run of digits comes back
 * as a number so that a scanner can go on behind it.
 */
export function scanQuantity(text: string, at: number): Quantity | number {
  const per = wordAt(text, at, PER_HUNDRED);
  if (per !== undefined) return scanPerHundred(text, at, per[0].length, per[1]);
  const arabic = isDigit(text.charCodeAt(at));
  const scanned = arabic ? scanArabic(text, at) : scanHan(text, at);
  if (scanned === undefined) return skipNumber(text, at);
  const { end: last } = scanned;
  if (isName(text, at, last)) return last;
  const odd = text[last] === '余' || text[last] === '多' || text[last] === '来';
  const unitStart = skipSpaces(text, odd ? last + 1 : last);
  const unit = unitAt(text, unitStart);
  if (!arabic && (unit === undefined || (last === at + 1 && isOfName(text[at]!, unit)))) return last;
  const unitEnd = unit === undefined ? last : unitStart + unit.name.length;
  const tenths = unit?.name === '成' ? withTenths(text, scanned, unitStart + 1) : undefined;
  const clock = arabic && unit !== undefined ? clockAt(text, scanned, unit, unitEnd) : undefined;
  const { end: numberEnd, value, printed } = tenths ?? clock?.scanned ?? scanned;
  const end = tenths !== undefined ? numberEnd : (clock?.end ?? unitEnd);
  const after = wordAt(text, end, AFTER)?.[1];
  const ratio = text[numberEnd] === ':' || text[at - 1] === ':' ? isRatio(text, at, numberEnd) : false;
  const signed = arabic && isSigned(text, at);
  return {
    start: at,
    end,
    numberStart: signed ? at - 1 : at,
    numberEnd,
    value: signed ? { ...value, mantissa: -value.mantissa } : value,
    printed,
    unit: clock?.unit ?? unit,
    hedge: odd || scanned.odd ? 'odd' : (hedgeBefore(text, signed ? at - 1 : at) ?? after),
    numerals: arabic ? 'arabic' : 'han',
    range: rangeBefore(text, at) || rangeAfter(text, end) || (end > numberEnd && rangeAfter(text, numberEnd)),
    ratio,
    worked: undefined,
  };
}

function isRatio(text: string, start: number, end: number): boolean {
  return (
    (text[end] === ':' && isDigit(text.charCodeAt(end + 1))) ||
    (text[start - 1] === ':' && isDigit(text.charCodeAt(start - 2)))
  );
}

function scanPerHundred(text: string, at: number, length: number, unit: string): Quantity | number {
  const first = at + length;
  const arabic = isDigit(text.charCodeAt(first));
  const whole = arabic ? scanArabic(text, first) : scanHan(text, first);
  if (whole === undefined) return first;
  const scanned = arabic ? whole : withDecimals(text, whole);
  return {
    start: at,
    end: scanned.end,
    numberStart: first,
    numberEnd: scanned.end,
    value: scanned.value,
    printed: scanned.printed,
    unit: unitNamed(unit),
    hedge: hedgeBefore(text, at) ?? wordAt(text, scanned.end, AFTER)?.[1],
    numerals: arabic ? 'arabic' : 'han',
    range: rangeBefore(text, at) || rangeAfter(text, scanned.end),
    ratio: false,
    worked: undefined,
  };
}

/** Past a run of digits or Han numerals that is no figure. */
function skipNumber(text: string, at: number): number {
  let to = at + 1;
  while (to < text.length && (isDigit(text.charCodeAt(to)) || HAN_UNITS.has(text[to]!))) to++;
  return to;
}
