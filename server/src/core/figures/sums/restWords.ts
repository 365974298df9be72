import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import type { Figure } from '../figure.ts';
import { wordsBehind, wordsOf } from '../naming.ts';

/** 其余37公顷, 剩余9个: what is left of the total told before, nothing left out. */
const REST =
  /(?:其余|剩余|剩下|余下|尚余|还余|尚剩|还剩|下余|尚差|还差|尚缺)(?:部分|的)?(?:为|有|仅|约)?[^,。;、()0-9]{0,4}$/;
/** 尚有3.83亿元, 尚未消除273户: what is not done yet, where what is done is told as done. */
const OPEN =
  /(?:尚有|仍有|还有|(?:尚|仍|还|正)在[^,。;、()0-9]{1,6}|(?:(?:尚|仍|还)?[未待]|没有?)(?:完成|完工|整改|办结|到位|解决|消除|销号|开工|竣工|验收|拨付|支出|发放|改造|处理|落实)[^,。;、()0-9]{0,4})$/;
/** Behind a part and its share: 已报41971户，年报率95.0%，未报的2209户; 已注销352家，压减率91.2%，保留的34家. */
const LEFT = /(?:保留|(?:未|没有)[^,。;、()0-9]{1,8}|[尚还][欠需][^,。;、()0-9]{0,6})$/;

/** Each of these holds one of them. */
export const mayTellRest = mentions('其余 剩余 剩下 余下 下余 尚 还 仍 正在 未 没 待 保留');

/** What a figure's words make of it: all that is left, what is not done, or what only its share says it is. */
export type RestKind = 'rest' | 'open' | 'left';

export function restKindOf(
  { reading: { text } }: Block,
  figures: readonly Figure[],
  index: number,
): RestKind | undefined {
  const figure = figures[index]!;
  const words = wordsOf(figures, figure);
  // 收入不足20万元的还有3个: a class that a figure bounds.
  if (words.startsWith('的')) return undefined;
  if (REST.test(words) || isSecond(figures, index)) return 'rest';
  // By the words before it or, where these are all told, by those behind: 13项正在施工.
  if (OPEN.test(words) || (words === '' && OPEN.test(wordsBehind(text, figure.quantity.end)))) return 'open';
  return LEFT.test(words.replace(/的$/, '')) ? 'left' : undefined;
}

const OF_THEM = /^[^,。;、()0-9中里有]{1,4}$/;

/** 其余6个项目2.45亿元: the second of two that are told of the rest. */
const isSecond = (figures: readonly Figure[], index: number): boolean =>
  OF_THEM.test(figures[index]!.gap) && REST.test(figures[index - 1]?.label ?? '');
