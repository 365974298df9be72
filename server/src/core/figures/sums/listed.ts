import type { Around } from '../../draft/around.ts';
import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { MOST_BLOCKS } from '../earlier.ts';
import { type Figure, figuresIn } from '../figure.ts';
import type { Place, Stated } from '../place.ts';
import { digitsOf } from '../print.ts';
import { type Relation, relationHolds, termOf } from '../relation.ts';
import { slipsOf } from '../repair.ts';
import type { StatedSum } from './statedSums.ts';

/**
 * 发生较大火灾15起，死亡55人：⏎1.居民住宅发生3起，死亡11人；⏎2.…: the total in one paragraph, the parts in the items below it, one figure of each
 * unit in every item.
 */
const LONGEST_ITEM = 200;
const NONE = /^[^0-9,。;]{0,20}(?:未|没有)(?:再)?发生/;
const CHOICE = /主要|重点|包括以下|例如|等/;

/** The first level of each unit in an item. */
const columnsOf = remembered((block: Block): ReadonlyMap<string, Figure> => {
  const columns = new Map<string, Figure>();
  for (const figure of figuresIn(block)) {
    const family = figure.quantity.unit?.family;
    if (family === undefined || figure.role !== 'level' || figure.depth > 0 || columns.has(family)) continue;
    columns.set(family, figure);
  }
  return columns;
});

/** The sums that a list below a paragraph contradicts. */
export function listedAt(around: Around): readonly StatedSum[] {
  const intro = around.block;
  if (intro.kind !== 'text' || intro.quantities.length === 0 || isItem(intro)) return [];
  const items = itemsBelow(around);
  if (items.length < 2) return [];
  const totals = flatMapped([...columnsOf(intro)], ([family, total]) => {
    const relation = columnAt(around, items, family, total);
    return relation === undefined ? [] : [relation];
  });
  const held = totals.filter(relationHolds);
  return flatMapped(totals, (relation): readonly StatedSum[] => {
    if (held.includes(relation)) return [];
    // The one column bears the other out: the list is all there is.
    if (held.length > 0) return [{ relation, outcome: 0, verdict: 'certainly-wrong' }];
    return isSlip(relation) && isOpened(intro) ? [{ relation, outcome: 0, verdict: 'probably-wrong' }] : [];
  });
}

const OPENED = /(?:其中|如下|包括)[:,]?$/;

/** It says that a list follows. What stands in numbered paragraphs below any other is told of many things. */
const isOpened = ({ reading: { text } }: Block): boolean => /:$/.test(text.trimEnd()) || OPENED.test(text.trimEnd());

const TOTAL = /(?:合计|共计|总计|一共|累计)[^,。;]{0,6}$/;

/** 1.…32公里；⏎2.…41公里；⏎3.…47公里，三年合计建成120公里: the last item tells the total of all. */
export function totalledAt(around: Around): readonly StatedSum[] {
  const { block } = around;
  if (!isItem(block) || block.length > LONGEST_ITEM) return [];
  const own = figuresIn(block);
  const total = own.find(({ label, role }) => role === 'level' && TOTAL.test(label));
  const family = total?.quantity.unit?.family;
  if (total === undefined || family === undefined || columnsOf(block).get(family) === total) return [];
  const parts: Stated[] = [];
  for (let back = 0; back <= MOST_BLOCKS; back++) {
    const item = around.at(-back);
    const figure = item !== undefined && isItem(item) ? columnsOf(item).get(family) : undefined;
    if (figure === undefined) break;
    parts.unshift({ block: item!, offset: around.offsetOf(-back), figure });
  }
  if (parts.length < 3) return [];
  const terms = [{ block, offset: 0, figure: total }, ...parts].map((one) => termOf(one));
  const relation: Relation = { kind: 'sum', terms };
  return relationHolds(relation) || !isSlip(relation) ? [] : [{ relation, outcome: 0, verdict: 'probably-wrong' }];
}

export function isItem({ markers, reading }: Block): boolean {
  return markers.length > 0 || /^\(?\d{1,2}[.、)]/.test(reading.text);
}

/** The items right below: marked, or behind 其中：, and short. */
function itemsBelow(around: Around): readonly Place[] {
  const opened = OPENED.test(around.block.reading.text.trimEnd());
  const items: Place[] = [];
  for (let ahead = 1; ahead < MOST_BLOCKS; ahead++) {
    const block = around.at(ahead);
    if (block?.kind === 'blank') continue;
    if (block?.kind !== 'text' || block.title || block.length > LONGEST_ITEM) break;
    if (!isItem(block) && !opened) break;
    if (block.quantities.length === 0) break;
    items.push({ block, offset: around.offsetOf(ahead) });
  }
  return items;
}

/** The total with the items' figures of its unit; undefined where an item says nothing of it. */
function columnAt(
  { block: intro }: Around,
  items: readonly Place[],
  family: string,
  total: Figure,
): Relation | undefined {
  if (total.quantity.hedge !== undefined || CHOICE.test(total.label)) return undefined;
  const parts: Stated[] = [];
  for (const { block, offset } of items) {
    if (NONE.test(bare(block))) continue;
    const figure = columnsOf(block).get(family);
    if (figure === undefined) return undefined;
    parts.push({ block, offset, figure });
  }
  if (parts.length < 2) return undefined;
  const whole: Stated = { block: intro, offset: 0, figure: total };
  return { kind: 'sum', terms: [whole, ...parts].map((one) => termOf(one)) };
}

/** An item without its marker. */
const bare = ({ reading, markers }: Block): string => reading.text.slice(markers[0]?.end ?? 0);

function isSlip(relation: Relation): boolean {
  return slipsOf(relation).some(({ at, slip, number }) => {
    const digits = digitsOf(number).length;
    return slip === 'digit' ? digits >= (at === 0 ? 3 : 4) : slip !== undefined && digits >= 3;
  });
}
