import type { Figure } from '../figure.ts';

/** 另有9人因病暂缓入学; 三项占91.9%; 占26.0%；其余为中药饮片收入: what a list leaves out is told behind it, or that it leaves something out. */
const GOES_ON =
  /^\)?(?:[^。]{0,24}[,;、])?(?:另|此外|其余|其他|其它|剩余|余下|未|还有|尚有|[两二三四五六七八九十]者|警告)/;

/** The words behind a list say that it is not all. */
export const isLeftOpen = (text: string, parts: readonly Figure[]): boolean => {
  const { end } = parts.at(-1)!.quantity;
  return GOES_ON.test(text.slice(end, end + LONGEST));
};

const LONGEST = 40;
