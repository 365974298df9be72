import type { Block } from '../draft/block.ts';
import type { Kept } from './conversion.ts';
import { Lexicon } from './lexicon.ts';

/** What a conversion leaves alone besides document numbers, placeholders, addresses and code, which always stay. */
export interface Keep {
  /** Words that never change, such as names. */
  readonly words: readonly string[];
  /** Titles in 《》 stay as they are cited. */
  readonly titles: boolean;
}

/** 国发〔2024〕5号, with the agency's letters: Han characters back to a mark or to a word that leads up to them. */
const DOCUMENT_NUMBER =
  /(?<letters>[\u4e00-\u9fff]{0,14})[〔[［(（【]\s*(?:19|20)\d\d\s*[〕\]］)）】]\s*第?\s*[0-9０-９*＊×xX○〇_—-]{1,5}\s*[号號]/g;
const LEADING_WORD =
  /.*(?:根据|根據|依据|依據|按照|依照|参照|參照|遵照|对照|對照|结合|結合|贯彻|貫徹|落实|落實|执行|執行|转发|轉發|印发|印發|下发|下發|发布|發布|发佈|發佈|发出|發出|文件|通知|意见|意見|文号|文號|关于|關於|以及|详见|詳見|[见見经經以和及与與的是为為由])/;

/** An address runs on through Han characters only within its path: they stand behind `/` or `=`, or more of it follows. */
const ADDRESS =
  /(?:https?|ftp|file):\/\/[!-~]+(?:(?:(?<=[/=])[\u3400-\u9fff]+|[\u3400-\u9fff]+(?=[/=&?#]|[._-][!-~]))[!-~]*)*/g;
const INLINE_CODE = /`[^`\r\n]+`/g;
const LINK_TARGET = /(?<=\]\()[^()\s]+(?=\))/g;
const TITLE = /《[^《》]*》/g;

/** Finds what stays in paragraphs. */
export class Keeper {
  readonly #words = new Lexicon();
  readonly #titles: boolean;
  readonly #any: boolean;

  constructor({ words, titles }: Keep) {
    // A mark that divides entries stands in no name.
    const named = words.filter((word) => word !== '' && !/[ |]/.test(word));
    this.#words.add(named.join('|'));
    this.#any = named.length > 0;
    this.#titles = titles;
  }

  /** Spans that stay, in the order of their starts; offsets from the block's start. `text` is the block's source. */
  spans(block: Block, text: string, markdown: boolean): readonly Kept[] {
    const spans: Kept[] = block.placeholders.map(({ start, end }) => block.reading.sourceSpan(start, end));
    if (/[号號]/.test(text)) spans.push(...documentNumbers(text));
    if (text.includes('://')) spans.push(...matches(text, ADDRESS));
    if (markdown && text.includes('`')) spans.push(...matches(text, INLINE_CODE));
    if (markdown && text.includes('](')) spans.push(...matches(text, LINK_TARGET));
    if (this.#titles && text.includes('《')) spans.push(...matches(text, TITLE));
    if (this.#any) spans.push(...this.#namesIn(text));
    return spans.length < 2 ? spans : spans.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  *#namesIn(text: string): Iterable<Kept> {
    for (let at = 0; at < text.length; ) {
      if (this.#words.match(text, at, text.length) === 0) {
        at++;
        continue;
      }
      const { end } = this.#words;
      yield { start: at, end, weak: end - at === 2 };
      at = end;
    }
  }
}

function* matches(text: string, pattern: RegExp): Iterable<Kept> {
  for (const { 0: match, index } of text.matchAll(pattern)) yield { start: index, end: index + match.length };
}

function* documentNumbers(text: string): Iterable<Kept> {
  for (const { 0: match, index, groups } of text.matchAll(DOCUMENT_NUMBER)) {
    const led = LEADING_WORD.exec(groups!.letters!)?.[0].length ?? 0;
    yield { start: index + led, end: index + match.length };
  }
}
