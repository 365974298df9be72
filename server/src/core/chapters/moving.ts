import type { Draft } from '../draft/draft.ts';
import { contentEnd } from '../draft/lines.ts';
import type { Heading } from '../numbering/headings.ts';
import { type Section, sectionsOf } from '../numbering/sections.ts';
import { levelBelow, levelOf } from './levels.ts';
import { type Rearranged, Rearranging } from './rearranging.ts';
import { bodyEnd } from './signOff.ts';
import { sectionsAround } from './surroundings.ts';

/** `up`, `down`: past the neighbour of its rank. `promote`, `demote`: one level, where it stands, with all under it. */
export type Step = 'up' | 'down' | 'promote' | 'demote';

/** Why a chapter stays where it is. */
export type Refusal =
  /** There is none at the place. */
  | 'none'
  | 'first'
  | 'last'
  | 'highest'
  | 'lowest'
  /** It has no neighbour before it whose it could become. */
  | 'alone'
  /** Dropped in itself, on what has no place for it, or where it is. */
  | 'nowhere'
  /** Its new numbers could not be told apart from others. */
  | 'unclear';

interface Place {
  readonly section: Section;
  readonly heading: Heading;
  readonly parent: Section | undefined;
  readonly siblings: readonly Section[];
}

/** What one step of the chapter around a source offset changes. */
export function stepChapter(draft: Draft, offset: number, step: Step): Rearranged | Refusal {
  const place = placeOf(draft, offset);
  return place === undefined ? 'none' : STEPS[step](draft, place);
}

const STEPS: Readonly<Record<Step, (draft: Draft, place: Place) => Rearranged | Refusal>> = {
  up: (draft, place) => {
    const before = place.siblings.slice(0, place.siblings.indexOf(place.section)).findLast(isLike(place));
    return before === undefined ? 'first' : beside(draft, place, before, 'before');
  },
  down: (draft, place) => {
    const after = place.siblings.slice(place.siblings.indexOf(place.section) + 1).find(isLike(place));
    return after === undefined ? 'last' : beside(draft, place, after, 'after');
  },
  promote,
  demote,
};

/**
 * What dropping the chapter around one source offset on that around another changes. On one of its own rank, it takes that
 * one's place; on a higher one, it goes in at its end; on a lower one, it goes by what that stands under.
 */
export function dropChapter(draft: Draft, offset: number, onto: number): Rearranged | Refusal {
  const place = placeOf(draft, offset);
  if (place === undefined) return 'none';
  const { section, heading } = place;
  const { rank, id } = heading.marker.system;
  for (const target of sectionsAround(sectionsOf(draft), onto)) {
    if (target === section) return 'nowhere';
    if (target.heading === undefined) break;
    const { system } = target.heading.marker;
    if (system.id === id) return beside(draft, place, target, target.start < section.start ? 'before' : 'after');
    if (system.rank < rank) return inside(draft, place, target);
  }
  return 'nowhere';
}

function placeOf(draft: Draft, offset: number): Place | undefined {
  const [section, parent] = sectionsAround(sectionsOf(draft), offset);
  if (section?.heading === undefined) return undefined;
  return { section, heading: section.heading, parent, siblings: parent?.children ?? sectionsOf(draft) };
}

const isLike =
  ({ heading }: Place) =>
  (section: Section): boolean =>
    section.heading?.marker.system.id === heading.marker.system.id;

/** Moves a chapter before or after another of its rank, which may stand under another heading. */
function beside(
  draft: Draft,
  { section, heading }: Place,
  other: Section,
  side: 'before' | 'after',
): Rearranged | Refusal {
  const rearranging = new Rearranging(draft);
  rearranging.swap = side === 'before' ? swapBack(draft, section, other.start) : swapOn(draft, section, other);
  rearranging.setParent(heading, other.heading!.parent);
  rearranging.join(heading, other.heading!);
  return rearranging.finish(heading) ?? 'unclear';
}

/** Moves a chapter to the end of a higher one. */
function inside(draft: Draft, { section, heading }: Place, target: Section): Rearranged | Refusal {
  const last = target.children.at(-1);
  if (last === section) return 'nowhere';
  const rearranging = new Rearranging(draft);
  rearranging.swap =
    target.end <= section.start ? swapBack(draft, section, target.end) : swapOn(draft, section, target);
  rearranging.setParent(heading, target.heading);
  if (last?.heading !== undefined) {
    rearranging.join(heading, last.heading);
    if (!rearranging.carry(heading.children, levelOf(draft, last.heading))) return 'lowest';
  } else {
    rearranging.begin([heading], levelOf(draft, heading));
  }
  return rearranging.finish(heading) ?? 'unclear';
}

/** Its parent's next sibling, where it stands: what followed it under the parent now stands under it. */
function promote(draft: Draft, { heading }: Place): Rearranged | Refusal {
  const { parent } = heading;
  if (parent === undefined) return 'highest';
  const rearranging = new Rearranging(draft);
  const own = levelOf(draft, heading);
  const { through } = rearranging.seriesOf(heading);
  const following = parent.children.slice(parent.children.indexOf(heading) + 1);
  rearranging.setParent(heading, parent.parent);
  rearranging.join(heading, parent);
  for (const sibling of following) rearranging.setParent(sibling, heading);
  const alike = following.filter(({ marker }) => marker.system.id === own.system.id);
  const children = heading.children.filter(({ marker }) => marker.system.id !== own.system.id);
  if (children.length < heading.children.length) return 'unclear';
  const systems = new Set(children.map(({ marker }) => marker.system.id));
  if (systems.size > 1) return 'unclear';
  // Numbers that run through the chapters run on behind it.
  if (through) {
    if (children.length > 0) return 'unclear';
  } else {
    rearranging.begin([...children, ...alike], own);
    if (!children.every((child) => rearranging.carry(child.children, own))) return 'lowest';
  }
  return rearranging.finish(heading) ?? 'unclear';
}

/** The last of what stands under its sibling before it. */
function demote(draft: Draft, place: Place): Rearranged | Refusal {
  const { heading, section, siblings } = place;
  const before = siblings.slice(0, siblings.indexOf(section)).findLast(isLike(place))?.heading;
  if (before === undefined) return 'alone';
  const last = before.children.at(-1);
  const level = last === undefined ? levelBelow(draft, heading.marker.system) : levelOf(draft, last);
  if (level === undefined) return 'lowest';
  const rearranging = new Rearranging(draft);
  rearranging.setParent(heading, before);
  if (last === undefined) rearranging.begin([heading], level);
  else rearranging.join(heading, last);
  if (!rearranging.carry(heading.children, level)) return 'lowest';
  return rearranging.finish(heading) ?? 'unclear';
}

/** Swaps a chapter with all from an earlier offset to it. */
function swapBack(draft: Draft, section: Section, from: number): Rearranging['swap'] {
  const own = spanOf(draft, section);
  const start = isInline(section) ? skipBlanks(draft, from) : from;
  if (start >= own.start) return undefined;
  return { first: { start, end: contentEnd(draft.text, start, own.start) }, second: own, moved: 'second' };
}

/** Swaps a chapter with all from it to the end of a later one. */
function swapOn(draft: Draft, section: Section, to: Section): Rearranging['swap'] {
  const inline = isInline(section) || isInline(to);
  const own = spanOf(draft, section, inline);
  const behind = own.end < section.end ? nextLine(draft, own.end) : own.end;
  const start = inline ? skipBlanks(draft, behind) : behind;
  const { end } = spanOf(draft, to, inline);
  if (start >= end) return undefined;
  return { first: own, second: { start, end }, moved: 'first' };
}

const isInline = ({ heading }: Section): boolean => heading?.marker.inline ?? false;

/** A chapter without the blank lines behind it, and without what closes the report. */
function spanOf(draft: Draft, section: Section, inline = isInline(section)): { start: number; end: number } {
  const { start, end, label, contentEnd: last } = section;
  const closes = end >= draft.text.length || draft.blocks[draft.blockAt(end)]!.title;
  return { start: inline ? label.start : start, end: closes ? bodyEnd(draft, start, end) : last };
}

/** The start of the next line that is not blank. */
function nextLine(draft: Draft, offset: number): number {
  const { blocks, starts } = draft;
  let index = draft.blockAt(Math.max(0, offset - 1)) + 1;
  while (index < blocks.length && blocks[index]!.kind === 'blank') index++;
  return starts[index]!;
}

function skipBlanks({ text }: Draft, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
