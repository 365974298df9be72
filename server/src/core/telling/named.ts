import { areTooMany } from './chance.ts';
import type { Retelling } from './retelling.ts';
import { areApart, type Shared, sharedName } from './sameThing.ts';
import type { Worded } from './worded.ts';

/** Of one value so many tellings are looked at. */
const MOST_TELLINGS = 3;
/** Words that so many values are told by name nothing. */
const MOST_NAMED = 24;

/** Who else is told of with some words, in one report. */
export class Named {
  readonly #byTwo = new Map<string, Retelling[]>();
  readonly #crowded = new Map<string, boolean>();

  constructor(tellings: readonly Retelling[]) {
    for (const telling of tellings) {
      for (const words of [telling.worded.before, telling.worded.behind]) {
        for (let at = 0; at + 2 <= words.length; at++) {
          const two = words.slice(at, at + 2);
          const known = this.#byTwo.get(two);
          if (known === undefined) this.#byTwo.set(two, [telling]);
          else if (known.at(-1) !== telling) known.push(telling);
        }
      }
    }
  }

  /** More values are told of what both may be than a slip can be told from. */
  hasOthers(shared: Shared, a: Retelling, b: Retelling): boolean {
    if (this.#isCrowded(shared.name, a)) return true;
    const own = new Set([a.telling.digits, b.telling.digits]);
    const others = new Set<string>();
    for (const { telling, worded } of this.#ofKind(shared.name, a)) {
      if (own.has(telling.digits)) continue;
      if (sharedName(worded, a.worded) === undefined || sharedName(worded, b.worded) === undefined) continue;
      others.add(telling.digits);
      if (areTooMany(others.size, shared, a.telling, b.telling)) return true;
    }
    return false;
  }

  /** 2024年收入8.64亿元，2023年收入8.46亿元: elsewhere the draft says of the two values that they are two. */
  areToldApart({ name }: Shared, a: Retelling, b: Retelling): boolean {
    const [ones, others]: [Worded[], Worded[]] = [[], []];
    for (const { telling, worded } of this.#ofKind(name, a)) {
      const list =
        telling.digits === a.telling.digits ? ones : telling.digits === b.telling.digits ? others : undefined;
      if (list !== undefined && list.length < MOST_TELLINGS && isCalled(worded, name)) list.push(worded);
    }
    return ones.some((one) => others.some((other) => areApart(one, other)));
  }

  /** Found out once for each name. */
  #isCrowded(name: string, like: Retelling): boolean {
    const key = `${like.quantity.unit!.family} ${name}`;
    let crowded = this.#crowded.get(key);
    if (crowded === undefined) {
      const values = new Set<string>();
      for (const { telling, worded } of this.#ofKind(name, like)) {
        if (isCalled(worded, name)) values.add(telling.digits);
        if (values.size > MOST_NAMED) break;
      }
      crowded = values.size > MOST_NAMED;
      this.#crowded.set(key, crowded);
    }
    return crowded;
  }

  /** One after another, for whoever has seen enough stops: of 全县 nearly all is told. */
  *#ofKind(name: string, { quantity: { unit } }: Retelling): Iterable<Retelling> {
    for (const one of this.#rarest(name)) if (one.quantity.unit!.family === unit!.family) yield one;
  }

  /** All that are told of with the two characters of a name that fewest are. */
  #rarest(name: string): readonly Retelling[] {
    let rarest: readonly Retelling[] = [];
    for (let at = 0; at + 2 <= name.length; at++) {
      const tellings = this.#byTwo.get(name.slice(at, at + 2)) ?? [];
      if (at === 0 || tellings.length < rarest.length) rarest = tellings;
    }
    return rarest;
  }
}

const isCalled = ({ before, behind }: Worded, name: string): boolean => before.includes(name) || behind.includes(name);
