import { absolute, compare, subtract } from '../../text/decimal.ts';
import { baseValue, type Figure } from '../figure.ts';
import { groupBefore } from '../group.ts';

/** Letters of what something is compared with: 全市, 总体破案率. */
const NAME = '([^,。;()\\d]{2,10}?)';
const LEVEL = '(?:的)?(?:平均)?(?:水平|增速|增幅|增长率)?';
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
  const rates = groupBefore(text, figures, index).filter(
    (one) => one.quantity.unit === quantity.unit && one.quantity.hedge === undefined,
  );
  const isSoFar = (now: Figure, before: Figure): boolean =>
    compare(absolute(subtract(baseValue(now.quantity), baseValue(before.quantity))), baseValue(quantity)) === 0;
  if (form === undefined) {
    const [one, other, ...more] = rates;
    if (one === undefined || other === undefined || more.length > 0) return undefined;
    if (!isSoFar(one, other)) return undefined;
    return /[比较]/.test(other.label) ? { now: one, before: other } : { now: other, before: one };
  }
  const name = form.says.exec(label)![1]!;
  const before = rates.findLast((one) => one.label.includes(name));
  // 全市增长5.1%，全县增长10.2%，高于全市5.1%: how much that is, told once more.
  if (before === undefined || compare(baseValue(before.quantity), baseValue(quantity)) === 0) return undefined;
  const up = form.up.test(label);
  const now = rates.findLast(
    (one) =>
      one !== before && isSoFar(one, before) && compare(baseValue(one.quantity), baseValue(before.quantity)) > 0 === up,
  );
  return now && { now, before };
}
