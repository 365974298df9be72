import { add, compare, multiply, rational, ZERO } from '../../text/decimal.ts';
import { baseValue, type Figure, sameKind } from '../figure.ts';
import type { ShareStatement } from './shares.ts';
import type { SumStatement } from './sums.ts';

/** Smaller sums are printed elsewhere by chance. */
const LEAST = rational(100n);
const LISTED = /^ ?(?:、|,|和|及|与) ?$/;

const FLOW = /新增|净增/;
/** Said of parts that overlap. */
const CROSS = /交叉|重叠|重复(?:计算|统计|享受)|同时(?:享受|符合|具有)/;
const FAR = 60;
const MOST = rational(20n);

/** A sum that does not hold, and is none: what its parts make stands elsewhere, or they are no parts that add up. */
export function isNotAdded(
  text: string,
  figures: readonly Figure[],
  shares: readonly ShareStatement[],
  { total, parts }: Pick<SumStatement, 'total' | 'parts'>,
): boolean {
  const made = parts.reduce((sum, { quantity }) => add(sum, baseValue(quantity)), ZERO);
  const is = baseValue(total.quantity);
  // 合计占124家的93.5%, 198个…接听42.6万个, 两类主体存在交叉.
  if (/占$/.test(total.label)) return true;
  const far = ({ quantity, sentence }: Figure): boolean =>
    sentence !== total.sentence && compare(baseValue(quantity), multiply(is, MOST)) > 0;
  if (parts.some(far)) return true;
  const behind = Math.max(...parts.map(({ quantity }) => quantity.end));
  if (CROSS.test(text.slice(behind, behind + FAR))) return true;
  // 学士班8642人、硕士班2917人、博士班468人，…男性6385人，女性5642人: all of them are told before the three.
  const others = figures.filter(
    (one) => one !== total && !parts.includes(one) && sameKind(one.quantity, total.quantity),
  );
  if (compare(made, LEAST) >= 0 && others.some(({ quantity }) => compare(baseValue(quantity), made) === 0)) return true;
  // 共有孤儿19人、事实无人抚养儿童74人、其他困境儿童215人，合计308人: 共有 opens the list and tells no total.
  const [first] = parts;
  const before = figures[figures.indexOf(first!) - 1];
  if (
    before !== undefined &&
    others.includes(before) &&
    LISTED.test(words(text, before, first!).replace(/[^、,和及与 ]/g, ''))
  ) {
    if (compare(add(made, baseValue(before.quantity)), is) === 0) return true;
  }
  // 用户126.4万户，其中居民124.9万户；1—9月新增4.3万户: what came in a period is no part of what there is.
  if (parts.some(({ label }) => FLOW.test(label)) && !parts.every(({ label }) => FLOW.test(label))) {
    if (!FLOW.test(total.label)) return true;
  }
  // 其中国际合著613篇，占47.7%；Q1期刊728篇，占56.7%: each share is right, and together they are more than all.
  const overlap = parts.every((part) =>
    shares.some((one) => one.part === part && one.whole === total && one.verdict === 'holds'),
  );
  return overlap && compare(made, is) > 0;
}

const words = (text: string, from: Figure, to: Figure): string =>
  text.slice(from.quantity.end, to.quantity.numberStart);
