import type { Span } from '../text/span.ts';
import type { Residue, ResidueKind } from './residue.ts';

interface Pattern {
  readonly kind: ResidueKind;
  /** Global. What it finds is replaced by `instead`. */
  readonly found: RegExp;
  readonly instead: (match: string) => string | undefined;
  readonly safe: boolean;
  /** Left alone where Markdown or HTML is written on purpose. */
  readonly markup?: true;
  /** A character without which the expression need not be asked. */
  readonly sign: readonly string[];
}

const nothing = (): string => '';

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
    instead: (match) => ENTITIES[match.slice(1, -1)],
    safe: true,
    markup: true,
    sign: ['&'],
  },
  {
    kind: 'markup',
    found: /<\/?(?:br|p|div|span|strong|font|b|a|img|h[1-6])(?:\s[^<>\n]{0,120})?\/?>/gi,
    instead: nothing,
    safe: true,
    markup: true,
    sign: ['<'],
  },
];

const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff]+/g;
const UNREADABLE = /[\ufffd\ue000-\uf8ff]+/g;
const STRANGE = new RegExp(`${INVISIBLE.source}|${UNREADABLE.source}`);
/** Government sites print their blanks with these. */
const PRIVATE_BLANK = /^[\ue5e5\ue004\ue003]+$/;
const BYTE_ORDER_MARK = '\ufeff';

/** Residue within lines, by what it looks like. Adds to `found`. */
export function inlineResidue(source: string, markdown: boolean, found: Residue[]): void {
  for (const { kind, found: expression, instead, safe, markup, sign } of PATTERNS) {
    if ((markup && markdown) || !sign.some((one) => source.includes(one))) continue;
    for (const match of source.matchAll(expression)) {
      const right = instead(match[0]);
      found.push({ kind, spans: [spanOf(match)], instead: right === undefined ? [] : [right], safe });
    }
  }
  if (!STRANGE.test(source)) return;
  const invisible = [...source.matchAll(INVISIBLE)].map(spanOf).filter(({ start }) => !opensText(source, start));
  if (invisible.length > 0) found.push({ kind: 'invisible', spans: invisible, instead: [''], safe: true });
  for (const match of source.matchAll(UNREADABLE)) {
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
