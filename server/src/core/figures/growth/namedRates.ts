import { compare } from '../../text/decimal.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { baseValue } from '../worth.ts';
import { liesApart } from './movement.ts';
import { closesBracket } from './rateDistances.ts';

/** Letters of what something is compared with: 全市, 总体破案率. */
const NAME = '(?<name>[^,。;()\\d]{2,10}?)';
const LEVEL = '(?:的)?(?:平均)?(?:水平|(?<called>增速|增幅|增长率))?';
/** 高于全市, 比全市高: what is compared with, behind its verb or before it. */
const COMPARED: readonly { readonly says: RegExp; readonly up: RegExp }[] = [
  {
    says: new RegExp(`(?:[高低快慢]于|[高低]出|超出|超过|落后于?|领先于?)${NAME}${LEVEL}$`),
    up: /(?:[高快]于|高出|超出|超过|领先于?)[^高低快慢]*$/,
  },
  { says: new RegExp(`(?:比|较)${NAME}${LEVEL}[高低快慢]出?了?$`), up: /[高快]出?了?$/ },
];
/** 全市3.9%，我县9.0%，高出5.1%: of the two told before it. */
const BARE = /^(?:[高低快慢]|[高低]出|相差|(?:[两二]者)相差)了?$/;

interface Rates {
  readonly now: Figure;
  readonly before: Figure;
}

/**
 * 社零增长9.0%，全市增长3.9%，增速高于全市5.1%: two rates that lie exactly so far apart, of which one is called as what the other is
 * compared with.
 */
export function ratesNamed(text: string, figures: readonly Figure[], index: number): Rates | undefined {
  const distance = figures[index]!;
  const { label, quantity } = distance;
  const form = COMPARED.find(({ says }) => says.test(label));
  const isBare = BARE.test(label);
  // 高于全市5.1%的平均水平
  if ((form === undefined && !isBare) || text[quantity.end] === '的') return undefined;
  const rates = ratesBefore(figures, index);
  const isSoFar = (now: Figure, before: Figure): boolean => liesApart(now, before, distance);
  if (form === undefined) {
    const [one, other, ...more] = rates;
    if (one === undefined || other === undefined || more.length > 0) return undefined;
    if (text.slice(one.quantity.end, quantity.start).includes(';')) return undefined;
    if (!isSoFar(one, other)) return undefined;
    return /[比较]/.test(other.label) ? { now: one, before: other } : { now: other, before: one };
  }
  const { name = '', called: asGrowth } = form.says.exec(label)!.groups!;
  const up = form.up.test(label);
  const isAbove = (now: Figure, before: Figure): boolean =>
    compare(baseValue(now.quantity), baseValue(before.quantity)) > 0;
  const own = rates.filter((one) => one.label.includes(name));
  const called = own.length > 0 ? own : rates.filter((one) => isCalled(text, one, name));
  // 全市增长5.1%，全县增长10.2%，高于全市5.1%: how much that is, told once more.
  if (called.some((one) => compare(baseValue(one.quantity), baseValue(quantity)) === 0)) return undefined;
  for (const before of called.reverse()) {
    const now = rates.findLast((one) => !called.includes(one) && isSoFar(one, before) && isAbove(one, before) === up);
    if (now !== undefined) return { now, before };
  }
  const now = rates.at(-1);
  const next = figures[index + 1];
  const elsewhere = [
    ...(next && isToldBehind(text, distance, next, name) ? [next] : []),
    ...(asGrowth === undefined ? [] : growthBefore(figures, index)),
  ];
  const before = now && elsewhere.find((one) => isSoFar(now, one) && isAbove(now, one) === up);
  return now && before && { now, before };
}

/** 高于全市5.1%（全市3.9%） */
const isToldBehind = (text: string, distance: Figure, next: Figure, name: string): boolean =>
  text[distance.quantity.end] === '(' &&
  closesBracket(text, next, distance) &&
  next.quantity.unit === distance.quantity.unit &&
  next.label.includes(name);

/** 全市投资增长6.5%。…技改投资增长21.6%，高于全部投资增速15.1%: rates of growth told in earlier sentences of the paragraph. */
function growthBefore(figures: readonly Figure[], index: number): readonly Figure[] {
  const { sentence, quantity } = figures[index]!;
  const rates = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter((one) => one.sentence < sentence && one.role === 'growth' && one.quantity.unit === quantity.unit);
  return rates.length > MOST_RATES ? [] : rates;
}

/** Among more rates than so many of a sentence two may lie so far apart by chance. */
const MOST_RATES = 6;

/** The rates of its sentence before a distance, none if they are many. */
function ratesBefore(figures: readonly Figure[], index: number): readonly Figure[] {
  const { sentence, quantity } = figures[index]!;
  const rates = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(
      (one) => one.sentence === sentence && one.quantity.unit === quantity.unit && one.quantity.hedge === undefined,
    );
  return rates.length > MOST_RATES ? [] : rates;
}

const FARTHEST_NAME = 80;

/** 城镇居民收入38460元，比上年的36524元增长5.3%: the words of its part of the sentence. */
function isCalled(text: string, { quantity: { start } }: Figure, name: string): boolean {
  const near = text.slice(Math.max(0, start - FARTHEST_NAME), start);
  const part = near.slice(Math.max(near.lastIndexOf(';'), near.lastIndexOf('。')) + 1);
  return part.includes(name);
}
