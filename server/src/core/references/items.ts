import type { Heading } from '../numbering/headings.ts';
import type { Reference } from './references.ts';

/** The headings that 第（二）项 or 第三节 counts among, under the heading that it is said of. */
export function itemsFor(home: Heading | undefined, { kind }: Reference): readonly Heading[] {
  const wanted = kind === 'item' ? 'hanBracket' : kind;
  return home?.children.filter(({ marker }) => marker.system.id === wanted) ?? [];
}
