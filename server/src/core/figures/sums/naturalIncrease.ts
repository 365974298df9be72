import type { Around } from '../../draft/around.ts';
import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { figuresAt, figuresBefore } from '../earlier.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { MOVED_TO } from '../growth/comparison.ts';
import type { Stated } from '../place.ts';
import { type Relation, relationHolds, type Term, termOf } from '../relation.ts';
import type { StatedSum } from './statedSums.ts';

const NATURAL = /自然(?:增长|增加|减少|变动)/;
const BORN = /出生/;
const DIED = /死亡/;
/** Of another time, or how far it moved. */
const COMPARED = /比|较/;
const NOT_LEVEL = /比|较|同|由|从|上年|增幅|其中/;

const NOW = /今年|本年|本期|\d月/;

const mayTell = (block: Block): boolean =>
  block.reading.text.includes('自然') && figuresIn(block).some(({ label }) => NATURAL.test(label));

/**
 * Births less deaths are the natural increase, in persons and in ‰: 出生率7.12‰，死亡率6.45‰，自然增长率0.67‰. They are told in a breath or each
 * in a paragraph of its own. What holds is not returned.
 */
export function naturalIncreasesAt(around: Around): readonly StatedSum[] {
  if (!mayTell(around.block)) return [];
  const own = figuresAt(around);
  const figures = [...figuresBefore(around), ...own];
  return flatMapped(own, (left, at) => {
    if (!NATURAL.test(left.figure.label) || NOT_LEVEL.test(left.figure.label)) return [];
    const end = figures.length - own.length + at;
    const born = nearest(figures, end, left, BORN);
    const died = nearest(figures, end, left, DIED);
    if (born === undefined || died === undefined) return [];
    const relation = relationOf(born, died, left);
    return relationHolds(relation) ? [] : [{ relation, outcome: 2, verdict: 'certainly-wrong' as const }];
  });
}

/** The nearest figure before `end` of the name and of the same unit; the first of its name in its paragraph, behind which come its parts. */
function nearest(
  figures: readonly Stated[],
  end: number,
  { block, figure: left }: Stated,
  name: RegExp,
): Stated | undefined {
  const fits = ({ figure }: Stated): boolean =>
    figure.quantity.unit === left.quantity.unit && isLevel(figure) && name.test(figure.label);
  // 1至3月累计出生612人、死亡1508人，自然减少896人: in its own sentence, cumulated or not. 出生人口增加0.07万人 is how far it moved.
  const own = lastOf(
    figures,
    end,
    ({ figure }) =>
      figure.role !== 'change' &&
      figure.quantity.unit === left.quantity.unit &&
      name.test(figure.label) &&
      !COMPARED.test(figure.label),
  );
  if (own?.block === block && own.figure.sentence === left.sentence) return becomeOf(figures, own);
  const last = lastOf(figures, end, fits);
  if (last === undefined) return undefined;
  // 2020年至2023年分别出生4318人、…。今年出生2243人、死亡2671人: what is told of this year is not the first.
  const isDated = NOW.test(last.figure.gap);
  const told = isDated ? last : figures.find((one) => one.block === last.block && fits(one));
  return told && becomeOf(figures, told);
}

/** 出生率由5.3‰降至4.2‰: what it has become stands right behind what it was. */
function becomeOf(figures: readonly Stated[], told: Stated): Stated {
  const next = figures[figures.lastIndexOf(told) + 1];
  const isMoved = /[由从]$/.test(told.figure.label) && next?.block === told.block && MOVED_TO.test(next.figure.label);
  return isMoved ? next : told;
}

/** The last before `end`; nothing is copied, for each of ten thousand asks. */
function lastOf(figures: readonly Stated[], end: number, fits: (one: Stated) => boolean): Stated | undefined {
  for (let at = end - 1; at >= 0; at--) if (fits(figures[at]!)) return figures[at];
  return undefined;
}

function isLevel({ role, label, quantity }: Figure): boolean {
  return (role === 'level' || role === 'rate') && quantity.hedge === undefined && !/累计|比|较/.test(label);
}

/** 自然减少1046人 and 自然增长率-2.73‰: more died than were born. */
function relationOf(born: Stated, died: Stated, left: Stated): Relation {
  const { quantity, label } = left.figure;
  const negative = quantity.value.mantissa < 0;
  const fell = negative || /减少|负$/.test(label);
  const value = { ...quantity.value, mantissa: Math.abs(quantity.value.mantissa) };
  const change: Term = termOf({ ...left, figure: { ...left.figure, quantity: { ...quantity, value } } });
  return { kind: 'sum', terms: fell ? [termOf(died), termOf(born), change] : [termOf(born), termOf(died), change] };
}
