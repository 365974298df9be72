import { NUMERALS, type NumeralsName, SEQUENCE_WORDS } from '../text/numerals.ts';

/** The ways of counting items inside prose. `是` counts 一是…二是…, `抓` 一抓…二抓…; `首先` 首先…其次…再次…最后; `bracket` (1)…(2)…. */
export type EnumerationKind = '是' | '要' | '抓' | '第' | '其' | '首先' | 'circled' | 'bracket' | 'arabic';

/** A mark of an enumeration (分项). Offsets are reading offsets in the block. */
export interface EnumerationMark {
  readonly kind: EnumerationKind;
  /** LAST for 最后, whichever number it has. */
  readonly ordinal: number;
  readonly numerals: NumeralsName;
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  /** Opens its paragraph: marks that do are one run, those inside a paragraph are another nested in it. */
  readonly initial: boolean;
  /**
   * Counts as present, is never blamed: it follows a word without a mark between (`我们将一是`), is a word without its comma
   * (首先抓学习), or opens its paragraph as a heading's marker.
   */
  readonly loose: boolean;
  /** 、 stands behind it where a comma should: 第一、…. */
  readonly stop: boolean;
}

/** The ordinal of 最后. */
export const LAST = Number.POSITIVE_INFINITY;

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

type Sign = Extract<EnumerationKind, '是' | '要' | '抓'>;
/** What may stand behind a Han numeral to count an item: 一是, 一要, 一抓. */
export const HAN_SIGNS: readonly Sign[] = ['是', '要', '抓'];
const SIGNS: ReadonlySet<string | undefined> = new Set(HAN_SIGNS);
const isSign = (character: string | undefined): character is Sign => SIGNS.has(character);

/** What makes another word of them: 一要素, 二要件 are nouns; 一抓到底, 三抓三促 are phrases. */
const ANOTHER_WORD: Readonly<Record<Sign, RegExp>> = {
  是: /(?!)/,
  要: /[素件点义塞职诀]/,
  抓: /[到就手一二两三四五六七八九十]/,
};

/** `numeralFrom`..`numeralTo` holds a Han numeral already found by the scanner; 是, 要 or 抓 follows it. */
export function hanMark(text: string, numeralFrom: number, numeralTo: number): EnumerationMark | undefined {
  const sign = text[numeralTo];
  if (!isSign(sign)) return undefined;
  const ordinal = NUMERALS.han.parse(text.slice(numeralFrom, numeralTo));
  if (ordinal === undefined || ordinal > 30) return undefined;
  // 一是一、二是二; 三是三. But 三是三季度….
  const next = text[numeralTo + 2];
  if (text[numeralTo + 1] === text[numeralFrom] && (next === undefined || BOUNDARY.has(next))) return undefined;
  const before = wordBefore(text, numeralFrom);
  if (before === 'word' || (before === 'other' && sign === '抓')) return undefined;
  if (ANOTHER_WORD[sign].test(text[numeralTo + 1] ?? '')) return undefined;
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
    stop: false,
  };
}

/**
 * 第一，…第二，… and 其一，…其二，…: before a comma or colon, for 第一批 counts. 第一、 is one too where a sentence begins and a
 * clause follows; 第一、第三产业 and 第一、二季度 rank and list.
 */
export function prefixedMark(text: string, at: number): EnumerationMark | undefined {
  const kind = text[at];
  if (kind !== '第' && kind !== '其') return undefined;
  const numeralStart = at + 1;
  let numeralEnd = numeralStart;
  while (numeralEnd < text.length && NUMERALS.han.characters.includes(text[numeralEnd]!)) numeralEnd++;
  if (numeralEnd === numeralStart || !/[,:、]/.test(text[numeralEnd] ?? '')) return undefined;
  const stop = text[numeralEnd] === '、';
  if (stop && !(beginsSentence(text, at) && beginsClause(text, numeralEnd + 1))) return undefined;
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
    stop,
  };
}

function beginsSentence(text: string, at: number): boolean {
  return isInitial(text, at) || /[。;:!?]/.test(text[at - 1]!);
}

/** Words, and not another member of a list: 第一、第三产业, 第一、二季度, 首先、其次. */
function beginsClause(text: string, at: number): boolean {
  const next = text[at] ?? '';
  return /[\u4e00-\u9fff“《]/.test(next) && !'第其首再最和与及一二三四五六七八九十'.includes(next);
}

const WORDS = [...SEQUENCE_WORDS, '最后', '再者'] as const;
/** Where 其次 is the second in rank: 占比最高的是工业，其次是服务业. */
const RANKS = /^(?:是|为|才)/;

/** 首先，…其次，…再次，…最后，…; without their comma 再次 and 最后 are mere adverbs. */
export function wordMark(text: string, at: number): EnumerationMark | undefined {
  const word = WORDS.find((one) => text.startsWith(one, at));
  if (word === undefined || wordBefore(text, at) !== 'none') return undefined;
  const end = at + word.length;
  const stop = text[end] === '、';
  if (stop && !(beginsSentence(text, at) && beginsClause(text, end + 1))) return undefined;
  const marked = stop || /[,:]/.test(text[end] ?? '');
  if (
    !marked &&
    (at + 2 > text.length || (word !== '首先' && word !== '其次') || RANKS.test(text.slice(end, end + 1)))
  ) {
    return undefined;
  }
  return {
    kind: '首先',
    ordinal: NUMERALS.words.parse(word) ?? LAST,
    numerals: 'words',
    start: at,
    end,
    numeralStart: at,
    numeralEnd: end,
    initial: isInitial(text, at),
    loose: !marked || word === '最后' || word === '再者',
    stop,
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
  return {
    kind,
    ordinal,
    numerals: 'arabic',
    ...span,
    initial: isInitial(text, span.start),
    loose: false,
    stop: false,
  };
}

export function circledMark(text: string, at: number): EnumerationMark | undefined {
  if (isInitial(text, at)) return undefined;
  const ordinal = NUMERALS.circled.parse(text[at]!);
  if (ordinal === undefined) return undefined;
  const span = { start: at, end: at + 1, numeralStart: at, numeralEnd: at + 1 };
  return { kind: 'circled', ordinal, numerals: 'circled', ...span, initial: false, loose: false, stop: false };
}

/** (1)…；(2)… inside a paragraph; 高一(5)班 and 式(1) follow a word and are none. */
export function bracketMark(text: string, at: number): EnumerationMark | undefined {
  const numeralStart = at + 1;
  let numeralEnd = numeralStart;
  while (text[numeralEnd]! >= '0' && text[numeralEnd]! <= '9') numeralEnd++;
  if (numeralEnd === numeralStart || numeralEnd > numeralStart + 2 || text[numeralEnd] !== ')') return undefined;
  if (isInitial(text, at) || text[numeralEnd + 1] === '班') return undefined;
  const first = text[numeralStart] === '1' && numeralEnd === numeralStart + 1;
  if (first && opensBehindWord(text, at, numeralEnd + 1)) {
    const span = { start: at, numeralStart, numeralEnd, end: numeralEnd + 1 };
    return { kind: 'bracket', ordinal: 1, numerals: 'arabic', ...span, initial: false, loose: true, stop: false };
  }
  return inlineMark(text, 'bracket', { start: at, numeralStart, numeralEnd, end: numeralEnd + 1 });
}

/** 做到（1）有方案,（2）有台账: the first follows a word, and a word follows it. */
function opensBehindWord(text: string, at: number, end: number): boolean {
  return (
    /[\u4e00-\u9fff]/.test(text[at - 1] ?? '') &&
    /[\u4e00-\u9fff“《]/.test(text[end] ?? '') &&
    /[,;]\(2\)/.test(text.slice(end, end + LONGEST_FIRST))
  );
}

const LONGEST_FIRST = 120;

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
