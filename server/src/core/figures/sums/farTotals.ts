import type { Block } from '../../draft/block.ts';
import { compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { overlap } from '../partitions.ts';
import { slipsOf } from '../repair.ts';
import { baseValue, sameKind } from '../worth.ts';
import { isLeftOpen } from './leftOpen.ts';
import { isFirstOfTwo } from './partsBehind.ts';
import { relationOf, type SumStatement, unjudged } from './sum.ts';
import { sumsIn } from './sums.ts';
import { evidenceFor, holds, isNear, sumOf } from './sumVerdict.ts';

/** 分季度看，一季度29.86亿元…; 医疗收入中，门急诊…: what is divided was told before, further back than a list reaches. */
const DIVIDES =
  /(?:^|[,。;(])(?:[按依就][^,。;:]{1,8}[分别计算]|[分从][^,。;:]{1,8}(?:看|观察|分析)|各[^,。;:]{1,8}(?=[:为])|其中|[^,。;:0-9]{2,10}中|[^,。;:0-9]{0,12}(?:依次|分别))[,:]?[^,。;:0-9]*$/;
/** A gap without any of these divides nothing. */
const ANY = /[按依就分从各中]/;
/** 审结案件中，维持41件…: what is divided is named. */
const NAMED = /(?:^|[,。;])(?:其)?([^,。;:0-9]{2,10})中[,:]?[^,。;:0-9]*$/;
const ENDS = /。|合计|共计|总计|其中|另|全年|同时/;

/** Its words announce a division of what was told before. */
export const divides = ({ gap }: Figure): boolean => ANY.test(gap) && DIVIDES.test(gap);

/** Levels looked back over for the total. */
const LEVELS_BACK = 12;

/** Lists announced as a division whose total stands earlier in the paragraph; found once for all rules. */
export const farTotalsIn = remembered((block: Block): readonly SumStatement[] => {
  const figures = figuresIn(block);
  if (figures.length < 4) return [];
  const found: SumStatement[] = [];
  let parts: ReadonlySet<Figure> | undefined;
  for (let index = 1; index < figures.length; index++) {
    const first = figures[index]!;
    if (first.role !== 'level' || !divides(first)) continue;
    parts ??= new Set(flatMapped(sumsIn(block), (sum) => (sum.verdict === 'open' ? undefined : sum.parts)));
    if (parts.has(first)) continue;
    const sum = totalOf(block, figures, index);
    // 隐患1183处，其中重大隐患3处，已整改1171处，剩余12处: the last two are told to make it.
    if (sum !== undefined && !sum.parts.some((part) => parts!.has(part))) found.push(sum);
  }
  return found;
});

function totalOf(block: Block, figures: readonly Figure[], index: number): SumStatement | undefined {
  const { text } = block.reading;
  const parts = listFrom(text, figures, index);
  if (parts.length < 2) return undefined;
  const sums = totalsBefore(figures, index, parts).map((total) => {
    // 汽车94.7万辆，其中客车83.6万辆、货车9.5万辆、其他1.6万辆；新能源8.9万辆: the first of them are all.
    const end = parts.findIndex((_, at) => at > 0 && holds(total, parts.slice(0, at + 1)));
    return unjudged(total, end < 0 ? parts : parts.slice(0, end + 1));
  });
  const held = sums.find(({ verdict }) => verdict === 'holds');
  if (held !== undefined) return held;
  const named = NAMED.exec(figures[index]!.gap)?.[1];
  const isCalled = ({ total }: SumStatement): boolean => named !== undefined && total.label.includes(named.slice(0, 2));
  const slipped = sums.find((sum) => {
    if (isCalled(sum) && isMore(sum)) return true;
    const evidence = evidenceFor(text, parts, sum.total);
    const whole =
      evidence === 'complete' || (parts.length > 2 && (evidence !== 'none' || isNear(sum.total, parts, 1n)));
    if (!whole || !isNear(sum.total, parts, 10n)) return false;
    const relation = relationOf(block, sum);
    if (hasTellingSlip(relation)) return true;
    // 编制内职工1247人…编制内职工中，高级418人、中级652人、初级117人: where the total is named, or the parts leave nothing out, any slip will do.
    if (!isCalled(sum) && evidence !== 'complete') return false;
    return slipsOf(relation).length > 0 && !isLeftOpen(text, sum.parts);
  });
  return slipped && { ...slipped, verdict: 'probably-wrong' };
}

/** The parts are a little more than there is, and none is of a trait that others have as well. */
const isMore = ({ total, parts }: SumStatement): boolean =>
  parts.length > 2 &&
  !overlap(parts.map(({ label }) => label)) &&
  compare(sumOf(parts), baseValue(total.quantity)) > 0 &&
  isNear(total, parts, 10n);

/** The levels of one kind that follow each other in a sentence, their shares and rates passed over. */
function listFrom(text: string, figures: readonly Figure[], index: number): readonly Figure[] {
  const first = figures[index]!;
  const list = [first];
  const end = Math.min(figures.length, index + FIGURES_IN_REACH);
  for (let at = index + 1; at < end; at++) {
    const figure = figures[at]!;
    if (ENDS.test(text.slice(figures[at - 1]!.quantity.end, figure.quantity.numberStart))) break;
    if (figure.depth > first.depth || figure.role !== 'level') continue;
    if (isFirstOfTwo(figures, at)) return [];
    if (figure.bracket !== first.bracket || !sameKind(figure.quantity, first.quantity)) break;
    list.push(figure);
  }
  return list;
}

function totalsBefore(figures: readonly Figure[], index: number, parts: readonly Figure[]): readonly Figure[] {
  const totals: Figure[] = [];
  for (let at = index - 1, seen = 0; at >= Math.max(0, index - FIGURES_IN_REACH) && seen < LEVELS_BACK; at--) {
    const figure = figures[at]!;
    if (figure.role !== 'level' || !sameKind(figure.quantity, parts[0]!.quantity)) continue;
    seen++;
    if (parts.every(({ quantity }) => compare(baseValue(quantity), baseValue(figure.quantity)) < 0))
      totals.push(figure);
  }
  return totals;
}
