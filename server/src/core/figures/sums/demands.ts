import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { type Relation, relationHolds, termOf } from '../relation.ts';
import type { StatedSum } from './statedSums.ts';

/** What growth comes of, all there is: the three demands, the three industries. */
const SOURCES: readonly (readonly RegExp[])[] = [
  [/最终消费/, /资本形成/, /净(?:出口|流出)/],
  [/第一产业|一产/, /第二产业|二产/, /第三产业|三产|服务业/],
];
const maySay = mentions('拉动');
const DRIVES = /拉动[^,。;]{0,10}(?:增长|上升)?$/;
const GROSS = /生产总值|GDP|经济(?:增长|总量)/i;
const LAGS = /下拉|拉低|拖累|负/;
const FARTHEST = 30;

/**
 * 最终消费支出拉动生产总值增长2.9个百分点，资本形成总额拉动3.7个，净出口拉动0.2个: together they are its growth, which the paragraph has told before.
 */
export function demandsIn(block: Block): readonly StatedSum[] {
  if (!maySay(block)) return [];
  const figures = figuresIn(block);
  const found: StatedSum[] = [];
  for (let first = 0; first + 2 < figures.length; first++) {
    if (figures[first]!.role !== 'points' || !/拉动/.test(figures[first]!.label)) continue;
    const parts = figures.slice(first, first + 3);
    if (!SOURCES.some((names) => isSet(parts, names))) continue;
    const total = growthBefore(figures, first);
    if (total === undefined) continue;
    const terms = [total, ...parts].map((figure) => termOf({ block, offset: 0, figure }));
    const relation: Relation = { kind: 'sum', terms };
    if (!relationHolds(relation)) found.push({ relation, outcome: 0, verdict: 'certainly-wrong' });
    first += 2;
  }
  return found;
}

function isSet(parts: readonly Figure[], names: readonly RegExp[]): boolean {
  return parts.every(
    ({ role, label, sentence, quantity }, at) =>
      role === 'points' &&
      names[at]!.test(label) &&
      DRIVES.test(label) &&
      !LAGS.test(label) &&
      quantity.value.mantissa >= 0 &&
      sentence === parts[0]!.sentence,
  );
}

/** The growth of the 生产总值, told right behind it. */
function growthBefore(figures: readonly Figure[], index: number): Figure | undefined {
  for (let at = index - 1; at >= Math.max(1, index - FARTHEST); at--) {
    const { role, label } = figures[at]!;
    const { role: before, label: of } = figures[at - 1]!;
    if (role !== 'growth' || !/增长/.test(label)) continue;
    if (GROSS.test(label) || (before === 'level' && GROSS.test(of) && !/增加值|人均/.test(of))) return figures[at];
  }
  return undefined;
}
