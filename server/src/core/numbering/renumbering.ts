import type { Draft } from '../draft/draft.ts';
import { fullWidth } from '../text/fold.ts';
import { NUMERALS, type NumeralsName } from '../text/numerals.ts';
import { scriptOf } from '../text/script.ts';
import type { Span } from '../text/span.ts';
import type { Fault } from './sequence.ts';

/** Something numbered, in its block: a heading's marker or an enumeration's mark. Offsets are reading offsets there. */
export interface Numbered {
  readonly block: number;
  readonly numerals: NumeralsName;
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
}

export interface NumeralEdit {
  readonly span: Span;
  readonly newText: string;
}

const FULL_WIDTH_ZERO = 0xff10;
const FULL_WIDTH_Z = 0xff5a;
const TRADITIONAL_CAPITALS: Readonly<Record<string, string>> = { 贰: '貳', 叁: '參', 陆: '陸' };

/** How the members of one run are written, and how they would be with other ordinals: in their own system and width. */
export class Renumbering {
  readonly #draft: Draft;
  readonly #items: readonly Numbered[];
  #traditional: boolean | undefined;

  constructor(draft: Draft, items: readonly Numbered[]) {
    this.#draft = draft;
    this.#items = items;
  }

  /** Draft span of a member, its mark included. */
  spanOf(index: number): Span {
    const { block, start, end } = this.#items[index]!;
    return this.#draft.spanIn(block, start, end);
  }

  /** A member as it is written, or as it would be with another ordinal; '' behind either end of the run. */
  written(index: number, ordinal?: number): string {
    if (this.#items[index] === undefined) return '';
    const { start, end } = this.spanOf(index);
    const edit = ordinal === undefined ? undefined : this.edit(index, ordinal);
    if (edit === undefined) return ordinal === undefined ? this.#source(start, end) : String(ordinal);
    return this.#source(start, edit.span.start) + edit.newText + this.#source(edit.span.end, end);
  }

  /** Sets a member's ordinal; undefined when its system has none that high (no circled 51). */
  edit(index: number, ordinal: number): NumeralEdit | undefined {
    const { block, numerals, numeralStart, numeralEnd } = this.#items[index]!;
    const span = this.#draft.spanIn(block, numeralStart, numeralEnd);
    const text = NUMERALS[numerals].format(ordinal);
    if (text === undefined) return undefined;
    if (numerals === 'capital') {
      return {
        span,
        newText: this.#isTraditional() ? text.replace(/[贰叁陆]/g, (one) => TRADITIONAL_CAPITALS[one]!) : text,
      };
    }
    const first = this.#draft.text.charCodeAt(span.start);
    const wide = first >= FULL_WIDTH_ZERO && first <= FULL_WIDTH_Z;
    return { span, newText: wide ? fullWidth(text) : text };
  }

  /** The edits that put a fault right: its own ordinal, and those counted on from it up to `until`. Empty if none can. */
  editsFor({ kind, index, expected }: Fault, until: number): readonly NumeralEdit[] {
    const edits: NumeralEdit[] = [];
    const end = kind === 'misnumbered' ? index + 1 : kind === 'swapped' ? index + 2 : until;
    if (this.#items[index]!.numerals === 'words') return this.#wordEdits(index, expected, end);
    for (let at = index; at < end; at++) {
      const edit = this.edit(at, expected + at - index);
      if (edit === undefined) return [];
      edits.push(edit);
    }
    return edits;
  }

  /** The edits after which the run counts on from `first`; members that do already are left alone. */
  countedFrom(first: number): readonly NumeralEdit[] {
    if (this.#items[0]?.numerals === 'words') return this.#wordEdits(0, first, this.#items.length);
    const edits = this.#items.map((_, at) => this.edit(at, first + at));
    if (edits.includes(undefined)) return [];
    return edits.flatMap((edit) =>
      edit === undefined || this.#source(edit.span.start, edit.span.end) === edit.newText ? [] : [edit],
    );
  }

  /** 最后 and 再者 are right wherever they stand, and behind 再次 no word counts on. */
  #wordEdits(index: number, expected: number, until: number): readonly NumeralEdit[] {
    const edits: NumeralEdit[] = [];
    for (let at = index; at < until; at++) {
      const word = this.written(at);
      const edit = this.edit(at, expected + at - index);
      if (edit !== undefined && edit.newText !== word && !/^(?:最[后後]|再者)$/.test(word)) edits.push(edit);
    }
    return edits;
  }

  /** 貳 and 贰 tell which capitals the run is written in; where it has only such as 壹 and 肆, the draft's script does. */
  #isTraditional(): boolean {
    if (this.#traditional === undefined) {
      const written = this.#items.map(({ block, numeralStart, numeralEnd }) => {
        const { start, end } = this.#draft.spanIn(block, numeralStart, numeralEnd);
        return this.#source(start, end);
      });
      const telling = /[貳參陸贰叁陆]/.exec(written.join(''))?.[0];
      this.#traditional =
        telling === undefined ? scriptOf(this.#draft.scripts) === 'traditional' : /[貳參陸]/.test(telling);
    }
    return this.#traditional;
  }

  #source(start: number, end: number): string {
    return this.#draft.text.slice(start, end).replace(/[\r\n]+/g, '');
  }
}

/** The ordinals of a run with a fault put right and the rest counted on from it up to `until`. */
export function ordinalsAfter(
  ordinals: readonly number[],
  { kind, index, expected }: Fault,
  until: number,
): readonly number[] {
  const end = kind === 'misnumbered' ? index + 1 : kind === 'swapped' ? index + 2 : until;
  return ordinals.map((ordinal, at) => (at >= index && at < end ? expected + at - index : ordinal));
}
