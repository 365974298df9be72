import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { heldOrSlipped, isPlainAmount, type SumStatement } from './sum.ts';

/** What is told of part of a year, and which quarters that is. */
const TOLD_OF: readonly { readonly says: RegExp; readonly quarters: readonly number[] }[] = [
  { says: /上半年[^,。;]{0,10}$/, quarters: [0, 1] },
  { says: /下半年[^,。;]{0,10}$/, quarters: [2, 3] },
  { says: /前三季度[^,。;]{0,10}$/, quarters: [0, 1, 2] },
  { says: /首尾两(?:个)?季度?[^,。;]{0,6}$/, quarters: [0, 3] },
];
/** 一、四两季合计, 二、三季度共 */
export const TWO_QUARTERS = /([一二三四])[、和与]([一二三四])(?:两个?)?季度?[^,。;、]{0,8}$/;
const maySay = mentions('半年 季合计 季共 季度');
/** 三季度为全年高峰，比一季度: one quarter held against another. */
export const QUARTERS_COMPARED = '第?([一二三四])季度[^。;、一二三四0-9]{0,14}[比较]第?([一二三四])季度';
/** They are of another time, or held against one. */
const OF_ANOTHER = /比|较|上年|去年|同期|计划|其中/;

/**
 * 一至四季度分别新增11.12万人、14.85万人、12.83万人和9.56万人，上半年累计新增25.97万人: of 28 such in clean drafts 24 hold, and no slip explains one of the
 * others. Found once for all rules.
 */
export const quarterSumsIn = remembered((block: Block): readonly SumStatement[] => {
  if (!maySay(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(quartersIn(block), (quarters) => flatMapped(figures, (total) => told(block, total, quarters)));
});

/** The quarters of each year that a paragraph tells in turn, from the first on. */
export const quartersIn = remembered((block: Block): readonly (readonly Figure[])[] => {
  if (!block.reading.text.includes('季')) return [];
  const figures = figuresIn(block);
  const years = figures.map((_, index) => quartersFrom(figures, index));
  return years.filter((quarters) => quarters !== undefined).slice(0, MOST_YEARS);
});

/** A paragraph does not tell of the quarters of more. */
const MOST_YEARS = 4;

function told(block: Block, total: Figure, quarters: readonly Figure[]): SumStatement | undefined {
  if (!isPlainAmount(total) || OF_ANOTHER.test(total.label) || quarters.includes(total)) return undefined;
  if (!sameKind(total.quantity, quarters[0]!.quantity)) return undefined;
  const meant = quartersMeant(total);
  const parts = meant?.flatMap((nth) => quarters[nth] ?? []);
  if (parts === undefined || parts.length !== meant!.length) return undefined;
  return heldOrSlipped(block, total, parts);
}

function quartersMeant({ label, gap }: Figure): readonly number[] | undefined {
  const [, one, other] = TWO_QUARTERS.exec(gap) ?? [];
  if (one !== undefined && other !== undefined) return [one, other].map(placeOfQuarter);
  return TOLD_OF.find(({ says }) => says.test(label))?.quarters;
}

const NUMERALS = '一二三四';
/** Its place among the quarters of a year. */
export const placeOfQuarter = (numeral: string): number => NUMERALS.indexOf(numeral);
/** 一至四季度分别为, 一、二、三季度 */
const ALL = /(?:一(?:季度?)?[至到—-]第?([二三四])季度|(一(?:[、和]第?[二三四])+)季度)[^,。;]{0,16}$/;
/** 四个季度依次入库: a figure itself, and then the four. */
const IN_TURN = /^(?:分别|依次|依序)[^,。;]{0,16}$/;
const ONE = /(?:^|[^、至到前—-])第?([一二三四])季度(?![、至到])[^,。;一二三四]{0,8}$/;
const LISTED = /^[、和及与]/;
/** How far apart the quarters may be told. */
const REACH = 16;

/** How many quarters the words before a figure say that it is the first of. */
function countOf(figures: readonly Figure[], index: number): number | undefined {
  const [before, { gap }] = [figures[index - 1], figures[index]!];
  if (before?.quantity.unit?.family === 'quarters' && IN_TURN.test(gap)) return before.quantity.value.mantissa;
  const [, last, named] = ALL.exec(gap) ?? [];
  return last === undefined ? named?.replace(/[^一二三四]/g, '').length : placeOfQuarter(last) + 1;
}

/** The quarters of a year from the first on, in one list behind their names or each behind its own. */
function quartersFrom(figures: readonly Figure[], index: number): readonly Figure[] | undefined {
  const first = figures[index]!;
  if (!isPlainAmount(first) || OF_ANOTHER.test(first.label)) return undefined;
  const isNext = (one: Figure): boolean => isPlainAmount(one) && sameKind(one.quantity, first.quantity);
  const count = countOf(figures, index);
  if (count !== undefined) {
    const list = figures.slice(index, index + count);
    const isList = list.every((one, at) => at === 0 || (isNext(one) && LISTED.test(one.gap.trim())));
    return isList && list.length === count ? list : undefined;
  }
  const nthOf = ({ label }: Figure): number => NUMERALS.indexOf(ONE.exec(label)?.[1] ?? '-');
  if (nthOf(first) !== 0) return undefined;
  const quarters = [first];
  for (const one of figures.slice(index + 1, index + REACH)) {
    if (isNext(one) && nthOf(one) === quarters.length && !OF_ANOTHER.test(one.label)) quarters.push(one);
  }
  return quarters.length > 1 ? quarters : undefined;
}
