import { add, compare, meets, subtract, subtractIntervals } from '../../text/decimal.ts';
import { baseValue, FIGURES_IN_REACH, type Figure, intervalOf, sameKind } from '../figure.ts';
import { slipOf } from '../slip.ts';
import type { SumStatement } from './sums.ts';

/** What is left when the second figure is taken from the first, and what the two are called where that is meant. */
const LEFT_OVER: readonly { readonly left: RegExp; readonly first: RegExp; readonly second: RegExp }[] = [
  {
    left: /节约|节省|结余|节余/,
    first: /预算|控制价|概算|计划|安排|估算/,
    second: /中标|实际|支出|成交|决算|采购|结算|审定/,
  },
  { left: /顺差/, first: /出口/, second: /进口/ },
  { left: /逆差/, first: /进口/, second: /出口/ },
  { left: /短绌|差短|短差|赤字|亏损|超支/, first: /支出|成本|岁出/, second: /收入|岁入/ },
  { left: /净利|盈余|结余|相抵(?!短|差)|收支差/, first: /收入|岁入/, second: /支出|成本|岁出/ },
  { left: /净增/, first: /新增|增加|迁入|出生/, second: /减少|注销|退出|迁出|死亡/ },
];

const ANY_LEFT = new RegExp(LEFT_OVER.map(({ left }) => left.source).join('|'));

/** `预算A，中标B，节约C`: told as A = B + C. `text` is the block's reading. */
export function differencesOf(text: string, figures: readonly Figure[]): readonly SumStatement[] {
  const found: SumStatement[] = [];
  for (let index = 2; index < figures.length; index++) {
    const left = figures[index]!;
    if (left.role !== 'level' && left.role !== 'change') continue;
    if (!ANY_LEFT.test(left.label)) continue;
    const meant = LEFT_OVER.filter((one) => one.left.test(left.label));
    if (meant.length === 0) continue;
    const pair = pairBefore(figures, index, meant);
    if (pair !== undefined) found.push(judged(text, pair, left));
  }
  return found;
}

interface Pair {
  readonly first: Figure;
  readonly second: Figure;
}

/** The two figures right before, in either order, whose names say that one is taken from the other. */
function pairBefore(figures: readonly Figure[], index: number, meant: typeof LEFT_OVER): Pair | undefined {
  const left = figures[index]!;
  const before: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && before.length < 2; at--) {
    const figure = figures[at]!;
    if (figure.sentence !== left.sentence || figure.bracket !== left.bracket) return undefined;
    if (figure.role === 'level' && sameKind(figure.quantity, left.quantity)) before.unshift(figure);
  }
  const [a, b] = before;
  if (a === undefined || b === undefined) return undefined;
  if (meant.some(({ first, second }) => first.test(a.label) && second.test(b.label))) return { first: a, second: b };
  if (meant.some(({ first, second }) => first.test(b.label) && second.test(a.label))) return { first: b, second: a };
  return undefined;
}

function judged(text: string, { first, second }: Pair, left: Figure): SumStatement {
  const statement = {
    total: first,
    parts: [second, left],
    outcome: left,
    sum: add(baseValue(second.quantity), baseValue(left.quantity)),
  };
  const allowed = subtractIntervals(intervalOf(first.quantity), intervalOf(second.quantity));
  if (!meets(allowed, intervalOf(left.quantity))) return { ...statement, verdict: 'certainly-wrong' };
  return { ...statement, verdict: isPennyWise(text, { first, second }, left) ? 'probably-wrong' : 'holds' };
}

/**
 * 预算239万元，中标2213564.12元，节约176436.88元: the interval of 239万 allows it, yet both are printed to the fen and exactly one
 * digit keeps them from adding up to 239万 even. A good reader asks.
 */
function isPennyWise(text: string, { first, second }: Pair, left: Figure): boolean {
  const toTheFen = (figure: Figure): boolean => figure.quantity.printed <= -2 && figure.quantity.unit?.kind === 'money';
  if (!toTheFen(second) || !toTheFen(left)) return false;
  const right = subtract(baseValue(first.quantity), baseValue(second.quantity));
  if (compare(right, baseValue(left.quantity)) === 0) return false;
  return slipOf(text, left.quantity, right) !== undefined;
}
