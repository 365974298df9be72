import type { Block } from '../../draft/block.ts';
import type { Figure } from '../figure.ts';

/** A figure with the verb before it. Offsets are reading offsets. */
export interface Moved {
  readonly figure: Figure;
  readonly verb: string;
  readonly verbStart: number;
}

/** A figure with a verb that stands somewhere before it; undefined where it does not. */
export function movedBy({ reading: { text } }: Block, figure: Figure, verb: string): Moved | undefined {
  const verbStart = text.lastIndexOf(verb, figure.quantity.start - verb.length);
  return verbStart < 0 ? undefined : { figure, verb, verbStart };
}

/** Each is the opposite of the other. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['提高', '降低'],
  ['扩大', '缩小'],
  ['延长', '缩短'],
  ['加快', '放缓'],
  ['上调', '下调'],
  ['回升', '回落'],
  ['增', '减'],
  ['升', '降'],
  ['涨', '跌'],
  ['增收', '减收'],
  ['增支', '减支'],
  ['高于', '低于'],
  ['快于', '慢于'],
  ['长于', '短于'],
  ['增幅', '降幅'],
  ['涨幅', '跌幅'],
];
/** Their opposites have others of their own. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['上升', '下降'],
  ['下跌', '上升'],
  ['下滑', '上升'],
  ['提升', '下降'],
  ['上涨', '下跌'],
  ['攀升', '回落'],
  ['压缩', '增加'],
  ['压减', '增加'],
  ['精简', '增加'],
  ['升幅', '降幅'],
  ['减幅', '增幅'],
];
const OTHER_WAY = new Map([...OTHERS, ...PAIRS, ...PAIRS.map(([one, other]) => [other, one] as const)]);

/** The verb that tells of the opposite; undefined where there is none that always does. */
export function otherWay({ verb, figure }: Moved): string | undefined {
  if (verb === '下降' && figure.role === 'points') return '上升';
  // 少花了, 多增
  const [more, rest] = [verb[0], verb.slice(1)];
  return more === '多' ? `少${rest}` : more === '少' ? `多${rest}` : OTHER_WAY.get(verb);
}
