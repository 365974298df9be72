import type { Block } from '../draft/block.ts';
import { isHan } from '../text/glosses.ts';
import type { Span } from '../text/span.ts';
import type { Residue } from './residue.ts';

/** A clause with one of these may ask. */
const ASKS =
  /什么|什麼|甚麼|怎么|怎麼|怎样|怎樣|如何|哪|谁|誰|为何|為何|吗|嗎|呢|吧|么|麼|是否|多少|几|幾|何|能不能|会不会|會不會|是不是|有没有|有沒有|岂|豈|难道|難道|啥|咋/;
/** Before a question mark these end a question: 准备好了? 到位没有? */
const ENDS_QUESTION = /[了的没沒有否不啊呀嘛哦吗嗎呢吧么麼]/;
const CLAUSE = 40;
const MARK = /[。，；：、！？,;:!?“”"「」\n]/;

const QUESTION = 0x3f;

/** A gloss whose character went with its bytes: `?jǐn)M`. */
const BROKEN_GLOSS = /^\?[a-z]{0,5}[āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜ][a-z]{0,5}[)）](?:[A-Z](?![A-Za-z]))?/;

/**
 * Half-width question marks that ask nothing: a decoder writes one for each byte it cannot read. `成?萍夹`, `?h`, `????二、`.
 * Adds to `found`. What is read as a placeholder is left to it.
 */
export function lostCharacters(block: Block, source: string, found: Residue[]): void {
  for (let at = source.indexOf('?'); at >= 0; at = source.indexOf('?', at)) {
    let end = at + 1;
    while (source.charCodeAt(end) === QUESTION) end++;
    const span = lostAt(source, at, end);
    if (span !== undefined && !isPlaceholder(block, span)) {
      const opens = end - at > 1 && source.slice(0, at).trim() === '';
      found.push({ kind: 'lost', spans: [span], instead: opens ? [''] : [], safe: false });
    }
    at = Math.max(end, span?.end ?? 0);
  }
}

function lostAt(source: string, at: number, end: number): Span | undefined {
  const gloss = BROKEN_GLOSS.exec(source.slice(end - 1, end + 16));
  if (gloss !== null) return { start: at, end: end - 1 + gloss[0].length };
  if (end - at > 1 && source.slice(Math.max(0, at - 8), at).trim() === '' && isHan(source.charCodeAt(end))) {
    return { start: at, end };
  }
  if (!isHan(source.charCodeAt(at - 1)) || ENDS_QUESTION.test(source[at - 1]!)) return undefined;
  const letter = /[A-Za-z]/.test(source[end] ?? '') && isHan(source.charCodeAt(end + 1));
  if (!letter && !isHan(source.charCodeAt(end))) return undefined;
  let from = at;
  while (from > 0 && at - from < CLAUSE && !MARK.test(source[from - 1]!)) from--;
  return ASKS.test(source.slice(from, at)) ? undefined : { start: at - 1, end: end + 1 };
}

function isPlaceholder({ placeholders, reading }: Block, { start, end }: Span): boolean {
  return placeholders.some((one) => {
    const span = reading.sourceSpan(one.start, one.end);
    return span.start < end && start < span.end;
  });
}
