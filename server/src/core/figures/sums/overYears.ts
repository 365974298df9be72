import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { numberOf } from '../../text/numerals.ts';
import { remembered } from '../../text/remembered.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { heldOrSlipped, isPlainAmount, type SumStatement } from './sum.ts';

/** 三年累计13.28万人, 五年共改造126个 */
const TOTAL = /([两二三四五六])年(?:来|间|共)?(?:累计|合计|共|总计|总共)[^,。;]{0,10}$/;
const maySay = mentions('年累计 年合计 年共 年总计 年来 年间');
const OF_ANOTHER = /比|较|其中|占/;
/** What is told before it tells of years. */
const YEARS = /(?:19|20)\d\d年|(?<!\d)\d{2,3}年/g;
const LONGEST_YEARS = 34;

/**
 * 2022年至2024年依次为4.25万人、4.41万人和4.62万人，三年累计13.28万人: the figures of as many years right before. Of 23 such in clean drafts 20 hold, and
 * no slip explains one of the others. Found once for all rules.
 */
export const overYearsIn = remembered((block: Block): readonly SumStatement[] => {
  if (!maySay(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (total, index) => {
    const numeral = isPlainAmount(total) ? TOTAL.exec(total.label)?.[1] : undefined;
    const parts = numeral === undefined ? undefined : yearsBefore(block, figures, index, numberOf(numeral)!);
    return (parts && heldOrSlipped(block, total, parts)) ?? [];
  });
});

function yearsBefore(
  block: Block,
  figures: readonly Figure[],
  index: number,
  count: number,
): readonly Figure[] | undefined {
  const total = figures[index]!;
  const parts = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(
      (one) =>
        isPlainAmount(one) &&
        sameKind(one.quantity, total.quantity) &&
        one.sentence >= total.sentence - 1 &&
        !OF_ANOTHER.test(one.label),
    )
    .slice(-count);
  if (parts.length < count) return undefined;
  const start = Math.max(0, parts[0]!.quantity.start - LONGEST_YEARS);
  const words = block.reading.text.slice(start, parts.at(-1)!.quantity.end);
  return (words.match(YEARS)?.length ?? 0) > 1 ? parts : undefined;
}
