import type { Draft } from '../draft/draft.ts';
import { type Section, sectionsOf } from '../numbering/sections.ts';
import type { Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { Characters } from './characters.ts';

/** Something to be counted, by its place: a finding with its severity, or a placeholder that is left. */
export interface Mark {
  /** Source offset. */
  readonly at: number;
  readonly kind: Severity | 'placeholder';
}

/** What a stretch of a draft holds. A placeholder is counted as such and not among the findings. */
export interface Tally {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly placeholders: number;
  readonly characters: number;
}

/** A section with what it holds, all that stands under it included. */
export interface Chapter {
  /** `opening`: what stands before the first heading. */
  readonly kind: Section['kind'] | 'opening';
  /** How many headings it stands under, itself included; 0 for a title and the opening. */
  readonly level: number;
  readonly section: Section | undefined;
  /** Source span of the whole. */
  readonly span: Span;
  readonly tally: Tally;
  readonly children: readonly Chapter[];
}

/** The chapters of a draft and what the whole draft holds. `marks` are in the order of their places. */
export function chaptersOf(draft: Draft, marks: readonly Mark[]): { chapters: readonly Chapter[]; total: Tally } {
  const tallies = new Tallies(draft, marks);
  const sections = sectionsOf(draft);
  const whole = { start: 0, end: draft.text.length };
  const chapters = sections.map((section) => chapterOf(section, 0, tallies));
  const opening = { start: 0, end: sections[0]?.start ?? 0 };
  const tally = tallies.of(opening);
  if (tally.characters > 0) {
    chapters.unshift({ kind: 'opening', level: 0, section: undefined, span: opening, tally, children: [] });
  }
  return { chapters, total: tallies.of(whole) };
}

function chapterOf(section: Section, above: number, tallies: Tallies): Chapter {
  const { kind, start, end, children } = section;
  const level = kind === 'title' ? above : above + 1;
  const span = { start, end };
  return {
    kind,
    level,
    section,
    span,
    tally: tallies.of(span),
    children: children.map((child) => chapterOf(child, level, tallies)),
  };
}

class Tallies {
  readonly #marks: readonly Mark[];
  readonly #characters: Characters;

  constructor(draft: Draft, marks: readonly Mark[]) {
    this.#marks = marks;
    this.#characters = new Characters(draft);
  }

  of({ start, end }: Span): Tally {
    const findings = { error: 0, warning: 0, information: 0, hint: 0 };
    let placeholders = 0;
    for (let index = this.#firstFrom(start); index < this.#marks.length; index++) {
      const { at, kind } = this.#marks[index]!;
      if (at >= end) break;
      if (kind === 'placeholder') placeholders++;
      else findings[kind]++;
    }
    return { findings, placeholders, characters: this.#characters.between(start, end) };
  }

  /** Index of the first mark at or behind an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#marks[middle]!.at < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
