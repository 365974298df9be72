import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { matchesOf } from '../text/matches.ts';
import { type Span, span } from '../text/span.ts';

/** What a hedge before a figure says: about it, short of it, beyond it, no less, no more. */
type Before = 'about' | 'nearly' | 'over' | 'least' | 'most';
/** And one behind it: thereabouts, and some, and above, and below. */
type Behind = 'around' | 'odd' | 'above' | 'below';

const BEFORE: Readonly<Record<string, Before>> = {
  约: 'about',
  大约: 'about',
  大概: 'about',
  近: 'nearly',
  将近: 'nearly',
  接近: 'nearly',
  超: 'over',
  超过: 'over',
  突破: 'over',
  逾: 'over',
  至少: 'least',
  不少于: 'least',
  不低于: 'least',
  不超过: 'most',
  不高于: 'most',
  不多于: 'most',
};
const BEHIND: Readonly<Record<string, Behind>> = {
  左右: 'around',
  上下: 'around',
  有余: 'odd',
  余: 'odd',
  多: 'odd',
  以上: 'above',
  及以上: 'above',
  以下: 'below',
  以内: 'below',
  之内: 'below',
};

/** Which say the same twice, or contradict each other. 达300人以上 and 约30分钟以内 are common and right. */
const CLASHES: Readonly<Record<Before, readonly Behind[]>> = {
  about: ['around', 'odd', 'above'],
  nearly: ['around', 'odd', 'above'],
  over: ['around', 'odd', 'above'],
  least: ['above'],
  most: ['below'],
};

/** Every hedge before a figure ends in one of these. */
export const HEDGE_ENDS = [...new Set(Object.keys(BEFORE).map((word) => word.at(-1)!))].join('');

const alternatives = (words: object): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');

const WORD_BEFORE = new RegExp(`(${alternatives(BEFORE)})(?:有|占|需|要|达|计)?(?:了)? ?$`);
const WORD_BEHIND = new RegExp(`^ ?(${alternatives(BEHIND)})`);

/** Last characters of all that WORD_BEFORE may find: most figures have another before them. */
const LAST = new Set([...Object.keys(BEFORE).map((word) => word.at(-1)!), ...'有占需要达计了']);

/** Before the hedge these make another word: 节约, 附近, 走近, 赶超, 未超过. */
const PART_OF_WORD: Readonly<Record<string, RegExp>> = {
  约: /[节签预合违履条公邀集简制缔特规婚盟失解相赴契立订定续毁爽]$/,
  近: /(?:[最附临靠邻亲走拉逼远就相毗迫挨左]|(?<![补津])贴)$/,
  超: /[赶反高入出远商农村中英]$/,
  超过: /[未没不]$/,
  接近: /[未没不]$/,
  突破: /[未没]$/,
};

/** 近 before a time looks back over it: 近20余年来. */
const TIMES = new Set(['calendar', 'duration']);
/** 突破20余项技术 masters them; 超过30多个城市 outranks them. */
const MASTERED = new Set(['项', '个', '种', '类', '道', '家', '件', '套']);
const OUTRANKED = /^ ?[省市县区州国城乡镇地兄]/;

/** Two hedges on one figure. All offsets are reading offsets. */
export interface DoubledHedge {
  readonly whole: Span;
  readonly before: Span;
  readonly behind: Span;
}

/** The hedge words before `at`; undefined where they are part of another word. */
function hedgeBefore(text: string, at: number): { readonly word: string; readonly start: number } | undefined {
  if (!LAST.has(text[text[at - 1] === ' ' ? at - 2 : at - 1] ?? '')) return undefined;
  const from = Math.max(0, at - 8);
  const found = WORD_BEFORE.exec(text.slice(from, at));
  if (found === null) return undefined;
  const start = from + found.index;
  const word = found[1]!;
  return PART_OF_WORD[word]?.test(text.slice(Math.max(0, start - 2), start)) ? undefined : { word, start };
}

function hedgeBehind(text: string, { hedge, numberStart, numberEnd, end, unit }: Quantity): Span | undefined {
  if (hedge === 'odd') {
    // 300余人, 3余万, 300多.
    for (let at = numberStart; at <= numberEnd; at++) if ('余多'.includes(text[at]!)) return span(at, at + 1);
    return undefined;
  }
  const found = WORD_BEHIND.exec(text.slice(end, end + 5));
  if (found === null) return undefined;
  const word = found[1]!;
  // 30%多; 500 余户, whose space keeps the 余 from its number.
  if (word === '多' && unit?.kind !== 'rate') return undefined;
  if (word === '余' && unit !== undefined && unit.kind !== 'rate') return undefined;
  return span(end + found[0].length - word.length, end + found[0].length);
}

/** Round numbers that print no digit: 近百余人, 逾万多亩. */
const ROUND = /[百千万亿][余多]/g;
const NUMERAL = /[\d.零一二两三四五六七八九十百千万亿几数上成]/;
const ROUND_TIME = /^(?:个?[年月天日]|小时|分钟)/;

/** Figures that are hedged before and behind: 约300人左右, 近500余户, 超过80%以上. */
export function* doubledHedges({ quantities, reading }: Block): Iterable<DoubledHedge> {
  const { text } = reading;
  for (const quantity of quantities) {
    const before = hedgeBefore(text, quantity.start);
    if (before === undefined) continue;
    const behind = hedgeBehind(text, quantity);
    if (behind === undefined || isMeantOtherwise(text, quantity, before.word)) continue;
    const word = text.slice(behind.start, behind.end);
    if (CLASHES[BEFORE[before.word]!].includes(BEHIND[word]!)) {
      yield doubled(before, behind, Math.max(quantity.end, behind.end));
    }
  }
  ROUND.lastIndex = 0;
  for (const { index } of matchesOf(text, ROUND)) {
    if (NUMERAL.test(text[index - 1] ?? '')) continue;
    const before = hedgeBefore(text, index);
    if (before === undefined || !CLASHES[BEFORE[before.word]!].includes('odd')) continue;
    const end = index + 2;
    if (ROUND_TIME.test(text.slice(end, end + 2))) continue;
    if (/突破|超过/.test(before.word) && MASTERED.has(text[end] ?? '')) continue;
    yield doubled(before, span(index + 1, end), end);
  }
}

const doubled = (
  { word, start }: { readonly word: string; readonly start: number },
  behind: Span,
  end: number,
): DoubledHedge => ({ whole: span(start, end), before: span(start, start + word.length), behind });

function isMeantOtherwise(text: string, { unit, end }: Quantity, word: string): boolean {
  if (word === '近') return unit !== undefined && TIMES.has(unit.kind);
  if (word === '突破') return unit !== undefined && MASTERED.has(unit.name);
  if (word !== '超过') return false;
  // 超过45件左右的日常负荷: more than the level that is so called.
  if (/^左右的/.test(text.slice(end))) return true;
  return (
    unit?.name === '家' || unit?.name === '所' || (unit?.name === '个' && OUTRANKED.test(text.slice(end, end + 2)))
  );
}
