import { areTooMany } from './chance.ts';
import type { Retelling } from './retelling.ts';
import { areApart, type Shared, sharedName } from './sameThing.ts';
import type { Worded } from './worded.ts';

/** Of one value so many tellings are looked at. */
const MOST_TELLINGS = 3;
/** Words that so many values are told by name nothing. */
const MOST_NAMED = 24;

/** The words of a figure that is told with a name. */
export const isCalled = ({ before, behind }: Worded, name: string): boolean =>
  before.includes(name) || behind.includes(name);

/**
 * Whether a report tells of other things by the name that two figures share, or of theirs as of two. `called`: what it tells
 * with that name in one kind of unit, in its order; it is not read on where enough is known.
 */
export function areOfMore(shared: Shared, a: Retelling, b: Retelling, called: Iterable<Retelling>): boolean {
  const values = new Set<string>();
  const others = new Set<string>();
  const [ones, theirs]: [Worded[], Worded[]] = [[], []];
  for (const { telling, worded } of called) {
    if (values.add(telling.digits).size > MOST_NAMED) return true;
    const same = telling.digits === a.telling.digits ? ones : telling.digits === b.telling.digits ? theirs : undefined;
    if (same !== undefined) {
      if (same.length < MOST_TELLINGS) same.push(worded);
      continue;
    }
    // More values are told of what both may be than a slip can be told from.
    if (sharedName(worded, a.worded) === undefined || sharedName(worded, b.worded) === undefined) continue;
    if (areTooMany(others.add(telling.digits).size, shared, a.telling, b.telling)) return true;
  }
  // 2024年收入8.64亿元，2023年收入8.46亿元: elsewhere the draft says of the two values that they are two.
  return ones.some((one) => theirs.some((other) => areApart(one, other)));
}
