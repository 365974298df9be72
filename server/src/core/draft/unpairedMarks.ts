/** A bracket or quotation mark whose partner is not in its block. */
export interface UnpairedMark {
  /** As folded: “ for 「, ( for （. */
  readonly mark: string;
  readonly opens: boolean;
  /** Reading offset. */
  readonly at: number;
}

const PAIRS = ['()', '[]', '【】', '〔〕', '〖〗', '《》', '〈〉', '“”', '‘’'] as const;

const PARTNER = new Map<string, string>();
const OPENS = new Uint8Array(0x10000);
const CLOSES = new Uint8Array(0x10000);
for (const [open, close] of PAIRS.map((pair) => [pair[0]!, pair[1]!] as const)) {
  PARTNER.set(open, close);
  PARTNER.set(close, open);
  OPENS[open.charCodeAt(0)] = 1;
  CLOSES[close.charCodeAt(0)] = 1;
}

/** The other of a pair. */
export function partnerOf(mark: string): string {
  return PARTNER.get(mark)!;
}

const NONE: readonly UnpairedMark[] = [];

/** A marker with half a bracket: `1）`, `a)`, at a line's start or behind a mark. */
const HALF_BRACKET = /(?:^|[\s。;:,、!?])(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/;
/** Behind a bracket that opened among them, `[0,1)` is an interval. */
const INTERVAL = /^[-\d.,%~∞+ ]*$/;
/** `:)` and a gloss that lost its character. */
const NO_BRACKET = /(?:[:;]-?|\?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6})$/;
const LETTER = /[A-Za-z0-9]/;
/** 5’12” is a time or an angle. */
const SECONDS = /\d[’′] ?\d{1,2}(?:\.\d+)?$/;

/** Brackets and quotation marks in folded text that find no partner there. */
export function unpairedMarks(text: string): readonly UnpairedMark[] {
  let open: UnpairedMark[] | undefined;
  let found: UnpairedMark[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (OPENS[unit] === 1) {
      open ??= [];
      open.push({ mark: text[at]!, opens: true, at });
    } else if (CLOSES[unit] === 1) {
      const partner = partnerOf(text[at]!);
      const place = open === undefined ? -1 : lastOf(open, partner);
      if (place >= 0) {
        found ??= [];
        // What was opened within and is still open has no partner.
        for (const lost of open!.splice(place).slice(1)) found.push(lost);
      } else if (!standsAlone(text, at, open)) {
        found ??= [];
        found.push({ mark: text[at]!, opens: false, at });
      } else if (open !== undefined && closesInterval(text, at, open)) open.pop();
    }
  }
  if (open === undefined && found === undefined) return NONE;
  const all = [...(found ?? NONE), ...(open ?? NONE)];
  return all.length === 0 ? NONE : all.sort((a, b) => a.at - b.at);
}

/** Brackets nest a few deep; looking no farther keeps a line of nothing but brackets cheap. */
const DEEPEST = 8;

function lastOf(open: readonly UnpairedMark[], mark: string): number {
  const lowest = Math.max(0, open.length - DEEPEST);
  for (let at = open.length - 1; at >= lowest; at--) if (open[at]!.mark === mark) return at;
  return -1;
}

/** A closing mark that needs no partner. */
function standsAlone(text: string, at: number, open: readonly UnpairedMark[] | undefined): boolean {
  if (text[at] === '”') return SECONDS.test(text.slice(Math.max(0, at - 8), at));
  if (text[at] === '’') return LETTER.test(text[at - 1] ?? '') || LETTER.test(text[at + 1] ?? '');
  if (text[at] !== ')' && text[at] !== ']') return false;
  const before = text.slice(Math.max(0, at - 7), at);
  if (text[at] === ')' && (HALF_BRACKET.test(before) || NO_BRACKET.test(before))) return true;
  return open !== undefined && closesInterval(text, at, open);
}

function closesInterval(text: string, at: number, open: readonly UnpairedMark[]): boolean {
  const last = open.at(-1);
  if (last === undefined || at - last.at > 24 || !'([)]'.includes(last.mark)) return false;
  return INTERVAL.test(text.slice(last.at + 1, at));
}
