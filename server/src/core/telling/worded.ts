import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { type Figure, figuresIn } from '../figures/figure.ts';
import { digitsIn } from '../figures/print.ts';
import { lineOf } from '../tables/cells.ts';
import { hashOf } from '../text/census.ts';
import { oneOf } from '../text/oneOf.ts';
import { remembered } from '../text/remembered.ts';

/** A figure and the words about it, by which it is known where it is told again. Offsets are the block's. */
export interface Worded {
  readonly quantity: Quantity;
  /** The number as it is printed. */
  readonly written: string;
  /** What its clause says of it before and behind, as far as the next figure, without the words that only say how it is told. */
  readonly before: string;
  readonly behind: string;
  /** That it is of another time than the report, or only planned, as it is said; '' where it is told as it is. */
  readonly status: string;
  /** Years and parts of years as they are said, '' where not. */
  readonly period: string;
  /** One of a list, or 其中: its words say what part it is, not of what. */
  readonly isPart: boolean;
  /** Counts the sentences of the block. */
  readonly sentence: number;
  /** Two figures that a slip of the hand sets apart have one of these in common. */
  readonly slips: readonly number[];
}

const NO_WORDED: readonly Worded[] = [];

/** Two figures of fewer digits look like one slip apart too often. */
export const LEAST_DIGITS = 3;
/** Fewer characters may be about anything. */
export const LEAST_WORDS = 2;
const LONGEST_CLAUSE = 18;
const LONGEST_SENTENCE = 54;

const endsClause = oneOf(',。;:()!?“”、');
const endsSentence = oneOf('。;!?');
const isDigit = oneOf('0123456789');

/** What is not said of the thing itself. */
const HOW_TOLD =
  /[^\u3400-\u9fffA-Za-z]|百分之|[比较]上年|同比|增长|增加|下降|减少|达到|累计|合计|共计|总计|分别|完成|实现|其中|全年|今年|本年|年底|年末|现有|共有|[尚仍还]有|还剩|剩余|目前|截至|以上|以下|[的了]/g;
/** Of whom it is, and how it is taken up. */
const OPENS =
  /^(?:[我本全](?:省|市|县|区|州|镇|乡|村|街道|校|院|局|站|中心|公司)|[对将把使由在以按向从因]|共有?|一共|总共)+/;
const ENDS_BEFORE = /(?:[共达为是有余各占计约至]|一共|总共)+$/;
const OTHER_TIME = /上年|去年|前年|同期|年初|期初|原|最[高低多少]|每|[人户]均/g;
const PLANNED = /力争|目标|计划|预计|预期|任务|确保|争取|拟|规划|不低于|不超过|不少于/g;
const PERIOD = /\d{2,4}年|上半年|下半年|前?[一二三四]季度|\d{1,2}月|春季|秋季|首|第[一二三四五]/g;
/** What is left over is told of as it is where it is planned to be done: 力争12月底前完成剩余217户. */
const LEFT_OVER = /剩余|余下|其余|[尚还]未|[尚仍]有/;

/** The figures of a block that would be known again, read once. */
export function wordedIn(block: Block): readonly Worded[] {
  return block.quantities.length === 0 || lineOf(block) !== undefined ? NO_WORDED : kept(block);
}

const kept = remembered((block: Block): readonly Worded[] => {
  const found: Worded[] = [];
  for (const figure of figuresIn(block)) {
    if (!isTelling(figure)) continue;
    const worded = wordsOf(block.reading.text, figure);
    if (worded.before.length >= LEAST_WORDS || worded.behind.length >= LEAST_WORDS) found.push(worded);
  }
  return found.length === 0 ? NO_WORDED : found;
});

/** Printed exactly, with digits enough to be known by. */
function isTelling({ role, quantity }: Figure): boolean {
  return (
    role !== 'other' &&
    quantity.numerals === 'arabic' &&
    quantity.hedge === undefined &&
    sizeOf(quantity) >= LEAST_DIGITS
  );
}

/** Digits without the noughts at the end. */
export const sizeOf = ({ value }: Quantity): number => String(Math.abs(value.mantissa)).replace(/0+$/, '').length;

function wordsOf(text: string, { quantity, sentence, depth }: Figure): Worded {
  const { numberStart, numberEnd, end: unitEnd } = quantity;
  const start = back(numberStart, LONGEST_CLAUSE, (at) => endsClause(text, at) || isDigit(text, at));
  const end = onTo(text, unitEnd, LONGEST_CLAUSE, (at) => endsClause(text, at) || isDigit(text, at));
  const own = text.slice(start, numberStart);
  const sentenceStart = back(start, LONGEST_SENTENCE, (at) => endsSentence(text, at));
  const planned = LEFT_OVER.test(own) ? '' : said(text.slice(sentenceStart, end), PLANNED);
  return {
    quantity,
    written: text.slice(numberStart, numberEnd),
    before: own.replace(HOW_TOLD, '').replace(OPENS, '').replace(ENDS_BEFORE, ''),
    behind: text.slice(unitEnd, end).replace(HOW_TOLD, ''),
    status: said(text.slice(start, end), OTHER_TIME) + planned,
    period: said(text.slice(sentenceStart, end), PERIOD),
    isPart:
      depth > 0 || text[start - 1] === '、' || /其中[:,]?$/.test(text.slice(sentenceStart, start)) || /^其中/.test(own),
    sentence,
    slips: slipsOf(digitsIn(text, quantity), quantity.unit!.family),
  };
}

const said = (text: string, what: RegExp): string => [...new Set(text.match(what))].sort().join();

/** Where what begins before an offset does, and no farther back than so many characters. */
function back(from: number, most: number, ends: (at: number) => boolean): number {
  let at = from;
  while (at > 0 && from - at < most && !ends(at - 1)) at--;
  return at;
}

function onTo(text: string, from: number, most: number, ends: (at: number) => boolean): number {
  let at = from;
  while (at < text.length && at - from < most && !ends(at)) at++;
  return at;
}

/**
 * The digits by size are those of a figure with two of them swapped, with its point elsewhere, with 万 for 亿; in their order,
 * each of a row of like ones once, those of a figure with one typed twice.
 */
function slipsOf(digits: string, family: string): readonly number[] {
  const bySize = [...digits.replace(/0/g, '')].sort().join('');
  const once = digits.replace(/^0+|0+$/g, '').replace(/(.)\1+/g, '$1');
  return [hashOf(`${bySize} ${family}`), hashOf(`=${once} ${family}`)];
}
