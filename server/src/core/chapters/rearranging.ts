import { Draft } from '../draft/draft.ts';
import { type Heading, outlineOf } from '../numbering/headings.ts';
import { carriedEdits } from '../renumbering/carried.ts';
import { Changes } from '../renumbering/changes.ts';
import type { Edit } from '../rules/rule.ts';
import { textAfter } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { hashesOf, type Level, levelBelow, levelOf } from './levels.ts';
import { markersFor, type Numbered, type Series, seriesOf } from './series.ts';

/** What moves a chapter: edits in the order of their places, none overlapping another, and where its marker was and will be. */
export interface Rearranged {
  readonly edits: readonly Edit[];
  /** Source offset of the chapter's marker, before. */
  readonly from: number;
  /** And in the text that the edits leave. */
  readonly to: number;
}

/** Neighbouring stretches that change places; what stands between them stays. */
export interface Swap {
  readonly first: Span;
  readonly second: Span;
  /** Which of them is the chapter that moves. */
  readonly moved: 'first' | 'second';
}

/** A group of headings that will be counted together. */
interface Group {
  readonly series: Series | undefined;
  readonly level: Level;
  readonly members: Set<Heading>;
}

type Numbers = ReadonlyMap<Heading, { readonly level: Level; readonly number: Numbered }>;

/**
 * One rearrangement of a draft's headings in the making: who changes its place, its parent and its level. `finish` works
 * out the numbers and makes sure that the draft will then read as it was meant.
 */
export class Rearranging {
  readonly draft: Draft;
  readonly #series: ReadonlyMap<Heading, Series>;
  readonly #groups = new Map<Series, Group>();
  readonly #fresh: Group[] = [];
  /** Where those are counted that have left the series they were in. */
  readonly #homes = new Map<Heading, Group>();
  readonly #parents = new Map<Heading, Heading | undefined>();
  readonly #hashes = new Map<Heading, string>();
  swap: Swap | undefined;

  constructor(draft: Draft) {
    this.draft = draft;
    this.#series = seriesOf(draft);
  }

  seriesOf(heading: Heading): Series {
    return this.#series.get(heading)!;
  }

  setParent(heading: Heading, parent: Heading | undefined): void {
    this.#parents.set(heading, parent);
  }

  /** Counts a heading with those of another from now on. */
  join(heading: Heading, other: Heading): void {
    const group = this.#group(this.seriesOf(other));
    if (!group.members.has(heading)) this.#settle(heading, group);
  }

  /** Counts headings by themselves, on a level, from one. */
  begin(headings: readonly Heading[], level: Level): void {
    const group: Group = { series: undefined, level, members: new Set() };
    this.#fresh.push(group);
    for (const heading of headings) this.#settle(heading, group);
  }

  /** Brings what stands under a heading to the level below that heading's new one. False where it has no such level. */
  carry(children: readonly Heading[], under: Level): boolean {
    if (children.length === 0) return true;
    const [first] = children;
    const level = levelBelow(this.draft, under.system);
    if (level === undefined) return false;
    if (first!.marker.system.id === level.system.id) return true;
    if (children.some(({ marker }) => marker.system.id !== first!.marker.system.id)) return false;
    this.begin(children, level);
    return children.every((child) => this.carry(child.children, level));
  }

  #group(series: Series): Group {
    let group = this.#groups.get(series);
    if (group === undefined) {
      group = { series, level: levelOf(this.draft, series.headings[0]!), members: new Set(series.headings) };
      this.#groups.set(series, group);
    }
    return group;
  }

  #settle(heading: Heading, group: Group): void {
    (this.#homes.get(heading) ?? this.#group(this.seriesOf(heading))).members.delete(heading);
    this.#homes.set(heading, group);
    group.members.add(heading);
    // Markdown's signs go with the level.
    if (group.level.hashes !== undefined) this.#hashes.set(heading, group.level.hashes);
  }

  /** Undefined where a number cannot be written, or the draft would not be read as it is meant. */
  finish(moved: Heading): Rearranged | undefined {
    // Where one number changes, so may those of any series behind it or under it.
    for (const series of new Set(this.#series.values())) this.#group(series);
    const numbers = this.#numbers();
    if (numbers === undefined) return undefined;
    const markers = new Map<Heading, string>();
    const changes = new Changes();
    for (const [heading, { level, number }] of numbers) {
      const { block, marker } = heading;
      const prefix = this.#prefixOf(heading, numbers);
      const text = prefix === number.prefix ? number.text : prefix + number.text.slice(number.prefix.length);
      if (text !== this.#source(this.#markerSpan(heading))) markers.set(heading, text);
      // What is no longer of its kind is referred to by nobody: those references are left for the author.
      if (marker.system.id === level.system.id) changes.set({ block, start: marker.start }, number.ordinal);
    }
    const inPlace = [...this.#editsOf(markers), ...carriedEdits(this.draft, changes)].sort(
      (a, b) => a.span.start - b.span.start,
    );
    const edits = merged(this.swap === undefined ? inPlace : swapped(this.draft.text, this.swap, inPlace));
    const text = textAfter(this.draft.text, edits);
    const result = Draft.read(text, this.draft.options);
    if (!this.#isMeant(markers, result)) return undefined;
    return { edits, from: this.#markerSpan(moved).start, to: this.#newPlace(moved, inPlace) };
  }

  /** The number of every heading that is counted anew; undefined where one cannot be written. */
  #numbers(): Numbers | undefined {
    const numbers = new Map<Heading, { readonly level: Level; readonly number: Numbered }>();
    for (const { series, level, members } of [...this.#groups.values(), ...this.#fresh]) {
      const ordered = [...members].sort((a, b) => this.#placeOf(a) - this.#placeOf(b));
      const found = markersFor(ordered.length, series, level);
      if (found === undefined) return undefined;
      ordered.forEach((heading, index) => {
        numbers.set(heading, { level, number: found[index]! });
      });
    }
    return numbers;
  }

  /** What a marker opens with of the numbers above it, as they will be: 2. in 2.1. */
  #prefixOf(heading: Heading, numbers: Numbers): string {
    const own = numbers.get(heading)?.number.prefix ?? heading.marker.prefix;
    const parent = this.#parentOf(heading);
    if (own === '' || parent === undefined || !goesWithParent(heading)) return own;
    const above = numbers.get(parent)?.number.ordinal ?? parent.marker.ordinal;
    return `${this.#prefixOf(parent, numbers)}${above}.`;
  }

  #editsOf(markers: ReadonlyMap<Heading, string>): Edit[] {
    const edits: Edit[] = [...markers].map(([heading, newText]) => ({ span: this.#markerSpan(heading), newText }));
    for (const [heading, newText] of this.#hashes) {
      const hashes = hashesOf(this.draft, heading);
      if (hashes === undefined || hashes.text === newText) continue;
      edits.push({ span: { start: hashes.start, end: hashes.start + hashes.text.length }, newText });
    }
    return edits;
  }

  #markerSpan({ block, marker }: Heading): Span {
    return this.draft.spanIn(block, marker.start, marker.end);
  }

  #source({ start, end }: Span): string {
    return this.draft.text.slice(start, end);
  }

  /** Where a heading will stand among the others: offsets in the text before, as if the swap were made. */
  #placeOf(heading: Heading): number {
    return afterSwap(this.#markerSpan(heading).start, this.swap);
  }

  /** Offset of a heading's marker in the text that the edits leave. */
  #newPlace(heading: Heading, inPlace: readonly Edit[]): number {
    const place = this.#placeOf(heading);
    const grown = inPlace
      .filter(({ span }) => afterSwap(span.start, this.swap) < place)
      .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
    return place + grown;
  }

  #isMeant(markers: ReadonlyMap<Heading, string>, result: Draft): boolean {
    const meant = flat(this.draft)
      .sort((a, b) => this.#placeOf(a) - this.#placeOf(b))
      .map((heading) => {
        const marker = markers.get(heading) ?? this.#source(this.#markerSpan(heading));
        return `${this.#depthOf(heading)} ${marker} ${nameOf(this.draft, heading)}`;
      });
    const read = flat(result).map((heading) => {
      const { start, end } = result.spanIn(heading.block, heading.marker.start, heading.marker.end);
      return `${depthOf(heading)} ${result.text.slice(start, end)} ${nameOf(result, heading)}`;
    });
    return meant.length === read.length && meant.every((one, index) => one === read[index]);
  }

  #depthOf(heading: Heading): number {
    const parent = this.#parentOf(heading);
    return parent === undefined ? 0 : this.#depthOf(parent) + 1;
  }

  #parentOf(heading: Heading): Heading | undefined {
    return this.#parents.has(heading) ? this.#parents.get(heading) : heading.parent;
  }
}

/** Its marker opens with its parent's number, as it should where it opens with one. */
const goesWithParent = ({ marker: { prefix }, parent }: Heading): boolean =>
  parent === undefined || prefix === '' || prefix === `${parent.marker.prefix}${parent.marker.ordinal}.`;

const depthOf = ({ parent }: Heading): number => (parent === undefined ? 0 : depthOf(parent) + 1);

/** All headings in the order of the draft. */
function flat(draft: Draft): Heading[] {
  const all: Heading[] = [];
  const visit = (heading: Heading): void => {
    all.push(heading);
    heading.children.forEach(visit);
  };
  outlineOf(draft).roots.forEach(visit);
  return all;
}

/** Enough of a heading's words to know it again, without numbers: a reference among them may have changed. */
function nameOf(draft: Draft, { block, marker }: Heading): string {
  const words = draft.blocks[block]!.reading.text.slice(marker.end, marker.end + 8);
  return /^[^。;:!?]*/
    .exec(words)![0]
    .replace(/[一二三四五六七八九十百\d]/g, '')
    .trimEnd();
}

function afterSwap(offset: number, swap: Swap | undefined): number {
  if (swap === undefined) return offset;
  const { first, second } = swap;
  const [a, b] = [first.end - first.start, second.end - second.start];
  if (offset < first.start || offset >= second.end) return offset;
  if (offset < first.end) return offset + second.end - first.end;
  return offset < second.start ? offset + b - a : offset - (second.start - first.start);
}

/** The edits that swap two stretches and make the edits in them: the moved one is taken out and put in anew. */
function swapped(text: string, { first, second, moved }: Swap, inPlace: readonly Edit[]): Edit[] {
  const chapter = moved === 'first' ? first : second;
  const isIn = ({ start, end }: Span): boolean => start >= chapter.start && end <= chapter.end;
  const within = inPlace
    .filter(({ span }) => isIn(span))
    .map(({ span, newText }) => ({
      span: { start: span.start - chapter.start, end: span.end - chapter.start },
      newText,
    }));
  const written = textAfter(text.slice(chapter.start, chapter.end), within);
  const between = text.slice(first.end, second.start);
  const moves: Edit[] =
    moved === 'first'
      ? [
          { span: { start: first.start, end: second.start }, newText: '' },
          { span: { start: second.end, end: second.end }, newText: between + written },
        ]
      : [
          { span: { start: first.start, end: first.start }, newText: written + between },
          { span: { start: first.end, end: second.end }, newText: '' },
        ];
  return [...inPlace.filter(({ span }) => !isIn(span)), ...moves];
}

/** Edits in order, those that touch each other made one: an editor need not wonder which of them comes first. */
function merged(edits: readonly Edit[]): Edit[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const found: Edit[] = [];
  for (const edit of ordered) {
    const last = found.at(-1);
    if (last === undefined || last.span.end < edit.span.start) {
      found.push(edit);
      continue;
    }
    found[found.length - 1] = {
      span: { start: last.span.start, end: edit.span.end },
      newText: last.newText + edit.newText,
    };
  }
  return found;
}
