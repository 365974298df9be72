import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { Residue, ResidueKind } from './residue.ts';

interface Pattern {
  readonly kind: ResidueKind;
  /** Global. What it finds is replaced by `instead`. */
  readonly found: RegExp;
  /** `before` and `after`: the characters on either side, '' at an end. */
  readonly instead: (match: string, before: string, after: string) => string | undefined;
  readonly safe: boolean;
  /** Left alone where Markdown or HTML is written on purpose. */
  readonly markup?: true;
  /** A character without which the expression need not be asked. */
  readonly sign: readonly string[];
}

const nothing = (): string => '';
const lineEndBefore = (after: string): string => (/^[\n\r]?$/.test(after) ? '' : '\n');

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
};

/** 见第3页，共5页 points to a page; the footer of a page stands by itself. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'page-tag',
    found:
      /\[(?:NextPage|page|\/page|分页|分頁)\]|\[!--[a-z.]{1,20}--\]|<!--\s?(?:nextpage|pagebreak)\s?-->|#p#[^#\n]{0,40}#e#/gi,
    instead: nothing,
    safe: true,
    sign: ['[', '#', '<'],
  },
  {
    kind: 'page-number',
    found: /(?<![见見在于於至到从從起自附表件][^，。；：,;]{0,6})第 ?\d{1,4} ?[页頁][ ,，/]?共 ?\d{1,4} ?[页頁]/g,
    instead: nothing,
    safe: true,
    sign: ['页', '頁'],
  },
  {
    kind: 'markup',
    found: /&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|quot|amp|lt|gt|hellip|mdash|ndash|middot);/g,
    instead: (match, before, after) => {
      const sign = ENTITIES[match.slice(1, -1)];
      // Pages keep a mark from the start of a line with a blank.
      return sign === ' ' && HAN.test(before) && MARK.test(after) ? '' : sign;
    },
    safe: true,
    markup: true,
    sign: ['&'],
  },
  {
    kind: 'markup',
    found: /<br\s?\/?>/gi,
    // A line ends here, unless within a word.
    instead: (_, before, after) => (HAN.test(before) && HAN.test(after) ? '' : lineEndBefore(after)),
    safe: true,
    markup: true,
    sign: ['<'],
  },
  {
    kind: 'markup',
    found: /<\/(?:p|div|li|tr|h[1-6])>/gi,
    instead: (_match, _before, after) => lineEndBefore(after),
    safe: true,
    markup: true,
    sign: ['</'],
  },
  {
    kind: 'markup',
    found:
      /<(?:(?:p|div|span|strong|font|b|a|img|ul|ol|li|table|tbody|tr|td|h[1-6])(?:\s[^<>\n]{0,120})?\/?|\/(?:span|strong|font|b|a|ul|ol|table|tbody|td))>/gi,
    instead: nothing,
    safe: true,
    markup: true,
    sign: ['<'],
  },
];

const HAN = /[\u3400-\u9fff]/;
const MARK = /[，。；：、！？）》”]/;

const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff]+/g;
/** Word's line breaks and page breaks, and what Unicode has for them. */
const BREAKS = /[\u000b\u000c\u0085\u2028\u2029]+/g;
const UNREADABLE = /[\ufffd\ue000-\uf8ff]+/g;
const STRANGE = new RegExp(`${INVISIBLE.source}|${BREAKS.source}|${UNREADABLE.source}`);
/** Government sites print their blanks with these. */
const PRIVATE_BLANK = /^[\ue5e5\ue004\ue003]+$/;
const BYTE_ORDER_MARK = '\ufeff';

/** Residue within lines, by what it looks like. Adds to `found`. */
export function inlineResidue(source: string, markdown: boolean, found: Residue[]): void {
  for (const { kind, found: expression, instead, safe, markup, sign } of PATTERNS) {
    if ((markup && markdown) || !sign.some((one) => source.includes(one))) continue;
    for (const match of matchesOf(source, expression)) {
      const end = match.index + match[0].length;
      const right = instead(match[0], source[match.index - 1] ?? '', source[end] ?? '');
      found.push({ kind, spans: [spanOf(match)], instead: right === undefined ? [] : [right], safe });
    }
  }
  if (!STRANGE.test(source)) return;
  const invisible = matchesOf(source, INVISIBLE)
    .map(spanOf)
    .filter(({ start }) => !opensText(source, start));
  if (invisible.length > 0) found.push({ kind: 'invisible', spans: invisible, instead: [''], safe: true });
  const breaks = matchesOf(source, BREAKS).map(spanOf);
  if (breaks.length > 0) {
    const end = source.includes('\r\n') ? '\r\n' : '\n';
    found.push({ kind: 'break', spans: breaks, instead: [end], safe: true });
  }
  for (const match of matchesOf(source, UNREADABLE)) {
    const blank = PRIVATE_BLANK.test(match[0]);
    found.push({ kind: 'unreadable', spans: [spanOf(match)], instead: blank ? [''] : [], safe: blank });
  }
}

function spanOf({ 0: { length }, index }: RegExpExecArray): Span {
  return { start: index, end: index + length };
}

/** A byte order mark at the head of a file is no slip of the draft. */
function opensText(source: string, at: number): boolean {
  return at === 0 && source[0] === BYTE_ORDER_MARK;
}
