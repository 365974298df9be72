import { NUMERALS, type NumeralsName } from '../text/numerals.ts';

/** The ways of counting items inside prose. `是` counts 一是…二是…; `bracket` counts (1)…(2)…. */
export type EnumerationKind = '是' | '要' | '第' | '其' | 'circled' | 'bracket' | 'arabic';

/** A mark of an enumeration (分项). Offsets are reading offsets in the block. */
export interface EnumerationMark {
  readonly kind: EnumerationKind;
  readonly ordinal: number;
  readonly numerals: NumeralsName;
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  /** Opens its paragraph: marks that do are one run, those inside a paragraph are another nested in it. */
  readonly initial: boolean;
  /** Follows a word without a mark between (`我们将一是`): counts as present, is never blamed. */
  readonly loose: boolean;
}

const BOUNDARY = new Set([...'。!?;:,、“”‘’(){}[]《》—-… \n']);
/** 唯一是, 之一是, 统一是 end in a word of their own. */
const WORD_BEFORE = new Set([...'唯之统单专同划归万不第其逐均同如合另另某任']);

function wordBefore(text: string, at: number): 'none' | 'word' | 'other' {
  if (at === 0 || BOUNDARY.has(text[at - 1]!)) return 'none';
  return WORD_BEFORE.has(text[at - 1]!) ? 'word' : 'other';
}

function isInitial(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) if (text[before] !== ' ') return false;
  return true;
}

/** `numeralFrom`..`numeralTo` holds a Han numeral already found by the scanner; 是 or 要 follows it. */
export function hanMark(text: string, numeralFrom: number, numeralTo: number): EnumerationMark | undefined {
  const sign = text[numeralTo];
  if (sign !== '是' && sign !== '要') return undefined;
  const ordinal = NUMERALS.han.parse(text.slice(numeralFrom, numeralTo));
  if (ordinal === undefined || ordinal > 30) return undefined;
  // 一是一、二是二; 三是三.
  if (text[numeralTo + 1] === text[numeralFrom]) return undefined;
  const before = wordBefore(text, numeralFrom);
  if (before === 'word') return undefined;
  // 一要素, 二要件 are nouns.
  if (sign === '要' && /[素件点义塞职诀]/.test(text[numeralTo + 1] ?? '')) return undefined;
  return {
    kind: sign,
    ordinal,
    numerals: 'han',
    start: numeralFrom,
    end: numeralTo + 1,
    numeralStart: numeralFrom,
    numeralEnd: numeralTo,
    initial: isInitial(text, numeralFrom),
    loose: before === 'other',
  };
}

/** 第一，…第二，… and 其一，…其二，…: only before a comma or colon, for 第一、第三产业 ranks and 第一批 counts. */
export function prefixedMark(text: string, at: number): EnumerationMark | undefined {
  const kind = text[at];
  if (kind !== '第' && kind !== '其') return undefined;
  const numeralStart = at + 1;
  let numeralEnd = numeralStart;
  while (numeralEnd < text.length && NUMERALS.han.characters.includes(text[numeralEnd]!)) numeralEnd++;
  if (numeralEnd === numeralStart || !/[,:]/.test(text[numeralEnd] ?? '')) return undefined;
  const ordinal = NUMERALS.han.parse(text.slice(numeralStart, numeralEnd));
  if (ordinal === undefined || ordinal > 30 || wordBefore(text, at) !== 'none') return undefined;
  // 全省第一，全国第二: a rank closes its clause, so a comma before the rank's noun would be missing there.
  return {
    kind,
    ordinal,
    numerals: 'han',
    start: at,
    end: numeralEnd,
    numeralStart,
    numeralEnd,
    initial: isInitial(text, at),
    loose: false,
  };
}

const INLINE_BEFORE = new Set([...'。;:,!?”’ ']);

function inlineMark(
  text: string,
  kind: EnumerationKind,
  span: { start: number; numeralStart: number; numeralEnd: number; end: number },
): EnumerationMark | undefined {
  if (span.start === 0 || !INLINE_BEFORE.has(text[span.start - 1]!)) return undefined;
  const ordinal = NUMERALS.arabic.parse(text.slice(span.numeralStart, span.numeralEnd));
  if (ordinal === undefined || ordinal > 50) return undefined;
  return { kind, ordinal, numerals: 'arabic', ...span, initial: isInitial(text, span.start), loose: false };
}

export function circledMark(text: string, at: number): EnumerationMark | undefined {
  if (isInitial(text, at)) return undefined;
  const ordinal = NUMERALS.circled.parse(text[at]!);
  if (ordinal === undefined) return undefined;
  const span = { start: at, end: at + 1, numeralStart: at, numeralEnd: at + 1 };
  return { kind: 'circled', ordinal, numerals: 'circled', ...span, initial: false, loose: false };
}

/** (1)…；(2)… inside a paragraph; 高一(5)班 and 式(1) follow a word and are none. */
export function bracketMark(text: string, at: number): EnumerationMark | undefined {
  const numeralStart = at + 1;
  let numeralEnd = numeralStart;
  while (text[numeralEnd]! >= '0' && text[numeralEnd]! <= '9') numeralEnd++;
  if (numeralEnd === numeralStart || numeralEnd > numeralStart + 2 || text[numeralEnd] !== ')') return undefined;
  if (isInitial(text, at) || text[numeralEnd + 1] === '班') return undefined;
  return inlineMark(text, 'bracket', { start: at, numeralStart, numeralEnd, end: numeralEnd + 1 });
}

/** 1.…；2.… inside a paragraph, behind a full stop, semicolon or colon. */
export function arabicMark(text: string, at: number): EnumerationMark | undefined {
  let numeralEnd = at;
  while (text[numeralEnd]! >= '0' && text[numeralEnd]! <= '9') numeralEnd++;
  const sign = text[numeralEnd];
  if (numeralEnd > at + 2 || (sign !== '.' && sign !== '、' && sign !== ')')) return undefined;
  if (at === 0 || !/[。;:]/.test(text[at - 1]!) || !/[\u4e00-\u9fff“《]/.test(text[numeralEnd + 1] ?? ''))
    return undefined;
  return inlineMark(text, 'arabic', { start: at, numeralStart: at, numeralEnd, end: numeralEnd + 1 });
}
