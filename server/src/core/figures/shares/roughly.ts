import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { matchesOf } from '../../text/matches.ts';
import { numberOf } from '../../text/numerals.ts';

/** A share told in round words, and in figures in the bracket right behind that are not so: 接近八成（87.9%）. Reading offsets. */
export interface Roughly {
  readonly start: number;
  /** Behind the words. */
  readonly words: number;
  /** Where the figure begins. */
  readonly rate: number;
  /** Behind its %. */
  readonly end: number;
}

const ROUGH =
  /([将接]近|近|不到|不足|超过?|逾|突破|过)?(一?半数?|[一二两三四五六七八九]成[半一二三四五六七八九]?|[二三四五六七八九十]分之[一二三四五六七八九])(多一?点?|强|略多|略强|有余|稍多|以上|略?弱|不到)?\((?:约|为|即|占)?(\d{1,2}(?:\.\d+)?)%\)/g;
const LESS = /近|不[到足]|弱/;
const MORE = /过|超|逾|破|多|强|余|以上/;

/** How far beside them such words are used: of 120 in clean drafts none is farther off, in per cent. */
const [BESIDE, BEYOND, AT] = [10, 0.5, 8];

/** The shares of a block whose words and figures do not agree. */
export function roughlyIn({ reading: { text } }: Block): readonly Roughly[] {
  if (!text.includes('%)')) return [];
  return flatMapped(
    matchesOf(text, ROUGH),
    ({ 0: all, 1: before = '', 2: words = '', 3: behind = '', 4: figure = '', index }) => {
      const value = percentOf(words);
      const [isLess, isMore] = [LESS, MORE].map((qualifies) => qualifies.test(before + behind));
      const least = value - (isLess ? BESIDE : isMore ? BEYOND : AT);
      const most = value + (isMore ? BESIDE : isLess ? BEYOND : AT);
      const told = Number(figure);
      if (told >= least && told <= most) return undefined;
      return {
        start: index,
        words: index + all.indexOf('('),
        rate: index + all.lastIndexOf(figure),
        end: index + all.length - 1,
      };
    },
  );
}

function percentOf(words: string): number {
  const [tenths, ones] = words.split('成');
  if (ones !== undefined) return 10 * numberOf(tenths!)! + (ones === '半' ? 5 : (numberOf(ones) ?? 0));
  const [parts, some] = words.split('分之');
  return some === undefined ? 50 : (100 * numberOf(some)!) / numberOf(parts!)!;
}
