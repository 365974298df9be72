import type { Draft } from '../draft/draft.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { type Heading, nameSpan, outlineOf } from './headings.ts';

/** A heading with all that stands under it, or a title where several have headings. Offsets are source offsets. */
export interface Section {
  readonly kind: 'title' | 'heading';
  /** Absent for a title. */
  readonly heading: Heading | undefined;
  /** Marker and name. */
  readonly label: Span;
  /** Of its line; of its marker where the heading is run into a paragraph. */
  readonly start: number;
  /** Where what follows begins. */
  readonly end: number;
  /** Behind its last visible character. */
  readonly contentEnd: number;
  readonly children: readonly Section[];
}

/** The tree of a draft's sections, made once for each version. */
export const sectionsOf = remembered((draft: Draft): readonly Section[] => new Cutter(draft).cut());

class Cutter {
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  cut(): readonly Section[] {
    const { roots, titles } = outlineOf(this.#draft);
    const bounds = [...titles, this.#draft.blocks.length];
    let at = 0;
    // The first group has no title; every title ends the group before it.
    const groups = bounds.map((bound, index) => {
      const from = at;
      while (at < roots.length && roots[at]!.block < bound) at++;
      const end = this.#draft.starts[bound]!;
      return { title: bounds[index - 1], end, children: this.#headings(roots.slice(from, at), end) };
    });
    const filled = groups.filter(({ children }) => children.length > 0);
    if (filled.length <= 1) return filled.flatMap(({ children }) => children);
    return filled.flatMap(({ title, end, children }) =>
      title === undefined ? children : [this.#title(title, end, children)],
    );
  }

  #headings(headings: readonly Heading[], end: number): readonly Section[] {
    return headings.map((heading, index) => {
      const next = headings[index + 1];
      const start = this.#start(heading);
      const endsAt = next === undefined ? end : this.#start(next);
      return {
        kind: 'heading',
        heading,
        label: { start: this.#marker(heading).start, end: nameSpan(this.#draft, heading).end },
        start,
        end: endsAt,
        contentEnd: this.#contentEnd(endsAt),
        children: this.#headings(heading.children, endsAt),
      };
    });
  }

  #title(block: number, end: number, children: readonly Section[]): Section {
    const { text } = this.#draft.blocks[block]!.reading;
    const label = this.#draft.spanIn(block, text.length - text.trimStart().length, text.length);
    return {
      kind: 'title',
      heading: undefined,
      label,
      start: this.#draft.starts[block]!,
      end,
      contentEnd: this.#contentEnd(end),
      children,
    };
  }

  #marker({ block, marker }: Heading): Span {
    return this.#draft.spanIn(block, marker.start, marker.end);
  }

  #start(heading: Heading): number {
    return heading.marker.inline ? this.#marker(heading).start : this.#draft.starts[heading.block]!;
  }

  #contentEnd(end: number): number {
    const { blocks, starts } = this.#draft;
    let index = this.#draft.blockAt(end - 1);
    while (blocks[index]!.reading.text.trim() === '') index--;
    return Math.min(end, starts[index]! + blocks[index]!.reading.length);
  }
}
