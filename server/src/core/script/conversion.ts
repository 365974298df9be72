import type { Span } from '../text/span.ts';
import { wordAcross } from './borders.ts';
import type { Dictionaries, LoadDictionaries, Way } from './dictionaries.ts';
import { EXCEPTIONS, FORMS } from './exceptions.ts';
import { Lexicon } from './lexicon.ts';
import { surnameAt } from './names.ts';
import type { Region } from './regions.ts';
import { Sink } from './sink.ts';

/** What a text can be converted to: simplified, or traditional as a region writes it; `twp` with Taiwan's vocabulary. */
export type Target = 's' | 't' | 'tw' | 'hk' | 'twp';

export const TARGETS: readonly Target[] = ['s', 't', 'tw', 'hk', 'twp'];

export const wayTo = (target: Target): Way => (target === 's' ? 'toSimplified' : 'toTraditional');

/** A stretch that stays as it is; a weak one only where no word of the text goes on into it: 范文, but not in 规范文件. */
export interface Kept extends Span {
  readonly weak?: boolean;
}

/** Converts stretches of text. Nothing is remembered; who wants a text back exactly keeps it (see memory.ts). */
export interface Conversion {
  /** The text converted but for `kept`, spans of it in the order of their starts. */
  convert(text: string, kept?: readonly Kept[]): string;
}

/** Makes conversions; the dictionaries of each way are loaded once, when it is first asked for. */
export class Conversions {
  readonly #load: LoadDictionaries;
  readonly #words = new Map<Way, Promise<Words>>();
  readonly #made = new Map<string, Promise<Conversion>>();

  constructor(load: LoadDictionaries) {
    this.#load = load;
  }

  /** `from`: how the text to be simplified is written; of no account the other way. */
  to(target: Target, from: Region = 'tw'): Promise<Conversion> {
    const key = target === 's' ? `s<${from}` : target;
    let made = this.#made.get(key);
    if (made === undefined) {
      made = this.#make(target, from);
      this.#made.set(key, made);
      // What failed, as a file that could not be read, may go well the next time.
      made.catch(() => this.#made.delete(key));
    }
    return made;
  }

  async #make(target: Target, from: Region): Promise<Conversion> {
    const words = await this.#wordsOf(wayTo(target));
    if (target === 's') {
      const before = from === 't' ? [] : [lexiconOf(words.dictionaries.regions[from])];
      return new Pipeline(words, [...before, words.all], 'toSimplified');
    }
    const region = target === 't' ? [] : [lexiconOf(words.dictionaries.regions[target])];
    return new Pipeline(words, [words.all, ...region, lexiconOf([FORMS[target]])], 'toTraditional');
  }

  #wordsOf(way: Way): Promise<Words> {
    let words = this.#words.get(way);
    if (words === undefined) {
      words = this.#load(way).then((dictionaries) => new Words(way, dictionaries));
      this.#words.set(way, words);
      words.catch(() => this.#words.delete(way));
    }
    return words;
  }
}

/** The words of one way, ready to be found. */
class Words {
  readonly dictionaries: Dictionaries;
  /** Exceptions first, then phrases, then single characters. */
  readonly all = new Lexicon();

  constructor(way: Way, dictionaries: Dictionaries) {
    this.dictionaries = dictionaries;
    this.all.add(EXCEPTIONS[way].map(({ word, becomes }) => `${word} ${becomes}`).join('|'));
    for (const phrases of dictionaries.phrases) this.all.add(phrases);
    this.all.add(dictionaries.characters);
  }
}

function lexiconOf(dictionaries: readonly string[]): Lexicon {
  const lexicon = new Lexicon();
  for (const dictionary of dictionaries) lexicon.add(dictionary);
  return lexicon;
}

/**
 * OpenCC's way: a text is cut into the longest phrases and what lies between them, and each piece goes through the steps
 * for itself, so that no later step joins what stands in two words.
 */
class Pipeline implements Conversion {
  readonly #words: Lexicon;
  readonly #steps: readonly Lexicon[];
  /** Names and borders are known of simplified text only, the kind that is ambiguous. */
  readonly #simplified: boolean;
  /** What a unit outside of phrases becomes; 0 where that depends on what stands beside it. */
  readonly #alone = new Uint16Array(0x10000);
  /** What each phrase has become, by its key. */
  readonly #known: (string | undefined)[] = [];
  readonly #out = new Sink();

  constructor({ all }: Words, steps: readonly Lexicon[], way: Way) {
    this.#words = all;
    this.#steps = steps;
    this.#simplified = way === 'toTraditional';
    // What is simplified is not to be turned back on the way: 編著 would pass through 編着.
    if (!this.#simplified) {
      for (const { word, becomes } of EXCEPTIONS[way]) this.#known[all.match(word, 0, word.length)] = becomes;
    }
    for (let unit = 1; unit < 0x10000; unit++) this.#alone[unit] = this.#unitAlone(unit);
  }

  convert(text: string, kept: readonly Kept[] = []): string {
    const out = this.#out;
    let at = 0;
    for (const span of kept) {
      if (span.end <= at) continue;
      const start = Math.max(at, span.start);
      at = this.#stretch(text, at, start, span);
      if (at > start) continue;
      out.text(text, start, span.end);
      at = span.end;
    }
    this.#stretch(text, at, text.length);
    return out.take();
  }

  /** Converts `start`..`end`; answers where the last word of it ends: behind `end` when it goes on into a weak span. */
  #stretch(text: string, start: number, end: number, next?: Kept): number {
    const words = this.#words;
    let loose = start;
    let at = start;
    while (at < end) {
      let key = words.match(text, at, end);
      let to = words.end;
      if (next?.weak && end - at < REACH) {
        const crossing = words.match(text, at, next.end - 1);
        if (crossing !== 0 && words.end > end) [key, to] = [crossing, words.end];
      }
      if (to - at === 2 && key !== 0 && this.#simplified && wordAcross(text, to)) {
        key = words.match(text, at, to - 1);
        to = words.end;
      }
      if (key === 0) {
        at++;
        continue;
      }
      const single = to - at === 1 || (to - at === 2 && text.charCodeAt(at) >> 10 === HIGH_SURROGATE);
      const named = this.#simplified && to - at <= 2 ? surnameAt(text, at, !single) : undefined;
      if (!single || named !== undefined) {
        this.#between(text, loose, at);
        this.#out.text(named ?? this.#phrase(key, text, at, to));
        if (named !== undefined) to = at + 1;
        loose = to;
      }
      at = to;
    }
    this.#between(text, loose, at);
    return at;
  }

  /** What stands between phrases: unit by unit, unless a later step may join some of them. */
  #between(text: string, start: number, end: number): void {
    const out = this.#out;
    const before = out.length;
    for (let at = start; at < end; at++) {
      const unit = this.#alone[text.charCodeAt(at)]!;
      if (unit === 0) {
        out.cut(before);
        out.text(this.#through(text.slice(start, end)));
        return;
      }
      out.unit(unit);
    }
  }

  #phrase(key: number, text: string, start: number, end: number): string {
    this.#known[key] ??= this.#through(text.slice(start, end));
    return this.#known[key]!;
  }

  #through(piece: string): string {
    return this.#steps.reduce((text, step) => step.convert(text), piece);
  }

  #unitAlone(unit: number): number {
    let became = unit;
    for (const [place, step] of this.#steps.entries()) {
      // No phrase begins between phrases; a later step sees other characters and may find one.
      if ((place > 0 || step !== this.#words) && step.begins(became)) return 0;
      became = step.alone(became);
      if (became < 0) return 0;
    }
    return became;
  }
}

const HIGH_SURROGATE = 0xd800 >> 10;
/** No phrase of the dictionaries that begins farther before a place reaches beyond it, but for sayings. */
const REACH = 8;
