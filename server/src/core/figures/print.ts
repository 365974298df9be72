import { clockLike, isClock } from '../draft/clock.ts';
import type { Quantity } from '../draft/quantities.ts';
import { absolute, divide, exactly, multiply, type Rational, toFixed, toNumber } from '../text/decimal.ts';
import { baseValue, scaleOf } from './worth.ts';

/**
 * A value in a family's base unit as `like` is printed: in its unit and its 万 or 亿, to its decimals, with its thousands
 * commas, in several parts where it has them (6亿3,944万). Undefined for Han numerals. `text` is the block's reading.
 */
export function numberLike(text: string, like: Quantity, value: Rational, extraDecimals = 0): string | undefined {
  if (like.numerals === 'han') return undefined;
  const written = text.slice(like.numberStart, like.numberEnd);
  const form = /^(-?[\d,]+(?:\.\d+)?)( *)((?:[万亿千百十])*)$/.exec(written);
  if (form === null) return inParts(written, like, value) ?? clockLike(written, toNumber(divide(value, scaleOf(like))));
  const [, digits = '', blank = '', magnitude = ''] = form;
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const scaled = divide(value, multiply(scaleOf(like), magnitudeOf(magnitude)));
  const plain = toFixed(scaled, decimals + extraDecimals);
  return `${digits.includes(',') ? withCommas(plain) : plain}${blank}${magnitude}`;
}

/** 12億6,000萬 for a figure written in parts; what the last part cannot say is rounded away. */
function inParts(written: string, like: Quantity, value: Rational): string | undefined {
  if (!/^(?:[\d,]+[万亿千]?)+$/.test(written)) return undefined;
  const last = exactly({ mantissa: 1, exponent: like.printed });
  let rest = BigInt(toFixed(divide(divide(value, scaleOf(like)), last), 0));
  const commas = written.includes(',');
  let out = '';
  for (const [sign, power] of [
    ['亿', 8],
    ['万', 4],
    ['千', 3],
    ['', 0],
  ] as const) {
    if (power < like.printed || (sign === '千' && like.printed !== 3)) continue;
    const unit = 10n ** BigInt(power - like.printed);
    const part = rest / unit;
    rest %= unit;
    if (part > 0n) out += `${commas ? withCommas(part.toString()) : part}${sign}`;
  }
  return out === '' ? undefined : out;
}

/** A number as printed without its marks: 1,481 is 1481, and 0.54 is 054. */
export const digitsOf = (printed: string): string => printed.replace(/\D/g, '');

/** How many of them say something: the noughts at either end only tell where the point is. */
export const significantIn = (digits: string): number => digits.replace(/^0+|0+$/g, '').length;

/** Those of a figure as it is printed. */
export const digitsIn = (text: string, { numberStart, numberEnd }: Quantity): string =>
  digitsOf(text.slice(numberStart, numberEnd));

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

function magnitudeOf(magnitude: string): Rational {
  let exponent = 0;
  for (const character of magnitude) exponent += POWERS[character] ?? 0;
  return exactly({ mantissa: 1, exponent });
}

function withCommas(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A figure as a sum shows it, with the sign of a rate, and that of 3小时20分钟, which is no number without. */
export function plainFigure(text: string, quantity: Quantity): string {
  const isOpen = quantity.unit?.kind === 'rate' || isClock(text.slice(quantity.numberStart, quantity.numberEnd));
  return plainNumber(text, quantity, absolute(baseValue(quantity))) + (isOpen ? quantity.unit!.name : '');
}

/**
 * A value in base units as a reader would write it beside `like`: in its 万 or 亿, with so many decimals more than `like` has,
 * without needless zeros.
 */
export function plainNumber(text: string, like: Quantity, value: Rational, moreDecimals = 6): string {
  const exact = numberLike(text, like, value, moreDecimals) ?? toFixed(divide(value, scaleOf(like)), moreDecimals);
  return exact.replace(/(\.\d*?)0+(?=\D*$)/, '$1').replace(/\.(?=\D*$)/, '');
}
