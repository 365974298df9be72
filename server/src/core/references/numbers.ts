import type { Label } from './references.ts';
import type { Kind, Piece, Target } from './survey.ts';

/** Things of one kind that are numbered together: those of a report, or of the pieces that its numbers run through. */
export class Numbers {
  readonly #sure = new Map<string, Map<number, Target>>();
  readonly #all = new Set<string>();

  add(target: Target): void {
    const { series, number } = target.label;
    this.#all.add(key(target.label));
    if (!target.sure) return;
    let numbers = this.#sure.get(series);
    if (numbers === undefined) {
      numbers = new Map();
      this.#sure.set(series, numbers);
    }
    if (!numbers.has(number)) numbers.set(number, target);
  }

  isSure(label: Label): boolean {
    return this.#sure.get(label.series)?.has(label.number) ?? false;
  }

  has(label: Label): boolean {
    return this.#all.has(key(label));
  }

  /** The last of a series, in numbers. */
  last(series: string): Target | undefined {
    let last: Target | undefined;
    for (const target of this.#sure.get(series)?.values() ?? []) {
      if (last === undefined || target.label.number > last.label.number) last = target;
    }
    return last;
  }

  /** How sure it is that `label` is missing; undefined where it is here or nothing can be said. */
  missing(label: Label): 'certain' | 'probable' | undefined {
    if (this.has(label) || (label.series === '' && this.#sure.has(String(label.number)))) return undefined;
    const numbers = this.#sure.get(label.series);
    if (numbers === undefined) return this.#isBeyond(label) ? 'probable' : undefined;
    // Where the first is missing too, the draft is an excerpt.
    if (!numbers.has(1)) return undefined;
    return numbers.size >= 2 ? 'certain' : 'probable';
  }

  /** A series of its own where 表1-1 and 表2-1 are here: 表3-1 belongs to a chapter without any. */
  #isBeyond({ series }: Label): boolean {
    return series !== '' && this.#sure.has('1') && this.#sure.size >= 2 && !this.#sure.has('');
  }

  isFlat(): boolean {
    return this.#sure.size === 1 && this.#sure.has('');
  }
}

export const key = ({ series, number }: Label): string => `${series}-${number}`;

export const NUMBERED: readonly Kind[] = [
  'figure',
  'table',
  'box',
  'appendixFigure',
  'appendixTable',
  'appendix',
  'part',
  'chapter',
  'section',
  'article',
];
/** Kinds that drafts do not keep apart. */
export const ALIKE: Partial<Record<Kind, readonly Kind[]>> = {
  figure: ['appendixFigure'],
  appendixFigure: ['figure', 'annex'],
  table: ['appendixTable'],
  appendixTable: ['table', 'annex'],
};

/** The numbers that hold in each piece: they run on behind a title unless they begin there anew. */
export function numbersIn(pieces: readonly Piece[], kind: Kind): readonly Numbers[] {
  let numbers = new Numbers();
  return pieces.map(({ targets }) => {
    const own = targets.get(kind) ?? [];
    const anew = own.some(({ sure, label }) => sure && label.number === 1 && numbers.isSure(label));
    if (anew) numbers = new Numbers();
    for (const target of own) numbers.add(target);
    return numbers;
  });
}

/** 表1-3 is 表1 to 表3 where tables are numbered without chapters. */
export function endOfRange({ series, number }: Label): Label | undefined {
  return Number(series) < number ? { series: '', number } : undefined;
}

/** 一、二、 as 第一部分, 第二部分: counted through the whole draft, since halves of one report count anew. */
export class Tops {
  readonly last: Target | undefined;

  constructor(pieces: readonly Piece[]) {
    let last: Target | undefined;
    for (const { targets } of pieces) {
      for (const kind of ['top', 'chapter', 'part'] as const) {
        for (const target of targets.get(kind) ?? []) {
          if (last === undefined || target.label.number > last.label.number) last = target;
        }
      }
    }
    this.last = last;
  }

  isBeyond(own: readonly Target[] | undefined, number: number): boolean {
    const begins = own?.some(({ label }) => label.number === 1) ?? false;
    return begins && own!.some(({ label }) => label.number === 2) && number > this.last!.label.number;
  }
}
