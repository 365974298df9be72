import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { MOVED } from '../changeWords.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import type { Structure } from '../shares/structures.ts';
import { OUTSIDE } from './comparison.ts';
import { apart, type GrowthStatement } from './movement.ts';

/** 三产比重比二产高出7.0个百分点: the one against the other. */
const isOfTwo = (label: string): boolean => INDUSTRY.filter((name) => name.test(label)).length > 1;

const INDUSTRY: readonly RegExp[] = [/第?一产业?|第一/, /第?二产业?|第二/, /第?三产业?|第三|服务业/];

/**
 * `结构由上年的8.9:46.2:44.9调整为8.3:46.6:45.1，第一产业占比下降0.6个百分点`: the points follow from the same place of two structures
 * told one after the other. Terms of a ratio are printed in hundredths.
 */
export function shiftsOf(
  block: Block,
  figures: readonly Figure[],
  structures: readonly Structure[],
): readonly GrowthStatement[] {
  return flatMapped(structures, (now, at) => {
    const before = structures[at - 1];
    if (before === undefined || !before.past || before.terms.length !== 3 || now.terms.length !== 3) return [];
    const end = now.terms.at(-1)!;
    const from = now.last + 1;
    const told = figures.slice(from, from + FIGURES_IN_REACH);
    const listed = listOf(block.reading.text, told);
    if (listed !== undefined) {
      return listed.map((points, place) => apart(block, 'points', points, now.terms[place]!, before.terms[place]!));
    }
    // 二产、三产分别升了4.8个和0.8个百分点: of the first of two, and not of the one named last.
    return flatMapped(told, (points) => {
      const follows = points.role === 'points' && points.sentence === end.sentence;
      const place =
        follows && !OUTSIDE.test(points.label) && !points.label.includes('分别') && !isOfTwo(points.label)
          ? INDUSTRY.findIndex((name) => name.test(points.label))
          : -1;
      return place < 0 ? [] : [apart(block, 'points', points, now.terms[place]!, before.terms[place]!)];
    });
  });
}

const IN_ORDER = /(?:第?一、第?二、第?三(?:次)?产业|一二三(?:次)?产业|三次产业)[^,。;0-9]{0,16}分别[^,。;、0-9]{0,6}$/;
const UNITS_LEFT_OUT = new Set([undefined, '个']);

/** 一、二、三产业占比分别下降0.4个、提高0.5个、下降0.1个百分点: three shifts in their order, the unit told once. */
function listOf(text: string, [first, second, third]: readonly Figure[]): readonly Figure[] | undefined {
  if (first === undefined || second === undefined || third?.role !== 'points') return undefined;
  if (!IN_ORDER.test(text.slice(Math.max(0, first.quantity.start - 50), first.quantity.start))) return undefined;
  const list = [first, second, third];
  const whole = list.every(({ label, sentence }) => MOVED.test(label) && sentence === third.sentence);
  const pointed = [first, second].every(
    ({ quantity, role }) => role === 'points' || UNITS_LEFT_OUT.has(quantity.unit?.name),
  );
  if (!whole || !pointed) return undefined;
  const { unit } = third.quantity;
  return list.map((figure) =>
    figure.role === 'points' ? figure : { ...figure, role: 'points', quantity: { ...figure.quantity, unit } },
  );
}
